using System.Collections.Immutable;
using System.Globalization;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>tranche 1..10 $10bn when deployed >= 1 GW each</c> under a leg → its parts, one for each number.</summary>
internal sealed class TrancheLines(BindingSession session, BlockContext context)
{
    /// <summary>A row of tranches that is longer is a slip.</summary>
    private const int Most = 1_000;

    public ImmutableArray<Tranche> Bind(BlockSyntax leg)
    {
        var tranches = ImmutableArray.CreateBuilder<Tranche>();
        foreach (var child in leg.Children)
        {
            if (child.Content is TrancheLineSyntax line) tranches.AddRange(Bind(child, line));
        }
        return tranches.ToImmutable();
    }

    private IEnumerable<Tranche> Bind(BlockSyntax block, TrancheLineSyntax line)
    {
        if (!int.TryParse(line.First.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int first)) return [];
        int last = first;
        if (line.Last is { } end && !int.TryParse(end.Text, NumberStyles.None, CultureInfo.InvariantCulture, out last)) return [];
        if (last < first || last - first >= Most)
        {
            session.Report(Rules.Units.RangeBackwards, block.Location, line.First.ToString(), line.Last?.ToString() ?? "");
            return [];
        }
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        var values = context.Values(block, suffixes.Citations) with { IsContractual = true };
        TrailingWords.Check(session, block, suffixes, suffixes.Modifier("at") is null ? TrailingWords.OfPart : TrailingWords.OfPricedPart, "one part of a leg");
        var bound = line.Value is null ? null : new ValueBinder(session, values).BindFigure(line.Value);
        var amount = bound?.Quantity;
        if (amount is { Shape: Shape.Undisclosed }) amount = null;
        var at = suffixes.Modifier("at") is { Values: [var price, ..] } ? new ValueBinder(session, values).BindFigure(price)?.Quantity : null;
        var instead = suffixes.Otherwise is { } otherwise ? new ValueBinder(session, values).BindFigure(otherwise)?.Quantity : null;
        string reading = suffixes.Modifier("pre-money")?.Key ?? suffixes.Modifier("post-money")?.Key ?? "";
        var place = block.Location;
        return Enumerable.Range(first, last - first + 1).Select(n =>
            new Tranche(n, amount, EachOf(suffixes.When, n - first + 1), suffixes.Force, place) { At = at, AtReading = reading, Otherwise = instead, IsPart = bound is { IsPercent: true }, On = suffixes.Date, Written = block.Line.TextOf(line) });
    }

    /// <summary>In the words of its own part: 1 GW each is 3 GW of the third.</summary>
    private static FigureTest Of(FigureTest test)
    {
        int operation = test.Written.AsSpan().IndexOfAny("<>=~");
        if (operation < 0 || test.Value.Value is not { } value) return test;
        string sign = test.Written[operation..].Split(' ')[0];
        return test with { Written = $"{test.Written[..operation].TrimEnd()} {sign} {Evaluating.FigureWords.Of(value, test.Value.Unit, test.Figure.Measure, 12)}" };
    }

    private static Together Joined(Together together, ImmutableArray<Condition> parts) =>
        together with { Parts = parts, Written = string.Join(together.Any ? " or " : " and ", parts.Select(p => p is Together ? $"({p})" : p.Written)) };

    /// <summary>So much each: the second of a row asks for twice as much.</summary>
    private static Condition? EachOf(Condition? condition, int place) => condition switch
    {
        FigureTest { Each: true } test => Of(test with { Value = test.Value with { Value = test.Value.Value * place } }),
        Together together => Joined(together, [.. together.Parts.Select(p => EachOf(p, place)!)]),
        _ => condition,
    };
}
