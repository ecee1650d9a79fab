using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A pricing grid: margins that follow a ratio of the borrower's, tested at the end of the calendar year before the period begins. Of several steps
/// whose test is met the tightest counts; until a year has ended, and where no test is met, the margin of the rate's own line.
/// </summary>
internal sealed class MarginGrid
{
    /// <summary>What a step may test: each is a figure of every year.</summary>
    public static readonly ImmutableArray<string> Measures = ["leverage", "interest-cover", "dscr", "ltv"];

    private readonly Form _form;
    private readonly LoanCalendar _calendar;
    private readonly List<(Fact Fact, FigureTest Test)> _steps;

    public MarginGrid(DealTerms terms, LoanCalendar calendar)
    {
        (_form, _calendar) = (terms.Form, calendar);
        _steps = [.. Stated(terms)];
        foreach (var (fact, _) in _steps)
        {
            var margin = Margin(fact);
            if (!_form.IsGiven(margin)) terms.GiveOnce(margin, fact, fact.Quantity!);
        }
    }

    public bool IsThere => _steps.Count > 0;

    /// <summary>What the steps test.</summary>
    public static IEnumerable<string> Tested(DealTerms terms) => Stated(terms).Select(s => s.Test.Figure.Measure).Distinct();

    /// <summary>The margin of a period.</summary>
    public Expression Of(int period, Expression margin)
    {
        int year = _calendar.Periods[period - 1].From.Year - 1;
        bool isPaid = _calendar.Years.Contains(year);
        if (!isPaid && !_calendar.YearsWithoutPayment.Contains(year)) return margin;
        foreach (var (fact, test) in _steps)
        {
            // Where nothing is paid there is no interest to cover; what is owed is tested all the same.
            if (!isPaid && test.Figure.Measure is "interest-cover" or "dscr") continue;
            var tested = _form.Figure(test.Figure.Measure, Unit.One, year.ToString(CultureInfo.InvariantCulture));
            Expression limit = test.Value.Value!.Value;
            margin = test.Comparison switch
            {
                Comparison.LessOrEqual => new Choice(limit, true, tested, Margin(fact), margin),
                Comparison.Less => new Choice(limit, false, tested, Margin(fact), margin),
                Comparison.GreaterOrEqual => new Choice(tested, true, limit, Margin(fact), margin),
                _ => new Choice(tested, false, limit, Margin(fact), margin),
            };
        }
        return margin;
    }

    private Reference Margin(Fact step) => _form.Input("margin.step", Unit.One, step.Key.Argument);

    /// <summary>The loosest test first, so that the tightest has the last word.</summary>
    private static IEnumerable<(Fact Fact, FigureTest Test)> Stated(DealTerms terms) =>
        terms.Reading.InForce(terms.Deal.Name, "margin.step", terms.Announced).Select(f => f.Fact).Where(f => f.Used.When is FigureTest)
            .Select(f => (Fact: f, Test: (FigureTest)f.Used.When!))
            .OrderBy(s => IsMost(s.Test) ? -s.Test.Value.Value : s.Test.Value.Value);

    private static bool IsMost(FigureTest test) => test.Comparison is Comparison.LessOrEqual or Comparison.Less;
}
