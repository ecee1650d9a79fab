namespace DealLang.Tests.Binding;

public class DivisionTests
{
    /// <summary>Said where it is written, whatever is divided, and whatever else is wrong with the file.</summary>
    [Theory]
    [InlineData("figure f = $3bn / 0")]
    [InlineData("figure f = A.cash / 0")]
    [InlineData("figure f = A.cash / (1 - 1)")]
    [InlineData("figure f = 3 * (A.cash / $0)")]
    public void A_zero_divisor_is_an_error(string line)
    {
        Assert.Equal("U17", Compile.Codes($"company A\n  cash $2bn\n{line}\n"));
        Assert.Equal("S02 U17", Compile.Codes($"company A\n  cash $2bn\n  foo bar\n{line}\n"));
    }

    [Fact]
    public void What_turns_out_to_be_nothing_has_no_ratio()
    {
        var compilation = Compile.Text("company A\n  cash $0\nfigure f = $3bn / A.cash\n");
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Code == "U17");
        Assert.Null(compilation.Evaluator().Value(compilation.World.Figures[0].Path, null, "base")!.Value);
    }
}
