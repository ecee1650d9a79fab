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
        var classes = given.Party.Classes.Where(c => !c.IsDepositary).ToList();
        if (!Differ(given.Party)) return;
        var form = terms.Form;
        var others = shares.Further.Where(f => f.Class.Party == given.Party).Aggregate(default(Expression), (sum, other) => sum.Plus(other.NewShares * Each(other.Class)));
        Expression issued = shares.NewShares * Each(given);
        if (others is not null) issued += others;
        var old = classes.Select(c => form.Input("acquirer-shares", Unit.Shares(c.FullName), c.FullName) * Each(c)).Aggregate((sum, next) => sum + next);
        // What is issued beside the offer has its votes as well.
        var beside = shares.Others.Aggregate(default(Expression), (sum, other) => sum.Plus(other * Each(given)));
        if (beside is not null) old += beside;
        var votes = form.Figure("votes", Unit.One, target);
        form.Relate(new Relation("votes", "T22", votes, issued / (old + issued)) 
        {
            Routes = [new Route(shares.NewShares.Path, (others is null ? votes * old / (1m - votes) : (votes * old / (1m - votes)) - others) / Each(given))],
        });
        Expression rest = 1m - votes;
        foreach (var other in shares.Others)
        {
            var part = form.Figure("votes", Unit.One, other.Path.Argument);
            form.Relate("votes", "T22", part, other * Each(given) / (old + issued));
            rest -= part;
        }
        form.Relate("votes", "T22", form.Figure("votes", Unit.One, given.Party.Name), rest);
    }

    /// <summary>Whether votes and economics of a company's shares can part.</summary>
    public static bool Differ(Party party) => party.Classes.Length > 1 && party.Classes.Where(c => !c.IsDepositary).Select(c => c.Votes).Distinct().Count() > 1;

    /// <summary>A class that says nothing has one vote a share.</summary>
    private static Number Each(ShareClass shareClass) => new(shareClass.Votes ?? 1m) { Unit = Unit.Vote / Unit.Shares(shareClass.FullName) };
}
