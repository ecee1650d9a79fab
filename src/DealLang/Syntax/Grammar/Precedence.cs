using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

internal sealed record Operation(SyntaxToken Operator, ValueSyntax Operand);

/// <summary>Puts operands and operators together: × and / bind closest, then + and -, then .. with step, then ±.</summary>
internal static class Precedence
{
    public const int MostOperations = 250;
    public const string TooMany = "too many operations in one value";

    /// <summary>So few that whoever walks the tree keeps his feet.</summary>
    public static bool AreFew(IEnumerable<Operation> operations) => operations.Count() <= MostOperations;

    public static ValueSyntax Build(ValueSyntax first, IEnumerable<Operation> operations)
    {
        var list = operations as Operation[] ?? [.. operations];
        int next = 0;
        return list.Length == 0 ? Negative(first) : Climb(first, list, ref next, 0);
    }

    private static ValueSyntax Climb(ValueSyntax left, Operation[] list, ref int next, int least)
    {
        while (next < list.Length && Level(list[next].Operator) is var level && level >= least)
        {
            var (op, operand) = list[next++];
            while (next < list.Length && Level(list[next].Operator) > level)
                operand = Climb(operand, list, ref next, level + 1);
            left = Join(left, op, operand);
        }
        return left;
    }

    private static int Level(SyntaxToken op) => op.Kind switch
    {
        TokenKind.PlusMinus => 0,
        TokenKind.Plus or TokenKind.Minus => 2,
        TokenKind.Star or TokenKind.Slash => 3,
        _ => 1,
    };

    private static ValueSyntax Join(ValueSyntax left, SyntaxToken op, ValueSyntax right)
    {
        var tokens = left.Tokens.To(right.Tokens);
        // 25..35 per GW: the unit is said once, for both.
        if (op.Kind is TokenKind.DotDot or TokenKind.PlusMinus && right is PerSyntax per && left is not PerSyntax)
            return new PerSyntax(tokens, Join(left, op, per.Value), per.Number, per.Unit);
        return op.Kind switch
        {
            TokenKind.PlusMinus => new PlusMinusSyntax(tokens, left, right),
            TokenKind.DotDot => new RangeSyntax(tokens, left, right, null),
            TokenKind.Word when left is RangeSyntax range => new RangeSyntax(tokens, range.Low, range.High, right),
            _ => new BinarySyntax(tokens, left, op, right),
        };
    }

    /// <summary>A bare figure alone in parentheses is negative, as accounts print it: its minus is the parenthesis.</summary>
    private static ValueSyntax Negative(ValueSyntax value) => value is ParenthesizedSyntax { Open: { } open, Value: QuantitySyntax { Minus: null, Of: null } q }
        ? new QuantitySyntax(value.Tokens, open, q.Currency, q.Number, q.Scale, q.Unit, q.Counted, null) : value;
}
