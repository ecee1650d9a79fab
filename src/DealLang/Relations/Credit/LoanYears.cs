using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>The schedule by calendar year of payment, and over its whole life.</summary>
internal static class LoanYears
{
    private const string Code = "T70";

    public static void Relate(DealTerms terms, LoanSchedule schedule, LoanFees fees)
    {
        var calendar = schedule.Calendar;
        var form = terms.Form;
        foreach (int year in calendar.Years)
        {
            string label = LoanCalendar.Number(year);
            var periods = calendar.In(year).ToList();
            Sum("interest of a year", "interest-paid", label, periods.Where(schedule.PaysInterest).Select(schedule.Interest));
            Sum("repayment of a year", "repayment", label, periods.Where(schedule.Repays).Select(schedule.Repayment));
            Sum("prepaid in a year", "prepaid", label, periods.Where(schedule.Prepays).Select(schedule.Prepaid));
            Sum("swept in a year", "swept", label, periods.Where(schedule.Sweeps).Select(schedule.Swept));
            Sum("debt service of a year", "service", label, periods.Select(schedule.Service));
            Sum("fees of a year", "fees-paid", label, periods.Where(fees.FallDue).Select(fees.Paid));
            form.Relate("owed at the end of a year", Code, form.Figure("balance", terms.Money, label), schedule.OwedOn(new DateOnly(year, 12, 31), periods[^1]));
        }
        string[] years = [.. calendar.Years.Select(LoanCalendar.Number)];
        foreach (var (name, measure) in s_totals)
            Sum(name, measure, "", years.Select(y => new Reference(new FigurePath(form.Owner, measure, y))).Where(r => form.Knows(r.Path)).Concat(measure == "fees-paid" && fees.FallDue(0) ? [fees.Paid(0)] : []));

        void Sum(string name, string measure, string label, IEnumerable<Reference> parts)
        {
            if (parts.Aggregate(default(Expression), (sum, part) => sum.Plus(part)) is { } sum) form.Relate(name, Code, form.Figure(measure, terms.Money, label), sum);
        }
    }

    private static readonly (string Name, string Measure)[] s_totals = [("interest in all", "interest-paid"), ("principal in all", "repayment"), ("prepaid in all", "prepaid"), ("swept in all", "swept"), ("debt service in all", "service"), ("fees in all", "fees-paid")];
}
