using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// Until when the holders of old shares may not sell: all of them, or part by part (<c>lock-up early 90 days, releases 25%</c>), and what trades freely from each
/// day on. A line that names no part is of all that the others leave.
/// </summary>
internal static class LockUps
{
    private sealed record Period(Fact Fact, DateOnly Ends, Reference? Part);

    /// <param name="offered">The shares offered to the public; null of a share that traded before: then all of it trades.</param>
    /// <param name="after">Shares outstanding after the offering.</param>
    public static void Relate(DealTerms terms, Expression? offered, Reference after)
    {
        var form = terms.Form;
        var periods = terms.Stated("lock-up").Select(f => Of(terms, f)).OfType<Period>().OrderBy(p => p.Ends).ThenBy(p => p.Fact.Key.Argument, StringComparer.Ordinal).ToList();
        foreach (var period in periods)
            form.Relate("end of the lock-up", "T18", form.Figure("lock-up.ends", Unit.Date, period.Fact.Key.Argument), new Number(period.Ends.DayNumber) { Unit = Unit.Date });
        if (offered is null || !periods.Exists(p => p.Part is not null)) return;
        Expression? parts = null;
        foreach (var part in periods.Select(p => p.Part).OfType<Reference>()) parts = parts.Plus(part);
        Expression free = offered;
        foreach (var period in periods)
        {
            string name = period.Fact.Key.Argument;
            var released = form.Figure("lock-up.released", form.UnitOf(after.Path)!, name);
            form.Relate("shares released", "T25", released, (after - offered) * (period.Part ?? 1m - parts!));
            free += released;
            form.Relate("free float after a release", "T07", form.Figure("float", Unit.One, name.Length > 0 ? name : "released"), free / after);
        }
    }

    private static Period? Of(DealTerms terms, Fact stated)
    {
        if (stated.Quantity is not { Value: { } length } quantity) return null;
        terms.Read(stated, quantity.Unit);
        if (((stated.Used.Starting ?? DealDates.Closing(terms.Deal)?.Date)?.First ?? DealDates.Agreement(terms.Deal)) is not { } from) return null;
        var ends = quantity.Unit == Unit.Month ? from.AddMonths((int)length) : from.AddDays((int)Math.Min(length, DateOnly.MaxValue.DayNumber - from.DayNumber));
        return new Period(stated, ends, stated.Used.Amounts.ContainsKey("releases") ? terms.Read(stated, "releases", Unit.One) : null);
    }
}
