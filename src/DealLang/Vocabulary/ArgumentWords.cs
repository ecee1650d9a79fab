using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Words that say more exactly which figure is meant, in the parentheses of a path.</summary>
public sealed record ArgumentWord(string Name, string Hover);

public static class ArgumentWords
{
    public static ImmutableArray<ArgumentWord> All { get; } =
    [
        new("undisturbed", "before the deal was known"),
        new("unaffected", "before the deal was known"),
        new("basic", "shares outstanding alone"),
        new("diluted", "with options, warrants and units"),
        new("levered", "after the net debt of each side"),
        new("synergies", "with synergies"),
        new("ltm", "of the last twelve months"),
        new("ntm", "of the next twelve months"),
        new("ebitda", "of ebitda"),
        new("revenue", "of revenue"),
        new("net income", "of net income"),
        new("cash", "the cash part, or in cash"),
        new("stock", "the part in shares"),
        new("in", "in cash, or in shares"),
        new("equity", "of the equity value"),
        new("ev", "of the enterprise value"),
        new("value", "of the deal's value"),
        new("pre-money", "before the money of the round"),
        new("post-money", "after the money of the round"),
        new("Acquirer", "the buyer of the deal"),
        new("Target", "the company that is bought"),
        new("firm", "what binds without a condition"),
        new("after", "more than so many years ahead"),
        new("debt service", "interest and principal"),
        new("first close", "on the first day of trading"),
        new("last close", "off the last price before"),
        new("ex rights", "off the price once the new shares are there"),
        new("ratio", "by the exchange ratio alone"),
        new("close", "of that day"),
        new("near", "the root nearest to a guess"),
        new("price", "at another price"),
        new("rumoured", "also what is only rumoured"),
        new("announced", "also what is only announced"),
        new("signed", "only what is signed"),
    ];
}
