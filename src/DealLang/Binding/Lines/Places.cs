using DealLang.Vocabulary;

namespace DealLang.Binding;

/// <summary>Where a term belongs, in words.</summary>
internal static class Places
{
    /// <summary>What a term of another place is called here: the interest of a loan is its rate. Null where nothing is.</summary>
    public static string? WordFor(string term, TermScope scope) => (term, scope) switch
    {
        ("interest", TermScope.Commitment) => "rate",
        ("per-share", TermScope.Commitment) => "round price",
        ("maturity" or "ends", TermScope.Acquisition) => "outside date",
        _ => null,
    };

    public static string Of(string term)
    {
        var scope = Terms.All.Where(t => t.Name == term).Aggregate(TermScope.None, (all, t) => all | t.Scope);
        var words = new List<string>();
        if ((scope & TermScope.Party) != 0) words.Add("a party");
        if ((scope & TermScope.Acquisition) != 0) words.Add("an acquisition");
        if ((scope & TermScope.EquitySwap) != 0) words.Add("an equity swap");
        if ((scope & TermScope.Commitment) != 0) words.Add("a commitment");
        if ((scope & TermScope.Leg) != 0) words.Add("a leg, indented");
        return words.Count == 0 ? "no block that is known" : string.Join(" or ", words);
    }
}
