using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a deal does to the acquirer's earnings per share, by year:
/// PF NI = NI_A + NI_T + (synergies − amortisation − interest − expenses)(1 − t); PF EPS = PF NI / (shares_A + new), diluted on both sides.
/// A component that nobody mentions is none; a rate or a tax that one needs and nobody states is unknown.
/// </summary>
internal sealed class Accretion
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Party _acquirer;
    private readonly Party _target;
    private readonly PeriodFigures _income;
    private readonly Synergies _synergies;
    private readonly Amortisation _amortisation;
    private readonly Reference _old;
    private readonly Expression _shares;
    private readonly Expression? _interest;

    private Accretion(DealTerms terms, Synergies synergies, PeriodFigures income, Reference diluted, Reference? newShares, Reference? cash)
    {
        (_terms, _form, _synergies, _income, _old) = (terms, terms.Form, synergies, income, diluted);
        (_acquirer, _target) = (terms.Deal.Acquirer, terms.Deal.Target);
        _shares = newShares is null ? diluted : diluted + newShares;
        _amortisation = new Amortisation(terms);
        _interest = FinancingCost.Of(terms, cash);
    }

    /// <param name="diluted">The acquirer's diluted shares.</param>
    public static void Relate(DealTerms terms, Synergies synergies, Reference diluted, Reference? newShares, Reference? cash)
    {
        var income = new PeriodFigures(terms, "net-income");
        var accretion = new Accretion(terms, synergies, income, diluted, newShares, cash);
        var periods = income.Common(terms.Deal.Acquirer, terms.Deal.Target);
        foreach (string period in periods.DefaultIfEmpty("")) accretion.Relate(period, isFirst: periods.Count == 0 || period == periods[0]);
        if (periods is [{ Length: > 0 } first, ..]) accretion.RelateFirst(first);
    }

    /// <summary>A side's income of a year is stated, or the file speaks of what only earnings per share need.</summary>
    public static bool IsAsked(DealTerms terms)
    {
        var income = new PeriodFigures(terms, "net-income");
        return income.IsOfAYear(terms.Deal.Acquirer) || income.IsOfAYear(terms.Deal.Target)
            || terms.States("interest") || terms.States("accretion") || terms.States("accretion.percent");
    }

    private void Relate(string period, bool isFirst)
    {
        var perShare = _form.Money / _form.UnitOf(_old.Path)!;
        var ours = _income.Of(_acquirer, period);
        var theirs = _income.Of(_target, period);
        var income = _form.Figure("net-income.pro-forma", _form.Money, period);
        var standalone = Eps(_acquirer.Name, period);
        var proForma = _form.Figure("eps.pro-forma", perShare, period);
        var accretion = _form.Figure("accretion", perShare, period);
        var synergies = _synergies.In(period);

        // Of a company that is acquired in part, that part of the income is the acquirer's.
        var both = _terms.Deal.Portion is null ? ours + theirs : ours + (theirs * _form.Input("portion", Unit.One));
        if (Adjustments(period, synergies, isFirst) is { } adjustments)
        {
            var beforeTax = _form.Figure("adjustments", _form.Money, period);
            _form.Relate("adjustments before tax", "T30", beforeTax, adjustments);
            both += beforeTax * Kept;
        }
        _form.Relate("earnings per share before the deal", "T30", standalone, ours / _old);
        _form.Relate("pro-forma net income", "T30", income, both);
        _form.Relate("pro-forma earnings per share", "T30", proForma, income / _shares);
        _form.Relate("accretion", "T30", accretion, proForma - standalone);
        RelatePercent(_form.Figure("accretion.percent", Unit.One, period), proForma, standalone);
        Expression shortfall = ((standalone * _shares) - income) / Kept;
        _form.Relate("breakeven synergies", "T30", _form.Figure("synergies.breakeven", _form.Money, period), synergies is null ? shortfall : shortfall + synergies);
    }

    /// <summary>Of a loss no percentage can be taken (K04): over a divisor of nothing it has no value.</summary>
    private void RelatePercent(Reference percent, Reference proForma, Reference standalone) =>
        _form.Relate(new Relation("accretion in percent", "T30", percent, (proForma / Expression.Max(0m, standalone)) - 1m)
        {
            Routes = [new Route(proForma.Path, standalone * (1m + percent)), new Route(standalone.Path, proForma / (1m + percent))],
        });

    /// <summary>The first year speaks for the deal where no year is named.</summary>
    private void RelateFirst(string period)
    {
        var perShare = _form.Money / _form.UnitOf(_old.Path)!;
        Same("eps", perShare, _acquirer.Name, $"{_acquirer.Name}, {period}");
        Same("eps.pro-forma", perShare, "", period);
        Same("accretion", perShare, "", period);
        Same("accretion.percent", Unit.One, "", period);
        Same("synergies.breakeven", _form.Money, "", period);

        void Same(string measure, Unit unit, string argument, string named) =>
            _form.Relate($"{measure} of the first year", "T30", _form.Figure(measure, unit, argument), _form.Figure(measure, unit, named));
    }

    private Expression? Adjustments(string period, Expression? synergies, bool isFirst)
    {
        var sum = synergies;
        if (_amortisation.In(period) is { } amortisation) sum = sum.Less(amortisation);
        if (_interest is not null) sum = sum.Less(_interest);
        foreach (var charge in OneOffCharges.In(_terms, period, isFirst)) sum = sum.Less(charge);
        return sum;
    }

    private Expression Kept => 1m - _form.Input("tax", Unit.One);

    private Reference Eps(string party, string period) =>
        _form.Figure("eps", _form.Money / _form.UnitOf(_old.Path)!, period.Length == 0 ? party : $"{party}, {period}");
}
