using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Figures that a deal states in terms of others: <c>debt 6x ebitda 2024</c>, <c>fees 2% of ev</c>. The multiple that is lent is a figure of
/// its own, so that a case may change it and a report show it.
/// </summary>
internal static class StatedFormulas
{
    public const string Name = "as stated";
    private const string Agreed = "as agreed";

    public static void Relate(DealTerms terms)
    {
        foreach (var (fact, since) in terms.Reading.Latest(terms.Reading.World.FactsOf(terms.Deal.Name), terms.Announced))
        {
            if (fact.Used.Formula is not { } stated || terms.Form.Consumed.Contains(fact) || terms.Reading.IsAssigned(fact) || terms.IsOutdated(fact, since)) continue;
            var path = new FigurePath(terms.Deal.Name, fact.Key.Measure, fact.Key.Argument);
            if (terms.Form.UnitOf(path) is null) continue;
            terms.Form.Relate(Name, "T18", path, WithMultiple(terms, fact, In(terms, stated)));
        }
        foreach (var agreed in terms.AgreedFormulas) terms.Form.Relate(new Relation(Agreed, "T18", agreed.Figure, In(terms, agreed.Formula)) { Leg = agreed.Leg });
    }

    /// <summary>
    /// A formula as the deal's equations hold it: its own figures are known to the form, those of others are of the day that the deal is looked at from.
    /// </summary>
    internal static Expression In(DealTerms terms, Expression stated)
    {
        var formula = stated.Replace(r => r.Path.Owner == terms.Deal.Name ? OfLastYear(terms, r) : OfOthers(terms, r));
        foreach (var read in formula.References().Where(r => r.IsPlain && r.Path.Owner == terms.Deal.Name)) TargetFigures.Give(terms, read.Path);
        return formula;
    }

    /// <summary>Of a party, and of the file itself, what holds on that day; another deal is looked at as it looks at itself.</summary>
    private static Reference OfOthers(DealTerms terms, Reference reference) =>
        reference.View.Length > 0 || terms.Reading.World.Deals.Any(d => d.Name == reference.Path.Owner) ? reference : reference with { View = CalendarDate.Spell(terms.Reading.Day) };

    /// <summary>6x ebitda, without a year: of the last one before the closing.</summary>
    private static Reference? OfLastYear(DealTerms terms, Reference reference) =>
        reference.Path is { Argument: "", Measure: "ebitda" or "revenue" } path && HoldingPeriod.LastYear(terms, path.Measure) is { } year ? new Reference(path with { Argument = year }) : null;

    /// <summary>What a row is so many times is what the debt is borrowed on.</summary>
    private static Expression WithMultiple(DealTerms terms, Fact fact, Expression formula)
    {
        if (fact.Key.Measure != "funding" || formula is not Binary { Operation: Operation.Multiply, Left: Number { Unit.IsOne: true } times, Right: Reference { Path.Measure: "ebitda" } earnings }) return formula;
        var leverage = terms.Form.Input("leverage", Unit.One, fact.Key.Argument);
        if (!terms.States(leverage.Path)) terms.Form.Give(new ModelFigure(leverage.Path, Unit.One, Origin.Stated)
        {
            Quantity = new Quantity(times.Value, Unit.One, Shape.Stated),
            Location = fact.Used.Location,
            Citations = fact.Used.Citations,
            AsOf = fact.Key.Valid,
        });
        return leverage * earnings;
    }
}
