using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>What stands after a modifier's words.</summary>
public enum ModifierValue { None, Optional, Value, Date, DayCount, Path }

/// <summary>Words that say more about a value: post-money, committed, strike $40.</summary>
public sealed record Modifier(string Name, ModifierValue Value, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Modifiers
{
    public static ImmutableArray<Modifier> All { get; } =
    [
        new("each", ModifierValue.None, "For every one of them.", "class A, 1 vote each"),
        new("non-voting", ModifierValue.None, "Shares without a vote.", "class C, non-voting"),
        new("basic", ModifierValue.None, "Without options, warrants and units.", "shares 100m basic"),
        new("diluted", ModifierValue.None, "With options, warrants and units.", "shares 104m diluted"),
        new("outstanding", ModifierValue.None, "Issued and held by someone.", "shares 100m outstanding"),
        new("vested", ModifierValue.None, "May be exercised now.", "options 4m vested strike $10"),
        new("unvested", ModifierValue.None, "May not be exercised yet.", "options 6m unvested strike $12"),
        new("unissued", ModifierValue.None, "Set aside and not granted yet.", "pool 100_000 unissued"),
        new("strike", ModifierValue.Value, "The price of exercise.", "options 10m strike $40"),
        new("expires", ModifierValue.Date, "The last day of the right.", "options 10m strike $40 expires 2030-10-05"),
        new("warrants", ModifierValue.None, "Warrants on that many shares.", "gives up to 160m AMD.common warrants"),
        new("pre-money", ModifierValue.None, "Before the money of the round.", "value $260bn pre-money"),
        new("post-money", ModifierValue.None, "After the money of the round.", "value $300bn post-money"),
        new("primary", ModifierValue.None, "New shares: the money goes to the company.", "offers 555.6m SpaceX.A at $135, primary"),
        new("secondary", ModifierValue.None, "Existing shares: the money goes to their holders.", "offers 10m SpaceX.A at $135, secondary"),
        new("at", ModifierValue.Value, "At that price or multiple.", "offers 555.6m SpaceX.A at $135"),
        new("above", ModifierValue.Value, "Only of what is above that.", "pays 12% of revenue above $500m"),
        new("on", ModifierValue.Value, "What a rate is reckoned on.", "interest 6% on cash"),
        new("participating", ModifierValue.None, "Receives its preference and then its share of the rest.", "preference 2x participating"),
        new("non-participating", ModifierValue.None, "Receives its preference or its share, whichever is more.", "preference 1x non-participating"),
        new("total", ModifierValue.None, "All together, the preference included.", "preference 2x participating, cap 3x total"),
        new("senior", ModifierValue.None, "Paid before the others.", "preference 1x non-participating, senior"),
        new("pari passu", ModifierValue.None, "Paid side by side with the others.", "preference 1x non-participating, pari passu"),
        new("cap", ModifierValue.Value, "The most; none confirms that there is no limit.", "safe a $200k, cap $4m post-money"),
        new("floor", ModifierValue.Optional, "The least; of fractions of a share: dropped.", "rate SOFR + 650bp, floor 1%"),
        new("discount", ModifierValue.Value, "Off the price of the round.", "convertible n $500k, discount 20%"),
        new("mfn", ModifierValue.None, "Most favoured nation: takes the terms of a later, better one.", "safe c $100k, mfn"),
        new("interest", ModifierValue.Value, "The interest of a note.", "convertible n $500k, interest 5%"),
        new("maturity", ModifierValue.Date, "When it is due.", "convertible n $500k, maturity 2027-01-01"),
        new("over outstanding", ModifierValue.None, "A cap divided by shares outstanding, without pool and notes.", "convertible n $500k, cap $6m over outstanding"),
        new("indexed", ModifierValue.Value, "Follows an index.", "fee $2.25 per MMBtu, 34% indexed CPI"),
        new("secured by", ModifierValue.Value, "What the lender may take.", "margin-loan $12.5bn, secured by Tesla.common at $850"),
        new("ltv", ModifierValue.Value, "Loan to value.", "margin-loan $12.5bn, ltv 20%"),
        new("haircut", ModifierValue.Value, "What is taken off the value of collateral.", "collateral \"chips\" worth $16bn, haircut 25%"),
        new("committed", ModifierValue.Optional, "Promised in a signed paper.", "equity $21.0bn committed"),
        new("funded", ModifierValue.Optional, "Paid in.", "equity $21.0bn committed, funded $2bn"),
        new("plug", ModifierValue.None, "The one row that makes sources and uses equal.", "purchase plug"),
        new("margin", ModifierValue.Value, "Over the reference rate.", "debt $600m, margin 6%"),
        new("sweep", ModifierValue.Value, "The part of free cash that pays debt down.", "debt $600m, sweep 50%"),
        new("oid", ModifierValue.Value, "Original issue discount.", "debt $600m, oid 2%"),
        new("phase", ModifierValue.Value, "The part that counts in the period.", "synergies $80m per year, phase 50%"),
        new("ltm", ModifierValue.None, "Of the last twelve months.", "ebitda $48m ltm"),
        new("ntm", ModifierValue.None, "Of the next twelve months.", "ebitda $55m ntm"),
        new("contingent", ModifierValue.None, "On a condition that is not met yet: counted apart.", "psus 1m common, contingent"),
        new("dividend", ModifierValue.Value, "What preferred shares are paid a year.", "convertible preferred series-b $200m at $40.00, dividend 5%"),
        new("deferred tax liabilities", ModifierValue.Value, "Deferred tax liabilities in the books.", "book net assets $900m, deferred tax liabilities $20m"),
        new("deferred tax assets", ModifierValue.Value, "Deferred tax assets in the books.", "book net assets $900m, deferred tax assets $20m"),
        new("net assets", ModifierValue.Value, "Assets less liabilities in the books.", "book net assets $900m"),
        new("goodwill", ModifierValue.Value, "Goodwill in the books.", "book net assets $900m, goodwill $100m"),
        new("pool", ModifierValue.Value, "How much of all may choose this.", "cash $142.50 per VMware.common, pool 50%"),
        new("limit", ModifierValue.Value, "The most that is paid this way.", "cash $75.46 per xAI.common, limit undisclosed"),
        new("excess in cash", ModifierValue.None, "What is above the limit is paid in cash, at the same value.", "limit new-shares 19.9999% of A.shares, excess in cash"),
        new("spread over shares", ModifierValue.None, "Divided by all shares.", "less $27m spread over shares"),
        new("outside ratio fixed", ModifierValue.None, "Outside the band the ratio stays and the value moves.", "collar $93.53..$114.32, outside ratio fixed"),
        new("outside walk", ModifierValue.None, "Outside the band a side may walk away.", "collar $18..$22, outside walk"),
        new("notional constant", ModifierValue.None, "The notional stays as it was at the start.", "pays price return on $1m of IDX, notional constant"),
        new("notional reset", ModifierValue.None, "The notional follows the price each period.", "pays price return on 1m AMD.common at $162, notional reset"),
        new("set in advance", ModifierValue.None, "The rate is fixed at the start of each period.", "pays LIBOR, set in advance"),
        new("set in arrears", ModifierValue.None, "The rate is fixed at the end of each period.", "pays SOFR, set in arrears"),
        new("bullet", ModifierValue.None, "Paid back at the end.", "amortisation bullet"),
        new("linear", ModifierValue.None, "Equal parts of principal.", "amortisation linear quarterly"),
        new("annuity", ModifierValue.None, "Equal payments of interest and principal together.", "amortisation annuity monthly"),
        new("capitalising", ModifierValue.None, "Interest is added to principal.", "amortisation capitalising"),
        new("monthly", ModifierValue.None, "Every month.", "periods monthly"),
        new("quarterly", ModifierValue.None, "Every quarter.", "periods quarterly"),
        new("semiannual", ModifierValue.None, "Every half year.", "periods semiannual"),
        new("yearly", ModifierValue.None, "Every year.", "periods yearly"),
        new("days", ModifierValue.DayCount, "How days are counted.", "periods quarterly, days 30/360"),
        new("contracted", ModifierValue.None, "Signed for, not yet running.", "capacity 2.9 GW contracted"),
        new("active", ModifierValue.None, "Running.", "capacity 590 MW active"),
        new("facility", ModifierValue.None, "Power of the whole site.", "capacity 200 MW facility"),
        new("it load", ModifierValue.None, "Power that reaches the computers.", "capacity 150 MW it load"),
        new("min", ModifierValue.Value, "The least for a period.", "quantity 10 GWh per year, min 8 GWh"),
        new("max", ModifierValue.Value, "The most for a period.", "quantity 10 GWh per year, max 12 GWh"),
        new("unsold", ModifierValue.Optional, "What nobody else has bought.", "for unsold \"capacity\""),
    ];

    private static readonly Dictionary<string, Modifier> ByName = All.ToDictionary(m => m.Name);

    public static Modifier? Find(string name) => ByName.GetValueOrDefault(name);
}
