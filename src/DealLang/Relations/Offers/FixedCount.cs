using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>
/// A number of shares for the whole, from which the ratio is reckoned and rounded: what is issued is then the rounded ratio for each share, not
/// quite that number.
/// </summary>
internal static class FixedCount
{
    /// <param name="argument">The name of the class where it is not the one that most is paid in.</param>
    public static void Relate(DealTerms terms, Leg leg, Reference ratio, Reference exchanged, string argument)
    {
        var form = terms.Form;
        var count = form.Input("new-shares.agreed", form.UnitOf(ratio.Path)! * form.UnitOf(exchanged.Path)!, argument);
        terms.Agree(count, leg);
        var rounding = leg.Terms.Rounding!;
        form.Relate(new Relation("exchange ratio", "T02", ratio, new Rounded(count / exchanged, rounding.Places, rounding.Direction)) { Routes = [new Route(exchanged.Path, count / ratio)] });
    }
}
