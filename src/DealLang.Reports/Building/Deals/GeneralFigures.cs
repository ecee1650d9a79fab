using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>Any other deal: what the parties promise in their own words, and the figures that are stated or follow.</summary>
internal sealed class GeneralFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private const int Most = 9;

    private readonly KeyRow _row = new(context, evaluation);

    public Prose Sentence() => deal.Legs.IsEmpty ? Prose.Empty : string.Join("; ", deal.Legs.Take(3).Select(Promise)) + (deal.Legs.Length > 3 ? "; …" : ".");

    public IEnumerable<KeyFigure> Rows() => evaluation.Figures.Where(Finding.IsKnown)
        .OrderBy(f => f.Figure.Formula is null ? 0 : 1)
        .Take(Most)
        .Select(f => _row.Of(f, Prose.Join("; ", [_row.Origin(f), f.Figure.Formula is null ? f.Figure.Note : Provenance.Numbers(f, evaluation)])));

    private static string Promise(Leg leg)
    {
        string written = Naming.Written(leg);
        return written.StartsWith(leg.From.Name, StringComparison.Ordinal) ? written : $"{leg.From.Name} {written}";
    }
}
