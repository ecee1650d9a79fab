using System.Collections.Immutable;
using System.Globalization;

namespace DealLang.Values;

/// <summary>
/// What a number counts, as a product of base units with whole exponents (the way F# measures do): USD, GW, USD/GW,
/// share:SpaceX.A/share:xAI.common. Values are kept in base units: dollars, gigawatts, gigawatt-hours, shares, months, days;
/// percent, basis points and multiples are plain numbers.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    public static readonly Unit One = new([]);
    public static readonly Unit Power = Base("GW");
    public static readonly Unit Energy = Base("GWh");
    public static readonly Unit Month = Base("month");
    public static readonly Unit Day = Base("day");
    public static readonly Unit Date = Base("date");
    public static readonly Unit Vote = Base("vote");

    private readonly ImmutableArray<UnitFactor> _factors;

    private Unit(ImmutableArray<UnitFactor> factors) => _factors = factors;

    public IReadOnlyList<UnitFactor> Factors => _factors;
    public bool IsOne => _factors.IsEmpty;

    public static Unit Base(string name) => new([new UnitFactor(name, 1)]);

    public static Unit Money(string currency)
    {
        var last = s_money;
        return last._factors[0].Name == currency ? last : s_money = Base(currency);
    }

    /// <summary>The currency last asked for: nearly always the one that a file counts in.</summary>
    private static Unit s_money = Base("USD");

    /// <param name="shareClass">The full name, PARTY.CLASS.</param>
    public static Unit Shares(string shareClass) => Base("share:" + shareClass);

    /// <summary>The one currency of an amount of money, or null when this is not plain money.</summary>
    public string? Currency => _factors is [var (name, power)] && power == 1 && IsCurrency(name) ? name : null;

    /// <summary>The class of a plain number of shares, or null.</summary>
    public string? ShareClass => _factors is [var (name, power)] && power == 1 && name.StartsWith("share:", StringComparison.Ordinal) ? name[6..] : null;

    public static bool IsCurrency(string name) => name.Length == 3 && name.All(c => c is >= 'A' and <= 'Z');

    public static Unit operator *(Unit left, Unit right) => Combine(left, right, 1);

    public static Unit operator /(Unit left, Unit right) => Combine(left, right, -1);

    /// <summary>Both lists are in the order of their names; so is what they are merged into.</summary>
    private static Unit Combine(Unit left, Unit right, int sign)
    {
        if (right.IsOne) return left;
        var merged = ImmutableArray.CreateBuilder<UnitFactor>(left._factors.Length + right._factors.Length);
        int i = 0, j = 0;
        while (i < left._factors.Length || j < right._factors.Length)
        {
            int order = i == left._factors.Length ? 1 : j == right._factors.Length ? -1 : string.CompareOrdinal(left._factors[i].Name, right._factors[j].Name);
            string name = order <= 0 ? left._factors[i].Name : right._factors[j].Name;
            int power = (order <= 0 ? left._factors[i++].Power : 0) + (order >= 0 ? sign * right._factors[j++].Power : 0);
            if (power != 0) merged.Add(new UnitFactor(name, power));
        }
        return merged.Count == 0 ? One : new(merged.DrainToImmutable());
    }

    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    public bool Equals(Unit? other) => other is not null && _factors.SequenceEqual(other._factors);
    public override bool Equals(object? obj) => Equals(obj as Unit);
    public override int GetHashCode() => _factors.Aggregate(17, (hash, f) => HashCode.Combine(hash, f.Name, f.Power));

    /// <summary>The canonical spelling of reports and JSON: 1, USD, GW, share:SpaceX.A, USD/share:xAI.common.</summary>
    public override string ToString()
    {
        if (IsOne) return "1";
        string above = string.Join('*', _factors.Where(f => f.Power > 0).Select(f => Spell(f.Name, f.Power)));
        string below = string.Join('*', _factors.Where(f => f.Power < 0).Select(f => Spell(f.Name, -f.Power)));
        return below.Length == 0 ? above : $"{(above.Length == 0 ? "1" : above)}/{below}";
    }

    private static string Spell(string name, int power) => power == 1 ? name : name + "^" + power.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A base unit to a whole power other than zero.</summary>
public sealed record UnitFactor(string Name, int Power);
