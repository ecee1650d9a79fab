using System.Globalization;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A part of what a company takes in each year, until all of it comes to the cap: paid to those who put money into it, with the return on the money, or
/// for a licence that it bought. What a year brings is paid at its end.
/// </summary>
internal static class RoyaltyStream
{
    private const string Code = "T18";

    /// <param name="amount">The money put in, on which it is a return; null where a product is paid for.</param>
    public static void Relate(DealTerms terms, Reference? amount)
    {
        foreach (var leg in terms.Legs.Where(l => IsRoyalty(l) && (terms.Deal.Objects.Contains(l.From) || (amount is null && terms.Deal.IsSubject(l.From))))) Relate(terms, leg, leg.EarnOut!, amount);
    }

    /// <summary>A part of what is taken in over several years.</summary>
    public static bool IsRoyalty(Leg leg) => leg.EarnOut is { Rate: not null, Metric: not null, Period: not null };

    private static void Relate(DealTerms terms, Leg leg, EarnOut earnOut, Reference? amount)
    {
        var form = terms.Form;
        if (terms.Reading.World.Party(earnOut.Metric!.Owner) is not { } earner || earnOut.Period!.Value is var period && period.Last.Year - period.First.Year > 100) return;
        var part = Given(terms, leg, "royalty.rate", new Quantity(earnOut.Rate, Unit.One, Shape.Stated), Unit.One);
        var cap = earnOut.Cap is { } most ? Given(terms, leg, "royalty.cap", most, terms.Money) : null;
        var from = earnOut.Threshold is { Shape: not Shape.Range } threshold ? Given(terms, leg, "royalty.threshold", threshold, terms.Money) : null;
        var reached = earnOut.Trigger is { Value: not null } trigger ? Given(terms, leg, "royalty.trigger", trigger, terms.Money) : null;
        // A royalty that is called one needs no other name.
        string name = leg.Name == "royalty" ? "" : leg.Name;
        var earned = new PeriodFigures(terms, earnOut.Metric.Measure);
        var settlement = new Settlement(terms);
        var investor = leg.To ?? (terms.Deal.IsSubject(leg.From) ? terms.Deal.Objects[0] : terms.Deal.Subjects[0]);
        var flows = new List<Expression>();
        if (amount is not null && DealDates.Closing(terms.Deal)?.Date?.First is { } closing) flows.AddRange([new Number(closing.DayNumber) { Unit = Unit.Date }, 0m - amount]);
        bool isTimed = flows.Count > 0;
        Expression? paid = null, known = null;
        var unstated = new List<string>();
        for (int year = earnOut.Period.Value.First.Year; year <= earnOut.Period.Value.Last.Year; year++)
        {
            string label = year.ToString(CultureInfo.InvariantCulture);
            var of = form.Figure("royalty", terms.Money, name.Length > 0 ? $"{name}, {label}" : label);
            var income = earned.Of(earner, label);
            bool isKnown = income is not Reference single || form.IsGiven(single) || terms.Reading.Assignments.Of(single.Path) is not null;
            if (isKnown) known = known.Plus(of);
            else unstated.Add(label);
            Expression due = from is null ? part * income : part * Expression.Max(0m, income - from);
            if (reached is not null) due = new Choice(income, true, reached, due, new Number(0m) { Unit = terms.Money });
            if (cap is not null) due = Expression.Min(due, paid is null ? cap : cap - paid);
            form.Relate("royalty of a year", Code, of, due);
            // Once the cap is reached nothing more is paid, whatever the year brings.
            if (cap is not null && paid is not null) form.RelateLast(new Relation("nothing more once the cap is reached", Code, of, Functions.OnceExhausted.Call(cap - paid)) { Note = $"no {earnOut.Metric.Measure.Replace('-', ' ')} of {label} is stated" });
            paid = paid.Plus(of);
            var last = new DateOnly(year, 12, 31);
            settlement.Add("royalty-" + label, leg.From.Name, investor.Name, "cash", terms.Money, of, leg.Force, leg.Location, DateInterval.Day(last));
            flows.AddRange([new Number(last.DayNumber) { Unit = Unit.Date }, of]);
        }
        form.Relate("royalty in all", Code, form.Figure("royalty", terms.Money, name), paid!);
        if (known is not null && unstated.Count > 0)
        {
            var sofar = form.Figure("royalty.known", terms.Money, name);
            form.Relate(new Relation("royalty of the years that are known", Code, sofar, known) { Note = $"without {Named(unstated)}, of which no {earnOut.Metric.Measure.Replace('-', ' ')} is stated" });
            if (cap is not null) form.Relate("left until the cap", Code, form.Figure("royalty.left", terms.Money, name), cap - sofar);
        }
        if (isTimed) form.Relate("return on the money", Code, form.Figure("irr", Unit.One, name), (FlowFunctions.Xirr(DayCount.Actual365Fixed) with { Shown = 4 }).Call([.. flows]));
    }

    /// <summary>2028, or 2028 to 2032: years of which nothing is stated.</summary>
    private static string Named(List<string> years) => years.Count == 1 ? years[0] : $"{years[0]} to {years[^1]}";

    private static Reference Given(DealTerms terms, Leg leg, string measure, Quantity quantity, Unit unit)
    {
        var figure = terms.Form.Input(measure, unit, leg.Name == "royalty" ? "" : leg.Name);
        terms.Give(figure, quantity with { Unit = unit }, leg);
        return figure;
    }
}
