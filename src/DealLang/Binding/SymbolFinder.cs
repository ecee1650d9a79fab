using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Binding;

/// <summary>The meaning of a name where it stands, from the names that the binding declared.</summary>
internal sealed class SymbolFinder(Bound bound, BlockSyntax block)
{
    private NameTable Names => bound.Names;

    public SymbolInfo? Find(SyntaxToken token)
    {
        var qualified = Descendants(block.Content).OfType<NameSyntax>().FirstOrDefault(n => n.Own.Index == token.Index);
        string name = qualified?.ToString() ?? token.ToString();
        if (IsSource(token)) return Of(Names.FindSource(name, block));
        if (PathOf(block.Content, token) is { } path && path.Names.Length > 1)
        {
            var (party, shareClass, deal, used) = Names.Split(path, new ValueContext(block));
            int index = path.Names.IndexOf(path.Names.First(n => n.Index == token.Index));
            if (index < used) return index == used - 1 && shareClass is not null ? Of(shareClass) : Of(party) ?? Of(deal);
        }
        return Of(Names.FindParty(name, block)) ?? Of(Names.FindDeal(name, block)) ?? Of(bound.World.Figures.FirstOrDefault(f => f.Name == Names.Full(name, block)))
            ?? Of(Owner()?.Class(name)) ?? Of(Names.FindSource(name, block));
    }

    private bool IsSource(SyntaxToken token) => block.Content is SourceLineSyntax line && line.Name.Index == token.Index
        || Descendants(block.Content).OfType<CitationSyntax>().Any(c => c.Source.Own.Index == token.Index);

    private Party? Owner() => block.Parent?.Content is PartyLineSyntax line ? Names.FindParty(line.Name.ToString(), block) : null;

    private static PathSyntax? PathOf(SyntaxNode node, SyntaxToken token) =>
        Descendants(node).OfType<PathSyntax>().FirstOrDefault(p => p.Names.Any(n => n.Index == token.Index));

    private static IEnumerable<SyntaxNode> Descendants(SyntaxNode node) => node.Children.SelectMany(Descendants).Append(node);

    private static SymbolInfo? Of(Party? party) => party is null ? null : new("party", party.Name, party.Location, party);
    private static SymbolInfo? Of(ShareClass? shareClass) => shareClass is null ? null : new("class", shareClass.FullName, shareClass.Location, shareClass);
    private static SymbolInfo? Of(Deal? deal) => deal is null ? null : new("deal", deal.Name, deal.Location, deal);
    private static SymbolInfo? Of(Source? source) => source is null ? null : new("source", source.Name, source.Location, source);
    private static SymbolInfo? Of(NamedFigure? figure) => figure is null ? null : new("figure", figure.Name, figure.Location, figure);
}
