using System.Collections.Immutable;

namespace DealLang.Symbols;

/// <summary>The facts of the owners that assignments touch, with the assigned values in them. A fact keeps its day, its reading and its name.</summary>
internal sealed class OtherFacts
{
    private readonly Dictionary<string, ImmutableArray<Fact>> _ofOwner = new(StringComparer.Ordinal);

    public OtherFacts(Assignments assignments, Func<string, IEnumerable<Fact>> stated)
    {
        foreach (var group in assignments.All.GroupBy(a => a.Figure.Owner, StringComparer.Ordinal))
        {
            var facts = stated(group.Key).Select(fact => Replaced(fact, assignments)).ToList();
            foreach (var added in group.Where(a => !facts.Exists(f => IsOf(f, a))).OrderBy(a => a.Key, StringComparer.Ordinal)) facts.Add(New(added));
            _ofOwner[group.Key] = [.. facts];
        }
    }

    /// <summary>Null for an owner that no assignment touches.</summary>
    public IEnumerable<Fact>? Of(string owner) => _ofOwner.TryGetValue(owner, out var facts) ? facts : null;

    private static bool IsOf(Fact fact, Assignment assignment) => fact.Key.Argument == assignment.Figure.Argument
        && (fact.Key.Measure == assignment.Figure.Measure || SecondAmounts.Of(fact.Key.Measure) == assignment.Figure.Measure);

    private static Fact Replaced(Fact fact, Assignments assignments)
    {
        var own = new Lowering.FigurePath(fact.Key.Owner, fact.Key.Measure, fact.Key.Argument);
        var line = fact.Used;
        if (assignments.Of(own) is { } assignment) line = Replaced(line, assignment);
        if (SecondAmounts.Of(fact.Key.Measure) is { } measure && assignments.Of(own with { Measure = measure }) is { Line.Quantity: { } second })
            line = line with { Second = line.Second is { Unit: var unit } ? second with { Unit = unit } : second };
        return ReferenceEquals(line, fact.Used) ? fact : new Fact(fact.Key, [line], line, Agreement.Single);
    }

    private static Claim Replaced(Claim line, Assignment assignment)
    {
        var other = line with { InCase = "", SplitBasis = null, Location = assignment.Line.Location, Citations = [] };
        if (assignment.Days is { } days) return other with { Date = days, Words = assignment.Line.Words };
        other = other with { Quantity = assignment.Line.Quantity };
        if (!assignment.IsWholeLine) return other;
        // What options cost stays as it is said where only their number is another.
        var second = assignment.Line.Second ?? (SecondAmounts.Of(line.Key.Measure) is null ? null : line.Second);
        return other with { Words = assignment.Line.Words, Modifiers = assignment.Line.Modifiers, Second = second };
    }

    private static Fact New(Assignment assignment)
    {
        var line = assignment.Days is { } days ? assignment.Line with { Quantity = null, Date = days } : assignment.Line;
        return new(line.Key, [line], line, Agreement.Single);
    }
}
