using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>The first screen of a merger of equals: both ratios, who owns what, what each side brings, what it does to earnings.</summary>
internal sealed class MergerFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal) => deal.IsMergerOfEquals;

    public Prose Sentence()
    {
        string into = (deal.Into ?? deal.Acquirer).Name;
        string becomes = Wording.Mood(Stages.Of(context.Evaluator.Status(deal)), "becomes", "become");
        var each = Prose.Join(", ", Sides.Where(s => s != deal.Into).Select(side => evaluation.Known("ratio", side.Name) is { } ratio
            ? Prose.Of($"each {side.Name} share {becomes} {Becomes(ratio, side, into)}") : Prose.Empty));
        var owned = Prose.Join(", ", Sides.Select(side => evaluation.Known("ownership", side.Name) is { } part ? Prose.Of($"{Naming.Possessive(side.Name)} {FigureRun.Of(part)}") : Prose.Empty));
        var merge = Prose.Of($"{deal.Acquirer.Name} and {deal.Target.Name} {Wording.Mood(Stages.Of(context.Evaluator.Status(deal)), "merge", "merge")} into {into}");
        return Prose.Join("; ", [merge, each, owned.IsEmpty ? owned : Prose.Of($"of which they own: {owned}")]) + ".";
    }

    private Prose Becomes(FigureValue ratio, Party side, string into)
    {
        var shares = Prose.Of($"{FigureRun.Of(ratio, FigureText.Of(ratio).TrimEnd('x'))} {into} shares");
        return evaluation.Known("per-share", side.Name + ", cash") is { } cash ? Prose.Of($"{shares} and {FigureRun.Of(cash)} in cash") : shares;
    }

    public IEnumerable<KeyFigure> Rows()
    {
        string[] measures = ["ratio", "per-share", "consideration", "ownership", "contribution", "accretion.percent", "premium"];
        var rows = measures.SelectMany(m => evaluation.AllKnown(m).Where(f => f.Value is not null).Take(2)).Select(Row);
        return new[] { evaluation.Known("combined") }.OfType<FigureValue>().Select(Row).Concat(rows).Take(9);
    }

    private KeyFigure Row(FigureValue figure) => _row.Of(figure, _row.Origin(figure));

    private Party[] Sides => [deal.Acquirer, deal.Target];
}
