namespace DealLang.Tests.Binding;

/// <summary>A name is one also where the word means something else in another place.</summary>
public class HolderNameTests
{
    [Theory]
    [InlineData("holder AMD 20m common as of 2026-01-30", "AMD")]
    [InlineData("holder AMD 20 million common as of 2026-01-30", "AMD")]
    [InlineData("holder AMD 20% as of 2026-01-30", "AMD")]
    [InlineData("convertible note $400k, discount 20%", "note")]
    [InlineData("convertible note n1 $400k, discount 20%", "n1")]
    public void A_word_of_another_meaning_may_be_a_name(string line, string name)
    {
        var compilation = Compile.Text("currency USD\ncompany AMD\ncompany A\n  class common\n  shares 100m common as of 2026-01-30\n  " + line + "\n");
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DealLang.Diagnostics.Severity.Error);
        Assert.Contains(compilation.World.FactsOf("A", line.Split(' ')[0]), f => f.Key.Argument == name || f.Key.Argument.StartsWith(name + ",", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cash AMD 20m as of 2026-01-30", "AMD")]
    [InlineData("cash AMD 20 million as of 2026-01-30", "AMD")]
    public void Money_stays_money(string line, string currency)
    {
        var compilation = Compile.Text("currency USD\ncompany A\n  " + line + "\n");
        Assert.Equal(currency, Assert.Single(compilation.World.FactsOf("A", "cash")).Quantity!.Unit.Currency);
    }
}
