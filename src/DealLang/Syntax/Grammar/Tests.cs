using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>What a condition asks: a comparison, or whether and when an event was met.</summary>
internal static class Tests
{
    public const string Mixed = "and and or in one list of tests";

    private static readonly Parser<SyntaxToken, SyntaxToken?> Each = TokenOrNone(t => t.Is(Keyword.Each));

    private static readonly Parser<SyntaxToken, WindowSuffixSyntax?> Window = OrNull(
        t => t.Is(Keyword.Vwap) || t.Is(Keyword.Close) || (t.Is(Keyword.On) && t.IsBefore(Keyword.Any)), Rec(() => Windows.Window));

    private static readonly Parser<SyntaxToken, TestSyntax> NoTest = Expecting<TestSyntax>("a test, such as NAME by DATE or PATH >= VALUE");

    /// <summary>The days within which a figure has to be reached.</summary>
    private static readonly Parser<SyntaxToken, Within?> Limit = OrNull(IsPreposition, Map((preposition, date) => new Within(preposition, date), Token(IsPreposition), Dates.Date));

    private static readonly Parser<SyntaxToken, TestSyntax?> Comparison = Map(
        TestSyntax? (op, value, each, window, limit, end) => new TestSyntax(new TokenRange(op.Index, end), null!, op, value, each is not null, limit?.Preposition, limit?.Date, window),
        Tokens.Comparison, Values.Value, Each, Window, Limit, CurrentOffset);

    private static readonly Parser<SyntaxToken, TestSyntax?> OnDate = Map(
        TestSyntax? (preposition, date) => new TestSyntax(date.Tokens, null!, null, null, false, preposition, date),
        TokenOrNone(t => IsPreposition(t)), Dates.Date);

    private static readonly Parser<SyntaxToken, TestSyntax?> JustMet = Return<TestSyntax?>(null);

    private static readonly Parser<SyntaxToken, TestSyntax> PathAndTest = Map(
        (path, rest) => rest is null ? new TestSyntax(path.Tokens, path, null, null, false, null, null)
            : new TestSyntax(path.Tokens.To(rest.Tokens), path, rest.Operator, rest.Value, rest.Each, rest.Preposition, rest.Date, rest.Window),
        Paths.Path, Choose(t => IsComparison(t) ? Comparison : IsPreposition(t) || Dates.Begins(t) ? OnDate : JustMet));

    private static readonly Parser<SyntaxToken, TestSyntax> Test = Choose(t => t.Kind == TokenKind.Word ? PathAndTest : NoTest);

    private static readonly Parser<SyntaxToken, Joined> Further = Map(
        (word, test) => new Joined(word.Is(Keyword.Or), test), Token(t => t.Is(Keyword.And) || t.Is(Keyword.Or)), Test);

    /// <summary>Tests that must all be met, or of which one is enough; a line does not mix the two.</summary>
    public static readonly Parser<SyntaxToken, TestListSyntax> List = Map(
        (first, rest) => Join(first, rest.Frozen()), Test, Further.Many())
        .Holding(l => l is not null, Mixed).Select(l => l!);

    private sealed record Within(SyntaxToken Preposition, DateSyntax Date);

    private sealed record Joined(bool Or, TestSyntax Test);

    private static bool IsPreposition(SyntaxToken t) => t.Is(Keyword.By) || t.Is(Keyword.Before) || t.Is(Keyword.After);

    private static TestListSyntax? Join(TestSyntax first, System.Collections.Immutable.ImmutableArray<Joined> rest) =>
        rest.IsEmpty ? new TestListSyntax(first.Tokens, [first], false)
        : rest.Any(r => r.Or) && rest.Any(r => !r.Or) ? null
        : new TestListSyntax(first.Tokens.To(rest[^1].Test.Tokens), [first, .. rest.Select(r => r.Test)], rest[0].Or);
}
