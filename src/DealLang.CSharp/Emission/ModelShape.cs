using System.Collections.Immutable;
using DealLang.CSharp.Naming;
using DealLang.Evaluating;
using DealLang.Lowering;

namespace DealLang.CSharp.Emission;

/// <summary>
/// The cases of a model in which the same figures are stated and the same formulas give the others. A case that states what others derive
/// is a record of its own: nothing about it can be said by other parameters.
/// </summary>
internal sealed record ModelShape(ModelCases Cases, string CaseSuffix)
{
    /// <summary>The owner's name; when another owner has it, with what the owner is: a deal is often called like its target.</summary>
    public ImmutableArray<string> Names =>
        [Identifier.From($"{Owner} {CaseSuffix}"), Identifier.From($"{Owner} {Cases.Model.Party?.Kind.ToString() ?? "Deal"} {CaseSuffix}")];

    private string Owner => Cases.Model.Owner.Length == 0 ? "Figures" : Cases.Model.Owner;

    /// <summary>Deals come before parties, and both before the files' own figures, when their names are at odds.</summary>
    public override string ToString() =>
        (Cases.Model switch { { Deal: not null } => "1 ", { Party: not null } => "2 ", _ => "3 " }) + Cases.Model.Owner + " " + CaseSuffix;

    public static IEnumerable<ModelShape> Split(ModelCases source)
    {
        var groups = new List<ImmutableArray<Evaluation>>();
        foreach (var evaluation in source.Cases)
        {
            int at = groups.FindIndex(g => Alike(g[0].Model, evaluation.Model));
            if (at < 0) groups.Add([evaluation]);
            else groups[at] = groups[at].Add(evaluation);
        }
        return groups.Select((g, i) => new ModelShape(
            source with { Model = g[0].Model, Cases = g, Apart = i > 0 ? [] : [.. groups.Skip(1).SelectMany(other => other).Select(e => e.Case)] },
            i == 0 ? "" : g[0].Case));
    }

    private static bool Alike(Model left, Model right) => ReferenceEquals(left, right)
        || (left.Figures.Select(Shape).SequenceEqual(right.Figures.Select(Shape))
            && left.Transfers.Select(t => t.Amount).SequenceEqual(right.Transfers.Select(t => t.Amount)));

    private static (FigurePath, Expression?) Shape(ModelFigure figure) => (figure.Path, figure.Formula);
}
