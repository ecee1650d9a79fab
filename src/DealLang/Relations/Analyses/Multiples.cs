using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is paid as a multiple of what the target earns: enterprise value over revenue and EBITDA, equity over net income, each of a period or
/// of twelve months past (ltm) or to come (ntm); and after synergies at full size. Of a loss there is none.
/// </summary>
internal static class Multiples
{
    private static readonly (string Measure, bool OfEquity)[] Measures = [("revenue", false), ("ebitda", false), ("net-income", true)];

    public static void Relate(DealTerms terms, Synergies synergies, Reference equity, Reference ev)
    {
        foreach (var (measure, ofEquity) in Measures)
        {
            var figures = new PeriodFigures(terms, measure);
            foreach (string period in figures.Periods(terms.Deal.Target).Where(PeriodFigures.IsYear).Union(Asked(terms, measure), StringComparer.Ordinal))
            {
                var earned = figures.Of(terms.Deal.Target, period);
                string of = period.Length == 0 ? Words(measure) : $"{Words(measure)} {period}";
                Relate(terms, of, ofEquity ? equity : ev, earned);
                if (measure == "revenue" || synergies.RunRate() is not { } more) continue;
                if (ofEquity && !terms.States("tax")) continue;
                Relate(terms, of + ", synergies", ofEquity ? equity : ev, ofEquity ? earned + (more * (1m - terms.Form.Input("tax", Unit.One))) : earned + more);
            }
        }
    }

    private static void Relate(DealTerms terms, string of, Reference value, Expression earned)
    {
        var multiple = terms.Form.Figure("multiple", Unit.One, of);
        var routes = new List<Route> { new(value.Path, multiple * earned) };
        if (earned is Reference alone) routes.Add(new Route(alone.Path, value / multiple));
        terms.Form.Relate(new Relation("multiple", "T32", multiple, value / Expression.Max(0m, earned)) { Routes = [.. routes] });
    }

    /// <summary>A stated multiple of stated earnings is an enterprise value, said in other words.</summary>
    public static bool GivesEnterpriseValue(DealTerms terms) => Measures.Any(m => !m.OfEquity && Asked(terms, m.Measure).Any() && new PeriodFigures(terms, m.Measure).IsStated(terms.Deal.Target));

    /// <summary>The periods of multiples that the file states: <c>ev 10x ebitda 2024</c>.</summary>
    private static IEnumerable<string> Asked(DealTerms terms, string measure) => terms.Stated("multiple").Select(f => f.Key.Argument)
        .Where(of => of == Words(measure) || of.StartsWith(Words(measure) + " ", StringComparison.Ordinal)).Where(of => !of.Contains(',', StringComparison.Ordinal))
        .Select(of => of[Words(measure).Length..].Trim());

    private static string Words(string measure) => measure.Replace('-', ' ');
}
