using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>How much of a grant is its holder's own on the day of the view, and how much becomes so in each calendar year.</summary>
internal static class VestingPath
{
    private const string Code = "T21";

    /// <param name="granted">What was granted, in shares.</param>
    public static void Relate(DealTerms terms, Reference granted, string label)
    {
        if (terms.Deal.Vesting is not { } vesting || (DealDates.Agreement(terms.Deal) ?? vesting.Start) is not { } from) return;
        var form = terms.Form;
        var unit = form.UnitOf(granted.Path)!;
        var vested = form.Figure("vested", unit, label);
        form.Relate("vested", Code, vested, granted * vesting.On(terms.Reading.Day, from) / vesting.Months);
        form.Relate("not vested", Code, form.Figure("unvested", unit, label), granted - vested);
        var start = vesting.Start ?? from;
        int last = start.AddMonths(vesting.Months).Year;
        decimal before = 0m;
        for (int year = start.Year; year <= last; year++)
        {
            decimal until = vesting.On(new DateOnly(year, 12, 31), from);
            if (until > before) form.Relate("vests in a year", Code, form.Figure("vests", unit, Joined(label, year.ToString(CultureInfo.InvariantCulture))), granted * (until - before) / vesting.Months);
            before = until;
        }
    }

    private static string Joined(string label, string year) => label.Length == 0 ? year : $"{label}, {year}";
}
