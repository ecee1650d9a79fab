using System.Collections.Immutable;
using DealLang.Editing.Names;
using DealLang.Syntax;

namespace DealLang.Editing;

/// <summary>Where a name comes from and where it goes.</summary>
public static class References
{
    /// <summary>The lines that declare the name at a position; several for a party that several files speak of.</summary>
    public static ImmutableArray<NameUse> Definitions(EditedWorld world, DealSyntaxTree tree, int position)
    {
        if (world.Names.At(tree, position) is not { } name) return [];
        ImmutableArray<NameUse> declared = [.. world.Names.Of(name).Where(u => u.IsDeclaration)];
        return declared.IsEmpty && ClassImplied(world, name) is { } implied ? [implied] : declared;
    }

    /// <summary>Every place of the name at a position, its declarations among them.</summary>
    public static ImmutableArray<NameUse> All(EditedWorld world, DealSyntaxTree tree, int position) =>
        world.Names.At(tree, position) is { } name ? [.. world.Names.Of(name)] : [];

    /// <summary>The places of the name in its own file.</summary>
    public static ImmutableArray<NameUse> Highlights(EditedWorld world, DealSyntaxTree tree, int position) =>
        [.. All(world, tree, position).Where(u => u.Location.Path == tree.Text.Path)];

    /// <summary>A company without a class line has one class, which its own line declares.</summary>
    private static NameUse? ClassImplied(EditedWorld world, NameUse name) => name.Kind == NameKind.Class
        && world.World.Parties.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == name.Name) is { } shareClass
        ? name with { Location = shareClass.Location, IsDeclaration = true } : null;
}
