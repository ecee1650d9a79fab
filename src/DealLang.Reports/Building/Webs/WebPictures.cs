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
    public static Picture? Matrix(Table? matrix, List<Party> payers, List<Party> payees, Func<Party, Party, FigureValue?> paid)
    {
        if (matrix is null || payers.Count < 2 || payees.Count < 2) return null;
        ImmutableArray<ImmutableArray<GridCell>> cells = [.. payers.Select((p, i) => payees.Select((q, k) => new GridCell(paid(p, q) is { } figure ? FigureText.Shown(figure) : null, matrix.Rows[i][k + 1].Text.Plain)).ToImmutableArray())];
        var told = payers.SelectMany((p, i) => payees.Select((q, k) => (Shown: cells[i][k].Shown, Says: $"{p.Name} → {q.Name} {cells[i][k].Shown}"))).Where(c => c.Shown.Length > 0).Select(c => c.Says);
        return new Picture("matrix", new GridChart(matrix.Caption, string.Join("; ", told), [.. payers.Select(p => p.Name)], [.. payees.Select(p => p.Name)], cells) { RowsLabel = "pays", ColumnsLabel = "is paid" });
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
        Purpose.Loan or Purpose.DebtService => Role.Debt,
        Purpose.Purchase or Purpose.Lease => Role.Purchase,
        _ => Role.Guarantee,
    };
}
