using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Puts an owner's own facts into its form: on the figure that they name, else as a figure beside the form's.</summary>
internal static class StatedFigures
{
    /// <param name="undated">The day of facts without a date; null when they always held.</param>
    /// <param name="isOutdated">Whether something since has re-marked the figure, so that the fact is shown beside it only.</param>
    public static void Add(Form form, IEnumerable<Fact> facts, DateOnly? undated, Func<Fact, DateOnly, bool> isOutdated)
    {
        foreach (var (fact, since) in form.Reading.Latest(facts, undated))
        {
            if (fact.Quantity is not { } quantity || form.Consumed.Contains(fact) || form.Reading.IsAssigned(fact)) continue;
            var path = new FigurePath(form.Owner, fact.Key.Measure, fact.Key.Argument);
            var unit = form.UnitOf(path) ?? quantity.Unit;
            if (form.Reading.Parameter(path, unit, fact, Basis(fact, undated)) is { } parameter) Place(form, parameter with { IsBeside = !form.Knows(path) }, isOutdated(fact, since));
            else if (ExchangeRates.Foreign(form, path, quantity.Unit, fact.Used.Location) is { } foreign && form.Reading.Parameter(foreign.Path, quantity.Unit, fact, Basis(fact, undated)) is { } converted)
                Place(form, converted, isOutdated(fact, since));
            else form.Unfit.Add(path);
        }
    }

    /// <summary>The day whose share basis a fact is on.</summary>
    public static DateOnly Basis(Fact fact, DateOnly? undated) => fact.Key.Valid?.First ?? undated ?? DateOnly.MinValue;

    private static void Place(Form form, ModelFigure parameter, bool outdated)
    {
        if (outdated)
        {
            form.Comparisons.Add(parameter);
            return;
        }
        form.Input(parameter.Path.Measure, parameter.Unit, parameter.Path.Argument);
        form.Give(parameter);
    }
}
