using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is added to the offer from a day on until the closing: so much for each day or each full month, or a rate a year on the cash, reckoned by
/// the day over 365; for a share where the price is one of a share, of a price for the whole for the whole. Several lines are steps of one fee. It begins on the day named, when what it waits for is met, else with the agreement.
/// </summary>
internal sealed class TickingFee
{
    private readonly DealTerms _terms;
    private readonly Unit _paid;
    private readonly List<Step> _steps = [];

    private TickingFee(DealTerms terms, Unit paid) => (_terms, _paid) = (terms, paid);

    /// <summary>Null when no fee ticks.</summary>
    /// <param name="paid">What the price is in: money for a share, or money.</param>
    public static TickingFee? Of(DealTerms terms, Unit paid)
    {
        var fee = new TickingFee(terms, paid);
        var lines = terms.Reading.InForce(terms.Deal.Name, "ticking-fee", terms.Announced).Select(f => f.Fact).Where(f => f.Quantity is not null).OrderBy(f => f.Key.Argument, StringComparer.Ordinal).ToList();
        foreach (var fact in lines) fee._steps.Add(new Step(terms, paid, fact, lines.Exists(l => l != fact && l.Used.Starting?.First == fact.Used.Until?.Last)));
        if (fee._steps.Count == 0) return null;
        if (!fee.HasRate) fee.Relate("", step => step.Fee);
        return fee;
    }

    private bool HasRate => _steps.Exists(s => s.IsRate);

    /// <summary>What has been added to the cash by the day of the view, step by step.</summary>
    /// <param name="name">What tells several sets of terms apart; empty for one.</param>
    public Reference On(Expression cash, string name) => HasRate ? Relate(name, step => step.IsRate ? cash * step.Fee : step.Fee) : Accrued("");

    private Reference Relate(string name, Func<Step, Expression> of)
    {
        var accrued = Accrued(name);
        _terms.Form.Relate("ticking fee", "T02", accrued, _steps.Skip(1).Aggregate(of(_steps[0]), (sum, step) => sum + of(step)));
        return accrued;
    }

    private Reference Accrued(string name) => _terms.Form.Figure("ticking-fee.accrued", _paid, name);

    /// <summary>One line of it.</summary>
    private sealed class Step
    {
        private readonly DealTerms _terms;
        private readonly Fact _fact;
        private readonly bool _isDaily;
        private readonly DateOnly? _end;

        /// <param name="isFollowed">Another begins on the day until which it grows: that day is the other's.</param>
        public Step(DealTerms terms, Unit paid, Fact fact, bool isFollowed)
        {
            (_terms, _fact) = (terms, fact);
            _end = isFollowed ? fact.Used.Until!.Value.Last : fact.Used.Until?.Last.AddDays(1);
            IsRate = fact.Quantity!.Unit.IsOne;
            _isDaily = fact.Quantity.Unit.Factors.Any(f => f is { Name: "day", Power: -1 });
            var own = IsRate ? Unit.One : paid / (_isDaily ? Unit.Day : Unit.Month);
            var rate = terms.Form.Input("ticking-fee", own, fact.Key.Argument);
            terms.Give(rate, fact, fact.Quantity with { Unit = own });
            terms.Form.Consumed.Add(fact);
            Fee = IsRate ? rate * Elapsed() / 365m : rate * new Number(Elapsed()) { Unit = _isDaily ? Unit.Day : Unit.Month };
        }

        /// <summary>A part of the cash a year, not an amount.</summary>
        public bool IsRate { get; }

        /// <summary>What it comes to by the day of the view: of a rate, of one unit of cash.</summary>
        public Expression Fee { get; }

        private int Elapsed()
        {
            var from = _fact.Used.When is { } when ? _terms.MetOn(when) : _fact.Used.Starting?.First ?? DealDates.Agreement(_terms.Deal);
            var to = new[] { _terms.Reading.Day, DealDates.Closing(_terms.Deal)?.Date?.First, _end }.OfType<DateOnly>().Min();
            if (from is not { } first || to <= first) return 0;
            if (IsRate || _isDaily) return to.DayNumber - first.DayNumber;
            int months = ((to.Year - first.Year) * 12) + to.Month - first.Month;
            return first.AddMonths(months) > to ? months - 1 : months;
        }
    }
}
