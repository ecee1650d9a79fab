using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>Makes rows of the first screen.</summary>
internal sealed class KeyRow(ReportContext context, Evaluation evaluation)
{
    private readonly Provenance _provenance = new(context);

    public KeyFigure Of(string label, FigureValue figure, Prose remark) =>
        new(label, FigureText.Of(figure), Prose.Join("; ", [remark, FigureText.Counted(figure, context.Options.Case)]), _provenance.Who(figure, evaluation), figure.Figure.Path.ToString());

    public KeyFigure Of(FigureValue figure, Prose remark) => Of(Naming.Label(figure.Figure.Path), figure, remark);

    /// <summary>A row that shows several figures, or words.</summary>
    public KeyFigure Worded(string label, string value, Prose remark, IEnumerable<Citation> citations) =>
        new(label, value, remark, context.Bibliography.Cite(citations, label));

    /// <summary>stated, derived, solved, assumed; and ⚠ where sources differ.</summary>
    public Prose Origin(FigureValue figure)
    {
        string origin = figure.Figure.Origin.ToString().ToLowerInvariant();
        return context.ConflictOver(figure.Figure.Fact) is > 0 and var number ? [origin, ", ", .. Differ(number)] : origin;
    }

    public static Prose Differ(int conflict) => [new Words("⚠", Tone.Warning), $" sources differ, see Conflicts {FigureText.Trimmed(conflict, 0)}"];
}
