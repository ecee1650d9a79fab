using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>
/// A deal's views without those between which nothing began that it reads; of several of one day the one that readers look from. That one is always among them: what
/// a report shows is what was checked.
/// </summary>
internal static class DistinctViews
{
    public static IEnumerable<View> Of(WorldEvaluator evaluator, Deal deal)
    {
        var read = evaluator.DefaultView(deal);
        var views = new List<View> { read };
        foreach (var view in evaluator.Views(deal).AddRange(evaluator.Versions(deal)))
        {
            if (!views.Exists(v => v.Date == view.Date)) views.Add(view);
        }
        views.Sort((left, right) => left.Date.CompareTo(right.Date));
        DateOnly? before = null;
        foreach (var view in views)
        {
            if (before is null || view == read || Begins(evaluator.World, deal, before.Value, view.Date)) yield return view;
            before = view.Date;
        }
    }

    private static bool Begins(World world, Deal deal, DateOnly after, DateOnly until)
    {
        bool IsNew(DateOnly day) => day > after && day <= until;
        return world.Splits.Any(s => IsNew(s.Date) && world.Parts.AreJoined(s.Class.Party, deal))
            || (DealDates.Announcement(deal) is { } announced && IsNew(announced))
            || deal.Legs.Any(l => IsNew(DealDates.Agreed(deal, l)) || (l.Ended is { } ended && IsNew(ended)))
            || world.Events.Any(e => IsNew(e.Date.Last))
            || deal.Subjects.Concat(deal.Objects).Select(p => p.Name).Append(deal.Name).Concat(deal.Legs.Select(l => l.Gives?.Party.Name).OfType<string>())
                .Any(owner => world.FactsOf(owner).Any(f => f.Key.Valid is { } valid && (IsNew(valid.First) || IsNew(valid.Last))));
    }
}
