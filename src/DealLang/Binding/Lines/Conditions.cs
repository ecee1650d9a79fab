using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Binding;

/// <summary>Tests after <c>when</c> → conditions. A bare name is an event, declared by being named; a word of the lifecycle is a step of the deal.</summary>
internal sealed class Conditions(BindingSession session, BlockContext context)
{
    /// <returns>Null when nothing of it could be read, which has been reported.</returns>
    public Condition? Bind(BlockSyntax block, TestListSyntax tests) =>
        Join(tests.Any, [.. tests.Tests.Select(t => Bind(block, t))], block.Line.TextOf(tests), block.LocationOf(tests));

    /// <summary>A line of tests, or <c>any of</c>, <c>all of</c> with the tests under it.</summary>
    public Condition? Bind(BlockSyntax block)
    {
        if (block.Content is not ConditionLineSyntax line) return null;
        if (line.Tests is { } tests) return Bind(block, tests);
        bool any = line.Quantifier?.ToString() == "any";
        var parts = block.Children.Where(c => c.Content is ConditionLineSyntax).Select(Bind).ToList();
        string written = string.Join(any ? " or " : " and ", parts.OfType<Condition>().Select(p => p is Together { Any: var inner } && inner != any ? $"({p})" : p.Written));
        return Join(any, parts, written, block.Location);
    }

    /// <summary>All of several lines.</summary>
    public static Condition? All(IEnumerable<Condition?> lines)
    {
        var all = lines.OfType<Condition>().ToList();
        return all.Count == 0 ? null : Join(false, [.. all], string.Join(" and ", all.Select(c => c is Together { Any: true } ? $"({c})" : c.Written)), all[0].Location);
    }

    private static Condition? Join(bool any, IReadOnlyList<Condition?> parts, string written, Location location)
    {
        var known = parts.OfType<Condition>().ToImmutableArray();
        return known.Length switch
        {
            0 => null,
            1 => known[0],
            _ => new Together(any, known, written, location),
        };
    }

    private Condition? Bind(BlockSyntax block, TestSyntax test)
    {
        string written = block.Line.TextOf(test);
        var place = block.LocationOf(test);
        if (test is { Operator: { } comparison, Value: { } value }) return BindFigure(block, test, comparison, value, written, place);
        if (Window(block, test) is not { } window) return null;
        if (test.Subject is not { Names: [var name], Arguments: [] }) return BindPathAlone(block, test);
        return Statuses.Find(name.ToString()) is { } step
            ? new StatusTest(step.Status, window, written, place)
            : new EventTest(session.Names.Full(name.ToString(), block), window, written, place);
    }

    private FigureTest? BindFigure(BlockSyntax block, TestSyntax test, SyntaxToken comparison, ValueSyntax value, string written, Location place)
    {
        var values = context.Values(block, []) with { IsContractual = true };
        var figure = new PathBinder(session, values).Bind(test.Subject);
        if (new ValueBinder(session, values).BindFigure(value) is not { } bound || figure is null || Window(block, test) is not { } days) return null;
        return new FigureTest(figure, Comparisons.Of(comparison), bound.Quantity ?? Quantity.Undisclosed(bound.Unit ?? Unit.One), written, place)
        {
            Against = bound.Quantity is null ? bound.Formula : null,
            Reading = test.Window is { } window ? LineSuffixes.ReadingOf(window) : Reading.None,
            Each = test.Each,
            Window = days,
        };
    }

    /// <summary>A path that is compared with nothing is no test.</summary>
    private Condition? BindPathAlone(BlockSyntax block, TestSyntax test)
    {
        session.Report(Diagnostics.Descriptors.Changes.TestWithoutValue, block.LocationOf(test), block.Line.TextOf(test.Subject));
        return null;
    }

    /// <summary>The days that count; null when the date is none, which has been reported.</summary>
    private DateWindow? Window(BlockSyntax block, TestSyntax test)
    {
        if (test.Date is not { } date) return new DateWindow(null, null);
        if (DateBinder.Bind(session, date, block, context.Deal) is not { } days) return null;
        return test.Preposition?.ToString() switch
        {
            "by" => new DateWindow(null, days.Last),
            "before" => new DateWindow(null, CalendarDate.AddDays(days.First, -1)),
            "after" => new DateWindow(CalendarDate.AddDays(days.Last, 1), null),
            _ => new DateWindow(days.First, days.Last),
        };
    }
}
