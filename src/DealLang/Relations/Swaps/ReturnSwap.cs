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
    private readonly List<SwapLeg> _legs;
    private readonly Leg _equity;
    private readonly Levels _levels;

    /// <summary>The periods before their days are moved off holidays.</summary>
    private IReadOnlyList<SchedulePeriod> _grid = [];

    public ReturnSwap(DealTerms terms, List<Leg> legs)
    {
        (_terms, _form) = (terms, terms.Form);
        _equity = legs.First(leg => leg.Return is not null);
        var start = Day("effective") ?? DateOnly.MinValue;
        // What the side of the return pays stands first, whatever the order of the lines: the net is its own.
        _legs = [.. legs.Where(leg => leg.Return is not null || leg.Rate is not null).OrderBy(leg => leg.From == _equity.From ? 0 : 1).Select(leg => new SwapLeg(terms, leg, start))];
        _levels = new Levels(terms, manyNames: legs.Count(leg => leg.Return is not null) > 1);
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
    private Reference? Delivered() => _equity.Return!.Class is not null && _legs.Count(l => l.Now.Return is not null) == 1
        && _terms.Reading.World.FactsOf(_terms.Deal.Name, "settlement").Any(f => f.Used.Words == "physical") ? Shares(Returns().First().Last) : null;

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

    private IEnumerable<SwapLeg> Returns() => _legs.Where(l => l.Now.Return is not null);

    private Reference Net(SchedulePeriod period, int i)
    {
        Expression? net = null;
        foreach (var leg in _legs)
        {
            if ((leg.Now.Return is not null ? Return(leg, period, i) : Interest(leg, period, i)) is not { } amount) continue;
            net = leg.Now.From == _equity.From ? net.Plus(amount) : net is null ? (Expression)0m - amount : net - amount;
        }
        var figure = _form.Figure("net", _form.Money, Number(i));
        _form.Relate("net amount", "T03", figure, net ?? new Number(0m) { Unit = _form.Money });
        return figure;
    }

    /// <summary>
    /// What a number of shares gains. An amount buys its units at the start of the period; where it is changed within one, what is taken off leaves at the price of that day, and
    /// what is added comes at it.
    /// </summary>
    private Reference? Return(SwapLeg leg, SchedulePeriod period, int i)
    {
        var parts = leg.Parts(period, leg.Changes(period));
        if (parts.Count == 0) return null;
        var terms = leg.Now.Return!;
        var (from, to) = _levels.Of(parts[0].Step.Leg, period, i);
        var amount = _form.Figure("equity-amount", _form.Money, _levels.Label(terms, i));
        Expression? earned = null, units = null, before = null;
        for (int n = 0; n < parts.Count; n++)
        {
            var (begins, ends, step) = parts[n];
            Expression first = begins == period.From ? from : _levels.On(step.Leg.Return!, begins), change = (ends == period.To ? to : _levels.On(step.Leg.Return!, ends)) - first;
            if (step.Leg.Return is { IsTotal: true, Class: { } paying } && _levels.Dividends(step.Leg, paying, period with { From = begins, To = ends }, i, n) is { } dividends) change += dividends;
            if (Shares(step) is { } shares) earned = earned.Plus(shares * change);
            else if (parts.Count == 1 && begins == period.From) earned = Notional(step) * (change / from);
            else
            {
                Expression now = Notional(step);
                units = units is null ? now / first : (units * Expression.Min(1m, now / before!)) + (Expression.Max(0m, now - before!) / first);
                before = now;
                earned = earned.Plus(units * change);
            }
        }
        _form.Relate("equity amount", "T18", amount, earned!);
        return amount;
    }

    /// <summary>Interest on the notional amount of the first return leg: what it was at the start, or what the shares are worth at the period's start.</summary>
    private Reference? Interest(SwapLeg leg, SchedulePeriod period, int i)
    {
        var parts = leg.Parts(period, leg.Changes(period).Concat(Returns().SelectMany(r => r.Changes(period))));
        if (parts.Count == 0) return null;
        var amount = _form.Figure("floating-amount", _form.Money, Number(i));
        if (parts.Exists(p => p.Step.Leg.Rate is { Index.Length: > 0, Compounding: not null }))
        {
            // Interest on interest of an amount that changes in between: nothing says on which of them.
            if (parts is [var whole] && whole.From == period.From) _form.Relate("floating amount", "T18", amount, Compounded(whole.Step, period, i));
            return amount;
        }
        Expression? sum = null;
        foreach (var (from, to, step) in parts)
        {
            var terms = step.Leg.Rate!;
            if (InterestBase(terms, period, i, from) is not { } on) continue;
            Expression? rate = terms.Index.Length > 0 ? _levels.Fixing(terms, period, i) : null;
            if (terms.Fixed is { } written) rate = rate.Plus(Stated(terms.Index.Length > 0 ? "spread" : "rate", written, step));
            sum = sum.Plus(ForPart(on * rate!, terms, period, from, to, i));
        }
        _form.Relate("floating amount", "T18", amount, sum ?? new Number(0m) { Unit = _form.Money });
        return amount;
    }

    /// <summary>A rate that a line states, and those that stood in its place before.</summary>
    private Reference Stated(string measure, Quantity written, SwapStep step)
    {
        var stated = _form.Input(measure, Unit.One, step.Until);
        if (!_form.Given.ContainsKey(stated.Path)) _terms.Give(stated, written, step.Leg);
        return stated;
    }

    /// <summary>Interest on interest of the reference rate within the period; the margin is on the amount alone (2021 ISDA Definitions, overnight rate compounding).</summary>
    private Expression Compounded(SwapStep step, SchedulePeriod period, int i)
    {
        var terms = step.Leg.Rate!;
        var growth = _form.Figure("compounded-rate", Unit.One, Number(i));
        _form.Relate("compounded rate", "T18", growth, new CompoundedRate(_levels, terms, terms.Compounding!.Value, _terms.Deal.Payments!, _grid).Over(period, i) - 1m);
        Expression interest = growth;
        if (terms.Fixed is { } margin) interest += ForPart(Stated("spread", margin, step), terms, period, period.From, period.To, i);
        return InterestBase(terms, period, i, period.From)! * interest;
    }

    /// <summary>What interest is on: the notional amounts of all returns of one side, as they were at the start or as they are at the period's; null where there is none yet.</summary>
    private Expression? InterestBase(RateTerms terms, SchedulePeriod period, int i, DateOnly day)
    {
        Expression? sum = null;
        foreach (var leg in Returns().Where(l => l.Now.From == _equity.From))
        {
            if (leg.At(day) is not { } step) continue;
            bool constant = (terms.IsConstant ?? step.Leg.Return!.IsConstant) == true;
            sum = sum.Plus(constant || Shares(step) is not { } shares ? Notional(step) : shares * _levels.Of(step.Leg, period, i).From);
        }
        return sum;
    }

    /// <summary>What days of a period bring of so much a year: over 360 or 365 days as they are counted, else times their part of the year.</summary>
    private Expression ForPart(Expression yearly, RateTerms terms, SchedulePeriod period, DateOnly from, DateOnly to, int i)
    {
        if ((terms.Days ?? _terms.Deal.Payments!.Days) is not { } days || DayCounting.Fraction(from, to, days) is not { } fraction)
        {
            var whole = yearly * _form.Input("year-fraction", Unit.One, Number(i));
            return from == period.From && to == period.To ? whole : whole * (decimal)(to.DayNumber - from.DayNumber) / (decimal)(period.To.DayNumber - period.From.DayNumber);
        }
        return days is DayCount.ActualActualIsda or DayCount.ActualActualIcma ? yearly * fraction
            : yearly * (decimal)DayCounting.Days(from, to, days) / (days == DayCount.Actual365Fixed ? 365m : 360m);
    }

    /// <summary>The amount of the notional at the start: as written, or shares at the initial price.</summary>
    private Reference Notional(SwapStep step)
    {
        var terms = step.Leg.Return!;
        var notional = _form.Input("notional", _form.Money, _levels.Name(terms, step.Until));
        if (terms.Notional.Unit.Currency is not null)
        {
            if (!_form.Given.ContainsKey(notional.Path)) _terms.Give(notional, terms.Notional, step.Leg);
        }
        else _levels.RelateOnce("notional amount", notional, Shares(step)! * _levels.Initial(step.Leg));
        return notional;
    }

    /// <summary>The number of shares that stays: as written, or the amount at the initial price; null where the amount stays.</summary>
    private Reference? Shares(SwapStep step)
    {
        var terms = step.Leg.Return!;
        if (terms.Notional.Unit.Currency is not null && terms.IsConstant == true) return null;
        var shares = _form.Input("number", _levels.CountUnit(terms), _levels.Name(terms, step.Until));
        if (terms.Notional.Unit.ShareClass is null) _levels.RelateOnce("number", shares, Notional(step) / _levels.Initial(step.Leg));
        else if (!_form.Given.ContainsKey(shares.Path)) _terms.Give(shares, terms.Notional, step.Leg);
        return shares;
    }

    private DateOnly? Day(string measure) => _terms.Reading.World.FactsOf(_terms.Deal.Name, measure).Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null);

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}
