using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A deal at a view, as its form reads it.</summary>
internal sealed class DealTerms(Deal deal, Form form)
{
    public Deal Deal => deal;
    public Form Form => form;
    public FactReading Reading => form.Reading;
    public Unit Money => form.Money;

    /// <summary>The day that undated terms speak of.</summary>
    public DateOnly? Announced { get; } = DealDates.Announcement(deal);

    /// <summary>The legs agreed by the day of the view.</summary>
    public IEnumerable<Leg> Legs => deal.Legs.Where(leg => Agreed(leg) <= Reading.Day);

    public DateOnly Agreed(Leg leg) => leg.Date?.First ?? Announced ?? DateOnly.MinValue;

    /// <summary>Gives a figure the amount of a leg: contractual, on the share basis of the day it was agreed.</summary>
    public void Give(Reference figure, Quantity amount, Leg leg)
    {
        var unit = form.UnitOf(figure.Path)!;
        if (Units.Fit(amount, unit) is not { } fitted)
        {
            form.Unfit.Add(figure.Path);
            return;
        }
        decimal factor = Restatement.Factor(Reading.World, unit, Agreed(leg), Reading.Day);
        form.Give(new ModelFigure(figure.Path, unit, Origin.Stated)
        {
            Quantity = fitted.Times(factor),
            Leg = leg,
            AsOf = leg.Date,
            Location = leg.Location,
            Citations = leg.Citations,
            Restated = factor,
        });
    }

    /// <summary>Gives a figure what a party's fact says.</summary>
    public void Give(Reference figure, Fact fact, Quantity quantity, string note = "")
    {
        if (Reading.Parameter(figure.Path, form.UnitOf(figure.Path)!, fact, quantity, StatedFigures.Basis(fact, Announced)) is { } parameter)
            form.Give(parameter with { Note = note });
        else form.Unfit.Add(figure.Path);
    }
}
