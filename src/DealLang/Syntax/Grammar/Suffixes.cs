using System.Collections.Frozen;
using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>What closes a line: citations, dates, conditions, names, and the modifiers of its term.</summary>
internal static class Suffixes
{
    private static readonly Parser<SyntaxToken, SuffixSyntax> NoSuffix = NoMore<SuffixSyntax>();
    private static readonly Parser<SyntaxToken, SuffixSyntax> NotASuffix = Expecting<SuffixSyntax>("a word that may follow here");
    private static readonly Parser<SyntaxToken, SuffixSyntax> NotADate = Expecting<SuffixSyntax>("a date");

    private static Parser<SyntaxToken, SuffixSyntax> Dated(string words, DateRole role) => Map(
        SuffixSyntax (word, date) => new DateSuffixSyntax(TokenRange.Of(word).To(date.Tokens), role, date), Words(words), Dates.Date);

    private static Parser<SyntaxToken, SuffixSyntax> Valued(string word, ValueRole role) => Map(
        SuffixSyntax (first, value) => new ValueSuffixSyntax(TokenRange.Of(first).To(value.Tokens), role, value), Words(word), Values.Value);

    private static Parser<SyntaxToken, SuffixSyntax> Bound(Keyword keyword, Nodes.Binding binding) => Word(keyword).Select(
        SuffixSyntax (t) => new BindingSuffixSyntax(TokenRange.Of(t), binding));

    private static Parser<SyntaxToken, SuffixSyntax> Pathed(string words, PathRole role) => Map(
        SuffixSyntax (first, path) => new PathSuffixSyntax(TokenRange.Of(first).To(path.Tokens), role, path), Words(words), Paths.Path);

    private static readonly Parser<SyntaxToken, SuffixSyntax> On = Dated("on", DateRole.On);
    private static readonly int s_advance = Lexicon.WordId("advance");
    private static readonly Parser<SyntaxToken, SuffixSyntax> In = Dated("in", DateRole.In);

    private static readonly Parser<SyntaxToken, SuffixSyntax> InCase = Map(
        SuffixSyntax (word, name) => new CaseSuffixSyntax(TokenRange.Of(word).To(name.Tokens), name), Word(Keyword.In), Names.Name.Labelled("a date or a case"));

    private static readonly Parser<SyntaxToken, SuffixSyntax> Over = Valued("over", ValueRole.Over);

    private static readonly Parser<SyntaxToken, SuffixSyntax> When = Map(
        SuffixSyntax (word, tests, otherwise, end) => new WhenSuffixSyntax(new TokenRange(word.Index, end), tests, otherwise),
        Word(Keyword.When), Tests.List, Conditions.Otherwise, CurrentOffset);

    private static readonly Parser<SyntaxToken, SyntaxToken?> Direction = TokenOrNone(t => t.Is(Keyword.Up) || t.Is(Keyword.Down));

    /// <summary>rounded up 4 places, and rounded 4 places up.</summary>
    private static readonly Parser<SyntaxToken, SuffixSyntax> Rounded = Map(
        SuffixSyntax (word, before, places, after, end) => new RoundedSuffixSyntax(new TokenRange(word.Index, end), before ?? after, places),
        Word(Keyword.Rounded), Direction, TokenOrNone(t => t.Kind == TokenKind.Number, Number.Before(Word(Keyword.Places))), Direction, CurrentOffset);

    private static readonly Parser<SyntaxToken, SuffixSyntax> Named = Map(
        SuffixSyntax (word, name) => new NameSuffixSyntax(TokenRange.Of(word, name), name), Word(Keyword.Name), AnyWord);

    private static readonly Parser<SyntaxToken, SuffixSyntax> Prefer = Map(
        SuffixSyntax (word, reason) => new PreferSuffixSyntax(TokenRange.Of(word, reason), new StringSyntax(TokenRange.Of(reason), reason)),
        Words("prefer because"), QuotedText);

    private static readonly Parser<SyntaxToken, SuffixSyntax> SplitBasis = Map(
        SuffixSyntax (word, date) => new SplitBasisSuffixSyntax(TokenRange.Of(word).To(date.Tokens), date), Words("split basis"), Dates.Date);

    private static readonly Parser<SyntaxToken, SuffixSyntax> Window = Windows.Window.Select(SuffixSyntax (w) => w);

    /// <summary>By the number of the first word; modifiers where no suffix has it.</summary>
    private static readonly Parser<SyntaxToken, SuffixSyntax>?[] ByWord = Table();

    /// <summary>A modifier whose value stands before it: <c>, 34% indexed CPI</c>, <c>, 10 votes each</c>.</summary>
    private static readonly Parser<SyntaxToken, SuffixSyntax> ValueFirst = Map(
        SuffixSyntax (value, modifier) => new ModifierSyntax(value.Tokens.To(modifier.Tokens), modifier.Key, [value, .. modifier.Values]),
        Values.Value, Choose(t => Modifiers.Of(t) ?? Expecting<ModifierSyntax>("a word that says what the figure before it is, such as `indexed`")));

    private static readonly Parser<SyntaxToken, SuffixSyntax> BehindComma = Choose(t =>
        t.Kind == TokenKind.OpenBracket ? Citations.Citation
        : IsKey(t) && (!Values.IsHedge(t) || IsLength(t)) ? OfWord(t)
        : Values.BeginsFigure(t) ? ValueFirst : NotASuffix);

    /// <summary>Over 25 years: a length of time, and no more than so much of it.</summary>
    private static bool IsLength(SyntaxToken t) => t.Is(Keyword.Over) && t.NextKind == TokenKind.Number && t.Index + 2 < t.Line.Length && s_times.Contains(t.Line[t.Index + 2].ToString());

    private static readonly FrozenSet<string> s_times = new[] { "year", "years", "month", "months", "week", "weeks", "day", "days" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Parser<SyntaxToken, SuffixSyntax> CommaAndSuffix = Comma.Then(BehindComma);

    public static readonly Parser<SyntaxToken, SuffixSyntax> One = Choose(t => t.Kind switch
    {
        TokenKind.OpenBracket => Citations.Citation,
        TokenKind.Comma => CommaAndSuffix,
        TokenKind.Word => OfWord(t),
        _ => NoSuffix,
    });

    private static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> NoneAtAll = Return(ImmutableArray<SuffixSyntax>.Empty);
    private static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> Several = One.Many().Select(s => s.Frozen());

    public static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> All = Choose(t =>
        t.Kind == TokenKind.EndOfLine ? NoneAtAll : Several);

    /// <summary>Behind a step of the lifecycle <c>by</c> names who took it.</summary>
    public static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> OfStatus = Choose(t =>
        t.Kind == TokenKind.EndOfLine ? NoneAtAll : SeveralOfStatus!);

    private static readonly Parser<SyntaxToken, SuffixSyntax> ByWhom = Map(
        SuffixSyntax (word, name) => new BodySuffixSyntax(TokenRange.Of(word, name), name),
        Word(Keyword.By), Token(t => t.Kind is TokenKind.Word or TokenKind.String).Labelled("who"));

    private static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> SeveralOfStatus = Choose(t =>
        t.Is(Keyword.By) && !Dates.BeginsAfter(t) ? ByWhom : One).Many().Select(s => s.Frozen());

    /// <summary>A step of the lifecycle with its date, behind a sentence of a web: <c>, signed 2025-09-10</c>.</summary>
    private static readonly Parser<SyntaxToken, SuffixSyntax> Step = Map(
        SuffixSyntax (word, date) => new StatusSuffixSyntax(TokenRange.Of(word).To(date.Tokens), word, date), AnyWord, Dates.Date);

    private static readonly Parser<SyntaxToken, SuffixSyntax> CommaAndStep = Comma.Then(Step);

    public static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> OfSentence = Choose(t =>
        t.Kind == TokenKind.EndOfLine ? NoneAtAll : SeveralOfSentence!);

    private static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> SeveralOfSentence = Choose(t =>
        t.Kind == TokenKind.Comma && (t.NextRoles & WordRoles.Status) != 0 ? CommaAndStep
        : (t.Roles & WordRoles.Status) != 0 ? Step : One).Many().Select(s => s.Frozen());

    /// <summary>What closes a line that has no term, and so no modifiers: figure, expect.</summary>
    public static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> Termless = Choose(t =>
        t.Kind == TokenKind.EndOfLine ? NoneAtAll : SeveralTermless!);

    private static readonly Parser<SyntaxToken, ImmutableArray<SuffixSyntax>> SeveralTermless = Choose(t =>
        t.Kind == TokenKind.Word && OfWord(t) == Modifiers.Suffix(t) ? NoSuffix : One).Many().Select(s => s.Frozen());

    private static Parser<SyntaxToken, SuffixSyntax> OfWord(SyntaxToken t)
    {
        // The first of several words whose second is wrong is read on, so that the second is complained of: as off 2025.
        if (!IsKey(t)) return (t.Roles & WordRoles.LongKey) != 0 ? ByWord[t.Word] ?? Modifiers.Begun(t) ?? NoSuffix : NoSuffix;
        if (t.Is(Keyword.On)) return t.IsBefore(Keyword.Any) ? Window : Dates.BeginsAfter(t) ? On : Modifiers.Suffix(t)!;
        if (t.Is(Keyword.In)) return Dates.BeginsAfter(t) ? In : t.NextWord == s_advance ? Modifiers.Begun(t)! : InCase;
        if (t.Is(Keyword.At)) return t.IsBefore(Keyword.Deal) ? Window : Modifiers.Suffix(t)!;
        if (t.Is(Keyword.Over)) return Modifiers.Suffix(t) ?? Over;
        return ByWord[t.Word] ?? Modifiers.Suffix(t) ?? NoSuffix;
    }

    private static Parser<SyntaxToken, SuffixSyntax>?[] Table()
    {
        var table = new Parser<SyntaxToken, SuffixSyntax>?[Lexicon.WordCount];
        foreach (var (word, _) in Windows.All.Where(w => w.FirstWord is not ("at" or "on"))) table[Lexicon.WordId(word)] = Window;
        table[(int)Keyword.As] = Dated("as of", DateRole.AsOf);
        table[(int)Keyword.By] = Dated("by", DateRole.By);
        table[(int)Keyword.Until] = Dated("until", DateRole.Until);
        table[(int)Keyword.Starting] = Dated("starting", DateRole.Starting);
        table[(int)Keyword.For] = Valued("for", ValueRole.For);
        table[(int)Keyword.Base] = Valued("base", ValueRole.Base);
        table[(int)Keyword.When] = When;
        table[(int)Keyword.Firm] = Bound(Keyword.Firm, Nodes.Binding.Firm);
        table[(int)Keyword.Conditional] = Bound(Keyword.Conditional, Nodes.Binding.Conditional);
        table[(int)Keyword.Nonbinding] = Bound(Keyword.Nonbinding, Nodes.Binding.Nonbinding);
        table[(int)Keyword.Rounded] = Rounded;
        table[(int)Keyword.Name] = Named;
        table[(int)Keyword.Part] = Pathed("part of", PathRole.PartOf);
        table[(int)Keyword.Same] = Pathed("same as", PathRole.SameAs);
        table[(int)Keyword.Prefer] = Prefer;
        table[(int)Keyword.Split] = SplitBasis;
        return table;
    }
}
