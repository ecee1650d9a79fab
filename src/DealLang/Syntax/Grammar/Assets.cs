using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>What is given or stated: values and classes, their worth, and for each share of which class.</summary>
internal static class Assets
{
    private static readonly Parser<SyntaxToken, PathSyntax?> ForWhat = OrNull(
        t => t.Is(Keyword.For) && t.NextKind == TokenKind.Word && (t.NextRoles & WordRoles.Currency) == 0, Word(Keyword.For).Then(Paths.Path));

    private static readonly Parser<SyntaxToken, ItemSyntax> Plain = Map(
        (value, forWhat) => new ItemSyntax(forWhat is null ? value.Tokens : value.Tokens.To(forWhat.Tokens), ReturnKind.None, value, forWhat),
        Values.Value, ForWhat);

    /// <summary>total return on 1m AMD.common, price return on $1m of IDX.</summary>
    private static readonly Parser<SyntaxToken, ItemSyntax> Return = Map(
        (kind, value) => new ItemSyntax(TokenRange.Of(kind).To(value.Tokens), kind.Is(Keyword.Total) ? ReturnKind.Total : ReturnKind.Price, value, null),
        AnyWord.Before(Words("return on")), Values.Value);

    private static readonly Parser<SyntaxToken, ItemSyntax> Item = Choose(t =>
        (t.Is(Keyword.Total) || t.Is(Keyword.Price)) && t.IsBefore(Keyword.Return) ? Return : t.Is(Keyword.Cash) && t.NextKind is TokenKind.CurrencySign ? CashAmount! : Plain);

    /// <summary>cash $25.00 per B.common.</summary>
    private static readonly Parser<SyntaxToken, ItemSyntax> CashAmount = Word(Keyword.Cash).Then(Plain);

    private static readonly Parser<SyntaxToken, ItemSyntax> BehindComma = Comma.Then(Item);
    private static readonly Parser<SyntaxToken, ItemSyntax> NoItem = NoMore<ItemSyntax>();
    private static readonly Parser<SyntaxToken, ItemSyntax> BehindAnd = Word(Keyword.And).Then(Item);

    /// <summary>Behind a comma, or behind "and" as releases have it: <c>$10.00 in cash and 0.3000 A.common per B.common</c>.</summary>
    private static readonly Parser<SyntaxToken, ItemSyntax> Further = Choose(t =>
        t.Kind == TokenKind.Comma && IsBeforeItem(t) ? BehindComma : t.Is(Keyword.And) && t.NextKind is TokenKind.Number or TokenKind.CurrencySign ? BehindAnd : NoItem);

    private static readonly Parser<SyntaxToken, ValueSyntax?> Worth = OrNull(t => t.Is(Keyword.Worth), Word(Keyword.Worth).Then(Values.Value));

    private static readonly Parser<SyntaxToken, IEnumerable<ItemSyntax>> SeveralFurther = Further.Many();
    private static readonly Parser<SyntaxToken, IEnumerable<ItemSyntax>> NoneFurther = Return(Enumerable.Empty<ItemSyntax>());

    /// <summary>Behind "per" the list is over: what a comma brings then is another figure of the term.</summary>
    private static readonly Parser<SyntaxToken, ImmutableArray<ItemSyntax>> List = Item.Bind(
        item => item.Value is PerSyntax or HedgedSyntax { Value: PerSyntax } ? NoneFurther : SeveralFurther,
        Lists.Prepend);

    /// <summary>A class without a number, for each share of another: <c>A.common per B.common</c>.</summary>
    private static readonly Parser<SyntaxToken, PathSyntax?> PerClass = OrNull(t => t.Is(Keyword.Per) && t.NextKind == TokenKind.Word, Word(Keyword.Per).Then(Paths.Path));

    private static readonly Parser<SyntaxToken, AssetSyntax> Items = Map(
        (items, worth, per, end) => per is null ? New(new TokenRange(items[0].Tokens.First, end), items, worth) : new AssetSyntax(new TokenRange(items[0].Tokens.First, end), items, worth, per),
        List, Worth, PerClass, CurrentOffset);

    /// <summary>"technology" $600m: a quoted name and its figure.</summary>
    private static readonly Parser<SyntaxToken, AssetSyntax> NamedItem = Map(
        (name, figure, worth, end) => New(new TokenRange(name.Tokens.First, end), [name, figure], worth), Item, Item, Worth, CurrentOffset);

    private static readonly Parser<SyntaxToken, AssetSyntax> WorthAlone = Map(
        (word, worth) => New(TokenRange.Of(word).To(worth.Tokens), [], worth), Word(Keyword.Worth), Values.Value);

    public static readonly Parser<SyntaxToken, AssetSyntax> Asset = Choose(t =>
        t.Is(Keyword.Worth) ? WorthAlone : t.Kind == TokenKind.String && IsBeforeFigure(t) ? NamedItem : Items);

    public static readonly Parser<SyntaxToken, AssetSyntax?> Optional = OrNull(Begins, Asset);

    /// <summary>The asset behind a subject, perhaps after a comma: <c>class A, 1 vote each</c>.</summary>
    public static readonly Parser<SyntaxToken, AssetSyntax?> BehindSubject = Choose(t =>
        t.Kind == TokenKind.Comma && IsBeforeItem(t) ? CommaAndAsset! : Optional);

    private static readonly Parser<SyntaxToken, AssetSyntax?> CommaAndAsset = Comma.Then(Asset)!;

    public static bool Begins(SyntaxToken t) => Values.BeginsFigure(t) || (t.Kind == TokenKind.Word
        && (t.Is(Keyword.Worth) || (t.Is(Keyword.Total) && t.IsBefore(Keyword.Return)) || ((t.Roles & WordRoles.Connective) == 0 && !IsKey(t) && !t.Is(Keyword.Otherwise))));

    private static bool IsBeforeFigure(SyntaxToken t) => t.NextKind is TokenKind.Number or TokenKind.CurrencySign or TokenKind.Minus
        || (t.NextRoles & (WordRoles.Currency | WordRoles.Hedge)) != 0;

    /// <summary>Behind this comma stands an item, not a suffix or a modifier.</summary>
    private static bool IsBeforeItem(SyntaxToken comma) => comma.NextKind switch
    {
        TokenKind.Word => (comma.NextRoles & (WordRoles.Key | WordRoles.LongKey | WordRoles.Connective)) == 0 && !comma.IsBefore(Keyword.Otherwise),
        TokenKind.OpenBracket or TokenKind.EndOfLine or TokenKind.Comma => false,
        _ => true,
    };

    /// <summary>Where the last value is for each share of a class, that belongs to the asset: <c>$95 per Activision.common</c>.</summary>
    private static AssetSyntax New(TokenRange tokens, ImmutableArray<ItemSyntax> items, ValueSyntax? worth)
    {
        var last = worth ?? items[^1].Value;
        var (value, per) = last switch
        {
            PerSyntax { Number: null } p when IsClass(p.Unit) => (p.Value, p.Unit),
            HedgedSyntax { Value: PerSyntax { Number: null } p } h when IsClass(p.Unit) => (new HedgedSyntax(h.Tokens.To(p.Value.Tokens), h.Hedge, p.Value), p.Unit),
            _ => (last, (PathSyntax?)null),
        };
        if (per is null) return new AssetSyntax(tokens, items, worth, null);
        if (worth is not null) return new AssetSyntax(tokens, items, value, per);
        var item = items[^1];
        return new AssetSyntax(tokens, items.SetItem(items.Length - 1, new ItemSyntax(new TokenRange(item.Tokens.First, value.Tokens.End), item.Returns, value, null)), null, per);
    }

    /// <summary>Not a unit of the vocabulary: a class of shares, a right, or a unit of the file's own.</summary>
    private static bool IsClass(PathSyntax unit) => unit.Names.Length > 1 || (unit.Names[0].Roles & (WordRoles.Unit | WordRoles.Currency)) == 0;
}
