using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

internal sealed partial class ValueBinder
{
    private BoundValue? BindBinary(BinarySyntax binary)
    {
        var (left, right) = (BindFigure(binary.Left), BindFigure(binary.Right));
        if (left is null || right is null) return null;
        return binary.Operator.Kind switch
        {
            TokenKind.Plus or TokenKind.Minus => BindSum(binary, left, right),
            TokenKind.Slash => BindQuotient(binary, left, right),
            _ => BindProduct(binary, left, right),
        };
    }

    private BoundValue? BindSum(BinarySyntax binary, BoundValue left, BoundValue right)
    {
        bool plus = binary.Operator.Kind == TokenKind.Plus;
        if ((left.IsSeries && right.IsBare) || (left.IsBare && right.IsSeries))
        {
            ReportBare(binary, left, right);
            return null;
        }
        (left, right) = (OfUnit(left, right), OfUnit(right, left));
        if (left.Unit is not null && right.Unit is not null && left.Unit != right.Unit)
        {
            if (right.IsBare || left.IsBare) ReportBare(binary, left, right);
            else session.Report(Rules.Units.Mismatch, Place(binary), UnitWords.Of(left.Unit), UnitWords.Of(right.Unit), plus ? "a sum" : "a difference");
            return null;
        }
        if (!MeaningsOfAmounts.Add(left.Meaning, right.Meaning))
        {
            session.Report(Rules.Units.Meanings, Place(binary), MeaningsOfAmounts.Words(left.Meaning), MeaningsOfAmounts.Words(right.Meaning));
            return null;
        }
        // A bare number beside what only its derivation gives a unit says nothing of it.
        var unit = (left.Unit is null && right.IsBare) || (right.Unit is null && left.IsBare) ? null : left.Unit ?? right.Unit;
        var meaning = left.Meaning == right.Meaning ? left.Meaning : Meaning.None;
        if (left.Quantity is { } a && right.Quantity is { } b)
        {
            (a, b) = (a with { Unit = unit ?? Unit.One }, b with { Unit = unit ?? Unit.One });
            return QuantityArithmetic.Add(a, plus ? b : QuantityArithmetic.Negate(b)) is { } sum
                ? left with { Unit = unit, Quantity = sum, HalfDigit = Math.Max(left.HalfDigit, right.HalfDigit), Meaning = meaning, IsBare = left.IsBare && right.IsBare }
                : TooLarge(binary);
        }
        return Formula(binary, left, right, (l, r) => plus ? l + r : l - r, unit, meaning) is { } formula ? formula with { IsSeries = left.IsSeries || right.IsSeries, SeriesScale = left.IsSeries ? left.SeriesScale : right.SeriesScale } : null;
    }

    /// <summary>115% of Henry + $2.50: money beside a series of prices is so much for the same unit.</summary>
    private static BoundValue OfUnit(BoundValue money, BoundValue other) =>
        money is { Quantity: { Unit.Currency: { } currency } amount } && other is { IsSeries: true, Unit: { Currency: null } price } && price.Factors.Any(f => f.Name == currency && f.Power == 1)
            ? money with { Unit = price, Quantity = Scaled(amount, other.SeriesScale) with { Unit = price } } : money;

    private static Quantity Scaled(Quantity amount, decimal scale) => scale == 1m ? amount
        : amount with { Value = amount.Value * scale, Low = amount.Low * scale, High = amount.High * scale, Base = amount.Base * scale, Width = amount.Width * scale };

    private BoundValue? BindProduct(BinarySyntax binary, BoundValue left, BoundValue right)
    {
        if (left.Unit?.Currency is { } one && right.Unit?.Currency is { } two)
        {
            session.Report(Rules.Units.MoneyTimesMoney, Place(binary), one, two);
            return null;
        }
        var unit = left.Unit is null || right.Unit is null ? null : left.Unit * right.Unit;
        if (left.Quantity is { } a && right.Quantity is { } b)
            return QuantityArithmetic.Multiply(a, b) is { } product ? Merged(left, right, product) : TooLarge(binary);
        return Formula(binary, left, right, (l, r) => l * r, unit, MeaningsOfAmounts.OfProduct(left, right));
    }

    private BoundValue? BindQuotient(BinarySyntax binary, BoundValue left, BoundValue right)
    {
        var unit = left.Unit is null || right.Unit is null ? null : left.Unit / right.Unit;
        if (right.Quantity is { Value: 0m })
        {
            session.Report(Rules.Units.DividesByZero, Place(binary));
            return null;
        }
        if (left.Quantity is { } a && right.Quantity is { } b)
            return QuantityArithmetic.Divide(a, b) is { } quotient ? Merged(left, right, quotient) with { IsMoneyOverMoney = left.Unit?.Currency is { } money && right.Unit?.Currency == money } : TooLarge(binary);
        return Formula(binary, left, right, (l, r) => l / r, unit, right.Unit is { IsOne: true } ? left.Meaning : Meaning.None);
    }

    private static BoundValue Merged(BoundValue left, BoundValue right, Quantity result) => new(result.Unit)
    {
        Quantity = result,
        HalfDigit = result.Width,
        IsBare = left.IsBare && right.IsBare,
        Class = left.Class ?? right.Class,
    };

    /// <summary>A formula takes plain figures: a hedge or a range inside one would lose its ends.</summary>
    private BoundValue? Formula(BinarySyntax binary, BoundValue left, BoundValue right, Func<Expression, Expression, Expression> combine, Unit? unit, Meaning meaning)
    {
        foreach (var (side, node) in new[] { (left, binary.Left), (right, binary.Right) })
        {
            if (side.Quantity is null or { Shape: Shape.Stated }) continue;
            return InFormula(node);
        }
        return new BoundValue(unit) { Formula = combine(left.AsExpression, right.AsExpression), Meaning = meaning };
    }

    /// <summary><c>SOFR + 650</c>, <c>$5bn + 2</c>: the bare side lacks its unit.</summary>
    private void ReportBare(BinarySyntax binary, BoundValue left, BoundValue right)
    {
        var (bare, node, other) = right.IsBare ? (right, binary.Right, left) : (left, binary.Left, right);
        string written = context.Block.Line.TextOf(node);
        string suggestion = other.Unit is { IsOne: true } ? written + "bp" : other.Unit?.Currency is { } code ? code + " " + written : written;
        Report(Rules.Units.Missing, node, written, UnitWords.Of(other.Unit ?? bare.Unit ?? Unit.One), suggestion);
    }

    private BoundValue? TooLarge(SyntaxNode node)
    {
        session.Report(Rules.Units.TooLarge, Place(node), context.Block.Line.TextOf(node));
        return null;
    }
}
