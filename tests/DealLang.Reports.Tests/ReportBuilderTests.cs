using DealLang.Reports.Documents;
using DealLang.Reports.Printing;
using DealLang.Reports.Tests.Worlds;

namespace DealLang.Reports.Tests;

public class ReportBuilderTests
{
    private static readonly Document s_stock = ReportBuilder.Build(StockDeal.Evaluator, StockDeal.Warnings);

    [Fact]
    public void Stock_deal_at_100_columns() => Snapshots.Match(TextPrinter.Print(s_stock, new TextOptions(100)));

    [Fact]
    public void Stock_deal_at_80_columns() => Snapshots.Match(TextPrinter.Print(s_stock, new TextOptions(80)));

    [Fact]
    public void Stock_deal_in_Markdown() => Snapshots.Match(MarkdownPrinter.Print(s_stock), extension: "md");
}
