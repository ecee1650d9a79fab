using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A company's own earnings per share (ASC 260, IAS 33). Basic: what belongs to common shares over those outstanding, on average over the period where
/// that is stated. Diluted: with the shares that options add by the treasury stock method and with each convertible that lowers the result, what it is
/// paid added back after tax. Of a loss nothing dilutes. A count of one day is no average: what a company reports per share is held against it by nobody.
/// </summary>
internal sealed class EarningsPerShare
{
    private readonly Form _form;
    private readonly Func<string, List<Fact>> _stated;
    private readonly DilutedShares _count;
    private readonly Reference _basic;
    private readonly Reference? _incremental;

    private EarningsPerShare(Form form, Func<string, List<Fact>> stated, DilutedShares count, Reference basic, Reference? incremental)
    {
        (_form, _stated, _count, _basic, _incremental) = (form, stated, count, basic, incremental);
    }

    /// <param name="stated">The facts in force of a measure.</param>
    /// <param name="price">The market price: at best the average of the period.</param>
    public static void Relate(Form form, Func<string, List<Fact>> stated, DilutedShares count, Reference basic, Reference price)
    {
        var incremental = Incremental(form, count, form.UnitOf(basic.Path)!, price);
        int? counted = null;
        foreach (var fact in stated("shares"))
        {
            if (fact.Key.Valid is { } valid && !(valid.First.Year <= counted)) counted = valid.First.Year;
        }
        // A count says nothing of the years before it.
        string[] periods = [.. stated("net-income").Select(f => f.Key.Argument).Where(p => counted is null || PeriodFigures.YearOf(p) is not { } year || year >= counted - 1).Order(StringComparer.Ordinal)];
        var earnings = new EarningsPerShare(form, stated, count, basic, incremental);
        foreach (string period in periods) earnings.Relate(period);
        if (periods is [.., { Length: > 0 } last]) earnings.RelateLast(last);
    }

    /// <summary>What the options bring in buys shares back at the market; the rest is added.</summary>
    private static Reference? Incremental(Form form, DilutedShares count, Unit shares, Reference price)
    {
        if (!count.HasAwards) return null;
        var incremental = form.Figure("incremental-shares", shares);
        form.Relate("shares that awards add", "T21", incremental, count.IncrementalAt(price));
        if (count.RepurchasedAt(price) is { } repurchased) form.Relate("shares bought back", "T21", form.Figure("repurchased-shares", shares), repurchased);
        return incremental;
    }

    private void Relate(string period)
    {
        Expression common = _form.Input("net-income", _form.Money, period);
        if (Preferred(period) is { } dividends) common -= dividends;
        foreach (var preferred in _count.Convertibles.All.Where(c => !c.IsDebt)) common -= Paid(preferred);
        var basic = Eps("eps", period);
        var diluted = Eps("eps.diluted", period);
        if (Average("average-shares", period) is { } average) _form.Relate("basic earnings per share", "T30", basic, common / average);
        else if (!Reports("eps", period)) _form.Relate("basic earnings per share", "T30", basic, common / _basic);
        if (Average("average-shares.diluted", period) is { } all) _form.Relate("diluted earnings per share", "T30", diluted, common / all);
        else if (!Reports("eps.diluted", period)) _form.Relate("diluted earnings per share", "T30", diluted, Diluted(basic, common));
    }

    private bool Reports(string measure, string period) => _stated(measure).Exists(f => f.Key.Argument == period);

    private Reference? Average(string measure, string period)
    {
        if (_stated(measure).Find(f => f.Key.Argument == period) is not { } fact) return null;
        var average = _form.Input(measure, _form.UnitOf(_basic.Path)!, period);
        _form.Consumed.Add(fact);
        if (!_form.IsGiven(average) && _form.Reading.Parameter(average.Path, _form.UnitOf(_basic.Path)!, fact, fact.Quantity! with { Unit = _form.UnitOf(_basic.Path)! }, StatedFigures.Basis(fact, null)) is { } given) _form.Give(given);
        return average;
    }

    private Expression Diluted(Reference eps, Expression common)
    {
        Expression shares = _incremental is null ? _basic : _basic + _incremental;
        var earnings = common;
        foreach (var convertible in _count.Convertibles.All)
        {
            var relief = convertible.IsDebt ? Paid(convertible) * (1m - _form.Input("tax", Unit.One)) : Paid(convertible);
            earnings += new Choice(eps, false, relief / convertible.Shares, relief, 0m);
            shares += new Choice(eps, false, relief / convertible.Shares, convertible.Shares, 0m);
        }
        return shares == _basic ? eps : new Choice(eps, false, 0m, earnings / shares, eps);
    }

    /// <summary>What a convertible is paid a year.</summary>
    private Expression Paid(Convertibles.Convertible convertible)
    {
        var rate = _form.Input(convertible.Rate, Unit.One, convertible.Amount.Path.Argument.Length > 0 ? convertible.Amount.Path.Argument : convertible.Amount.Path.Measure);
        if (!_form.IsGiven(rate) && convertible.Fact.Used.Amounts.GetValueOrDefault(convertible.Rate) is { } stated && _form.Reading.Parameter(rate.Path, Unit.One, convertible.Fact, stated, DateOnly.MinValue) is { } given)
            _form.Give(given);
        return convertible.Amount * rate;
    }

    private Reference? Preferred(string period) =>
        _stated("preferred-dividends").Find(f => f.Key.Argument == period || f.Key.Argument.Length == 0) is { } fact ? _form.Input("preferred-dividends", _form.Money, fact.Key.Argument) : null;

    private void RelateLast(string period)
    {
        foreach (string measure in (string[])["eps", "eps.diluted"]) _form.Relate($"{measure} of the last year", "T30", Eps(measure, ""), Eps(measure, period));
    }

    private Reference Eps(string measure, string period) => _form.Figure(measure, _form.Money / _form.UnitOf(_basic.Path)!, period);
}
