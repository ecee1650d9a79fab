using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Lines that begin with a term of the vocabulary, one parser for each: what may follow is the term's own.</summary>
internal static class Facts
{
    private static readonly Parser<SyntaxToken, LineSyntax>?[] ByWord = new Parser<SyntaxToken, LineSyntax>?[Lexicon.WordCount];
    private static readonly List<(int Second, Parser<SyntaxToken, LineSyntax> Line)>?[] ByTwoWords = new List<(int, Parser<SyntaxToken, LineSyntax>)>?[Lexicon.WordCount];

    private static readonly Parser<SyntaxToken, PathSyntax?> Subject = OrNull(IsSubject, Paths.Path);
    /// <summary>Any word, where a figure follows it.</summary>
    private static readonly Parser<SyntaxToken, PathSyntax?> Label = OrNull(
        t => t.Kind == TokenKind.Word && t.NextKind is TokenKind.Number or TokenKind.CurrencySign && !Values.BeginsFigure(t), Paths.Path);
    private static readonly Parser<SyntaxToken, PathSyntax?> NoSubject = Return<PathSyntax?>(null);
    private static readonly Parser<SyntaxToken, DateSyntax?> NoPeriod = Return<DateSyntax?>(null);
    private static readonly Parser<SyntaxToken, DateSyntax?> Period = OrNull(IsPeriod, Dates.Date);

    /// <summary>A date where the term wants one, or undisclosed.</summary>
    private static readonly Parser<SyntaxToken, AssetSyntax?> DateValue = OrNull(Dates.Begins, Dates.Date.Select(d => Whole(d)));
    private static readonly Parser<SyntaxToken, AssetSyntax?> DateOrWords = Choose(t => Dates.Begins(t) ? DateValue! : Assets.Optional);

    /// <summary>Words as they come, up to a comma or a suffix: <c>common control</c>, <c>New York</c>.</summary>
    private static readonly Parser<SyntaxToken, SuffixSyntax> FreeWords = Map(
        SuffixSyntax (first, more) => new ModifierSyntax(RangeOf(first, more.Frozen()), Lists.Prepend(first, more).Spoken(), []),
        AnyWord, Token(t => t.Kind == TokenKind.Word && (t.Roles & WordRoles.Suffix) == 0).Many());

    /// <summary>NAME value, as in <c>stock 96%</c> and <c>net assets $900m</c>.</summary>
    private static readonly Parser<SyntaxToken, SuffixSyntax> Pair = Map(
        SuffixSyntax (words, value) => new ModifierSyntax(TokenRange.Of(words.Frozen()[0]).To(value.Tokens), words.Frozen().Spoken(), [value]),
        Token(t => t.Kind == TokenKind.Word && !Quantities.Begins(t)).Labelled("a name").AtLeastOnce(), Values.Value);

    private static readonly Parser<SyntaxToken, SyntaxToken> PairSeparator = Token(t => t.Kind == TokenKind.Comma && t.NextKind == TokenKind.Word && (t.NextRoles & WordRoles.Suffix) == 0);

    private static readonly Parser<SyntaxToken, SuffixSyntax> Test = Map(
        SuffixSyntax (op, value) => new ModifierSyntax(TokenRange.Of(op).To(value.Tokens), op.ToString(), [value]), Comparison, Values.Value);

    private static readonly Parser<SyntaxToken, LineSyntax>?[] BySecondWord = new Parser<SyntaxToken, LineSyntax>?[Lexicon.WordCount];

    static Facts()
    {
        foreach (var term in Terms.All.Where(t => t.IsVerb)) BySecondWord[Lexicon.WordId(term.Name)] = Said(term.Name);
        foreach (var rows in Terms.All.GroupBy(t => t.Name))
        {
            var words = Lexicon.WordIds(rows.Key);
            var line = LineOf(rows.First(), rows.Any(r => r.Subject != TermSubject.None));
            if (words.Length == 1) ByWord[words[0]] = line;
            else (ByTwoWords[words[0]] ??= []).Add((words[1], line));
        }
    }

    /// <summary>The line of the longest term that begins here, or null.</summary>
    public static Parser<SyntaxToken, LineSyntax>? Of(SyntaxToken t) => (t.Roles & WordRoles.Term) == 0 ? null : OfTwoWords(t) ?? ByWord[t.Word];

    /// <summary>The line of a term of several words, which no verb that is one of them hides: lease liabilities.</summary>
    public static Parser<SyntaxToken, LineSyntax>? OfTwoWords(SyntaxToken t)
    {
        foreach (var (second, line) in ByTwoWords[t.Word] ?? [])
        {
            if (second == t.NextWord) return line;
        }
        return null;
    }

    /// <summary>The line of a term whose subject stands before it: <c>Sponsor offers 10m Harbour.A</c>; null where the next word is none.</summary>
    public static Parser<SyntaxToken, LineSyntax>? OfSubject(SyntaxToken t) => t.NextKind == TokenKind.Word && t.NextWord > 0 ? BySecondWord[t.NextWord] : null;

    private static Parser<SyntaxToken, LineSyntax> Said(string term) => Map(
        LineSyntax (subject, _, asset, suffixes, end) => new FactLineSyntax(new TokenRange(subject.Tokens.First, end), term, null, subject, null, asset, suffixes),
        Paths.Path, Words(term), Assets.Optional, Suffixes.All, CurrentOffset);

    /// <summary>A metric of the author's own: <c>"satellites launched" 2025 3_000</c>.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> Own = Map(
        LineSyntax (text, period, asset, suffixes, end) => Fact(text, end, new StringSyntax(TokenRange.Of(text), text), period, asset, suffixes),
        QuotedText, Period, Assets.Optional, Suffixes.All, CurrentOffset);

    private static FactLineSyntax Fact(SyntaxToken text, int end, StringSyntax own, DateSyntax? period, AssetSyntax? asset, System.Collections.Immutable.ImmutableArray<SuffixSyntax> suffixes) =>
        new(new TokenRange(text.Index, end), own.Content, own, null, period, asset, suffixes);

    private static Parser<SyntaxToken, LineSyntax> LineOf(Term term, bool hasSubject)
    {
        var words = Words(term.Name);
        string name = term.Name;
        switch (term.Value)
        {
            case ValueKind.Rows:
                return words.Select(LineSyntax (first) => new ListLineSyntax(new TokenRange(first.Index, first.Index + name.Count(c => c == ' ') + 1), name));
            case ValueKind.Words:
                return WithFirst(words, name, Choose(t => t.NextKind == TokenKind.Number ? Modifiers.Suffix(t) ?? FreeWords : FreeWords));
            case ValueKind.Text:
                var written = WithFirst(words, name, FreeWords);
                var quoted = Stated(words, name, NoSubject, Period, Assets.Optional);
                return Lookahead(Map((_, next) => next, words, Any)).Bind(t => t.Kind == TokenKind.Word && (t.Roles & WordRoles.Suffix) == 0 ? written : quoted);
            case ValueKind.Pairs:
                return Map(LineSyntax (first, pairs, suffixes, end) => new FactLineSyntax(new TokenRange(first.Index, end), name, null, null, null, null, [.. pairs, .. suffixes]),
                    words, Pair.SeparatedAtLeastOnce(PairSeparator), Suffixes.All, CurrentOffset);
            case ValueKind.Test:
                return Map(LineSyntax (first, subject, test, suffixes, end) => new FactLineSyntax(new TokenRange(first.Index, end), name, null, subject, null, null, [test, .. suffixes]),
                    words, Paths.Path, Test, Suffixes.All, CurrentOffset);
            case ValueKind.Date:
                return Stated(words, name, NoSubject, NoPeriod, DateOrWords);
            case var _ when term.Subject == TermSubject.Label:
                return Stated(words, name, Label, NoPeriod, Assets.BehindSubject);
            case var _ when term.Subject == TermSubject.PriceBase:
                return OverPrice(words, name);
            default:
                return hasSubject ? Stated(words, name, Subject, Period, Assets.BehindSubject) : Stated(words, name, NoSubject, Period, Assets.Optional);
        }
    }

    private static Parser<SyntaxToken, LineSyntax> Stated(
        Parser<SyntaxToken, SyntaxToken> words, string name, Parser<SyntaxToken, PathSyntax?> subject, Parser<SyntaxToken, DateSyntax?> period, Parser<SyntaxToken, AssetSyntax?> asset) => Map(
        LineSyntax (first, subject, period, asset, suffixes, end) => new FactLineSyntax(new TokenRange(first.Index, end), name, null, subject, period, asset, suffixes),
        words, subject, period, asset, Suffixes.All, CurrentOffset);

    /// <summary>A price before, then the value: <c>premium vwap 30 days 25%</c>.</summary>
    private static Parser<SyntaxToken, LineSyntax> OverPrice(Parser<SyntaxToken, SyntaxToken> words, string name) => Map(
        LineSyntax (first, read, subject, asset, suffixes, end) => new FactLineSyntax(new TokenRange(first.Index, end), name, null, subject, null, asset, read is null ? suffixes : [read, .. suffixes]),
        words, OrNull(Windows.BeginsReading, Windows.Window), Subject, Assets.BehindSubject, Suffixes.All, CurrentOffset);

    private static Parser<SyntaxToken, LineSyntax> WithFirst(Parser<SyntaxToken, SyntaxToken> words, string name, Parser<SyntaxToken, SuffixSyntax> written) => Map(
        LineSyntax (first, said, suffixes, end) => new FactLineSyntax(new TokenRange(first.Index, end), name, null, null, null, null, [said, .. suffixes]),
        words, written, Suffixes.All, CurrentOffset);

    private static AssetSyntax Whole(ValueSyntax value) => new(value.Tokens, [new ItemSyntax(value.Tokens, ReturnKind.None, value, null)], null, null);

    private static TokenRange RangeOf(SyntaxToken first, System.Collections.Immutable.ImmutableArray<SyntaxToken> more) =>
        more.IsEmpty ? TokenRange.Of(first) : TokenRange.Of(first, more[^1]);

    /// <summary>A name before the value: a party, a class, a label.</summary>
    private static bool IsSubject(SyntaxToken t) => t.Kind == TokenKind.Word && !Values.BeginsFigure(t) && !IsFiscalYear(t) && !IsOwnFiscalYear(t)
        && (t.Roles & WordRoles.Connective) == 0 && !IsKey(t);

    /// <summary>A bare year counts as one only before a value: <c>revenue 2025 $12bn</c>.</summary>
    private static bool IsPeriod(SyntaxToken t) => t.Kind == TokenKind.Date || IsFiscalYear(t) || IsOwnFiscalYear(t)
        || (IsYear(t) && (t.NextKind is TokenKind.Number or TokenKind.CurrencySign or TokenKind.Minus or TokenKind.OpenParen or TokenKind.DotDot
            || (t.NextRoles & (WordRoles.Hedge | WordRoles.Currency)) != 0 || t.IsBefore(Keyword.Undisclosed) || t.IsBefore(Keyword.None_)));
}
