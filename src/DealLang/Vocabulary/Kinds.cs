using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>A word that begins a line at the margin.</summary>
public sealed record Declaration(string Name, DeclarationKind Kind, string Hover, string Example) : Entry(Name, Hover, Example);

public enum DeclarationKind { Party, Deal, Other }

/// <summary>What may be declared: parties, deals, and what serves them.</summary>
public static class Kinds
{
    public static ImmutableArray<Declaration> All { get; } =
    [
        new("company", DeclarationKind.Party, "A company, with its share classes and figures under it.", "company SpaceX \"Space Exploration Technologies Corp.\""),
        new("fund", DeclarationKind.Party, "An investment fund.", "fund Vision \"SoftBank Vision Fund 2\""),
        new("person", DeclarationKind.Party, "A natural person.", "person Musk \"Elon Musk\""),
        new("vehicle", DeclarationKind.Party, "A company made for one purpose: an SPV or a joint venture.", "vehicle Hall \"data-centre vehicle\""),
        new("government", DeclarationKind.Party, "A state or an agency.", "government US"),
        new("group", DeclarationKind.Party, "Several parties under one name.", "group Lenders"),
        new("index", DeclarationKind.Party, "An index whose level deals refer to.", "index SPX \"S&P 500\""),
        new("acquisition", DeclarationKind.Deal, "One company takes over another, or a part of it.", "acquisition vmware: Broadcom acquires VMware"),
        new("equity swap", DeclarationKind.Deal, "Shares for shares, shares or warrants for a purchase, or a return on shares for a rate.", "equity swap xai-x: xAI swaps with X"),
        new("commitment", DeclarationKind.Deal, "A promise: to invest, to buy, to lend, to guarantee, to grant, to lease.", "commitment sb: SoftBank invests in OpenAI"),
        new("source", DeclarationKind.Other, "Who published something, when, and what kind of paper it is.", "source reuters 2026-02-03 wire \"Musk merges\""),
        new("unit", DeclarationKind.Other, "A unit that the vocabulary does not have.", "unit MMBtu of energy"),
        new("series", DeclarationKind.Other, "Dated values: index levels, rates, prices, exchange rates.", "series ecb 2026-01-02 1.10 USD per EUR"),
        new("holidays", DeclarationKind.Other, "Days on which no payments are made, besides weekends; the lines of one name add up.", "holidays London 2026-04-03, 2026-04-06, 2026-12-25"),
        new("flows", DeclarationKind.Other, "Dated or periodic amounts that belong to no deal.", "flows ms"),
        new("web", DeclarationKind.Other, "A block of one-line sentences, each a commitment.", "web circular [web-he]"),
        new("import", DeclarationKind.Other, "Takes in the declarations of another file.", "import \"parties.deal\""),
        new("assume", DeclarationKind.Other, "A figure of the author's own that formulas use.", "assume capex $50bn per GW, $35bn..$60bn"),
        new("figure", DeclarationKind.Other, "A named formula.", "figure share = xAI.burn / SpaceX.profit(2025)"),
        new("case", DeclarationKind.Other, "A filter and a set of other values, evaluated as a whole.", "case plain"),
        new("expect", DeclarationKind.Other, "A figure as it should come out; tested with every report.", "expect spacex-xai.ownership(xAI) at closed = 20% ± 0.5%"),
        new("table", DeclarationKind.Other, "A grid of figures over paths, cases or views.", "table \"exit\""),
        new("allow", DeclarationKind.Other, "Waives one diagnostic for one declaration, and says why.", "allow T16 because \"shoe agreed at 20%\""),
    ];

    private static readonly Dictionary<string, Declaration> ByName = All.ToDictionary(k => k.Name);

    public static Declaration? Find(string name) => ByName.GetValueOrDefault(name);
}
