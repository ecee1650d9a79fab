using DealLang.Lowering;
using DealLang.Relations.Purchases;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A promise to pay if another does not, or to buy what nobody else does: an exposure while it runs, and cash only if it is called. It is never
/// a purchase.
/// </summary>
internal static class GuaranteeRelations
{
    private const string Code = "T74";

    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        var form = terms.Form;
        var amount = form.Input("amount", form.Money);
        if (!terms.States(amount.Path))
        {
            if (terms.Stated("for").Find(f => f.Quantity is { Unit.IsOne: true }) is { } part && terms.Reading.World.Deal(part.Key.Argument) is { Verb: "lends" or "leases" or "buys" } partly)
                form.Relate(partly.Verb == "lends" ? "the part of the loan" : "the part of the contract", Code, amount, terms.Read(part, Unit.One) * Whole(partly));
            else if (Covered(terms) is { } loan) Give(terms, amount, loan);
            else if (Guaranteed(terms).FirstOrDefault(d => d.Verb == "lends") is { } covered) form.Relate("the amount of the loan", Code, amount, Whole(covered));
            else if (Guaranteed(terms).FirstOrDefault(d => d.Verb is "leases" or "buys") is { } contract) form.Relate("the whole of the contract", Code, amount, Whole(contract));
        }
        bool isOver = HasExpired(terms.Reading, terms.Deal) || DealDates.IsOver(terms.Deal, terms.Reading.Day);
        bool isRunning = !isOver && !(LoanCalendar.StartOf(terms) > terms.Reading.Day);
        var calls = new GuaranteeCalls(terms);
        calls.Relate();
        Expression open = calls.Total is { } called ? amount - called : amount;
        if (StillOwed(terms, calls.Total) is { } owed) open = Expression.Max(0m, Expression.Min(open, owed));
        form.Relate(new Relation("exposure", Code, form.Figure("exposure", form.Money), isRunning ? open : new Number(0m) { Unit = form.Money }) { Note = isRunning ? "" : "the guarantee does not run on this day" });
        RelateFee(terms, amount, calls);
        AddTransfer(terms, isOver ? new Number(0m) { Unit = form.Money } : open);
    }

    /// <summary>All that falls due under what is guaranteed.</summary>
    private static Reference Whole(Deal deal) => new(new FigurePath(deal.Name, deal.Verb == "lends" ? "amount" : "total"));

    /// <summary>Its last day lies behind the day of the view.</summary>
    public static bool HasExpired(FactReading reading, Deal deal) => Ends(reading, deal) < reading.Day;

    /// <summary>
    /// No more can be called than is owed, or may still be drawn, of the loan that it is for, than is still to fall due under the lease or the purchase: of a part of one that part of what was owed before the calls,
    /// less those. Null where a loan is none that runs down by a schedule, has not begun, or may be drawn again.
    /// </summary>
    private static Expression? StillOwed(DealTerms terms, Reference? called)
    {
        var world = terms.Reading.World;
        if (terms.Reading.InForce(terms.Deal.Name, "for", terms.Announced).Select(f => f.Fact).ToList() is not [var fact] || world.Deal(fact.Key.Argument) is not { Subjects.IsEmpty: false, Objects.IsEmpty: false } covered) return null;
        var day = terms.Reading.Day;
        if (Owed(world, covered, day) is not { } owed) return null;
        if (called is not null) owed += called;
        if (fact.Quantity is { Unit.IsOne: true }) owed = terms.Read(fact, Unit.One) * owed;
        return called is null ? owed : owed - called;
    }

    private static Expression? Owed(World world, Deal covered, DateOnly day)
    {
        bool Says(string measure, Func<Fact, bool> how) => world.FactsOf(covered.Name, measure).Any(how);
        if (covered.Verb is "leases" or "buys") return On(world, covered, "obligations", day);
        if (covered.Verb != "lends" || Says("amount", f => f.Used.Modifiers.Contains("revolving")) || Balance(world, covered, day) is not { } balance) return null;
        Expression owed = balance;
        if (Says("draws", _ => true) || Says("drawn", _ => true) || Says("availability", _ => true)) owed += On(world, covered, "undrawn", day);
        return owed;
    }

    /// <summary>What is owed of a loan on a day; null where it has not begun, or nothing says how it runs.</summary>
    public static Reference? Balance(World world, Deal loan, DateOnly day)
    {
        bool IsDated(string measure) => world.FactsOf(loan.Name, measure).Any(f => f.Used.Date is not null);
        var start = world.FactsOf(loan.Name, "effective").LastOrDefault()?.Used.Date?.First ?? DealDates.Closing(loan)?.Date?.First ?? DealDates.Agreement(loan);
        return start <= day && world.FactsOf(loan.Name, "rate").Any() && (IsDated("maturity") || IsDated("ends")) ? On(world, loan, "balance", day) : null;
    }

    /// <summary>A figure of a contract as it stands on a day: contracts that run are looked at from now where nothing says another.</summary>
    public static Reference On(World world, Deal deal, string measure, DateOnly day) =>
        new(new FigurePath(deal.Name, measure), day == (world.AsOf ?? world.LatestDate) ? "" : CalendarDate.Spell(day));

    /// <summary>The last day of the guarantee, where a line says so.</summary>
    private static DateOnly? Ends(FactReading reading, Deal deal) =>
        reading.InForce(deal.Name, "amount", DealDates.Announcement(deal)).Select(f => ContractTerm.Said(reading, deal, f.Fact).Until?.Last).FirstOrDefault(d => d is not null)
            ?? s_ends.Select(m => reading.InForce(deal.Name, m, DealDates.Announcement(deal)).Select(f => f.Fact.Used.Date?.Last).FirstOrDefault(d => d is not null)).FirstOrDefault(d => d is not null);

    private static readonly string[] s_ends = ["expires", "maturity", "ends"];

    /// <summary>The deal that is guaranteed, whose amount is that of the guarantee where it states none.</summary>
    private static Fact? Covered(DealTerms terms) => Guaranteed(terms)
        .Where(d => d.Verb == "lends").SelectMany(d => terms.Reading.InForce(d.Name, "amount", DealDates.Announcement(d))).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null);

    private static IEnumerable<Deal> Guaranteed(DealTerms terms) =>
        terms.Reading.InForce(terms.Deal.Name, "for", terms.Announced).Select(f => terms.Reading.World.Deal(f.Fact.Key.Argument)).OfType<Deal>();

    private static void Give(DealTerms terms, Reference amount, Fact loan)
    {
        if (terms.Reading.Parameter(amount.Path, terms.Money, loan, StatedFigures.Basis(loan, null)) is { } parameter) terms.Form.Give(parameter with { Note = $"the amount of {loan.Key.Owner}" });
    }

    private static void RelateFee(DealTerms terms, Reference amount, GuaranteeCalls calls)
    {
        var form = terms.Form;
        if (!terms.States("guarantee-fee")) return;
        var yearly = form.Figure("guarantee-fee.yearly", form.Money);
        form.Relate("fee of a year", Code, yearly, form.Input("guarantee-fee", Unit.One) * amount);
        if (LoanCalendar.StartOf(terms) is not { } start || Ends(terms.Reading, terms.Deal) is not { } end || LoanCalendar.Between(terms, start, end) is not { } calendar) return;
        var settlement = new Settlement(terms);
        var (fees, amounts) = (Told(terms, "guarantee-fee", start), Told(terms, "amount", start));
        for (int i = 1; i <= calendar.Count; i++)
        {
            var at = calendar.Periods[i - 1];
            Expression? sum = null;
            var from = at.From;
            foreach (var to in Cuts(at, fees, amounts).Append(at.To))
            {
                var (days, ofYear) = calendar.Fraction(i, from, to);
                var (fee, covered) = (fees?.At(from).Figure ?? form.Input("guarantee-fee", Unit.One), amounts?.At(from).Figure ?? amount);
                // What has been called is no longer guaranteed.
                Expression due = calls.By(from) is { } called ? fee * (covered - called) : fees is null && amounts is null ? yearly : fee * covered;
                sum = sum.Plus(days == ofYear ? due : due * days / ofYear);
                from = to;
            }
            settlement.Add("fee-" + LoanCalendar.Number(i), terms.Deal.Target.Name, terms.Deal.Acquirer.Name, "cash", form.Money, sum!, null, DateInterval.Day(at.Pays), Purpose.DebtService);
        }
    }

    /// <summary>What a term said from time to time while the guarantee runs; null where it said one thing.</summary>
    private static TermSteps? Told(DealTerms terms, string measure, DateOnly start) =>
        terms.Stated(measure).Find(f => f.Key.Argument.Length == 0) is { } fact && TermSteps.Of(terms, fact, start, q => q.Unit.IsOne ? Unit.One : terms.Money) is { IsStepped: true } told ? told : null;

    private static List<DateOnly> Cuts(Runtime.SchedulePeriod at, TermSteps? fees, TermSteps? amounts) =>
        [.. (fees?.Changes ?? []).Concat(amounts?.Changes ?? []).Where(d => d > at.From && d < at.To).Distinct().Order()];

    /// <summary>Conditional cash, and nothing else.</summary>
    private static void AddTransfer(DealTerms terms, Expression amount)
    {
        string when = terms.Reading.InForce(terms.Deal.Name, "for", terms.Announced).Select(f => f.Fact.Used.Words).FirstOrDefault() is { Length: > 0 } words ? $"called for {words}" : "called";
        foreach (var guarantor in terms.Deal.Subjects) new Settlement(terms).AddContingent("guarantee", guarantor.Name, terms.Deal.Target.Name, terms.Money, amount, when);
    }
}
