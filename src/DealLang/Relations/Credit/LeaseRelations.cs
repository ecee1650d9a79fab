using DealLang.Lowering;
using DealLang.Relations.Purchases;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A lease: rent a year, rising each year where it does, over the periods of the lease; what it comes to in all, and what it is worth at a
/// discount rate when it begins (the lease liability of ASC 842 and IFRS 16).
/// </summary>
internal static class LeaseRelations
{
    private const string Code = "T75";

    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        var form = terms.Form;
        var total = form.Input("total", form.Money);
        string tenant = string.Join(" and ", terms.Deal.Subjects.Select(s => s.Name)), owner = string.Join(" and ", terms.Deal.Objects.Select(s => s.Name));
        var settlement = new Settlement(terms);
        var upfront = Upfront(terms, settlement, tenant, owner);
        if (upfront is not null && !terms.States("rent") && !terms.States("total") && terms.Stated(ByUnit).Count == 0 && !terms.Legs.Any(IsRent))
        {
            form.Relate("paid in all", "T03", total, upfront);
            return;
        }
        var rent = form.Input("rent", form.Money);
        GiveOfLegs(terms, rent, total);
        GiveByUnit(terms, rent);
        if (Calendar(terms) is not { } calendar)
        {
            settlement.AddOpen("rent", tenant, owner, form.Money, upfront is null ? total : total - upfront, "due");
            return;
        }
        // Where nobody says how often rent is paid, what is said as a sum over years is paid within them.
        bool isSpread = !terms.States("rent") && terms.Legs.Any(IsRent) && terms.Deal.Payments is null;
        var index = IndexOf(terms, calendar);
        var ahead = new RentPaidAhead(terms, settlement, tenant, owner);
        var paid = new List<Expression>();
        Expression? years = null;
        for (int i = 1; i <= calendar.Count; i++)
        {
            var at = calendar.Periods[i - 1];
            var (days, ofYear) = calendar.Fraction(i, at.From, at.To);
            var part = PartOfYear(terms, calendar, at.From, days, ofYear);
            if (index?.Invoke(at) is { } level) part = Times(part, level);
            years = years.Plus(part);
            var due = form.Figure("rent-paid", form.Money, LoanCalendar.Number(i));
            if (!isSpread) form.Relate("day of payment", Code, form.Figure("payment-date", Unit.Date, LoanCalendar.Number(i)), new Number(at.Pays.DayNumber) { Unit = Unit.Date });
            form.Relate("rent of a period", Code, due, rent * part);
            settlement.Add("rent-" + LoanCalendar.Number(i), tenant, owner, "cash", form.Money, ahead.Left(due, LoanCalendar.Number(i)), null, isSpread ? Runs.Of(DateInterval.Day(at.From), null, DateInterval.Day(at.To.AddDays(-1))) : DateInterval.Day(at.Pays));
            paid.Add(due);
        }
        form.Relate("rent in all", "T03", total, upfront is null ? rent * years! : (rent * years!) + upfront);
        foreach (int year in calendar.Years)
            if (!isSpread) form.Relate("rent of a year", Code, form.Figure("rent-paid", form.Money, LoanCalendar.Number(year)), calendar.In(year).Select(i => paid[i - 1]).Aggregate((sum, next) => sum + next));
        if (!terms.States("discount-rate") || !calendar.IsRegular) return;
        Expression rate = form.Input("discount-rate", Unit.One);
        form.Relate("present value of the rent", Code, form.Figure("lease-liability", form.Money),
            (FlowFunctions.Npv with { Shown = 3 }).Call([calendar.Periodic(rate), new Number(0m) { Unit = form.Money }, .. paid]));
    }

    /// <summary>Money on a day of its own is no rent: it is paid then, beside the rent or in its place.</summary>
    private static Expression? Upfront(DealTerms terms, Settlement settlement, string tenant, string owner)
    {
        Expression? sum = null;
        foreach (var leg in terms.Legs.Where(l => l is { Asset: AssetKind.Cash, Date: not null, Over: null, Amount.Unit.Currency: not null } && terms.Deal.IsSubject(l.From)))
        {
            var paid = terms.Form.Input("pays", terms.Money, leg.Name.Length > 0 ? leg.Name : leg.Date!.Value.Written);
            terms.Give(paid, leg.Amount!, leg);
            settlement.Add("payment", tenant, owner, "cash", terms.Money, paid, leg);
            sum = sum.Plus(paid);
        }
        return sum;
    }

    /// <summary>Money that is rent: for a time, or in all.</summary>
    private static bool IsRent(Leg leg) => leg.Asset == AssetKind.Cash && (leg.Date is null || leg.Over is not null);

    /// <summary>What of the rent follows a series of prices: its level as a period begins over that of the agreement; null where none does.</summary>
    private static Func<SchedulePeriod, Expression?>? IndexOf(DealTerms terms, LoanCalendar calendar)
    {
        if (Indexation.Of(terms, terms.Stated("rent.indexed").FirstOrDefault()) is not { } indexation) return null;
        var term = new ContractTerm(calendar.Start, new Quantity(DeliveryCalendar.Months(calendar.Start, calendar.Periods[^1].To), Unit.Month, Shape.Stated));
        var even = new Ramp(terms, _ => null, terms.Money);
        return period => indexation.Of(new DeliveryPeriod("", "", period.From, period.To), term, even);
    }

    /// <summary>What of a year's first rent is due for a period: its part of the year, and what the rent has risen by since the start.</summary>
    private static Expression PartOfYear(DealTerms terms, LoanCalendar calendar, DateOnly from, decimal days, decimal ofYear)
    {
        Expression part = ofYear == 1m ? days : days / (Expression)ofYear;
        int risen = terms.Stated("escalator") is [{ Used.Starting: { } first }, ..] && first.First > DateOnly.MinValue ? Rises(first.First, from) : (int)decimal.Floor(calendar.YearsTo(from));
        return terms.States("escalator") && risen > 0 ? Times(part, risen == 1 ? 1m + terms.Form.Input("escalator", Unit.One) : Functions.Power.Call(1m + terms.Form.Input("escalator", Unit.One), (decimal)risen)) : part;
    }

    private static Expression Times(Expression part, Expression factor) => part is Number { Value: 1m } ? factor : part * factor;

    /// <summary>How often the rent has risen that rises on a day and on each anniversary of it.</summary>
    private static int Rises(DateOnly first, DateOnly at)
    {
        int years = at.Year - first.Year;
        return first.AddYears(years) > at ? years : years + 1;
    }

    /// <summary><c>pays $40m per year over 15 years starting 2027-01-01</c> says the same as <c>rent</c>, <c>pays $600m over 15 years</c> as <c>total</c>.</summary>
    private static void GiveOfLegs(DealTerms terms, Reference rent, Reference total)
    {
        var whole = terms.Legs.Where(l => IsRent(l) && l.Amount is { Unit.Currency: not null } && terms.Deal.IsSubject(l.From)).ToList();
        if (whole.Count == 1 && !terms.States(total.Path)) terms.Give(total, whole[0].Amount!, whole[0]);
        else if (LegSum.Of(terms, "pays", total, whole) is { } sum && sum != total) terms.Form.Relate("rent in all", "T03", total, sum);
        foreach (var leg in terms.Legs.Where(l => l.Amount is { } amount && (amount.Unit * Unit.Month).Currency is not null && terms.Deal.IsSubject(l.From)))
        {
            if (!terms.States(rent.Path)) terms.Give(rent, leg.Amount! with { Unit = terms.Money, Value = leg.Amount.Value is { } month ? PlainDecimal.Of(decimal.Round(month * 12m, 12)) : null }, leg);
        }
    }

    /// <summary>Rent for each unit of what is leased, a year.</summary>
    public const string ByUnit = "rent.each";

    /// <summary>$130 per kW per month of 100 MW: the rent is that times what there is of it.</summary>
    private static void GiveByUnit(DealTerms terms, Reference rent)
    {
        foreach (var each in terms.Stated(ByUnit))
        {
            var unit = terms.Money / each.Quantity!.Unit;
            if (terms.Stated("capacity").Concat(terms.Stated("quantity")).FirstOrDefault(f => f.Quantity!.Unit == unit) is { } leased) terms.Form.Relate("rent by the unit", Code, rent, terms.Read(each, each.Quantity.Unit) * terms.Read(leased, unit));
        }
    }

    /// <summary>Lines that may say for how long and from when.</summary>
    private static readonly string[] s_spanned = ["rent", ByUnit, "total"];

    private static LoanCalendar? Calendar(DealTerms terms)
    {
        var said = s_spanned.SelectMany(m => terms.Reading.InForce(terms.Deal.Name, m, terms.Announced)).Select(f => (f.Fact.Used.Starting, f.Fact.Used.Over))
            .Concat(terms.Legs.Select(l => (l.Starting, l.Over))).ToList();
        var start = LoanCalendar.Day(terms, "effective")?.First ?? said.Select(s => s.Starting?.First).FirstOrDefault(d => d is not null) ?? LoanCalendar.StartOf(terms);
        if (start is not { } from) return null;
        var end = LoanCalendar.EndOf(terms) ?? said.Select(s => s.Over is { Value: { } over } span && over is > 0m and < 1_200m ? (DateOnly?)from.AddMonths((int)decimal.Round(span.Unit == Unit.Month ? over : over / 30m)) : null).FirstOrDefault(d => d is not null);
        return end is { } to ? LoanCalendar.Between(terms, from, to) : null;
    }
}
