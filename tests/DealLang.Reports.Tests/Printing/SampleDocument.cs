using DealLang.Reports.Documents;

namespace DealLang.Reports.Tests.Printing;

/// <summary>A document with every kind of block, and every script that makes a layout stumble.</summary>
internal static class SampleDocument
{
    public static readonly Document Whole = new("Alpha acquires Beta",
    [
        new Headline("Alpha acquires Beta", ["all stock", "CLOSED 2026-02-02", "as of 2026-11-22"], new CheckCounts(18, 1, 0)),
        new Paragraph("Each Beta share becomes 0.1433 Alpha shares ($75.46); Beta's holders own about 20\u00A0% of the combined company."),
        new KeyFigures(
        [
            new("Deal value", "$250bn", "stated; 3.31bn Beta shares × $75.46 (derived)", [new Cite([1])], "deal.value"),
            new("Exchange ratio", "0.1433x", "Alpha.A per Beta.common · 0.7165x after the 5:1 split of May 2026", [new Cite([1, 2])], "deal.ratio"),
            new("Ownership", "80 / 20", [new Bar([new("Alpha", 0.801m), new("Beta", 0.199m)]), " · new shares ~471m"], Prose.Empty),
            new("Goodwill", "none", ["common control — ", new Words("⚠", Tone.Warning), " sources differ, see Conflicts 2"], [new Cite([1]), " ≠ ", new Cite([2])]),
        ]),
        new Section("Companies",
        [
            new Table([new("Company"), new("Figure"), new("$bn", ColumnKind.Number), new("Shown", ColumnKind.Figure), new("As of")],
            [
                ["Alpha", "Revenue", "15.5", "$15.5bn", "2025"],
                ["Alpha", "Net income of the third quarter, as an opinion piece reports it", "(1.46)", "−$1.46bn", "2025-Q3"],
                ["宇宙技术公司", "Value", "1,000", "$1tn", "2026-02-02"],
                ["شركة الفضاء", "Cash", "–", "$0", "2026"],
                ["Beta", "Debt", "n/d", "n/d", ""],
            ]) { Caption = "What is said of each" },
            new Listing([["see ", new Code("deal explain deal.value")], "a second point that is long enough to be wrapped at eighty columns, because it goes on and on"]),
        ]),
        new Section("Missing", [new Paragraph("Any | of _these_ *marks* is <text>.")], Weight.Appendix),
        new Section("Sources",
        [
            new Footnotes(
            [
                new(1, ["wire, 2026-02-03, ", new Foreign("ماسك يخطط لدمج SpaceX وxAI بتقييم قد يتجاوز تريليون دولار", "ar"), " (ar) · https://example.org/a/very/long/address/that/does/not/fit/into/any/narrow/column/at/all/and/goes/on.html"],
                    [["Deal value: “", new Foreign("כ־300 מיליארד דולר", "he"), "” p. 2"]]),
                new(2, "filing, 2026-05-15, “换股公告”", []),
            ]),
        ], Weight.Appendix),
    ]);
}
