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
    public const string Code = "T75";

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
        if (Calendar(terms) is not { } calendar)
        {
            foreach (var each in terms.Stated(ByUnit))
            {
                if (Leased(terms, each) is { } leased) form.Relate("rent by the unit", Code, rent, terms.Read(each, each.Quantity!.Unit) * terms.Read(leased, leased.Quantity!.Unit));
            }
            settlement.AddOpen("rent", tenant, owner, form.Money, upfront is null ? total : total - upfront, "due");
            return;
        }
        // Where nobody says how often rent is paid, what is said as a sum over years is paid within them.
        bool isSpread = !terms.States("rent") && terms.Legs.Any(IsRent) && terms.Deal.Payments is null;
        bool isAhead = IsAhead(terms);
        var rents = new LeaseRent(terms, calendar, rent);
        // What was paid for a period ahead stays paid, also where the lease ended within it.
        DateOnly? end = terms.Ended is { } last ? DealDates.AfterLast(calendar.Start, last) : null;
        int run = end is { } ended ? calendar.Periods.Count(p => p.From < ended) : calendar.Count;
        DateOnly? cut = isAhead ? null : end;
        DateOnly[] days = [.. calendar.Periods.Take(run).Select((p, i) => isAhead ? i == 0 ? calendar.Start : calendar.Periods[i - 1].Pays : p.To > cut ? cut.Value : p.Pays)];
        var ahead = new RentPaidAhead(terms, settlement, tenant, owner);
        var paid = new List<Expression>();
        Expression? years = null, sum = null, toCome = null;
        for (int i = 1; i <= run; i++)
        {
            var at = calendar.Periods[i - 1];
            var part = rents.IsLevel ? rents.PartOfYear(i, cut) : null;
            if (part is not null) years = years.Plus(part);
            var due = form.Figure("rent-paid", form.Money, LoanCalendar.Number(i));
            if (!isSpread) form.Relate("day of payment", Code, form.Figure("payment-date", Unit.Date, LoanCalendar.Number(i)), new Number(days[i - 1].DayNumber) { Unit = Unit.Date });
            form.Relate("rent of a period", Code, due, part is null ? rents.Due(i, cut) : rent * part);
            var to = at.To > cut ? cut.Value : at.To;
            var left = ahead.Left(due, LoanCalendar.Number(i));
            if (days[i - 1] > terms.Reading.Day) toCome = toCome.Plus(left);
            settlement.AddOfPeriod("rent-" + LoanCalendar.Number(i), tenant, owner, form.Money, left, isSpread ? Runs.Of(DateInterval.Day(at.From), null, DateInterval.Day(to.AddDays(-1))) ?? DateInterval.Day(at.From) : DateInterval.Day(days[i - 1]));
            paid.Add(due);
            sum = sum.Plus(due);
        }
        // What is stated in all is what was agreed, whatever it came to.
        var agreed = run == calendar.Count && cut is null ? paid : [.. Enumerable.Range(1, calendar.Count).Select(rents.Agreed)];
        if (agreed != paid && (terms.States("total") || form.IsGiven(total))) (years, sum) = (rents.IsLevel ? Sum(Enumerable.Range(1, calendar.Count).Select(i => rents.PartOfYear(i))) : null, Sum(agreed));
        var whole = years is null ? sum! : rent * years;
        form.Relate("rent in all", "T03", total, upfront is null ? whole : whole + upfront);
        foreach (var year in Enumerable.Range(0, days.Length).GroupBy(i => days[i].Year))
            if (!isSpread) form.Relate("rent of a year", Code, form.Figure("rent-paid", form.Money, LoanCalendar.Number(year.Key)), year.Select(i => paid[i]).Aggregate((sum, next) => sum + next));
        form.Relate("rent still to fall due", Code, form.Figure("obligations", form.Money), toCome ?? new Number(0m) { Unit = form.Money });
        if (!terms.States("discount-rate") || !calendar.IsRegular) return;
        Expression rate = form.Input("discount-rate", Unit.One);
        form.Relate("present value of the rent", Code, form.Figure("lease-liability", form.Money),
            (FlowFunctions.Npv with { Shown = 3 }).Call(isAhead ? [calendar.Periodic(rate), .. agreed] : [calendar.Periodic(rate), new Number(0m) { Unit = form.Money }, .. agreed]));
    }

    private static Expression? Sum(IEnumerable<Expression> parts) => parts.Aggregate(default(Expression), (sum, part) => sum.Plus(part));

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

    /// <summary>Rent that is due on the first day of each period, as most leases have it.</summary>
    private static bool IsAhead(DealTerms terms) => s_rents.SelectMany(m => terms.Reading.InForce(terms.Deal.Name, m, terms.Announced)).Any(f => f.Fact.Used.Modifiers.Contains("in advance"));

    private static readonly string[] s_rents = ["rent", ByUnit];

    /// <summary>Money that is rent: for a time, or in all.</summary>
    private static bool IsRent(Leg leg) => leg.Asset == AssetKind.Cash && (leg.Date is null || leg.Over is not null);

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

    /// <summary>How much there is of what the rent by the unit is for; null where nobody says.</summary>
    public static Fact? Leased(DealTerms terms, Fact each)
    {
        var unit = terms.Money / each.Quantity!.Unit;
        return terms.Stated("capacity").Concat(terms.Stated("quantity")).FirstOrDefault(f => f.Quantity!.Unit == unit);
    }

    /// <summary>Lines that may say for how long and from when.</summary>
    private static readonly string[] s_spanned = ["rent", ByUnit, "total"];

    private static LoanCalendar? Calendar(DealTerms terms)
    {
        // A later word that does not say for how long leaves that as it was; one that does moves the end.
        var facts = s_spanned.SelectMany(m => terms.Reading.InForce(terms.Deal.Name, m, terms.Announced)).Select(f => ContractTerm.Said(terms, f.Fact)).ToList();
        var said = facts.Select(c => (c.Starting, c.Over)).Concat(terms.Legs.Select(l => (l.Starting, l.Over))).ToList();
        var start = LoanCalendar.Day(terms, "effective")?.First ?? said.Select(s => s.Starting?.First).FirstOrDefault(d => d is not null) ?? LoanCalendar.StartOf(terms);
        if (start is not { } from) return null;
        var end = LoanCalendar.EndOf(terms) ?? facts.Select(c => c.Until?.Last.AddDays(1)).FirstOrDefault(d => d is not null) ?? said.Select(s => s.Over is { Value: { } over } span && over is > 0m and < 1_200m ? (DateOnly?)from.AddMonths((int)decimal.Round(span.Unit == Unit.Month ? over : over / 30m)) : null).FirstOrDefault(d => d is not null);
        return end is { } to ? LoanCalendar.Between(terms, from, to, facts.Exists(c => c.IsMonthly) ? Cycle.Monthly : null) : null;
    }
}
