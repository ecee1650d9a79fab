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
        var each = Prose.Join(", ", Sides.Where(s => s != deal.Into).SelectMany(Ratios).Select(r => Prose.Of($"each {r.Of} share {becomes} {Becomes(r.Ratio, Given(r.Of) ?? into)}")));
        var owned = Prose.Join(", ", Sides.Select(side => evaluation.Known("ownership", side.Name) is { } part ? Prose.Of($"{Naming.Possessive(side.Name)} {FigureRun.Of(part)}") : Prose.Empty));
        var merge = Prose.Of($"{deal.Acquirer.Name} and {deal.Target.Name} {Wording.Mood(Stages.Of(context.Evaluator.Status(deal)), "merge", "merge")} into {into}");
        return Prose.Join("; ", [merge, each, owned.IsEmpty ? owned : Prose.Of($"of which they own: {owned}")]) + ".";
    }

    /// <summary>What a share of a side becomes; of each of its classes where these have terms of their own.</summary>
    private List<(string Of, FigureValue Ratio)> Ratios(Party side)
    {
        if (evaluation.Known("ratio", side.Name) is not { } first) return [];
        var further = side.Classes.Select(c => (c.FullName, Ratio: evaluation.Known("ratio", c.FullName))).Where(c => c.Ratio is not null).Select(c => (c.FullName, c.Ratio!)).ToList();
        string of = further.Count > 0 && first.Figure.Unit.Factors.FirstOrDefault(f => f.Power == -1) is { Name: { } per } ? per["share:".Length..] : side.Name;
        return [(of, first), .. further];
    }

    /// <summary>The class that shares become, where these are of several.</summary>
    private string? Given(string of) => deal.Legs.Where(l => l.Gives is not null && l.Per is not null).Select(l => l.Gives!).Distinct().Count() < 2 ? null
        : deal.Legs.FirstOrDefault(l => l.Gives is not null && l.Per is { } per && (per.FullName == of || per.Party.Name == of))?.Gives is { } given ? Naming.Of(given) : null;

    private Prose Becomes(FigureValue ratio, string into)
    {
        var shares = Prose.Of($"{FigureRun.Of(ratio, FigureText.Of(ratio).TrimEnd('x'))} {into} shares");
        return evaluation.Known("per-share", ratio.Figure.Path.Argument + ", cash") is { } cash ? Prose.Of($"{shares} and {FigureRun.Of(cash)} in cash") : shares;
    }

    public IEnumerable<KeyFigure> Rows()
    {
        string[] measures = ["ratio", "per-share", "consideration", "ownership", "contribution", "accretion.percent", "premium"];
        var rows = measures.SelectMany(m => evaluation.AllKnown(m).Where(f => f.Value is not null).Take(m == "ratio" ? 4 : 2)).Select(Row);
        return new[] { evaluation.Known("combined") }.OfType<FigureValue>().Select(Row).Concat(rows).Take(9);
    }

    private KeyFigure Row(FigureValue figure) => _row.Of(figure, _row.Origin(figure));

    private Party[] Sides => [deal.Acquirer, deal.Target];
}
