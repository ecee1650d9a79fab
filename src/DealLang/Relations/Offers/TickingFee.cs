using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is added to the offer from a day on until the closing: so much for each day or each full month, or a rate a year on the cash, reckoned by
/// the day over 365; for a share where the price is one of a share, of a price for the whole for the whole. It begins on the day named, when what it waits for is met, else with the agreement.
/// </summary>
internal sealed class TickingFee
{
    private readonly DealTerms _terms;
    private readonly Fact _fact;
    private readonly Unit _paid;
    private readonly Reference _rate;
    private readonly bool _isRate;
    private readonly bool _isDaily;

    private TickingFee(DealTerms terms, Unit paid, Fact fact)
    {
        (_terms, _paid, _fact) = (terms, paid, fact);
        var unit = fact.Quantity!.Unit;
        _isRate = unit.IsOne;
        _isDaily = unit.Factors.Any(f => f is { Name: "day", Power: -1 });
        var own = _isRate ? Unit.One : paid / (_isDaily ? Unit.Day : Unit.Month);
        _rate = terms.Form.Input("ticking-fee", own);
        terms.Give(_rate, fact, fact.Quantity with { Unit = own });
        terms.Form.Consumed.Add(fact);
        if (!_isRate) terms.Form.Relate("ticking fee", "T02", Accrued(""), _rate * new Number(Elapsed()) { Unit = _isDaily ? Unit.Day : Unit.Month });
    }

    /// <summary>Null when no fee ticks.</summary>
    /// <param name="paid">What the price is in: money for a share, or money.</param>
    public static TickingFee? Of(DealTerms terms, Unit paid) =>
        terms.Reading.InForce(terms.Deal.Name, "ticking-fee", terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null) is { } fact ? new TickingFee(terms, paid, fact) : null;

    /// <summary>What has been added to the cash by the day of the view.</summary>
    /// <param name="name">What tells several sets of terms apart; empty for one.</param>
    public Reference On(Expression cash, string name)
    {
        if (!_isRate) return Accrued("");
        var accrued = Accrued(name);
        _terms.Form.Relate("ticking fee", "T02", accrued, cash * _rate * Elapsed() / 365m);
        return accrued;
    }

    private Reference Accrued(string name) => _terms.Form.Figure("ticking-fee.accrued", _paid, name);

    private int Elapsed()
    {
        var from = _fact.Used.When is { } when ? _terms.MetOn(when) : _fact.Used.Starting?.First ?? DealDates.Agreement(_terms.Deal);
        var to = new[] { _terms.Reading.Day, DealDates.Closing(_terms.Deal)?.Date?.First, _fact.Used.Until?.Last }.OfType<DateOnly>().Min();
        if (from is not { } first || to <= first) return 0;
        if (_isRate || _isDaily) return to.DayNumber - first.DayNumber;
        int months = ((to.Year - first.Year) * 12) + to.Month - first.Month;
        return first.AddMonths(months) > to ? months - 1 : months;
    }
}
