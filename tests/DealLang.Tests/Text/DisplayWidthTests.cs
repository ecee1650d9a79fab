using DealLang.Text;

namespace DealLang.Tests.Text;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("换股", 4)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("مليار", 5)]
    [InlineData("כ־300", 5)]
    [InlineData("\u2068רשת\u2069", 3)]
    [InlineData("█░ ✓ ⚠ ✗ ≤", 10)]
    [InlineData("🚀", 2)]
    [InlineData("한국", 4)]
    [InlineData("각", 2)]
    public void Columns(string text, int expected) => Assert.Equal(expected, DisplayWidth.Of(text));
}
