using System.Collections.Immutable;
using DealLang.Binding;
using DealLang.Editing.Names;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Editing;

/// <summary>
/// A compilation as the editor's services see it: names indexed and figures evaluated, each when first asked for. Immutable, and safe to share
/// between threads.
/// </summary>
public sealed class EditedWorld
{
    private readonly Lazy<NameIndex> _names;

    public EditedWorld(DealCompilation compilation, IFigureWording wording)
    {
        (Compilation, Wording) = (compilation, wording);
        _names = new(() => new NameIndex(compilation.Trees, new NameReader(Bound)));
    }

    public DealCompilation Compilation { get; }
    public IFigureWording Wording { get; }
    public World World => Compilation.World;
    public WorldEvaluator Evaluator => Compilation.Evaluator();
    public ImmutableArray<DealSyntaxTree> Trees => Compilation.Trees;

    internal Bound Bound => Compilation.Bound;
    internal NameIndex Names => _names.Value;

    /// <summary>The file of a path; null when it is not part of this world.</summary>
    public DealSyntaxTree? Tree(string path) =>
        Trees.Where(t => t.Text.Path == path).MinBy(t => t.Roots.IsEmpty ? 0 : Bound.Names.Full("", t.Roots[0]).Length);

    /// <summary>The deal or the party whose block a line stands in; a dated block is its deal's.</summary>
    internal (Deal? Deal, Party? Party) OwnerOf(BlockSyntax? block)
    {
        while (block?.Parent is { } parent) block = parent;
        return block?.Content switch
        {
            Syntax.Nodes.PartyLineSyntax line => (null, Bound.Names.FindParty(line.Name.ToString(), block)),
            Syntax.Nodes.DealLineSyntax line => (Bound.Names.FindDeal(line.Name.ToString(), block), null),
            Syntax.Nodes.DatedDealLineSyntax line => (Bound.Names.FindDeal(line.Deal.ToString(), block), null),
            Syntax.Nodes.AmendLineSyntax line => (Bound.Names.FindDeal(line.Deal.ToString(), block), null),
            _ => default,
        };
    }

    /// <summary>The figures of a line's owner at the owner's own view; those of the file itself at the margin.</summary>
    internal Evaluation? EvaluationAt(BlockSyntax block) => OwnerOf(block) switch
    {
        ({ } deal, _) => Evaluator.Evaluate(deal, Evaluator.DefaultView(deal), WorldEvaluator.BaseCase),
        (_, { } party) => Evaluator.Evaluate(party, Evaluator.Now, WorldEvaluator.BaseCase),
        _ => null,
    };

    /// <summary>A figure at its owner's own view; null when there is none of that name.</summary>
    internal FigureValue? Value(FigurePath path) => Evaluator.Value(path, null, WorldEvaluator.BaseCase);
}
