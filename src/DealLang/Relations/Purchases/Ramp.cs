using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>How much of the full amount of a year falls in a period: all that its months allow, or less while deliveries grow.</summary>
internal sealed class Ramp
{
    private readonly List<Reference> _steps = [];
    private readonly Reference? _rate;

    public Ramp(DealTerms terms, Func<string, Fact?> own, Unit unit)
    {
        if (own("ramp") is { Quantity: { } rate } growing && (rate.Unit == unit || rate.Unit * Unit.Month == unit))
        {
            _rate = terms.Form.Input("ramp", unit, growing.Key.Argument);
            terms.Form.Consumed.Add(growing);
            Pace = rate.Unit == unit ? rate.Value : Year(rate.Value);
            terms.GiveOnce(_rate, growing, rate.Unit == unit ? rate : rate with { Unit = unit, Value = Year(rate.Value), Low = Year(rate.Low), High = Year(rate.High), Base = Year(rate.Base) });
        }
        for (int i = 1; own("ramp, " + i.ToString(CultureInfo.InvariantCulture)) is { Quantity: not null } step; i++) _steps.Add(terms.Read(step, Unit.One));
    }

    /// <summary>Amounts of a year that grow by a rate: so much more each year, up to the full amount.</summary>
    public Reference? Rate => _rate;

    /// <summary>What a year brings, as it was told from time to time; null where it was told once.</summary>
    public TermSteps? Told { get; set; }

    /// <summary>The full amount of a year, once it is known.</summary>
    public Expression? Full { get; set; }

    public bool IsFlat => _rate is null && _steps.Count == 0;

    /// <summary>What a period brings of so much a year.</summary>
    public Expression In(Expression yearly, ContractTerm term, DeliveryPeriod period)
    {
        Expression? sum = null;
        if (Told is not null)
        {
            foreach (var part in term.PartsOf(period, null, [.. Told.Changes])) sum = sum.Plus(For(Reached(Told.At(part.From).Figure!, part.Year), part.Months));
            return sum ?? For(yearly, 0m);
        }
        if (IsFlat) return For(yearly, term.Months(period));
        decimal full = 0m;
        foreach (var part in term.YearsOf(period))
        {
            if (_rate is null && part.Year > _steps.Count) full += part.Months;
            else sum = sum.Plus(For(Level(yearly, part.Year), part.Months));
        }
        return sum is null ? For(yearly, full) : full == 0m ? sum : sum + For(yearly, full);
    }

    /// <summary>In how many years the full amount is reached at a rate; null where it does not grow by one, or one of the two is not known.</summary>
    public decimal? YearsTo(decimal? full) => Pace is > 0m && full is { } whole ? whole / Pace : null;

    /// <summary>In how many years of the contract it may differ from the year before; the last of them is that of the full amount.</summary>
    public int Years(decimal? full) => _rate is null ? _steps.Count + 1 : YearsTo(full) is { } years && years < 100m ? (int)decimal.Ceiling(years) : 100;

    private decimal? Pace { get; }

    /// <summary>What is reached in a year of the contract.</summary>
    public Expression Reached(Expression full, int year) => _rate is null && year > _steps.Count ? full : Level(full, year);

    /// <summary>How a month of a part of the contract counts beside those of others; null where it is one of full delivery.</summary>
    public Expression? Weight(TermPart part) => Told is not null ? Reached(Told.At(part.From).Figure!, part.Year) : Weight(part.Year);

    private Expression? Weight(int year) => _rate is not null ? Full is { } full ? Level(full, year) : null : year <= _steps.Count ? _steps[year - 1] : null;

    /// <summary>The whole of so much a year over so many years.</summary>
    public Expression Over(Expression yearly, Expression years, ContractTerm term)
    {
        if (Told is not null && term is { Start: { } start, End: { } end }) return In(yearly, term, new DeliveryPeriod("", "", start, end));
        if (IsFlat) return yearly * years;
        if (_rate is null) return _steps.Aggregate(yearly * (years - _steps.Count), (sum, step) => sum + (yearly * step));
        decimal months = term.Lasted?.Value ?? 0m;
        int last = (int)decimal.Ceiling(months / 12m);
        Expression? all = null;
        for (int year = 1; year <= Math.Min(last, 100); year++) all = all.Plus(For(Level(yearly, year), Math.Min(12m, months - (12 * (year - 1)))));
        return all ?? yearly * years;
    }

    public static Expression For(Expression yearly, decimal months) => months == 12m ? yearly
        : months % 12m == 0m ? yearly * (months / 12m)
        : yearly * months / 12m;

    private Expression Level(Expression yearly, int year) => _rate is null ? yearly * _steps[year - 1] : Expression.Min(yearly, year == 1 ? _rate : _rate * year);

    private static decimal? Year(decimal? month) => month is { } value ? decimal.Round(value * 12m, 12) : null;
}
