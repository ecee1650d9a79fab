using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// What a quantity costs: so much for each unit, or for each unit each year (a capacity), and perhaps a fixed amount a year besides. Part of it may
/// follow an index, or all of it be a formula over what is published.
/// </summary>
internal sealed class UnitPrice
{
    private readonly DealTerms _terms;
    private readonly Reference? _each;
    private readonly Reference? _fixed;
    private readonly Indexation? _indexation;
    private readonly PriceFormula? _formula;
    private readonly Escalation? _escalation;

    private UnitPrice(DealTerms terms, Reference? each, bool isOfTime, Reference? yearly, Indexation? indexation, PriceFormula? formula, Escalation? escalation) =>
        (_terms, _each, IsOfTime, _fixed, _indexation, _formula, _escalation) = (terms, each, isOfTime, yearly, indexation, formula, escalation);

    /// <summary>The price of a unit as stated; null for a fixed amount a year alone.</summary>
    public Reference? Each => _each;

    /// <summary>For each unit each year: the quantity is there all year, and not spread over it.</summary>
    public bool IsOfTime { get; }

    /// <summary>Null where nothing is said of a price, and where a total does not tell it either.</summary>
    public static UnitPrice? Of(DealTerms terms, PurchaseLine line, Unit unit)
    {
        var indexation = Indexation.Of(terms, line.Own("indexed"));
        var (each, isOfTime) = Each("fee") is { Item1: not null } fee ? fee : Each("price");
        Reference? yearly = line.Own("fee.per-year") is { Quantity: { } amount } fixedFee && amount.Unit == terms.Money ? terms.Read(fixedFee, terms.Money) : null;
        var formula = PriceFormula.Of(terms, line.Own("fee")) ?? PriceFormula.Of(terms, line.Own("price"));
        if (formula is not null && formula.Unit * unit != terms.Money) formula = null;
        if (each is null && yearly is null && formula is null && (terms.Stated("total").Count > 0 || terms.Form.IsGiven(terms.Form.Input("total", terms.Money)))) each = terms.Form.Input("price", terms.Money / unit, line.Label);
        return each is null && yearly is null && formula is null ? null : new UnitPrice(terms, each, isOfTime, yearly, indexation, formula, Escalation.Of(terms, line));

        (Reference?, bool) Each(string term)
        {
            if (line.Own(term) is { Quantity: { } price } one && price.Unit * unit == terms.Money) return (terms.Read(one, price.Unit), false);
            return line.Own(term + ".per-year") is { Quantity: { } rate } many && rate.Unit * unit == terms.Money ? (terms.Read(many, rate.Unit), true) : (null, false);
        }
    }

    /// <summary>What the whole costs; where price or capacity differ from period to period, what the periods come to.</summary>
    public Expression? Value(Reference whole, Reference? years, bool isEven, PurchaseLine line)
    {
        if (_formula is { IsKnown: false } || (_formula is not null && line.Instalments.IsEmpty)) return null;
        if ((_indexation is { Note.Length: 0 } || _escalation is not null || _formula is not null || (IsOfTime && !isEven)) && !line.Instalments.IsEmpty)
        {
            var sum = line.Instalments.Select(i => Due(i.Full!, i.Price!, i.Months)).Aggregate((all, next) => all + next);
            if (line.IsAlone) return sum;
            var total = _terms.Form.Figure("total", _terms.Money, line.Label);
            _terms.Form.Relate("total of a line", "T03", total, sum);
            return total;
        }
        Expression? value = _each is null ? null : !IsOfTime ? whole * _each : years is null ? null : whole * _each * years;
        return _fixed is null ? value : years is null ? null : value.Plus(_fixed * years);
    }

    public Expression? PerYear(Reference? yearly, PurchaseLine line) =>
        _formula is not null || (_each is not null && yearly is null) ? null : _fixed is null ? yearly! * _each! : _each is null ? _fixed : (yearly! * _each) + _fixed;

    /// <summary>The price of a unit in a period.</summary>
    public Expression In(DeliveryPeriod period, ContractTerm term, PurchaseLine line)
    {
        if (_formula is not null)
        {
            var priced = _terms.Form.Figure("fee", _formula.Unit, line.PeriodName(period));
            if (_formula.From(period.From) is { } formula) _terms.Form.Relate("price of a period", "T10", priced, Escalated(formula, period, term));
            return priced;
        }
        if (_each is null) return 0m;
        var indexed = _indexation?.In(_each, period, term);
        if (indexed is null && _escalation is null) return _each;
        var price = _terms.Form.Figure("fee", _terms.Form.UnitOf(_each.Path)!, line.PeriodName(period));
        _terms.Form.Relate(indexed is null ? "fee of a year" : "indexed fee", "T10", price, Escalated(indexed ?? _each, period, term));
        return price;
    }

    private Expression Escalated(Expression price, DeliveryPeriod period, ContractTerm term) => _escalation?.In(period, term) is { } factor ? price * factor : price;

    /// <summary>What falls due of a quantity at a price.</summary>
    public Expression Due(Reference quantity, Expression price, decimal months)
    {
        var flat = _fixed is null ? null : Ramp.For(_fixed, months);
        if (_each is null && _formula is null) return flat!;
        var due = IsOfTime ? Ramp.For(quantity * price, months) : quantity * price;
        return flat is null ? due : due + flat;
    }

    /// <summary>What a reader of the total is told.</summary>
    public string Note => _indexation?.Note ?? _formula?.Note ?? "";
}
