using DealLang.Parsing;
using static DealLang.Parsing.Parser;
using static DealLang.Parsing.Parser<DealLang.Benchmarks.ParsingToken>;

namespace DealLang.Benchmarks;

/// <summary>What a token may be in the grammar of the benchmark.</summary>
public enum ParsingKind
{
    Name,
    Number,
    Operator,
    Open,
    Close,
    Equal,
    LineEnd,
}

/// <summary>A token as large as those of the language.</summary>
public readonly record struct ParsingToken(ParsingKind Kind, string Line, int Index, int FullStart, int Start, int End, int Word);

/// <summary>What the grammar yields.</summary>
public abstract record ParsingNode;

/// <summary>A name or a number.</summary>
public sealed record ParsingLeaf(int Index) : ParsingNode;

/// <summary>Operands and the operators between them, flat.</summary>
public sealed record ParsingSum(ParsingNode First, IEnumerable<(int Operator, ParsingNode Operand)> Rest) : ParsingNode;

/// <summary>One line.</summary>
public sealed record ParsingLine(int Name, ParsingNode Value);

/// <summary>Lines of <c>name = sum</c>, in the shape that a grammar of the language has: dispatch, flat lists, recursion, labels.</summary>
public static class ParsingGrammar
{
    private static readonly Parser<ParsingToken, ParsingNode> Leaf =
        Token(t => t.Kind <= ParsingKind.Number).Labelled("value").Select(t => (ParsingNode)new ParsingLeaf(t.Index));

    private static readonly Parser<ParsingToken, ParsingNode> Bracket =
        Rec(() => Sum!).Between(Of(ParsingKind.Open, "("), Of(ParsingKind.Close, ")"));

    private static readonly Parser<ParsingToken, ParsingNode> Operand =
        Lookahead(Token(_ => true)).Bind(t => t.Kind == ParsingKind.Open ? Bracket : Leaf);

    private static readonly Parser<ParsingToken, ParsingNode> Sum =
        Operand.Then(
            Of(ParsingKind.Operator, "operator").Select(t => t.Index).Then(Operand, (index, operand) => (index, operand)).Many(),
            (first, rest) => rest is Array { Length: 0 } ? first : new ParsingSum(first, rest));

    /// <summary>A line without its end.</summary>
    public static Parser<ParsingToken, ParsingLine> Line { get; } =
        Of(ParsingKind.Name, "name").Select(t => t.Index)
            .Before(Of(ParsingKind.Equal, "="))
            .Then(Sum, (name, value) => new ParsingLine(name, value));

    /// <summary>Lines up to the end.</summary>
    public static Parser<ParsingToken, IEnumerable<ParsingLine>> File { get; } =
        Line.Before(Of(ParsingKind.LineEnd, "line end")).Many().Before(End);

    private static Parser<ParsingToken, ParsingToken> Of(ParsingKind kind, string label) =>
        Token(t => t.Kind == kind).Labelled(label);
}
