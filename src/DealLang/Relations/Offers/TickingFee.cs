using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is added to the offer from a day on until the closing: so much for a share for each day or each full month, or a rate a year on the cash, reckoned by
/// the day over 365. It begins on the day named, when what it waits for is met, else with the agreement.
/// </summary>
internal sealed class TickingFee
{
    private readonly DealTerms _terms;
    private readonly Fact _fact;
    private readonly Unit _perShare;
    private readonly Reference _rate;
    private readonly bool _isRate;
    private readonly bool _isDaily;

    private TickingFee(DealTerms terms, Unit perShare, Fact fact)
    {
        (_terms, _perShare, _fact) = (terms, perShare, fact);
        var unit = fact.Quantity!.Unit;
        _isRate = unit.IsOne;
        _isDaily = unit.Factors.Any(f => f is { Name: "day", Power: -1 });
        var own = _isRate ? Unit.One : perShare / (_isDaily ? Unit.Day : Unit.Month);
        _rate = terms.Form.Input("ticking-fee", own);
        terms.Give(_rate, fact, fact.Quantity with { Unit = own });
        terms.Form.Consumed.Add(fact);
        if (!_isRate) terms.Form.Relate("ticking fee", "T02", Accrued(""), _rate * new Number(Elapsed()) { Unit = _isDaily ? Unit.Day : Unit.Month });
    }

    /// <summary>Null when no fee ticks.</summary>
    public static TickingFee? Of(DealTerms terms, Unit perShare) =>
        terms.Reading.InForce(terms.Deal.Name, "ticking-fee", terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null) is { } fact ? new TickingFee(terms, perShare, fact) : null;

    /// <summary>What has been added to the cash for a share by the day of the view.</summary>
    /// <param name="name">What tells several sets of terms apart; empty for one.</param>
    public Reference On(Expression cash, string name)
    {
        if (!_isRate) return Accrued("");
        var accrued = Accrued(name);
        _terms.Form.Relate("ticking fee", "T02", accrued, cash * _rate * Elapsed() / 365m);
        return accrued;
    }

    private Reference Accrued(string name) => _terms.Form.Figure("ticking-fee.accrued", _perShare, name);

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
