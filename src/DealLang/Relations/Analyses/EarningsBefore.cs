using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// The acquirer's earnings per share before a deal, and the shares that they are over: those that the company reports on average over the year, else
/// those by which it reports its earnings per share, else those of the day of the view. A count says nothing of the years before the last one.
/// </summary>
internal sealed class EarningsBefore(DealTerms terms, Party acquirer, Reference diluted, Unit perShare)
{
    /// <param name="period">A year, or nothing where none is named.</param>
    /// <param name="income">The acquirer's net income of it.</param>
    /// <returns>The earnings per share and the shares; null where no count is of that time.</returns>
    public (Reference Eps, Expression Shares)? Relate(string period, Reference income)
    {
        var form = terms.Form;
        string of = period.Length == 0 ? acquirer.Name : $"{acquirer.Name}, {period}";
        var eps = form.Figure("eps", perShare, of);
        Expression shares = diluted;
        if (Reported("average-shares.diluted", period) is { } counted)
        {
            var average = form.Input("average-shares.diluted", form.UnitOf(diluted.Path)!, of);
            terms.Give(average, counted, counted.Quantity! with { Unit = form.UnitOf(diluted.Path)! });
            shares = average;
        }
        else if ((Reported("eps.diluted", period) ?? Reported("eps", period)) is { } reported)
        {
            terms.Give(eps, reported, reported.Quantity! with { Unit = perShare });
            return (eps, income / eps);
        }
        else if (PeriodFigures.YearOf(period) is { } year && Counted() - 1 > year) return null;
        form.Relate("earnings per share before the deal", "T30", eps, income / shares);
        return (eps, shares);
    }

    private Fact? Reported(string measure, string period) => period.Length == 0 ? null : terms.Reading.InForce(acquirer.Name, measure).Select(f => f.Fact)
        .FirstOrDefault(f => f.Quantity is { Shape: not Shape.Undisclosed } quantity && PeriodFigures.Label(f.Key.Argument) == period && (quantity.Unit.Currency is null || quantity.Unit.Currency == terms.Money.Currency));

    /// <summary>The first year of which a count that is in force is.</summary>
    private int? Counted() => terms.Reading.InForce(acquirer.Name, "shares").Select(f => f.Fact.Key.Valid?.First.Year).Where(y => y is not null).DefaultIfEmpty(null).Min();
}
