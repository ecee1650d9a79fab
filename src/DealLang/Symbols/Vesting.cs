using DealLang.Runtime;
using DealLang.Text;

namespace DealLang.Symbols;

/// <summary>How a grant becomes its holder's own: in equal parts, one at the end of each step, and nothing before the cliff.</summary>
/// <param name="Months">Over how many months.</param>
/// <param name="Cycle">How often a part vests.</param>
/// <param name="Cliff">Months before which nothing vests; 0 for none.</param>
/// <param name="Start">From when months are counted; null for the day of the grant.</param>
public sealed record Vesting(int Months, Cycle Cycle, int Cliff, DateOnly? Start, Location Location)
{
    /// <summary>All of it becomes its holder's own when the company is sold.</summary>
    public bool IsAccelerated { get; init; }

    /// <summary>The months of it that have vested on a day, of a grant that counts from another: 0 to <see cref="Months"/>.</summary>
    public int On(DateOnly day, DateOnly granted)
    {
        var start = Start ?? granted;
        int months = ((day.Year - start.Year) * 12) + day.Month - start.Month;
        // A month after the 31st is the last day of a shorter month.
        if (start.AddMonths(Math.Clamp(months, 0, 11_000)) > day) months--;
        return months < Math.Max(1, Cliff) ? 0 : Math.Min(Months, months / Cycle.Months * Cycle.Months);
    }
}
