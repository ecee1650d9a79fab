using DealLang.Symbols;

namespace DealLang.Lowering;

/// <summary>
/// Which of two deals comes first. By the days on which they close; of those of one day, which are steps of one transaction, rounds and offerings come
/// before acquisitions, and among their like the one that the file tells of first. So each counts what those before it have issued, and no two count each other.
/// </summary>
internal static class ClosingOrder
{
    public static bool IsBefore(World world, Deal one, DateOnly closed, Deal other, DateOnly otherClosed) =>
        closed != otherClosed ? closed < otherClosed : Of(world, one) < Of(world, other);

    /// <summary>The place of a deal among all that close on one day.</summary>
    public static int Of(World world, Deal deal) => (deal.Kind == DealKind.Acquisition ? world.Deals.Length : 0) + world.Deals.IndexOf(deal);
}
