using System.Collections.Immutable;
using System.Text;
using DealLang.Diagnostics;
using DealLang.Syntax.Layout;
using DealLang.Text;

namespace DealLang.Syntax;

/// <summary>A file as a tree: any text gives one, and <see cref="ToFullString"/> gives the text back. Immutable.</summary>
public sealed class DealSyntaxTree
{
    private DealSyntaxTree(SourceText text)
    {
        Text = text;
        (Lines, Roots, Diagnostics) = new TreeBuilder(this).Build();
    }

    public SourceText Text { get; }

    /// <summary>Every line in order, at any depth, the empty ones too.</summary>
    public ImmutableArray<BlockSyntax> Lines { get; }

    /// <summary>The lines at the margin; the others hang under them. Lines of spaces and comments are in neither.</summary>
    public ImmutableArray<BlockSyntax> Roots { get; }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads any text; what cannot be read becomes error lines and diagnostics.</summary>
    /// <param name="path">Shown in diagnostics, never opened.</param>
    public static DealSyntaxTree Parse(string text, string path = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DealSyntaxTree(SourceText.From(text, path));
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
