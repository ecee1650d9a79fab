using System.Globalization;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A swap of returns (2002 ISDA Equity Definitions): for each period each leg's amount, and the net of them, which the side of the first
/// return leg pays; a negative net turns round.
/// </summary>
internal sealed class ReturnSwap
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly List<Leg> _legs;
    private readonly Leg _equity;
    private readonly Levels _levels;

    /// <summary>The periods before their days are moved off holidays.</summary>
    private IReadOnlyList<SchedulePeriod> _grid = [];

    public ReturnSwap(DealTerms terms, List<Leg> legs)
    {
        (_terms, _form) = (terms, terms.Form);
        _legs = [.. legs.Where(leg => leg.Return is not null || leg.Rate is not null)];
        _equity = legs.First(leg => leg.Return is not null);
        _levels = new Levels(terms, manyNames: _legs.Count(leg => leg.Return is not null) > 1);
    }

    public void Relate()
    {
        if (Periods() is not { } periods) return;
        _levels.RollTo(periods);
        var settlement = new Settlement(_terms);
        string other = _terms.Deal.Subjects.Concat(_terms.Deal.Objects).First(p => p != _equity.From).Name;
        Expression? total = null;
        for (int i = 0; i < periods.Length; i++)
        {
            RelateDays(periods[i], Number(i + 1));
            var net = Net(periods[i], i + 1);
            total = total is null ? net : total + net;
            string id = "net-" + Number(i + 1);
            if (i + 1 == periods.Length && Delivered() is { } delivered)
            {
                AddDelivery(settlement, delivered, net, other, periods[i], i + 1);
                continue;
            }
            if (i + 1 == periods.Length && Unwound() is not null)
            {
                settlement.AddUnwinding(id, _equity.From.Name, other, "cash", _form.Money, Expression.Max(0m, net), _equity, periods[i].Pays);
                settlement.AddUnwinding(id + "-back", other, _equity.From.Name, "cash", _form.Money, Expression.Max(0m, (Expression)0m - net), _equity, periods[i].Pays);
                continue;
            }
            settlement.Add(id, _equity.From.Name, other, "cash", _form.Money, Expression.Max(0m, net), _equity, periods[i].Pays);
            settlement.Add(id + "-back", other, _equity.From.Name, "cash", _form.Money, Expression.Max(0m, (Expression)0m - net), _equity, periods[i].Pays);
        }
        _form.Relate("net of all periods", "T03", _form.Figure("net", _form.Money), total!);
    }

    /// <summary>The shares that a swap with physical settlement delivers at its end; null for one that is settled in cash.</summary>
    private Reference? Delivered() => _equity.Return!.Class is not null && _legs.Count(l => l.Return is not null) == 1
        && _terms.Reading.World.FactsOf(_terms.Deal.Name, "settlement").Any(f => f.Used.Words == "physical") ? Shares(_equity) : null;

    /// <summary>The shares against what they were worth when the period began: their price at its end less what the swap would have paid in cash.</summary>
    private void AddDelivery(Settlement settlement, Reference shares, Reference net, string other, SchedulePeriod period, int i)
    {
        var price = _levels.Of(_equity, period, i).To;
        var paid = _form.Figure("paid-for-delivery", _form.Money);
        _form.Relate("paid for the shares delivered", "T18", paid, (shares * price) - net);
        string asset = _levels.CountUnit(_equity.Return!).ToString();
        settlement.Add("delivery", _equity.From.Name, other, asset, _levels.CountUnit(_equity.Return!), shares, _equity, period.Pays);
        settlement.Add("delivery-price", other, _equity.From.Name, "cash", _form.Money, Expression.Max(0m, paid), _equity, period.Pays);
        settlement.Add("delivery-price-back", _equity.From.Name, other, "cash", _form.Money, Expression.Max(0m, (Expression)0m - paid), _equity, period.Pays);
    }

    /// <summary>The day on which the price of a period is taken, and the day on which its net is paid.</summary>
    private void RelateDays(SchedulePeriod period, string number)
    {
        _form.Relate("day of the price", "T18", _form.Figure("valuation-date", Unit.Date, number), new Number(_levels.DayOf(period.To).DayNumber) { Unit = Unit.Date });
        _form.Relate("day of payment", "T18", _form.Figure("payment-date", Unit.Date, number), new Number(period.Pays.DayNumber) { Unit = Unit.Date });
    }

    /// <summary>The periods up to the end, or to the day on which the swap was unwound.</summary>
    private SchedulePeriod[]? Periods()
    {
        if (Day("effective") is not { } from || Day("ends") is not { } to || _terms.Deal.Payments is not { } payments) return null;
        var unwound = Unwound();
        var schedule = payments.Schedule(from, unwound < to ? unwound.Value : to);
        _grid = (schedule with { Convention = BusinessDayConvention.None }).Periods() ?? [];
        return schedule.Periods()?.ToArray();
    }

    /// <summary>The day on which the swap was ended before its time; null while it runs.</summary>
    private DateOnly? Unwound() => _terms.Deal.Milestones.FirstOrDefault(m => m.Status == Status.Terminated && DealDates.IsReached(m, _terms.Reading.Day))?.Date?.First;

    private Reference Net(SchedulePeriod period, int i)
    {
        Expression? net = null;
        foreach (var leg in _legs)
        {
            var amount = leg.Return is not null ? Return(leg, period, i) : Interest(leg, period, i);
            bool paid = leg.From == _equity.From;
            net = net is null ? amount : paid ? net + amount : net - amount;
        }
        var figure = _form.Figure("net", _form.Money, Number(i));
        _form.Relate("net amount", "T03", figure, net!);
        return figure;
    }

    private Reference Return(Leg leg, SchedulePeriod period, int i)
    {
        var terms = leg.Return!;
        var (from, to) = _levels.Of(leg, period, i);
        var amount = _form.Figure("equity-amount", _form.Money, _levels.Label(terms, i));
        Expression change = to - from;
        if (terms is { IsTotal: true, Class: { } paying } && _levels.Dividends(leg, paying, period, i) is { } dividends) change += dividends;
        Expression earned = Shares(leg) is { } shares ? shares * change : Notional(leg) * (change / from);
        _form.Relate("equity amount", "T18", amount, earned);
        return amount;
    }

    /// <summary>Interest on the notional amount of the first return leg: what it was at the start, or what the shares are worth at the period's start.</summary>
    private Reference Interest(Leg leg, SchedulePeriod period, int i)
    {
        var terms = leg.Rate!;
        var amount = _form.Figure("floating-amount", _form.Money, Number(i));
        Expression? rate = null;
        if (terms is { Index.Length: > 0, Compounding: { } cycle }) return Compounded(leg, terms, cycle, period, i, amount);
        if (terms.Index.Length > 0) rate = _levels.Fixing(terms, period, i);
        if (terms.Fixed is { } written)
        {
            var stated = _form.Input(terms.Index.Length > 0 ? "spread" : "rate", Unit.One);
            if (!_form.Given.ContainsKey(stated.Path)) _terms.Give(stated, written, leg);
            rate = rate is null ? stated : rate + stated;
        }
        _form.Relate("floating amount", "T18", amount, ForPart(InterestBase(terms, period, i) * rate!, terms, period, i));
        return amount;
    }

    /// <summary>Interest on interest of the reference rate within the period; the margin is on the amount alone (2021 ISDA Definitions, overnight rate compounding).</summary>
    private Reference Compounded(Leg leg, RateTerms terms, Cycle cycle, SchedulePeriod period, int i, Reference amount)
    {
        var growth = _form.Figure("compounded-rate", Unit.One, Number(i));
        _form.Relate("compounded rate", "T18", growth, new CompoundedRate(_levels, terms, cycle, _terms.Deal.Payments!, _grid).Over(period, i) - 1m);
        Expression interest = growth;
        if (terms.Fixed is { } margin)
        {
            var spread = _form.Input("spread", Unit.One);
            if (!_form.Given.ContainsKey(spread.Path)) _terms.Give(spread, margin, leg);
            interest += ForPart(spread, terms, period, i);
        }
        _form.Relate("floating amount", "T18", amount, InterestBase(terms, period, i) * interest);
        return amount;
    }

    /// <summary>What interest is on: the notional amounts of all returns of one side, as they were at the start or as they are at the period's.</summary>
    private Expression InterestBase(RateTerms terms, SchedulePeriod period, int i)
    {
        Expression? sum = null;
        foreach (var leg in _legs.Where(l => l.Return is not null && l.From == _equity.From))
        {
            bool constant = (terms.IsConstant ?? leg.Return!.IsConstant) == true;
            sum = sum.Plus(constant || Shares(leg) is not { } shares ? Notional(leg) : shares * _levels.Of(leg, period, i).From);
        }
        return sum!;
    }

    /// <summary>What a period brings of so much a year: over 360 or 365 days as they are counted, else times its part of the year.</summary>
    private Expression ForPart(Expression yearly, RateTerms terms, SchedulePeriod period, int i)
    {
        if ((terms.Days ?? _terms.Deal.Payments!.Days) is not { } days || DayCounting.Fraction(period.From, period.To, days) is not { } fraction) return yearly * _form.Input("year-fraction", Unit.One, Number(i));
        return days is DayCount.ActualActualIsda or DayCount.ActualActualIcma ? yearly * fraction
            : yearly * (decimal)DayCounting.Days(period.From, period.To, days) / (days == DayCount.Actual365Fixed ? 365m : 360m);
    }

    /// <summary>The amount of the notional at the start: as written, or shares at the initial price.</summary>
    private Reference Notional(Leg leg)
    {
        var notional = _form.Input("notional", _form.Money, _levels.Name(leg.Return!));
        if (leg.Return!.Notional.Unit.Currency is not null)
        {
            if (!_form.Given.ContainsKey(notional.Path)) _terms.Give(notional, leg.Return.Notional, leg);
        }
        else _levels.RelateOnce("notional amount", notional, Shares(leg)! * _levels.Initial(leg));
        return notional;
    }

    /// <summary>The number of shares that stays: as written, or the amount at the initial price; null where the amount stays.</summary>
    private Reference? Shares(Leg leg)
    {
        var terms = leg.Return!;
        if (terms.Notional.Unit.Currency is not null && terms.IsConstant == true) return null;
        var shares = _form.Input("number", _levels.CountUnit(terms), _levels.Name(terms));
        if (terms.Notional.Unit.ShareClass is null) _levels.RelateOnce("number", shares, Notional(leg) / _levels.Initial(leg));
        else if (!_form.Given.ContainsKey(shares.Path)) _terms.Give(shares, terms.Notional, leg);
        return shares;
    }

    private DateOnly? Day(string measure) => _terms.Reading.World.FactsOf(_terms.Deal.Name, measure).Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null);

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}
