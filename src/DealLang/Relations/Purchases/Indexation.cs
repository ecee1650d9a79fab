using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// The part of a fee that follows an index: fee × (1 − part + part × level ÷ level at the signing). The level is that of the series on the first
/// day of a period, and as far as nothing later is published the last one; an assumption of so much a year is a step in each year of the contract. An escalator
/// by an index is a step in each year too: fee × level on the day of the rise ÷ level on the first day of the contract.
/// </summary>
internal sealed class Indexation
{
    private readonly DealTerms _terms;
    private readonly Reference _part;
    private readonly SeriesLevels _index;

    /// <summary>The modifier of an index that counts once a year.</summary>
    public const string EachYear = "escalator";

    private readonly bool _isEachYear;

    private Indexation(DealTerms terms, Fact fact, Reference part)
    {
        (_terms, _part, _index) = (terms, part, new SeriesLevels(terms, fact.Used.Words));
        _isEachYear = fact.Used.Modifiers.Contains(EachYear);
        From = _isEachYear && fact.Used.Starting is { } first && first.First > DateOnly.MinValue ? first.First : null;
    }

    /// <summary>The day of the first rise of one that rises each year; null where that is the first anniversary of the start.</summary>
    public DateOnly? From { get; }

    /// <summary>The rise from one year to the next; null where the fee follows the index period by period, and where no level is known.</summary>
    public Escalation? Rise => Growth is { } growth ? new Escalation(growth, From) : _isEachYear && _index.IsStated ? new Escalation(_index, From) : null;

    /// <summary>Null where nothing is indexed.</summary>
    public static Indexation? Of(DealTerms terms, Fact? fact) => fact is null ? null : new Indexation(terms, fact, terms.Read(fact, Unit.One));

    /// <summary>Why the fee is what it was at the signing; empty where the index is known.</summary>
    public string Note => _index.IsStated || Growth is not null ? "" : $"before indexation: no level of {_index.Name} is stated";

    /// <summary>The fee of a period; null where neither a level nor a growth of the index is stated.</summary>
    public Expression? In(Expression fee, DeliveryPeriod period, ContractTerm term, Ramp ramp) => Of(period, term, ramp) is { } factor ? fee * factor : null;

    /// <summary>What the fee of the signing is multiplied by in a period.</summary>
    public Expression? Of(DeliveryPeriod period, ContractTerm term, Ramp ramp) => Factor(period, term, ramp) is { } factor ? Moved(factor) : null;

    /// <summary>All of a fee that rises each year does.</summary>
    private Expression Moved(Expression factor) => _isEachYear ? factor : 1m - _part + (_part * factor);

    /// <summary>What a fee that is told while the contract runs is multiplied by in a part of a period, over the level of that day; null where it is as told.</summary>
    /// <param name="told">Null for the fee of the signing.</param>
    public Expression? Since(DateOnly? told, DeliveryPeriod period, TermPart part, ContractTerm term)
    {
        Expression? factor = Rise is { } rise ? rise.Since(told, part, term)
            : !_index.IsStated ? null
            : _index.At(period.From > told ? period.From : told ?? period.From, "index") / (told is { } day ? _index.At(day, "index") : _index.At(DealDates.Agreement(_terms.Deal) ?? DateOnly.MinValue, "index.base"));
        return factor is null ? null : Moved(factor);
    }

    private Expression? Factor(DeliveryPeriod period, ContractTerm term, Ramp ramp)
    {
        if (Rise is { } rise) return rise.In(period, term, ramp) ?? 1m;
        if (!_index.IsStated) return null;
        return _index.At(period.From, "index") / _index.At(DealDates.Agreement(_terms.Deal) ?? DateOnly.MinValue, "index.base");
    }

    /// <summary>An assumption of the file's own: so much a year.</summary>
    private Reference? Growth => _index.Assumption is { } assumed ? Rate(assumed) : null;

    private Reference? Rate(NamedFigure assumed)
    {
        var rate = _terms.Form.Input("index", Unit.One, _index.Name);
        if (_terms.Form.IsGiven(rate)) return rate;
        if ((_terms.Reading.Assignments.Of(assumed.Path)?.Line.Quantity ?? assumed.Assumed) is not { } quantity) return null;
        bool isMonthly = (quantity.Unit * Unit.Month).IsOne && !quantity.Unit.IsOne;
        _terms.Form.Give(new ModelFigure(rate.Path, Unit.One, Origin.Assumed)
        {
            Quantity = isMonthly ? Binding.AmountOfAYear.Of(quantity, Unit.One) : quantity,
            Location = assumed.Location,
            Citations = assumed.Citations,
        });
        return rate;
    }
}
