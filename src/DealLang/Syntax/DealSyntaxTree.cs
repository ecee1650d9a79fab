using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Text;

namespace DealLang.Syntax;

/// <summary>A file as a tree: any text gives one, and <see cref="ToFullString"/> gives the text back.</summary>
public sealed class DealSyntaxTree
{
    internal DealSyntaxTree(SourceText text, Func<DealSyntaxTree, (ImmutableArray<BlockSyntax> Lines, ImmutableArray<BlockSyntax> Roots)> grow, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        (Lines, Roots) = grow(this);
        Diagnostics = diagnostics;
    }

    public SourceText Text { get; }

    /// <summary>Every line in order, at any depth.</summary>
    public ImmutableArray<BlockSyntax> Lines { get; }

    /// <summary>The lines at the margin; the others hang under them.</summary>
    public ImmutableArray<BlockSyntax> Roots { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
