using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>Payers down, payees across, each cell what the one promises the other: as many as a page is wide, those of the largest amounts first.</summary>
internal sealed class PayerMatrix(DealNetwork network, Func<Party, Party, FigureValue?> paid)
{
    private readonly Scale _scale = Scale.For(network.Flows.Select(f => paid(f.Payer, f.Payee)).OfType<FigureValue>().Select(FigureText.Shown).OfType<decimal>());

    private const int MostRows = 10;
    private const int PageWidth = 96;
    private const int LeastColumn = 6;

    private const string Corner = "Pays ↓ to →";

    public IEnumerable<Block?> Blocks()
    {
        var payers = BySize(f => f.Payer).Take(MostRows).ToList();
        var payees = new List<Party>();
        int width = payers.Select(p => p.Name.Length).Append(Corner.Length).Max();
        foreach (var payee in BySize(f => f.Payee).Where(p => network.Flows.Any(f => f.Payee == p && payers.Contains(f.Payer))))
        {
            int column = 2 + Math.Max(payee.Name.Length, payers.Select(p => Shown(p, payee).Text.Plain.Length).Append(LeastColumn).Max());
            if (width + column > PageWidth) break;
            width += column;
            payees.Add(payee);
        }
        payers.RemoveAll(p => !payees.Exists(q => paid(p, q) is not null));
        int left = network.Parties.Count(p => !payers.Contains(p) && !payees.Contains(p));
        string caption = $"Payer × payee, {UnitText.Header(network.Money, _scale)}" + (left > 0 ? "; " + Wording.PartiesLeftOut(left).TrimEnd('.') : "");
        var table = Tables.Of([new(Corner), .. payees.Select(p => new Column(p.Name, ColumnKind.Number))], payers.Select(p => ImmutableArray.Create<Cell>([p.Name, .. payees.Select(q => Shown(p, q))])), caption);
        yield return WebPictures.Matrix(table, payers, payees, paid);
        yield return table;
        yield return WebPictures.Ring(network);
    }

    /// <summary>A number of a table of one scale; of a range both ends.</summary>
    public static Cell Number(FigureValue figure, Scale scale) => new(figure is { Mark: Mark.Range, Low: { } low, High: { } high } && low != high
        ? $"{TableNumber.Of(low, scale)}–{TableNumber.Of(high, scale)}" : TableNumber.Shown(figure, scale)) { Path = figure.Figure.Path.ToString() };

    private Cell Shown(Party payer, Party payee) => paid(payer, payee) is { } figure ? Number(figure, _scale) : "";

    private IEnumerable<Party> BySize(Func<Flow, Party> side) => network.Flows.GroupBy(side).OrderByDescending(g => g.Sum(f => paid(f.Payer, f.Payee) is { } figure ? FigureText.Shown(figure) ?? 0m : 0m))
        .ThenBy(g => g.Key.Name, StringComparer.Ordinal).Select(g => g.Key);
}
