using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>K12: an earn-out that nobody can bound: no period, no metric, or a part of a metric without a cap.</summary>
internal static class EarnOutChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        foreach (var leg in deal.Legs.Where(l => l.EarnOut is not null))
        {
            var earnOut = leg.EarnOut!;
            if (earnOut.Metric is null) yield return Create(leg, deal, "metric", "metric revenue");
            if (earnOut.Period is null) yield return Create(leg, deal, "period", "period 2027");
            if (earnOut is { Rate: not null, Cap: null, IsUncapped: false }) yield return Create(leg, deal, "cap", "cap none");
        }
    }

    private static Diagnostic Create(Leg leg, Deal deal, string missing, string line) =>
        Diagnostic.Create(DealKinds.OpenEndedEarnOut, leg.Location, leg.Name.Length > 0 ? leg.Name : "the earn-out", deal.Name, missing, line) with
        {
            Fix = missing == "metric" ? null : Under(leg, line),
        };

    /// <summary>A line of its own under the leg.</summary>
    private static Fix Under(Leg leg, string line)
    {
        var source = leg.Location.Source;
        int index = source.LineIndexOf(leg.Location.Span.Start);
        string content = source.LineContent(index);
        string indent = content[..(content.Length - content.TrimStart().Length)];
        return Fix.Insert(source, source.LineStart(index) + content.Length, $"\n{indent}  {line}");
    }
}
