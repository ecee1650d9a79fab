using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax.Grammar;
using DealLang.Syntax.Lexing;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Syntax.Layout;

/// <summary>Lines → blocks by indentation. Never fails: a line that fits nowhere goes under the nearest one that stands further left.</summary>
/// <param name="kept">Lines of an earlier tree that may stand in this one as they are.</param>
internal sealed class TreeBuilder(DealSyntaxTree tree, KeptLines? kept)
{
    private readonly ImmutableArray<BlockSyntax>.Builder _lines = ImmutableArray.CreateBuilder<BlockSyntax>(tree.Text.LineCount);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<OpenBlock> _open = [];
    private readonly LineGrammar _grammar = new();
    private readonly Notes _notes = new();
    private readonly IndentationStyle _style = new();
    private TokenData[] _buffer = new TokenData[64];

    /// <summary>A line that may still get lines under it.</summary>
    /// <param name="Under">What those may be; null before the first.</param>
    /// <param name="Depth">Their columns.</param>
    private readonly record struct OpenBlock(BlockSyntax Block, LineContext? Under, int Depth);

    public (ImmutableArray<BlockSyntax> Lines, ImmutableArray<BlockSyntax> Roots, ImmutableArray<Diagnostic> Diagnostics) Build()
    {
        var lines = new LogicalLines(tree.Text, kept);
        while (lines.MoveNext())
        {
            if (lines.Kept is { } known) Add(known.Indent, known.Tokens.Length == 1, lines.Start, new Reading(known, default));
            else Add(lines.Line.Indent, lines.Line.IsEmpty, lines.Start, new Reading(null, lines.Line));
        }
        var all = _lines.DrainToImmutable();
        return (all, Families.Join(all), _diagnostics.DrainToImmutable());
    }

    /// <summary>A line read before, or its tokens.</summary>
    private readonly record struct Reading(SyntaxLine? Known, LexedLine Lexed);

    /// <summary>The line as it reads in a context; one that was read in another is read again.</summary>
    private SyntaxLine Read(Reading reading, LineContext context)
    {
        if (reading.Known is not { } known) return _grammar.Parse(reading.Lexed, context);
        return known.Context == context ? known : _grammar.Parse(LineLexer.Lex(known.Text, ref _buffer), context);
    }

    private void Add(int indent, bool isEmpty, int start, Reading reading)
    {
        if (isEmpty)
        {
            var empty = new BlockSyntax(tree, Read(reading, LineContext.Margin), start, null);
            _lines.Add(empty);
            _notes.Add(empty.Line);
            return;
        }
        while (_open.Count > 0 && _open[^1].Block.Line.Indent >= indent) _open.RemoveAt(_open.Count - 1);
        var parent = _open.Count == 0 ? default : _open[^1];
        if (parent is { Block: { } above, Under: null })
            _open[^1] = parent = parent with { Under = LineContexts.Under(above.Line), Depth = indent };
        var block = new BlockSyntax(tree, Read(reading, parent.Under ?? LineContext.Margin), start, parent.Block) { Note = _notes.Take() };
        _lines.Add(block);
        CheckIndentation(block, parent.Depth);
        _open.Add(new OpenBlock(block, null, 0));
        foreach (var found in block.Line.Diagnostics) _diagnostics.Add(Placed(found, start));
    }

    private void CheckIndentation(BlockSyntax block, int expected)
    {
        if (_style.Clash(block.Line.Text) is var (used, before)) Report(SyntaxErrors.MixedIndentation, block, [used, before], new string(' ', Levels(block.Line.Text) is var levels && levels >= 1 && levels <= _open.Count ? _open[levels - 1].Depth : expected));
        if (block.Line.Indent != expected)
            Report(SyntaxErrors.OddIndentation, block, [Columns(block.Line.Indent), Columns(expected)], new string(' ', expected));
    }

    /// <summary>How many tabs stand before a line that is indented with tabs alone: one for each level.</summary>
    private static int Levels(ReadOnlySpan<char> line) => line.IndexOfAnyExcept('\t') is > 0 and var tabs && line[tabs] != ' ' ? tabs : 0;

    private static string Columns(int count) => count == 1 ? "1 column" : count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " columns";

    private void Report(DiagnosticDescriptor descriptor, BlockSyntax block, ImmutableArray<string> arguments, string? indentation)
    {
        int width = block.Line.Text.Length - block.Line.Text.AsSpan().TrimStart().Length;
        var place = new Location(tree.Text, new TextSpan(block.Start, width));
        _diagnostics.Add(new Diagnostic(descriptor, place, arguments)
        {
            Fix = indentation is null ? null : new Fix("Align the line", [new TextEdit(place, indentation)]),
        });
    }

    private Diagnostic Placed(LineDiagnostic found, int start)
    {
        var fix = found.Fix.IsDefaultOrEmpty ? null
            : Fix.Of([.. found.Fix.Select(e => new TextEdit(new Location(tree.Text, e.Span.Shift(start)), e.NewText))]);
        return new Diagnostic(found.Descriptor, new Location(tree.Text, found.Span.Shift(start)), found.Arguments) { Fix = fix };
    }
}
