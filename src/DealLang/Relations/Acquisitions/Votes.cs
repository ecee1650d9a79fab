using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Votes beside economics, where an acquirer's classes have different votes: the new shares' votes over those of all classes together. Votes are those
/// of outstanding shares; awards have none.
/// </summary>
internal static class Votes
{
    public static void Relate(DealTerms terms, ShareClass given, ShareConsideration shares, string target)
    {
        if (!Differ(given.Party)) return;
        var form = terms.Form;
        var others = shares.Further.Where(f => f.Class.Party == given.Party).Aggregate(default(Expression), (sum, other) => sum.Plus(other.NewShares * Each(other.Class)));
        Expression issued = shares.NewShares * Each(given);
        if (others is not null) issued += others;
        var old = Before(terms, given.Party, shares.Others);
        var votes = form.Figure("votes", Unit.One, target);
        form.Relate(new Relation("votes", "T22", votes, issued / (old + issued)) 
        {
            Routes = [new Route(shares.NewShares.Path, (others is null ? votes * old / (1m - votes) : (votes * old / (1m - votes)) - others) / Each(given))],
        });
        RelateRest(terms, given.Party, shares.Others, old + issued, 1m - votes);
    }

    /// <summary>What a named holder commands of all votes.</summary>
    /// <param name="has">Its votes, of the shares that it had and of those that it receives.</param>
    public static void RelateHolder(DealTerms terms, ShareConsideration shares, string holder, Expression has)
    {
        var issued = shares.Further.Where(f => f.Class.Party == shares.Class.Party).Aggregate(shares.NewShares * Each(shares.Class), (sum, other) => sum + (other.NewShares * Each(other.Class)));
        terms.Form.Relate("votes of a holder", "T22", terms.Form.Figure("votes", Unit.One, holder), has / (Before(terms, shares.Class.Party, shares.Others) + issued));
    }

    /// <summary>The votes of what is issued beside an offer that gives no shares.</summary>
    public static void RelateBeside(DealTerms terms, Party issuer, IReadOnlyList<OtherIssue> issues)
    {
        if (Differ(issuer)) RelateRest(terms, issuer, issues, Before(terms, issuer, issues), 1m);
    }

    /// <summary>Whether votes and economics of a company's shares can part.</summary>
    public static bool Differ(Party party) => party.Classes.Length > 1 && party.Classes.Where(c => !c.IsDepositary).Select(c => c.Votes).Distinct().Count() > 1;

    /// <summary>The votes without those of the new shares: of all classes before, and of what is issued beside the offer.</summary>
    private static Expression Before(DealTerms terms, Party issuer, IEnumerable<OtherIssue> issues)
    {
        var old = issuer.Classes.Where(c => !c.IsDepositary).Select(c => terms.Form.Input("acquirer-shares", Unit.Shares(c.FullName), c.FullName) * Each(c)).Aggregate((sum, next) => sum + next);
        return issues.Aggregate(default(Expression), (sum, other) => sum.Plus(other.Shares * Each(other.Class))) is { } beside ? old + beside : old;
    }

    private static void RelateRest(DealTerms terms, Party issuer, IReadOnlyList<OtherIssue> issues, Expression all, Expression rest) =>
        terms.Form.Relate("votes", "T22", terms.Form.Figure("votes", Unit.One, issuer.Name), OtherIssues.RelateParts(terms, "votes", issues, i => i.Shares * Each(i.Class), all, rest));

    /// <summary>A class that says nothing has one vote a share.</summary>
    public static Number Each(ShareClass shareClass) => new(shareClass.Votes ?? 1m) { Unit = Unit.Vote / Unit.Shares(shareClass.FullName) };
}
