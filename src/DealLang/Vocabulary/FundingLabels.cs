using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>What a source of funds is to those who come after it.</summary>
public enum FundingKind
{
    /// <summary>Neither owed nor owned: cash at hand, a row whose label and terms say nothing.</summary>
    Other,
    /// <summary>Owed, with interest.</summary>
    Debt,
    /// <summary>Debt that is drawn and paid back as the borrower needs.</summary>
    Revolver,
    /// <summary>The sponsor's own money.</summary>
    Equity,
    /// <summary>What earlier owners leave in.</summary>
    Rollover,
    /// <summary>Shares with a return of their own, before the sponsor's: a preferred row that says its rate.</summary>
    Preferred,
}

/// <summary>Words of the market's labels for sources of funds. A row's label is read word by word: <c>senior-term-loan</c>.</summary>
public static class FundingLabels
{
    private static readonly ImmutableDictionary<string, FundingKind> s_words = new[]
    {
        (FundingKind.Revolver, "revolver revolving rcf"),
        (FundingKind.Rollover, "rollover rolled"),
        (FundingKind.Equity, "equity sponsor preferred common"),
        (FundingKind.Debt, "debt loan loans term bridge notes bonds bond facility mezzanine mezz senior subordinated junior unitranche lien bank abl cp pik holdco paper ddtl tlb tla debenture debentures"),
    }.SelectMany(k => k.Item2.Split(' '), (k, word) => (Word: word, Kind: k.Item1)).ToImmutableDictionary(p => p.Word, p => p.Kind);

    /// <summary>A use of money that stays where it is, as the company's own cash: <c>cash</c>, <c>minimum-cash</c>, <c>cash-to-balance-sheet</c>; not what sellers receive in cash.</summary>
    public static bool IsLeftWithTheCompany(string label)
    {
        string[] words = label.ToLowerInvariant().Split('-', '_', ' ');
        return (words[0] == "cash" || words[^1] == "cash") && !words.Any(w => w is "purchase" or "price" or "consideration" or "merger" or "paid" or "sellers" or "holders");
    }

    /// <summary>Preferred shares, which stand before the common where they say what they bear.</summary>
    public static bool IsPreferred(string label) => label.ToLowerInvariant().Split('-', '_', ' ').Any(w => w is "preferred" or "prefs" or "preference");

    /// <summary>The kind of the first word that is known, the more telling before the others: a rollover of equity is a rollover.</summary>
    public static FundingKind Of(string label)
    {
        var kinds = label.ToLowerInvariant().Split('-', '_', ' ').Select(w => s_words.GetValueOrDefault(w)).ToList();
        return kinds.Contains(FundingKind.Revolver) ? FundingKind.Revolver
            : kinds.Contains(FundingKind.Rollover) ? FundingKind.Rollover
            : kinds.Find(k => k != FundingKind.Other);
    }
}
