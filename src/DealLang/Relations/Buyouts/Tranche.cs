using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>A debt of the funding over its life: what it costs, and what is paid back when.</summary>
internal sealed class Tranche
{
    private readonly DealTerms _terms;
    private readonly FundingRow _row;
    private readonly HoldingPeriod _period;
    private readonly Fact? _rate;
    private readonly Fact? _amortisation;
    private readonly DateOnly? _maturity;

    public Tranche(DealTerms terms, FundingRow row, HoldingPeriod period)
    {
        (_terms, _row, _period) = (terms, row, period);
        _rate = row.Term("rate") ?? row.Term("margin");
        _amortisation = row.Term("amortisation");
        _maturity = row.Term("maturity")?.Used.Date?.Last;
        if (row.Term("rate") is { Used.Formula: not null } formula) terms.Form.Consumed.Add(formula);
    }

    public FundingRow Row => _row;
    public string Label => _row.Label;
    public bool IsRevolver => _row.Kind == FundingKind.Revolver;
    /// <summary>Interest that is paid.</summary>
    public bool HasRate => _rate is not null && !IsAllInKind;

    /// <summary>Interest, or a part of it, is added to what is owed.</summary>
    public bool Capitalises => IsAllInKind || _row.Term("pik") is not null;

    /// <summary><c>rate 12% pik</c>: what the rate says is not paid.</summary>
    private bool IsAllInKind => _rate is not null && _row.Term("pik") is null && _row.Fact.Used.Modifiers.Concat(_rate.Used.Modifiers).Contains("pik");
    public bool IsSwept => _row.Term("sweep") is not null;

    /// <summary>Interest that depends on the balance at the end, and with it on itself.</summary>
    public bool IsCircular => Basis is not "on opening balance";

    public Expression Committed => _row.Committed;
    public Reference Sweep => _terms.Form.Input("sweep", Unit.One, Label);

    public Expression Opening(int year) => year == 0 ? _row.Drawn : Balance(year - 1);
    public Reference Balance(int year) => Of("balance", year);
    /// <summary>What it is paid a year: interest, of preferred shares a dividend.</summary>
    public Reference Interest(int year) => Of(_row.Kind == FundingKind.Preferred ? "dividend-paid" : "interest-paid", year);
    public Reference Capitalised(int year) => Of("capitalised", year);
    public Reference Swept(int year) => Of("swept", year);
    public Reference Draw(int year) => Of("draw", year);

    /// <summary>What is paid back whatever the cash flow; null where nothing falls due.</summary>
    public Reference? Repayment(int year) => IsDue(year) || (_amortisation is not null && !IsBullet && !IsPast(year)) ? Of("repayment", year) : null;

    /// <summary>The least of what is owed and what falls due.</summary>
    public Expression? RepaymentFormula(int year) => Repayment(year) is null ? null : IsDue(year) ? Capitalises ? Opening(year) + Capitalised(year) : Opening(year) : Expression.Min(Opening(year), Instalment(year));

    /// <summary>The rate of a year on what is owed at its start, at its end, or between the two.</summary>
    public Expression InterestFormula(int year)
    {
        var owed = Basis switch
        {
            "on closing balance" => Balance(year),
            "on average balance" => (Opening(year) + Balance(year)) / 2m,
            _ => Opening(year),
        };
        return ForPart(Rate(year) * owed, year);
    }

    /// <summary>What is added for a year to what is owed at its start.</summary>
    public Expression CapitalisedFormula(int year) => ForPart((IsAllInKind ? Rate(year) : _terms.Form.Input("pik", Unit.One, Label)) * Opening(year), year);

    /// <summary>No more interest than this can fall due: on all that is owed or may be drawn.</summary>
    public Expression MostInterest(int year) => ForPart(Rate(year) * (IsRevolver ? Expression.Max(Opening(year), Committed) : Opening(year)), year);

    public void RelateRate()
    {
        var form = _terms.Form;
        if (_rate is { Used.Formula: not null }) RelateFloating(_rate);
        else if (_row.Term("rate") is null && _row.Term("margin") is not null)
            form.Relate(new Relation("rate", "T60", form.Input("rate", Unit.One, Label), form.Input("margin", Unit.One, Label)) { Note = "no reference rate stated: the margin alone" });
    }

    /// <summary>The reference rate of each year as it stood at its start, no lower than the floor, and the margin.</summary>
    private void RelateFloating(Fact rate)
    {
        var form = _terms.Form;
        if (rate.Used.Formula!.References().FirstOrDefault(r => r.Path.Owner.Length == 0) is not { } reference) return;
        var margin = form.Input("margin", Unit.One, Label);
        if (Linear.In(rate.Used.Formula!, reference.Path) is { Constant: Number { Value: var over }, Slope: Number { Value: 1m } })
            form.Give(new ModelFigure(margin.Path, Unit.One, Origin.Stated) { Quantity = new Quantity(over, Unit.One, Shape.Stated), Location = rate.Used.Location, Citations = rate.Used.Citations });
        for (int i = 0; i < _period.Years.Length; i++)
        {
            var level = form.Input("reference-rate", Unit.One, $"{reference.Path.Measure}, {_period.Years[i].Label}");
            var fixing = _terms.Reading.World.FactsOf("", reference.Path.Measure).Where(f => f.Quantity is not null && (f.Key.Valid is not { } valid || valid.First <= _period.Years[i].Start))
                .MaxBy(f => f.Key.Valid?.First);
            if (fixing is not null && !form.IsGiven(level)) _terms.Give(level, fixing, fixing.Quantity!);
            Expression floored = _row.Term("floor") is null ? level : Expression.Max(level, form.Input("floor", Unit.One, Label));
            form.Relate("rate of a year", "T60", Of("rate", i, Unit.One), floored + margin);
        }
    }

    private Reference Rate(int year) => _rate is { Used.Formula: not null } ? Of("rate", year, Unit.One) : _terms.Form.Input("rate", Unit.One, Label);

    private string Basis => _row.Fact.Used.Modifiers.Concat(_rate?.Used.Modifiers ?? []).FirstOrDefault(m => m.StartsWith("on ", StringComparison.Ordinal)) ?? "on opening balance";

    private bool IsBullet => _amortisation!.Used.Modifiers.Contains("bullet");
    private bool IsDue(int year) => _maturity is { } due && due > _period.Years[year].Start && due <= _period.Years[year].End;
    private bool IsPast(int year) => _maturity is { } due && due <= _period.Years[year].Start;

    /// <summary>A part of the original amount, or money; as often a year as it says.</summary>
    private Expression Instalment(int year)
    {
        if (_amortisation!.Quantity is not { Value: { } value } quantity) return Even(year);
        bool isPart = quantity.Unit.IsOne, isRate = (quantity.Unit * Unit.Month).Currency is not null;
        var instalment = _terms.Form.Input("amortisation", isPart ? Unit.One : _terms.Money, Label);
        decimal yearly = isRate ? decimal.Round(value * 12m, 12) : value * TimesAYear;
        _terms.Form.Consumed.Add(_amortisation);
        if (!_terms.Form.IsGiven(instalment)) _terms.Give(instalment, _amortisation, new Quantity(yearly, isPart ? Unit.One : _terms.Money, Shape.Stated));
        return ForPart(isPart ? instalment * _row.Drawn : instalment, year);
    }

    /// <summary>Linear and annuity: in equal parts of principal, or in equal payments, to the maturity.</summary>
    private Expression Even(int year)
    {
        if (_maturity is not { } due) return _row.Drawn * _terms.Form.Input("amortisation", Unit.One, Label);
        decimal years = Math.Max(1m, decimal.Round((due.DayNumber - _period.Closing.DayNumber) / 365.25m));
        if (!_amortisation!.Used.Modifiers.Contains("annuity")) return ForPart(_row.Drawn / years, year);
        return Lowering.Functions.Payment.Call(Rate(year), years - year, Opening(year)) - (Rate(year) * Opening(year));
    }

    private decimal TimesAYear => _amortisation!.Used.Modifiers.Select(m => m switch { "monthly" => 12m, "quarterly" => 4m, "semiannual" => 2m, _ => 1m }).DefaultIfEmpty(1m).Max();

    private Expression ForPart(Expression yearly, int year) => _period.Years[year].PartOf(yearly);

    private Reference Of(string measure, int year, Unit? unit = null) => _terms.Form.Figure(measure, unit ?? _terms.Money, $"{Label}, {_period.Years[year].Label}");
}
