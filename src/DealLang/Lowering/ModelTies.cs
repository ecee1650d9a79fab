using System.Collections.Immutable;
using DealLang.Diagnostics.Descriptors;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>What must agree in a model: relations that defined nothing, bounds of derived figures, second statements of one figure.</summary>
internal static class ModelTies
{
    private const string BrokenBound = "T24";

    public static ImmutableArray<Tie> Of(Model model, Form form, RelationTable table, Ordering ordering, IEnumerable<int> bounds)
    {
        var figures = model.Figures.ToDictionary(f => f.Path);
        var ties = ImmutableArray.CreateBuilder<Tie>();
        foreach (var relation in ordering.Ties) ties.Add(new Tie(relation.Name, relation.Code, relation.Left, relation.Right, Subject(relation, figures)));
        foreach (int slot in bounds)
        {
            var given = form.Given[table.Terms[slot].Path];
            if (given.IsSuperseded) AddMoved(ties, given, figures);
            else AddBounds(ties, given);
        }
        foreach (var claim in form.Restatements)
        {
            if (claim.Quantity!.Value is { } value && figures.ContainsKey(claim.Path))
                ties.Add(new Tie("second statement", CodeOf(table, claim.Path), claim.Path, new Number(value) { Unit = claim.Unit }, claim.Path) { Claim = claim });
        }
        return ties.DrainToImmutable();
    }

    /// <summary>A figure that follows from others against what is claimed of it.</summary>
    public static ImmutableArray<Tie> OfClaim(ModelFigure claim)
    {
        if (claim.Quantity is { Shape: Shape.Stated or Shape.About, Value: { } value })
            return [new Tie("claim", ClaimTies.Claimed.Code, claim.Path, new Number(value) { Unit = claim.Unit }, claim.Path) { Claim = claim }];
        var ties = ImmutableArray.CreateBuilder<Tie>();
        AddBounds(ties, claim);
        return ties.DrainToImmutable();
    }

    /// <summary>What follows of a count since may differ from the older one, by so much.</summary>
    private const decimal MostMoved = 0.1m;

    private static void AddMoved(ImmutableArray<Tie>.Builder ties, ModelFigure count, Dictionary<FigurePath, ModelFigure> figures)
    {
        if (count.Unit.ShareClass is null || count.Quantity is not { Shape: Shape.Stated or Shape.About, Value: { } counted } || figures.GetValueOrDefault(count.Path)?.Formula is null) return;
        ties.Add(Bound(1m - MostMoved, Comparison.GreaterOrEqual));
        ties.Add(Bound(1m + MostMoved, Comparison.LessOrEqual));

        Tie Bound(decimal part, Comparison comparison) =>
            new("count", CountTies.Moved.Code, count.Path, new Number(counted * part) { Unit = count.Unit }, count.Path) { Comparison = comparison, Claim = count };
    }

    private static void AddBounds(ImmutableArray<Tie>.Builder ties, ModelFigure claim)
    {
        var (low, high) = claim.Quantity!.Shape switch
        {
            Shape.Cap => (claim.Quantity.Low, claim.Quantity.Value),
            Shape.Floor => (claim.Quantity.Value, claim.Quantity.High),
            _ => (claim.Quantity.Low, claim.Quantity.High),
        };
        Add(low, Comparison.GreaterOrEqual);
        Add(high, Comparison.LessOrEqual);

        void Add(decimal? bound, Comparison comparison)
        {
            if (bound is { } value)
                ties.Add(new Tie("bound", BrokenBound, claim.Path, new Number(value) { Unit = claim.Unit }, claim.Path) { Comparison = comparison, Claim = claim });
        }
    }

    private static string CodeOf(RelationTable table, FigurePath path) =>
        table.Relations.FirstOrDefault(r => r.Left is Reference left && left.Path == path)?.Code ?? "T18";

    /// <summary>
    /// The figure to doubt first: a reported one before a contractual one, one that the relation names before one further up, the left
    /// side before the right.
    /// </summary>
    private static FigurePath Subject(Relation relation, Dictionary<FigurePath, ModelFigure> figures)
    {
        var best = (Rank: int.MaxValue, Path: default(FigurePath));
        Consider(relation.Left, 0, []);
        Consider(relation.Right, 1, []);
        return best.Path ?? relation.Left.References().Concat(relation.Right.References()).First().Path;

        void Consider(Expression expression, int distance, HashSet<FigurePath> seen) => expression.ForEachPath(path =>
        {
            if (!seen.Add(path) || !figures.TryGetValue(path, out var figure)) return;
            if (figure.Formula is { } formula)
            {
                Consider(formula, distance + 2, seen);
                return;
            }
            // What somebody says of a figure is doubted before what its deal says of itself.
            int rank = distance + (figure.Fact is { Used.IsAtMargin: true } ? -1000 : 0) + (figure.Leg is null ? 0 : 1000) + (figure.Quantity is { Width: > 0m } or { Value: 0m } ? 0 : 100);
            if (rank < best.Rank) best = (rank, path);
        });
    }
}
