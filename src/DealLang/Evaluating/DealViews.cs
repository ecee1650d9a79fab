using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Evaluating;

/// <summary>The days from which a deal is looked at.</summary>
internal static class DealViews
{
    private static readonly (string Name, Status Status)[] Named3 =
        [("announced", Symbols.Status.Announced), ("signed", Symbols.Status.Signed), ("closed", Symbols.Status.Closed)];

    public static ImmutableArray<View> Of(Deal deal, DateOnly asOf) =>
        [.. Named3.Select(v => Named(deal, v.Name, asOf)).OfType<View>(), new View("now", asOf)];

    public static View Default(Deal deal, DateOnly asOf) =>
        Named(deal, "closed", asOf) ?? (Latest(deal, asOf) is { } milestone ? At(milestone, asOf) : new View("now", asOf));

    public static View? Named(Deal deal, string name, DateOnly asOf) =>
        deal.Milestones.FirstOrDefault(m => IsReached(m, asOf) && (Word(m) == name || m.Word == name)) is { } milestone
            ? At(milestone, asOf) with { Name = name } : null;

    /// <summary>On one day the later stage of a deal's life counts, whatever the order of the lines.</summary>
    public static Milestone? Latest(Deal deal, DateOnly asOf) =>
        deal.Milestones.Where(m => IsReached(m, asOf)).MaxBy(m => (DealDates.Since(m.Date!.Value, asOf), m.Status));

    private static bool IsReached(Milestone milestone, DateOnly asOf) => milestone.Date is { } date && date.First <= asOf;

    private static View At(Milestone milestone, DateOnly asOf)
    {
        var date = milestone.Date!.Value;
        return new View(Word(milestone), date.Last <= asOf ? date.Last : asOf);
    }

    private static string Word(Milestone milestone) => milestone.Status.ToString().ToLowerInvariant();
}
