using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>What falls due of a line in a period.</summary>
internal sealed record Instalment(DeliveryPeriod Period, decimal Months, Expression Amount)
{
    /// <summary>What is due of the quantity.</summary>
    public Reference? Quantity { get; init; }

    /// <summary>The whole quantity of the period, due or not.</summary>
    public Reference? Full { get; init; }

    /// <summary>The price of a unit in the period; null where the amount is not a quantity at a price.</summary>
    public Expression? Price { get; init; }

    /// <summary>What fixed amounts a year bring.</summary>
    public List<Expression> Fixed { get; init; } = [];

    public Taking? Taking { get; init; }

    /// <summary>What falls due is owed for what is not taken, so that it brings no product of itself.</summary>
    public bool IsOwedUntaken { get; init; }

    /// <summary>What of a capacity comes to it in the period; null where nothing does, and where the quantity itself is delivered.</summary>
    public Expression? Added { get; init; }

    /// <summary>The one day on which it is paid; null where it falls due over the period.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>
/// One promise to buy: a quantity, a product that is bought, or money that is paid; in all or each year, from when, for how long. Everything is
/// named after its label, which is empty where the deal has one line alone.
/// </summary>
internal abstract class PurchaseLine(DealTerms terms, string label, ContractTerm term, DeliveryCalendar calendar, bool isAlone)
{
    protected DealTerms Terms => terms;
    protected Form Form => terms.Form;
    protected ContractTerm Term { get; set; } = term;

    /// <summary>As a line states it.</summary>
    private readonly Quantity? _length = term.Length;
    protected DeliveryCalendar Calendar => calendar;

    public string Label => label;

    /// <summary>The deal has no other line.</summary>
    public bool IsAlone => isAlone;
    public abstract Force Force { get; }
    public abstract Leg? Leg { get; }
    public abstract Text.Location Location { get; }

    /// <summary>What the line comes to in money over its life; null where no price is known.</summary>
    public abstract Expression? Value { get; }

    /// <summary>The same in a full year; null where it does not run by years.</summary>
    public abstract Expression? PerYear { get; }

    /// <summary>What falls due when; empty where nothing says when.</summary>
    public ImmutableArray<Instalment> Instalments { get; protected set; } = [];

    /// <summary>What falls due after the dated rows, by a row that says so.</summary>
    public Expression? Thereafter { get; protected set; }

    /// <summary>Money that falls due on no day that is known.</summary>
    public bool IsUndated => Instalments.IsEmpty && Thereafter is null;

    public decimal MonthsOfPeriod => DeliveryCalendar.LengthOf(terms.Deal.Payments?.Cycle ?? terms.Reading.World.Periods);

    /// <summary>What the line itself says of a measure, else the deal of all lines.</summary>
    public Fact? Own(string measure)
    {
        string of = measure.StartsWith("ramp, ", StringComparison.Ordinal) ? "ramp" : measure, rest = of == measure ? "" : measure[6..];
        var stated = terms.Reading.InForce(terms.Deal.Name, of, terms.Announced).Select(f => f.Fact).ToList();
        return stated.Find(f => f.Key.Argument == Joined(label, rest)) ?? stated.Find(f => f.Key.Argument == rest);
    }

    /// <summary>From when to when the line runs.</summary>
    public ContractTerm Runs => Term;

    /// <summary>What is stated of a period, as a figure; null where nothing is.</summary>
    public Reference? Stated(string measure, DeliveryPeriod period)
    {
        string argument = Joined(label, period.Label);
        var fact = terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(f => f.Fact)
            .FirstOrDefault(f => f.Quantity is not null && (f.Key.Argument == argument || (isAlone && f.Key.Argument == period.Label)));
        return fact is null ? null : terms.Read(fact, fact.Quantity!.Unit);
    }

    /// <summary>A figure of a period in the line's own unit.</summary>
    public Reference Figure(string measure, DeliveryPeriod period) => Form.Figure(measure, Unit, PeriodName(period));

    public Reference Money(string measure, DeliveryPeriod period) => Form.Figure(measure, terms.Money, PeriodName(period));

    /// <summary>What a period brings of an amount that is stated for each year.</summary>
    public Expression OfPeriod(Fact yearly, DeliveryPeriod period)
    {
        var told = TermSteps.Of(terms, yearly, Term.Start, _ => Unit);
        if (!told.IsStepped) return Ramp.For(told.All[0].Figure!, Term.Months(period));
        Expression? sum = null;
        foreach (var part in Term.PartsOf(period, null, [.. told.Changes])) sum = sum.Plus(Ramp.For(told.At(part.From).Figure!, part.Months));
        return sum ?? 0m;
    }

    /// <summary>How much of what a period brings falls between two days: so many of so many months where all of them begin one, else days.</summary>
    public (int Units, int Of) Within(DeliveryPeriod period, DateOnly first, DateOnly last)
    {
        var (from, to) = DaysIn(period);
        var (start, end) = (Later(from, first), Earlier(to, last));
        bool byMonths = from.Day == 1 && to.Day == 1 && start.Day == 1 && end.Day == 1;
        return (start < end ? Units(start, end) : 0, Units(from, to));

        int Units(DateOnly one, DateOnly two) => byMonths ? ((two.Year - one.Year) * 12) + two.Month - one.Month : two.DayNumber - one.DayNumber;
    }

    /// <summary>The days of a period on which the line runs, the second of them the day after the last; all of a period in which it does not.</summary>
    public (DateOnly From, DateOnly To) DaysIn(DeliveryPeriod period)
    {
        var (from, to) = (Later(period.From, Term.Start ?? period.From), Earlier(period.To, Term.End ?? Term.Ended?.AddDays(1) ?? period.To));
        return from < to ? (from, to) : (period.From, period.To);
    }

    private static DateOnly Later(DateOnly one, DateOnly two) => one > two ? one : two;

    private static DateOnly Earlier(DateOnly one, DateOnly two) => one < two ? one : two;

    protected abstract Unit Unit { get; }

    /// <summary>What the line counts: a quantity, or money.</summary>
    public Unit Counted => Unit;

    public string PeriodName(DeliveryPeriod period) => isAlone ? period.Label : Joined(label, period.Label);

    /// <summary>What its money is called where another line has money too and neither has a name; empty where that is not needed.</summary>
    public string Called { get; set; } = "";

    /// <summary>A period as what falls due of the line names it.</summary>
    public string DueName(DeliveryPeriod period) => Called.Length > 0 ? Joined(Called, period.Label) : PeriodName(period);

    protected static string Joined(string label, string argument) => label.Length == 0 ? argument : argument.Length == 0 ? label : $"{label}, {argument}";

    /// <summary>The periods of the line's own term.</summary>
    protected IEnumerable<(DeliveryPeriod Period, decimal Months)> Periods() => Term is { Start: { } start, End: { } end }
        ? calendar.Between(start, end).Select(p => (p, Term.Months(p))).Where(p => p.Item2 > 0m) : [];

    /// <summary>What is left of instalments once the contract was ended: those of days until then.</summary>
    protected ImmutableArray<Instalment> Run(ImmutableArray<Instalment> agreed) =>
        terms.Ended is { } last ? [.. agreed.Where(i => (i.Day ?? i.Period.From) <= last)] : agreed;

    /// <summary>The length of the term in years: given where it is stated, a figure to find where it follows.</summary>
    /// <param name="isStated">The whole is stated for the length that was agreed, whatever became of it.</param>
    protected Reference? Years(bool isStated)
    {
        if (Term.Length is null) return null;
        var years = Form.Input("years", Unit.One, label);
        var stated = !isStated && Term.Lasted != Term.Length ? Term.Lasted : _length;
        if (stated is { } length && !Form.IsGiven(years)) terms.Give(years, length with { Unit = Unit.One, Value = length.Value / 12m, Low = length.Low / 12m, High = length.High / 12m, Base = length.Base / 12m, Width = length.Width / 12m }, Location);
        return years;
    }
}
