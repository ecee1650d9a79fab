using System.Collections.Immutable;
using System.Text;
using DealLang.Diagnostics;
using DealLang.Syntax.Layout;
using DealLang.Text;

namespace DealLang.Syntax;

/// <summary>A file as a tree: any text gives one, and <see cref="ToFullString"/> gives the text back. Immutable.</summary>
public sealed class DealSyntaxTree
{
    private DealSyntaxTree(SourceText text, KeptLines? kept)
    {
        Text = text;
        (Lines, Roots, Diagnostics) = new TreeBuilder(this, kept).Build();
    }

    public SourceText Text { get; }

    /// <summary>Every line in order, at any depth, the empty ones too.</summary>
    public ImmutableArray<BlockSyntax> Lines { get; }

    /// <summary>The lines at the margin; the others hang under them. Lines of spaces and comments are in neither.</summary>
    public ImmutableArray<BlockSyntax> Roots { get; }

    /// <summary>The line at the margin that a place lies under; null above the first.</summary>
    internal BlockSyntax? RootAt(int position)
    {
        int low = 0, high = Roots.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Roots[middle].Start <= position) low = middle;
            else high = middle - 1;
        }
        return low <= high ? Roots[low] : null;
    }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads any text; what cannot be read becomes error lines and diagnostics.</summary>
    /// <param name="path">Shown in diagnostics, never opened.</param>
    public static DealSyntaxTree Parse(string text, string path = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DealSyntaxTree(SourceText.From(text, path), null);
    }

    /// <summary>
    /// The tree of the text with a span of it replaced: the same as that of the whole new text read afresh, but only the lines that the change
    /// touches are read again.
    /// </summary>
    public DealSyntaxTree WithChange(TextSpan span, string newText)
    {
        ArgumentNullException.ThrowIfNull(newText);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length);
        string text = string.Concat(Text.Text.AsSpan(0, span.Start), newText, Text.Text.AsSpan(span.End));
        return new DealSyntaxTree(SourceText.From(text, Text.Path), new KeptLines(this, span, newText.Length));
    }

    /// <summary>The file, put together again from the tokens of its lines.</summary>
    public string ToFullString()
    {
        var text = new StringBuilder(Text.Length);
        foreach (var block in Lines)
        {
            foreach (var token in block.Line.Tokens) text.Append(token.LeadingTrivia).Append(token.Text);
        }
        return text.ToString();
    }
}
