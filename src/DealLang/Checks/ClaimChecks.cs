using DealLang.Binding;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>
/// T80: a claim of a figure that the rest of the file makes another. Stated figures win, and some of them are a form's shape and leave no equation over that could
/// contradict them: a row, a grid, a holder's shares. So each claim at the margin that no tie has faulted is left out once, and held against what follows without it.
/// </summary>
internal static class ClaimChecks
{
    /// <param name="told">What the ties have said already.</param>
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal, List<Diagnostic> told)
    {
        if (Claims(evaluator, deal.Name, told) is not { Count: > 0 } claims) yield break;
        var views = DistinctViews.Of(evaluator, deal).ToList();
        foreach (var fact in claims)
        {
            var found = views.Select(view => Judge(evaluator, evaluator.Evaluate(deal, view, WorldEvaluator.BaseCase), fact, tie => evaluator.EvaluateWithout(deal, view, fact, tie), DealDates.Announcement(deal)))
                .FirstOrDefault(d => d is not null);
            if (found is not null) yield return found;
        }
    }

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Party party, List<Diagnostic> told)
    {
        foreach (var fact in Claims(evaluator, party.Name, told))
        {
            if (Judge(evaluator, evaluator.Evaluate(party, evaluator.Now, WorldEvaluator.BaseCase), fact, tie => evaluator.EvaluateWithout(party, evaluator.Now, fact, tie), undated: null) is { } found) yield return found;
        }
    }

    /// <summary>Webs, whose figures look at all deals: those that the files declare, and that of all deals where somebody claims anything of it.</summary>
    public static IEnumerable<Diagnostic> OfWebs(DealCompilation compilation)
    {
        if (compilation.World.Webs.IsEmpty && !compilation.World.FactsOf(Web.OfAll).Any()) yield break;
        var evaluator = compilation.Evaluator();
        foreach (var web in evaluator.Webs)
        {
            foreach (var fact in Claims(evaluator, web.Name, []))
            {
                var evaluation = evaluator.Evaluate(web, evaluator.Now, WorldEvaluator.BaseCase);
                if (Judge(evaluator, evaluation, fact, tie => evaluator.EvaluateWith(evaluation, tie), undated: null) is { } found) yield return found;
            }
        }
    }

    private static List<Fact> Claims(WorldEvaluator evaluator, string owner, List<Diagnostic> told)
    {
        var claims = new List<Fact>();
        foreach (var fact in evaluator.World.FactsOf(owner))
        {
            if (fact.Claims.Any(c => c.IsAtMargin && c.Quantity is { Shape: not Shape.Undisclosed }) && !IsTold(told, fact)) claims.Add(fact);
        }
        return claims;
    }

    /// <summary>Faulted itself, or as the other of two that contradict each other.</summary>
    private static bool IsTold(List<Diagnostic> told, Fact fact)
    {
        string path = PathOf(fact).ToString();
        return told.Exists(d => d.Figure == path || d.Related.Any(r => fact.Claims.Any(c => c.Location == r.Location)));
    }

    private static FigurePath PathOf(Fact fact) => new(fact.Key.Owner, fact.Key.Measure, fact.Key.Argument);

    /// <param name="without">The same owner at the same view without the claim, and with ties that hold its figure against it.</param>
    private static Diagnostic? Judge(WorldEvaluator evaluator, Evaluation stated, Fact fact, Func<Func<Model, Model>, Evaluation> without, DateOnly? undated)
    {
        var path = PathOf(fact);
        var view = stated.Model.View;
        var reading = new FactReading(evaluator.World, view, WorldEvaluator.BaseCase);
        if (reading.Since(fact, undated) is null || stated.Model.Comparisons.Any(c => c.Path == path)) return null;
        ModelFigure? unlike = null;
        var evaluation = without(model =>
        {
            if (model.Find(path) is not { } figure || !(figure.Formula is not null || IsStatedElsewhere(figure, fact))) return model with { Ties = [] };
            if (Held(reading, fact, figure, undated) is { } claim) return model with { Ties = ModelTies.OfClaim(claim) };
            unlike = figure;
            return model with { Ties = [] };
        });
        if (unlike is not null) return Unlike(unlike, ClaimOf(fact));
        return evaluation.Ties.Where(t => !t.Holds).Select(t => new BrokenTie(evaluator, evaluation, t).Describe()).FirstOrDefault();
    }

    /// <summary>The form takes the figure over from a company's own line: its shares, its price of that day.</summary>
    private static bool IsStatedElsewhere(ModelFigure figure, Fact claimed) => figure is { IsBeside: false, Quantity: { Shape: not Shape.Undisclosed }, Fact: { } other }
        && (other.Key.Owner != claimed.Key.Owner || other.Key.Measure != claimed.Key.Measure)
        && (claimed.Key.Valid is not { } claimedOf || other.Key.Valid is not { } statedOf || claimedOf.Overlaps(statedOf));

    private static Claim ClaimOf(Fact fact) => fact.Claims.First(c => c.IsAtMargin && c.Quantity is { Shape: not Shape.Undisclosed });

    /// <summary>Another currency is a matter of exchange rates.</summary>
    private static Diagnostic? Unlike(ModelFigure figure, Claim claim) => figure.Unit.Currency is not null && claim.Quantity!.Unit.Currency is not null ? null
        : Diagnostic.Create(Units.ClaimInAnother, claim.Location, figure.Path.ToString(), UnitWords.Of(figure.Unit), UnitWords.Of(claim.Quantity!.Unit)) with { Figure = figure.Path.ToString() };

    private static ModelFigure? Held(FactReading reading, Fact fact, ModelFigure figure, DateOnly? undated)
    {
        var claim = ClaimOf(fact);
        return reading.Parameter(figure.Path, figure.Unit, new Fact(fact.Key, [claim], claim, Agreement.Single), Relations.StatedFigures.Basis(fact, undated));
    }
}
