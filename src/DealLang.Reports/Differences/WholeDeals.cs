using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Differences;

/// <summary>Deals that only one of two worlds has, a row each: who does what, how far it got, what it is worth.</summary>
internal sealed class WholeDeals(WorldEvaluator evaluator, IReadOnlyList<Deal> deals, string caseName)
{
    private static readonly ImmutableArray<Column> s_columns = [new("Deal"), new("Who"), new("Status"), new("Value", ColumnKind.Figure)];

    public int Count => deals.Count;

    public Table? Table => deals.Count == 0 ? null : new Table(s_columns, [.. deals.Select(d => ImmutableArray.Create<Cell>(Naming.Of(d), Naming.Sentence(d), Stage(d), Worth(d)))]);

    /// <summary>OpenAI buys Azure from Microsoft ($250bn, signed 2025-10-28).</summary>
    public IReadOnlyList<string> Said => [.. deals.Select(d => Naming.Sentence(d) + (string.Join(", ", new[] { Worth(d).Text.Plain, Stage(d).ToLowerInvariant() }.Where(s => s.Length > 0)) is { Length: > 0 } more ? $" ({more})" : ""))];

    /// <summary>The deals of which something is said on the evaluator's day.</summary>
    public static List<Deal> Begun(WorldEvaluator evaluator) =>
        [.. evaluator.World.Deals.Where(d => d.Milestones.IsEmpty || d.Milestones.Any(m => m.Date is not { } date || date.First <= evaluator.AsOf))];

    private string Stage(Deal deal) => evaluator.Status(deal) is { } reached ? Wording.Of(reached) : "";

    private Cell Worth(Deal deal) => WorldReport.Worth(evaluator.Evaluate(deal, evaluator.DefaultView(deal), caseName));
}
