using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>What a use of funds is paid for, and with it to whom.</summary>
public enum UseKind
{
    /// <summary>A row whose label says nothing, or two things at once.</summary>
    Other,
    /// <summary>The price, to those who sell.</summary>
    Purchase,
    /// <summary>Debt of the target, to those who lent it.</summary>
    Refinancing,
    /// <summary>To those who advise and arrange.</summary>
    Fees,
    /// <summary>Held back by the lenders, and never paid out.</summary>
    Discount,
    /// <summary>Left with the target.</summary>
    Cash,
}

/// <summary>Words of the market's labels for uses of funds. A row's label is read word by word: <c>refinanced-debt</c>.</summary>
public static class UseLabels
{
    private static readonly ImmutableDictionary<string, UseKind> s_words = new[]
    {
        (UseKind.Purchase, "purchase price consideration equity acquisition shares stock tender holders shareholders stockholders sellers vendors owners rollover"),
        (UseKind.Refinancing, "refinance refinancing refinanced repay repayment repaid debt payoff loan loans notes bonds"),
        (UseKind.Fees, "fees fee costs cost expenses advisers advisors advisory arranging arrangement underwriting transaction"),
        (UseKind.Discount, "oid discount"),
        (UseKind.Cash, "cash"),
    }.SelectMany(k => k.Item2.Split(' '), (k, word) => (Word: word, Kind: k.Item1)).ToImmutableDictionary(p => p.Word, p => p.Kind);

    /// <summary>The kind that the known words agree on; a price is one however it is paid: <c>cash-consideration</c>.</summary>
    public static UseKind Of(string label)
    {
        var found = UseKind.Other;
        foreach (string word in label.ToLowerInvariant().Split('-', '_', ' '))
        {
            var kind = s_words.GetValueOrDefault(word);
            if (kind == UseKind.Purchase) return kind;
            if (kind == UseKind.Other || kind == found) continue;
            if (found != UseKind.Other) return UseKind.Other;
            found = kind;
        }
        return found;
    }
}
