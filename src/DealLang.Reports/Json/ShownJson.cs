using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Explaining;
using DealLang.Reports.Formulas;

namespace DealLang.Reports.Json;

/// <summary>The numbers of the report that are no figures of a model: of other values (a grid, a collar, what moves a result most), of one side of a tie, of an older statement.</summary>
internal static class ShownJson
{
    /// <param name="told">The figures that are told by themselves.</param>
    public static SortedObject Of(ReportContext context, IReadOnlyDictionary<string, ReportedFigure> told)
    {
        var (document, shown) = (new WorldReport(context).Document(), new SortedObject());
        foreach (string path in FigurePaths.Of(document))
        {
            if (!shown.Has(path) && !told.ContainsKey(path) && document.Card(path) is { } card && !IsToldOtherwise(path, card.Value.Value)) shown.Set(path, Of(card));
        }
        return shown;

        // Of another view or case only what differs is told again.
        bool IsToldOtherwise(string path, decimal? value) => told.TryGetValue(Plain(path), out var plain) && plain.Value is { } figure && (value == figure.Value || value == figure.Low || value == figure.High);
    }

    /// <summary>Without the view and the case behind it.</summary>
    private static string Plain(string path)
    {
        int end = path.LastIndexOf(')') + 1;
        int cut = path.IndexOf(' ', end);
        return cut < 0 ? path : path[..cut];
    }

    private static SortedObject Of(FigureCard card)
    {
        var figure = card.Value.Figure;
        return new SortedObject()
            .Set("label", card.Label)
            .Set("display", card.Display.Replace(Numbers.Space.NoBreak, ' '))
            .Set("unit", figure.Unit.ToString())
            .Set("value", card.Value.Value is { } value ? JsonNumber.Of(value, figure.Unit) : null)
            .Set("formula", figure.Formula is { } formula ? FormulaText.Names(formula, figure.Path.Owner).Plain : null)
            .Set("note", card.Note);
    }
}
