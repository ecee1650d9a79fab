using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Words that may close any line: dates, conditions, names, how binding it is, how a price was read.</summary>
public sealed record SuffixWord(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

public static class SuffixWords
{
    public static ImmutableArray<SuffixWord> All { get; } =
    [
        new("on", "The day of it.", "price VMware.common $95.71 close on 2022-05-20"),
        new("as of", "The day that it holds for.", "value $1tn as of 2026-02-02"),
        new("by", "At the latest on that day.", "when recap by 2025-12-31"),
        new("until", "Up to and including that day.", "amount $6.3bn until 2032-04-13"),
        new("starting", "From that day on.", "total $300bn over 5 years starting 2027"),
        new("in", "In that period; or only in that case.", "g1: OpenAI buys chips from Nvidia about $13bn in 2026"),
        new("over", "Spread over that time.", "total $300bn over 5 years"),
        new("for", "For that long.", "quantity 182.5m MMBtu per year for 20 years"),
        new("when", "Only if the test is met.", "pays $2.27bn to Microsoft when terminated"),
        new("otherwise", "What counts when the test is not met.", "when recap by 2025-12-31, otherwise $2.5bn"),
        new("firm", "Binds without a condition.", "tranche 1 1 GW, firm"),
        new("conditional", "Binds once its condition is met.", "pays $5bn, conditional"),
        new("nonbinding", "A letter of intent: binds nobody.", "announced 2025-09-22, nonbinding"),
        new("rounded", "Rounded, half away from zero unless it says up or down.", "ratio rounded 4 places"),
        new("name", "A name for the line, for amendments and paths.", "pays $7.5bn name first"),
        new("part of", "Already counted in another deal.", "pays $5bn part of stargate"),
        new("same as", "One contract seen from a second side.", "backlog $317bn same as oracle-cloud"),
        new("base", "The figure of the base case.", "pays up to $100bn, base $10bn"),
        new("prefer because", "This claim is used where others disagree, and why.", "value $1.25tn prefer because \"named source\""),
        new("split basis", "The day whose share count the figure is on.", "price A $105.32 board split basis 2026-05-15"),
        new("close", "The closing price of the day.", "price A $95.71 close on 2022-05-20"),
        new("vwap", "The volume-weighted average price over days.", "price A $114.18 vwap 15 days"),
        new("board", "A value that the board determined.", "price A $526.59 board on 2026-02-02"),
        new("fmv", "A fair market value by appraisal.", "price A $135 fmv on 2026-01-31"),
        new("round", "The price of the last round.", "price A $270 round on 2025-12-01"),
        new("first trade", "The first trade on a market.", "price cvr $2.30 first trade on 2019-11-21"),
        new("at deal price", "At the price of the deal itself.", "holder SpaceX worth $2bn at deal price"),
        new("on any close", "At the close of any one day.", "when AMD.common.price >= $600 on any close"),
    ];
}
