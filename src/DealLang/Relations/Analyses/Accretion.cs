using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a deal does to the acquirer's earnings per share, by year: PF EPS = PF NI / (shares_A + new), diluted on both sides, against
/// NI_A / shares_A.
/// </summary>
internal sealed class Accretion
{
    private readonly Form _form;
    private readonly string _acquirer;
    private readonly ProFormaIncome _income;
    private readonly Synergies _synergies;
    private readonly EarningsBefore _before;
    private readonly Expression? _newShares;
    private readonly Unit _perShare;

    private Accretion(DealTerms terms, Synergies synergies, ProFormaIncome income, Reference diluted, Expression? newShares)
    {
        (_form, _acquirer, _synergies, _income, _newShares) = (terms.Form, terms.Deal.Acquirer.Name, synergies, income, newShares);
        _perShare = _form.Money / _form.UnitOf(diluted.Path)!;
        _before = new EarningsBefore(terms, terms.Deal.Acquirer, diluted, _perShare);
    }

    /// <param name="diluted">The acquirer's diluted shares.</param>
    /// <param name="newShares">The shares issued; null when none are.</param>
    /// <param name="cash">The cash paid; null when none is.</param>
    public static void Relate(DealTerms terms, Synergies synergies, Reference diluted, Expression? newShares, Reference? cash)
    {
        var income = new ProFormaIncome(terms, new PeriodFigures(terms, "net-income"), synergies, cash);
        var accretion = new Accretion(terms, synergies, income, diluted, newShares);
        foreach (string period in income.Periods) accretion.Relate(terms.Deal.Acquirer, period);
        if (income.First.Length > 0) accretion.RelateFirst(income.First);
    }

    private void Relate(Party acquirer, string period)
    {
        var income = _income.Relate(period);
        if (_before.Relate(period, _income.Of(acquirer, period)) is not var (standalone, old)) return;
        var shares = _newShares is null ? old : old + _newShares;
        var proForma = _form.Figure("eps.pro-forma", _perShare, period);
        _form.Relate("pro-forma earnings per share", "T30", proForma, income / shares);
        _form.Relate("accretion", "T30", _form.Figure("accretion", _perShare, period), proForma - standalone);
        RelatePercent(_form, _form.Figure("accretion.percent", Unit.One, period), proForma, standalone);
        var shortfall = ((standalone * shares) - income) / _income.Kept;
        _form.Relate("breakeven synergies", "T30", _form.Figure("synergies.breakeven", _form.Money, period), _synergies.In(period) is { } counted ? shortfall + counted : shortfall);
    }

    /// <summary>Of a loss no percentage can be taken (K04): over a divisor of nothing it has no value.</summary>
    public static void RelatePercent(Form form, Reference percent, Reference after, Reference before) =>
        form.Relate(new Relation("accretion in percent", "T30", percent, (after / Expression.Max(0m, before)) - 1m)
        {
            Routes = [new Route(after.Path, before * (1m + percent)), new Route(before.Path, after / (1m + percent))],
        });

    /// <summary>The first year that ends after the agreement speaks for the deal where no year is named.</summary>
    private void RelateFirst(string period)
    {
        Same("eps", _perShare, _acquirer, $"{_acquirer}, {period}");
        Same("eps.pro-forma", _perShare, "", period);
        Same("accretion", _perShare, "", period);
        Same("accretion.percent", Unit.One, "", period);
        Same("synergies.breakeven", _form.Money, "", period);

        void Same(string measure, Unit unit, string argument, string named) =>
            _form.Relate($"{measure} of the first year", "T30", _form.Figure(measure, unit, argument), _form.Figure(measure, unit, named));
    }
}
