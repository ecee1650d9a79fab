using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>
/// A loan as a lender reads it: how much and until when, what it costs now and of what that is made, what is owed and falls due next, what stands
/// behind it, what it earns.
/// </summary>
internal sealed class LoanFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private const int Most = 12;

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal) => deal.Verb == "lends";

    public Prose Sentence()
    {
        // What was paid out was lent, whatever took its place since.
        var stage = IsOver && deal.Milestones.Any(m => m.Status == Status.Closed && m.Date?.First <= context.Evaluator.AsOf) ? Stage.Agreed : Stages.Of(context, deal);
        string lend = Wording.Mood(stage, Naming.AreSeveral(deal.Subjects) ? "lend" : "lends", "lend");
        Prose money = evaluation.Known("amount") is { } amount ? [FigureRun.Of(amount, Wording.Hedged(amount))] : "an undisclosed amount";
        string until = (context.Evaluator.RanUntil(deal) is { } ended ? DateInterval.Day(ended) : Date("maturity")) is { } day ? $" until {Wording.Of(day)}" : "";
        string back = Words("amortisation") is { Length: > 0 } way ? $"; paid back {way}" : "";
        var against = evaluation.Known("ltv") is { } ltv ? Prose.Of($"; {FigureRun.Of(ltv)} of what secures it") : Prose.Empty;
        return Prose.Of($"{Naming.Parties(deal.Subjects)} {lend} {money} to {Naming.Parties(deal.Objects)}{until}{Rate()}{back}{against}.");
    }

    public IEnumerable<KeyFigure> Rows() => All().OfType<KeyFigure>().Take(Most);

    private IEnumerable<KeyFigure?> All()
    {
        var amount = evaluation.Known("amount");
        yield return Row("amount");
        // What is drawn at once is the amount.
        if (evaluation.Known("drawn") is { } drawn && drawn.Value != amount?.Value) yield return Row("drawn");
        yield return Row("undrawn");
        yield return Stepped() is { } ofNow ? _row.Of("Rate", ofNow, Remark(ofNow)) : evaluation.Known("rate") is { } rate ? _row.Of(rate, Remark(Parts(rate))) : Row("margin");
        yield return Row("pik");
        foreach (string measure in (string[])["conversion-price", "conversion-premium", "parity", "conversion-shares", "stake.after"])
        {
            if (evaluation.Known("conversion-price") is not null && evaluation.AllKnown(measure).FirstOrDefault() is { } ofConversion) yield return _row.Of(ofConversion, Remark(ofConversion));
        }
        foreach (string quoted in (string[])["clean-price", "yield"])
        {
            if (evaluation.AllKnown(quoted).LastOrDefault(f => f.Figure.Path.Argument.Length > 0) is { } ofDay) yield return _row.Of(ofDay, Remark(ofDay));
        }
        if (evaluation.Known("balance") is { Value: > 0m } owed && owed.Value != amount?.Value) yield return _row.Of("Owed now", owed, _row.Origin(owed));
        yield return Next();
        yield return First();
        yield return Last();
        yield return Row("redemption-price");
        yield return Row("issue-price");
        if (evaluation.Known("issue-price") is not null) yield return Row("yield");
        foreach (string measure in (string[])["ltv", "dscr", "instalment", "wal", "irr"]) yield return measure == "dscr" ? Cover() : Row(measure);
        if (evaluation.Known("prepaid") is null && !evaluation.AllKnown("swept").Any() && evaluation.Known("service") is { } all) yield return _row.Of("Paid in all", all, _row.Origin(all));
    }

    /// <summary>The rate of the period that runs, of a loan whose rate has steps.</summary>
    private FigureValue? Stepped() => evaluation.Known("rate")?.Figure.Formula is null && Periods().FirstOrDefault(p => p.Day > context.Evaluator.AsOf) is { Number: { } now } ? evaluation.Known("rate", now) : null;

    private KeyFigure? Row(string measure) => evaluation.Known(measure) is { } figure ? _row.Of(figure, Remark(figure)) : null;

    /// <summary>The least cover of all years, and of which it is: often the year of the last payment alone.</summary>
    private KeyFigure? Cover()
    {
        if (evaluation.Known("dscr") is not { } least) return null;
        var years = evaluation.AllKnown("dscr").Where(f => f.Figure.Path.Argument.Length > 0).ToList();
        return years.Count > 1 && years.Find(f => f.Value == least.Value) is { } lowest ? _row.Of(least, Prose.Join("; ", [Remark(least), $"lowest in {lowest.Figure.Path.Argument}"])) : Row("dscr");
    }

    private Prose Remark(FigureValue figure) => Prose.Join("; ",
        [_row.Origin(figure), figure.Figure.Formula is null ? figure.Figure.Note : figure.Figure.Path.Measure is "irr" or "wal" or "dscr" or "yield" or "redemption-price" ? "" : Provenance.Numbers(figure, evaluation)]);

    /// <summary>A rate of now is that of a period: of what it is made, its own formula says.</summary>
    private FigureValue Parts(FigureValue rate) => rate.Figure.Formula is Reference period && evaluation.Find(period.Path) is { Figure.Formula: not null } ofPeriod ? ofPeriod : rate;

    private bool IsOver => Stages.Of(context.Evaluator.Status(deal)) == Stage.Ended;

    /// <summary>What is paid on the next day of payment, and of that the interest.</summary>
    private KeyFigure? Next()
    {
        if (IsOver) return null;
        if (Periods().FirstOrDefault(p => p.Day > context.Evaluator.AsOf && Service(p.Number) is { Value: > 0m }) is not { Number: { } next } period || Service(next) is not { } service) return null;
        Prose interest = evaluation.Known("interest-paid", next) is { } paid && paid.Value is > 0m && paid.Value != service.Value ? Prose.Of($"of that interest {FigureRun.Of(paid)}") : Prose.Empty;
        return _row.Of("Next payment", service, Prose.Join("; ", [$"on {Wording.Day(period.Day)}", interest]));
    }

    /// <summary>When principal begins to come back, where interest alone is paid before.</summary>
    private KeyFigure? First()
    {
        var repaid = Periods().Select(p => (p.Day, Part: evaluation.Known("repayment", p.Number))).Where(p => p.Part is { Value: > 0m }).ToList();
        return repaid.Count > 1 && repaid[0].Day > Periods().First().Day && repaid[0].Day > context.Evaluator.AsOf ? _row.Of("First repayment", repaid[0].Part!, $"on {Wording.Day(repaid[0].Day)}") : null;
    }

    /// <summary>What is left to the last day, where much more than a usual part is.</summary>
    private KeyFigure? Last()
    {
        if (Periods().LastOrDefault() is not { Number: { } last } period || evaluation.Known("repayment", last) is not { Value: > 0m } balloon || evaluation.Known("amount") is not { Value: { } amount }) return null;
        return balloon.Value > amount * 0.2m ? _row.Of("Due at the end", balloon, $"on {Wording.Day(period.Day)}") : null;
    }

    private IEnumerable<(string Number, DateOnly Day)> Periods() => evaluation.AllKnown("payment-date").Where(f => f.Value is > 0m).Select(f => (f.Figure.Path.Argument, DateOnly.FromDayNumber((int)f.Value!.Value)));

    private FigureValue? Service(string number) => evaluation.Known("service", number);

    private string Rate() => Words("rate") is { Length: > 0 } rate ? rate.Trim() is "0%" or "0.0%" ? ", without interest" : $" at {rate}" : "";

    private DateInterval? Date(string measure) => context.FactsOf(deal.Name).LastOrDefault(f => f.Key.Measure == measure)?.Used.Date;

    private string? Words(string measure) => context.FactsOf(deal.Name).FirstOrDefault(f => f.Key.Measure == measure && f.Used.Starting is null)?.Used.Words;
}
