using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A fee on what is drawn, from one change to the next; of steps that test how much of the loan is drawn, the highest that is met counts, on all that is drawn.
/// </summary>
internal sealed class UtilisationFee
{
    public const string Measure = "utilisation-fee", Tested = "utilisation";

    private readonly Form _form;
    private readonly LoanSchedule _schedule;
    private readonly LoanDraws _draws;
    private readonly List<(Reference Fee, decimal From)> _steps = [];

    private UtilisationFee(DealTerms terms, LoanSchedule schedule, LoanDraws draws, IEnumerable<Fact> facts)
    {
        (_form, _schedule, _draws) = (terms.Form, schedule, draws);
        foreach (var fact in facts.OrderBy(From)) _steps.Add((terms.Read(fact, Unit.One), From(fact)));
        for (int i = 1; i <= schedule.Calendar.Count; i++) _form.Relate("part that is drawn", "T71", _form.Figure(Tested, Unit.One, LoanCalendar.Number(i)), Drawn(i)[0].Amount / draws.Amount);
    }

    /// <summary>Null where the deal says nothing of it.</summary>
    public static UtilisationFee? Of(DealTerms terms, LoanSchedule schedule, LoanDraws draws) =>
        terms.Stated(Measure) is { Count: > 0 } facts ? new UtilisationFee(terms, schedule, draws, facts) : null;

    /// <summary>The fee of a period.</summary>
    public Expression Of(int period)
    {
        var drawn = Drawn(period);
        Expression? sum = null;
        for (int i = 0; i < drawn.Count; i++)
        {
            var (from, amount) = drawn[i];
            var to = i + 1 < drawn.Count ? drawn[i + 1].From : _schedule.Calendar.Periods[period - 1].To;
            sum = sum.Plus(_schedule.OverTime(period, from, to, amount, Rate(amount)));
        }
        return sum!;
    }

    private Expression Rate(Expression drawn) => _steps.Aggregate((Expression)0m, (rate, step) => step.From == 0m ? step.Fee : new Choice(drawn / _draws.Amount, true, step.From, step.Fee, rate));

    /// <summary>What is drawn, from each day of the period on which it changes.</summary>
    private List<(DateOnly From, Expression Amount)> Drawn(int period)
    {
        var at = _schedule.Calendar.Periods[period - 1];
        var drawn = new List<(DateOnly, Expression)> { (at.From, _schedule.Balance(period - 1)) };
        foreach (var draw in _schedule.Draws(period))
        {
            if (draw.Day >= at.To) continue;
            drawn.Add((draw.Day, draw.IsRepayment ? drawn[^1].Item2 - draw.Amount : drawn[^1].Item2 + draw.Amount));
        }
        return drawn;
    }

    private static decimal From(Fact fact) => (fact.Used.When as FigureTest)?.Value.Value ?? 0m;
}
