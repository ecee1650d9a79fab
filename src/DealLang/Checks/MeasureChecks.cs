using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Checks;

/// <summary>B15: paths whose measure neither the vocabulary nor the owner's own figures have.</summary>
internal static class MeasureChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var references = compilation.Bound.References.Where(r => r.Figure.Owner.Length > 0 && !Measures.Contains(r.Figure.Measure)).ToList();
        if (references.Count == 0) yield break;
        var evaluator = compilation.Evaluator();
        foreach (var (figure, place) in references)
        {
            var own = OwnMeasures(evaluator, figure.Owner);
            if (own.Contains(figure.Measure)) continue;
            string? nearest = Spelling.Nearest(figure.Measure, Measures.All.Concat(own))?.Replace(' ', '-');
            var diagnostic = Diagnostic.Create(Names.UnknownMeasure, place, figure.Owner, figure.Measure, nearest is null ? "" : $" Did you mean {nearest}?");
            yield return nearest is null ? diagnostic : diagnostic with { Fix = Fix.Replace(place, Replaced(place.Text, figure.Measure, nearest)) };
        }
    }

    private static HashSet<string> OwnMeasures(WorldEvaluator evaluator, string owner)
    {
        var world = evaluator.World;
        var stated = world.Facts.Where(f => f.Key.Owner == owner).Select(f => f.Key.Measure);
        var model = world.Deal(owner) is { } deal ? evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Model
            : world.Party(owner) is { } party ? evaluator.Evaluate(party, evaluator.Now, WorldEvaluator.BaseCase).Model
            : null;
        return [.. stated, .. model is null ? [] : model.Figures.Concat(model.Comparisons).Select(f => f.Path.Measure).Concat(model.Unknown.Select(u => u.Path.Measure))];
    }

    private static string Replaced(string path, string measure, string nearest)
    {
        int at = path.LastIndexOf(measure, StringComparison.Ordinal);
        return at < 0 ? path : path[..at] + nearest + path[(at + measure.Length)..];
    }
}
