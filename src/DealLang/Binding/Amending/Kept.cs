using DealLang.Symbols;

namespace DealLang.Binding;

/// <summary>
/// What an amended line keeps of the one that it replaces: every suffix and refinement that it does not mention. Who says so is never kept:
/// the old source does not speak for the new figure.
/// </summary>
internal static class Kept
{
    public static Leg From(Leg before, Leg leg) => leg with
    {
        To = leg.To ?? before.To,
        Receivers = leg.Receivers.IsEmpty && leg.To is null ? before.Receivers : leg.Receivers,
        Per = leg.Per ?? before.Per,
        For = leg.For ?? before.For,
        Over = leg.Over ?? before.Over,
        Starting = leg.Starting ?? before.Starting,
        Period = leg.Period ?? before.Period,
        CountedIn = leg.CountedIn.Length > 0 ? leg.CountedIn : before.CountedIn,
        Until = leg.Until ?? before.Until,
        Date = leg.Date ?? before.Date,
        Name = leg.Name.Length > 0 ? leg.Name : before.Name,
        When = leg.When ?? before.When,
        Otherwise = leg.Otherwise ?? before.Otherwise,
        EarnOut = leg.EarnOut?.Over(before.EarnOut) ?? before.EarnOut,
        Tranches = leg.Tranches.IsEmpty ? before.Tranches : leg.Tranches,
        Return = From(before.Return, leg.Return),
        Rate = From(before.Rate, leg.Rate),
        Strike = leg.Strike ?? before.Strike,
        Expires = leg.Expires ?? before.Expires,
        Force = leg.SaysForce ? leg.Force : before.Force,
        SaysForce = leg.SaysForce || before.SaysForce,
        Terms = LegTerms.Kept(before.Terms, leg.Terms),
    };

    private static ReturnTerms? From(ReturnTerms? before, ReturnTerms? said) => before is null || said is null || before.Underlying != said.Underlying ? said
        : said with { IsConstant = said.IsConstant ?? before.IsConstant, Initial = said.Initial ?? before.Initial };

    private static RateTerms? From(RateTerms? before, RateTerms? said) => before is null || said is null ? said : said with
    {
        IsConstant = said.IsConstant ?? before.IsConstant,
        Compounding = said.Compounding ?? (said.Index.Length > 0 ? before.Compounding : null),
        Days = said.Days ?? before.Days,
        SaysWhenSet = said.SaysWhenSet || before.SaysWhenSet,
        IsSetInArrears = said.SaysWhenSet ? said.IsSetInArrears : before.IsSetInArrears,
    };

    /// <summary>The choice that holders have: the rows that are not written again, what their pools and limits were, and who is silent.</summary>
    /// <param name="named">The options that the new line names.</param>
    public static Election From(Election before, Election election, IReadOnlyCollection<string> named) => election with
    {
        Options =
        [
            .. election.Options.Select(o => before.Options.FirstOrDefault(b => b.Name == o.Name) is { } old ? From(old, o) : o),
            .. before.Options.Where(b => named.Contains(b.Name) && election.Options.All(o => o.Name != b.Name)),
        ],
        Silent = election.Silent.Length > 0 || !named.Contains(before.Silent) ? election.Silent : before.Silent,
    };

    private static ElectionOption From(ElectionOption before, ElectionOption option) => option with
    {
        Pool = option.Pool ?? before.Pool,
        Limit = option.Limit ?? (option.IsUnlimited ? null : before.Limit),
        IsUnlimited = option.IsUnlimited || (option.Limit is null && before.IsUnlimited),
    };

    /// <summary>Rows and terms: committed, secured by, a strike, a window.</summary>
    public static Claim From(Claim before, Claim claim) => claim with
    {
        Modifiers = [.. claim.Modifiers, .. before.Modifiers.Where(m => !claim.Modifiers.Contains(m))],
        Second = claim.Second ?? before.Second,
        Over = claim.Over ?? before.Over,
        Starting = claim.Starting ?? before.Starting,
        Until = claim.Until ?? before.Until,
        CountedIn = claim.CountedIn.Length > 0 ? claim.CountedIn : before.CountedIn,
        Force = claim.Force ?? before.Force,
        Name = claim.Name.Length > 0 ? claim.Name : before.Name,
        Reading = claim.Reading == Reading.None ? before.Reading : claim.Reading,
        InCase = claim.InCase.Length > 0 ? claim.InCase : before.InCase,
    };
}
