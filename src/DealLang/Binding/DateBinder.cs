using DealLang.Diagnostics;
using System.Globalization;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Written dates → intervals of days. A coarse date is all its days; "after" and "before" are open to one side.</summary>
internal static class DateBinder
{
    /// <param name="deal">Whose milestones a status word (<c>closed</c>) means; null where there is no deal.</param>
    /// <returns>Null when it is no date, which has been reported.</returns>
    public static DateInterval? Bind(BindingSession session, DateSyntax date, BlockSyntax block, Deal? deal)
    {
        string written = block.Line.TextOf(date);
        var days = Days(session, date, block, deal);
        return days is var (first, last) ? new DateInterval(first, last, date.Form == DateForm.Relative && first == last ? CalendarDate.Spell(first) : written) : null;
    }

    private static (DateOnly First, DateOnly Last)? Days(BindingSession session, DateSyntax date, BlockSyntax block, Deal? deal)
    {
        switch (date.Form)
        {
            case DateForm.Day or DateForm.Month or DateForm.Quarter or DateForm.Half or DateForm.Year:
                if (CalendarDate.Read(date.Main.Text) is { } days) return days;
                // Slashes and points have been reported with the day that they probably mean.
                if (!date.Main.Text.ContainsAny('/', '.')) session.Report(Diagnostic.Create(Rules.Dates.NoSuchDay, block.LocationOf(date), date.Main.ToString()) with { Fix = LastDay(date, block) });
                return null;
            case DateForm.FiscalYear:
                return FiscalYear(session, date, block, deal);
            case DateForm.Status:
                return Milestone(session, date, block, deal);
        }
        if (date.Inner is null || Days(session, date.Inner, block, deal) is not var (first, last)) return null;
        return date.Form switch
        {
            DateForm.Early => CalendarDate.FirstThird(first, last),
            DateForm.Mid => CalendarDate.MiddleThird(first, last),
            DateForm.Late => CalendarDate.LastThird(first, last),
            DateForm.After => (last == DateOnly.MaxValue ? last : last.AddDays(1), DateOnly.MaxValue),
            DateForm.Before => (DateOnly.MinValue, first == DateOnly.MinValue ? first : first.AddDays(-1)),
            DateForm.Relative => RelativeDate.Of(date, first, last),
            DateForm.Span => Span(session, date, block, deal, first),
            _ => (first, last),
        };
    }

    /// <summary>The last day of the month, for a day that the month does not have.</summary>
    private static Fix? LastDay(DateSyntax date, BlockSyntax block) =>
        date.Main.Text is { Length: 10 } text && CalendarDate.Read(text[..7]) is var (_, last) && int.TryParse(text[8..], NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is > 28 and <= 31
            ? Fix.Replace(block.LocationOf(date), last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;

    private static (DateOnly, DateOnly)? Span(BindingSession session, DateSyntax date, BlockSyntax block, Deal? deal, DateOnly first)
    {
        if (date.Last is null || Days(session, date.Last, block, deal) is not var (_, last)) return null;
        if (first <= last) return (first, last);
        session.ReportExchanged(Rules.Dates.SpanBackwards, block.LocationOf(date), block.LocationOf(date.Inner!), block.LocationOf(date.Last));
        return null;
    }

    private static (DateOnly, DateOnly)? FiscalYear(BindingSession session, DateSyntax date, BlockSyntax block, Deal? deal)
    {
        string digits = date.Main.ToString();
        if (!int.TryParse(digits.AsSpan(digits.Length > 4 ? digits.Length - 4 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1 or > 9998)
        {
            session.Report(Rules.Dates.NoSuchDay, block.LocationOf(date), digits);
            return null;
        }
        if (date.Party is not { } name) return OwnerOf(session, block, deal) is { } owner ? CalendarDate.FiscalYear(year, session.FiscalYearEnds.GetValueOrDefault(owner, 12)) : NoOwner(session, date, block);
        if (session.Names.FindParty(name.ToString(), block) is { } party) return CalendarDate.FiscalYear(year, session.FiscalYearEnds.GetValueOrDefault(party.Name, 12));
        session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(name), name.ToString(), session.Names.Parties.Keys);
        return null;
    }

    /// <summary>Whose fiscal year a bare one is: the company's whose block it stands in, the first party's of a deal.</summary>
    private static string? OwnerOf(BindingSession session, BlockSyntax block, Deal? deal)
    {
        var root = block;
        while (root.Parent is { } parent) root = parent;
        return root.Content is PartyLineSyntax line ? session.Names.Full(line.Name.ToString(), root) : deal?.Subjects.FirstOrDefault()?.Name;
    }

    private static (DateOnly, DateOnly)? NoOwner(BindingSession session, DateSyntax date, BlockSyntax block)
    {
        session.Report(Rules.Dates.NoSuchDay, block.LocationOf(date), date.Main.ToString());
        return null;
    }

    private static (DateOnly, DateOnly)? Milestone(BindingSession session, DateSyntax date, BlockSyntax block, Deal? deal)
    {
        string word = date.Main.ToString();
        if (deal?.Milestones.LastOrDefault(m => m.Word == word) is { Date: { } found }) return (found.First, found.Last);
        session.Report(Rules.Dates.NoSuchMilestone, block.LocationOf(date), word, deal?.Name ?? "");
        return null;
    }
}
