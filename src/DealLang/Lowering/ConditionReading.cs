using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>How a condition of a deal stands on the day of a view: what is stated by then decides, never what follows from it.</summary>
internal sealed class ConditionReading(Deal? deal, FactReading reading)
{
    public Outcome Of(Condition condition) => condition switch
    {
        Together { Any: true } any => Any([.. any.Parts.Select(Of)]),
        Together all => All([.. all.Parts.Select(Of)]),
        EventTest test => Happened(test.Window, DayOf(test)),
        StatusTest test => Happened(test.Window, DayOf(test)),
        FigureTest { Window.To: { } last } test when last < reading.Day => new ConditionReading(deal, reading.At(last)).Of(test) is Outcome.Met ? Outcome.Met : Outcome.Failed,
        FigureTest test => Of(test),
        _ => Outcome.Open,
    };

    /// <summary>The day on which the last of what a condition asks for happened, or the first where one is enough; null where figures decide.</summary>
    public DateOnly? MetOn(Condition condition) => condition switch
    {
        Together { Any: true } any => any.Parts.Where(p => Of(p) == Outcome.Met).Select(MetOn).Min(),
        Together all => all.Parts.Select(MetOn).Max(),
        EventTest test => DayOf(test),
        StatusTest test => DayOf(test),
        _ => null,
    };

    private DateOnly? DayOf(StatusTest test) => deal?.Milestones.Where(m => m.Status == test.Status && m.Date is not null).Select(m => (DateOnly?)m.Date!.Value.Last).Min();

    /// <summary>The day that an event was met, first of several; null when it has not been.</summary>
    private DateOnly? DayOf(EventTest test) => reading.World.Events.Where(e => e.Event == test.Event).Select(e => (DateOnly?)e.Date.Last).Min();

    /// <summary>Met on a day that counts; failed when the last such day has passed, or it happened on another.</summary>
    private Outcome Happened(DateWindow window, DateOnly? on)
    {
        if (on <= reading.Day) return window.Contains(on.Value) ? Outcome.Met : Outcome.Failed;
        return reading.Day > window.To ? Outcome.Failed : Outcome.Open;
    }

    private Outcome Of(FigureTest test)
    {
        if (test.Against is { } formula)
        {
            // Until all that it is reckoned from is stated, nobody can say.
            if (Worth(formula) is not { } against) return Outcome.Open;
            test = test with { Value = new Quantity(against, test.Value.Unit, Shape.Stated) };
        }
        if (Values(test).Any(v => IsReached(test, v))) return Outcome.Met;
        // Of a period that is over there will be no other figure.
        return Period.Of(test.Figure.Argument) is var (_, last) && last <= reading.Day && Values(test).Any() ? Outcome.Failed : Outcome.Open;
    }

    /// <summary>What is stated of the figure, on the share basis of the day on which the condition was agreed.</summary>
    private IEnumerable<Quantity> Values(FigureTest test) => test.Reading.Basis is "on any close"
        ? Prices(test).Where(f => f.Used.Reading.Basis is "close").Select(f => AsAgreed(test, f))
        : test.Reading.Basis.Length > 0 ? Prices(test).Where(f => f.Used.Reading == test.Reading).TakeLast(1).Select(f => AsAgreed(test, f))
        : Stated(test) is { } stated ? [stated] : [];

    /// <summary>A hurdle speaks of the shares of its own day: after a 2:1 split half the price is as much. What it is reckoned from speaks of the same days as the figure.</summary>
    private Quantity AsAgreed(FigureTest test, Fact fact) => test.Against is not null || reading.IsAssigned(fact) || Agreed(test) is not { } agreed ? fact.Quantity!
        : fact.Quantity!.Times(Restatement.Factor(reading.World, fact.Quantity!.Unit, fact.Used.SplitBasis ?? StatedFigures.Basis(fact, agreed), agreed));

    private DateOnly? Agreed(FigureTest test)
    {
        if (deal is null || reading.World.Splits.IsEmpty) return null;
        var leg = deal.Legs.FirstOrDefault(l => l.When is { } when && when.Tests.Any(t => ReferenceEquals(t, test) || t.Location == test.Location));
        return leg is null ? DealDates.Agreement(deal) : leg.SplitBasis ?? leg.Since?.First ?? DealDates.Agreement(deal);
    }

    private Quantity? Stated(FigureTest test)
    {
        foreach (string owner in Owners(test.Figure))
        {
            var path = test.Figure with { Owner = owner };
            if (reading.Assignments.Of(path) is not null) return Stated(path);
            if (InForce(path) is { } fact) return fact.Key.Valid is { } day && day.Last < test.Window.From ? null : AsAgreed(test, fact);
        }
        return null;
    }

    /// <summary>A measure that the deal has not itself is its target's, else its acquirer's: deployed, revenue.</summary>
    private IEnumerable<string> Owners(FigurePath figure) =>
        figure.Owner == deal?.Name ? deal.Objects.Concat(deal.Subjects).Select(p => p.Name).Prepend(figure.Owner) : [figure.Owner];

    private Quantity? Stated(FigurePath path)
    {
        if (reading.Assignments.Of(path) is { Line.Quantity: { } assumed }) return assumed;
        return InForce(path)?.Quantity;
    }

    private Fact? InForce(FigurePath path)
    {
        foreach (var (fact, _) in reading.InForce(path.Owner, path.Measure))
        {
            if (fact.Key.Argument == path.Argument && fact.Quantity is not null) return fact;
        }
        return null;
    }

    /// <summary>What a formula over stated figures comes to; null where one of them is not stated as a number, or a divisor is nothing.</summary>
    private decimal? Worth(Expression formula)
    {
        try
        {
            return Reckoned(formula);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private decimal? Reckoned(Expression formula) => formula switch
    {
        Number number => number.Value,
        Reference { IsPlain: true } reference => Owners(reference.Path).Select(owner => Stated(reference.Path with { Owner = owner })?.Value).FirstOrDefault(v => v is not null),
        Binary binary when Reckoned(binary.Left) is { } left && Reckoned(binary.Right) is { } right => binary.Operation switch
        {
            Operation.Add => left + right,
            Operation.Subtract => left - right,
            Operation.Multiply => left * right,
            Operation.Divide => right == 0m ? null : left / right,
            Operation.Min => Math.Min(left, right),
            _ => Math.Max(left, right),
        },
        _ => null,
    };

    /// <summary>Prices of the class since the deal was agreed.</summary>
    private IEnumerable<Fact> Prices(FigureTest test)
    {
        var agreed = deal is null ? DateOnly.MinValue : DealDates.Agreement(deal) ?? DateOnly.MinValue;
        var from = test.Window.From is { } first && first > agreed ? first : agreed;
        return reading.World.FactsOf(test.Figure.Owner, test.Figure.Measure).Concat(deal is null ? [] : reading.World.FactsOf(deal.Name, test.Figure.Measure))
            .Where(f => f.Quantity is not null && f.Key.Argument == test.Figure.Argument && f.Key.Valid is { } valid && valid.First >= from && valid.Last <= reading.Day)
            .OrderBy(f => f.Key.Valid!.Value.Last);
    }

    private static bool IsReached(FigureTest test, Quantity found)
    {
        var (low, high) = found.Shape is Shape.Stated or Shape.About ? (found.Value, found.Value) : found.Interval;
        return test.Comparison switch
        {
            Comparison.GreaterOrEqual => low >= test.Value.Value,
            Comparison.Greater => low > test.Value.Value,
            Comparison.LessOrEqual => high <= test.Value.Value,
            Comparison.Less => high < test.Value.Value,
            _ => low <= test.Value.Interval.High && high >= test.Value.Interval.Low,
        };
    }

    private static Outcome All(Outcome[] parts) => parts.Contains(Outcome.Failed) ? Outcome.Failed : parts.Contains(Outcome.Open) ? Outcome.Open : Outcome.Met;

    private static Outcome Any(Outcome[] parts) => parts.Contains(Outcome.Met) ? Outcome.Met : parts.Contains(Outcome.Open) ? Outcome.Open : Outcome.Failed;
}
