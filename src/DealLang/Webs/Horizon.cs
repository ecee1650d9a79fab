using System.Globalization;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>The fiscal years of a party around a day, as paths name them.</summary>
internal sealed class Horizon(Party party, DateOnly asOf)
{
    /// <summary>So many years after the one of the day stand by themselves; later ones are "thereafter".</summary>
    public const int Years = 10;

    public const string Thereafter = "thereafter";
    public const string Undated = "not dated";

    public DateOnly AsOf => asOf;
    public int YearEnd => party.FiscalYearEnd;
    public int Present { get; } = Spread.FiscalYear(asOf, party.FiscalYearEnd);

    /// <summary>2027, or FY2027 where the fiscal year is not the calendar's.</summary>
    public string Name(int year) => YearEnd == 12 ? Text(year) : $"FY{Text(year)}";

    /// <summary>The year that an argument names as the party counts them: 2027, or FY2027 and FY2027(Alpha); null for any other.</summary>
    public int? YearOf(string argument)
    {
        string own = $"({party.Name})";
        string name = argument.EndsWith(own, StringComparison.Ordinal) ? argument[..^own.Length] : argument;
        string digits = YearEnd == 12 ? name : name.StartsWith("FY", StringComparison.Ordinal) ? name[2..] : "";
        return digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
    }

    public string Slot(int year) => year > Present + Years ? Thereafter : Name(year);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>How long after the day, each with its first and last day.</summary>
    public IEnumerable<(string Name, DateOnly First, DateOnly Last)> Maturities()
    {
        yield return ("within 1 year", asOf.AddDays(1), After(1));
        yield return ("1..3 years", After(1).AddDays(1), After(3));
        yield return ("3..5 years", After(3).AddDays(1), After(5));
        yield return ("after 5 years", After(5).AddDays(1), DateOnly.MaxValue);
    }

    /// <summary>Days of a day that is near the end of time stay in it.</summary>
    public bool IsBounded => asOf.Year < 9000;

    private DateOnly After(int years) => asOf.AddDays(1).AddYears(years).AddDays(-1);
}
