using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What a deal does to earnings per share, one year a column: both incomes, what is added and taken off, the shares' part of it.</summary>
internal sealed class AccretionTable(Deal deal, Evaluation evaluation)
{
    private readonly string[] _years = [.. evaluation.AllKnown("eps.pro-forma").Select(f => f.Figure.Path.Argument).Where(y => y.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a figure stands in the table.</summary>
    public bool Shows(FigureValue figure)
    {
        var path = figure.Figure.Path;
        return _years.Length > 0 && (Money.Concat(PerShare).Any(r => r.Measure == path.Measure && _years.Any(y => r.Of(y) == path.Argument))
            || path.Argument.Length == 0 && path.Measure is "eps.pro-forma" or "accretion" or "accretion.percent" or "synergies.breakeven");
    }

    public IEnumerable<Block?> Blocks()
    {
        if (_years.Length == 0) yield break;
        var money = Rows(Money);
        var scale = Scale.For(money.SelectMany(r => r.Figures).OfType<FigureValue>().Select(FigureText.Shown).OfType<decimal>());
        yield return Tables.Of([new(UnitText.Header(money[0].Figures.OfType<FigureValue>().First().Figure.Unit, scale)), .. _years.Select(y => new Column(y, ColumnKind.Number))],
            money.Select(r => ImmutableArray.Create<Cell>([r.Label, .. r.Figures.Select(f => f is null ? "" : Amount(f, scale))])));
        yield return Tables.Of([new("A share"), .. _years.Select(y => new Column(y, ColumnKind.Figure))],
            Rows(PerShare).Select(r => ImmutableArray.Create<Cell>([r.Label, .. r.Figures.Select(f => f is null ? "" : FigureTable.Shown(f))])));
    }

    private Row[] Money =>
    [
        Of("net-income", deal.Acquirer), new($"{Measures.LabelOf("net-income")}, {deal.Target.Name}", "net-income", year => year), Plain("adjustments"), Plain("net-income.pro-forma"), Plain("synergies.breakeven"),
    ];

    private Row[] PerShare => [Of("eps", deal.Acquirer), Plain("eps.pro-forma"), Plain("accretion"), Plain("accretion.percent")];

    private static Row Of(string measure, Party party) => new($"{Measures.LabelOf(measure)}, {party.Name}", measure, year => $"{party.Name}, {year}");

    private static Row Plain(string measure) => new(Measures.LabelOf(measure), measure, year => year);

    private List<(string Label, FigureValue?[] Figures)> Rows(IEnumerable<Row> rows) =>
        [.. rows.Select(r => (r.Label, Figures: (FigureValue?[])[.. _years.Select(y => evaluation.Known(r.Measure, r.Of(y)))])).Where(r => r.Figures.Any(f => f is not null))];

    private static Cell Amount(FigureValue figure, Scale scale) => new(TableNumber.Shown(figure, scale)) { Path = figure.Figure.Path.ToString() };

    private sealed record Row(string Label, string Measure, Func<string, string> Of);
}
