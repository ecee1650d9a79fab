using DealLang.Lowering;

namespace DealLang.CSharp.Emission;

internal static class RootSearch
{
    /// <summary>Whether a formula looks for a root, or calls a function, which may have no value though all that it reads has one.</summary>
    public static bool Solves(this Expression expression) => expression is Root or Call || expression.Parts.Any(Solves);
}
