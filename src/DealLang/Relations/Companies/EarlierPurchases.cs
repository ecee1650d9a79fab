using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What the acquirer bought of the target in deals of the same world that closed before this one: its own already, as a line for a holder would say.</summary>
internal static class EarlierPurchases
{
    /// <param name="lines">The lines that count holders; one that is later than a purchase counts it.</param>
    public static void Add(DealTerms terms, ShareClass held, List<OwnedShares> holdings, IReadOnlyList<FactInForce> lines)
    {
        if (terms.Deal is not { Kind: DealKind.Acquisition, Subjects: [var acquirer], IsMergerOfEquals: false }) return;
        var counted = lines.Where(l => Holdings.HolderOf(l.Fact) == acquirer.Name).Select(l => (DateOnly?)l.Since).Max();
        var (shares, bought) = (Unit.Shares(held.FullName), default(Expression));
        foreach (var other in terms.Reading.World.Deals.Where(d => IsBefore(terms, d, acquirer, counted)))
        {
            var part = terms.Form.Figure("bought", shares, other.Name);
            terms.Form.Relate("bought before", "T25", part, OtherDeal.Figure(terms.Reading, other, new FigurePath(other.Name, "exchanged"), shares));
            bought = bought.Plus(part);
        }
        if (bought is null) return;
        int own = holdings.FindIndex(h => h.Holder == acquirer.Name && h.Of is null);
        if (own >= 0)
        {
            holdings[own] = holdings[own] with { Owned = holdings[own].Owned + bought };
            return;
        }
        var owned = terms.Form.Figure("owned", shares, acquirer.Name);
        terms.Form.Relate("holding", "T25", owned, bought);
        holdings.Add(new OwnedShares(acquirer.Name, owned));
        holdings.Sort((a, b) => string.CompareOrdinal(a.Holder, b.Holder));
    }

    /// <summary>A part of the same company, bought by the same acquirer in a deal that had closed before this one did, and after whatever its line counts.</summary>
    private static bool IsBefore(DealTerms terms, Deal other, Party acquirer, DateOnly? counted) =>
        other is { Kind: DealKind.Acquisition, Portion: not null, Subjects: [var buyer] } && other != terms.Deal && buyer == acquirer && !other.Objects.IsEmpty && other.Target == terms.Deal.Target
        && DealDates.Closing(other)?.Date?.Last is { } closed && closed <= terms.Reading.Day && closed < (DealDates.Closing(terms.Deal)?.Date?.Last ?? DateOnly.MaxValue) && !(counted >= closed);
}
