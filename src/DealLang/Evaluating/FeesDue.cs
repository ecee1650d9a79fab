using System.Globalization;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;

namespace DealLang.Evaluating;

/// <summary>Which termination fee a party owes on a day: <c>fee(Microsoft, 2023-02-01)</c>, where several need it with the event that it hangs on.</summary>
internal static class FeesDue
{
    /// <returns>The fee's own figure and the day; null when no fee, or more than one, fits what is asked.</returns>
    public static (FigurePath Fee, DateOnly Day)? Of(Deal deal, FigurePath asked)
    {
        if (asked.Measure != "fee" || asked.Argument.Split(", ") is not { Length: > 1 } words) return null;
        var day = words.Select(DayOf).FirstOrDefault(d => d is not null);
        if (day is not { } on) return null;
        var about = words.Where(w => DayOf(w) is null).ToList();
        var due = TerminationFees.Labelled(DealDates.Legs(deal, on)).Where(f => IsDue(f.Leg, on) && about.TrueForAll(w => IsAbout(f.Leg, w))).ToList();
        // Without an event asked for, a fee that hangs on none goes first.
        if (due.Count > 1) due = due.FindAll(f => !about.Exists(w => HangsOn(f.Leg, w)) && !Events(f.Leg).Any());
        return due is [var (_, label)] ? (asked with { Argument = label }, on) : null;
    }

    private static bool IsDue(Leg leg, DateOnly day) => leg.When!.Tests.OfType<StatusTest>().Where(t => t.Status == Status.Terminated).All(t => t.Window.Contains(day));

    private static bool IsAbout(Leg leg, string word) => leg.From.Name == word || leg.Name == word || HangsOn(leg, word);

    private static bool HangsOn(Leg leg, string word) => Events(leg).Any(e => e.Event == word);

    private static IEnumerable<EventTest> Events(Leg leg) => leg.When!.Tests.OfType<EventTest>();

    private static DateOnly? DayOf(string word) => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
