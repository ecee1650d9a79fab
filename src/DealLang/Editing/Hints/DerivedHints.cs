using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Editing.Hints;

/// <summary>Derived figures beside the line that a reader would ask them of.</summary>
internal static class DerivedHints
{
    /// <param name="Asks">Whether it is asked of a line.</param>
    /// <param name="Measures">Paths of the line's owner; {0} is the line's own name, row or party. Shown as far as they are derived.</param>
    private sealed record Question(Func<LineSyntax, bool> Asks, params string[] Measures);

    private static readonly ImmutableArray<Question> Questions =
    [
        new(l => l is DealLineSyntax { Kind: "acquisition" }, "per-share", "equity", "value"),
        new(l => l is LegLineSyntax { Asset: { Per: not null } given } && given.Items.Any(i => i.Value is PathSyntax or QuantitySyntax { Counted: not null }), "new-shares", "ownership(Target)"),
        new(l => l is FactLineSyntax { Term: "price" }, "premium({0})"),
        new(l => l is FactLineSyntax { Term: "holder" }, "holding({0})", "owned({0})", "held({0})"),
        new(l => l is RowLineSyntax, "funding.share({0})"),
        new(l => l is FactLineSyntax { Term: "pre" }, "post"),
        new(l => l is LegLineSyntax { Asset.Per: null, Subjects: not null }, "stake({0})"),
        new(l => l is FactLineSyntax { Term: "total" }, "per-year"),
    ];

    public static IEnumerable<InlayHint> Of(EditedWorld world, BlockSyntax block)
    {
        if (Questions.FirstOrDefault(q => q.Asks(block.Content)) is not { } question) yield break;
        var (deal, party) = world.OwnerOf(block);
        string owner = deal?.Name ?? party?.Name ?? "";
        string about = About(block.Content);
        var evaluation = (block.Content is DealLineSyntax && deal is not null ? world.Evaluator.Evaluate(deal, world.Evaluator.DefaultView(deal), WorldEvaluator.BaseCase) : world.EvaluationAt(block))!;
        if (evaluation is null) yield break;
        var shown = question.Measures.Select(m => Derived(world, evaluation, Path(owner, m, about, deal))).OfType<FigureValue>().ToList();
        if (shown.Count == 0) yield break;
        string text = string.Join(" · ", shown.Select(f => $"{world.Wording.Label(f.Figure.Path)} {world.Wording.Value(world.World, f)}"));
        yield return new InlayHint(InlayHints.EndOf(block), text, string.Join(", ", shown.Select(f => f.Figure.Path)));
    }

    private static FigureValue? Derived(EditedWorld world, Evaluation evaluation, FigurePath path) =>
        evaluation.Find(world.Evaluator.Canonical(path)) is { Figure.Origin: Origin.Derived or Origin.Solved, Value: not null } found ? found : null;

    private static FigurePath Path(string owner, string measure, string about, Deal? deal)
    {
        int open = measure.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? new FigurePath(owner, measure) : new FigurePath(owner, measure[..open], measure[(open + 1)..^1].Replace("{0}", about, StringComparison.Ordinal));
    }

    private static string About(LineSyntax line) => line switch
    {
        FactLineSyntax { Term: "holder", Subject: { } subject } => subject.Dotted,
        FactLineSyntax fact => fact.Suffixes.OfType<NameSuffixSyntax>().FirstOrDefault()?.Name.ToString() ?? "",
        RowLineSyntax row => row.Label.ToString(),
        LegLineSyntax { Subjects.Parties: [var subject, ..] } => subject.Dotted,
        _ => "",
    };
}
