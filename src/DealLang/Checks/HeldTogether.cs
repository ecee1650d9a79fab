using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>
/// T05: holders of one company who together have more than all of a class, or more than the company, counted in numbers or some in numbers and some in
/// parts. Parts alone are <see cref="OwnershipChecks"/>. A company that a deal of the files gives new shares is passed over: its count is of before.
/// </summary>
internal static class HeldTogether
{
    /// <param name="Part">Of the class, or of the company.</param>
    /// <param name="Width">How far it may be off, as it is written.</param>
    private sealed record Held(FigureValue Figure, decimal Part, decimal Width, string Words);

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Party party)
    {
        var world = evaluator.World;
        if (!world.FactsOf(party.Name, "holder").Skip(1).Any() || CountChecks.MayIssue(world, party)) yield break;
        var evaluation = evaluator.Evaluate(party, evaluator.Now, WorldEvaluator.BaseCase);
        var holders = evaluation.Figures.Where(f => f.Figure is { Quantity: not null, Location: not null, Path.Measure: "holder" } && f.Value is not null).ToList();
        var told = false;
        foreach (var shareClass in party.Classes)
        {
            if (Count(evaluation, shareClass) is not { } count) continue;
            var held = holders.Where(h => h.Figure.Unit.ShareClass == shareClass.FullName).Select(h => InNumbers(h, h.Value!.Value, count.Value!.Value, count)).ToList();
            if (Exceeding(evaluation, held) is not { } found) continue;
            told = true;
            yield return found;
        }
        if (!told && OfTheWhole(evaluation, party, holders) is { } whole) yield return whole;
    }

    /// <summary>All classes together, each share as much as it weighs.</summary>
    private static Diagnostic? OfTheWhole(Evaluation evaluation, Party party, List<FigureValue> holders)
    {
        if (party.Classes.FirstOrDefault(c => c.IsPartOfTheWhole) is not { } main) return null;
        decimal all = 0m, width = 0m;
        foreach (var shareClass in party.Classes.Where(c => c is { IsPartOfTheWhole: true, IsDepositary: false }))
        {
            if (Count(evaluation, shareClass) is not { } count) return null;
            decimal weight = ClassWeight.ByLines(shareClass, main);
            (all, width) = (all + (count.Value!.Value * weight), width + (count.Width * weight));
        }
        if (all <= 0m) return null;
        var held = new List<Held>();
        foreach (var holder in holders)
        {
            if (holder.Figure.Unit.IsOne) held.Add(new Held(holder, holder.Value!.Value, holder.Width, FigureWords.Of(holder.Value.Value, Unit.One, "ownership")));
            else if (party.Classes.FirstOrDefault(c => c.FullName == holder.Figure.Unit.ShareClass) is { IsPartOfTheWhole: true } of)
            {
                decimal part = holder.Value!.Value * ClassWeight.ByLines(of, main) / all;
                held.Add(new Held(holder, part, (holder.Width * ClassWeight.ByLines(of, main) / all) + (part * width / all), $"{FigureWords.Of(holder.Value.Value, holder.Figure)} ({FigureWords.Of(part, Unit.One, "ownership")})"));
            }
        }
        return held.Exists(h => !h.Figure.Figure.Unit.IsOne) ? Exceeding(evaluation, held) : null;
    }

    private static Held InNumbers(FigureValue holder, decimal number, decimal count, FigureValue of) => count <= 0m ? new Held(holder, 0m, 0m, "")
        : new Held(holder, number / count, (holder.Width / count) + (number / count * of.Width / count), $"{FigureWords.Of(number, holder.Figure)} of {FigureWords.Of(count, of.Figure)}");

    private static FigureValue? Count(Evaluation evaluation, ShareClass shareClass) => evaluation.Figures.FirstOrDefault(f =>
        f.Figure.Path.Measure == "shares" && f.Figure.Unit.ShareClass == shareClass.FullName && f.Figure.Quantity is not null && f.Value is not null && f.Figure.Fact?.Used.Modifiers.Contains("diluted") != true);

    private static Diagnostic? Exceeding(Evaluation evaluation, List<Held> held)
    {
        decimal sum = held.Sum(h => h.Part);
        if (held.Count < 2 || sum <= 1m + held.Sum(h => h.Width)) return null;
        var last = held[^1].Figure.Figure;
        return Diagnostic.Create(PartTies.MoreThanTheWhole, last.Location!, evaluation.Model.Owner, "holder", string.Join(" + ", held.Select(h => h.Words)), FigureWords.Of(sum, Unit.One, "ownership")) with
        {
            Figure = last.Path.ToString(),
            Related = [.. held.SkipLast(1).Select(h => new RelatedLocation(h.Figure.Figure.Location!, $"{h.Figure.Figure.Path.Argument} {h.Words}"))],
        };
    }
}
