using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class ResultLaws
{
    private static readonly Result<char, char> Good = A.Parse("a");
    private static readonly Result<char, char> Bad = A.Parse("x");

    [Fact]
    public void A_success_has_a_value_and_no_error()
    {
        Assert.True(Good.Success);
        Assert.Equal('a', Good.Value);
        Assert.Throws<InvalidOperationException>(() => Good.Error);
        Assert.Equal('a', Good.GetValueOrDefault());
        Assert.Equal('a', Good.GetValueOrDefault('z'));
        Assert.Equal('a', Good.GetValueOrDefault(() => 'z'));
    }

    [Fact]
    public void A_failure_has_an_error_and_no_value()
    {
        Assert.False(Bad.Success);
        Assert.Throws<InvalidOperationException>(() => Bad.Value);
        Assert.Equal("0: unexpected x, expected a", Outcome.Show(Bad.Error!));
        Assert.Equal(default, Bad.GetValueOrDefault());
        Assert.Equal('z', Bad.GetValueOrDefault('z'));
        Assert.Equal('z', Bad.GetValueOrDefault(() => 'z'));
    }

    [Fact]
    public void Match_calls_one_side()
    {
        Assert.Equal("a", Good.Match(x => $"{x}", e => "failed"));
        Assert.Equal("x", Bad.Match(x => $"{x}", e => $"{e.Unexpected.Value}"));
    }

    [Fact]
    public void A_query_needs_every_success()
    {
        var both = from x in Good from y in B.Parse("b") select $"{x}{y}";
        var first = from x in Bad from y in B.Parse("b") select $"{x}{y}";
        var second = from x in Good from y in B.Parse("q") select $"{x}{y}";
        Assert.Equal("ab", both.Value);
        Assert.Equal('x', first.Error!.Unexpected.Value);
        Assert.Equal('q', second.Error!.Unexpected.Value);
        Assert.Equal("a!", Good.Select(x => $"{x}!").Value);
        Assert.False(Bad.Select(x => $"{x}!").Success);
        Assert.Equal('b', Good.SelectMany(_ => B.Parse("b")).Value);
        Assert.Equal('x', Bad.SelectMany(_ => B.Parse("b")).Error!.Unexpected.Value);
    }

    [Fact]
    public void Or_falls_back()
    {
        Assert.Equal('a', Good.Or(B.Parse("b")).Value);
        Assert.Equal('b', Bad.Or(B.Parse("b")).Value);
        Assert.Equal('a', Good.Or(() => throw new InvalidOperationException()).Value);
        Assert.Equal('b', Bad.Or(() => B.Parse("b")).Value);
    }

    [Fact]
    public void Types_can_change()
    {
        Assert.Equal('a', Good.Cast<object>().Value);
        Assert.Equal('x', Bad.Cast<object>().Error!.Unexpected.Value);
    }
}
