using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Lines at the margin that declare: parties, sources, units, files, deals and what serves them.</summary>
internal static class MarginLines
{
    private static readonly Parser<SyntaxToken, StringSyntax?> Printed = OrNull(t => t.Kind == TokenKind.String, QuotedText.Select(t => new StringSyntax(TokenRange.Of(t), t)));
    private static readonly Parser<SyntaxToken, StringSyntax> Quoted = QuotedText.Select(t => new StringSyntax(TokenRange.Of(t), t));

    private static readonly Parser<SyntaxToken, LineSyntax> Party = Map(
        LineSyntax (kind, name, printed, suffixes, end) => new PartyLineSyntax(new TokenRange(kind.Index, end), kind, name, printed, suffixes),
        AnyWord, NewName, Printed, Suffixes.All, CurrentOffset);

    private static Parser<SyntaxToken, LineSyntax> Deal(string kind) => Map(
        LineSyntax (first, name, sentence, suffixes, end) => new DealLineSyntax(new TokenRange(first.Index, end), kind, name, sentence, suffixes),
        Words(kind), NewName.Before(Colon), Sentences.Sentence, Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Unit = Map(
        LineSyntax (first, name, dimension, end) => new UnitLineSyntax(new TokenRange(first.Index, end), name, dimension),
        AnyWord, NewName, TokenOrNone(t => t.Kind != TokenKind.EndOfLine, Word(Keyword.Of).Then(AnyWord)), CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Import = Map(
        LineSyntax (first, path, alias, end) => new ImportLineSyntax(new TokenRange(first.Index, end), path, alias),
        AnyWord, Quoted, TokenOrNone(t => t.Is(Keyword.As), Word(Keyword.As).Then(NewName)), CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Web = Map(
        LineSyntax (first, name, suffixes, end) => new WebLineSyntax(new TokenRange(first.Index, end), name, suffixes), AnyWord, NewName, Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> EmptySeries = Map(
        LineSyntax (first, name, title, suffixes, end) => new SeriesLineSyntax(new TokenRange(first.Index, end), name, null, null, suffixes) { Title = title }, AnyWord, NewName, Printed, Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> OneEntrySeries = Map(
        LineSyntax (first, name, title, date, value, suffixes, end) => new SeriesLineSyntax(new TokenRange(first.Index, end), name, date, value, suffixes) { Title = title },
        AnyWord, NewName, Printed, Dates.Date, Values.Value, Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> SeriesOfFile = Map(
        LineSyntax (first, name, title, file, suffixes, end) => new SeriesLineSyntax(new TokenRange(first.Index, end), name, null, null, suffixes) { Title = title, File = file },
        AnyWord, NewName, Printed, Word(Keyword.From).Then(Quoted), Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Series =
        Lookahead(AnyWord.Then(NewName).Then(Printed).Then(Any)).Bind(t => t.Is(Keyword.From) ? SeriesOfFile : Dates.Begins(t) ? OneEntrySeries : EmptySeries);

    private static readonly Parser<SyntaxToken, LineSyntax> Holidays = Map(
        LineSyntax (first, name, days, suffixes, end) => new HolidaysLineSyntax(new TokenRange(first.Index, end), name, days.Frozen(), suffixes),
        AnyWord, NewName, Dates.Date.SeparatedAtLeastOnce(Comma), Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, ImmutableArray<ValueSyntax>> ValueList = Values.Value.SeparatedAtLeastOnce(Comma).Select(v => v.Frozen());
    private static readonly Parser<SyntaxToken, ImmutableArray<ValueSyntax>> NoList = Return(ImmutableArray<ValueSyntax>.Empty);

    private static readonly Parser<SyntaxToken, LineSyntax> Flows = Map(
        LineSyntax (first, name, list, end) => new FlowsLineSyntax(new TokenRange(first.Index, end), name, list),
        AnyWord, NewName, Choose(t => t.Kind == TokenKind.EndOfLine ? NoList : Word(Keyword.Periodic).Then(ValueList)), CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Assume = Map(
        LineSyntax (first, name, value, range, suffixes, end) => new AssumeLineSyntax(new TokenRange(first.Index, end), name, value, range, suffixes),
        AnyWord, NewName, Values.Value, OrNull(t => t.Kind == TokenKind.Comma && t.NextKind is TokenKind.Number or TokenKind.CurrencySign or TokenKind.Minus || (t.NextRoles & WordRoles.Currency) != 0, Comma.Then(Values.Value)),
        Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Figure = Map(
        LineSyntax (first, name, value, suffixes, end) => new FigureLineSyntax(new TokenRange(first.Index, end), name, value, suffixes),
        AnyWord, NewName.Before(EqualsSign), Values.Value, Suffixes.Termless, CurrentOffset);

    private static readonly Parser<SyntaxToken, ImmutableArray<SyntaxToken>> Filter = Colon
        .Then(Token(t => t.Kind is TokenKind.Word or TokenKind.Comma or TokenKind.Dot || IsComparison(t)).Labelled("a filter such as count status >= signed").AtLeastOnce()).Select(f => f.Frozen());

    private static readonly Parser<SyntaxToken, ImmutableArray<SyntaxToken>> NoFilter = Return(ImmutableArray<SyntaxToken>.Empty);

    private static readonly Parser<SyntaxToken, LineSyntax> Case = Map(
        LineSyntax (first, name, filter, end) => new CaseLineSyntax(new TokenRange(first.Index, end), name, filter),
        AnyWord, AnyWord, Choose(t => t.Kind == TokenKind.Colon ? Filter : NoFilter), CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Expect = Map(
        LineSyntax (first, subject, op, value, suffixes, end) => new ExpectLineSyntax(new TokenRange(first.Index, end), subject, op, value, suffixes),
        AnyWord, Values.Value, Comparison, Values.Value, Suffixes.Termless, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Table = Map(
        LineSyntax (first, title) => new TableLineSyntax(TokenRange.Of(first).To(title.Tokens), title), AnyWord, Quoted);

    private static readonly Parser<SyntaxToken, LineSyntax> Allow = Map(
        LineSyntax (first, code, path, reason) => new AllowLineSyntax(TokenRange.Of(first).To(reason.Tokens), code, path, reason),
        AnyWord, Token(t => t.Kind == TokenKind.Word && !t.Is(Keyword.Because)).Labelled("a diagnostic's code"), OrNull(t => t.Kind == TokenKind.Word && !t.Is(Keyword.Because), Paths.Path), Word(Keyword.Because).Then(Quoted));

    private static readonly Parser<SyntaxToken, LineSyntax> Claim = Map(
        LineSyntax (path, value, suffixes, end) => new ClaimLineSyntax(new TokenRange(path.Tokens.First, end), path, value, suffixes),
        Paths.Path, Values.Value, Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> NoLine = Expecting<LineSyntax>("a declaration, a setting, a dated line or a path");

    private static readonly Parser<SyntaxToken, LineSyntax>?[] ByWord = ByFirstWord();

    public static readonly Parser<SyntaxToken, LineSyntax> Line = Choose(t =>
        t.Kind == TokenKind.Date || IsYear(t) ? DatedLines.Line
        : t.Kind != TokenKind.Word ? NoLine
        : t.NextKind is TokenKind.Dot or TokenKind.OpenParen && t.IsGluedToNext ? Claim
        : ByWord[t.Word] ?? NoLine).Before(LineEnd);

    private static Parser<SyntaxToken, LineSyntax>?[] ByFirstWord()
    {
        var table = new Parser<SyntaxToken, LineSyntax>?[Lexicon.WordCount];
        foreach (var kind in Kinds.All.Where(k => k.Kind == DeclarationKind.Party)) table[Lexicon.WordId(kind.Name)] = Party;
        foreach (var kind in Kinds.All.Where(k => k.Kind == DeclarationKind.Deal)) table[Lexicon.WordIds(kind.Name)[0]] = Deal(kind.Name);
        foreach (var setting in Settings.All) table[Lexicon.WordIds(setting.Name)[0]] = SettingLines.Of(setting);
        table[(int)Keyword.Source] = Sources.Line;
        table[(int)Keyword.Unit] = Unit;
        table[(int)Keyword.Import] = Import;
        table[(int)Keyword.Web] = Web;
        table[Lexicon.WordId("series")] = Series;
        table[Lexicon.WordId("holidays")] = Holidays;
        table[(int)Keyword.Flows] = Flows;
        table[(int)Keyword.Assume] = Assume;
        table[(int)Keyword.Figure] = Figure;
        table[(int)Keyword.Case] = Case;
        table[(int)Keyword.Expect] = Expect;
        table[(int)Keyword.Table] = Table;
        table[(int)Keyword.Allow] = Allow;
        return table;
    }
}
