using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>Holders of one company have together no more than all of it, however each is counted.</summary>
public class HeldTogetherTests
{
    private const string Parties = """
        fund F
        fund G
        company Beta
          class common
          class B, converts into 10 common
          shares 50m common as of 2026-07-31
          shares 5m B as of 2026-07-31

        """;

    // 26m + 25m of 50m; 60 % + 45m of 100m; 30m + 80m of 100m: 3m and 2.5m of 5m B is more than that class.
    [Theory]
    [InlineData("F 26m common", "G 25m common", "26m of 50m + 25m of 50m = 102%")]
    [InlineData("F 25m common", "G 25m common", "")]
    [InlineData("F 60%", "G 45m common", "60% + 45m (45%) = 105%")]
    [InlineData("F 60%", "G 40m common", "")]
    [InlineData("F 60%", "G 4.2m B", "60% + 4.2m (42%) = 102%")]
    [InlineData("F 3m B", "G 2.5m B", "3m of 5m + 2.5m of 5m = 110%")]
    [InlineData("F 50m common", "G 5m B", "")]
    public void Numbers_and_parts_are_held_to_the_whole(string one, string other, string said)
    {
        var found = Found($"  holder {one} as of 2026-07-31\n  holder {other} as of 2026-07-31\n").Where(d => d.Code == "T05").ToList();
        if (said.Length == 0) Assert.Empty(found);
        else Assert.Contains(said, Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_of_before_a_round_says_nothing_of_what_is_held_after_it() =>
        Assert.DoesNotContain(Found("  holder F 30m common as of 2026-09-30\n  holder G 30m common as of 2026-09-30\ncommitment deal: F invests in Beta\n  closed 2026-08-31\n  pays $50m for Beta.common\n  pre $100m\n"), d => d.Code == "T05");

    private static ImmutableArray<Diagnostic> Found(string lines) => Compile.Text(Parties + lines).GetDiagnostics();
}
