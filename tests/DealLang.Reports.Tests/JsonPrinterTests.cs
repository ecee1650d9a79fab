using System.Text.Json;
using DealLang.Reports.Tests.Worlds;

namespace DealLang.Reports.Tests;

public class JsonPrinterTests
{
    private static readonly string s_text = JsonPrinter.Print(StockDeal.Evaluator, StockDeal.Warnings);
    private static readonly JsonElement s_root = JsonDocument.Parse(s_text).RootElement;

    [Fact]
    public void Whole() => Snapshots.Match(s_text, extension: "json");

    [Fact]
    public void Keys_are_sorted_everywhere() => AssertSorted(s_root);

    [Fact]
    public void Top_level_as_documented() => Assert.Equal(
        ["$schema", "asOf", "case", "cases", "claims", "deals", "diagnostics", "events", "expects", "figures", "parties", "shown", "sources", "splits", "ties", "title", "transfers", "version", "waivers", "webs"],
        s_root.EnumerateObject().Select(p => p.Name));

    [Fact]
    public void A_value_is_the_unrounded_decimal_in_base_units()
    {
        var figures = s_root.GetProperty("figures");
        Assert.Equal("250000000000", figures.GetProperty("orbit-lumen.value").GetProperty("value").GetString());
        Assert.Equal("0.1433", figures.GetProperty("orbit-lumen.ratio").GetProperty("value").GetString());
        Assert.Equal("0.7165", figures.GetProperty("orbit-lumen.ratio at now").GetProperty("value").GetString());
        string ownership = figures.GetProperty("orbit-lumen.ownership(Lumen)").GetProperty("value").GetString()!;
        Assert.StartsWith("0.198", ownership, StringComparison.Ordinal);
        Assert.True(ownership.Length > 20);
    }

    [Fact]
    public void What_is_unknown_lists_what_is_missing()
    {
        var ev = s_root.GetProperty("figures").GetProperty("orbit-lumen.ev");
        Assert.Equal("?", ev.GetProperty("mark").GetString());
        Assert.Equal(["orbit-lumen.net-debt"], ev.GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
        Assert.False(ev.TryGetProperty("value", out _));
    }

    [Fact]
    public void Quotes_keep_their_script() => Assert.Contains("عند تقييم بلغ 230 مليار دولار", s_text, StringComparison.Ordinal);

    [Fact]
    public void The_same_bytes_each_time() => Assert.Equal(s_text, JsonPrinter.Print(StockDeal.Evaluator, StockDeal.Warnings));

    private static void AssertSorted(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            string[] names = [.. element.EnumerateObject().Select(p => p.Name)];
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
            foreach (var property in element.EnumerateObject()) AssertSorted(property.Value);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) AssertSorted(item);
        }
    }
}
