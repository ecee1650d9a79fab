using DealLang.Editing.Hovering;
using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>
/// What a word means, what a name stands for, and what the line comes to: the figure's value, its formula, who states it, and what splits made
/// of it since.
/// </summary>
public static class Hovers
{
    public static Hover? At(EditedWorld world, DealSyntaxTree tree, int position)
    {
        var caret = new Caret(tree, position);
        if (caret.Block is not { } block || caret.Token is not { } token) return null;
        var parts = new List<string>();
        var name = world.Names.At(tree, position);
        if (name is not null && NameStory.Of(world, name) is { } story) parts.Add(story);
        else if (WordMeaning.Of(block.Line, token.Index, Scopes.Under(world, block.Parent)) is { } word) parts.Add(Of(word));
        var figures = FiguresAt.Caret(world, block, position);
        if (name is null || figures.IsReference) parts.AddRange(figures.Values.Select(v => FigureStory.Of(world, v)));
        return parts.Count == 0 ? null : new Hover(caret.TokenSpan!.Value, string.Join("\n\n---\n\n", parts));
    }

    private static string Of(Entry word) => $"**{word.Name}** — {word.Hover}\n\n```deal\n{word.Example}\n```";
}
