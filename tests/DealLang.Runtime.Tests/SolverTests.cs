using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Runtime.Tests;

public class SolverTests
{
    [Fact]
    public void A_square_root_has_twelve_digits() => Assert.Equal(1.41421356237m, Solver.Root(x => (x * x) - 2m, 0m, 2m));

    [Fact]
    public void A_line_is_solved_exactly() => Assert.Equal(75.46m, Solver.Root(x => (2m * x) - 150.92m, 0m, 1_000_000m));

    [Fact]
    public void An_end_that_is_a_root_is_the_root()
    {
        Assert.Equal(3m, Solver.Root(x => x - 3m, 3m, 7m));
        Assert.Equal(7m, Solver.Root(x => x - 7m, 3m, 7m));
    }

    [Fact]
    public void The_bounds_may_be_given_either_way_round() => Assert.Equal(Solver.Root(x => (x * x * x) - 5m, 1m, 2m), Solver.Root(x => (x * x * x) - 5m, 2m, 1m));

    [Fact]
    public void Without_a_change_of_sign_there_is_no_root() => Assert.Null(Solver.Root(x => (x * x) + 1m, -2m, 2m));

    [Fact]
    public void A_residual_without_a_value_gives_no_root()
    {
        Assert.Null(Solver.Root(_ => null, 0m, 1m));
        Assert.Null(Solver.Root(x => x is 0m or 1m ? x - 0.3m : null, 0m, 1m));
    }

    /// <summary>The price at which a fixed value buys out basic shares and options: P · (N + O − O·K/P) = V.</summary>
    [Fact]
    public void The_treasury_stock_loop_meets_its_closed_form() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 500).Zip(Gen.Choose(0, 50)).Zip(Gen.Choose(1, 90)).Zip(Gen.Choose(100, 900)).ToArbitrary(), drawn =>
        {
            var (((basic, options), strike), price) = drawn;
            decimal value = (price * (decimal)basic) + (options * (decimal)Math.Max(0, price - strike));
            decimal Residual(decimal p) => (p * basic) + (options * Math.Max(0m, p - strike)) - value;
            decimal found = Solver.Root(p => Residual(p), value / (basic + options), value / basic)!.Value;
            return Math.Abs(found - price) <= price * 0.000_000_000_01m;
        }));

    /// <summary>A curve that is flat to one side defeats false position alone.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(15)]
    public void A_steep_curve_still_ends(int power)
    {
        int calls = 0;
        decimal? root = Solver.Root(x => { calls++; return Power(x, power) - 1m; }, 0m, 50m);
        Assert.Equal(1m, root);
        Assert.InRange(calls, 1, 200);
    }

    [Fact]
    public void A_jump_ends_at_the_jump() => Assert.Equal(0.3m, Solver.Root(x => x < 0.3m ? -1m : 1m, 0m, 1m));

    private static decimal Power(decimal x, int power)
    {
        decimal result = 1m;
        for (int i = 0; i < power; i++) result *= x;
        return result;
    }
}
