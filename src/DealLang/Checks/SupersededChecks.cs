using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>P04: a figure of the file's own that counts a deal which another has replaced, as if it still stood.</summary>
internal static class SupersededChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        if (world.Deals.All(d => d.SupersededBy.Length == 0)) yield break;
        var evaluator = compilation.Evaluator();
        foreach (var figure in world.Figures)
        {
            foreach (string owner in figure.Formula?.References().Where(r => r.View.Length == 0).Select(r => r.Path.Owner).Distinct() ?? [])
            {
                if (world.Deal(owner) is not { SupersededBy.Length: > 0 } deal || evaluator.Status(deal) is not { Status: Status.Superseded, Date: { } date }) continue;
                yield return Diagnostic.Create(Provenance.Superseded, figure.Location, figure.Name, deal.Name, date.Written, deal.SupersededBy) with { Figure = figure.Name };
            }
        }
    }
}
