using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Shares of the acquirer that a holder gives back when the deal closes: as a fact, <c>redeemed Sponsor 5m Alpha.common</c>, or as what the holder
/// itself does, <c>Fund gives 5m Alpha.common to Alpha</c>.
/// </summary>
/// <param name="Holder">Who gives them back; empty when nobody is named.</param>
/// <param name="Price">What is paid for each; null when nothing is.</param>
internal sealed record GivenBack(string Holder, Reference Count, Unit Own, Fact? Price, Location Location)
{
    public static IEnumerable<GivenBack> Of(DealTerms terms, ShareClass given)
    {
        foreach (var fact in terms.Stated("redeemed").Where(f => given.Party.Classes.Any(c => c.FullName == f.Quantity!.Unit.ShareClass)))
            yield return new GivenBack(fact.Key.Argument, terms.Read(fact, fact.Quantity!.Unit), fact.Quantity.Unit, fact.Used.Second is null ? null : fact, fact.Used.Location);
        foreach (var legs in terms.Legs.Where(l => IsOf(terms, l, given.Party)).GroupBy(l => (l.From.Name, l.Gives!.FullName)))
        {
            var unit = Unit.Shares(legs.Key.FullName);
            var count = terms.Form.Input("redeemed", unit, legs.Key.Name);
            if (LegSum.Of(terms, "redeemed", count, [.. legs]) is { } sum && sum != count) terms.Form.Relate("shares given back", "T03", count, sum);
            yield return new GivenBack(legs.Key.Name, count, unit, null, legs.First().Location);
        }
    }

    /// <summary>A holder's own leg to the company whose shares they are.</summary>
    private static bool IsOf(DealTerms terms, Leg leg, Party issuer) =>
        leg is { Asset: AssetKind.Shares, Per: null, Amount: not null, IsContingent: false } && leg.To == issuer && leg.Gives?.Party == issuer && !terms.Deal.IsSubject(leg.From);

    /// <summary>They are of those that the target's holders receive in the deal.</summary>
    public bool IsOfTheNew(DealTerms terms) =>
        Holder == terms.Deal.Target.Name || Holder == terms.Deal.Target.Name + ".holders" || terms.Reading.World.FactsOf(terms.Deal.Target.Name, "holder").Any(f => f.Key.Argument == Holder);

    /// <summary>Each counted as one of the class that is given.</summary>
    public Expression AsGiven(ShareClass given)
    {
        var unit = Unit.Shares(given.FullName);
        return Own == unit ? Count : new Binary(Operation.Multiply, Count, new Number(1m) { Unit = unit / Own });
    }
}
