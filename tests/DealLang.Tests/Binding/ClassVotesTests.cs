namespace DealLang.Tests.Binding;

public sealed class ClassVotesTests
{
    [Theory]
    [InlineData("class B, 10 votes each", "10")]
    [InlineData("class B, 1 vote each", "1")]
    [InlineData("class B, 1/200 votes each", "0.005")]
    [InlineData("class B, 0.005 votes each", "0.005")]
    [InlineData("class B, non-voting", "0")]
    [InlineData("class B", null)]
    public void Are_read_as_written(string line, string? votes)
    {
        var compilation = Compile.Text($"company Beta\n  {line}\n");
        Assert.Empty(compilation.GetDiagnostics());
        Assert.Equal(votes is null ? null : decimal.Parse(votes, System.Globalization.CultureInfo.InvariantCulture), compilation.World.Parties.Single().Classes.Single(c => c.Name == "B").Votes);
    }

    [Theory]
    [InlineData("class ADS, 8 ordinary each")]
    [InlineData("class ADS, $8 each")]
    [InlineData("class ADS, 1/0 votes each")]
    public void Are_nothing_else(string line) =>
        Assert.Contains(Compile.Text($"company Beta\n  class common\n  {line}\n").GetDiagnostics(), d => d.Code is "B16");
}
