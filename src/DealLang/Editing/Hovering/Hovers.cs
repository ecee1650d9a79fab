using DealLang.Editing.Hovering;
using DealLang.Editing.Names;
using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
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
        var owner = block.Line.OwnersOfTokens()[token.Index];
        var name = world.Names.At(tree, position);
        if (name is not null && NameStory.Of(world, name) is { } story) parts.Add(story);
        else if (WordOf(world, block, token, owner) is { } word) parts.Add(word);
        if (Written(world, block, token, owner) is { } written) parts.Add(written);
        var figures = FiguresAt.Caret(world, block, position);
        if (name is null or { Kind: NameKind.Label, IsDeclaration: true } || figures.IsReference) parts.AddRange(figures.Values.Select(v => FigureStory.Of(world, v)));
        if (name is null && ExpectationStory.Of(world, block, token) is { } result) parts.Add(result);
        if (parts.Count == 0 && token.Kind is TokenKind.Word or TokenKind.Number && LineOf(world, block) is { } line) parts.Add(line);
        return parts.Count == 0 ? null : new Hover(caret.TokenSpan!.Value, string.Join("\n\n---\n\n", parts));
    }

    /// <summary>What a word of the language means where it stands; in a path, what the figure is, or what the argument narrows it to.</summary>
    private static string? WordOf(EditedWorld world, BlockSyntax block, SyntaxToken token, SyntaxNode owner)
    {
        if (WordMeaning.Of(block.Line, token.Index, Scopes.Under(world, block.Parent)) is { } word) return Of(word);
        if (token.Kind != TokenKind.Word) return null;
        if (owner is ArgumentSyntax && ArgumentWords.All.FirstOrDefault(w => w.Name.Split(' ').Contains(token.ToString())) is { } argument) return $"**{argument.Name}** — {argument.Hover}";
        if (owner is PathSyntax path && MeasureOf(path, token) is { } measure) return Terms.OfMeasure(measure) is { } term ? Of(term) : Measures.Contains(measure) ? $"**{world.Wording.Label(new FigurePath("", measure))}** `{measure}`" : ArgumentWords.All.FirstOrDefault(w => w.Name == measure) is { } said ? $"**{said.Name}** — {said.Hover}" : null;
        return null;
    }

    /// <summary>The names of a path from one of them back to where its owner ends: the longest that is a figure's name.</summary>
    private static string? MeasureOf(PathSyntax path, SyntaxToken token)
    {
        int last = path.Names.IndexOf(path.Names.FirstOrDefault(n => n.Index == token.Index));
        if (last < 0) return null;
        for (int first = 0; first <= last; first++)
        {
            for (int end = path.Names.Length; end > last; end--)
            {
                string measure = string.Join('.', path.Names[first..end].Select(n => n.ToString()));
                if (Terms.OfMeasure(measure) is not null || Measures.Contains(measure)) return measure;
            }
        }
        return path.Names[last].ToString();
    }

    private static string? Written(EditedWorld world, BlockSyntax block, SyntaxToken token, SyntaxNode owner) =>
        owner is QuantitySyntax quantity ? AmountStory.Of(block, quantity)
        : owner is DateSyntax || token.Kind == TokenKind.Date ? DateStory.Of(world, block, token)
        : null;

    /// <summary>A word or a number that has no meaning of its own belongs to its line: the 5 of a split, the number of a tranche.</summary>
    private static string? LineOf(EditedWorld world, BlockSyntax block) => block.Content is EmptyLineSyntax or ErrorLineSyntax ? null
        : block.Line.Tokens.Select(t => WordMeaning.Of(block.Line, t.Index, Scopes.Under(world, block.Parent))).OfType<Entry>().FirstOrDefault(e => e is Term or Verb or StatusWord or Declaration or DatedWord or Setting or JoiningWord or SuffixWord) is { } entry ? Of(entry)
        : block.Parent is { } parent ? LineOf(world, parent) : null;

    private static string Of(Entry word) => $"**{word.Name}** — {word.Hover}\n\n```deal\n{word.Example}\n```";
}
