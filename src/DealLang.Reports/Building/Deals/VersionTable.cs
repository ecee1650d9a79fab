using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>The versions of an amended deal side by side: what changed, and the sums that it is part of.</summary>
internal sealed class VersionTable(ReportContext context, Deal deal)
{
    private readonly ImmutableArray<View> _versions = context.Evaluator.Versions(deal);

    public Section? Section()
    {
        if (_versions.Length < 2) return null;
        var terms = _versions.Where(IsOfTerms).ToImmutableArray();
        var evaluations = terms.Select(v => context.Evaluator.Evaluate(deal, v, context.Options.Case)).ToArray();
        return Tables.Section("Versions", Weight.Detail, Tables.Of(Columns("Term", ColumnKind.Text, _versions), Dates().Concat(Conditions())), terms.Length < 2 ? null : Tables.Of(Columns("Figure", ColumnKind.Figure, terms), Figures(evaluations, terms)));
    }

    /// <summary>Where only a deadline was moved, what figures have done since is not the amendment's doing.</summary>
    private bool IsOfTerms(View version) => deal.Amendments.Where(a => a.Date.First == version.Date).ToList() is not { Count: > 0 } of || of.Exists(a => !a.IsOfDeadline);

    private static ImmutableArray<Column> Columns(string first, ColumnKind kind, ImmutableArray<View> versions) =>
        [new(first), .. versions.Select((v, i) => new Column((i == 0 ? "agreed " : "from ") + Wording.Day(v.Date), kind))];

    private static IEnumerable<ImmutableArray<Cell>> Figures(Evaluation[] evaluations, ImmutableArray<View> versions)
    {
        var paths = evaluations.SelectMany(e => e.Figures).Select(f => f.Figure.Path).Distinct().ToList();
        var changed = paths.Where(p => evaluations.Select(e => e.Find(p) is { } f ? FigureText.Of(f) : null).Distinct().Count() > 1).ToHashSet();
        var sums = changed.Where(p => p.Argument.Length > 0).Select(p => p.Measure).ToHashSet(StringComparer.Ordinal);
        return paths.Where(p => changed.Contains(p) || (p.Argument.Length == 0 && sums.Contains(p.Measure))).OrderBy(p => First(paths, p.Measure)).ThenBy(p => p.Argument.Length == 0)
            .Select(p => ImmutableArray.Create<Cell>([Naming.Label(p), .. evaluations.Select((e, i) => e.Find(p) is { } f ? new Cell(FigureText.Of(f)) { Path = $"{p} at {versions[i].Name}" } : (Cell)TableNumber.Zero)]));
    }

    /// <summary>Figures of one measure stand together, their sum last.</summary>
    private static int First(List<FigurePath> paths, string measure) => paths.FindIndex(p => p.Measure == measure);

    /// <summary>Named legs of which an amendment changed what they wait for.</summary>
    private IEnumerable<ImmutableArray<Cell>> Conditions() => deal.Legs.Where(l => l.Name.Length > 0 && l.When is not null).GroupBy(l => l.Name, StringComparer.Ordinal)
        .Where(g => g.Select(l => l.When!.Written).Distinct().Count() > 1)
        .Select(g => ImmutableArray.Create<Cell>([$"When {g.Key} is paid", .. _versions.Select(v => (Cell)(WorldEvaluator.Legs(deal, v).FirstOrDefault(l => l.Name == g.Key)?.When?.Written ?? ""))]));

    /// <summary>Agreed dates that moved: the outside date, the expected close.</summary>
    private IEnumerable<ImmutableArray<Cell>> Dates() => context.FactsOf(deal.Name).Where(f => f.Used.Date is not null).GroupBy(f => f.Key.Measure, StringComparer.Ordinal)
        .Where(g => g.Count() > 1)
        .Select(g => ImmutableArray.Create<Cell>([Naming.Label(g.Key, ""), .. _versions.Select(v => (Cell)(g.LastOrDefault(f => f.Key.Valid is null || f.Key.Valid.Value.First <= v.Date)?.Used.Date?.Written ?? ""))]));
}
