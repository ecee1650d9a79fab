using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>From when a promise runs, and for how long: what its own line says, else what the deal says of all.</summary>
/// <param name="Start">Null where nothing says from when.</param>
/// <param name="Length">In months; null where nothing says how long.</param>
internal sealed record ContractTerm(DateOnly? Start, Quantity? Length)
{
    /// <summary>The last day of a contract that was ended before its length was over; null for one that was not.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>The day after the last; null where either is not known.</summary>
    public DateOnly? End => Start is { } start && Ended is { } last && DealDates.AfterLast(start, last) is var end && !(Agreed <= end) ? end : Agreed;

    /// <summary>The length as it came to be.</summary>
    public Quantity? Lasted => Length is not null && Start is { } start && End is { } end && end < Agreed ? new Quantity(DeliveryCalendar.Months(start, end), Unit.Month, Shape.Stated) : Length;

    /// <summary>What is stated in all is of the whole length that was agreed.</summary>
    public ContractTerm For(bool isWhole) => isWhole && Ended is not null ? this with { Ended = null } : this;

    /// <summary>The day after the last that was agreed.</summary>
    private DateOnly? Agreed => Start is { } start && Length?.Value is { } months && months > 0m && months < 12_000m && start.Year + (int)(months / 12m) < 9_990 ? After(start, months) : null;

    public static ContractTerm Of(DealTerms terms, Fact? fact, Leg? leg)
    {
        var claim = fact is null ? null : Said(terms, fact);
        var total = terms.Stated("total").FirstOrDefault()?.Used;
        var start = (claim?.Starting ?? leg?.Starting ?? total?.Starting)?.First ?? Day(terms, "effective");
        var until = (claim?.Until ?? leg?.Until ?? total?.Until)?.Last ?? Day(terms, "ends");
        var over = claim?.Over ?? leg?.Over ?? total?.Over;
        // An amended leg that runs goes on: what it says of its end is new, and it began when it began.
        if (leg is { Since: { } since } && Beginning(terms, leg) is { } began && began < since.First && began < start)
            (start, until, over) = (began, until ?? (over is { } anew && new ContractTerm(start, anew).End is { } end ? end.AddDays(-1) : null), null);
        // In 2026: the days within which it is paid, and no more than that.
        if (leg is { Over: null, Starting: null, Until: null, Period: { } within } && within.First > DateOnly.MinValue) (start, until, over) = (within.First, within.Last, null);
        if (over is null && start is { } from && until is { } last && last > from && last < DateOnly.MaxValue)
            over = new Quantity(DeliveryCalendar.Months(from, last.AddDays(1)), Unit.Month, Shape.Stated);
        return new ContractTerm(start, over is { Unit: var unit } && unit == Unit.Month ? over : null) { Ended = terms.Ended };
    }

    /// <summary>What a line says, with what it leaves as it was of the words before it.</summary>
    public static Claim Said(DealTerms terms, Fact fact) => Said(terms.Reading, terms.Deal, fact);

    public static Claim Said(FactReading reading, Deal deal, Fact fact) => fact is { Key.Valid: not null } && EarlierWords(reading.World, deal, fact) is { Count: > 0 } before ? Kept(before, fact.Used) : fact.Used;

    /// <summary>From when a leg ran before it was amended.</summary>
    private static DateOnly? Beginning(DealTerms terms, Leg leg)
    {
        DateOnly? began = null;
        for (var before = TermSteps.Before(terms, leg); before is not null; before = TermSteps.Before(terms, before)) began = before.Starting?.First ?? began;
        return began;
    }

    private static List<Fact> EarlierWords(World world, Deal deal, Fact fact)
    {
        var found = world.FactsOf(deal.Name, fact.Key.Measure)
            .Where(f => f != fact && f.Key.Argument == fact.Key.Argument && f.Used.InCase.Length == 0 && !f.Used.IsRemoval && (f.Key.Valid?.First ?? DateOnly.MinValue) < fact.Key.Valid!.Value.First).ToList();
        found.Sort((one, other) => (one.Key.Valid?.First ?? DateOnly.MinValue).CompareTo(other.Key.Valid?.First ?? DateOnly.MinValue));
        return found;
    }

    /// <summary>The last word of a term with what it leaves as it was: told while the contract runs, it moves its end and not its beginning.</summary>
    private static Claim Kept(List<Fact> before, Claim last)
    {
        Claim? kept = null;
        foreach (var claim in before.Select(f => f.Used).Append(last))
        {
            if (kept is null || (kept.Starting is { } start && claim.Key.Valid?.First <= start.First && claim.Starting is not null))
            {
                kept = claim;
                continue;
            }
            // For 8 years starting 2029: the day on which they end, from the beginning of all.
            var ends = claim.Until ?? (claim is { Over: { } over, Starting: { } from } && from != kept.Starting && new ContractTerm(from.First, over).End is { } end ? DateInterval.Day(end.AddDays(-1)) : null);
            kept = claim with { Starting = kept.Starting ?? claim.Starting, Over = ends is not null ? null : claim.Over ?? kept.Over, Until = ends ?? (claim.Over is null ? kept.Until : null) };
        }
        return kept!;
    }

    /// <summary>Of rows the days that they cover.</summary>
    /// <param name="from">From when the contract runs, where it says so.</param>
    public static ContractTerm Of(Schedule rows, DateOnly? from)
    {
        if (rows.Rows.Count == 0) return new ContractTerm(from, null);
        var (start, end) = (from ?? rows.Rows[0].From, rows.Rows[0].To);
        foreach (var row in rows.Rows) end = row.To > end ? row.To : end;
        return new ContractTerm(start, new Quantity(DeliveryCalendar.Months(start, end), Unit.Month, Shape.Stated));
    }

    /// <summary>Months of a period that lie in the term.</summary>
    public decimal Months(DeliveryPeriod period)
    {
        if (period.IsOfDays) return PartsOf(period, null).Sum(p => p.Months);
        return Start is { } start && End is { } end ? DeliveryCalendar.Months(period.From > start ? period.From : start, period.To < end ? period.To : end) : 0m;
    }

    /// <summary>The months of a period year by year of the contract: the first year is 1.</summary>
    public List<TermPart> YearsOf(DeliveryPeriod period) => PartsOf(period, null);

    /// <summary>The same where prices rise: the parts begin with each year of the contract and with each rise.</summary>
    /// <param name="rise">The day of the first rise; null where that is the first anniversary of the start.</param>
    /// <param name="changes">Further days on which a part begins.</param>
    public List<TermPart> PartsOf(DeliveryPeriod period, DateOnly? rise, IReadOnlyCollection<DateOnly>? changes = null)
    {
        var parts = new List<TermPart>();
        if (Start is not { } start || End is not { } end) return [];
        var last = period.To < end ? period.To : end;
        for (var from = period.From > start ? period.From : start; from < last;)
        {
            int year = Anniversaries(start, from), steps = rise is { } day ? Anniversaries(day, from) + 1 : year;
            var next = start.AddYears(year + 1);
            if (rise is { } first && first.AddYears(steps) is var up && up > from && up < next) next = up;
            foreach (var change in changes ?? [])
            {
                if (change > from && change < next) next = change;
            }
            if (next > last) next = last;
            // Days are of the year of the contract, so that each of its years is a whole one.
            int days = start.AddYears(year + 1).DayNumber - start.AddYears(year).DayNumber;
            parts.Add(new TermPart(from, year + 1, steps, period.IsOfDays ? (next.DayNumber - from.DayNumber) * 12m / days : DeliveryCalendar.Months(from, next)));
            from = next;
        }
        return parts;
    }

    /// <summary>How many years of a day's own have gone by; −1 before it.</summary>
    public static int Anniversaries(DateOnly day, DateOnly at)
    {
        if (at < day) return -1;
        int years = at.Year - day.Year;
        return day.AddYears(years) > at ? years - 1 : years;
    }

    private static DateOnly After(DateOnly start, decimal months)
    {
        int whole = (int)months;
        var end = start.AddMonths(whole);
        return end.AddDays((int)decimal.Round((months - whole) * DateTime.DaysInMonth(end.Year, end.Month)));
    }

    private static DateOnly? Day(DealTerms terms, string measure) =>
        terms.Reading.World.FactsOf(terms.Deal.Name, measure).Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null);
}

/// <summary>Months of a year of the contract, from a day on.</summary>
/// <param name="Step">How often the price has risen by then.</param>
internal sealed record TermPart(DateOnly From, int Year, int Step, decimal Months);
