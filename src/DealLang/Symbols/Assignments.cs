using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary>A value in the place of what is stated: of a case, of an argument (<c>ratio(price = $100)</c>), of a cell of a table.</summary>
/// <param name="Figure">What is given another value; what follows from others is stated by it.</param>
/// <param name="Line">The line in whose place it stands: its figure, and in a case its words too.</param>
public sealed record Assignment(FigurePath Figure, Claim Line)
{
    /// <summary>Set when the value is worked out of the world as it stands: <c>Alpha.price(common) * 1.1</c>.</summary>
    public Expression? Formula { get; init; }

    /// <summary>Whether the whole line is replaced, with the words behind its figure.</summary>
    public bool IsWholeLine { get; init; }

    public static Assignment Of(FigurePath figure, Quantity quantity, Text.Location location) =>
        new(figure, new Claim(new FactKey(figure.Owner, figure.Measure, figure.Argument, null), quantity, "", location));

    /// <summary>The days that stand in the place of a date: <c>lbo.exit = 2027-12-31</c>; null for what is no date.</summary>
    internal DateInterval? Days => Line.Quantity is { Unit: var unit } quantity && unit == Unit.Date && (quantity.Low ?? quantity.Value) is { } first && (quantity.High ?? quantity.Value) is { } last
        ? new DateInterval(Day(first), Day(last), CalendarDate.Spell(Day(last))) : null;

    private static DateOnly Day(decimal number) => CalendarDate.AddDays(DateOnly.MinValue, (int)Math.Clamp(number, 0m, DateOnly.MaxValue.DayNumber));

    internal string Key => $"{Figure} = {(Formula is not null ? Formula.ToString() : Spell(Line.Quantity))} {string.Join(", ", Line.Modifiers)} {Spell(Line.Second)} {Line.Words}";

    internal string Place => $"{Figure} {Line.Quantity?.Unit} {Line.Quantity?.Shape} {Math.Sign(Line.Quantity?.Value ?? 0m)} {string.Join(", ", Line.Modifiers)} {Line.Second?.Value}";

    private static string Spell(Quantity? quantity) => quantity is null ? "" : string.Create(CultureInfo.InvariantCulture,
        $"{quantity.Value} {quantity.Unit} {quantity.Shape} {quantity.Low} {quantity.High} {quantity.Base}");
}

/// <summary>A set of assignments, at most one to a figure. Two sets that put the same values in the same places are equal.</summary>
public sealed class Assignments : IEquatable<Assignments>
{
    public static readonly Assignments None = new(ImmutableDictionary<FigurePath, Assignment>.Empty);

    private readonly ImmutableDictionary<FigurePath, Assignment> _byFigure;

    private Assignments(ImmutableDictionary<FigurePath, Assignment> byFigure) => _byFigure = byFigure;

    public IEnumerable<Assignment> All => _byFigure.Values;
    public bool IsEmpty => _byFigure.IsEmpty;

    /// <summary>Which figures are assigned to, in which unit and shape; the numbers left out.</summary>
    internal string Places => field ??= string.Join("; ", _byFigure.Values.Select(a => a.Place).Order(StringComparer.Ordinal));

    private string Key => field ??= string.Join("; ", _byFigure.Values.Select(a => a.Key).Order(StringComparer.Ordinal));

    /// <summary>The value put in the place of a figure; null for none.</summary>
    public Assignment? Of(FigurePath figure) => _byFigure.GetValueOrDefault(figure);

    /// <summary>Later assignments win over those that are there.</summary>
    public Assignments With(IEnumerable<Assignment> later)
    {
        var merged = _byFigure.ToBuilder();
        foreach (var assignment in later) merged[assignment.Figure] = assignment;
        return merged.Count == 0 ? None : new(merged.ToImmutable());
    }

    public static Assignments From(IEnumerable<Assignment> assignments) => None.With(assignments);

    public bool Equals(Assignments? other) => other is not null && Key == other.Key;
    public override bool Equals(object? obj) => Equals(obj as Assignments);
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
