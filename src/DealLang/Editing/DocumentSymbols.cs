using System.Collections.Immutable;
using DealLang.Editing.Names;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Editing;

public enum OutlineKind { Party, Class, Deal, Source, Figure, Case, Unit, Series, Web, Event, Line, Expectation, Table }

/// <summary>An entry of a file's outline.</summary>
/// <param name="Span">The whole block.</param>
/// <param name="NameSpan">The name in its first line.</param>
public sealed record OutlineItem(OutlineKind Kind, string Name, string Detail, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineItem> Children);

/// <summary>The outline of a file: declarations at the margin, and under them the lines that a reader would look for.</summary>
public static class DocumentSymbols
{
    public static ImmutableArray<OutlineItem> Of(DealSyntaxTree tree) => [.. tree.Roots.Select(Of).OfType<OutlineItem>()];

    private static OutlineItem? Of(BlockSyntax block) => block.Content switch
    {
        PartyLineSyntax line => Item(OutlineKind.Party, line.Name, line.Printed?.Content ?? line.Kind.ToString(), block),
        DealLineSyntax line => Item(OutlineKind.Deal, line.Name, block.Line.TextOf(line.Sentence), block),
        SourceLineSyntax line => Item(OutlineKind.Source, line.Name, line.Title.Content, block),
        UnitLineSyntax line => Item(OutlineKind.Unit, line.Name, line.Dimension?.ToString() ?? "", block),
        SeriesLineSyntax line => Item(OutlineKind.Series, line.Name, "", block),
        FlowsLineSyntax line => Item(OutlineKind.Series, line.Name, "flows", block),
        WebLineSyntax line => Item(OutlineKind.Web, line.Name, "", block),
        EdgeLineSyntax { Name: { } name } line => Item(OutlineKind.Web, name, block.Line.TextOf(line.Sentence), block),
        AssumeLineSyntax line => Item(OutlineKind.Figure, line.Name, block.Line.TextOf(line.Value), block),
        FigureLineSyntax line => Item(OutlineKind.Figure, line.Name, block.Line.TextOf(line.Value), block),
        CaseLineSyntax line => Item(OutlineKind.Case, line.Name, "", block),
        TableLineSyntax line => Item(OutlineKind.Table, line.Title.Token, "", block),
        DatedDealLineSyntax line => Item(OutlineKind.Event, line.Deal.Own, block.Line.TextOf(line.Date), block),
        AmendLineSyntax line => Item(OutlineKind.Event, line.Deal.Own, block.Line.TextOf(line.Date) + " amended", block),
        MetLineSyntax line => Item(OutlineKind.Event, line.Name.Own, block.Line.TextOf(line.Date) + " met", block),
        ExpectLineSyntax line => Whole(OutlineKind.Expectation, block, line.Subject),
        FactLineSyntax or LegLineSyntax or StatusLineSyntax or RowLineSyntax or ListLineSyntax or OptionLineSyntax or TrancheLineSyntax => Whole(OutlineKind.Line, block, block.Content),
        _ => null,
    };

    private static OutlineItem Item(OutlineKind kind, SyntaxToken name, string detail, BlockSyntax block) =>
        new(kind, name.ToString().Trim('"', '“', '”'), detail, WholeOf(block), block.LocationOf(name).Span, ChildrenOf(block));

    /// <summary>A line that has no name of its own is shown as it reads, without its citations.</summary>
    private static OutlineItem Whole(OutlineKind kind, BlockSyntax block, SyntaxNode named) =>
        new(kind, WrittenLine.Of(block.LocationOf(named)), "", WholeOf(block), block.LocationOf(named).Span, ChildrenOf(block));

    private static ImmutableArray<OutlineItem> ChildrenOf(BlockSyntax block) => [.. block.Children.Select(Of).OfType<OutlineItem>()];

    internal static TextSpan WholeOf(BlockSyntax block)
    {
        var last = block;
        while (last.Children is [.., var child]) last = child;
        return TextSpan.FromBounds(block.Start, last.Location.Span.End);
    }
}

/// <summary>Declarations of all files by a part of their names.</summary>
public static class WorkspaceSymbols
{
    /// <param name="query">Letters that the name holds in this order, in any case; empty for all.</param>
    public static ImmutableArray<NameUse> Find(EditedWorld world, string query) =>
        [.. world.Names.Declarations.Where(d => Matches(d.Name, query)).OrderBy(d => d.Name.Length).ThenBy(d => d.Name, StringComparer.Ordinal)];

    private static bool Matches(string name, string query)
    {
        int at = 0;
        foreach (char c in name)
        {
            if (at < query.Length && char.ToLowerInvariant(c) == char.ToLowerInvariant(query[at])) at++;
        }
        return at == query.Length;
    }
}
