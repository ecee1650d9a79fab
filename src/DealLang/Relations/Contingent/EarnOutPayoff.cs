using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What an earn-out pays for what its metric comes to: a part of what is above the threshold, or an amount from the threshold on, not more than
/// the cap and not less than the floor. While the metric is not known, no more than the cap.
/// </summary>
internal sealed class EarnOutPayoff(DealTerms terms, Leg leg, EarnOut earnOut, string label, Unit money)
{
    private readonly Form _form = terms.Form;

    public Expression Amount()
    {
        if (Metric() is not { } metric) return Unmeasured();
        Expression paid = earnOut.Rate is { } rate ? Part(rate, metric) : Whole(metric);
        if (earnOut.Cap is { } cap) paid = Expression.Min(paid, Given("cap", cap, money));
        if (earnOut.Floor is { } floor) paid = Expression.Max(paid, Given("floor", floor, money));
        return paid;
    }

    private Expression Part(decimal rate, Reference metric)
    {
        var part = Given("rate", new Quantity(rate, Unit.One, Shape.Stated), Unit.One);
        Expression paid = earnOut.Threshold is { } from ? part * Expression.Max(0m, metric - Given("threshold", from, UnitOfMetric)) : part * metric;
        return earnOut.Trigger is { Value: not null } trigger ? new Choice(metric, IsAtLeast: true, Given("threshold", trigger, UnitOfMetric, ", to be reached"), paid, new Number(0m) { Unit = money }) : paid;
    }

    private Expression Whole(Reference metric)
    {
        var amount = Given("contingent", LegSum.Amount(leg), money);
        if (earnOut.Threshold is not { } threshold) return amount;
        if (threshold is { Shape: Shape.Range, Low: { } low, High: { } high } && high > low)
        {
            var from = Given("threshold", threshold with { Shape = Shape.Stated, Value = low, Low = null, High = null, Width = 0m }, UnitOfMetric);
            var to = Given("threshold", threshold with { Shape = Shape.Stated, Value = high, Low = null, High = null, Width = 0m }, UnitOfMetric, ", to");
            return amount * Expression.Max(0m, Expression.Min(1m, (metric - from) / (to - from)));
        }
        return new Choice(metric, IsAtLeast: true, Given("threshold", threshold, UnitOfMetric), amount, new Number(0m) { Unit = money });
    }

    /// <summary>From the floor to the cap; without a cap, from the floor up.</summary>
    private Reference Unmeasured()
    {
        decimal low = earnOut.Floor?.Value ?? 0m;
        var most = earnOut.Cap?.Value ?? (earnOut.Rate is null ? LegSum.Amount(leg).Value ?? LegSum.Amount(leg).High : null);
        var open = most is { } cap ? new Quantity(cap, money, Shape.Cap) { Low = low } : new Quantity(low, money, Shape.Floor);
        return Given("contingent", open, money);
    }

    /// <summary>What is stated of the metric for the period, in one figure or in parts that make it up; null when that is not known.</summary>
    private Reference? Metric()
    {
        if (earnOut is not { Metric: { } measured, Period: { } period }) return null;
        var facts = terms.Reading.InForce(measured.Owner, measured.Measure).Select(f => f.Fact)
            .Where(f => f.Quantity is { Shape: not Shape.Undisclosed } && Period.Of(f.Key.Argument) is var (first, last) && first >= period.First && last <= period.Last).ToList();
        var metric = _form.Input("metric", UnitOfMetric, label);
        if (facts.Find(f => Period.Of(f.Key.Argument) == (period.First, period.Last)) is { } whole) return terms.Give(metric, whole, whole.Quantity!) ? metric : null;
        if (!Tile(facts, period)) return null;
        Expression? sum = null;
        foreach (var fact in facts)
        {
            var part = _form.Input("metric", UnitOfMetric, $"{label}, {fact.Key.Argument}");
            if (!terms.Give(part, fact, fact.Quantity!)) return null;
            sum = sum is null ? part : sum + part;
        }
        _form.Relate("metric over the period", "T35", metric, sum!);
        return metric;
    }

    /// <summary>Whether periods follow each other without a gap from the first to the last day.</summary>
    private static bool Tile(List<Fact> facts, DateInterval period)
    {
        facts.Sort((a, b) => Period.Of(a.Key.Argument)!.Value.First.CompareTo(Period.Of(b.Key.Argument)!.Value.First));
        var next = period.First;
        foreach (var fact in facts)
        {
            var (first, last) = Period.Of(fact.Key.Argument)!.Value;
            if (first != next) return false;
            next = CalendarDate.AddDays(last, 1);
        }
        return facts.Count > 0 && next == CalendarDate.AddDays(period.Last, 1);
    }

    /// <summary>That of the threshold, else money.</summary>
    private Unit UnitOfMetric => earnOut.Threshold?.Unit ?? _form.Money;

    private Reference Given(string measure, Quantity quantity, Unit unit, string suffix = "")
    {
        var figure = _form.Input(measure, unit, label + suffix);
        terms.Give(figure, quantity with { Unit = unit }, leg);
        return figure;
    }
}
