using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Building.Sections;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Explaining;

/// <summary>A figure's page: what it comes to, how, which ties hold it, what it is used by; for an unknown one what would have to be stated.</summary>
internal sealed class FigureExplanation(WorldEvaluator evaluator, View view, string caseName, TreePage page)
{
    public void Write(FigureValue value)
    {
        var figure = value.Figure;
        page.Write([new Words($"{figure.Path} = {OwnStyle.Shown(evaluator.World, value)}", Tone.Strong)]);
        page.Write("  ", "  ", string.Join(" · ", new[]
        {
            Naming.Label(figure.Path),
            value.IsKnown() ? figure.Origin.ToString().ToLowerInvariant() : "not known",
            $"seen at {view.Name}{(view.Name == Wording.Day(view.Date) ? "" : " " + Wording.Day(view.Date))}",
            "case " + caseName,
        }));
        if (value.Value is { } exact) page.Write("  ", "  ", $"unrounded{(FigureText.Counted(value, caseName).Length > 0 ? " in case " + caseName : "")} {Json.JsonNumber.Of(exact, figure.Unit)}{Unit(figure)}{Width(value)}");
        if (value is { Low: { } low, High: { } high } && low != high)
            page.Write("  ", "  ", $"low {Shown(low, figure)}, high {Shown(high, figure)}");
        page.Blank();
        if (value.IsKnown()) new Derivation(evaluator, caseName, page).Write(value, view, "");
        else Unknown(value);
        Ties(value);
        UsedBy(figure.Path);
    }

    private static string Unit(ModelFigure figure) => figure.Unit.IsOne ? "" : " " + figure.Unit;

    private static string Width(FigureValue value) => value is { Width: > 0m, Figure.Formula: not null } ? $", good to ± {Shown(value.Width, value.Figure)}" : "";

    private static string Shown(decimal value, ModelFigure figure) => FigureText.Of(value, figure.Unit, FigureStyles.Of(figure.Unit, figure.Path.Measure));

    /// <summary>The missing list in words, and a line of deal text for each that would state it.</summary>
    private void Unknown(FigureValue value)
    {
        if (value.Figure.Formula is { } formula) page.Write("= ", "  ", FormulaText.Names(formula, value.Figure.Path.Owner));
        var missing = MissingOf(value);
        page.Write(missing.Count == 0
            ? "It is stated to be undisclosed, and nothing else leads to it."
            : $"Nothing stated leads to it. What would have to be stated: {Naming.Labels(missing)}.");
        foreach (var path in missing)
        {
            if (Missing.Example(evaluator.World, path) is not { } example) continue;
            page.Blank();
            page.Write($"{path}, for example in the block of {Block(evaluator.World, path)}:");
            page.Sample(example, "    ");
        }
    }

    /// <summary>The company's block for what is said of a company, although the deal has a figure for it.</summary>
    private static string Block(World world, FigurePath path) => world.Deal(path.Owner) is { } deal && path.Measure.Split('-') is [("acquirer" or "target") and var side, _]
        ? (side == "acquirer" ? deal.Acquirer : deal.Target).Name
        : path.Owner;

    private List<FigurePath> MissingOf(FigureValue value)
    {
        var model = Evaluation(value.Figure.Path.Owner)?.Model;
        return model?.Unknown.FirstOrDefault(u => u.Path == value.Figure.Path) is { } unknown ? [.. unknown.Missing]
            : Missing.Inputs(new ReportContext(evaluator, [], new ReportOptions(caseName)), value.Figure);
    }

    private void Ties(FigureValue value)
    {
        if (Evaluation(value.Figure.Path.Owner) is not { } evaluation) return;
        var ties = evaluation.Ties.Where(t => t.Tie.Subject == value.Figure.Path || t.Tie.Left.References().Concat(t.Tie.Right.References()).Any(r => r.Path == value.Figure.Path)).ToList();
        if (ties.Count > 0) page.Blank();
        foreach (var tie in ties)
        {
            var unit = TieText.UnitOf(evaluation, tie);
            string Amount(decimal amount) => FigureText.Of(amount, unit, FigureStyles.Of(unit, tie.Tie.Subject.Measure));
            page.Write("", "  ",
            [
                tie.Holds ? new Words("✓ ", Tone.Passing) : new Words("✗ ", Tone.Failing),
                $"tie: {TieText.Sides(evaluation, tie).Plain}: {Amount(tie.Left)} and {Amount(tie.Right)}, apart by {Amount(tie.Difference)}, at most {Amount(tie.Width)} by the digits written",
            ]);
        }
    }

    private void UsedBy(FigurePath path)
    {
        var users = Evaluation(path.Owner)?.Figures.Where(f => f.Figure.Formula?.References().Any(r => r.Path == path) == true).Select(f => (f.Figure.Path with { Owner = "" }).ToString()).ToList() ?? [];
        if (users.Count == 0) return;
        page.Blank();
        page.Write("", "  ", "used by " + Naming.List(users));
    }

    private Evaluation? Evaluation(string owner) =>
        owner.Length == 0 ? evaluator.EvaluateFigures(caseName)
        : evaluator.World.Deal(owner) is { } deal ? evaluator.Evaluate(deal, view, caseName)
        : evaluator.World.Party(owner) is { } party ? evaluator.Evaluate(party, view, caseName)
        : null;
}
