using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

internal sealed partial class ValueBinder
{
    /// <summary>"At most 0.5 % of the figure": nobody means $250bn to the nearest hundred billion.</summary>
    internal const decimal LargestRelativeWidth = 0.005m;

    private BoundValue? BindQuantity(QuantitySyntax quantity)
    {
        if (ReportForeignSpelling(quantity)) return null;
        var scale = ScaleOf(quantity);
        if (WrittenNumber.Read(quantity.Number.Text) is not { } written || !Scaled(written, scale?.Factor ?? 1m, out decimal number, out decimal digit))
        {
            session.Report(Rules.Units.TooLarge, Place(quantity), context.Block.Line.TextOf(quantity));
            return null;
        }
        if (scale is { Spelling: ScaleSpelling.ReadGlued })
            session.ReportWithFix(Rules.Units.Spelling, context.Block.LocationOf(quantity.Scale!.Value), scale.Name, scale.Hover.Split(';')[0].TrimEnd('.').ToLowerInvariant(), scale.Canonical);
        if (quantity.Minus is not null) number = -number;

        var counted = Count(quantity);
        if (counted is null) return null;
        var (unit, factor) = (counted.Unit, counted.Factor);
        number *= factor;
        decimal half = digit * factor / 2;
        var bound = new BoundValue(unit)
        {
            Quantity = new Quantity(number, unit, Shape.Stated)
            {
                Width = context.IsContractual ? 0m : Math.Min(half, Math.Abs(number) * LargestRelativeWidth),
                Digits = written.Digits,
            },
            HalfDigit = half,
            IsBare = quantity is { Currency: null, Unit: null, Counted: null },
            IsPercent = quantity.Unit is { } word && word.ToString() is "%" or "bp",
            Class = counted.Class,
            Product = counted.Product,
        };
        if (counted.Multiple is { } multiple) bound = Times(bound, multiple) with { Multiple = (bound.Quantity!, context.Block.Line.TextOf(quantity.Counted!)), HalfDigit = half };
        return quantity.Of is null ? bound : BindPart(bound, quantity.Of);
    }

    /// <summary><c>3% of X.equity</c>, <c>$1m of IDX</c>, <c>100% of X.common</c>.</summary>
    private BoundValue? BindPart(BoundValue part, ValueSyntax whole)
    {
        if (whole is StringSyntax product) return part with { Product = product.Content, HasBase = true };
        if (ProductWord(part, whole) is { } word) return part with { Product = word, HasBase = true };
        if (Bind(whole) is not { } bound) return null;
        if (bound.Class is { } shareClass && bound.Quantity is null && bound.Formula is null) return part with { Class = shareClass, HasBase = true };
        if (bound is { Quantity: null, Formula: null }) return part with { Product = bound.Product, HasBase = true };
        return Times(part, bound) with { HasBase = true };
    }

    /// <summary><c>10 GW of chips</c>: of power, energy and what files count in units of their own, a word that nothing is called is what is bought.</summary>
    private string? ProductWord(BoundValue part, ValueSyntax whole) =>
        part.Unit is { } unit && (unit == Unit.Power || unit == Unit.Energy || session.Names.Units.ContainsValue(unit))
            && whole is PathSyntax { Names: [var name], Arguments: [] } && name.ToString() is var word && char.IsLower(word[0]) && session.Names.Full(word, context.Block) is var full
            && !session.Names.Figures.Contains(full) && !session.Names.Series.Contains(full) && !session.Names.Parties.ContainsKey(full) && !session.Names.Deals.ContainsKey(full) && session.Names.FindUnit(word, context.Block) is null
            ? word : null;

    private static BoundValue Times(BoundValue left, BoundValue right)
    {
        if (left.Quantity is { } a && right.Quantity is { } b && QuantityArithmetic.Multiply(a, b) is { } product)
            return left with { Unit = product.Unit, Quantity = product, IsBare = false };
        var unit = left.Unit is null || right.Unit is null ? null : left.Unit * right.Unit;
        return new BoundValue(unit) { Formula = left.AsExpression * right.AsExpression, Meaning = right.Meaning, IsSeries = right.IsSeries, SeriesScale = right.SeriesScale };
    }

    private static bool Scaled(WrittenNumber written, decimal factor, out decimal number, out decimal digit)
    {
        try
        {
            (number, digit) = (PlainDecimal.Of(written.Value * factor), written.LastDigit * factor);
            // Room for a share count times a price: what is larger is a slip of the pen, and would overflow a product.
            return Math.Abs(number) <= 1_000_000_000_000_000_000m;
        }
        catch (OverflowException)
        {
            (number, digit) = (0m, 0m);
            return false;
        }
    }

    private static Scale? ScaleOf(QuantitySyntax quantity) => quantity.Scale is { } token ? Scales.Find(token.ToString()) : null;

    /// <summary>A decimal comma, or a scale word of another language: reported with the figure as this language writes it.</summary>
    private bool ReportForeignSpelling(QuantitySyntax quantity)
    {
        var word = quantity.Scale ?? quantity.Unit ?? (quantity.Counted is { Names: [var only], Arguments: [] } ? only : null);
        var scale = word is { } token ? Scales.Find(token.ToString()) : null;
        bool foreign = scale is { Spelling: ScaleSpelling.Foreign };
        bool comma = WrittenNumber.HasDecimalComma(quantity.Number.Text);
        if (!foreign && !comma) return false;
        string number = quantity.Number.ToString();
        if (comma) number = number.Replace(',', '.');
        else if (number.Length > 4 && number[^4] == '.') number = number.Replace(".", "", StringComparison.Ordinal); // 2.500 Mio: where the scale word is German the point parts thousands
        string suffix = foreign ? scale!.Canonical : scale?.Name ?? "";
        string currency = quantity.Currency is { } sign ? sign.Kind == TokenKind.CurrencySign ? sign.ToString() : sign + " " : "";
        string unit = quantity.Unit is { } u && !(foreign && word is { } w && w.Index == u.Index) ? (u.IsGlued ? "" : " ") + u : "";
        string counted = quantity.Counted is { } path && (scale is null || word!.Value.Index != path.Names[0].Index) ? " " + context.Block.Line.TextOf(path) : "";
        string of = quantity.Of is { } whole ? " of " + context.Block.Line.TextOf(whole) : "";
        string why = (comma, foreign) switch
        {
            (true, true) => $"a decimal comma and a foreign scale word: {scale!.Hover.Split(';')[0]}",
            (true, false) => "a decimal comma; the decimal sign is a point, and commas part thousands",
            _ => $"a foreign scale word: {scale!.Hover.Split(';')[0]}",
        };
        Report(Rules.Units.ForeignNumber, quantity, context.Block.Line.TextOf(quantity), why, (quantity.Minus is null ? "" : "-") + currency + number + suffix + unit + counted + of);
        return true;
    }

    private BoundValue? BindPer(PerSyntax per) => BindFigure(per.Value) is { } value ? Per(value, per.Number, per.Unit) : null;

    /// <summary>A value for each of what a path names: a unit, a class, a right.</summary>
    public BoundValue? Per(BoundValue value, PathSyntax unit) => Per(value, null, unit);

    private BoundValue? Per(BoundValue value, SyntaxToken? number, PathSyntax path)
    {
        if (ResolveUnit(path) is not { } unit) return null;
        if (number is null && unit.Class is { } shareClass && value.Formula is null) return value.PerShareOf(shareClass);
        decimal count = unit.Factor;
        if (number is { } token)
        {
            if (WrittenNumber.Read(token.Text) is not { Value: > 0m } written)
            {
                session.Report(Rules.Units.TooLarge, context.Block.LocationOf(token), token.ToString());
                return null;
            }
            count *= written.Value;
        }
        if (value.Quantity is null)
            return value with { Unit = value.Unit is null ? null : value.Unit / unit.Unit, Formula = value.AsExpression / new Number(count) { Unit = unit.Unit } };
        if (QuantityArithmetic.Divide(value.Quantity, new Quantity(count, unit.Unit, Shape.Stated)) is not { } quotient) return TooLarge(path);
        decimal half = value.HalfDigit / count;
        quotient = ExchangeRatio.Rounded(quotient, half);
        return value with { Unit = value.Unit is null ? null : quotient.Unit, Quantity = quotient, HalfDigit = half, IsBare = false, Per = unit.Class };
    }
}
