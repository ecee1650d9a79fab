using System.Collections.Immutable;
using DealLang.Editing.Names;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>What a stretch of text is, for its colour.</summary>
public enum TokenClass { Keyword, Term, Verb, Status, Modifier, Hedge, Party, ShareClass, Deal, Source, Figure, Label, Function, Number, Date, Text, Comment, Operator }

public readonly record struct ClassifiedSpan(TextSpan Span, TokenClass Class, bool IsDeclaration);

/// <summary>The colours of a file from its tree: a word is what it is in its place.</summary>
public static class SemanticTokens
{
    public static ImmutableArray<ClassifiedSpan> Of(EditedWorld world, DealSyntaxTree tree, TextSpan? within = null)
    {
        var reader = new NameReader(world.Bound);
        var spans = ImmutableArray.CreateBuilder<ClassifiedSpan>();
        foreach (var block in tree.Lines)
        {
            if (within is { } span && (block.Start + block.Line.Text.Length <= span.Start || block.Start >= span.End)) continue;
            OfLine(block, reader, spans);
        }
        return spans.ToImmutable();
    }

    private static void OfLine(BlockSyntax block, NameReader reader, ImmutableArray<ClassifiedSpan>.Builder spans)
    {
        var names = reader.Read(block).OrderBy(u => u.Kind == NameKind.Label).DistinctBy(u => u.Location.Span).ToDictionary(u => u.Location.Span);
        var owners = block.Line.OwnersOfTokens();
        foreach (var token in block.Line.Tokens)
        {
            Comments(token, block.Start, spans);
            var span = token.Span.Shift(block.Start);
            if (span.Length == 0 || token.Kind == TokenKind.EndOfLine) continue;
            if (names.TryGetValue(span, out var name)) spans.Add(new ClassifiedSpan(span, ClassOf(name.Kind), name.IsDeclaration && name.Kind != NameKind.Label));
            else if (ClassOf(token, owners[token.Index], block.Line) is { } found) spans.Add(new ClassifiedSpan(span, found, false));
        }
    }

    private static void Comments(SyntaxToken token, int start, ImmutableArray<ClassifiedSpan>.Builder spans)
    {
        var trivia = token.LeadingTrivia;
        for (int from = 0; trivia[from..].IndexOf('#') is var at and >= 0;)
        {
            from += at;
            int length = trivia[from..].IndexOfAny('\r', '\n') is var end and >= 0 ? end : trivia.Length - from;
            spans.Add(new ClassifiedSpan(new TextSpan(start + token.FullStart + from, length), TokenClass.Comment, false));
            from += length;
        }
    }

    private static TokenClass ClassOf(NameKind kind) => kind switch
    {
        NameKind.Party => TokenClass.Party,
        NameKind.Class => TokenClass.ShareClass,
        NameKind.Deal or NameKind.Web => TokenClass.Deal,
        NameKind.Source => TokenClass.Source,
        NameKind.Unit => TokenClass.Number,
        NameKind.Event or NameKind.Label => TokenClass.Label,
        _ => TokenClass.Figure,
    };

    private static TokenClass? ClassOf(SyntaxToken token, SyntaxNode owner, SyntaxLine line) => token.Kind switch
    {
        TokenKind.String => TokenClass.Text,
        TokenKind.Date or TokenKind.DayCount => TokenClass.Date,
        TokenKind.Number => owner is DateSyntax ? TokenClass.Date : TokenClass.Number,
        TokenKind.CurrencySign or TokenKind.Percent => TokenClass.Number,
        TokenKind.Equals or TokenKind.Less or TokenKind.Greater or TokenKind.LessOrEqual or TokenKind.GreaterOrEqual or TokenKind.Tilde or TokenKind.Plus or TokenKind.Minus
            or TokenKind.Star or TokenKind.Slash or TokenKind.PlusMinus or TokenKind.DotDot => TokenClass.Operator,
        TokenKind.Word => ClassOfWord(token, owner, line),
        _ => null,
    };

    private static TokenClass? ClassOfWord(SyntaxToken token, SyntaxNode owner, SyntaxLine line) => owner switch
    {
        RowLineSyntax row when row.Label.Index == token.Index => TokenClass.Label,
        NameSuffixSyntax suffix when suffix.Name.Index == token.Index => TokenClass.Label,
        OptionLineSyntax option when option.Options.Any(o => o.Index == token.Index) => TokenClass.Label,
        PathSyntax => TokenClass.Figure,
        _ => WordMeaning.Of(line, token.Index, TermScope.None) switch
        {
            Term => TokenClass.Term,
            Vocabulary.Verb => TokenClass.Verb,
            StatusWord => TokenClass.Status,
            Modifier or SuffixWord or Wording => TokenClass.Modifier,
            HedgeWord => TokenClass.Hedge,
            Function => TokenClass.Function,
            Scale or UnitWord or Currency => TokenClass.Number,
            { } => TokenClass.Keyword,
            null => owner is ErrorLineSyntax && token.Roles == 0 ? null : line.Content is ErrorLineSyntax ? TokenClass.Keyword : null,
        },
    };
}
