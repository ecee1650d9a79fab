using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Explaining;

/// <summary>A figure down to its source lines: formula by name and by number, then each input in the same way.</summary>
internal sealed class Derivation(TreePage page)
{
    /// <summary>What rests on more is a schedule, whose periods repeat each other.</summary>
    private const int MostInputs = 150;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _inputs;

    /// <summary>The lines under a figure's own: what it is made of, or who says it.</summary>
    public void Write(FigureCard card, string indent)
    {
        if (!card.Formula.IsEmpty) Derived(card, indent);
        else Stated(card, indent);
    }

    private void Derived(FigureCard card, string indent)
    {
        page.Write(indent + "= ", indent + "  ", card.Formula);
        page.Write(indent + "= ", indent + "  ", card.Numbers);
        Note(card, indent);
        for (int i = 0; i < card.Inputs.Length && _inputs <= MostInputs; i++) Branch(card.Inputs[i], indent, last: i == card.Inputs.Length - 1);
    }

    private void Branch(FigureInput input, string indent, bool last)
    {
        string below = indent + (last ? "   " : "│  ");
        if (++_inputs > MostInputs)
        {
            page.Write(indent + "└─ ", below, $"{input.Name} …");
            return;
        }
        if (input.Value is not { } value)
        {
            page.Write(indent + (last ? "└─ " : "├─ "), below, $"{input.Name} is not known");
            return;
        }
        bool again = !_told.Add($"{value.Figure.Path} {input.Supposing} {input.View.Name}");
        Prose line = [new Words(input.Name, Tone.Strong), $" = {FigureText.Of(value)}", $" · {Label(value)}"];
        page.Write(indent + (last ? "└─ " : "├─ "), below, again ? line + " (see above)" : line);
        if (!again) Write(input.Cards.Of(value, input.View), below);
    }

    private static string Label(FigureValue value) => Naming.Label(value.Figure.Path) + (value.Figure.Formula is null ? ", " + value.Figure.Origin.ToString().ToLowerInvariant() : "");

    private void Stated(FigureCard card, string indent)
    {
        foreach (string remark in card.Remarks) page.Write(indent, indent, remark);
        if (card.Place is { } place) page.Write(indent, indent + "  ", $"{place.Path}:{place.Line}: " + place.Text);
        Citations(card.Citations, indent);
        Note(card, indent);
        foreach (var other in card.Others)
        {
            page.Write(indent, indent + "  ", other.Text);
            Citations(other.Citations, indent + "  ");
        }
    }

    private void Note(FigureCard card, string indent)
    {
        if (card.Note.Length > 0) page.Write(indent, indent, "note: " + card.Note);
    }

    private void Citations(IEnumerable<Citation> citations, string indent)
    {
        foreach (var citation in citations)
        {
            if (citation.Quote.Length + citation.Locator.Length > 0) page.Write(indent, indent + "  ", CitedSource.Quote(citation.Quote, citation.Locator, citation.Source.Language, ""));
            page.Write(indent, indent + "  ", CitedSource.Of(citation.Source));
        }
    }
}
