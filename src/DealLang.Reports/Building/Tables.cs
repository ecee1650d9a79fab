using System.Collections.Immutable;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Building;

internal static class Tables
{
    /// <summary>Nobody reads more rows than these; the table says how many there are.</summary>
    public const int MostRows = 1_000;

    /// <summary>A table without the columns in which nothing is said; null without rows.</summary>
    public static Table? Of(ImmutableArray<Column> columns, IEnumerable<ImmutableArray<Cell>> rows, string caption = "")
    {
        ImmutableArray<ImmutableArray<Cell>> all = [.. rows];
        if (all.IsEmpty) return null;
        if (all.Length > MostRows)
        {
            string some = Wording.FirstOf(MostRows, all.Length);
            (all, caption) = (all[..MostRows], caption.Length == 0 ? some : $"{caption} ({some})");
        }
        int[] kept = [.. Enumerable.Range(0, columns.Length).Where(c => all.Any(r => !r[c].Text.IsEmpty))];
        return new Table([.. kept.Select(c => columns[c])], [.. all.Select(r => kept.Select(c => r[c]).ToImmutableArray())]) { Caption = caption };
    }

    /// <summary>A section of those blocks that there are; null when there is none.</summary>
    public static Section? Section(string title, Weight weight, params IEnumerable<Block?> blocks)
    {
        ImmutableArray<Block> present = [.. blocks.OfType<Block>()];
        return present.All(b => b is Picture) ? null : new Section(title, present, weight);
    }

    public static Listing? List(IEnumerable<Prose> items)
    {
        ImmutableArray<Prose> all = [.. items.Where(i => !i.IsEmpty)];
        return all.IsEmpty ? null : new Listing(all);
    }
}
