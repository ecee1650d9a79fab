using System.Collections.Immutable;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Tests.Charts;

/// <summary>Every kind of chart, with words long and short, in several scripts, and figures that are zero or negative.</summary>
internal static class SampleCharts
{
    public static readonly ImmutableArray<Chart> All =
    [
        new BarChart("Who owns the combined company", "Before all of it is Alpha's; afterwards Beta's holders own a fifth.",
        [
            new("Ownership", [new("Alpha", 80.1m, "80.1 %"), new("Beta", 19.9m, "19.9 %", Role.Purchase)]),
            new("Votes", [new("Alpha", 93m, "93 %"), new("Beta", 7m, "7 %", Role.Purchase)]),
        ], IsWhole: true),
        new BarChart("Cap table", "Founders hold most.",
        [
            new("Founders", [new("", 9.25m, "9.25m")], "9.25m · 61.7 %"),
            new("Series A", [new("", 3.1m, "3.1m", Role.Equity, Certainty.Signed)], "3.1m · 20.7 %"),
            new("Options and pool, issued and not", [new("", 2.4m, "2.4m", Role.Warrant, Certainty.Announced)], "2.4m · 16.0 %"),
            new("نص عربي", [new("", 0.24m, "0.24m", Role.Guarantee, Certainty.Rumoured)], "0.24m · 1.6 %"),
        ], IsWhole: false),
        new ColumnChart("Sources and uses", "Both come to $46.5bn.",
        [
            new("Sources", [new("Equity", 33.5m, "$33.5bn"), new("Term loan", 6.5m, "$6.5bn", Role.Debt), new("Secured bridge", 3m, "$3bn", Role.Debt), new("Unsecured bridge", 3m, "$3bn", Role.Debt), new("Revolver", 0.5m, "$0.5bn", Role.Debt, Certainty.Signed)], "$46.5bn"),
            new("Uses", [new("Purchase of shares", 44m, "$44bn", Role.Purchase), new("Fees and refinancing", 2.5m, "$2.5bn", Role.Guarantee)], "$46.5bn"),
        ]),
        new ColumnChart("Obligations by year", "They rise to $72bn in 2029; revenue covers none before 2030.",
        [
            .. Enumerable.Range(0, 8).Select(i => new Composition(i == 7 ? "after" : $"{2026 + i}",
            [
                new("compute, closed", 10m + 3m * i, $"${10 + 3 * i}bn", Role.Purchase),
                new("compute, signed", 5m * i, $"${5 * i}bn", Role.Purchase, Certainty.Signed),
                new("chips, announced", 2m * i, $"${2 * i}bn", Role.Purchase, Certainty.Announced),
                new("talks", 1m * i, $"${i}bn", Role.Purchase, Certainty.Rumoured),
            ], $"${10 + 11 * i}bn")),
        ]) { Line = [13m, 20m, 30m, 40m, 52m, 66m, 80m, null], LineLabel = "revenue, as the company hopes" },
        new WaterfallChart("From equity value to enterprise value", "Net cash takes $7.2bn off.",
            [new("Equity value", 74.8m, "$74.8bn", true), new("Debt", 3.6m, "+$3.6bn", false, Role.Debt), new("Minority interests", 0.4m, "+$0.4bn", false, Role.Debt), new("Cash", -10.8m, "−$10.8bn", false, Role.Warrant), new("Enterprise value", 68m, "$68bn", true)]),
        new LineChart("What a share receives", "Fixed at $38 between the ends of the collar, moving with the price outside.",
            [new("value for a share", [new(80m, 32.5m), new(93.53m, 38m), new(114.32m, 38m), new(130m, 43.2m)]), new("without a collar", [new(80m, 29m), new(130m, 47m)], Role.Guarantee, Certainty.Announced)],
            [new(80m, "$80"), new(93.53m, "$93.53"), new(114.32m, "$114.32"), new(130m, "$130")], [new(30m, "$30"), new(38m, "$38"), new(46m, "$46")])
            { AcrossLabel = "average price of an Alpha share", UpLabel = "value for a Beta share", Marks = [new(114.18m, "$114.18 at closing")] },
        new RangeChart("Football field", "The offer lies above all but the premiums paid elsewhere.",
        [
            new("52-week range", 18.2m, 24.9m, "$18.20", "$24.90"), new("Analysts' targets", 20m, 28m, "$20.00", "$28.00"),
            new("Discounted cash flows at 8 % to 10 %", 21.5m, 31m, "$21.50", "$31.00"), new("Premiums paid in comparable deals", 24m, 33m, "$24.00", "$33.00"),
        ]) { Reference = 25.37m, ReferenceShown = "offer $25.37" },
        new RangeChart("What moves the result most", "Synergies more than the rate.",
        [
            new("Synergies $0 to $160m", -6.2m, 2.1m, "−6.2 %", "+2.1 %", Role.Warrant), new("Price ± 10 %", -4m, 0.2m, "−4.0 %", "+0.2 %", Role.Warrant), new("Rate 5 % to 7 %", -2.6m, -1.6m, "−2.6 %", "−1.6 %", Role.Warrant),
        ]) { Reference = -2.09m, ReferenceShown = "base −2.1 %" },
        new GridChart("Internal rate of return", "By multiple at entry and at exit.", ["8.0x", "9.0x", "10.0x", "11.0x"], ["9.0x", "10.0x", "11.0x", "12.0x", "13.0x"],
            [.. Enumerable.Range(0, 4).Select(r => Enumerable.Range(0, 5).Select(c => new GridCell(20m - 4m * r + 3m * c, $"{20 - 4 * r + 3 * c}.0 %")).ToImmutableArray())]) { RowsLabel = "entry", ColumnsLabel = "exit", Base = (2, 1) },
        new GridChart("Who pays whom", "Model pays Cloud most.", ["Model", "Cloud", "Chips"], ["Model", "Cloud", "Chips"],
            [[new(null, ""), new(300m, "$300bn"), new(13m, "$13bn")], [new(null, ""), new(null, ""), new(40m, "$40bn")], [new(10m, "$10bn"), new(2m, "$2bn"), new(null, "")]]) { RowsLabel = "payer", ColumnsLabel = "payee" },
        new TimelineChart("What happened when", "Signed and closed within three days; a split followed.",
        [
            new(new(2026, 1, 30), "2026-01-30", "rumoured"), new(new(2026, 1, 31), "2026-01-31", "signed"), new(new(2026, 2, 2), "2026-02-02", "announced"), new(new(2026, 2, 2), "2026-02-02", "closed"),
            new(new(2026, 5, 15), "2026-05-15", "SpaceX.A splits 5:1"), new(new(2027, 1, 31), "2027-01-31", "outside date", Certainty.Rumoured),
        ]) { Today = new(2026, 5, 20) },
        new RingChart("Who is bound to whom", "Chips invests in Model, which pays Cloud, which buys from Chips.", ["Model", "Chips", "Cloud", "Lender", "微软公司", "A company with a long name, Inc."],
        [
            new(1, 0, "$10bn", Role.Equity, Certainty.Announced), new(0, 1, "$13bn", Role.Purchase), new(0, 2, "$300bn", Role.Purchase, Certainty.Signed), new(2, 1, "$40bn", Role.Purchase),
            new(3, 2, "$12bn", Role.Debt), new(1, 2, "$6.3bn", Role.Guarantee), new(0, 4, "$250bn", Role.Purchase, Certainty.Signed), new(4, 0, "27 %", Role.Equity), new(1, 5, "160m warrants", Role.Warrant, Certainty.Rumoured),
        ]),
    ];

    public static readonly Document Page = new("Every kind of chart", [new Headline("Every kind of chart", [], null), .. All.Select(c => new Section(c.Title, [new Picture("sample", c), new Paragraph(c.Description)]))]);
}
