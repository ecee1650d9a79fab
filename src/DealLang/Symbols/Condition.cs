using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary>Days on which something may happen, both ends included; an end that is null is open.</summary>
public readonly record struct DateWindow(DateOnly? From, DateOnly? To)
{
    public bool IsOpen => From is null && To is null;

    public bool Contains(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    public bool Overlaps(DateWindow other) => (From is null || other.To is null || From <= other.To) && (other.From is null || To is null || other.From <= To);
}

/// <summary>How a condition stands on a day.</summary>
public enum Outcome { Open, Met, Failed }

/// <summary>What something waits for, and as it is written.</summary>
public abstract record Condition(string Written, Location Location)
{
    /// <summary>The single tests in it, in order.</summary>
    public virtual IEnumerable<Condition> Tests => [this];

    public sealed override string ToString() => Written;
}

/// <summary>An event that a dated line says was met, within the days that count: <c>ozanimod by 2020-12-31</c>.</summary>
public sealed record EventTest(string Event, DateWindow Window, string Written, Location Location) : Condition(Written, Location);

/// <summary>A step of the deal's own life: <c>terminated after 2023-04-18</c>.</summary>
public sealed record StatusTest(Status Status, DateWindow Window, string Written, Location Location) : Condition(Written, Location);

/// <summary>A figure against a value: <c>AMD.common.price >= $600 on any close</c>.</summary>
public sealed record FigureTest(FigurePath Figure, Comparison Comparison, Quantity Value, string Written, Location Location) : Condition(Written, Location)
{
    /// <summary>What the figure is held against where that follows from others: <c>Beta.revenue(2027) >= 1.2 * Beta.revenue(2026)</c>; the value has no number then.</summary>
    public Expression? Against { get; init; }

    /// <summary>Over which prices the test looks; none for the last one stated.</summary>
    public Reading Reading { get; init; } = Reading.None;

    /// <summary>The days within which it has to be reached: <c>Beta.bought >= 4 GW by 2027-12-31</c>.</summary>
    public DateWindow Window { get; init; }

    /// <summary>So much for every one of a row of tranches: the second asks for twice as much.</summary>
    public bool Each { get; init; }
}

/// <summary>Several tests of which all must be met, or of which one is enough.</summary>
public sealed record Together(bool Any, ImmutableArray<Condition> Parts, string Written, Location Location) : Condition(Written, Location)
{
    public override IEnumerable<Condition> Tests => Parts.SelectMany(p => p.Tests);
}

/// <summary><c>2020-03-25 met ozanimod</c>.</summary>
public sealed record MetEvent(string Event, DateInterval Date, ImmutableArray<Citation> Citations, Location Location);
