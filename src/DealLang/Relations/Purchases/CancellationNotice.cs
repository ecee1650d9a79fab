using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>How long before it ends a party must say so: the first day on which the contract can end if it is said on that of the view, and what falls due until then.</summary>
internal sealed class CancellationNotice(DealTerms terms, ObligationSchedule schedule)
{
    /// <summary>The length itself, the day, and the money.</summary>
    public const string Measure = "cancellation.notice", Ends = "cancellation.ends", Owed = "cancellation.owed";

    /// <param name="lines">What binds.</param>
    public void Relate(List<PurchaseLine> lines)
    {
        foreach (var fact in terms.Reading.InForce(terms.Deal.Name, Measure, terms.Announced).Select(f => f.Fact).Where(f => f.Quantity is not null))
        {
            string of = fact.Key.Argument;
            terms.Read(fact, fact.Quantity!.Unit);
            if (terms.Ended is not null || First(terms.Reading.Day, fact.Quantity!) is not { } free) continue;
            var concerned = of.Length == 0 ? lines : lines.FindAll(l => l.Label == of);
            // A contract that is over by then ends by itself.
            if (concerned.Count > 0 && concerned.TrueForAll(l => l.Runs.End is { } end && end.AddDays(-1) < free)) free = concerned.Max(l => l.Runs.End!.Value.DayNumber) is var last ? DateOnly.FromDayNumber(last - 1) : free;
            if (free < terms.Reading.Day) continue;
            terms.Form.Relate("first day on which it can end", "T10", terms.Form.Figure(Ends, Unit.Date, of), new Number(free.DayNumber) { Unit = Unit.Date });
            if (concerned.Exists(l => l.IsUndated) || schedule.Within(concerned, terms.Reading.Day.AddDays(1), free.AddDays(1)) is not { } due) continue;
            terms.Form.Relate("what falls due until it can end", "T10", terms.Form.Figure(Owed, terms.Money, of), due);
        }
    }

    private static DateOnly? First(DateOnly day, Quantity notice)
    {
        if (notice.Value is not >= 0m and < 12_000m || day.Year > 8_900) return null;
        int length = (int)notice.Value!.Value;
        return notice.Unit == Unit.Day ? day.AddDays(length) : day.AddMonths(length);
    }
}
