using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What secures a loan: its value, what a haircut leaves of it to lend against, the loan over the value at the start and as both run off, and
/// the price of pledged shares at which a covenant is broken.
/// </summary>
internal sealed class CollateralCover
{
    private const string Code = "T72";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly List<Fact> _facts;
    private readonly LoanDraws _draws;

    public CollateralCover(DealTerms terms, LoanDraws draws)
    {
        (_terms, _form, _draws) = (terms, terms.Form, draws);
        _facts = [.. terms.Reading.InForce(terms.Deal.Name, "collateral", terms.Announced).Select(f => f.Fact)];
    }

    private Reference Total(string label = "") => _form.Input("collateral", _form.Money, label);

    public void Relate(LoanCalendar? calendar, LoanSchedule? schedule)
    {
        if (_facts.Count == 0) return;
        foreach (var fact in _facts) RelateWorth(fact);
        if (_facts is not [{ Key.Argument: "" }]) _form.Relate("collateral", "T03", Total(), Sum(_facts, f => Total(f.Key.Argument)));
        _form.Relate("loan to value", Code, _form.Input("ltv", Unit.One), _draws.Drawn / Total());
        if (_terms.States("haircut"))
        {
            var @base = _form.Figure("borrowing-base", _form.Money);
            _form.Relate("borrowing base", Code, @base, Sum(_facts, Lent));
            _form.Relate("advance rate", Code, _form.Input("advance-rate", Unit.One), @base / Total());
            // Once something has come back, what is still owed.
            var owed = calendar is not null && calendar.Periods[0].Pays <= _terms.Reading.Day ? _form.Figure("balance", _form.Money) : _draws.Drawn;
            _form.Relate("headroom", Code, _form.Figure("headroom", _form.Money), @base - owed);
        }
        if (calendar is null || schedule is null) return;
        foreach (int year in calendar.Years.Concat(calendar.YearsWithoutPayment))
        {
            var day = calendar.In(year).LastOrDefault() is > 0 and var last ? calendar.Periods[last - 1].To : new DateOnly(year, 12, 31);
            string label = LoanCalendar.Number(year);
            var worth = _form.Figure("collateral", _form.Money, label);
            _form.Relate("collateral of a year", Code, worth, Sum(_facts, f => Worth(f, day, calendar)));
            if (!IsWorthless(day, calendar)) _form.Relate("loan to value of a year", Code, _form.Figure("ltv", Unit.One, label), _form.Figure("balance", _form.Money, label) / worth);
        }
    }

    /// <summary>Value less haircut.</summary>
    private Expression Lent(Fact fact) => _terms.States("haircut", fact.Key.Argument) ? Total(fact.Key.Argument) * (1m - _form.Input("haircut", Unit.One, fact.Key.Argument)) : Total(fact.Key.Argument);

    /// <summary>As it is stated, or a number of shares at their price.</summary>
    private void RelateWorth(Fact fact)
    {
        var worth = Total(fact.Key.Argument);
        if (fact.Used.Second is not { Unit.ShareClass: { } name } count) return;
        var pledged = _terms.Reading.World.Parties.SelectMany(p => p.Classes).First(c => c.FullName == name);
        var shares = _form.Input("pledged-shares", Unit.Shares(name), name);
        var price = _form.Input("pledged-price", _form.Money / Unit.Shares(name), name);
        _terms.GiveOnce(shares, fact, count);
        if (fact.Quantity is null && new ClassPrices(_terms.Reading.World, pledged, _terms.Deal.Name).At(_terms.Reading.Day) is { Quantity: { } market } quoted) _terms.GiveOnce(price, quoted, market);
        _form.Relate("pledged shares", Code, worth, shares * price);
        if (_facts.Count == 1 && _terms.Stated("covenant").Exists(f => f.Key.Argument == "ltv"))
            _form.Relate("price at which the covenant is broken", Code, _form.Figure("call-price", _form.Money / Unit.Shares(name)), _draws.Drawn / _form.Input("covenant", Unit.One, "ltv") / shares);
    }

    /// <summary>On a day of the loan's life: the value last stated by then, or what is left of one that is written off in equal parts.</summary>
    private Expression Worth(Fact fact, DateOnly day, LoanCalendar calendar)
    {
        var held = _terms.Reading.World.FactsOf(_terms.Deal.Name, "collateral").Where(f => f.Key.Argument == fact.Key.Argument && f.Quantity is not null && (f.Key.Valid is not { } valid || valid.First <= day)).MaxBy(f => f.Key.Valid?.First);
        if (held is not null && held != fact)
        {
            var revalued = _form.Input("collateral", _form.Money, string.Join(", ", new[] { fact.Key.Argument, held.Key.Valid?.Written ?? "at the start" }.Where(a => a.Length > 0)));
            _form.Consumed.Add(held);
            _terms.GiveOnce(revalued, held, held.Quantity!);
            return revalued;
        }
        Expression worth = PledgedOn(fact, day) ?? Total(fact.Key.Argument);
        return Left(fact, day, calendar) is { } left ? worth * left : worth;
    }

    /// <summary>Shares at their price of a day that is over; null for what is no number of shares, and where the price is that of the view.</summary>
    private Expression? PledgedOn(Fact fact, DateOnly day)
    {
        if (day >= _terms.Reading.Day || fact.Quantity is not null || fact.Used.Second is not { Unit.ShareClass: { } name }) return null;
        var prices = new ClassPrices(_terms.Reading.World, _terms.Reading.World.Parties.SelectMany(p => p.Classes).First(c => c.FullName == name), _terms.Deal.Name);
        if (prices.At(day) is not { Quantity: { } market } quoted || quoted == prices.At(_terms.Reading.Day)) return null;
        var unit = Unit.Shares(name);
        var price = _form.Input("pledged-price", _form.Money / unit, $"{name}, {CalendarDate.Spell(day)}");
        _terms.GiveOnce(price, quoted, market);
        return _form.Input("pledged-shares", unit, name) * price;
    }

    private static decimal? Left(Fact fact, DateOnly day, LoanCalendar calendar)
    {
        if (!fact.Used.Modifiers.Contains("linear") || fact.Used.Over is not { Value: { } over } span || over <= 0m) return null;
        decimal years = span.Unit == Unit.Month ? over / 12m : over / 360m;
        return decimal.Round(Math.Max(0m, 1m - (calendar.YearsTo(day) / years)), 12);
    }

    private bool IsWorthless(DateOnly day, LoanCalendar calendar) => _facts.TrueForAll(f => Left(f, day, calendar) == 0m);

    private static Expression Sum(List<Fact> facts, Func<Fact, Expression> part) => facts.Skip(1).Aggregate(part(facts[0]), (sum, fact) => sum + part(fact));
}
