using DealLang.Lowering;
using DealLang.Syntax;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Figures that are stated in terms of others.</summary>
internal static class Formulas
{
    /// <summary>Whether a formula reads its own owner's figures alone, which is what an owner's equations can hold; else it is reported.</summary>
    public static bool OfOwner(BindingSession session, BlockSyntax block, SyntaxNode node, Expression formula, string owner)
    {
        if (formula.References().All(r => r.Path.Owner == owner && r is { View: "", Case: "" })) return true;
        session.Report(Rules.NotYet.Form, block.LocationOf(node), $"a figure of {owner} in terms of another owner's (\"{block.Line.TextOf(node)}\")");
        return false;
    }
}
