using DealLang.Text;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>K11 and K70 and on: what a loan must say, and what its figures must keep to.</summary>
internal static partial class LoanChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal is not { Subjects.IsEmpty: false, Objects.IsEmpty: false }) return [];
        if (deal.Verb == "guarantees") return OverCalled(evaluator, deal).Concat(Amountless(evaluator, deal));
        if (deal.Verb != "lends") return [];
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        return Dates(evaluator.World, deal).Concat(Unpaid(evaluator.World, deal)).Concat(Margins(evaluator.World, deal)).Concat(Overdrawn(evaluator.World, deal, evaluation)).Concat(Overpaid(evaluator.World, deal, evaluation)).Concat(DeepDiscount(deal, evaluation)).Concat(Crossed(deal, evaluation)).Concat(BeyondBase(deal, evaluation)).Concat(Broken(evaluator.World, deal, evaluation));
    }

    /// <summary>B16: an instalment of a loan that is paid back in one sum.</summary>
    private static IEnumerable<Diagnostic> Unpaid(World world, Deal deal)
    {
        if (world.FactsOf(deal.Name, "amortisation").Any(f => !f.Used.IsRemoval)) yield break;
        foreach (var stated in world.FactsOf(deal.Name, "instalment"))
            yield return Diagnostic.Create(Meaningless.Here, stated.Used.Location, "An instalment", $"{deal.Name}, which is paid back in one sum", "Say how it is paid back, as in amortisation annuity monthly, or linear");
    }

    /// <summary>B16: a margin with nothing to be added to.</summary>
    private static IEnumerable<Diagnostic> Margins(World world, Deal deal)
    {
        if (world.FactsOf(deal.Name, "rate").Any(f => f.Used.Formula is not null)) yield break;
        foreach (var margin in world.FactsOf(deal.Name, "margin").Where(f => !f.Used.IsRemoval && f.Quantity is not null))
            yield return Diagnostic.Create(Meaningless.Here, margin.Used.Location, "A margin", $"{deal.Name}, which names no reference rate", $"Say over which rate it is: rate SOFR + {FigureWords.Of(margin.Quantity?.Value ?? 0m, Unit.One, "margin")}");
    }

    /// <summary>K70, K71.</summary>
    private static IEnumerable<Diagnostic> Dates(World world, Deal deal)
    {
        var maturity = Day(world, deal, "maturity") ?? Day(world, deal, "ends");
        if (maturity is null)
        {
            bool hasTerms = world.FactsOf(deal.Name, "rate").Any() && (deal.Portion is not null || !deal.Legs.IsEmpty || world.FactsOf(deal.Name, "amount").Any());
            if (hasTerms && !world.FactsOf(deal.Name, "maturity").Any()) yield return Diagnostic.Create(LoanKinds.NoMaturity, deal.Location, deal.Name);
            yield break;
        }
        var start = Day(world, deal, "effective")?.Used.Date?.First ?? DealDates.Closing(deal)?.Date?.First ?? DealDates.Agreement(deal);
        var due = maturity.Used.Date!.Value;
        if (Day(world, deal, "ends") is { } ends && ends != maturity && (ends.Used.Date!.Value.Last < due.First || ends.Used.Date.Value.First > due.Last))
            yield return Wrong(deal, ends, "the end", ends.Used.Date.Value, "not", "the maturity", due.Written);
        if (start is { } from && due.Last <= from) yield return Wrong(deal, maturity, "the maturity", due, "not after", "the start", CalendarDate.Spell(from));
        var availability = Day(world, deal, "availability");
        if (availability?.Used.Date is { } last && last.First > due.Last) yield return Wrong(deal, availability, "the availability", last, "after", "the maturity", due.Written);
        foreach (var draw in world.FactsOf(deal.Name, "draws").Where(f => f.Used.Date is not null))
        {
            if (draw.Used.Date!.Value.First >= due.Last) yield return Wrong(deal, draw, "the draw of", draw.Used.Date.Value, "not before", "the maturity", due.Written);
            else if (availability?.Used.Date is { } until && draw.Used.Date.Value.First > until.Last) yield return Wrong(deal, draw, "the draw of", draw.Used.Date.Value, "after", "the last day on which the loan may be drawn,", until.Written);
        }
    }

    /// <summary>K90.</summary>
    private static IEnumerable<Diagnostic> OverCalled(WorldEvaluator evaluator, Deal deal)
    {
        var calls = evaluator.World.FactsOf(deal.Name, "called").Where(f => f.Quantity?.Value is not null).ToList();
        if (calls.Count == 0) yield break;
        decimal called = calls.Sum(f => f.Quantity!.Value!.Value);
        if (evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, "amount")) is not { Value: { } most } amount || called <= most) yield break;
        yield return Diagnostic.Create(LoanKinds.OverCalled, calls[^1].Used.Location, deal.Name, Money(called), Money(most), Money(called - most)) with { Figure = calls[^1].Key.Path };

        string Money(decimal value) => FigureWords.Of(value, amount.Figure.Unit);
    }

    /// <summary>K60.</summary>
    private static IEnumerable<Diagnostic> Amountless(WorldEvaluator evaluator, Deal deal)
    {
        if (deal.Portion is not null || evaluator.World.FactsOf(deal.Name, "amount").Any() || DealDates.IsOver(deal, evaluator.AsOf)) yield break;
        if (evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, "amount")) is not { Value: null, Mark: Mark.Unknown } and not null) yield break;
        yield return Diagnostic.Create(GuaranteeKinds.NoAmount, deal.Location, deal.Name);
    }

    private static Diagnostic Wrong(Deal deal, Fact fact, string what, DateInterval date, string order, string other, string day) =>
        Diagnostic.Create(LoanKinds.DaysOutOfOrder, fact.Used.Location, deal.Name, what, date.Written, order, other, day) with { Figure = fact.Key.Path };

    private static Fact? Day(World world, Deal deal, string measure) => world.FactsOf(deal.Name, measure).LastOrDefault(f => f.Used.Date is not null);

    /// <summary>K11. Of what may be drawn again the most that is out on any day counts.</summary>
    private static IEnumerable<Diagnostic> Overdrawn(World world, Deal deal, Evaluation evaluation)
    {
        if (evaluation.Find(new FigurePath(deal.Name, "drawn")) is not { Value: { } drawn } figure || evaluation.Find(new FigurePath(deal.Name, "amount")) is not { Value: { } amount, Mark: not Mark.AtLeast }) yield break;
        var place = figure.Figure.Location;
        if (world.FactsOf(deal.Name, "amount").Any(f => f.Used.Modifiers.Contains("revolving")) && MostOut(world, deal) is { } most)
        {
            (drawn, place) = (most.Amount, most.Place);
            amount = world.FactsOf(deal.Name, "amount").Select(f => f.Quantity?.Value ?? 0m).Append(amount).Max();
        }
        if (drawn <= amount) yield break;
        yield return Diagnostic.Create(DealKinds.Overdrawn, place ?? deal.Location, deal.Name, Money(drawn), Money(amount), Money(drawn - amount)) with { Figure = figure.Figure.Path.ToString() };

        string Money(decimal value) => FigureWords.Of(value, figure.Figure.Unit);
    }

    private sealed record Out(decimal Amount, Location Place);

    /// <summary>What comes back on a day makes room for what is drawn on it.</summary>
    private static Out? MostOut(World world, Deal deal)
    {
        Out? most = null;
        decimal now = 0m;
        var moves = world.FactsOf(deal.Name, "draws").Concat(world.FactsOf(deal.Name, "repays")).Where(f => f.Quantity?.Value is not null)
            .OrderBy(f => f.Used.Date?.First.DayNumber ?? 0).ThenBy(f => f.Key.Measure == "draws");
        foreach (var move in moves)
        {
            now += move.Key.Measure == "draws" ? move.Quantity!.Value!.Value : -move.Quantity!.Value!.Value;
            if (now > (most?.Amount ?? 0m)) most = new Out(now, move.Used.Location);
        }
        return most;
    }

    /// <summary>K92: what comes back on a day beside the schedule is at most what has gone out by then.</summary>
    private static IEnumerable<Diagnostic> Overpaid(World world, Deal deal, Evaluation evaluation)
    {
        var repaid = world.FactsOf(deal.Name, "repays").Where(f => f.Quantity?.Value is not null).ToList();
        if (repaid.Count == 0 || world.FactsOf(deal.Name, "amount").Any(f => f.Used.Modifiers.Contains("revolving")) || world.FactsOf(deal.Name, "pik").Any()
            || evaluation.Find(new FigurePath(deal.Name, "drawn")) is not { Value: { } lent, Mark: not Mark.AtLeast } drawn) yield break;
        decimal back = repaid.Sum(f => f.Quantity!.Value!.Value);
        if (back <= lent || world.FactsOf(deal.Name, "amortisation").Any(f => f.Used.Modifiers.Contains("capitalising"))) yield break;
        yield return Diagnostic.Create(LoanRepayments.TooMuch, repaid[^1].Used.Location, deal.Name, Money(back), Money(lent), Money(back - lent)) with { Figure = repaid[^1].Key.Path };

        string Money(decimal value) => FigureWords.Of(value, drawn.Figure.Unit);
    }

    /// <summary>K93: bankers say "an OID of 98" for a price of 98 %.</summary>
    private static IEnumerable<Diagnostic> DeepDiscount(Deal deal, Evaluation evaluation)
    {
        if (evaluation.Find(new FigurePath(deal.Name, "oid")) is not { Value: { } discount, Figure.Origin: Origin.Stated } oid || discount <= 0.5m) yield break;
        string written = FigureWords.Of(discount, Unit.One, "oid");
        yield return Diagnostic.Create(LoanRepayments.DeepDiscount, oid.Figure.Location ?? deal.Location, deal.Name, written, FigureWords.Of(1m - discount, Unit.One, "oid")) with { Figure = oid.Figure.Path.ToString() };
    }

    /// <summary>K73.</summary>
    private static IEnumerable<Diagnostic> Crossed(Deal deal, Evaluation evaluation)
    {
        if (evaluation.Find(new FigurePath(deal.Name, "floor")) is not { Value: { } floor } lower || evaluation.Find(new FigurePath(deal.Name, "cap"))?.Value is not { } cap || floor <= cap) yield break;
        yield return Diagnostic.Create(LoanKinds.FloorAboveCap, lower.Figure.Location ?? deal.Location, deal.Name, FigureWords.Of(floor, Unit.One, "floor"), FigureWords.Of(cap, Unit.One, "cap")) with
        {
            Figure = lower.Figure.Path.ToString(),
            Fix = Exchanged(lower.Figure.Location),
        };
    }

    /// <summary>Floor and cap in each other's place, where one line has both.</summary>
    private static Fix? Exchanged(Location? line)
    {
        if (line is null || BoundsOfRate().Match(line.Text) is not { Success: true } both) return null;
        Location At(System.Text.RegularExpressions.Group group) => line with { Span = new Text.TextSpan(line.Span.Start + group.Index, group.Length) };
        return new Fix($"Write floor {both.Groups[2].Value}, cap {both.Groups[1].Value}", [new TextEdit(At(both.Groups[1]), both.Groups[2].Value), new TextEdit(At(both.Groups[2]), both.Groups[1].Value)]);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\bfloor\s+(-?[\d.]+(?:%|bp)),\s*cap\s+(-?[\d.]+(?:%|bp))")]
    private static partial System.Text.RegularExpressions.Regex BoundsOfRate();

    /// <summary>K74: a cap or a floor of what is drawn says nothing for certain.</summary>
    private static IEnumerable<Diagnostic> BeyondBase(Deal deal, Evaluation evaluation)
    {
        if (evaluation.Find(new FigurePath(deal.Name, "headroom")) is not { Value: < 0m } headroom || headroom.Mark == Mark.AtLeast) yield break;
        var (drawn, lent) = (evaluation.Find(new FigurePath(deal.Name, "drawn"))!, evaluation.Find(new FigurePath(deal.Name, "borrowing-base"))!);
        if (drawn.Value is not { } || lent.Value is not { } most) yield break;
        decimal owed = most - headroom.Value.Value;
        yield return Diagnostic.Create(LoanKinds.BeyondBase, deal.Location, deal.Name, FigureWords.Of(owed, drawn.Figure.Unit), FigureWords.Of(most, lent.Figure.Unit), FigureWords.Of(owed - most, drawn.Figure.Unit)) with { Figure = headroom.Figure.Path.ToString() };
    }

    /// <summary>K72: the first year that is certain to break it.</summary>
    private static IEnumerable<Diagnostic> Broken(World world, Deal deal, Evaluation evaluation)
    {
        foreach (var covenant in world.FactsOf(deal.Name, "covenant").Where(f => f.Quantity?.Value is not null))
        {
            var test = CovenantTest.Of(covenant);
            if (test.Figures(evaluation).FirstOrDefault(test.IsBroken) is not { Value: { } value } broken) continue;
            string year = broken.Figure.Path.Argument is { Length: > 0 } named ? named : "the loan's life";
            yield return Diagnostic.Create(LoanKinds.Breached, covenant.Used.Location, deal.Name, test.Measure, Ratio(value), year, covenant.Used.Words, Ratio(test.Limit)) with { Figure = broken.Figure.Path.ToString() };

            string Ratio(decimal number) => broken.Figure.Unit.IsOne && test.Measure != "ltv" ? FigureWords.Of(number, Unit.One) + "x" : FigureWords.Of(number, broken.Figure.Unit, test.Measure);
        }
    }
}
