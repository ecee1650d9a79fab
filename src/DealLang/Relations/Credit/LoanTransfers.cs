using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a loan moves: each draw to the borrower, interest, principal and fees back, on the days of payment. Collateral is pledged and stays where it is.</summary>
internal sealed class LoanTransfers(DealTerms terms, LoanSchedule schedule, LoanFees fees, LoanDraws draws)
{
    private readonly Settlement _settlement = new(terms);
    private readonly string _borrower = string.Join(" and ", terms.Deal.Objects.Select(p => p.Name));

    public void Add()
    {
        var calendar = schedule.Calendar;
        foreach (var draw in draws.All)
        {
            if (draw.IsRepayment) Back("prepayment", draw.Amount, draw.Day, isPrincipal: true);
            else Out(fees.Received(draw.Amount), draw.Day);
        }
        if (fees.FallDue(0)) Back("fee", fees.Paid(0), calendar.Start);
        for (int i = 1; i <= calendar.Count; i++)
        {
            string number = "-" + LoanCalendar.Number(i);
            var day = calendar.Periods[i - 1].Pays;
            if (schedule.PaysInterest(i)) Back("interest" + number, schedule.Interest(i), day);
            if (schedule.Repays(i)) Back("principal" + number, schedule.Repayment(i), day, isPrincipal: true);
            if (schedule.Sweeps(i)) Back("sweep" + number, schedule.Swept(i), day, isPrincipal: true);
            if (fees.FallDue(i)) Back("fees" + number, fees.Paid(i), day);
        }
    }

    private void Out(Expression amount, DateOnly day)
    {
        foreach (var (lender, part) in draws.Lenders) _settlement.Add("draw", lender, _borrower, "cash", terms.Money, part is null ? amount : amount * part, null, day);
    }

    private void Back(string id, Expression amount, DateOnly day, bool isPrincipal = false)
    {
        foreach (var (lender, part) in draws.Lenders) _settlement.Add(id, _borrower, lender, "cash", terms.Money, part is null ? amount : amount * part, null, DateInterval.Day(day), isPrincipal: isPrincipal);
    }
}
