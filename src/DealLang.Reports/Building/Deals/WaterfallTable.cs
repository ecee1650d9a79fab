using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>
/// Who receives what when a company with preferred shares is sold: the terms of each class, and what each receives at the exits at which
/// something changes: the preferences are covered, a class converts.
/// </summary>
internal sealed class WaterfallTable
{
    /// <summary>The measures that this table and the figures under it show.</summary>
    public static readonly ImmutableArray<string> Measures =
        ["exit", "exit.shares", "exit.per-share", "exit.as-common", "invested", "preference", "preference.cap", "preference.amount", "preference.paid", "converted", "capped-from", "converts-from", "proceeds", "proceeds.per-share"];

    private readonly ReportContext _context;
    private readonly Evaluation _evaluation;
    private readonly FigurePath _exit;
    private readonly ImmutableArray<string> _claims;

    /// <param name="exit">The figure that all share: a company's exit, the equity value of an acquisition.</param>
    private WaterfallTable(ReportContext context, Evaluation evaluation, FigurePath exit)
    {
        (_context, _evaluation, _exit) = (context, evaluation, exit);
        _claims = [.. All().Where(p => p.Measure == "proceeds" && context.World.Party(p.Argument) is null).Select(p => p.Argument).Distinct()];
    }

    public static IEnumerable<Block?> Of(ReportContext context, Deal deal, Evaluation evaluation) =>
        new WaterfallTable(context, evaluation, deal.Kind == DealKind.Acquisition ? new FigurePath(deal.Name, "equity") : new FigurePath(deal.Objects[0].Name, "exit")).Blocks();

    /// <summary>A company whose waterfall no deal shows.</summary>
    public static Section? Of(ReportContext context, Party party) =>
        Tables.Section($"Exit waterfall of {party.Name}", Weight.Detail, new WaterfallTable(context, context.Of(party), new FigurePath(party.Name, "exit")).Blocks()) is { } section
        && !context.World.Deals.Any(d => d.Objects.Contains(party) && context.Of(d).Figures.Any(f => f.Figure.Path.Measure == "preference.amount")) ? section : null;

    /// <summary>Of a file without deals the first thing to say: what is shared, and who receives how much of it.</summary>
    public static KeyFigures? Opening(ReportContext context, Party party) =>
        new WaterfallTable(context, context.Of(party), new FigurePath(party.Name, "exit")).Receipts() is { Length: > 1 } rows ? new KeyFigures(rows) : null;

    private ImmutableArray<KeyFigure> Receipts() => Find("exit", "") is not { Value: not null } exit ? [] :
    [
        Row(Naming.Label(exit.Figure.Path), exit, ""),
        .. _claims.Select(c => (Claim: c, Proceeds: Find("proceeds", c))).Where(p => p.Proceeds is { Value: not null }).OrderByDescending(p => p.Proceeds!.Value).Select(p => Row(Name(p.Claim), p.Proceeds!, Choice(p.Claim).Text)),
    ];

    private KeyFigure Row(string label, FigureValue figure, Prose remark) =>
        new(label, FigureText.Of(figure), remark, _context.Bibliography.Cite(figure.Figure.Citations, label), figure.Figure.Path.ToString());

    private IEnumerable<Block?> Blocks() => _evaluation.Figures.Any(f => f.Figure.Path.Measure == "preference.amount") ? [Terms(), Breakpoints()] : [];

    private Table? Terms() => Tables.Of([new("Class"), new("Preference"), new("Invested", ColumnKind.Figure), new("Receives first", ColumnKind.Figure), new("Converts above", ColumnKind.Figure), new("At the exit", ColumnKind.Figure), new("")],
        _claims.Select(c => ImmutableArray.Create<Cell>(Name(c), Wording(c), Shown("invested", c), Shown("preference.amount", c), Shown("converts-from", c), Shown("proceeds", c), Choice(c))));

    /// <summary>What each class receives at the exits at which a holder's best choice changes.</summary>
    private Table? Breakpoints()
    {
        var first = _claims.Select(c => Find("preference.amount", c)).OfType<FigureValue>().ToList();
        var exits = _claims.SelectMany(c => new[] { Find("capped-from", c)?.Value, Find("converts-from", c)?.Value })
            .Append(first.Count > 0 ? first.Sum(f => f.Value) : null).Append((Find("exit", "") ?? Find("equity", ""))?.Value)
            .OfType<decimal>().Where(e => e > 0m).Distinct().Order().ToList();
        if (exits.Count == 0 || first.Count == 0) return null;
        var unit = first[0].Figure.Unit;
        var rows = exits.Select(exit => (Exit: exit, Values: _claims.Select(c => (Path: Supposing(exit, unit, c), Value: At(exit, unit, c))).ToList())).ToList();
        if (rows.TrueForAll(r => r.Values.TrueForAll(v => v.Value?.Value is null))) return null;
        var scale = Scale.For(rows.SelectMany(r => r.Values.Select(v => v.Value?.Value).Append(r.Exit)).OfType<decimal>());
        return Tables.Of([new($"An exit of, {UnitText.Header(unit, scale)}"), .. _claims.Select(c => new Column(Name(c), ColumnKind.Number))],
            rows.Select(r => ImmutableArray.Create<Cell>([TableNumber.Of(r.Exit, scale), .. r.Values.Select(v => new Cell(TableNumber.Of(v.Value?.Value, scale)) { Path = _context.Figures.Suppose(v.Path) })])));
    }

    private FigureValue? At(decimal exit, Unit unit, string claim) => Supposing(exit, unit, claim) is var asked
        ? _context.Evaluator.With(asked.WhatIf).Value(asked.Path, _evaluation.Model.View, _context.Options.Case) : null;

    private Reference Supposing(decimal exit, Unit unit, string claim)
    {
        var quantity = new Quantity(exit, unit, Shape.Stated);
        var assignment = Assignment.Of(_exit, quantity, _evaluation.Model.Deal?.Location ?? _evaluation.Model.Party!.Location);
        return new Reference(new FigurePath(_evaluation.Model.Owner, "proceeds", claim))
        {
            WhatIf = Assignments.From([assignment with { Line = assignment.Line with { Words = $"{_exit} = {FigureText.Of(quantity, _exit.Measure)}" } }]),
        };
    }

    /// <summary>What the class does at the exit: takes its preference, shares in the rest, stops at its cap, converts.</summary>
    private Cell Choice(string claim)
    {
        if ((Find("exit", "") ?? Find("equity", ""))?.Value is not { } exit || Find("preference.paid", claim)?.Value is not { } paid || Find("proceeds", claim)?.Value is not { } proceeds) return "";
        return Find("converts-from", claim) is { Value: { } from } && exit > from ? "converts"
            : paid < Find("preference.amount", claim)?.Value ? "its preference, as far as it goes"
            : exit >= Find("capped-from", claim)?.Value ? "its cap"
            : proceeds > paid ? "its preference and its part of the rest"
            : "its preference";
    }

    private Cell Wording(string claim)
    {
        if (Find("preference", claim) is not { Figure.Fact.Used: { } used } stated) return "";
        string cap = used.Second is { } most ? "cap " + FigureText.Of(most, "preference.cap") : "";
        var words = used.Modifiers.Where(m => m != "total").Append(used.Modifiers.Contains("total") ? cap + " total" : cap);
        return $"{FigureText.Of(stated)} {string.Join(", ", words.Where(w => w.Length > 0))}".TrimEnd();
    }

    private Cell Shown(string measure, string claim) => Find(measure, claim) is { } value && value.IsKnown() ? FigureTable.Shown(value) : "";

    /// <summary>A round's own terms carry no class.</summary>
    private FigureValue? Find(string measure, string claim) => _evaluation.Find(measure, claim)
        // What was paid for a SAFE, for a note with its interest.
        ?? (measure == "invested" && claim.Length > 0 ? _evaluation.Find("owed", claim) ?? _evaluation.Find("safe", claim) ?? _evaluation.Find("convertible", claim) : null)
        ?? (measure is "preference" or "preference.cap" or "invested" && _evaluation.Find("preference.amount", claim) is not null ? _evaluation.Find(measure == "invested" ? "amount" : measure, "") : null);

    private string Name(string claim) => _context.NameOfClass(claim);

    private IEnumerable<FigurePath> All() => _evaluation.Figures.Select(f => f.Figure.Path).Concat(_evaluation.Model.Unknown.Select(u => u.Path));
}
