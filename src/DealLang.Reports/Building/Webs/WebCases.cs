using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building.Sections;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Webs;

/// <summary>What a company owes, and what a world comes to, case by case.</summary>
internal sealed class WebCases(ReportContext context)
{
    private const int MostRows = 24;

    /// <summary>Of more deals than these nobody waits for five readings of each.</summary>
    private const int MostDeals = 250;

    private static readonly ImmutableArray<string> s_ofAParty = ["commitments.total", "commitments.past", "commitments.outstanding", "commitments.capacity", "guaranteed", "undrawn", "gap.total", "first-uncovered", "runway.funded", "obligations", "coverage", "gap"];
    private static readonly ImmutableArray<string> s_certainties = ["firm", "conditional", "announced", "rumoured"];
    private static readonly ImmutableArray<string> s_ofAWeb = ["gross", "circular", "loop-free", "loop.ratio", "vendor-financed"];

    private bool IsTooLarge => context.World.Deals.Length > MostDeals;

    /// <summary>What one party owes; null where every case says the same.</summary>
    public Table? Of(Party party) => IsTooLarge ? null : CasesBeside.Of(context.World, [.. Rows(c => context.Evaluator.Evaluate(party, context.Evaluator.Now, c), s_ofAParty, IsOfAParty).Take(MostRows)], "Cases");

    /// <summary>What is paid in all and goes round, what each company owes, and the file's own figures.</summary>
    public Section? Of()
    {
        if (IsTooLarge) return null;
        var rows = context.Evaluator.ShownWebs(WorldEvaluator.BaseCase).SelectMany(w => Rows(c => context.Evaluator.Evaluate(w, context.Evaluator.Now, c), s_ofAWeb, p => p.Measure != "gross" && p.Measure != "loop.ratio" || p.Argument.Length == 0, w.HoldsAll ? "" : w.Name)).ToList();
        foreach (var party in context.World.Parties) rows.AddRange(Rows(c => context.Evaluator.Evaluate(party, context.Evaluator.Now, c), ["commitments.total"], p => p.Argument.Length == 0, party.Name));
        rows.AddRange(Rows(context.Evaluator.EvaluateFigures, [.. context.World.Figures.Select(f => f.Name)], _ => true));
        return CasesBeside.Of(context.World, rows, "") is { } table ? Tables.Section("Cases", Weight.Detail, table, CasesBeside.Caution) : null;
    }

    /// <summary>Totals, what is sure of them and what is not, the years; what falls due how soon says no more than the years.</summary>
    private static bool IsOfAParty(FigurePath path) => path.Measure switch
    {
        "commitments.total" => path.Argument.Length == 0 || s_certainties.Contains(path.Argument),
        "obligations" or "coverage" or "gap" => !path.Argument.Contains(',', StringComparison.Ordinal) && !path.Argument.Contains("year", StringComparison.Ordinal),
        _ => path.Argument.Length == 0,
    };

    /// <param name="owner">Whose figures they are, where several have them.</param>
    private IEnumerable<CaseRow> Rows(Func<string, Evaluation> evaluate, ImmutableArray<string> measures, Func<FigurePath, bool> isShown, string owner = "") =>
        new[] { WorldEvaluator.BaseCase, "high", BuiltInCases.Max, BuiltInCases.SignedOnly }.Concat(CasesBeside.Own(context.World)).SelectMany(c => evaluate(c).Figures.Select(f => f.Figure.Path)).Distinct()
            .Where(p => measures.Contains(p.Measure) && isShown(p)).OrderBy(p => measures.IndexOf(p.Measure)).ThenBy(p => p.Argument, StringComparer.Ordinal)
            .Select(p => new CaseRow(Naming.Label(p), c => evaluate(c).Find(p)) { Whose = owner });
}
