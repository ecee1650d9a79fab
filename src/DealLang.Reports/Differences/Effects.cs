using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Numbers;
using DealLang.Text;

namespace DealLang.Reports.Differences;

/// <summary>A figure that follows from others and came out otherwise.</summary>
/// <param name="From">The changed statements that it rests on, by their labels.</param>
internal sealed record Effect(FigurePath Path, string Before, string After, string By, IReadOnlyList<string> From);

/// <summary>What follows from changes: the figures of each deal and party that are worked out, before and after, each seen from its own default view.</summary>
internal sealed class Effects(WorldEvaluator before, WorldEvaluator after, string caseName, Renames renames)
{
    public List<Effect> Of(IEnumerable<Change> changes)
    {
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var statement in changes.Where(c => c.Aspect <= Aspect.Certainty).Select(c => c.After).OfType<Statement>())
        {
            if (statement.Location is { } line) changed.TryAdd(Place(line), statement.Label);
        }
        var effects = new List<Effect>();
        foreach (var (old, now) in Pairs())
        {
            var was = old.Figures.ToDictionary(f => Renamed(f.Figure.Path));
            foreach (var figure in now.Figures)
            {
                was.Remove(figure.Figure.Path, out var earlier);
                if (figure.Figure.Formula is null && earlier?.Figure.Formula is null) continue;
                var (one, other) = (Shown(earlier), FigureText.Of(figure));
                // The same number, known more or less exactly, is no change.
                if (one == other || (earlier is not null && earlier.Value == figure.Value && earlier.Mark == figure.Mark)) continue;
                string by = earlier is { Value: { } v, Figure.Unit: var unit } && figure.Value is { } w && unit == figure.Figure.Unit ? Change.Difference(v, w, unit, figure.Figure.Path.Measure) : "";
                effects.Add(new Effect(figure.Figure.Path, one, other, by, [.. Inputs(now.Model, figure.Figure.Path).Select(line => changed.GetValueOrDefault(Place(line))).OfType<string>().Distinct()]));
            }
            // What followed once, and does not any more.
            effects.AddRange(was.Where(w => w.Value.Figure.Formula is not null && Shown(w.Value) != FigureText.Unknown).Select(w => new Effect(w.Key, Shown(w.Value), FigureText.Unknown, "", [])));
        }
        return effects;
    }

    private IEnumerable<(Evaluation Old, Evaluation New)> Pairs()
    {
        var deals = before.World.Deals.ToDictionary(d => renames[d.Name], StringComparer.Ordinal);
        foreach (var deal in after.World.Deals)
        {
            if (deals.TryGetValue(deal.Name, out var old)) yield return (before.Evaluate(old, before.DefaultView(old), caseName), after.Evaluate(deal, after.DefaultView(deal), caseName));
        }
        var parties = before.World.Parties.ToDictionary(p => renames[p.Name], StringComparer.Ordinal);
        foreach (var party in after.World.Parties)
        {
            if (parties.TryGetValue(party.Name, out var old)) yield return (before.Evaluate(old, before.Now, caseName), after.Evaluate(party, after.Now, caseName));
        }
        yield return (before.EvaluateFigures(caseName), after.EvaluateFigures(caseName));
    }

    private static string Shown(FigureValue? figure) => figure is null ? FigureText.Unknown : FigureText.Of(figure);

    private FigurePath Renamed(FigurePath path) => new(renames[path.Owner], path.Measure, renames[path.Argument]);

    private static string Place(Location line) => $"{line.Path}:{line.Span.Start}";

    /// <summary>The lines that a figure rests on: in its model those of the figures that its formulas reach.</summary>
    private static IEnumerable<Location> Inputs(Model model, FigurePath path)
    {
        var seen = new HashSet<FigurePath>();
        var waiting = new Stack<FigurePath>();
        waiting.Push(path);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next) || model.Find(next) is not { } figure) continue;
            if (figure is { Formula: null, Location: { } line }) yield return line;
            foreach (var reference in figure.Formula?.References() ?? []) waiting.Push(reference.Path);
        }
    }
}
