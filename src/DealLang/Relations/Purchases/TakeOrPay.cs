using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// What is due of a quantity whether or not it is taken, period by period: the part that is take-or-pay, less what the seller failed to deliver and
/// what was taken too much before; what is short of it is paid for, and may be made up later.
/// </summary>
internal sealed class TakeOrPay
{
    /// <summary>Of which line of the price the part is: fee, price.</summary>
    public const string Of = "take-or-pay.of";

    private readonly DealTerms _terms;
    private readonly PurchaseLine _line;
    private readonly TermSteps? _parts;
    private readonly Reference? _makeUp;
    private readonly Reference? _carryForward;
    private readonly List<Expression> _made = [];
    private readonly List<Expression> _carried = [];

    public TakeOrPay(DealTerms terms, PurchaseLine line)
    {
        (_terms, _line) = (terms, line);
        _parts = line.Own("take-or-pay") is { Quantity: not null } part ? TermSteps.Of(terms, part, line.Runs.Start, _ => Unit.One) : null;
        _makeUp = line.Own("make-up") is { } life ? Life(life) : null;
        _carryForward = line.Own("carry-forward") is { } carried ? Life(carried) : null;
    }

    /// <summary>What is due of a period's quantity; the quantity itself where no part of it is said to be take-or-pay.</summary>
    /// <param name="ramp">How what is delivered in a period lies in it.</param>
    public Reference Due(DeliveryPeriod period, Reference quantity, Expression? least, Ramp ramp)
    {
        var part = Part(period, ramp);
        var (taken, failed) = (_line.Stated("taken", period), _line.Stated("seller-failure", period));
        least ??= _line.Own("min") is { Key.Argument: var label } min && label == _line.Label ? _line.OfPeriod(min, period) : null;
        Expression due = part is not null ? quantity * part : least ?? quantity;
        if (failed is not null) due -= failed;
        if (_carryForward is not null && taken is not null) due -= Carried(period, quantity, due, taken);
        if (due is Reference same && taken is null) return same;
        var figure = _line.Figure("due", period);
        _terms.Form.Relate("take-or-pay quantity", "T10", figure, part is null && failed is null ? due : Expression.Max(0m, due));
        return figure;
    }

    private Expression? Part(DeliveryPeriod period, Ramp ramp) => _parts is null ? null : !_parts.IsStepped ? _parts.All[0].Figure
        : WeightedMean.Of(_line.Runs.PartsOf(period, null, [.. _parts.Changes, .. ramp.Told?.Changes ?? []]), ramp, p => _parts.At(p.From).Figure!);

    /// <summary>What was short, what of it is paid for, and what was made up; null where nothing says what was taken.</summary>
    public Taking? Taken(DeliveryPeriod period, Reference due, Expression price)
    {
        if (_line.Stated("taken", period) is not { } taken) return null;
        var shortfall = _line.Figure("shortfall", period);
        _terms.Form.Relate("shortfall", "T10", shortfall, Expression.Max(0m, due - taken));
        var deficiency = _line.Money("deficiency", period);
        _terms.Form.Relate("deficiency payment", "T10", deficiency, shortfall * price);
        var madeUp = _makeUp is null ? null : MadeUp(period, due, taken, shortfall);
        return new Taking(taken, deficiency, madeUp);
    }

    private Reference MadeUp(DeliveryPeriod period, Reference due, Reference taken, Reference shortfall)
    {
        _made.AddRange(shortfall, Expression.Max(0m, taken - due));
        var made = _line.Figure("made-up", period);
        _terms.Form.Relate("made up", "T10", made, Lowering.Functions.Drawn.Call([_makeUp!, .. _made]));
        _terms.Form.Relate("make-up balance", "T10", _line.Figure("make-up.balance", period), Lowering.Functions.BankBalance.Call([_makeUp!, .. _made]));
        _terms.Form.Relate("make-up that expired", "T10", _line.Figure("make-up.expired", period), Lowering.Functions.ExpiredFromBank.Call([_makeUp!, .. _made]));
        return made;
    }

    /// <summary>What was taken beyond the quantity of earlier periods, as far as this one falls short.</summary>
    private Reference Carried(DeliveryPeriod period, Reference quantity, Expression due, Reference taken)
    {
        // Of a bank that is asked before anything is put in, what this period puts in counts from the next one on.
        _carried.AddRange(_makeUp is null ? Expression.Max(0m, taken - quantity) : Expression.Max(0m, quantity - quantity), Expression.Max(0m, due - taken));
        var carried = _line.Figure("carried", period);
        _terms.Form.Relate("carry-forward", "T10", carried, Lowering.Functions.Drawn.Call([_carryForward!, .. _carried]));
        // What is made up has been paid for in its own year: it lowers nothing a second time.
        if (_makeUp is not null) _carried[^2] = Expression.Max(0m, taken - quantity - _line.Figure("made-up", period));
        return carried;
    }

    /// <summary>A length of time as a number of periods.</summary>
    private Reference Life(Fact fact)
    {
        var life = _terms.Form.Input(fact.Key.Measure, Unit.One, fact.Key.Argument);
        _terms.Form.Consumed.Add(fact);
        if (fact.Quantity is { } quantity) _terms.GiveOnce(life, fact, new Quantity(quantity.Value / (quantity.Unit == Unit.Day ? 30.4375m : 1m) / _line.MonthsOfPeriod, Unit.One, Shape.Stated));
        return life;
    }
}

/// <summary>What was taken in a period, what was paid for what was not, and what of it had been paid for before.</summary>
internal sealed record Taking(Reference Taken, Reference Deficiency, Reference? MadeUp);
