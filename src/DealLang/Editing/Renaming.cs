using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Editing.Names;
using DealLang.Syntax;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>A new name for one that files declare, at every place of it in all files of the world.</summary>
public static class Renaming
{
    /// <summary>The name that would be renamed; null where nothing can be.</summary>
    public static NameUse? At(EditedWorld world, DealSyntaxTree tree, int position) =>
        world.Names.At(tree, position) is { } name && Places(world, name).Any(u => u.IsDeclaration) ? name : null;

    /// <summary>Why a name cannot be the new one, as a sentence; null when it can.</summary>
    public static string? Refusal(EditedWorld world, NameUse name, string newName)
    {
        var line = DealSyntaxTree.Parse("company " + newName).Lines[0].Line;
        if (line.Tokens.Length != 3 || line.Tokens[1].Kind != TokenKind.Word || line.Tokens[1].Text.Length != newName.Length)
            return $"\"{newName}\" is no name: a name begins with a letter and holds letters, digits, _ and inner -.";
        if (Lexicon.WordId(newName) != 0 && line.Content is Syntax.Nodes.ErrorLineSyntax)
            return $"\"{newName}\" is a word of the language.";
        string full = name.Name[..^LastPart(name).Length] + newName;
        var taken = name.Kind is NameKind.Party or NameKind.Deal or NameKind.Figure or NameKind.Case
            ? new[] { NameKind.Party, NameKind.Deal, NameKind.Figure, NameKind.Case } : [name.Kind];
        return full != name.Name && taken.Any(kind => world.Names.Of(kind, full).Any(u => u.IsDeclaration)) ? $"{newName} is the name of something else already." : null;
    }

    public static ImmutableArray<TextEdit> Edits(EditedWorld world, NameUse name, string newName) =>
        [.. Places(world, name).Select(u => u.Location).DistinctBy(l => (l.Path, l.Span)).Select(l => new TextEdit(l, Renamed(l, name, newName)))];

    private static IEnumerable<NameUse> Places(EditedWorld world, NameUse name) => world.Names.Of(name);

    /// <summary>A unit is also written in the plural.</summary>
    private static string Renamed(Location place, NameUse name, string newName) => place.Text == LastPart(name) + "s" ? newName + "s" : newName;

    private static string LastPart(NameUse name) => name.Name[(name.Name.LastIndexOf('.') + 1)..];
}
