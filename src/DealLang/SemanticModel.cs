using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang;

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

    /// <summary>The claims whose lines cover a position, innermost first.</summary>
    public IEnumerable<Claim> ClaimsAt(int position) => Compilation.World.Facts
        .SelectMany(f => f.Claims)
        .Where(c => c.Location.Source == Tree.Text && c.Location.Span.Contains(position))
        .OrderBy(c => c.Location.Span.Length);

    /// <summary>The fact that a claim at a position speaks of.</summary>
    public Fact? FactAt(int position) => ClaimsAt(position).FirstOrDefault() is { } claim
        ? Compilation.World.Facts.First(f => f.Claims.Contains(claim))
        : null;
}
