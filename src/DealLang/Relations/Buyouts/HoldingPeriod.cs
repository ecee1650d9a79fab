using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>A year of a holding period, from one anniversary of the closing to the next.</summary>
/// <param name="Label">The calendar year that the projections call it by.</param>
/// <param name="Days">How many of its days count: fewer than all of them in a last year that the exit cuts short.</param>
/// <param name="Of">All of its days.</param>
internal sealed record HoldingYear(string Label, DateOnly Start, DateOnly End, int Days, int Of)
{
    public bool IsWhole => Days == Of;

    /// <summary>What of a year's amount falls into it.</summary>
    public Expression PartOf(Expression yearly) => IsWhole ? yearly : yearly * new Number(Days) / new Number(Of);

    /// <summary>What of the amount of the year before falls into its last twelve months.</summary>
    public Expression RestOf(Expression before) => before * new Number(Of - Days) / new Number(Of);
}

/// <summary>From the closing of a buyout to its exit, by years; the year before the closing is the base of every projection.</summary>
internal sealed class HoldingPeriod
{
    private const int Longest = 40;

    private HoldingPeriod(DateOnly closing, DateOnly end, bool isExit, int baseYear)
    {
        (Closing, End, IsExit) = (closing, end, isExit);
        Base = Label(baseYear);
        var years = ImmutableArray.CreateBuilder<HoldingYear>();
        for (int i = 0; i < Longest && closing.AddYears(i) < end; i++)
        {
            var (from, to) = (closing.AddYears(i), closing.AddYears(i + 1));
            var last = to <= end ? to : end;
            years.Add(new HoldingYear(Label(baseYear + i + 1), from, last, last.DayNumber - from.DayNumber, to.DayNumber - from.DayNumber));
        }
        Years = years.ToImmutable();
    }

    public DateOnly Closing { get; }

    /// <summary>The exit; without one the last maturity of the debt.</summary>
    public DateOnly End { get; }

    public bool IsExit { get; }

    /// <summary>The year whose figures are known at closing.</summary>
    public string Base { get; }

    public ImmutableArray<HoldingYear> Years { get; }

    public int Days => End.DayNumber - Closing.DayNumber;

    /// <summary>Null where the deal has no day from which, or none to which, a year could run.</summary>
    public static HoldingPeriod? Of(DealTerms terms, IEnumerable<FundingRow> funding)
    {
        if (ClosingOf(terms) is not { } closing) return null;
        var exit = Stated(terms, "exit");
        var end = exit ?? funding.Select(r => r.Term("maturity")?.Used.Date?.Last).Max();
        return end is { } last && last > closing && closing.Year + Longest < DateOnly.MaxValue.Year ? new HoldingPeriod(closing, last, exit is not null, BaseYear(terms, closing)) : null;
    }

    /// <summary>The last whole year before the closing whose earnings are stated: what ebitda means where no year is named.</summary>
    public static string? LastYear(DealTerms terms, string measure) => ClosingOf(terms) is { } closing && Earned(terms, measure, closing) is { } year ? Label(year) : null;

    private static DateOnly? ClosingOf(DealTerms terms) => DealDates.Closing(terms.Deal)?.Date?.First ?? Stated(terms, "expected-close") ?? terms.Announced;

    private static DateOnly? Stated(DealTerms terms, string measure) =>
        terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(f => f.Fact.Used.Date?.Last).FirstOrDefault(d => d is not null);

    /// <summary>The year that the price is a multiple of, else the last whole one with stated earnings, else the one before the closing.</summary>
    private static int BaseYear(DealTerms terms, DateOnly closing)
    {
        var priced = terms.Stated("multiple").Select(f => PeriodFigures.YearOf(f.Key.Argument.Split(' ', ',')[^1])).FirstOrDefault(y => y is not null);
        return priced ?? Earned(terms, "ebitda", closing) ?? closing.AddDays(1).Year - 1;
    }

    private static int? Earned(DealTerms terms, string measure, DateOnly closing)
    {
        var world = terms.Reading.World;
        return world.FactsOf(terms.Deal.Name, measure).Concat(terms.Deal.Objects.IsEmpty ? [] : world.FactsOf(terms.Deal.Target.Name, measure))
            .Select(f => PeriodFigures.YearOf(f.Key.Argument)).Where(y => y < closing.Year || (y == closing.Year && closing is { Month: 12, Day: 31 })).Max();
    }

    private static string Label(int year) => year.ToString(CultureInfo.InvariantCulture);
}
