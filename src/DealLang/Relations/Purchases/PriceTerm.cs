using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// What one line says that a unit costs: an amount, of which a part may follow an index, or a formula over what is published. Its figures of
/// single periods carry the line's own word: <c>fee(2027)</c>, <c>price(2027)</c>.
/// </summary>
internal sealed class PriceTerm
{
    private readonly DealTerms _terms;
    private readonly string _measure;
    private readonly TermSteps? _told;
    private readonly PriceFormula? _formula;
    private readonly Indexation? _indexation;

    private PriceTerm(DealTerms terms, string measure, Reference? each, bool isOfTime, PriceFormula? formula, Indexation? indexation, TermSteps? told = null)
    {
        (_terms, _measure, Each, IsOfTime, _formula, _indexation) = (terms, measure, each, isOfTime, formula, indexation);
        _told = told is { IsStepped: true } ? told : null;
    }

    /// <summary>The word of its line: fee, price.</summary>
    public string Measure => _measure;

    /// <summary>The amount as stated, of several the last; null for a formula.</summary>
    public Reference? Each { get; }

    /// <summary>For each unit each year.</summary>
    public bool IsOfTime { get; }

    public Escalation? Escalation { get; set; }

    /// <summary>No other line says what a unit costs.</summary>
    public bool IsAlone { get; set; }

    /// <summary>The other line says something else of each period.</summary>
    public bool IsBesideMoving { get; set; }

    public bool IsFormula => _formula is not null;

    /// <summary>Every level that a formula reads is known, or assumed.</summary>
    public bool IsKnown => _formula is null or { IsKnown: true };

    /// <summary>It differs from period to period.</summary>
    public bool Moves => IsFormula || _told is not null || Escalation is not null || _indexation is { Note.Length: 0 };

    /// <summary>What a reader of the total is told.</summary>
    public string Note => _indexation?.Note ?? _formula?.Note ?? "";

    /// <summary>Null where nothing is said in that word, or of another unit.</summary>
    public static PriceTerm? Of(DealTerms terms, PurchaseLine line, string measure, Unit unit)
    {
        var indexation = Indexation.Of(terms, line.Own(measure + ".indexed"));
        if (line.Own(measure) is { Quantity: { } price } one && price.Unit * unit == terms.Money) return Told(one, false);
        if (line.Own(measure + ".per-year") is { Quantity: { } rate } many && rate.Unit * unit == terms.Money) return Told(many, true);
        return PriceFormula.Of(terms, line.Own(measure)) is { } formula && formula.Unit * unit == terms.Money
            ? new PriceTerm(terms, measure, null, false, formula, null, TermSteps.Of(terms, line.Own(measure)!, line.Runs.Start)) : null;

        PriceTerm Told(Fact fact, bool isOfTime)
        {
            var told = TermSteps.Of(terms, fact, line.Runs.Start);
            return new PriceTerm(terms, measure, told.All.First(s => s.Fact == fact).Figure, isOfTime, null, indexation, told);
        }
    }

    /// <summary>What a line pays for each of the shares that are bought; null for a product of another kind.</summary>
    public static PriceTerm? OfShares(DealTerms terms, PurchaseLine line, Unit unit)
    {
        if (unit.ShareClass is null || terms.Legs.FirstOrDefault(l => l is { Asset: AssetKind.Cash, Per: not null, Amount: not null } && terms.Deal.IsSubject(l.From) && l.Amount.Unit * unit == terms.Money) is not { } leg) return null;
        var price = terms.Form.Input("price", terms.Money / unit, line.Label);
        terms.Give(price, leg.Amount!, leg);
        return new PriceTerm(terms, "price", price, false, null, null);
    }

    /// <summary>The price that a total and a quantity tell.</summary>
    public static PriceTerm FromTotal(DealTerms terms, PurchaseLine line, Unit unit) => new(terms, "price", terms.Form.Input("price", terms.Money / unit, line.Label), false, null, null);

    public Expression In(DeliveryPeriod period, ContractTerm term, PurchaseLine line, Ramp ramp)
    {
        if (_told is not null && term.End is not null) return AsTold(_told, period, term, line, ramp);
        var factor = Escalation?.In(period, term, ramp);
        if (_formula is not null)
        {
            var priced = _terms.Form.Figure(_measure, _formula.Unit, line.PeriodName(period));
            if (_formula.From(period.From) is { } formula) _terms.Form.Relate("price of a period", "T10", priced, Times(formula, factor));
            return Called(priced);
        }
        var indexed = _indexation?.In(Each!, period, term, ramp);
        if (indexed is null && Escalation is null && !IsBesideMoving) return Each!;
        var price = _terms.Form.Figure(_measure, _terms.Form.UnitOf(Each!.Path)!, line.PeriodName(period));
        _terms.Form.Relate(indexed is null ? "fee of a year" : "indexed fee", "T10", price, Times(indexed ?? Each, factor));
        return Called(price);
    }

    /// <summary>A price that was told more than once while the contract runs: each word from its day on, and what it has risen to since that day.</summary>
    private Reference AsTold(TermSteps told, DeliveryPeriod period, ContractTerm term, PurchaseLine line, Ramp ramp)
    {
        var price = _terms.Form.Figure(_measure, _terms.Money / line.Counted, line.PeriodName(period));
        var parts = term.PartsOf(period, Escalation?.From, [.. told.Changes, .. ramp.Told?.Changes ?? []]);
        if (parts.Count == 0 || parts.Exists(p => Word(p) is null)) return Called(price);
        _terms.Form.Relate("price of a period", "T10", price, WeightedMean.Of(parts, ramp, p =>
        {
            var since = told.Since(p.From);
            return Times(Times(Word(p)!, _indexation?.Since(since, period, p, term)), Escalation?.Since(since, p, term));
        }));
        return Called(price);

        Expression? Word(TermPart part) => told.At(part.From) is var word && word.Figure is { } figure ? figure : PriceFormula.Of(_terms, word.Fact!)?.From(part.From);
    }

    /// <summary>What a line claims by the other word is held against the one that the contract has.</summary>
    private Reference Called(Reference price)
    {
        var other = price.Path with { Measure = _measure == "fee" ? "price" : "fee" };
        if (IsAlone && _terms.States(other)) _terms.Form.Relate("the price of a unit, by its other name", "T10", _terms.Form.Figure(other.Measure, _terms.Form.UnitOf(price.Path)!, other.Argument), price);
        return price;
    }

    private static Expression Times(Expression price, Expression? factor) => factor is null ? price : price * factor;
}
