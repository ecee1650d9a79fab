using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>A row of a schedule: what is bought or paid from one day up to, and without, another.</summary>
/// <param name="Least">What of it is due in any case; null where the row does not say.</param>
internal sealed record ScheduleRow(Reference Amount, Reference? Least, DateOnly From, DateOnly To)
{
    /// <summary>The day after the last that was agreed, of a contract that was ended before.</summary>
    public DateOnly Agreed { get; init; } = To;

    public decimal Months(DeliveryPeriod period) => period.Months(From, Agreed);
}

/// <summary>What rows say of a period.</summary>
internal sealed record Scheduled(DeliveryPeriod Period, decimal Months, Expression Amount, Expression? Least);

/// <summary>The rows of one line, in the order of their days, and what they say of all that comes after.</summary>
internal sealed class Schedule
{
    private readonly Expression? _lasted;

    private Schedule(List<ScheduleRow> rows, Reference? thereafter, Unit unit, DateOnly? ended)
    {
        (Rows, Thereafter, Unit) = (rows, thereafter, unit);
        Sum = rows.Select(r => (Expression)r.Amount).Concat(thereafter is null ? [] : [thereafter]).Aggregate((sum, row) => sum + row);
        if (ended is not { } last) return;
        Rows = [.. rows.Where(r => r.From <= last).Select(r => r.To > last.AddDays(1) ? r with { To = last.AddDays(1) } : r)];
        Thereafter = null;
        foreach (var row in Rows)
        {
            decimal inside = DeliveryCalendar.Months(row.From, row.To), all = DeliveryCalendar.Months(row.From, row.Agreed);
            _lasted = _lasted.Plus(inside == all ? row.Amount : row.Amount * inside / all);
        }
    }

    public List<ScheduleRow> Rows { get; }
    public Reference? Thereafter { get; }
    public Unit Unit { get; }

    /// <summary>What all rows come to, as they were agreed.</summary>
    public Expression Sum { get; }

    /// <summary>What they came to by the day on which the contract was ended.</summary>
    public Expression Lasted => _lasted ?? Sum;

    /// <summary>The rows under a line's name; null where there are none.</summary>
    public static Schedule? Of(DealTerms terms, string label)
    {
        var facts = terms.Stated("schedule").Where(f => LabelOf(f) == label).ToList();
        var unit = facts.Select(f => f.Quantity!).FirstOrDefault(q => q.Shape != Shape.Undisclosed)?.Unit;
        if (unit is null) return null;
        Reference? thereafter = null;
        var rows = new List<ScheduleRow>();
        foreach (var fact in facts)
        {
            var amount = terms.Read(fact, unit);
            if (fact.Used.Starting is { } period && period.Last < DateOnly.MaxValue) rows.Add(new ScheduleRow(amount, Least(terms, fact, unit), period.First, period.Last.AddDays(1)));
            else thereafter = amount;
        }
        rows.Sort((one, other) => one.From.CompareTo(other.From));
        return new Schedule(rows, thereafter, unit, terms.Ended);
    }

    private static Reference? Least(DealTerms terms, Fact row, Unit unit) =>
        terms.Stated("min").Find(f => f.Key.Argument == row.Key.Argument && f.Quantity!.Unit == unit) is { } least ? terms.Read(least, unit) : null;

    /// <summary>What the rows say for each period that they touch: a row that covers several gives each its part.</summary>
    public List<Scheduled> Over(DeliveryCalendar calendar)
    {
        var found = new List<Scheduled>();
        if (Rows.Count == 0) return found;
        foreach (var period in calendar.Between(Rows[0].From, Rows.Max(r => r.To)))
        {
            Expression? sum = null, least = null;
            decimal months = 0m;
            foreach (var row in Rows)
            {
                decimal inside = period.Months(row.From > period.From ? row.From : period.From, row.To < period.To ? row.To : period.To);
                if (inside <= 0m) continue;
                decimal whole = row.Months(period);
                bool isWhole = inside == whole;
                sum = sum.Plus(isWhole ? row.Amount : row.Amount * inside / whole);
                if (row.Least is not null) least = least.Plus(isWhole ? row.Least : row.Least * inside / whole);
                months += inside;
            }
            if (sum is not null) found.Add(new Scheduled(period, months, sum, least));
        }
        return found;
    }

    /// <summary>The line that a row stands under: what is left of its argument before the period.</summary>
    public static string LabelOf(Fact row) => row.Key.Argument.LastIndexOf(", ", StringComparison.Ordinal) is var comma and >= 0 ? row.Key.Argument[..comma] : "";
}
