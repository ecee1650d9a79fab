using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>What holders may choose, and what they chose.</summary>
internal static class ElectionChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) => deal.Elections.IsEmpty ? [] : deal.Elections.SelectMany(Unlimited).Concat(deal.Elections.SelectMany(e => TooLittle(deal, e))).Concat(TooMany(evaluator.World, deal)).Concat(Outside(evaluator, deal));

    /// <summary>K05: a choice that gives cash alone says how much of it there is, or another option's pool leaves the rest to it.</summary>
    private static IEnumerable<Diagnostic> Unlimited(Election election) => election.Options
        .Where(o => o.Legs.All(l => l.Asset == AssetKind.Cash) && o is { Pool: null, Limit: null, IsUnlimited: false } && !IsTheRest(election, o))
        .Select(o => Diagnostic.Create(Elections.Unlimited, o.Location, election.Written, o.Name, o.Legs[0].From.Name) with
        {
            Fix = Fix.Insert(o.Location.Source, EndOfTerms(o), ", cap none"),
        });

    /// <summary>K65: limits in parts that are together less than all shares.</summary>
    private static IEnumerable<Diagnostic> TooLittle(Deal deal, Election election)
    {
        var most = election.Options.Select(o => o.Pool ?? o.Limit).ToList();
        if (most.Count == 0 || election.Options.All(o => o.Pool is not null) || most.Exists(m => m is not { Unit.IsOne: true, Value: not null })) yield break;
        decimal sum = most.Sum(m => m!.Value!.Value);
        if (sum >= 1m - most.Sum(m => m!.Width)) yield break;
        yield return Diagnostic.Create(Elections.TooLittle, election.Location, deal.Name, $"{string.Join(" + ", most.Select(m => Percent(m!.Value!.Value)))} = {Percent(sum)} of the shares") with { Figure = deal.Name };
    }

    private static bool IsTheRest(Election election, ElectionOption option) =>
        election.Options.Length > 1 && election.Options.All(o => o == option || o.Pool is not null);

    /// <summary>Before a citation.</summary>
    private static int EndOfTerms(ElectionOption option)
    {
        string text = option.Location.Text;
        int end = text.IndexOf('[', StringComparison.Ordinal);
        return option.Location.Span.Start + (end < 0 ? text : text[..end]).TrimEnd().Length;
    }

    /// <summary>T28: more than all shares were elected, by more than the written digits leave open.</summary>
    private static IEnumerable<Diagnostic> TooMany(World world, Deal deal)
    {
        foreach (var told in world.FactsOf(deal.Name, "elected").Where(f => f.Quantity is { Unit.IsOne: true, Value: not null }).GroupBy(f => f.Key.Valid?.Written ?? ""))
        {
            if (told.Any(f => f.Key.Argument == "silent" || f.Key.Argument.Contains(','))) continue;
            decimal sum = told.Sum(f => f.Quantity!.Value!.Value), width = told.Sum(f => f.Quantity!.Width);
            if (sum <= 1m + width) continue;
            var first = told.First().Used;
            yield return Diagnostic.Create(Elections.Chosen, first.Location, new FigurePath(deal.Name, "elected").ToString(),
                $"{string.Join(" + ", told.Select(f => Percent(f.Quantity!.Value!.Value)))} = {Percent(sum)}", "100%", Percent(width), "Which part is counted twice?");
        }
    }

    /// <summary>T29: a mean that follows from totals, below the least or above the most that an option gives.</summary>
    private static IEnumerable<Diagnostic> Outside(WorldEvaluator evaluator, Deal deal)
    {
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        if (deal.Elections.LastOrDefault(e => e is { Chooser: null, Options.IsEmpty: false }) is not { } election) yield break;
        if (evaluation.Find(new FigurePath(deal.Name, "per-share")) is not { Value: { } mean } found) yield break;
        var options = election.Options.Select(o => evaluation.Find(new FigurePath(deal.Name, "per-share", o.Name))).ToList();
        if (options.Count == 0 || !options.TrueForAll(o => o?.Value is not null)) yield break;
        var (least, most) = (options.MinBy(o => o!.Value)!, options.MaxBy(o => o!.Value)!);
        if (mean >= least.Value - least.Width - found.Width && mean <= most.Value + most.Width + found.Width) yield break;
        var unit = found.Figure.Unit;
        string given = least.Value == most.Value ? FigureWords.Of(least.Value!.Value, unit) : $"{FigureWords.Of(least.Value!.Value, unit)} to {FigureWords.Of(most.Value!.Value, unit)}";
        var total = evaluator.World.FactsOf(deal.Name, "equity").FirstOrDefault(f => f.Quantity is not null) ?? evaluator.World.FactsOf(deal.Name, "per-share").FirstOrDefault(f => f.Key.Argument.Length == 0);
        yield return Diagnostic.Create(Elections.OutsideTheOptions, total?.Used.Location ?? election.Options[0].Location, deal.Name, given, FigureWords.Of(mean, unit), total is null ? "the rest" : $"\"{total.Used.Location.Text.Trim()}\"") with
        {
            Figure = found.Figure.Path.ToString(),
        };
    }

    private static string Percent(decimal part) => FigureWords.Of(part, Unit.One, "elected");
}
