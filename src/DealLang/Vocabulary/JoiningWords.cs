using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Words that join the parts of a sentence.</summary>
/// <param name="Connects">Always joins two parts, so that it can be no name of a class or a product.</param>
public sealed record JoiningWord(string Name, bool Connects, string Hover, string Example) : Entry(Name, Hover, Example);

public static class JoiningWords
{
    public static ImmutableArray<JoiningWord> All { get; } =
    [
        new("and", true, "Joins parties or tests.", "when a and b"),
        new("or", true, "Joins what may be chosen, or tests of which one is enough.", "holders may choose cash or stock"),
        new("from", true, "Who sells.", "commitment c: OpenAI buys \"cloud\" from Oracle"),
        new("to", true, "Who receives.", "Activision pays $2.27bn to Microsoft"),
        new("with", true, "The other side.", "equity swap s: AMD swaps with OpenAI"),
        new("into", true, "The new company of a merger.", "acquisition moe: A merges with B into C"),
        new("of", true, "Of what a part is taken.", "X gives 100% of X.common"),
        new("per", true, "For each.", "pays $95 per Activision.common"),
        new("worth", true, "A value instead of a number of shares.", "xAI gives xAI.common worth $33bn"),
        new("step", true, "The distance between the values of a sweep.", "rows Co.exit = $10m..$100m step $10m"),
        new("may choose", false, "The choice that holders have.", "holders may choose cash or stock"),
        new("tranche", false, "A numbered part of a leg.", "tranche 1..10 $10bn when deployed >= 1 GW each"),
        new("right", false, "A right that the deal creates, such as a CVR.", "right cvr pays $9"),
        new("remove", false, "Takes a line of an earlier version out.", "remove margin-loan"),
        new("total return on", false, "Price changes and dividends of shares.", "pays total return on 1m AMD.common"),
        new("price return on", false, "Price changes of shares or an index.", "pays price return on $1m of IDX"),
        new("any of", false, "One test of the block is enough.", "any of"),
        new("all of", false, "Every test of the block must be met.", "all of"),
        new("every version", false, "As first signed and after each amendment.", "expect twitter.funding at every version = $46.5bn"),
        new("rows", false, "What a table's rows sweep.", "rows Co.exit = $5m, $10m"),
        new("cols", false, "What a table's columns sweep.", "cols case plain, base"),
        new("show", false, "The figures of a table.", "show pref.proceeds(Fund)"),
        new("views", false, "The days that a table looks from.", "rows views announced, closed"),
        new("periodic", false, "Amounts at equal distances.", "flows f periodic -$100, $60, $60"),
        new("undisclosed", false, "Unknown, and said to be; it spreads into what depends on it.", "pays undisclosed"),
        new("none", false, "Stated to be nothing.", "cap none"),
        new("count", false, "Which deals a case counts.", "case signed: count status >= signed"),
        new("because", false, "The reason of a waiver or a preference.", "allow T16 because \"agreed\""),
        new("before", true, "Earlier than.", "priced A.common vwap 15 days to 3 days before closed"),
        new("after", true, "Later than.", "when terminated after 2023-04-18"),
        new("early", false, "The first third of a period.", "expected close early 2027"),
        new("mid", false, "The middle third of a period.", "expected close mid 2026-06"),
        new("late", false, "The last third of a period.", "expected close late 2026"),
        new("places", false, "Digits after the point.", "ratio rounded 4 places"),
        new("up", false, "Away from zero.", "new shares rounded up"),
        new("down", false, "Towards zero.", "new shares rounded down"),
    ];
}
