using System.Collections.Immutable;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>A function that formulas may call.</summary>
/// <param name="Name">As formulas print it.</param>
/// <param name="Code">The Runtime's method, which the generated C# calls: it takes decimal? and gives decimal?.</param>
/// <param name="Apply">The same method; null where an argument is unknown or the function has no value.</param>
/// <param name="Unit">The unit of the result; null when the arguments' units do not go together.</param>
public sealed record Function(string Name, string Code, Func<ReadOnlySpan<decimal?>, decimal?> Apply, Func<IReadOnlyList<Unit?>, Unit?> Unit)
{
    /// <summary>C# that stands before the arguments: a day count, which is no figure.</summary>
    public string Constant { get; init; } = "";

    /// <summary>So many arguments are printed, and the rest is "…"; null for all.</summary>
    public int? Shown { get; init; }

    /// <summary>Its arguments are a network: formulas print the weights of the edges, which stand in every third place from the sixth on.</summary>
    public bool IsOverNetwork { get; init; }

    /// <summary>The function around such arguments, to be asked with one edge of another weight; null for one that is worked out anew each time.</summary>
    public Func<decimal?[], NetworkValue?>? Around { get; init; }

    /// <summary>Formulas print its argument alone.</summary>
    public bool IsSilent { get; init; }

    public bool Equals(Function? other) => Name == other?.Name;
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

public static class Functions
{
    /// <summary>A base to an exponent; both without a unit.</summary>
    public static readonly Function Power = new("power", "Growth.Power", a => Growth.Power(a[0], a[1]), u => u[0] is { IsOne: true } ? u[0] : null);

    /// <summary>What is still due out of what is left of a cap: nothing once nothing is left, and else not known.</summary>
    public static readonly Function OnceExhausted = new("due-once-exhausted", "Growth.OnceExhausted", a => Growth.OnceExhausted(a[0]), u => u[0]);

    /// <summary>What all options are worth, where that is the same.</summary>
    public static readonly Function Alike = new("same-of-all", "Growth.Alike", a => Growth.Alike([.. a]), u => u.All(o => o == u[0]) ? u[0] : null);

    /// <summary>The equal payment of a rate, a number of periods and a principal.</summary>
    public static readonly Function Payment = new("pmt", "Returns.Pmt", a => Returns.Pmt(a[0], a[1], a[2]), u => u[2]);

    /// <summary>What a common share receives of an exit, and the exit at which it receives so much: see <see cref="Waterfall"/>.</summary>
    public static readonly Function PerShare = new("per-share-of-exit", "Waterfall.PerShare", a => Waterfall.PerShare([.. a]), u => u is [{ } exit, { } shares, ..] ? exit / shares : null) { Shown = 1 };
    public static readonly Function ExitAt = new("exit-at", "Waterfall.Exit", a => Waterfall.Exit([.. a]), u => u is [{ } price, { } shares, ..] ? price * shares : null) { Shown = 1 };

    /// <summary>Quantities owed from one period to later ones: see <see cref="QuantityBank"/>.</summary>
    public static readonly Function Drawn = new("drawn-from-bank", "QuantityBank.Drawn", a => QuantityBank.Drawn([.. a]), Banked) { Shown = 1 };
    public static readonly Function BankBalance = new("balance-of-bank", "QuantityBank.Balance", a => QuantityBank.Balance([.. a]), Banked) { Shown = 1 };
    public static readonly Function ExpiredFromBank = new("expired-from-bank", "QuantityBank.Expired", a => QuantityBank.Expired([.. a]), Banked) { Shown = 1 };

    /// <summary>The price of a round, what converts in it and how the pool grows: see <see cref="PricedRound"/>.</summary>
    public static readonly Function RoundPrice = new("round-price", "PricedRound.Price", a => PricedRound.Price([.. a]), u => u is [{ } pre, _, { } shares, ..] ? pre / shares : null) { Shown = 3 };
    public static readonly Function RoundCapitalisation = new("capitalisation", "PricedRound.Capitalisation", a => PricedRound.Capitalisation([.. a]), u => u is [_, _, { } shares, ..] ? shares : null) { Shown = 3 };
    public static readonly Function PoolIncrease = new("pool-increase", "PricedRound.PoolIncrease", a => PricedRound.PoolIncrease([.. a]), u => u is [_, _, { } shares, ..] ? shares : null) { Shown = 3 };

    public static Expression Call(this Function function, params ImmutableArray<Expression> arguments) => new Call(function, arguments);

    private static Unit? Banked(IReadOnlyList<Unit?> units) => units.Count > 1 ? units[1] : null;
}
