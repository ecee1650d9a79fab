using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Numbers;
using DealLang.Text;

namespace DealLang.Reports.Differences;

/// <summary>A figure that follows from others and came out otherwise.</summary>
/// <param name="From">The changed statements that it rests on, by their labels.</param>
internal sealed record Effect(FigurePath Path, string Before, string After, string By, IReadOnlyList<string> From)
{
    /// <summary>What a party owes in all, whether it can pay, what goes round.</summary>
    public bool IsOfSeveral => Path.Argument.Length == 0 && Path.Measure is "commitments.total" or "gap.total" or "first-uncovered" || Path.Measure is "loop.ratio" or "circular";
}

/// <summary>What follows from changes: the figures of each deal, party and web that are worked out, before and after, each seen from its own default view.</summary>
/// <param name="pairs">The deals that both worlds have.</param>
internal sealed class Effects(WorldEvaluator before, WorldEvaluator after, string caseName, Renames renames, IReadOnlyList<(Symbols.Deal Old, Symbols.Deal Now)> pairs)
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
                if (one == other || (earlier is not null && IsSame(earlier, figure)) || IsDetail(figure.Figure.Path)) continue;
                string by = earlier is { Figure.Unit: var unit } && unit == figure.Figure.Unit && IsBound(earlier) == IsBound(figure) && Number(earlier) is { } v && Number(figure) is { } w ? Change.Difference(v, w, unit, figure.Figure.Path.Measure) : "";
                effects.Add(new Effect(figure.Figure.Path, one, other, by, [.. Inputs(now.Model, figure.Figure.Path).Select(line => changed.GetValueOrDefault(Place(line))).OfType<string>().Distinct()]));
            }
            // What followed once, and does not any more.
            effects.AddRange(was.Where(w => w.Value.Figure.Formula is not null && !IsDetail(w.Key) && Shown(w.Value) != FigureText.Unknown).Select(w => new Effect(w.Key, Shown(w.Value), FigureText.Unknown, "", [])));
        }
        return effects;
    }

    private IEnumerable<(Evaluation Old, Evaluation New)> Pairs()
    {
        foreach (var (old, deal) in pairs) yield return (before.Evaluate(old, before.DefaultView(old), caseName), after.Evaluate(deal, after.DefaultView(deal), caseName));
        var parties = before.World.Parties.ToDictionary(p => renames[p.Name], StringComparer.Ordinal);
        foreach (var party in after.World.Parties)
        {
            if (parties.TryGetValue(party.Name, out var old)) yield return (before.Evaluate(old, before.Now, caseName), after.Evaluate(party, after.Now, caseName));
        }
        var webs = before.ShownWebs(caseName).ToDictionary(w => w.Name, StringComparer.Ordinal);
        foreach (var web in after.ShownWebs(caseName))
        {
            if (webs.TryGetValue(web.Name, out var old)) yield return (before.Evaluate(old, before.Now, caseName), after.Evaluate(web, after.Now, caseName));
        }
        yield return (before.EvaluateFigures(caseName), after.EvaluateFigures(caseName));
    }

    /// <summary>The same number, known more or less exactly, is no change.</summary>
    private static bool IsSame(FigureValue one, FigureValue other) => IsBound(one) == IsBound(other) && (IsBound(one) is null || one.Mark == other.Mark)
        && (Number(one) == Number(other) || FigureText.Of(one).TrimStart('~') == FigureText.Of(other).TrimStart('~'));

    /// <summary>Null for a number; else the way in which it is only a bound.</summary>
    private static Values.Mark? IsBound(FigureValue figure) => figure.Mark is Values.Mark.Exact or Values.Mark.About ? null : figure.Mark;

    /// <summary>The number that is shown: of what is at most so much, that.</summary>
    private static decimal? Number(FigureValue figure) => figure.Mark == Values.Mark.AtMost ? figure.High : figure.Value;

    /// <summary>How sure each part of a year's sum is, and how the amounts of single payers and payees come to it, a report says.</summary>
    private static bool IsDetail(FigurePath path) => path.Measure is "counted" or "matrix" or "cash.unstated" or "obligations.ahead" or "due-to-revenue"
        || path.Measure.StartsWith("loop.", StringComparison.Ordinal) && path.Argument.Contains(", ", StringComparison.Ordinal)
        || path.Measure == "obligations" && s_certainties.Any(word => path.Argument.EndsWith(", " + word, StringComparison.Ordinal));

    private static readonly string[] s_certainties = [.. Enum.GetNames<Webs.Certainty>().Select(n => n.ToLowerInvariant())];

    private static string Shown(FigureValue? figure) => figure is null ? FigureText.Unknown : FigureText.Of(figure);

    private FigurePath Renamed(FigurePath path) => new(renames[path.Owner], path.Measure, renames[path.Argument]);

    private static string Place(Location line) => $"{line.Path}:{line.Span.Start}";

    /// <summary>The lines that a figure rests on: those of the figures that its formulas reach, in its own model and in those of other owners.</summary>
    private IEnumerable<Location> Inputs(Model model, FigurePath path)
    {
        var seen = new HashSet<FigurePath>();
        var waiting = new Stack<FigurePath>();
        waiting.Push(path);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next) || Figure(next.Owner == model.Owner ? model : null, next) is not { } figure) continue;
            if (figure is { Formula: null, Location: { } line }) yield return line;
            foreach (var reference in figure.Formula?.References() ?? []) waiting.Push(after.Canonical(reference.Path));
        }
    }

    /// <summary>A figure as its owner has it now.</summary>
    private ModelFigure? Figure(Model? model, FigurePath path)
    {
        string owner = path.Owner;
        if (!_byPath.TryGetValue(owner, out var figures))
        {
            var all = (model ?? Model(owner))?.Figures ?? [];
            figures = _byPath[owner] = [];
            foreach (var figure in all) figures.TryAdd(figure.Path, figure);
        }
        return figures.GetValueOrDefault(path);
    }

    private readonly Dictionary<string, Dictionary<FigurePath, ModelFigure>> _byPath = new(StringComparer.Ordinal);

    private Model? Model(string owner) => owner.Length == 0 ? after.EvaluateFigures(caseName).Model
        : after.World.Deals.FirstOrDefault(d => d.Name == owner) is { } deal ? after.Evaluate(deal, after.DefaultView(deal), caseName).Model
        : after.World.Parties.FirstOrDefault(p => p.Name == owner) is { } party ? after.Evaluate(party, after.Now, caseName).Model
        : after.Webs.FirstOrDefault(w => w.Name == owner) is { } web ? after.Evaluate(web, after.Now, caseName).Model : null;
}
