using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>The fiscal year that a day lies in.</summary>
public static class Horizons
{
    public static int YearOf(Party party, DateOnly day) => Spread.FiscalYear(day, party.FiscalYearEnd);
}
