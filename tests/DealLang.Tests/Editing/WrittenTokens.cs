using DealLang.Editing;
using DealLang.Editing.Names;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Tests.Editing;

/// <summary>A word that a writer of a file has to know, and what it is: a party, a term, a date that the file has elsewhere.</summary>
internal sealed record WrittenToken(BlockSyntax Block, SyntaxToken Token, string Class, bool IsKnown)
{
    public int Start => Block.Start + Token.Start;
    public int End => Block.Start + Token.End;

    public override string ToString() => $"{Block.Tree.Text.Path}:{Block.Location.Start.Line + 1}: {Block.Line.Text[..Token.Start].TrimStart()}»{Token}";
}

/// <summary>The tokens of files that mean something to others than their writer: no figures, no texts, no names where they are made.</summary>
internal static class WrittenTokens
{
    /// <summary>Each example and each deal of the corpus, the files of a folder of examples as one world.</summary>
    public static IEnumerable<EditedWorld> Worlds()
    {
        var files = Repository.Deals("examples").GroupBy(p => p[..p.LastIndexOf('/')]).Select(g => g.ToArray())
            .Concat(new[] { "Deals", "Offers", "Rounds", "Schedules", "Webs" }.SelectMany(f => Repository.Deals("tests/Corpus/" + f)).Select(p => new[] { p }));
        return files.Select(paths => World([.. paths.Select(p => DealSyntaxTree.Parse(Repository.Read(p), p))]));
    }

    public static EditedWorld World(params DealSyntaxTree[] trees) => new(DealCompilation.Create(trees), PlainWording.Instance);

    /// <summary>Those that can be known before they are written.</summary>
    public static IEnumerable<WrittenToken> Known(EditedWorld world, DealSyntaxTree tree) => All(world, tree).Where(t => t.IsKnown);

    public static IEnumerable<WrittenToken> All(EditedWorld world, DealSyntaxTree tree)
    {
        var reader = new NameReader(world.Bound);
        var dates = tree.Lines.SelectMany(l => l.Line.Tokens).Where(t => t.Kind == TokenKind.Date).CountBy(t => t.ToString()).Where(p => p.Value > 1).Select(p => p.Key).ToHashSet();
        foreach (var block in tree.Lines.Where(b => b.Content is not (EmptyLineSyntax or ErrorLineSyntax)))
        {
            var names = reader.Read(block).Where(world.Names.IsName).OrderBy(u => u.Kind == NameKind.Label).DistinctBy(u => u.Location.Span).ToDictionary(u => u.Location.Span);
            var product = block.Content switch { DealLineSyntax deal => deal.Sentence.Product, EdgeLineSyntax edge => edge.Sentence.Product, _ => null };
            var scope = Scopes.Under(world, block.Parent);
            foreach (var token in block.Line.Tokens)
            {
                string? kind = token.Kind switch
                {
                    TokenKind.Date => "date",
                    TokenKind.Number => "number",
                    TokenKind.CurrencySign => "sign",
                    TokenKind.Word when names.TryGetValue(token.Span.Shift(block.Start), out var name) => name.Kind.ToString().ToLowerInvariant(),
                    TokenKind.Word when WordMeaning.Of(block.Line, token.Index, scope) is { } entry => entry.GetType().Name,
                    TokenKind.Word => "word",
                    _ => null,
                };
                bool isNew = kind is "number" or "sign" || (kind == "word" && IsMade(block, token, product)) || (kind == "date" && !dates.Contains(token.ToString())) || (names.TryGetValue(token.Span.Shift(block.Start), out var declared) && declared.IsDeclaration);
                if (kind is not null) yield return new WrittenToken(block, token, kind, !isNew);
            }
        }
    }

    /// <summary>The writer's own words: what is bought, who approves, a row's or a period's label.</summary>
    private static bool IsMade(BlockSyntax block, SyntaxToken token, ValueSyntax? product) => product is PathSyntax path && path.Names[0].Index == token.Index
        || block.Content.Children.OfType<BodySuffixSyntax>().Any(b => b.Name.Index == token.Index) || (block.Content is RowLineSyntax row && row.Label.Index == token.Index);
}
