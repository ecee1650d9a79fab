using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;

namespace DealLang.Relations.Rounds;

/// <summary>What is owed on one unit of money between two days: simple, over 365 days a year; compounded each year where the line says so, the days beyond whole years simple.</summary>
internal static class Accrual
{
    public const string Compounded = "compounded yearly";

    public static Expression Of(Fact fact, Expression rate, DateOnly from, DateOnly to)
    {
        if (to <= from) return 0m;
        if (!fact.Used.Modifiers.Contains(Compounded)) return rate * new Number(Days(from, to));
        int years = to.Year - from.Year;
        if (from.AddYears(years) > to) years--;
        decimal rest = Days(from.AddYears(years), to);
        Expression whole = years == 0 ? 1m : Lowering.Functions.Power.Call(1m + rate, (decimal)years);
        return (rest == 0m ? whole : whole * (1m + (rate * rest))) - 1m;
    }

    private static decimal Days(DateOnly from, DateOnly to) => DayCounting.Fraction(from, to, DayCount.Actual365Fixed) ?? 0m;
}
