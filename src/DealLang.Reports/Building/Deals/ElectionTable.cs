using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>What holders may choose, what they chose, what each of them receives, and what they would receive had more or fewer chosen cash.</summary>
internal sealed class ElectionTable(ReportContext context, Deal deal, Evaluation evaluation, Election election)
{
    private static readonly ImmutableArray<decimal> Steps = [0m, 0.25m, 0.5m, 0.75m, 1m];

    private readonly string[] _names = [.. election.Options.Select(o => o.Name)];

    public IEnumerable<Block?> Blocks()
    {
        yield return Tables.Of(
            [new("Option"), new("A share receives"), new("Worth", ColumnKind.Figure), new("Pool", ColumnKind.Figure), new("Limit", ColumnKind.Figure), new("Chosen", ColumnKind.Figure), new("Turned into it", ColumnKind.Figure)],
            election.Options.Select(o => ImmutableArray.Create<Cell>(o.Name, Given(o), Shown("per-share", o.Name), Shown("pool", o.Name), o.IsUnlimited ? "none" : Shown("limit", o.Name), Shown("elected", o.Name), Shown("allotted", o.Name)))
                .Append(["silent", election.Silent.Length > 0 ? election.Silent : "what is left", "", "", "", Shown("elected", "silent"), ""]));
        yield return Tables.Of([new("Of those who chose"), .. _names.Select(n => new Column("in " + n, ColumnKind.Figure)), new("a share is worth", ColumnKind.Figure)],
            _names.Append("silent").Select(n => Received(evaluation, n, "")).OfType<ImmutableArray<Cell>>());
        if (_names.Length != 2) yield break;
        yield return Tables.Of(
            [new($"{_names[0]} chosen"), .. _names.SelectMany(n => (Column[])[new($"{n} is paid in {n}", ColumnKind.Figure), new("a share", ColumnKind.Figure)])],
            Steps.Select(Supposed).OfType<ImmutableArray<Cell>>(), "What a share receives by what all choose");
    }

    private static string Given(ElectionOption option) => Naming.WithoutCitation(option.Written).Split(", pool")[0].Split(", limit")[0].Split(", cap")[0][option.Name.Length..].Trim();

    private Cell Shown(string measure, string argument) => evaluation.Known(measure, argument) is { } figure ? FigureTable.Shown(figure) : "";

    /// <summary>The parts in which one option's shares are turned into each, and what such a share is worth.</summary>
    /// <param name="supposed">What is supposed for it, in words; empty for what was chosen.</param>
    private ImmutableArray<Cell>? Received(Evaluation chosen, string option, string supposed)
    {
        var parts = _names.Select(n => chosen.Find("paid", $"{option}, in {n}")).ToList();
        if (parts.TrueForAll(p => p?.Value is null) || (option == "silent" && chosen.Find("elected", "silent") is not { Value: > 0m })) return null;
        return [option, .. parts.Select(p => p?.Value is null ? "" : Named(p, supposed)), Worth(chosen, option, parts, supposed)];
    }

    private Cell Worth(Evaluation chosen, string option, IEnumerable<FigureValue?> parts, string supposed)
    {
        var values = _names.Select(n => chosen.Find("per-share", n)).ToList();
        decimal? worth = parts.Zip(values, (part, value) => part is null ? 0m : part.Value * value?.Value).Aggregate((decimal?)0m, (sum, part) => sum + part);
        if (values[0] is not { Figure.Unit: { } unit } || worth is null) return FigureText.Unknown;
        return Named(new FigureValue(new ModelFigure(new FigurePath(deal.Name, "per-share", $"chose {option}"), unit, Origin.Derived), worth, Mark.Exact, worth, worth, 0m), supposed);
    }

    private Cell Named(FigureValue figure, string supposed)
    {
        var path = figure.Figure.Path;
        string argument = supposed.Length == 0 ? path.Argument : $"{path.Argument}, {supposed}";
        return new Cell(FigureText.Of(figure)) { Path = context.Figures.Name(figure with { Figure = figure.Figure with { Path = path with { Argument = argument } } }, evaluation.Model.View) };
    }

    /// <summary>The part of each option's shares that is turned into what was chosen, and what such a share receives, if so many choose the first.</summary>
    private ImmutableArray<Cell>? Supposed(decimal first)
    {
        string words = $"if {FigureText.Trimmed(first * 100m, 0)}% {_names[0]}";
        var supposed = context.Evaluator.With(Assignments.From(
        [
            Assume(_names[0], first), Assume(_names[1], 1m - first), Assume("silent", 0m),
        ])).Evaluate(deal, evaluation.Model.View, context.Options.Case);
        var rows = _names.Select(n => Received(supposed, n, words)).ToList();
        return rows.Contains(null) ? null : [Percent(first), .. rows.SelectMany((r, i) => (Cell[])[r!.Value[1 + i], r.Value[^1]])];
    }

    private Assignment Assume(string option, decimal part) =>
        Assignment.Of(new FigurePath(deal.Name, "elected", option), new Quantity(part, Unit.One, Shape.Stated), election.Location);

    private static string Percent(decimal part) => FigureText.Of(part, Unit.One, FigureStyle.Percent, 0m);
}
