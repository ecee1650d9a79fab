using DealLang.Lowering;

namespace DealLang.CSharp.Emission;

internal static class RootSearch
{
    /// <summary>Whether a formula looks for a root, which may not be there.</summary>
    public static bool Solves(this Expression expression) => expression switch
    {
        Root => true,
        Binary binary => binary.Left.Solves() || binary.Right.Solves(),
        Rounded rounded => rounded.Value.Solves(),
        _ => false,
    };
}
