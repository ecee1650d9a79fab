using DealLang.Lowering;

namespace DealLang.CSharp.Emission;

/// <summary>What a formula refers to, in reading order; the unknown of a root is the root's own.</summary>
internal static class References
{
    public static IEnumerable<Reference> Of(Expression expression) => expression switch
    {
        Reference reference => [reference],
        Binary binary => Of(binary.Left).Concat(Of(binary.Right)),
        Rounded rounded => Of(rounded.Value),
        Root root => Of(root.Residual).Where(r => r.Path != root.Unknown).Concat(Of(root.Low)).Concat(Of(root.High)),
        _ => [],
    };

    /// <summary>Whether a root is looked for, which may not be there.</summary>
    public static bool Solves(Expression expression) => expression switch
    {
        Root => true,
        Binary binary => Solves(binary.Left) || Solves(binary.Right),
        Rounded rounded => Solves(rounded.Value),
        _ => false,
    };
}
