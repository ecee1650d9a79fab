using DealLang.Text;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>K: what is take-or-pay has a quantity and a price, prices are of what is bought, what was taken was taken in a period of the contract, and no more power runs than there is.</summary>
internal static class PurchaseChecks
{
    private static readonly string[] s_prices = ["fee", "price", "fee.per-year", "price.per-year"];
    private static readonly string[] s_amounts = ["quantity", "quantity.per-year", "total"];
    private static readonly (string Less, string More)[] s_orders = [("active", "contracted"), ("it load", "facility")];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        var bought = deal.Verb == "buys" ? WithoutQuantity(evaluator.World, deal).Concat(OtherUnits(evaluator.World, deal)).Concat(OtherPeriods(evaluator, deal)).Concat(FromNoDay(evaluator.World, deal)).Concat(NeverUsed(evaluator, deal)) : [];
        return bought.Concat(Orders(evaluator.World, deal.Name));
    }

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Party party) => Orders(evaluator.World, party.Name);

    /// <summary>K10.</summary>
    private static IEnumerable<Diagnostic> WithoutQuantity(World world, Deal deal)
    {
        foreach (var part in world.FactsOf(deal.Name, "take-or-pay").Where(f => !f.Used.IsRemoval))
        {
            bool hasQuantity = world.FactsOf(deal.Name, "quantity").Concat(world.FactsOf(deal.Name, "quantity.per-year")).Concat(world.FactsOf(deal.Name, "schedule")).Any() || deal.Legs.Any(l => l.Asset == AssetKind.Product && l.Amount is not null);
            bool hasPrice = s_prices.Any(p => world.FactsOf(deal.Name, p).Any()) || world.FactsOf(deal.Name, "total").Any();
            if (!hasQuantity) yield return Diagnostic.Create(PurchaseRules.NothingToTake, part.Used.Location, deal.Name, "quantity", "quantity 10m MWh per year for 10 years");
            else if (world.FactsOf(deal.Name, Relations.Purchases.TakeOrPay.Of).FirstOrDefault(f => f.Key.Argument == part.Key.Argument && f.Key.Valid == part.Key.Valid) is { Used.Words: var of } && !s_prices.Any(p => p.StartsWith(of, StringComparison.Ordinal) && world.FactsOf(deal.Name, p).Any()))
                yield return Diagnostic.Create(PurchaseRules.NothingToTake, part.Used.Location, deal.Name, of, of + " $3.00 per MWh");
            else if (!hasPrice) yield return Diagnostic.Create(PurchaseRules.NothingToTake, part.Used.Location, deal.Name, "price", "fee $3.00 per MWh");
        }
    }

    /// <summary>K43: money for something that nothing of the deal counts.</summary>
    private static IEnumerable<Diagnostic> OtherUnits(World world, Deal deal)
    {
        var counted = world.FactsOf(deal.Name, "quantity").Concat(world.FactsOf(deal.Name, "quantity.per-year")).Concat(world.FactsOf(deal.Name, "schedule")).Select(f => f.Quantity?.Unit)
            .Concat(deal.Legs.Where(l => l.Asset == AssetKind.Product).Select(l => l.Amount?.Unit)).OfType<Unit>().Distinct().ToList();
        if (counted.Count == 0) yield break;
        foreach (var price in s_prices.SelectMany(p => world.FactsOf(deal.Name, p)).Where(f => f.Used.Formula is not null && !f.Used.IsRemoval))
        {
            if (UnitOf(world, price.Used.Formula!) is not { Currency: null } unit || counted.Exists(count => (unit * count).Currency is not null || (unit * count / Unit.Month).Currency is not null)) continue;
            string each = string.Join(" and ", unit.Factors.Where(f => f.Power < 0).Select(f => f.Name));
            yield return OtherUnit(price, each, counted[0]);
        }
        foreach (var price in s_prices.SelectMany(p => world.FactsOf(deal.Name, p)).Where(f => f.Quantity is { Shape: not Shape.Undisclosed, Unit.Currency: null }))
        {
            if (counted.Exists(unit => (price.Quantity!.Unit * unit).Currency is not null || (price.Quantity.Unit * unit / Unit.Month).Currency is not null)) continue;
            string of = string.Join(" and ", price.Quantity!.Unit.Factors.Where(f => f.Power < 0).Select(f => f.Name));
            yield return OtherUnit(price, of, counted[0]);
        }
    }

    private static Diagnostic OtherUnit(Fact price, string of, Unit counted) => Diagnostic.Create(PurchaseRules.OtherUnit, price.Used.Location, Line(price), of.Length > 0 ? of : "nothing", counted.ToString(),
        of == Unit.Energy.ToString() && counted == Unit.Power ? "Say the energy of a year: 100 MW around the clock are 876 GWh per year." : $"Write the price for one {counted}, or the quantity in what the price is of.");

    /// <summary>Of a formula over series and assumptions; null where one of them has none.</summary>
    private static Unit? UnitOf(World world, Lowering.Expression formula) => Lowering.Dimensions.Of(formula, r =>
        world.FactsOf("", r.Path.Measure).FirstOrDefault(f => f.Quantity is not null)?.Quantity!.Unit ?? world.Figures.FirstOrDefault(f => f.Path == r.Path)?.Assumed?.Unit);

    /// <summary>K45.</summary>
    private static IEnumerable<Diagnostic> OtherPeriods(WorldEvaluator evaluator, Deal deal)
    {
        var facts = evaluator.World.FactsOf(deal.Name, "taken").Concat(evaluator.World.FactsOf(deal.Name, "seller-failure")).ToList();
        if (facts.Count == 0) yield break;
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        var periods = evaluation.Figures.Where(f => f.Figure.Path is { Measure: "quantity", Argument.Length: > 0 } && f.Figure.Formula is not null).Select(f => f.Figure.Path.Argument).ToList();
        foreach (var fact in facts.Where(f => periods.Count > 0 && !evaluation.Figures.Any(v => ReferenceEquals(v.Figure.Fact, f) && IsRead(evaluation, v)) && evaluator.AsOf >= (f.Key.Valid?.First ?? DateOnly.MinValue)))
            yield return Diagnostic.Create(PurchaseRules.NoSuchPeriod, fact.Used.Location, deal.Name, fact.Key.Argument.Length > 0 ? fact.Key.Argument : "no period", Line(fact), periods[0], periods[^1]);
    }

    /// <summary>K97.</summary>
    private static IEnumerable<Diagnostic> FromNoDay(World world, Deal deal)
    {
        var claims = s_amounts.SelectMany(m => world.FactsOf(deal.Name, m)).Select(f => f.Used).Where(c => !c.IsRemoval).ToList();
        if (world.FactsOf(deal.Name, "effective").Any() || claims.Exists(c => c.Starting is not null) || deal.Legs.Any(l => l.Starting is not null)) yield break;
        foreach (var claim in claims.Where(c => c.Until is not null))
            yield return Diagnostic.Create(PurchaseRules.FromNoDay, claim.Location, deal.Name, claim.Location.Text, "starting and the first day before until, or effective and the day on a line of its own");
    }

    /// <summary>K48.</summary>
    private static IEnumerable<Diagnostic> NeverUsed(WorldEvaluator evaluator, Deal deal)
    {
        if (evaluator.World.FactsOf(deal.Name, "prepayment").LastOrDefault() is not { } fact) yield break;
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        if (evaluation.Figures.LastOrDefault(f => f.Figure.Path.Measure == "prepayment.left") is not { Value: > 0m and var left } last || evaluation.Figures.Any(f => f.Figure.Path is { Measure: "schedule", Argument: "thereafter" })) yield break;
        decimal ahead = evaluation.Figures.Where(f => f.Figure.Path.Measure == "prepayment").Sum(f => f.Value ?? 0m);
        yield return Diagnostic.Create(Prepayments.NeverUsed, fact.Used.Location, deal.Name, Money(ahead), Money(left), Money(ahead - left));

        string Money(decimal amount) => FigureWords.Of(amount, last.Figure.Unit, "prepayment", 6);
    }

    private static bool IsRead(Evaluation evaluation, FigureValue figure) =>
        evaluation.Model.Figures.Any(f => f.Formula is not null && Lowering.ExpressionReferences.References(f.Formula).Any(r => r.Path == figure.Figure.Path));

    /// <summary>K44.</summary>
    private static IEnumerable<Diagnostic> Orders(World world, string owner)
    {
        foreach (var (less, more) in s_orders)
        {
            if (Last(world, owner, less) is not { } small || Last(world, owner, more) is not { } large || !(small.Quantity!.Interval.Low > large.Quantity!.Interval.High)) continue;
            yield return Diagnostic.Create(PurchaseRules.CapacityOrder, small.Used.Location, owner, Words(small), less, Words(large), more) with
            {
                Related = [new RelatedLocation(large.Used.Location, more)],
                Fix = Exchanged(small.Used.Location, less, large.Used.Location, more),
            };
        }
    }

    /// <summary>The two words in each other's place, where each line ends its figure with its own.</summary>
    private static Fix? Exchanged(Location small, string less, Location large, string more)
    {
        int at = small.Text.LastIndexOf(" " + less, StringComparison.Ordinal), other = large.Text.LastIndexOf(" " + more, StringComparison.Ordinal);
        if (at < 0 || other < 0) return null;
        return new Fix($"Exchange {less} and {more}",
        [
            new TextEdit(small with { Span = new Text.TextSpan(small.Span.Start + at + 1, less.Length) }, more),
            new TextEdit(large with { Span = new Text.TextSpan(large.Span.Start + other + 1, more.Length) }, less),
        ]);
    }

    private static string Line(Fact fact) => string.Join(' ', fact.Used.Location.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Fact? Last(World world, string owner, string basis) => world.FactsOf(owner, "capacity").LastOrDefault(f => f.Key.Argument == basis && f.Quantity is { Shape: not Shape.Undisclosed });

    private static string Words(Fact fact) => FigureWords.Of(fact.Quantity!.Value ?? fact.Quantity.Low ?? 0m, fact.Quantity.Unit, "capacity", 12);
}
