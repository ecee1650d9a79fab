using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Checks;

/// <summary>
/// Deals of which a line that gives something, or a row of a list, cannot be read. What follows from the other lines alone is not what the deal says, so that nothing is
/// held against it until the line is mended.
/// </summary>
internal static class UnreadLegs
{
    public static HashSet<string> Of(DealCompilation compilation, List<Diagnostic> found)
    {
        var deals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var error in found)
        {
            if (error.Descriptor.Severity != Severity.Error || error.Code[0] is not ('S' or 'B' or 'U')) continue;
            foreach (var tree in compilation.Trees)
            {
                if (tree.Text != error.Location.Source) continue;
                foreach (var root in tree.Roots)
                {
                    if (DealOf(root) is { } deal && IsInLeg(root, error)) deals.Add(deal);
                }
            }
        }
        return deals;
    }

    private static string? DealOf(BlockSyntax root) => root.Content switch
    {
        DealLineSyntax header => header.Name.ToString(),
        AmendLineSyntax amended => amended.Deal.ToString(),
        _ => null,
    };

    private static bool IsInLeg(BlockSyntax block, Diagnostic error)
    {
        foreach (var child in block.Children)
        {
            if (GivesSomething(child) && child.Location.Span.Contains(error.Location.Span.Start)) return true;
            if (IsInLeg(child, error)) return true;
        }
        return false;
    }

    /// <summary>A leg or a row; of a line that could not be read, one with a leg's verb in it.</summary>
    private static bool GivesSomething(BlockSyntax line)
    {
        if (line.Content is LegLineSyntax || line.Line.Context == LineContext.Rows) return true;
        if (line.Content is not ErrorLineSyntax) return false;
        foreach (var token in line.Line.Tokens)
        {
            if ((token.Roles & WordRoles.LegVerb) != 0) return true;
        }
        return false;
    }
}
