using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Lines under webs, series, flows, cases and tables.</summary>
internal static class NestedLines
{
    private static readonly Parser<SyntaxToken, SyntaxToken?> Label = TokenOrNone(t => t.NextKind == TokenKind.Colon, AnyWord.Before(Colon));

    /// <summary>g1: OpenAI buys chips from Nvidia about $13bn in 2026.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> Edge = Map(
        LineSyntax (start, name, sentence, value, suffixes, end) => new EdgeLineSyntax(new TokenRange(start, end), name, sentence, value, suffixes),
        CurrentOffset, Label, Sentences.Sentence, OrNull(Values.BeginsFigure, Values.Value), Suffixes.OfSentence, CurrentOffset).Before(LineEnd);

    /// <summary>2009-12-31 3.0%.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> Entry = Map(
        LineSyntax (date, value, suffixes, end) => new EntryLineSyntax(new TokenRange(date.Tokens.First, end), date, value, suffixes),
        Dates.Date, Values.Value, Suffixes.All, CurrentOffset).Before(LineEnd);

    /// <summary>pref.preference = 1x non-participating.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> Assignment = Map(
        LineSyntax (path, value, suffixes, end) => new AssignmentLineSyntax(new TokenRange(path.Tokens.First, end), path, value, suffixes),
        Paths.Path.Labelled("a path").Before(EqualsSign), Values.Value, Suffixes.All, CurrentOffset).Before(LineEnd);

    public static readonly Parser<SyntaxToken, LineSyntax> Test = Conditions.TestLine.Before(LineEnd);

    private static readonly Parser<SyntaxToken, ValueSyntax> Name = Paths.Path.Select(ValueSyntax (p) => p);
    private static readonly Parser<SyntaxToken, ValueSyntax> ViewDay = Choose(t => Dates.Begins(t) ? Day! : Name);
    private static readonly Parser<SyntaxToken, ValueSyntax> Day = Dates.Date.Select(ValueSyntax (d) => d);

    private static readonly Parser<SyntaxToken, LineSyntax> PathAxis = Map(
        LineSyntax (axis, path, values, end) => new AxisLineSyntax(new TokenRange(axis.Index, end), axis, path, null, values.Frozen()),
        AnyWord, Paths.Path.Before(EqualsSign), Values.Value.SeparatedAtLeastOnce(Comma), CurrentOffset);

    private static Parser<SyntaxToken, LineSyntax> Sweep(Parser<SyntaxToken, ValueSyntax> value) => Map(
        LineSyntax (axis, sweep, values, end) => new AxisLineSyntax(new TokenRange(axis.Index, end), axis, null, sweep, values.Frozen()),
        AnyWord, AnyWord, value.SeparatedAtLeastOnce(Comma), CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> CaseAxis = Sweep(Name);
    private static readonly Parser<SyntaxToken, LineSyntax> ViewAxis = Sweep(ViewDay);

    private static readonly Parser<SyntaxToken, LineSyntax> Show = Map(
        LineSyntax (word, views) => OfViews(word, views.Frozen()), Word(Keyword.Show), Values.Value.SeparatedAtLeastOnce(Comma));

    private static readonly Parser<SyntaxToken, LineSyntax> NoLine = Expecting<LineSyntax>("rows, cols or show");

    /// <summary>rows, cols and show.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> OfTable = Choose(t =>
        t.Is(Keyword.Show) ? Show : !t.Is(Keyword.Rows) && !t.Is(Keyword.Cols) ? NoLine
        : t.IsBefore(Keyword.Case) ? CaseAxis : t.IsBefore(Keyword.Views) ? ViewAxis : PathAxis).Before(LineEnd);

    /// <summary>Under a line that could not be read: what only one place knows, else as in a block.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> Anywhere = Choose(t =>
        t.Kind == TokenKind.Date || IsYear(t) ? Entry
        : t.NextKind == TokenKind.Colon ? Edge
        : t.NextKind == TokenKind.Equals ? Assignment
        : t.Is(Keyword.Show) || t.Is(Keyword.Rows) || t.Is(Keyword.Cols) ? OfTable
        : BlockLines.Line);

    private static ShowLineSyntax OfViews(SyntaxToken word, ImmutableArray<ValueSyntax> views) => new(TokenRange.Of(word).To(views[^1].Tokens), views);
}
