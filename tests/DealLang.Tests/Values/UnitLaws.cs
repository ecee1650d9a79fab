using DealLang.Values;
using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Tests.Values;

/// <summary>Units are a free abelian group over their names.</summary>
public class UnitLaws
{
    private static readonly string[] s_names = ["USD", "EUR", "GW", "GWh", "month", "share:SpaceX.A", "share:xAI.common", "MMBtu"];

    private static readonly Arbitrary<Unit> s_units = Gen.Elements(s_names).Select(Unit.Base).ListOf()
        .Select(factors => factors.Take(4).Select((u, i) => i % 2 == 0 ? u : Unit.One / u).Aggregate(Unit.One, (all, u) => all * u)).ToArbitrary();

    [Fact]
    public void Multiplication_commutes_and_associates() => Check(s_units, s_units, s_units, (a, b, c) => (a * b).Equals(b * a) && (a * b * c).Equals(a * (b * c)));

    [Fact]
    public void Division_undoes_multiplication() => Check(s_units, s_units, s_units, (a, b, _) => (a * b / b).Equals(a) && (a / a).IsOne);

    [Fact]
    public void One_changes_nothing() => Check(s_units, s_units, s_units, (a, _, _) => (a * Unit.One).Equals(a) && (a / Unit.One).Equals(a));

    [Fact]
    public void Equal_units_are_spelled_and_hashed_alike() => Check(s_units, s_units, s_units, (a, b, _) =>
        (a * b).ToString() == (b * a).ToString() && (a * b).GetHashCode() == (b * a).GetHashCode());

    [Theory]
    [InlineData("USD", true)]
    [InlineData("usd", false)]
    [InlineData("share:X.A", false)]
    public void Currency_of_plain_money(string name, bool isMoney) => Assert.Equal(isMoney, Unit.Base(name).Currency is not null);

    [Fact]
    public void A_price_is_neither_money_nor_shares()
    {
        var price = Unit.Money("USD") / Unit.Shares("SpaceX.A");
        Assert.Null(price.Currency);
        Assert.Null(price.ShareClass);
        Assert.Equal("USD/share:SpaceX.A", price.ToString());
        Assert.Equal("USD", (price * Unit.Shares("SpaceX.A")).Currency);
    }

    private static void Check(Arbitrary<Unit> a, Arbitrary<Unit> b, Arbitrary<Unit> c, Func<Unit, Unit, Unit, bool> law) =>
        Prop.ForAll(a, b, c, law).QuickCheckThrowOnFailure();
}
