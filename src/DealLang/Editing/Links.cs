using System.Collections.Immutable;
using DealLang.Binding;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Editing;

public enum LinkKind { Address, File }

/// <summary>A stretch of a text that leads elsewhere.</summary>
/// <param name="Target">An address, or a file's path as the world's paths are written.</param>
public readonly record struct Link(TextSpan Span, LinkKind Kind, string Target);

/// <summary>Where a source can be read, the file that is imported, the file of a series.</summary>
public static class Links
{
    public static ImmutableArray<Link> Of(DealSyntaxTree tree) => [.. tree.Roots.SelectMany(Of)];

    private static IEnumerable<Link> Of(BlockSyntax block) => block.Content switch
    {
        ImportLineSyntax import => ToFile(block, import.Path),
        SeriesLineSyntax { File: { } file } => ToFile(block, file),
        SourceLineSyntax source => source.Keys.SelectMany(k => (k.Key.Text.ToString(), k.Text) switch
        {
            ("url", { } url) => ToAddress(block, url),
            ("file", { } file) => ToFile(block, file),
            _ => [],
        }),
        _ => [],
    };

    private static IEnumerable<Link> ToFile(BlockSyntax block, StringSyntax written)
    {
        if (Imports.Resolve(block.Tree.Text.Path, written.Content) is { } path && Inside(block, written) is { Length: > 0 } span) yield return new(span, LinkKind.File, path);
    }

    /// <summary>Only what a browser opens; any other scheme could start a program.</summary>
    private static IEnumerable<Link> ToAddress(BlockSyntax block, StringSyntax written)
    {
        if (Uri.TryCreate(written.Content, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http") yield return new(Inside(block, written), LinkKind.Address, uri.AbsoluteUri);
    }

    /// <summary>Between the quotation marks.</summary>
    private static TextSpan Inside(BlockSyntax block, StringSyntax written)
    {
        var span = block.LocationOf(written).Span;
        return span.Length < 2 ? new TextSpan(span.Start, 0) : TextSpan.FromBounds(span.Start + 1, span.End - 1);
    }
}
