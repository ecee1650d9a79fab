using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DealLang.Syntax.Layout;

/// <summary>Gives every line the lines under it, once all lines know what they are under.</summary>
internal static class Families
{
    /// <summary>Two walks: one counts, one fills arrays of the right length.</summary>
    /// <returns>The lines at the margin. Empty lines belong to nobody.</returns>
    public static ImmutableArray<BlockSyntax> Join(ImmutableArray<BlockSyntax> lines)
    {
        int rootCount = 0;
        foreach (var line in lines)
        {
            if (line.Parent is { } parent) parent.ChildCount++;
            else if (!line.IsEmpty) rootCount++;
        }
        var roots = new BlockSyntax[rootCount];
        int root = 0;
        foreach (var line in lines)
        {
            if (line.ChildCount > 0) line.Children = ImmutableCollectionsMarshal.AsImmutableArray(new BlockSyntax[line.ChildCount]);
            if (line.Parent is { } parent) ImmutableCollectionsMarshal.AsArray(parent.Children)![^parent.ChildCount--] = line;
            else if (!line.IsEmpty) roots[root++] = line;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(roots);
    }
}
