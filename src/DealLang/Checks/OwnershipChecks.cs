using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>T05: parts of one company that are stated and come to more than the whole.</summary>
internal static class OwnershipChecks
{
    private static readonly string[] s_wholes = ["ownership", "stake", "held"];

    public static IEnumerable<Diagnostic> Run(Evaluation evaluation)
    {
        foreach (string measure in s_wholes)
        {
            var parts = evaluation.Figures.Where(f => f.Figure is { Quantity: not null, Location: not null } && f.Figure.Path.Measure == measure && f.Figure.Unit.IsOne && f.Value is not null).ToList();
            decimal sum = parts.Sum(p => p.Value!.Value);
            if (parts.Count < 2 || sum <= 1m + parts.Sum(p => p.Width)) continue;
            var last = parts[^1].Figure;
            yield return Diagnostic.Create(Ties.MoreThanTheWhole, last.Location!, evaluation.Model.Owner, measure,
                string.Join(" + ", parts.Select(p => FigureWords.Of(p.Value!.Value, p.Figure))), FigureWords.Of(sum, last)) with
            {
                Figure = last.Path.ToString(),
                Related = [.. parts.SkipLast(1).Select(p => new RelatedLocation(p.Figure.Location!, $"{p.Figure.Path.Argument} {FigureWords.Of(p.Value!.Value, p.Figure)}"))],
            };
        }
    }
}
