using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>The cap table before and after a round: each holder's shares and its part, fully diluted and of the shares issued; each class.</summary>
internal static class RoundOwnership
{
    /// <param name="investors">Each investor with its new shares.</param>
    /// <param name="secondary">Shares that holders sell beside the round.</param>
    /// <param name="adjustments">What older classes convert into on top of the shares that they have.</param>
    public static void Relate(DealTerms terms, RoundPrice price, string issuedClass, IReadOnlyList<(string Investor, Reference Shares)> investors, IReadOnlyList<CapTableLine> adjustments, IReadOnlyList<SecondarySale> secondary)
    {
        var (form, before) = (terms.Form, price.Before);
        List<CapTableLine> lines = [.. before.Lines];
        if (price.Pool.IsThere || before.Pool is not null) lines.Add(new CapTableLine("pool", "", before.Pool, price.Pool.After));
        lines.AddRange(price.Converting.Select(c => new CapTableLine(c.Name, issuedClass, null, c.Shares)));
        lines.AddRange(investors.Select(i => new CapTableLine(i.Investor, issuedClass, null, before.InUnit(i.Shares))));
        lines.AddRange(adjustments);

        if (!lines.Skip(before.Lines.Count).Any(l => l.IsIssued)) return; // nobody is named who buys

        var total = form.Figure("post-shares", before.Unit);
        var issued = form.Figure("post-shares", before.Unit, "basic");
        Expression added = After(lines.Skip(before.Lines.Count).Where(l => l.IsIssued));
        Expression beside = price.Pool.IsThere ? before.Diluted + price.Pool.Increase : before.Diluted;
        form.Relate("fully diluted shares after", "T21", total, adjustments.Count == 0 ? beside + added : beside + added + After(adjustments));
        if (!before.IsDilutedOnly) form.Relate("shares issued after", "T21", issued, before.Outstanding + added);
        if (price.Pool.IsThere) form.Relate("option pool", "T07", price.Pool.Percent, price.Pool.After / (price.Pool.Rule == PoolRule.PartBefore ? price.Counted : total));
        foreach (var rows in lines.Concat(secondary.SelectMany(s => Moved(s, before))).GroupBy(l => l.Name, StringComparer.Ordinal))
        {
            var after = form.Figure("shares.after", before.Unit, rows.Key);
            if (Before(rows) is { } earlier)
            {
                var held = form.Figure("shares.before", before.Unit, rows.Key);
                form.Relate("shares before", "T25", held, earlier);
                form.Relate("part before", "T07", form.Figure("ownership.before", Unit.One, rows.Key), held / before.Diluted);
            }
            form.Relate("shares after", "T25", after, After(rows));
            form.Relate("part after", "T07", form.Figure("ownership", Unit.One, rows.Key), after / total);
            // What an old holder is said to have afterwards; an investor's stake is its money's.
            if (terms.States("stake", rows.Key) && investors.All(i => i.Investor != rows.Key)) form.Relate("stake of a holder", "T07", form.Figure("stake", Unit.One, rows.Key), after / total);
            if (!before.IsDilutedOnly && rows.Any(r => r.IsIssued)) form.Relate("part of the shares issued", "T07", form.Figure("ownership", Unit.One, rows.Key + ", basic"), After(rows.Where(r => r.IsIssued)) / issued);
        }
        foreach (var rows in lines.Where(l => l.IsIssued && !before.IsDilutedOnly).GroupBy(l => l.Class, StringComparer.Ordinal))
        {
            if (Before(rows) is { } earlier) form.Relate("shares of a class before", "T25", form.Figure("class-shares.before", before.Unit, rows.Key), earlier);
            form.Relate("shares of a class", "T25", form.Figure("class-shares", before.Unit, rows.Key), After(rows));
        }
    }

    /// <summary>Out of the seller's row and into the buyer's.</summary>
    private static IEnumerable<CapTableLine> Moved(SecondarySale sale, Capitalisation before)
    {
        var shares = before.InUnit(sale.Shares, sale.Class);
        yield return new CapTableLine(sale.From(before.Lines), sale.Class.FullName, null, 0m - shares);
        yield return new CapTableLine(sale.Buyer, sale.Class.FullName, null, shares);
    }

    private static Expression After(IEnumerable<CapTableLine> lines) => lines.Select(l => l.After).Aggregate((sum, after) => sum + after);

    private static Expression? Before(IEnumerable<CapTableLine> lines)
    {
        Expression? sum = null;
        foreach (var line in lines)
        {
            if (line.Before is { } before) sum = sum.Plus(before);
        }
        return sum;
    }
}
