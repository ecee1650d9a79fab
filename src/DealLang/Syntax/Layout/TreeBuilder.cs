using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax.Grammar;
using DealLang.Syntax.Lexing;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Syntax.Layout;

/// <summary>Lines → blocks by indentation. Never fails: a line that fits nowhere goes under the nearest one that stands further left.</summary>
internal sealed class TreeBuilder(DealSyntaxTree tree)
{
    private readonly ImmutableArray<BlockSyntax>.Builder _lines = ImmutableArray.CreateBuilder<BlockSyntax>();
    private readonly ImmutableArray<BlockSyntax>.Builder _roots = ImmutableArray.CreateBuilder<BlockSyntax>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<OpenBlock> _open = [];
    private readonly LineGrammar _grammar = new();
    private readonly Notes _notes = new();
    private readonly IndentationStyle _style = new();

    /// <summary>A line that may still get lines under it.</summary>
    private sealed class OpenBlock(BlockSyntax block)
    {
        public BlockSyntax Block { get; } = block;
        public LineContext Under => _under ??= LineContexts.Under(Block.Line);
        private LineContext? _under;
        public ImmutableArray<BlockSyntax>.Builder? Children { get; set; }

        /// <summary>Columns of the lines under it; -1 before the first.</summary>
        public int Depth { get; set; } = -1;
    }

    public (ImmutableArray<BlockSyntax> Lines, ImmutableArray<BlockSyntax> Roots, ImmutableArray<Diagnostic> Diagnostics) Build()
    {
        var lines = new LogicalLines(tree.Text);
        while (lines.MoveNext()) Add(lines.Line, lines.Start);
        CloseTo(0);
        return (_lines.DrainToImmutable(), _roots.DrainToImmutable(), _diagnostics.DrainToImmutable());
    }

    private void Add(LexedLine lexed, int start)
    {
        if (lexed.IsEmpty)
        {
            var empty = new BlockSyntax(tree, _grammar.Parse(lexed, LineContext.Margin), start, null);
            _lines.Add(empty);
            _notes.Add(empty.Line);
            return;
        }
        int kept = _open.Count;
        while (kept > 0 && _open[kept - 1].Block.Line.Indent >= lexed.Indent) kept--;
        CloseTo(kept);
        var parent = kept > 0 ? _open[kept - 1] : null;
        var block = new BlockSyntax(tree, _grammar.Parse(lexed, parent?.Under ?? LineContext.Margin), start, parent?.Block) { Note = _notes.Take() };
        _lines.Add(block);
        CheckIndentation(block, parent);
        if (parent is null) _roots.Add(block);
        else (parent.Children ??= ImmutableArray.CreateBuilder<BlockSyntax>()).Add(block);
        _open.Add(new OpenBlock(block));
        foreach (var found in block.Line.Diagnostics) _diagnostics.Add(Placed(found, start));
    }

    private void CloseTo(int count)
    {
        for (int i = _open.Count - 1; i >= count; i--)
        {
            if (_open[i].Children is { } children) _open[i].Block.Children = children.DrainToImmutable();
        }
        _open.RemoveRange(count, _open.Count - count);
    }

    private void CheckIndentation(BlockSyntax block, OpenBlock? parent)
    {
        if (_style.Clash(block.Line.Text) is var (used, before)) Report(SyntaxErrors.MixedIndentation, block, [used, before], null);
        int indent = block.Line.Indent;
        int expected = parent is null ? 0 : parent.Depth < 0 ? indent : parent.Depth;
        if (parent is { Depth: < 0 }) parent.Depth = indent;
        if (indent != expected)
            Report(SyntaxErrors.OddIndentation, block, [Columns(indent), Columns(expected)], new string(' ', expected));
    }

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
            : new Fix(found.Descriptor.HowToFix, [.. found.Fix.Select(e => new TextEdit(new Location(tree.Text, e.Span.Shift(start)), e.NewText))]);
        return new Diagnostic(found.Descriptor, new Location(tree.Text, found.Span.Shift(start)), found.Arguments) { Fix = fix };
    }
}
