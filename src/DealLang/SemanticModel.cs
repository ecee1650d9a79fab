using DealLang.Binding;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang;

/// <summary>A name's meaning: what kind of thing it is, its full name, and where it is declared.</summary>
/// <param name="Symbol">The <see cref="Symbols.Party"/>, <see cref="ShareClass"/>, <see cref="Source"/>, <see cref="Deal"/> or <see cref="NamedFigure"/>.</param>
public sealed record SymbolInfo(string Kind, string Name, Location Declaration, object Symbol);

/// <summary>What the binder knows about places of one file.</summary>
public sealed class SemanticModel
{
    internal SemanticModel(DealCompilation compilation, DealSyntaxTree tree)
    {
        Compilation = compilation;
        Tree = tree;
    }

    public DealCompilation Compilation { get; }
    public DealSyntaxTree Tree { get; }

    /// <summary>What the name at a position means; null where there is no name or nothing declares it.</summary>
    public SymbolInfo? SymbolAt(int position) =>
        TokenAt(position) is var (block, token) && token.Kind == TokenKind.Word ? new SymbolFinder(Compilation.Bound, block).Find(token) : null;

    /// <summary>The claims whose lines cover a position, innermost first.</summary>
    public IEnumerable<Claim> ClaimsAt(int position) => Compilation.World.Facts
        .SelectMany(f => f.Claims)
        .Where(c => c.Location.Source == Tree.Text && c.Location.Span.Contains(position))
        .OrderBy(c => c.Location.Span.Length);

    /// <summary>The fact that the claim at a position speaks of.</summary>
    public Fact? FactAt(int position) => ClaimsAt(position).FirstOrDefault() is { } claim
        ? Compilation.World.Facts.First(f => f.Claims.Contains(claim))
        : null;

    /// <summary>The figure that the line at a position states; null where it states none.</summary>
    public FigurePath? FigureAt(int position) =>
        FactAt(position)?.Key is { } key ? new FigurePath(key.Owner, key.Measure, key.Argument)
        : Compilation.World.Figures.FirstOrDefault(f => f.Location.Source == Tree.Text && f.Location.Span.Contains(position)) is { } named ? new FigurePath("", named.Name)
        : null;

    private (BlockSyntax Block, SyntaxToken Token)? TokenAt(int position)
    {
        int low = 0, high = Tree.Lines.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Tree.Lines[middle].Start <= position) low = middle;
            else high = middle - 1;
        }
        if (low >= Tree.Lines.Length) return null;
        var block = Tree.Lines[low];
        foreach (var token in block.Line.Tokens)
        {
            if (token.Span.Shift(block.Start).Contains(position)) return (block, token);
        }
        return null;
    }
}
