using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Value nodes → quantities and formulas. Null always means that what is wrong has been reported.</summary>
internal sealed partial class ValueBinder(BindingSession session, ValueContext context)
{
    public BoundValue? Bind(ValueSyntax value) => value switch
    {
        QuantitySyntax quantity => BindQuantity(quantity),
        PerSyntax per => BindPer(per),
        HedgedSyntax hedged => BindHedged(hedged),
        RangeSyntax range => BindRange(range),
        PlusMinusSyntax plusMinus => BindPlusMinus(plusMinus),
        ParenthesizedSyntax inner => Bind(inner.Value),
        BinarySyntax binary => BindBinary(binary),
        PathSyntax path => BindPath(path),
        ViewSyntax view => BindView(view),
        CallSyntax call => BindCall(call),
        UndisclosedSyntax => BoundValue.Of(Quantity.Undisclosed(Unit.One)) with { Unit = null },
        NoneSyntax => BoundValue.Of(new Quantity(0m, Unit.One, Shape.Stated)) with { Unit = null },
        DateSyntax date => BindDate(date),
        _ => NotAFigure(value),
    };

    /// <summary>A value that has an amount: a class or a product alone is none.</summary>
    public BoundValue? BindFigure(ValueSyntax value) => Bind(value) is not { } bound ? null : bound.IsFigure ? bound : NotAFigure(value);

    /// <summary>The first item of an asset, else its worth; for each share where it says so.</summary>
    public BoundValue? Bind(AssetSyntax asset) => Bind(asset, asset.Items.IsEmpty ? asset.Worth : asset.Items[0].Value);

    public BoundValue? Bind(AssetSyntax asset, ValueSyntax? value)
    {
        if (value is null || BindFigure(value) is not { } bound) return null;
        return asset.Per is { } per ? Per(bound, per) : bound;
    }

    /// <summary>A range without the word before it, and without the parentheses that held it.</summary>
    private Fix? Unhedged(HedgedSyntax hedged)
    {
        var range = hedged.Value;
        while (range is ParenthesizedSyntax inner) range = inner.Value;
        return range is RangeSyntax ? Fix.Replace(Place(hedged), Place(range).Text) : null;
    }

    private BoundValue? BindHedged(HedgedSyntax hedged)
    {
        var bound = BindFigure(hedged.Value);
        if (bound is { Multiple: { } multiple, Quantity: null } && IsOfADeal) return bound with { Multiple = (Hedged(hedged.Hedge, multiple.Times, bound.HalfDigit * 2), multiple.Measure) };
        if (bound?.Quantity is not { Value: not null } quantity)
        {
            if (bound is null || bound.Quantity is { Shape: Shape.Undisclosed }) return bound;
            session.Report(Diagnostic.Create(Rules.Units.HedgeNeedsFigure, Place(hedged)) with { Fix = Unhedged(hedged) });
            return null;
        }
        if (quantity.Shape is not (Shape.Stated or Shape.About))
        {
            session.Report(Diagnostic.Create(Rules.Units.HedgeNeedsFigure, Place(hedged)) with { Fix = Unhedged(hedged) });
            return null;
        }
        return bound with { Quantity = Hedged(hedged.Hedge, quantity, bound.HalfDigit * 2) };
    }

    /// <summary>ev about 13x ebitda 2025 tells a multiple, which is about right; elsewhere a multiple is a formula, which is exact.</summary>
    private bool IsOfADeal => context.Block.Content is FactLineSyntax fact && Terms.All.Any(t => t.Name == fact.Term && t.Meaning == Meaning.DealValue);

    private static Quantity Hedged(Hedge hedge, Quantity quantity, decimal digit) => hedge switch
    {
        Hedge.About or Hedge.Nearly => quantity with { Shape = Shape.About, Width = AboutWidth(quantity, digit), High = hedge == Hedge.Nearly ? quantity.Value : null },
        Hedge.UpTo or Hedge.LessThan => quantity with { Shape = Shape.Cap, Low = quantity.Value < 0m ? null : 0m },
        _ => quantity with { Shape = Shape.Floor },
    };

    /// <summary>
    /// One of the last digit written; of a figure with one or two digits, where that is much of it, a tenth, and never less than rounding to that digit takes.
    /// </summary>
    private static decimal AboutWidth(Quantity quantity, decimal digit) => Math.Max(digit / 2m, Math.Min(digit, Math.Abs(quantity.Value ?? 0m) / 10m));

    private BoundValue? BindRange(RangeSyntax range)
    {
        var (low, high) = (BindFigure(range.Low), BindFigure(range.High));
        if (low?.Quantity is not { Value: { } from } first || high?.Quantity is not { Value: { } to } last)
            return low is null || high is null ? null : low.Formula is null && high.Formula is null ? NotAFigure(range) : InFormula(range);
        // 0.122..0.131 Tesla.common: what is counted stands once, behind the upper end.
        if (low is { IsBare: true, IsPercent: false } && high.Class is not null) (low, first) = (high with { Quantity = first with { Unit = last.Unit } }, first with { Unit = last.Unit });
        if (low.Unit != high.Unit && !Reconcile(range, ref low, ref high, ref first, ref last)) return null;
        if (from > to)
        {
            session.ReportExchanged(Rules.Units.RangeBackwards, Place(range), Place(range.Low), Place(range.High));
            return null;
        }
        return high with
        {
            Quantity = new Quantity(null, last.Unit, Shape.Range)
            {
                Low = from,
                High = to,
                Width = Math.Max(first.Width, last.Width),
                Digits = Math.Min(first.Digits, last.Digits),
            },
        };
    }

    /// <summary>Ends in different units: reported, with the missing unit copied where one end has none.</summary>
    private bool Reconcile(RangeSyntax range, ref BoundValue low, ref BoundValue high, ref Quantity first, ref Quantity last)
    {
        if (!low.IsBare && !high.IsBare)
        {
            session.Report(Rules.Units.Mismatch, Place(range), UnitWords.Of(first.Unit), UnitWords.Of(last.Unit), "a range");
            return false;
        }
        var (bare, other) = low.IsBare ? (range.Low, range.High) : (range.High, range.Low);
        string written = context.Block.Line.TextOf(bare);
        string suggestion = other is QuantitySyntax { Currency: { Kind: TokenKind.CurrencySign } sign } ? sign.ToString() + written
            : other is QuantitySyntax { Unit: { } unit } ? written + (unit.IsGlued ? "" : " ") + unit.ToString()
            : written;
        Report(Rules.Units.Missing, bare, written, UnitWords.Of((low.IsBare ? high : low).Unit ?? Unit.One), suggestion);
        return false;
    }

    private BoundValue? BindPlusMinus(PlusMinusSyntax plusMinus)
    {
        var (value, margin) = (BindFigure(plusMinus.Value), BindFigure(plusMinus.Margin));
        if (value is null || margin is null) return null;
        if (value.Quantity is not { Value: { } number } quantity || margin.Quantity?.Value is not { } by) return NotAFigure(plusMinus);
        if (margin.Unit != value.Unit)
        {
            if (!margin.IsPercent)
            {
                session.Report(Rules.Units.Mismatch, Place(plusMinus), UnitWords.Of(quantity.Unit), UnitWords.Of(margin.Unit ?? Unit.One), "a figure and its margin");
                return null;
            }
            by *= Math.Abs(number);
        }
        var shape = quantity.Shape == Shape.Stated ? Shape.About : quantity.Shape;
        return value with { Quantity = quantity with { Shape = shape, Low = number - by, High = number + by, Width = by } };
    }

    private BoundValue? BindDate(DateSyntax date)
    {
        if (DateBinder.Bind(session, date, context.Block, context.Deal) is not { } days) return null;
        return BoundValue.Of(days.IsDay
            ? new Quantity(days.First.DayNumber, Unit.Date, Shape.Stated)
            : new Quantity(null, Unit.Date, Shape.Range) { Low = days.First.DayNumber, High = days.Last.DayNumber });
    }

    private BoundValue? InFormula(ValueSyntax value)
    {
        session.Report(Rules.Units.HedgeInFormula, Place(value), context.Block.Line.TextOf(value));
        return null;
    }

    private BoundValue? NotAFigure(ValueSyntax value)
    {
        session.Report(Rules.Units.NotAFigure, Place(value), context.Block.Line.TextOf(value));
        return null;
    }

    private Location Place(SyntaxNode node) => context.Block.LocationOf(node);

    /// <summary>Reports with the fix that writes the last argument in the node's place.</summary>
    private void Report(Diagnostics.DiagnosticDescriptor descriptor, SyntaxNode node, params string[] arguments) =>
        session.ReportWithFix(descriptor, Place(node), arguments);
}
