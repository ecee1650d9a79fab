using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Shares of one class that somebody is issued beside an offer.</summary>
/// <param name="Counted">The same as shares of the class that the deal is counted in.</param>
internal sealed record OtherIssue(string To, ShareClass Class, Reference Shares, Expression Counted)
{
    /// <summary>By what its receiver's part of this alone is told apart: by its name, or, where it has other shares as well, as what it is issued.</summary>
    public required string Part { get; init; }
}

/// <summary>
/// Shares that the acquirer issues beside the offer, to others than the target's holders: for money at the closing, as a fee. They are no
/// price, and part of the combined company, of whatever class.
/// </summary>
internal static class OtherIssues
{
    /// <summary>Behind a holder's name, of what it is issued beside all other shares that it has.</summary>
    public const string Issued = ", issued";

    /// <param name="given">The class in which shares are counted.</param>
    /// <returns>What each receiver is issued of each class, one for each of these.</returns>
    public static List<OtherIssue> Relate(DealTerms terms, Offer offer, ShareClass given)
    {
        var issued = new List<OtherIssue>();
        foreach (var leg in Legs(terms.Deal, terms.Legs).Where(l => l.Gives == given || (given.IsPartOfTheWhole && l.Gives is { IsPartOfTheWhole: true, IsDepositary: false } && l.Gives.Party == given.Party)))
        {
            if (offer.SharesInAll.Contains(leg) || offer.InFurtherClasses.Contains(leg)) continue;
            var (of, to) = (leg.Gives!, leg.To!.Name);
            var shares = terms.Form.Input("issued", Unit.Shares(of.FullName), Named(terms.Deal, terms.Legs, to, of));
            terms.Agree(shares, leg);
            if (issued.Exists(i => i.Shares == shares)) continue;
            issued.Add(new OtherIssue(to, of, shares, of == given ? shares : shares * terms.Weight(of, given)) { Part = Holds(terms, given.Party, to) ? to + Issued : to });
        }
        return issued;
    }

    /// <summary>A deal's lines by which an acquirer issues shares to somebody by name, and not for others.</summary>
    public static IEnumerable<Leg> Legs(Deal deal, IEnumerable<Leg> legs) =>
        legs.Where(l => deal.IsSubject(l.From) && l is { Asset: AssetKind.Shares, Per: null, Amount: not null, To: not null, IsContingent: false });

    /// <summary>What a receiver's shares are told apart by: of the class that it is issued first by its name alone.</summary>
    public static string Named(Deal deal, IEnumerable<Leg> legs, string to, ShareClass of) => Legs(deal, legs).First(l => l.To!.Name == to).Gives == of ? to : $"{to}, {of.FullName}";

    /// <summary>The part of the whole that each receiver is issued, and what they leave of it.</summary>
    public static Expression RelateParts(DealTerms terms, string measure, IReadOnlyList<OtherIssue> issues, Func<OtherIssue, Expression> count, Expression all, Expression rest)
    {
        foreach (var of in issues.GroupBy(i => i.Part, StringComparer.Ordinal))
        {
            var part = terms.Form.Figure(measure, Unit.One, of.Key);
            terms.Form.Relate(measure, "T22", part, of.Select(count).Aggregate((sum, next) => sum + next) / all);
            rest -= part;
        }
        return rest;
    }

    /// <summary>What one is issued, as shares of the class that the deal is counted in; null where it is issued nothing.</summary>
    public static Expression? To(IEnumerable<OtherIssue> issues, string holder) => issues.Where(i => i.To == holder).Aggregate(default(Expression), (sum, issue) => sum.Plus(issue.Counted));

    public static void AddTransfers(Settlement settlement, IEnumerable<OtherIssue> issues)
    {
        foreach (var other in issues)
        {
            var unit = Unit.Shares(other.Class.FullName);
            settlement.Add($"issue-{other.Shares.Path.Argument}", other.Class.FullName + ".unissued", other.To, unit.ToString(), unit, other.Shares, null);
        }
    }

    /// <summary>Whether a receiver has shares of the target or of the acquirer besides.</summary>
    private static bool Holds(DealTerms terms, Party issuer, string name) => new[] { terms.Deal.Target, issuer }.Any(p => terms.Reading.InForce(p.Name, "holder").Any(f => f.Fact.Quantity is not null && Holdings.HolderOf(f.Fact) == name));
}
