using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// A price that rises by the same part from one year to the next: price × (1 + escalator) ^ (year − 1). The years are those of the contract, or begin on a
/// day that the line names. A period that lies in two of them has the mean of both, by what is delivered in each. A rate that is told while the contract runs
/// counts for the rises from that day on.
/// </summary>
internal sealed class Escalation
{
    private readonly TermSteps? _rates;
    private readonly Reference? _rate;
    private readonly SeriesLevels? _index;

    /// <param name="from">The day of the first rise; null where it is the first anniversary of the start.</param>
    public Escalation(Reference rate, DateOnly? from) => (_rate, From) = (rate, from);

    /// <summary>A price that rises each year by what an index has risen by: over its level when the contract began, or when the price was told.</summary>
    /// <param name="from">The day of the first rise; null where it is the first anniversary of the start.</param>
    public Escalation(SeriesLevels index, DateOnly? from) => (_index, From) = (index, from);

    private Escalation(TermSteps rates, DateOnly? from) : this(rates.All[^1].Figure!, from) => _rates = rates.IsStepped ? rates : null;

    /// <summary>The day of the first rise; null where it is the first anniversary of the start.</summary>
    public DateOnly? From { get; }

    /// <summary>Null where nothing is said.</summary>
    public static Escalation? Of(DealTerms terms, PurchaseLine line) => line.Own("escalator") is { Quantity: not null } stated ? Of(terms, stated, line.Runs.Start) : null;

    public static Escalation Of(DealTerms terms, Symbols.Fact stated, DateOnly? start)
    {
        var rates = TermSteps.Of(terms, stated, start, _ => Unit.One);
        return new Escalation(rates, rates.All[0].Fact!.Used.Starting is { } first && first.First > DateOnly.MinValue ? first.First : null);
    }

    /// <summary>What the price of the first year is multiplied by; null in that year, and where nobody says when it began.</summary>
    public Expression? In(DeliveryPeriod period, ContractTerm term, Ramp ramp)
    {
        var parts = term.PartsOf(period, From);
        return parts.Count == 0 || parts.TrueForAll(p => p.Step == 0) ? null : WeightedMean.Of(parts, ramp, p => Since(null, p, term) ?? 1m);
    }

    /// <summary>The years of the whole term, each counted as often as what is paid in the first has risen to; null where nobody says from when to when it runs.</summary>
    public Expression? Over(ContractTerm term)
    {
        if (term is not { Start: { } start, End: { } end }) return null;
        Expression? years = null;
        foreach (var part in term.PartsOf(new DeliveryPeriod("", "", start, end), From))
        {
            decimal length = part.Months / 12m;
            years = years.Plus(Since(null, part, term) is not { } risen ? length : length == 1m ? risen : risen * length);
        }
        return years;
    }

    /// <summary>What a price has risen to in a part of a period since the day on which it was told; null where it has not.</summary>
    /// <param name="told">Null for the price of the first year.</param>
    public Expression? Since(DateOnly? told, TermPart part, ContractTerm term)
    {
        int before = told is { } day ? Rises(day, term) : 0;
        if (_index is not null) return part.Step > before ? _index.At(Rise(part.Step, term), "index") / _index.At(told ?? term.Start!.Value, "index") : null;
        if (_rates is null) return part.Step > before ? Power(_rate!, part.Step - before) : null;
        Expression? risen = null;
        for (int i = 0; i < _rates.All.Length; i++)
        {
            int from = i == 0 ? before : Math.Max(before, Rises(_rates.All[i].From.AddDays(-1), term));
            int to = i + 1 < _rates.All.Length ? Math.Min(part.Step, Rises(_rates.All[i + 1].From.AddDays(-1), term)) : part.Step;
            if (to <= from) continue;
            var power = Power(_rates.All[i].Figure!, to - from);
            risen = risen is null ? power : risen * power;
        }
        return risen;
    }

    /// <summary>The day of a rise: the first is 1.</summary>
    private DateOnly Rise(int step, ContractTerm term) => From is { } first ? first.AddYears(step - 1) : term.Start!.Value.AddYears(step);

    /// <summary>How often the price has risen by a day.</summary>
    private int Rises(DateOnly day, ContractTerm term) => Math.Max(0, From is { } first ? ContractTerm.Anniversaries(first, day) + 1 : ContractTerm.Anniversaries(term.Start!.Value, day));

    private static Expression Power(Reference rate, int steps) => steps == 1 ? 1m + rate : Lowering.Functions.Power.Call(1m + rate, (decimal)steps);
}
