namespace DealLang.Runtime;

/// <summary>
/// The price of a financing round, found together with what depends on it and what it depends on: the shares that SAFEs and notes become,
/// and the shares by which the employees' pool grows. Price = pre-money value ÷ the shares that it counts; each conversion price is the lower
/// of a cap ÷ its capitalisation and the discounted price of the round. What the documents round is rounded on the way, so that the result
/// is the one state in which every rounded figure follows from the others.
/// </summary>
/// <remarks>
/// Arguments after the first: new money; fully diluted shares before, pool included; shares outstanding; unissued pool; what the pool grows by,
/// or its part; how that is said (<see cref="PoolRule"/>); what stands outside the pre-money value (1 the pool, 2 what converts, 3 both);
/// places and direction (0 nearest, 1 up, 2 down; -1 places for none) of the round's price, of conversion prices, of shares. Then four for each
/// instrument: what is owed, its cap, what the cap is divided by (<see cref="CapBasis"/>; with <see cref="Favoured"/> times one more than the sum of <see cref="Bit"/>
/// of the instruments whose terms it may not take, for one on the best terms of others), its discount; of an older class that is protected against
/// a cheaper round: its shares, the price at which it converted so far, <see cref="CapBasis.FullRatchet"/> or <see cref="CapBasis.WeightedAverage"/>,
/// the shares that the average counts. What such a class converts into more counts as an instrument's shares do, and is never outside the pre-money value.
/// Source of the post-money definition: Y Combinator, SAFE v1.1 (2018), "Company Capitalization".
/// </remarks>
public static class PricedRound
{
    /// <summary>What marks an instrument on the best terms of others, beside what its own cap is divided by.</summary>
    public const decimal Favoured = 16m;

    private const int Instruments = 14;
    private const int Parts = 4;
    private const int MaxSteps = 20_000;

    /// <summary>The price of a new share. First argument: the pre-money value.</summary>
    /// <returns>Null where an argument is unknown, and where no price solves the round: caps that promise the whole company away.</returns>
    public static decimal? Price(params decimal?[] arguments) => Solve(arguments, isPriced: false)?.Price;

    /// <summary>All shares before the round with what converts, without what the pool grows by: what a post-money cap is divided by. First argument: the price.</summary>
    public static decimal? Capitalisation(params decimal?[] arguments) => Solve(arguments, isPriced: true)?.Capitalisation;

    /// <summary>The shares by which the pool grows. First argument: the price.</summary>
    public static decimal? PoolIncrease(params decimal?[] arguments) => Solve(arguments, isPriced: true)?.Increase;

    /// <summary>A number that stands for one instrument by its place, for sums of several.</summary>
    /// <param name="instrument">From 0 to 90.</param>
    public static decimal Bit(int instrument)
    {
        decimal bit = 1m;
        for (int i = 0; i < instrument; i++) bit *= 2m;
        return bit;
    }

    private static State? Solve(decimal?[] arguments, bool isPriced)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length < Instruments || (arguments.Length - Instruments) % Parts != 0 || !Array.TrueForAll(arguments, a => a is not null)) return null;
        var terms = new Terms(Array.ConvertAll(arguments, a => a!.Value));
        State? found = null;
        Unknown.IfUndefined(() => (found = terms.Settle(isPriced)) is null ? null : 0m);
        return found;
    }

    private sealed record State(decimal Price, decimal Capitalisation, decimal Increase, decimal[] Shares);

    private sealed class Terms(decimal[] a)
    {
        private readonly int _instruments = (a.Length - Instruments) / Parts;

        /// <summary>Step by step until nothing moves any more. Where rounding swings between two states, the one with the lower price.</summary>
        public State? Settle(bool isPriced)
        {
            decimal first = a[0];
            if (a[2] <= 0m || first <= 0m) return null;
            var state = new State(isPriced ? first : Rounded(first / a[2], 8), a[2], 0m, new decimal[_instruments]);
            State? before = null;
            for (int step = 0; step < MaxSteps; step++)
            {
                var next = Next(state, isPriced ? first : null);
                if (next is null) return null;
                if (IsSame(next, state)) return next;
                if (before is not null && step > MaxSteps / 2 && IsSame(next, before)) return next.Price < state.Price ? next : state;
                (before, state) = (state, next);
            }
            return null;
        }

        private State? Next(State state, decimal? fixedPrice)
        {
            decimal price = fixedPrice ?? Rounded(a[0] / Counted(state), 8);
            if (price <= 0m) return null;
            var shares = Converted(state, price);
            decimal all = 0m;
            foreach (decimal converted in shares) all += converted;
            return new State(price, a[2] + all, Increase(state, price, all), shares);
        }

        /// <summary>The shares that the pre-money value is divided by.</summary>
        private decimal Counted(State state)
        {
            decimal converted = 0m;
            for (int i = 0; i < _instruments; i++)
            {
                if (IsProtected(i) || !IsOutside(2m)) converted += state.Shares[i];
            }
            return a[2] + converted + (IsOutside(1m) ? 0m : state.Increase);
        }

        private bool IsProtected(int instrument) => Basis(instrument) is CapBasis.FullRatchet or CapBasis.WeightedAverage;

        /// <summary>What a protected class converts into on top of its shares, at the price to which its own falls.</summary>
        private decimal Adjusted(int i, decimal price)
        {
            decimal old = Part(i, 1);
            if (price >= old) return 0m;
            decimal now = Basis(i) == CapBasis.FullRatchet ? price : old * (Part(i, 3) + (a[1] / old)) / (Part(i, 3) + (a[1] / price));
            return Part(i, 0) * ((old / now) - 1m);
        }

        private bool IsOutside(decimal what) => a[7] == what || a[7] == 3m;

        private decimal Increase(State state, decimal price, decimal converted) => (PoolRule)a[6] switch
        {
            PoolRule.Shares => a[5],
            PoolRule.PartAfter => Whole(((a[5] * (a[2] + converted + Rounded(a[1] / price, 12))) - a[4]) / (1m - a[5])),
            _ => Whole(((a[5] * (Counted(state) - (IsOutside(1m) ? 0m : state.Increase))) - a[4]) / (1m - (IsOutside(1m) ? 0m : a[5]))),
        };

        /// <summary>A pool that is large enough already does not shrink; where shares are rounded it grows by whole ones.</summary>
        private decimal Whole(decimal increase) => increase <= 0m ? 0m : a[12] < 0m ? increase : Rounding.ToPlaces(increase, (int)a[12], RoundingDirection.Up);

        private decimal[] Converted(State state, decimal price)
        {
            var prices = new decimal[_instruments];
            for (int i = 0; i < _instruments; i++)
            {
                if (!IsProtected(i)) prices[i] = ConversionPrice(Part(i, 1), Basis(i), Part(i, 3), state, price);
            }
            var shares = new decimal[_instruments];
            for (int i = 0; i < _instruments; i++)
                shares[i] = IsProtected(i) ? Adjusted(i, price) : Rounded(Part(i, 0) / Rounded(IsFavoured(i) ? Best(i, prices) : prices[i], 10), 12);
            return shares;
        }

        private CapBasis Basis(int instrument) => (CapBasis)(Part(instrument, 2) % Favoured);

        private bool IsFavoured(int instrument) => Part(instrument, 2) >= Favoured || Basis(instrument) == CapBasis.MostFavoured;

        /// <summary>The lowest of its own price and of those whose terms it may take.</summary>
        private decimal Best(int favoured, decimal[] prices)
        {
            decimal best = prices[favoured], passedOver = Math.Max(0m, decimal.Floor(Part(favoured, 2) / Favoured) - 1m);
            for (int i = 0; i < _instruments; i++)
            {
                if (i == favoured || IsProtected(i) || IsFavoured(i) || decimal.Floor(passedOver / Bit(i)) % 2m == 1m) continue;
                best = Math.Min(best, prices[i]);
            }
            return best;
        }

        private decimal ConversionPrice(decimal cap, CapBasis basis, decimal discount, State state, decimal price)
        {
            decimal discounted = price * (1m - discount);
            decimal counted = basis switch
            {
                CapBasis.PostMoney => state.Capitalisation,
                CapBasis.PreMoney => a[2] + state.Increase,
                CapBasis.Outstanding => a[3],
                CapBasis.Diluted => a[2] - a[4],
                _ => 0m,
            };
            return counted > 0m ? Math.Min(cap / counted, discounted) : discounted;
        }

        private decimal Part(int instrument, int part) => a[Instruments + (instrument * Parts) + part];

        private decimal Rounded(decimal value, int rule) => a[rule] < 0m ? value : Rounding.ToPlaces(value, (int)a[rule], Direction(a[rule + 1]));

        private static RoundingDirection Direction(decimal code) => code switch { 1m => RoundingDirection.Up, 2m => RoundingDirection.Down, _ => RoundingDirection.Nearest };

        private static bool IsSame(State left, State right)
        {
            if (!IsSame(left.Price, right.Price) || !IsSame(left.Capitalisation, right.Capitalisation) || !IsSame(left.Increase, right.Increase)) return false;
            for (int i = 0; i < left.Shares.Length; i++)
            {
                if (!IsSame(left.Shares[i], right.Shares[i])) return false;
            }
            return true;
        }

        private static bool IsSame(decimal left, decimal right) => Math.Abs(left - right) <= Math.Abs(right) * 0.000_000_000_000_000_000_01m;
    }
}

/// <summary>How a round says what becomes of the employees' pool.</summary>
public enum PoolRule
{
    /// <summary>It grows by so many shares.</summary>
    Shares,
    /// <summary>Unissued, it is that part of all shares after the round.</summary>
    PartAfter,
    /// <summary>Unissued, it is that part of the shares that the pre-money value is divided by.</summary>
    PartBefore,
}

/// <summary>What a cap is divided by.</summary>
public enum CapBasis
{
    /// <summary>There is no cap.</summary>
    None,
    /// <summary>All shares with everything that converts, before the pool grows.</summary>
    PostMoney,
    /// <summary>All shares with the pool and what it grows by, without anything that converts.</summary>
    PreMoney,
    /// <summary>Shares outstanding alone.</summary>
    Outstanding,
    /// <summary>Shares, options, warrants and units, without the unissued pool.</summary>
    Diluted,
    /// <summary>The best terms of the others.</summary>
    MostFavoured,
    /// <summary>No cap: an older class, whose conversion price falls to the price of the round.</summary>
    FullRatchet,
    /// <summary>No cap: an older class, whose conversion price falls by the weighted average.</summary>
    WeightedAverage,
}
