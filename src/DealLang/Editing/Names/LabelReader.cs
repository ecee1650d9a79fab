using DealLang.Binding;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Editing.Names;

/// <summary>
/// What a deal or a company calls its own rows, legs, rights, options, notes and prices: names known in its block, and behind its name in paths.
/// Tranches and years have numbers, which are no names.
/// </summary>
internal static class LabelReader
{
    public static IEnumerable<NameUse> OfLine(BlockSyntax block, ValueContext context)
    {
        foreach (var token in Declared(block))
        {
            if (token.Kind == TokenKind.Word && OwnerOf(context) is { } owner) yield return Label(owner, token, block, isDeclaration: true);
        }
        foreach (var use in UsedBy(block).SelectMany(token => Used(token, block, context))) yield return use;
    }

    /// <summary>The labels that a path names in its parentheses: <c>twitter.funding(equity)</c>.</summary>
    public static IEnumerable<NameUse> OfArguments(PathSyntax path, Deal? deal, Party? party, BlockSyntax block, ValueContext context)
    {
        string[] owners = deal is not null ? [deal.Name, .. deal.Objects.Select(p => p.Name)] : party is not null ? [party.Name] : [.. Owners(context)];
        return path.Arguments.SelectMany(WordsOf).Where(t => t.Kind == TokenKind.Word).SelectMany(word => owners.Select(owner => Label(owner, word, block, isDeclaration: false)));
    }

    /// <summary>A bare name may be a label of the deal at hand, or of the company that it is about.</summary>
    public static IEnumerable<NameUse> Used(SyntaxToken name, BlockSyntax block, ValueContext context) =>
        name.Kind == TokenKind.Word ? Owners(context).Select(owner => Label(owner, name, block, isDeclaration: false)) : [];

    /// <summary>The labels of one owner, without reading more than its own blocks.</summary>
    public static IEnumerable<string> DeclaredBy(string owner, IEnumerable<DealSyntaxTree> trees) => trees.SelectMany(t => t.Roots).Where(r => NameOf(r) is { } name && name.Text.SequenceEqual(owner.AsSpan(owner.LastIndexOf('.') + 1)))
        .SelectMany(Below).SelectMany(Declared).Where(t => t.Kind == TokenKind.Word).Select(t => t.ToString()).Distinct();

    private static SyntaxToken? NameOf(BlockSyntax root) => root.Content switch
    {
        PartyLineSyntax line => line.Name,
        DealLineSyntax line => line.Name,
        DatedDealLineSyntax line => line.Deal.Own,
        AmendLineSyntax line => line.Deal.Own,
        _ => null,
    };

    private static IEnumerable<BlockSyntax> Below(BlockSyntax block) => block.Children.SelectMany(c => Below(c).Prepend(c));

    private static IEnumerable<SyntaxToken> Declared(BlockSyntax block) => block.Content switch
    {
        RowLineSyntax row when block.Parent?.Content is ListLineSyntax => [row.Label, .. Named(row.Suffixes)],
        LegLineSyntax leg => [.. leg.Right is { } right ? new[] { right } : [], .. Named(leg.Suffixes)],
        OptionLineSyntax option => option.Options,
        FactLineSyntax { Term: "safe" or "convertible" or "convertible debt" or "convertible preferred", Subject: { Names: [var name] } } => [name],
        FactLineSyntax fact => Named(fact.Suffixes),
        TrancheLineSyntax tranche => Named(tranche.Suffixes),
        _ => [],
    };

    private static IEnumerable<SyntaxToken> UsedBy(BlockSyntax block) => block.Content switch
    {
        RowLineSyntax row when block.Parent?.Content is OptionLineSyntax => [row.Label],
        RemoveLineSyntax { Key: [var key] } => [key],
        _ => [],
    };

    private static IEnumerable<SyntaxToken> Named(IEnumerable<SuffixSyntax> suffixes) => suffixes.OfType<NameSuffixSyntax>().Select(s => s.Name);

    private static string? OwnerOf(ValueContext context) => context.Deal?.Name ?? context.Owner?.Name;

    private static IEnumerable<string> Owners(ValueContext context) =>
        context.Deal is { } deal ? deal.Objects.Select(p => p.Name).Prepend(deal.Name) : context.Owner is { } party ? [party.Name] : [];

    private static IEnumerable<SyntaxToken> WordsOf(ArgumentSyntax argument) => argument switch
    {
        { Name: null, Value: null } => argument.Words,
        { Name: null, Value: PathSyntax { Names: [{ Kind: TokenKind.Word } name], Arguments: [] } } => [name],
        _ => [],
    };

    private static NameUse Label(string owner, SyntaxToken token, BlockSyntax block, bool isDeclaration) => new(NameKind.Label, $"{owner}.{token}", block.LocationOf(token), isDeclaration);
}
