using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a lender is paid on top of what comes back before it falls due, as a part of it; of several lines the first whose day has not passed
/// counts. What a sweep takes is free of it.
/// </summary>
internal sealed class PrepaymentFees
{
    public const string Measure = "prepayment-fee";

    private readonly Form _form;
    private readonly List<LoanDraw> _due = [];

    public PrepaymentFees(DealTerms terms, LoanCalendar calendar, LoanDraws draws)
    {
        _form = terms.Form;
        var steps = terms.Stated(Measure).OrderBy(LastDay).ToList();
        // Call protection stands in the contract whether or not anything comes back early.
        foreach (var step in steps) terms.Read(step, Unit.One);
        foreach (var repaid in draws.All)
        {
            if (!repaid.IsRepayment || repaid.IsOfGuarantor || repaid.Day <= calendar.Start || repaid.Day >= calendar.Periods[^1].To || steps.Find(s => repaid.Day.DayNumber <= LastDay(s)) is not { } step) continue;
            var fee = _form.Figure(Measure + ".amount", _form.Money, repaid.Fact!.Key.Argument);
            _form.Relate("fee on what comes back early", "T71", fee, repaid.Amount * terms.Read(step, Unit.One));
            _due.Add(repaid with { Amount = fee });
        }
    }

    /// <summary>Each with its day, which is that of the repayment.</summary>
    public IReadOnlyList<LoanDraw> All => _due;

    public IEnumerable<LoanDraw> In(Runtime.SchedulePeriod period) => _due.Where(f => f.Day > period.From && f.Day <= period.To);

    private static int LastDay(Fact step) => (step.Used.Until?.Last ?? DateOnly.MaxValue).DayNumber;
}
