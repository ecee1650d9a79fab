using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Target shares that nothing is paid for: those that are excluded, and those whose holders leave them in.</summary>
internal static class NotExchanged
{
    /// <param name="rest">For all classes but these, which have terms of their own; null for one of these alone.</param>
    public static Expression Without(DealTerms terms, ShareClass of, Expression perShare, Expression all, IReadOnlyCollection<ShareClass>? rest)
    {
        foreach (var (named, excluded) in Last(terms, "excluded").Where(IsOfThese).Select(f => Excluded(terms, of, f))) all -= named == of ? excluded : excluded * terms.Weight(named, of);
        foreach (var rollover in Last(terms, "rollover").Where(f => f.Quantity!.Unit.Currency is null && IsOfThese(f))) all -= Rolled(terms, rollover, of, perShare, isApart: rest is null);
        return all;

        bool IsOfThese(Fact fact)
        {
            string? named = fact.Quantity!.Unit.ShareClass ?? Held(terms, of.Party, fact.Key.Argument);
            return rest is null ? named == of.FullName : !rest.Any(c => c.FullName == named);
        }
    }

    /// <summary>The shares that nothing is paid for and that no holder leaves in, each with its class.</summary>
    public static IEnumerable<(ShareClass Class, Reference Shares)> Excluded(DealTerms terms, ShareClass of) => Last(terms, "excluded").Select(f => Excluded(terms, of, f));

    private static (ShareClass Class, Reference Shares) Excluded(DealTerms terms, ShareClass of, Fact fact)
    {
        var named = of.Party.Classes.FirstOrDefault(c => c.FullName == fact.Quantity!.Unit.ShareClass) ?? of;
        var excluded = terms.Form.Input("excluded", Unit.Shares(named.FullName), fact.Key.Argument);
        terms.Form.Consumed.Add(fact);
        terms.Give(excluded, fact, fact.Quantity! with { Unit = Unit.Shares(named.FullName) });
        return (named, excluded);
    }

    /// <summary>The class of which a holder has shares, where a number of them is stated.</summary>
    private static string? Held(DealTerms terms, Party target, string holder) =>
        terms.Reading.InForce(target.Name, "holder").Select(f => f.Fact).FirstOrDefault(f => f.Key.Argument == holder)?.Quantity?.Unit.ShareClass;

    /// <summary>What a holder leaves in of its shares, which it is paid nothing for; null where nothing is.</summary>
    public static Reference? Rolled(DealTerms terms, OwnedShares holding, ShareClass target)
    {
        var lines = Last(terms, "rollover").Where(f => Holdings.HolderOf(f) == holding.Holder && f.Quantity!.Unit.Currency is null).ToList();
        var line = lines.Find(f => f.Quantity!.Unit.ShareClass == (holding.Class ?? target).FullName) ?? lines.Find(f => lines.Count == 1 && (f.Quantity!.Unit.ShareClass is null || holding.Class is null || holding.Apart is null));
        return line is null ? null : terms.Form.Figure("rolled-over", Unit.Shares((holding.Apart is null ? target : holding.Of!).FullName), line.Key.Argument);
    }

    /// <summary>What the shares are worth at the offer that holders leave in.</summary>
    public static IEnumerable<Reference> LeftIn(DealTerms terms) =>
        Last(terms, "rollover").Where(f => f.Quantity!.Unit.Currency is null).Select(f => terms.Form.Figure("rollover", terms.Money, f.Key.Argument));

    /// <summary>Told as shares, or as a part of what the holder owns. Money is a source of funds beside the price of all shares.</summary>
    private static Reference Rolled(DealTerms terms, Fact fact, ShareClass of, Expression perShare, bool isApart)
    {
        var shares = Unit.Shares(of.FullName);
        string holder = fact.Key.Argument;
        var rolled = terms.Form.Figure("rolled-over", shares, holder);
        var value = terms.Form.Figure("rollover", terms.Money, holder);
        terms.Form.Consumed.Add(fact);
        if (fact.Quantity!.Unit.ShareClass is { } named && of.Party.Classes.FirstOrDefault(c => c.FullName == named) is { } counted && counted != of && terms.Weight(counted, of) is not Number { Value: 1m } and var weight)
        {
            var own = terms.Form.Input("rolled-over", fact.Quantity.Unit, $"{holder}, {named}");
            terms.Give(own, fact, fact.Quantity);
            terms.Form.Relate("shares rolled over", "T21", rolled, own * weight);
        }
        else if (fact.Quantity.Unit.ShareClass is not null) terms.Give(rolled, fact, fact.Quantity with { Unit = shares });
        else
        {
            var part = terms.Form.Input("rolled-over.part", Unit.One, holder);
            terms.Give(part, fact, fact.Quantity);
            terms.Form.Relate("shares rolled over", "T21", rolled, part * (isApart ? Holdings.Counted(terms, of, holder) : terms.Form.Input("owned", shares, holder)));
        }
        terms.Form.Relate("rollover", "T18", value, rolled * perShare);
        return rolled;
    }

    private static IEnumerable<Fact> Last(DealTerms terms, string measure) =>
        terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(f => f.Fact).Where(f => f.Quantity is not null).OrderBy(f => f.Key.Argument, StringComparer.Ordinal);
}
