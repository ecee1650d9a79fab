namespace DealLang.Parsing.Tests;

public class MaybeLaws
{
    private static readonly Maybe<string> Just = Maybe.Just("x");
    private static readonly Maybe<string> Nothing = Maybe.Nothing<string>();

    [Fact]
    public void Just_has_its_value()
    {
        Assert.True(Just.HasValue);
        Assert.Equal("x", Just.Value);
        Assert.Equal("x", Just.GetValueOrDefault());
        Assert.Equal("x", Just.GetValueOrDefault("y"));
        Assert.Equal("x", Just.GetValueOrDefault(() => throw new InvalidOperationException()));
    }

    [Fact]
    public void Nothing_has_none()
    {
        Assert.False(Nothing.HasValue);
        Assert.Throws<InvalidOperationException>(() => Nothing.Value);
        Assert.Null(Nothing.GetValueOrDefault());
        Assert.Equal("y", Nothing.GetValueOrDefault("y"));
        Assert.Equal("z", Nothing.GetValueOrDefault(() => "z"));
    }

    [Fact]
    public void The_default_is_nothing() => Assert.Equal(Nothing, default);

    [Fact]
    public void Just_null_is_not_nothing()
    {
        var justNull = Maybe.Just<string?>(null);
        Assert.True(justNull.HasValue);
        Assert.False(justNull == Maybe.Nothing<string?>());
        Assert.Null(justNull.GetValueOrDefault("y"));
    }

    [Fact]
    public void Match_calls_one_side()
    {
        Assert.Equal("x!", Just.Match(x => x + "!", () => "none"));
        Assert.Equal("none", Nothing.Match(x => x + "!", () => "none"));
    }

    [Fact]
    public void A_query_needs_every_value()
    {
        var both = from x in Just from y in Maybe.Just(2) select x + y;
        var first = from x in Nothing from y in Maybe.Just(2) select x + y;
        var second = from x in Just from y in Maybe.Nothing<int>() select x + y;
        var where = from x in Just where x == "y" select x;
        Assert.Equal(Maybe.Just("x2"), both);
        Assert.Equal([Nothing, Nothing, Nothing], [first, second, where]);
        Assert.Equal(Just, Just.Where(x => x == "x"));
        Assert.Equal(Maybe.Just(1), Just.SelectMany(x => Maybe.Just(x.Length)));
        Assert.False(Nothing.SelectMany(x => Maybe.Just(x.Length)).HasValue);
        Assert.False(Nothing.Select(x => x.Length).HasValue);
    }

    [Fact]
    public void Types_can_change()
    {
        Assert.Equal(Maybe.Just<object>("x"), Just.Cast<object>());
        Assert.False(Nothing.Cast<object>().HasValue);
        Assert.Equal(Just, Just.Cast<object>().OfType<string>());
        Assert.False(Just.Cast<object>().OfType<int>().HasValue);
        Assert.Throws<InvalidCastException>(() => Just.Cast<int>());
    }

    [Fact]
    public void Equality_is_that_of_the_values()
    {
        Assert.True(Just == new Maybe<string>(new string(['x'])));
        Assert.True(Just != Maybe.Just("y"));
        Assert.True(Just != Nothing);
        Assert.False(Just.Equals("x"));
        Assert.True(Just.Equals((object)Maybe.Just("x")));
        Assert.Equal(Just.GetHashCode(), Maybe.Just(new string(['x'])).GetHashCode());
    }
}
