using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>Why an expected figure has no value: what would have to be stated, or which figures there are of that name.</summary>
internal static class WhyUnknown
{
    private const int MostNamed = 3;

    public static string Of(WorldEvaluator evaluator, Expression expected, string caseName)
    {
        if (expected is not Reference { Path: var written } reference || evaluator.Evaluate(written.Owner, reference.View, caseName) is not { Model: var model }) return "";
        var path = evaluator.Canonical(written);
        if (OfTheSale(evaluator, path) is { } sale) return $"; of the acquisition it is {sale}";
        if (model.View != evaluator.Now && evaluator.Value(path, evaluator.Now, caseName)?.Value is not null)
            return $"; it is seen from {CalendarDate.Spell(model.View.Date)}, and known by {CalendarDate.Spell(evaluator.AsOf)}: {path} at {CalendarDate.Spell(evaluator.AsOf)}";
        if (model.Unknown.FirstOrDefault(u => u.Path == path) is { } unknown)
        {
            if (unknown.Why.Length > 0) return "; " + unknown.Why;
            var missing = unknown.Missing.Where(m => m != path).Select(m => m.Owner == path.Owner ? Short(m) : m.ToString()).ToList();
            return missing.Count == 0 ? "" : $"; it would follow from {string.Join(" and ", missing)}";
        }
        if (model.Figures.Any(f => f.Path == path)) return "";
        string asked = Short(path);
        var near = model.Figures.Select(f => f.Path).Concat(model.Unknown.Select(u => u.Path)).Where(p => IsOfOneName(p.Measure, path.Measure))
            .Select(Short).Distinct().OrderBy(p => Spelling.Slips(asked, p)).ThenBy(p => p, StringComparer.Ordinal).Take(MostNamed).ToList();
        return near.Count == 0 ? "" : $"; there is {string.Join(", ", near)}";
    }

    /// <summary>What holders receive of a company that is bought whole is a figure of the deal.</summary>
    private static FigurePath? OfTheSale(WorldEvaluator evaluator, FigurePath path) => !path.Measure.StartsWith("proceeds", StringComparison.Ordinal) || evaluator.World.Party(path.Owner) is not { } company ? null
        : evaluator.World.Deals.Where(d => d.Kind == DealKind.Acquisition && !d.Objects.IsEmpty && d.Target == company).Select(d => path with { Owner = d.Name }).FirstOrDefault(p => evaluator.Value(p, null, WorldEvaluator.BaseCase)?.Value is not null);

    private static bool IsOfOneName(string one, string other) =>
        one == other || one.StartsWith(other + ".", StringComparison.Ordinal) || other.StartsWith(one + ".", StringComparison.Ordinal);

    private static string Short(FigurePath path) => path.Argument.Length == 0 ? path.Measure : $"{path.Measure}({path.Argument})";
}
