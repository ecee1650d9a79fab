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

    private static bool IsOf(Fact fact, Assignment assignment) =>
        fact.Key.Measure == assignment.Figure.Measure && fact.Key.Argument == assignment.Figure.Argument;

    private static Fact Replaced(Fact fact, Assignments assignments)
    {
        if (assignments.Of(new Lowering.FigurePath(fact.Key.Owner, fact.Key.Measure, fact.Key.Argument)) is not { } assignment) return fact;
        var line = fact.Used with { Quantity = assignment.Line.Quantity, InCase = "", SplitBasis = null, Location = assignment.Line.Location, Citations = [] };
        if (assignment.IsWholeLine) line = line with { Words = assignment.Line.Words, Modifiers = assignment.Line.Modifiers, Second = assignment.Line.Second };
        return new Fact(fact.Key, [line], line, Agreement.Single);
    }

    private static Fact New(Assignment assignment) => new(assignment.Line.Key, [assignment.Line], assignment.Line, Agreement.Single);
}
