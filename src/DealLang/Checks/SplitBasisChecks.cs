using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>U10: counts, prices and ratios of a class that split, on a day too coarse to tell which side of the split it is.</summary>
internal static class SplitBasisChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        if (world.Splits.IsEmpty) yield break;
        foreach (var claim in world.Facts.SelectMany(f => f.Claims))
        {
            if (claim is not { SplitBasis: null, Quantity: not null }) continue;
            if (world.Splits.FirstOrDefault(s => IsOf(claim, s) && Spans(world, claim, s)) is { } split) yield return Create(claim, split);
        }
    }

    private static bool IsOf(Claim claim, Split split)
    {
        string unit = "share:" + split.Class.FullName;
        return claim.Quantity!.Unit.Factors.Any(f => f.Name == unit);
    }

    private static bool Spans(World world, Claim claim, Split split)
    {
        if ((claim.Key.Valid ?? Announcement(world.Deal(claim.Key.Owner))) is not { } day) return true;
        return day.First < split.Date && split.Date <= day.Last;
    }

    /// <summary>What a header says without a date holds on the day of the deal's first step.</summary>
    private static DateInterval? Announcement(Deal? deal) =>
        (deal?.Milestones.FirstOrDefault(m => m.Status is Status.Announced or Status.Signed && m.Date is not null)
            ?? deal?.Milestones.FirstOrDefault(m => m.Date is not null))?.Date;

    private static Diagnostic Create(Claim claim, Split split)
    {
        string date = CalendarDate.Spell(split.Date);
        string dated = claim.Key.Valid is { } valid ? $"dated {valid}" : "undated";
        string terms = $"{split.New.ToString(CultureInfo.InvariantCulture)} for {split.Old.ToString(CultureInfo.InvariantCulture)}";
        return Diagnostic.Create(Units.SplitBasis, claim.Location, claim.Key.Path, dated, split.Class.FullName, terms, date) with
        {
            Figure = claim.Key.Path,
            Fix = Fix.Insert(claim.Location.Source, claim.Location.Span.End, $" split basis {date}"),
            Related = [new RelatedLocation(split.Location, "the split")],
        };
    }
}
