using System.Globalization;
using DealLang.Binding;
using DealLang.Syntax;
using DealLang.Values;

namespace DealLang.Editing.Hovering;

/// <summary>A written date: its day of the week, or the days that a coarse one may mean, and what else the files have on it.</summary>
internal static class DateStory
{
    public static string? Of(EditedWorld world, BlockSyntax block, SyntaxToken token)
    {
        if (CalendarDate.Read(token.Text) is not var (first, last)) return null;
        string says = first == last ? first.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}");
        var also = first == last ? On(world, first).Distinct().Take(8).ToList() : [];
        return $"**{token}** — {says}{string.Concat(also.Select(a => "\n- " + a))}";
    }

    private static IEnumerable<string> On(EditedWorld world, DateOnly day)
    {
        bool IsThat(DateInterval? date) => date is { IsDay: true } known && known.First == day;
        var steps = world.World.Deals.SelectMany(d => d.Milestones.Where(m => IsThat(m.Date)).Select(m => $"{d.Name} {m.Word}"));
        var splits = world.World.Splits.Where(s => s.Date == day).Select(s => string.Create(CultureInfo.InvariantCulture, $"split of {s.Class.FullName}, {s.New:0.##} for {s.Old:0.##}"));
        var sources = world.World.Sources.Where(s => IsThat(s.Date)).Select(s => $"source {s.Name}");
        var facts = world.World.Facts.Where(f => IsThat(f.Key.Valid)).Select(f => $"{f.Key.Path}");
        return steps.Concat(splits).Concat(sources).Concat(facts);
    }
}
