using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Graphs;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>A web as pictures: the matrix shaded by size, and a ring whose edges are coloured by what the money is for.</summary>
internal static class WebPictures
{
    private const int LeastParties = 3;

    /// <summary>The matrix as its table has it: payers down, payees across.</summary>
    public static Picture? Matrix(Table? matrix, Func<string, FigureValue?> paid)
    {
        if (matrix is null || matrix.Rows.Length < 2 || matrix.Columns.Length < LeastParties) return null;
        ImmutableArray<string> payers = [.. matrix.Rows.Select(r => r[0].Text.Plain)], payees = [.. matrix.Columns.Skip(1).Select(c => c.Header)];
        ImmutableArray<ImmutableArray<GridCell>> cells = [.. matrix.Rows.Select((r, i) => r.Skip(1).Select((c, k) =>
            new GridCell(paid($"{payers[i]}, {payees[k]}") is { } figure ? FigureText.Shown(figure) : null, c.Text.Plain)).ToImmutableArray())];
        var told = matrix.Rows.SelectMany((r, i) => r.Skip(1).Select((c, k) => (Cell: c, Says: $"{payers[i]} → {payees[k]} {c.Text.Plain}"))).Where(c => !c.Cell.Text.IsEmpty).Select(c => c.Says);
        return new Picture("matrix", new GridChart("Payer × payee", string.Join("; ", told), payers, payees, cells) { RowsLabel = "pays", ColumnsLabel = "is paid" });
    }

    /// <summary>Parties on a ring, an edge for each payer and payee; of many parties those with most bonds.</summary>
    public static Picture? Ring(DealNetwork network)
    {
        if (network.Parties.Length < LeastParties) return null;
        ImmutableArray<Party> shown = network.Parties.Length <= DealWeb.MostOnRing ? network.Parties
            : [.. network.Parties.OrderByDescending(p => network.Flows.Count(f => f.Payer == p || f.Payee == p)).Take(DealWeb.MostOnRing).OrderBy(network.Parties.IndexOf)];
        ImmutableArray<Edge> edges = [.. network.Flows.Where(f => shown.Contains(f.Payer) && shown.Contains(f.Payee) && !f.Obligations.IsEmpty).SelectMany(f => f.Obligations.GroupBy(o => o.Purpose)
            .Select(g => new Edge(shown.IndexOf(f.Payer), shown.IndexOf(f.Payee), Wording.For(g.First()), RoleOf(g.Key), Deals.Certainties.Of(g.Max(o => o.Certainty)))))];
        return new Picture("ring", new RingChart("Who pays whom", string.Join("; ", edges.Select(e => $"{shown[e.From].Name} → {shown[e.To].Name} {e.Shown}".TrimEnd())), [.. shown.Select(p => p.Name)], edges));
    }

    private static Role RoleOf(Purpose purpose) => purpose switch
    {
        Purpose.Investment => Role.Equity,
        Purpose.Loan => Role.Debt,
        Purpose.Purchase => Role.Purchase,
        _ => Role.Guarantee,
    };
}
