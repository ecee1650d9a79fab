using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>What may follow the date of a dated line at the margin.</summary>
public sealed record DatedWord(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

public static class DatedWords
{
    public static ImmutableArray<DatedWord> All { get; } =
    [
        new("amend", "Changes terms of a deal from that day on.", "2022-05-04 amend twitter"),
        new("split", "New shares for old; earlier figures are restated.", "2026-05-15 split SpaceX.A 5 for 1"),
        new("met", "An event that a condition waits for has happened.", "2020-03-25 met ozanimod"),
        new("supersede", "One deal takes another's place.", "2026-02-27 supersede nvda-loi with nvda-equity"),
        new("exit", "A sale or an offering that ends an investment.", "2030-01-01 exit Co $500m"),
    ];
}

/// <summary>Words that join the parts of a sentence.</summary>
public sealed record JoiningWord(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

public static class JoiningWords
{
    public static ImmutableArray<JoiningWord> All { get; } =
    [
        new("and", "Joins parties or tests.", "when a and b"),
        new("or", "Joins what may be chosen, or tests of which one is enough.", "holders may choose cash or stock"),
        new("from", "Who sells.", "commitment c: OpenAI buys \"cloud\" from Oracle"),
        new("to", "Who receives.", "Activision pays $2.27bn to Microsoft"),
        new("with", "The other side.", "equity swap s: AMD swaps with OpenAI"),
        new("into", "The new company of a merger.", "acquisition moe: A merges with B into C"),
        new("of", "Of what a part is taken.", "X gives 100% of X.common"),
        new("per", "For each.", "pays $95 per Activision.common"),
        new("worth", "A value instead of a number of shares.", "xAI gives xAI.common worth $33bn"),
        new("step", "The distance between the values of a sweep.", "rows Co.exit = $10m..$100m step $10m"),
        new("may choose", "The choice that holders have.", "holders may choose cash or stock"),
        new("tranche", "A numbered part of a leg.", "tranche 1..10 $10bn when deployed >= 1 GW each"),
        new("right", "A right that the deal creates, such as a CVR.", "right cvr pays $9"),
        new("remove", "Takes a line of an earlier version out.", "remove margin-loan"),
        new("total return on", "Price changes and dividends of shares.", "pays total return on 1m AMD.common"),
        new("price return on", "Price changes of shares or an index.", "pays price return on $1m of IDX"),
        new("any of", "One test of the block is enough.", "any of"),
        new("all of", "Every test of the block must be met.", "all of"),
        new("every version", "As first signed and after each amendment.", "expect twitter.funding at every version = $46.5bn"),
        new("rows", "What a table's rows sweep.", "rows Co.exit = $5m, $10m"),
        new("cols", "What a table's columns sweep.", "cols case plain, base"),
        new("show", "The figures of a table.", "show pref.proceeds(Fund)"),
        new("views", "The days that a table looks from.", "rows views announced, closed"),
        new("periodic", "Amounts at equal distances.", "flows f periodic -$100, $60, $60"),
        new("undisclosed", "Unknown, and said to be; it spreads into what depends on it.", "pays undisclosed"),
        new("none", "Stated to be nothing.", "cap none"),
        new("count", "Which deals a case counts.", "case signed: count status >= signed"),
        new("because", "The reason of a waiver or a preference.", "allow T16 because \"agreed\""),
        new("before", "Earlier than.", "3 days before closed"),
        new("after", "Later than.", "after 2026-02-02"),
        new("mid", "The middle of a period.", "expected close mid 2026-06"),
        new("places", "Digits after the point.", "ratio rounded 4 places"),
        new("up", "Away from zero.", "new shares rounded up"),
        new("down", "Towards zero.", "new shares rounded down"),
    ];
}
