using System.Collections.Immutable;
using DealLang.Binding;
using DealLang.Checks;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang;

/// <summary>
/// Files that make one world, bound and checked on demand. Immutable, and safe to share between threads. The order in which the
/// trees are given does not matter.
/// </summary>
public sealed class DealCompilation
{
    private readonly Lazy<Bound> _bound;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;

    private DealCompilation(ImmutableArray<DealSyntaxTree> trees)
    {
        Trees = trees;
        _bound = new(() => Binder.Bind(Trees));
        _diagnostics = new(() => AllChecks.Run(this));
    }

    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<DealSyntaxTree> Trees { get; }

    public World World => _bound.Value.World;

    internal ImmutableArray<Diagnostic> BindingDiagnostics => _bound.Value.Diagnostics;

    public static DealCompilation Create(IEnumerable<DealSyntaxTree> trees) =>
        new([.. trees.OrderBy(t => t.Text.Path, StringComparer.Ordinal)]);

    /// <summary>What the syntax, the binder and every check found, sorted by file and position, without what the files waive.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics() => _diagnostics.Value;

    /// <param name="asOf">Today for the figures; without it the files' own <c>as of</c>, else the latest date that they state.</param>
    public WorldEvaluator Evaluator(DateOnly? asOf = null) => new(World, asOf);

    public SemanticModel GetSemanticModel(DealSyntaxTree tree) => new(this, tree);
}
