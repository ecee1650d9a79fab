using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a target brings of both companies' revenue, EBITDA and net income: its part of the sum; and levered, the part of the combined equity that this
/// part of the combined enterprise value leaves after each side's own net debt and other claims that stand before its shares.
/// </summary>
internal static class Contribution
{
    private static readonly string[] OfEnterprise = ["revenue", "ebitda"];

    /// <param name="ours">One side's equity, and what stands before it in its enterprise value; null where they are not both there to be known.</param>
    public static void Relate(DealTerms terms, Party one, Party other, (Expression Equity, Expression Before)? ours, (Expression Equity, Expression Before)? theirs)
    {
        foreach (string measure in (string[])[.. OfEnterprise, "net-income"])
        {
            var figures = new PeriodFigures(terms, measure);
            if (!figures.IsStated(one) || !figures.IsStated(other)) continue;
            foreach (string period in figures.Common(one, other))
            {
                string of = $"{measure.Replace('-', ' ')} {period}".TrimEnd();
                var brought = figures.Of(other, period);
                var part = terms.Form.Figure("contribution", Unit.One, of);
                terms.Form.Relate(new Relation("contribution", "T33", part, brought / (figures.Of(one, period) + brought))
                {
                    Routes = [new Route(brought.Path, figures.Of(one, period) * part / (1m - part)), new Route(figures.Of(one, period).Path, brought * (1m - part) / part)],
                });
                if (ours is var (ourEquity, ourClaims) && theirs is var (theirEquity, theirClaims) && OfEnterprise.Contains(measure))
                {
                    terms.Form.Relate("levered contribution", "T33", terms.Form.Figure("contribution", Unit.One, of + ", levered"),
                        ((part * (ourEquity + ourClaims + theirEquity + theirClaims)) - theirClaims) / (ourEquity + theirEquity));
                }
            }
        }
    }
}
