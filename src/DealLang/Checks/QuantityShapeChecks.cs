using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>Q: caps taken for sums, letters of intent for obligations, bounds for ratios, middles for base cases, unknowns for numbers.</summary>
internal static class QuantityShapeChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        foreach (var found in FirmLegs(world).Concat(Bases(world))) yield return found;
        if (world.Figures.IsEmpty && world.Expectations.IsEmpty) yield break;
        var evaluator = compilation.Evaluator();
        foreach (var found in Ratios(evaluator).Concat(Halves(evaluator)).Concat(Unknowns(evaluator))) yield return found;
    }

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) => Sums(evaluator, evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase));

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Party party) => Sums(evaluator, evaluator.Evaluate(party, evaluator.Now, WorldEvaluator.BaseCase));

    /// <summary>Q01, and Q02 for what binds nobody: a stated sum that its parts reach only at their ends.</summary>
    private static IEnumerable<Diagnostic> Sums(WorldEvaluator evaluator, Evaluation evaluation)
    {
        // What is paid if something happens is a bound until it has; that is no cap which somebody wrote.
        foreach (var tie in evaluation.Ties.Where(t => t.Tie is { Comparison: Comparison.Equal, Code: not "T35" }))
        {
            if (evaluation.Find(tie.Tie.Subject) is not { Figure: { Origin: Origin.Stated, Quantity: { Shape: Shape.Stated or Shape.About, Value: { } value } } figure } stated) continue;
            var parts = tie.Tie.Left is Reference { Path: var left } && left == figure.Path ? tie.Tie.Right : tie.Tie.Left;
            if (parts is Number || !MayBeCapped(evaluation, parts) || evaluator.Value(parts, WorldEvaluator.BaseCase) is not { Mark: Mark.AtMost or Mark.Range, High: { } high } sum) continue;
            if (Math.Abs(high - value) > tie.Width + stated.Width || sum.Value is { } counted && Math.Abs(counted - value) <= tie.Width + stated.Width) continue;
            var place = figure.Location ?? figure.Fact?.Used.Location ?? figure.Leg?.Location;
            if (place is null) continue;
            string Shown(decimal amount) => FigureWords.Of(amount, figure, 4);
            if (Unbinding(evaluator, parts) is { } intent)
                yield return Diagnostic.Create(QuantityShapes.IntentAsObligation, place, $"{figure.Path} {Shown(value)}", intent.Name, Step(intent)) with { Figure = figure.Path.ToString() };
            else yield return Diagnostic.Create(QuantityShapes.CapAsFigure, place, figure.Path.ToString(), Shown(value), Shown(high), sum.Value is { } likely ? Shown(likely) : "not known") with
            {
                Figure = figure.Path.ToString(),
                Fix = WrittenFigure.Hedge(place, value, "up to "),
            };
        }
    }

    private static bool MayBeCapped(Evaluation evaluation, Expression parts) =>
        parts.References().Any(r => r.Path.Owner != evaluation.Model.Owner || evaluation.Find(r.Path) is { Mark: Mark.AtMost or Mark.Range });

    /// <summary>The deal that a switch of a sum turns on in the high case alone.</summary>
    private static Deal? Unbinding(WorldEvaluator evaluator, Expression sum) =>
        sum.References().Select(r => r.Path.Measure == "counted" ? evaluator.World.Deal(r.Path.Argument)
            : evaluator.Value(r, WorldEvaluator.BaseCase).Figure is { Formula: { } parts, Contributions.IsEmpty: false } ? Unbinding(evaluator, parts) : null).FirstOrDefault(d => d is not null);

    /// <summary>Q02: a leg that is said to bind in a deal that binds nobody.</summary>
    private static IEnumerable<Diagnostic> FirmLegs(World world)
    {
        foreach (var deal in world.Deals.Where(d => d.Milestones is [.., { Force: Force.Nonbinding }]))
        {
            foreach (var leg in deal.Legs.Where(l => l is { SaysForce: true, Force: Force.Firm }))
                yield return Diagnostic.Create(QuantityShapes.IntentAsObligation, leg.Location, $"\"{leg.Written}\" says firm", deal.Name, Step(deal)) with { Figure = deal.Name, Fix = NotFirm(leg.Location) };
        }
    }

    /// <summary>The line without the word.</summary>
    private static Fix? NotFirm(Location line)
    {
        int at = line.Text.LastIndexOf("firm", StringComparison.Ordinal);
        if (at < 0) return null;
        int start = line.Text[..at].TrimEnd().TrimEnd(',').TrimEnd().Length;
        return new Fix("Delete firm", [new TextEdit(line with { Span = new TextSpan(line.Span.Start + start, at + 4 - start) }, "")]);
    }

    private static string Step(Deal deal) => deal.Milestones is [.., var last] ? $"{last.Word} {last.Date?.Written}".TrimEnd() : "no step stated";

    /// <summary>Q03: an expectation of a share that divides by a floor.</summary>
    private static IEnumerable<Diagnostic> Ratios(WorldEvaluator evaluator)
    {
        foreach (var expectation in evaluator.World.Expectations.Where(e => e.Comparison == Comparison.Equal && e.EveryVersionOf is null))
        {
            if (evaluator.BareValue(expectation.Subject, WorldEvaluator.BaseCase).Figure.Formula is not Binary { Operation: Operation.Divide, Right: var divisor }) continue;
            if (evaluator.BareValue(divisor, WorldEvaluator.BaseCase) is not { Mark: Mark.AtLeast, Low: { } least } floor || expectation.Value.Value is not { } expected) continue;
            var unit = floor.Figure.Unit;
            yield return Diagnostic.Create(QuantityShapes.RatioOverFloor, expectation.Location, SubjectOf(expectation), FigureWords.Of(expected, expectation.Value.Unit, "ownership", 4), divisor is Reference named ? named.Path.ToString() : "a sum", FigureWords.Of(least, unit, "", 4)) with
            {
                Fix = AtMost(expectation.Location),
            };
        }
    }

    private static string SubjectOf(Expectation expectation) => expectation.Subject is Reference { Path: var path } ? path.ToString().TrimStart('.') : expectation.Written;

    private static Fix? AtMost(Location line)
    {
        int at = line.Text.IndexOf(" = ", StringComparison.Ordinal);
        return at < 0 ? null : Fix.Replace(new Location(line.Source, new TextSpan(line.Span.Start + at + 1, 1)), "<=");
    }

    /// <summary>Q04: a base case in the very middle of a cap. Q06: one beyond the ends.</summary>
    private static IEnumerable<Diagnostic> Bases(World world)
    {
        foreach (var (place, name, quantity) in Amounts(world))
        {
            if (Middle(quantity) is { } ends) yield return Told(QuantityShapes.Midpoint, ends);
            else if (Beyond(quantity) is { } passed) yield return Told(QuantityShapes.BaseOutside, passed);

            Diagnostic Told(DiagnosticDescriptor rule, Ends ends) =>
                Diagnostic.Create(rule, place, name, FigureWords.Of(quantity.Base!.Value, quantity.Unit, "", 4), FigureWords.Of(ends.Low, quantity.Unit, "", 4), FigureWords.Of(ends.High, quantity.Unit, "", 4)) with { Figure = name };
        }
    }

    private static IEnumerable<Amount> Amounts(World world)
    {
        foreach (var claim in world.Facts.SelectMany(f => f.Claims))
            if (claim.Quantity is { Base: not null } quantity) yield return new(claim.Location, new FigurePath(claim.Key.Owner, claim.Key.Measure, claim.Key.Argument).ToString(), quantity);
        foreach (var deal in world.Deals)
            foreach (var leg in deal.Legs)
                if (leg.Amount is { Base: not null } quantity) yield return new(leg.Location, deal.Name, quantity);
        foreach (var figure in world.Figures)
            if (figure.Assumed is { Base: not null } quantity) yield return new(figure.Location, figure.Name, quantity);
    }

    private sealed record Amount(Location Place, string Name, Quantity Quantity);

    private static Ends? Beyond(Quantity quantity) =>
        quantity is { Shape: Shape.Range or Shape.Cap, Base: { } counted } && quantity.In("low") is { } low && quantity.In("high") is { } high && (counted < low || counted > high) ? new Ends(low, high) : null;

    private sealed record Ends(decimal Low, decimal High);

    /// <summary>Of a cap alone: who gives a range and a base for it has said what lies between.</summary>
    private static Ends? Middle(Quantity quantity) =>
        quantity is { Shape: Shape.Cap, Base: { } middle, Value: { } cap } && middle * 2m == (quantity.Low ?? 0m) + cap ? new Ends(quantity.Low ?? 0m, cap) : null;

    /// <summary>Q04: half of a cap as a figure of the file's own.</summary>
    private static IEnumerable<Diagnostic> Halves(WorldEvaluator evaluator)
    {
        foreach (var figure in evaluator.World.Figures)
        {
            if (figure.Formula is not Binary { Left: Reference whole } half || !IsHalf(half) || evaluator.BareValue(whole, WorldEvaluator.BaseCase) is not { Mark: Mark.AtMost, Value: null, High: { } high } bound) continue;
            var unit = bound.Figure.Unit;
            yield return Diagnostic.Create(QuantityShapes.Midpoint, figure.Location, figure.Name, FigureWords.Of(high / 2m, unit, "", 4), FigureWords.Of(bound.Low ?? 0m, unit, "", 4), FigureWords.Of(high, unit, "", 4)) with { Figure = figure.Name };
        }
    }

    private static bool IsHalf(Binary formula) => formula is { Operation: Operation.Divide, Right: Number { Value: 2m } } or { Operation: Operation.Multiply, Right: Number { Value: 0.5m } };

    /// <summary>Q05: a figure that is unknown in every case, since something that it reads is undisclosed.</summary>
    private static IEnumerable<Diagnostic> Unknowns(WorldEvaluator evaluator)
    {
        foreach (var figure in evaluator.World.Figures.Where(f => f.Formula is not null))
        {
            if (KnownIn(WorldEvaluator.BaseCase) || Undisclosed(evaluator, figure.Formula!, []) is not { } hidden || evaluator.World.Cases.Any(c => KnownIn(c.Name))) continue;
            yield return Diagnostic.Create(QuantityShapes.UndisclosedInFormula, figure.Location, figure.Name, hidden.ToString()) with { Figure = figure.Name };

            bool KnownIn(string caseName) => evaluator.EvaluateFigures(caseName).Find(figure.Path) is { Mark: not Mark.Unknown };
        }
    }

    /// <summary>The first figure that a formula reads, near or far, and that is stated to be undisclosed.</summary>
    private static FigurePath? Undisclosed(WorldEvaluator evaluator, Expression formula, HashSet<FigurePath> seen)
    {
        foreach (var reference in formula.References())
        {
            if (!seen.Add(reference.Path)) continue;
            var value = evaluator.Value(reference, WorldEvaluator.BaseCase);
            if (value.Figure is { Quantity.Shape: Shape.Undisclosed } || evaluator.World.FactsOf(reference.Path.Owner, reference.Path.Measure).Any(f => f.Key.Argument == reference.Path.Argument && f.Used.Quantity?.Shape == Shape.Undisclosed)) return reference.Path;
            if (value.Figure.Formula is { } deeper && !ReferenceEquals(deeper, reference) && deeper is not Reference && Undisclosed(evaluator, deeper, seen) is { } hidden) return hidden;
        }
        return null;
    }
}
