using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>T05: parts of one company that are stated and come to more than the whole.</summary>
internal static class OwnershipChecks
{
    private static readonly string[] s_wholes = ["ownership", "stake", "held", "holder"];

    public static IEnumerable<Diagnostic> Run(Evaluation evaluation)
    {
        foreach (string measure in s_wholes)
        {
            if (!evaluation.Figures.Any(f => f.Figure.Quantity is not null && f.Figure.Path.Measure == measure)) continue;
            foreach (var whole in evaluation.Figures.Where(f => f.Figure.Path.Measure == measure && IsStatedPart(f)).GroupBy(f => Whole(f.Figure.Path)))
            {
                if (Exceeding(evaluation, measure, [.. whole]) is { } found) yield return found;
            }
        }
    }

    private static bool IsStatedPart(FigureValue f) => f.Figure is { Quantity: not null, Location: not null } && f.Figure.Unit.IsOne && f.Value is not null;

    private static Diagnostic? Exceeding(Evaluation evaluation, string measure, List<FigureValue> parts)
    {
        decimal sum = parts.Sum(p => p.Value!.Value);
        if (parts.Count < 2 || sum <= 1m + parts.Sum(p => p.Width)) return null;
        var last = parts[^1].Figure;
        return Diagnostic.Create(PartTies.MoreThanTheWhole, last.Location!, evaluation.Model.Owner, measure,
            string.Join(" + ", parts.Select(p => FigureWords.Of(p.Value!.Value, p.Figure))), FigureWords.Of(sum, last)) with
        {
            Figure = last.Path.ToString(),
            Related = [.. parts.SkipLast(1).Select(p => new RelatedLocation(p.Figure.Location!, $"{p.Figure.Path.Argument} {FigureWords.Of(p.Value!.Value, p.Figure)}"))],
        };
    }

    /// <summary>The company behind the holder's name, where more than one is held.</summary>
    private static string Whole(Lowering.FigurePath path) => path.Argument.IndexOf(", ", StringComparison.Ordinal) is var at and >= 0 ? path.Argument[at..] : "";
}
