using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Brackets at the end of a line → citations; a header's count for the lines that have none of their own.</summary>
internal static class CitationBinder
{
    public static ImmutableArray<Citation> Bind(BindingSession session, BlockSyntax block, ImmutableArray<SuffixSyntax> suffixes, ImmutableArray<Citation> otherwise = default)
    {
        bool any = false;
        ImmutableArray<Citation> found = [];
        foreach (var suffix in suffixes)
        {
            if (suffix is not CitationSyntax citation) continue;
            any = true;
            string name = citation.Source.ToString();
            if (session.Names.FindSource(name, block) is { } source)
                found = found.Add(new Citation(source, citation.Quote?.Content ?? "", Locator(citation), block.LocationOf(citation)));
            else
                session.ReportUnknown(Rules.Names.UnknownSource, block.LocationOf(citation.Source), name, session.Names.Sources.Keys);
        }
        return any || otherwise.IsDefault ? found : otherwise;
    }

    /// <summary>p. 2, § 7: the dot stays with its word.</summary>
    private static string Locator(CitationSyntax citation) => citation.Locator.IsEmpty ? "" :
        string.Join(' ', citation.Locator.Select(t => t.Kind == TokenKind.String ? t.Text.Trim("\"“”").ToString() : t.ToString())).Replace(" .", ".", StringComparison.Ordinal);
}
