using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a loan moves: each draw to the borrower, interest, principal and fees back, on the days of payment. Collateral is pledged and stays where it is.</summary>
internal sealed class LoanTransfers(DealTerms terms, LoanSchedule schedule, LoanFees fees, LoanDraws draws)
{
    private readonly Settlement _settlement = new(terms);
    private readonly string _borrower = string.Join(" and ", terms.Deal.Objects.Select(p => p.Name));

    /// <summary>
    /// What a loan moves of which nobody says until when it runs: what is drawn, on its day where there is one; what may still be drawn; and that it comes
    /// back, nobody says when.
    /// </summary>
    public static void AddUndated(DealTerms terms, LoanDraws draws)
    {
        var settlement = new Settlement(terms);
        string borrower = string.Join(" and ", terms.Deal.Objects.Select(p => p.Name));
        foreach (var draw in draws.All.Where(d => !d.IsOfGuarantor)) Move(draw.IsRepayment ? "prepayment" : "draw", draw.Amount, draw.Day > DateOnly.MinValue && (draw.Fact is not null || DealDates.Closing(terms.Deal) is not null) ? draw.Day : null, draw.IsRepayment);
        if (draws.Open is { } undrawn) Move("undrawn", undrawn, null, isBack: false);
        Move("principal", LoanDraws.Sum(draws.All, terms.Money), null, isBack: true);

        void Move(string id, Expression amount, DateOnly? day, bool isBack)
        {
            foreach (var (lender, part) in draws.Lenders)
            {
                var each = part is null ? amount : amount * part;
                var (from, to) = isBack ? (borrower, lender) : (lender, borrower);
                if (day is { } at) settlement.Add(id, from, to, "cash", terms.Money, each, null, at);
                else settlement.AddOpen(id, from, to, terms.Money, each, isBack ? "repaid" : "drawn");
            }
        }
    }

    public void Add()
    {
        var calendar = schedule.Calendar;
        foreach (var draw in draws.All.Where(d => !d.IsOfGuarantor))
        {
            if (draw.IsRepayment) Back("prepayment", draw.Amount, draw.Day, isPrincipal: true);
            // Of a loan that nobody has signed yet, the day of a report is no day on which it was paid out; one from which it runs is.
            else Out(fees.Received(draw.Amount), draw.Fact is null && LoanCalendar.Day(terms, "effective") is null && DealDates.Stage(terms.Deal, terms.Reading.Day)?.Status < Status.Signed ? null : draw.Day);
        }
        if (draws.Open is { } undrawn && terms.Ended is null)
        {
            foreach (var (lender, part) in draws.Lenders) _settlement.AddOpen("undrawn", lender, _borrower, terms.Money, part is null ? undrawn : undrawn * part, "drawn");
        }
        foreach (var fee in fees.OnDays) Back("prepayment-fee", fee.Amount, fee.Day);
        if (fees.FallDue(0)) Back("fee", fees.Paid(0), calendar.Start);
        for (int i = 1; i <= calendar.Count; i++)
        {
            string number = "-" + LoanCalendar.Number(i);
            var day = calendar.Periods[i - 1].Pays;
            if (fees.AtTheEnd(i) is { } paid) Back("fees" + number, paid, day);
            if (draws.IsIdle) continue;
            if (schedule.PaysInterest(i)) Back("interest" + number, schedule.Interest(i), day);
            if (schedule.Repays(i)) Back("principal" + number, schedule.Repayment(i), day, isPrincipal: true);
            if (schedule.Sweeps(i)) Back("sweep" + number, schedule.Swept(i), day, isPrincipal: true);
        }
    }

    private void Out(Expression amount, DateOnly? day)
    {
        foreach (var (lender, part) in draws.Lenders)
        {
            var each = part is null ? amount : amount * part;
            if (day is { } at) _settlement.Add("draw", lender, _borrower, "cash", terms.Money, each, null, at);
            else _settlement.AddOpen("draw", lender, _borrower, terms.Money, each, "drawn");
        }
    }

    private void Back(string id, Expression amount, DateOnly day, bool isPrincipal = false)
    {
        foreach (var (lender, part) in draws.Lenders) _settlement.AddOfPeriod(id, _borrower, lender, terms.Money, part is null ? amount : amount * part, DateInterval.Day(day), isPrincipal);
    }
}
