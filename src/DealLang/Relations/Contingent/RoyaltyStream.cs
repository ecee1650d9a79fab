using System.Globalization;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A part of what a company takes in each year, paid to those who put money into it, until all of it comes to the cap; and the return on the money:
/// a royalty. What a year brings is paid at its end.
/// </summary>
internal static class RoyaltyStream
{
    private const string Code = "T18";

    public static void Relate(DealTerms terms, Reference amount)
    {
        foreach (var leg in terms.Legs.Where(l => l.EarnOut is { Rate: not null, Metric: not null, Period: not null } && terms.Deal.Objects.Contains(l.From))) Relate(terms, leg, leg.EarnOut!, amount);
    }

    private static void Relate(DealTerms terms, Leg leg, EarnOut earnOut, Reference amount)
    {
        var form = terms.Form;
        if (terms.Reading.World.Party(earnOut.Metric!.Owner) is not { } earner || earnOut.Period!.Value is var period && period.Last.Year - period.First.Year > 100) return;
        var part = Given(terms, leg, "royalty.rate", new Quantity(earnOut.Rate, Unit.One, Shape.Stated), Unit.One);
        var cap = earnOut.Cap is { } most ? Given(terms, leg, "royalty.cap", most, terms.Money) : null;
        var from = earnOut.Threshold is { Shape: not Shape.Range } threshold ? Given(terms, leg, "royalty.threshold", threshold, terms.Money) : null;
        var earned = new PeriodFigures(terms, earnOut.Metric.Measure);
        var settlement = new Settlement(terms);
        var investor = leg.To ?? terms.Deal.Subjects[0];
        var flows = new List<Expression>();
        if (DealDates.Closing(terms.Deal)?.Date?.First is { } closing) flows.AddRange([new Number(closing.DayNumber) { Unit = Unit.Date }, 0m - amount]);
        bool isTimed = flows.Count > 0;
        Expression? paid = null;
        for (int year = earnOut.Period.Value.First.Year; year <= earnOut.Period.Value.Last.Year; year++)
        {
            string label = year.ToString(CultureInfo.InvariantCulture);
            var of = form.Figure("royalty", terms.Money, leg.Name.Length > 0 ? $"{leg.Name}, {label}" : label);
            Expression due = from is null ? part * earned.Of(earner, label) : part * Expression.Max(0m, earned.Of(earner, label) - from);
            if (cap is not null) due = Expression.Min(due, paid is null ? cap : cap - paid);
            form.Relate("royalty of a year", Code, of, due);
            paid = paid.Plus(of);
            var last = new DateOnly(year, 12, 31);
            settlement.Add("royalty-" + label, leg.From.Name, investor.Name, "cash", terms.Money, of, leg.Force, leg.Location, DateInterval.Day(last));
            flows.AddRange([new Number(last.DayNumber) { Unit = Unit.Date }, of]);
        }
        form.Relate("royalty in all", Code, form.Figure("royalty", terms.Money, leg.Name), paid!);
        if (isTimed) form.Relate("return on the money", Code, form.Figure("irr", Unit.One, leg.Name), (FlowFunctions.Xirr(DayCount.Actual365Fixed) with { Shown = 4 }).Call([.. flows]));
    }

    private static Reference Given(DealTerms terms, Leg leg, string measure, Quantity quantity, Unit unit)
    {
        var figure = terms.Form.Input(measure, unit, leg.Name);
        terms.Give(figure, quantity with { Unit = unit }, leg);
        return figure;
    }
}
