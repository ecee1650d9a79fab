using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Earnings and what they turn into cash by, year by year: as a year is stated, else as an amount of every year, as a part of another measure,
/// or as the year before and its growth.
/// </summary>
internal sealed class Projections
{
    /// <summary>What a deal may state of every year.</summary>
    private static readonly string[] s_measures = ["revenue", "ebitda", "capex", "depreciation", "working-capital", "free-cash-flow"];

    private readonly DealTerms _terms;
    private readonly HoldingPeriod _period;

    public Projections(DealTerms terms, HoldingPeriod period)
    {
        (_terms, _period) = (terms, period);
        foreach (string measure in s_measures) Relate(measure);
    }

    /// <summary>Whether anything is said of a measure but its past.</summary>
    public bool IsStated(string measure) => Growth(measure, "") is not null || Facts(measure).Any(f => f.Key.Argument.Length == 0 || _period.Years.Any(y => y.Label == f.Key.Argument));

    public Reference Base(string measure)
    {
        var figure = _terms.Form.Input(measure, _terms.Money, _period.Base);
        TargetFigures.Give(_terms, figure.Path);
        return figure;
    }

    public Reference In(string measure, HoldingYear year)
    {
        var figure = _terms.Form.Input(measure, _terms.Money, year.Label);
        TargetFigures.Give(_terms, figure.Path);
        return figure;
    }

    /// <summary>The last twelve months at the end of a year that may be cut short: so much of it, and the rest of the year before.</summary>
    public Expression LastTwelveMonths(string measure, int year)
    {
        var last = _period.Years[year];
        Expression before = year == 0 ? Base(measure) : In(measure, _period.Years[year - 1]);
        return last.IsWhole ? In(measure, last) : last.RestOf(before) + last.PartOf(In(measure, last));
    }

    private IEnumerable<Fact> Facts(string measure)
    {
        var world = _terms.Reading.World;
        var own = world.FactsOf(_terms.Deal.Name, measure);
        return _terms.Deal.Objects.IsEmpty ? own : own.Concat(world.FactsOf(_terms.Deal.Target.Name, measure));
    }

    private void Relate(string measure)
    {
        var form = _terms.Form;
        // Earnings are asked for by their growth, where nothing is said of them.
        if (!IsStated(measure) && measure != "ebitda") return;
        var yearly = _terms.Reading.InForce(_terms.Deal.Name, measure, _terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Key.Argument.Length == 0);
        if (yearly is not null) form.Consumed.Add(yearly);
        for (int i = 0; i < _period.Years.Length; i++)
        {
            var year = _period.Years[i];
            var figure = In(measure, year);
            bool first = i == 0;
            if (yearly is { Used.Formula: { } part } && !_terms.Reading.IsAssigned(yearly)) form.Relate($"{measure} of a year", "T60", figure, part.Replace(r => InYear(r, year)));
            else if (yearly is { Quantity: { } amount } && (first || Growth(measure, year.Label) is null))
            {
                var every = form.Input(measure, _terms.Money);
                if (!form.IsGiven(every)) _terms.Give(every, yearly, amount);
                form.Relate($"{measure} of a year", "T60", figure, every);
            }
            else if (measure == "ebitda" || Growth(measure, year.Label) is not null)
            {
                var growth = form.Input("growth", Unit.One, Growth(measure, year.Label)?.Key.Argument ?? measure);
                form.Relate("growth", "T60", figure, (first ? Base(measure) : In(measure, _period.Years[i - 1])) * (1m + growth));
            }
        }
    }

    /// <summary>A year's growth, else that of every year.</summary>
    private Fact? Growth(string measure, string year) =>
        _terms.Stated("growth").Where(f => f.Key.Argument == measure || f.Key.Argument == $"{measure}, {year}").MaxBy(f => f.Key.Argument.Length);

    /// <summary>3% of revenue: of that year's.</summary>
    private Reference? InYear(Reference reference, HoldingYear year) =>
        reference.Path.Argument.Length == 0 && s_measures.Contains(reference.Path.Measure) ? In(reference.Path.Measure, year) : null;
}
