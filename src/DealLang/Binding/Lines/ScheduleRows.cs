using System.Globalization;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// Rows under <c>schedule</c>: a period and what is bought or paid in it. The period is a date as coarse as it is written, a fiscal year of
/// the buyer's (FY2027), or thereafter.
/// </summary>
internal sealed class ScheduleRows(BindingSession session, BlockContext context)
{
    public const string Thereafter = "thereafter";

    public void Bind(BlockSyntax list, string label)
    {
        foreach (var child in list.Children)
        {
            if (child.Content is RowLineSyntax row) Bind(child, row, label);
            else if (child.Content is RemoveLineSyntax remove && context is { IsAmendment: true, Deal: { } deal, Date: { } date })
                new RemoveLines(session, deal, date).Bind(child, remove, Vocabulary.Terms.Find("schedule"));
        }
    }

    private void Bind(BlockSyntax block, RowLineSyntax row, string label)
    {
        string written = row.Label.ToString();
        var period = PeriodOf(block, row);
        written += row.Last is { } to ? ".." + to : row.Of is { } party ? $"({party})" : "";
        if (period is null && written != Thereafter)
        {
            session.Report(Rules.Dates.NoSuchDay, block.LocationOf(row.Label), written);
            return;
        }
        if (row.Asset is not { } asset)
        {
            session.ReportMissingValue(block, written, $"{written} $60bn");
            return;
        }
        var suffixes = LineSuffixes.Bind(session, block, row.Suffixes, context);
        var binder = new ValueBinder(session, context.Values(block, suffixes.Citations) with { IsContractual = true });
        if (binder.Bind(asset)?.Quantity is not { } quantity) return;
        var claim = PurchaseClaim.Of(context, block, suffixes, label.Length == 0 ? written : $"{label}, {written}") with { Starting = period };
        session.Claims.Add(PurchaseClaim.With(claim, "schedule", quantity));
        foreach (string bound in (ReadOnlySpan<string>)["min", "max"])
        {
            if (suffixes.Modifier(bound) is { Values: [.., var value] } && binder.BindFigure(value)?.Quantity is { } end) session.Claims.Add(PurchaseClaim.With(claim, bound, end));
        }
    }

    /// <summary>One period, or from one to another.</summary>
    private DateInterval? PeriodOf(BlockSyntax block, RowLineSyntax row)
    {
        if (PeriodOf(row.Label.ToString(), row.Of is { } of ? YearEnd(block, of) : context.Deal!.Subjects.Select(p => p.FiscalYearEnd).FirstOrDefault(12)) is not { } first) return null;
        if (row.Last is not { } end) return first;
        return PeriodOf(end.ToString(), 12) is { } last && last.Last >= first.First ? new DateInterval(first.First, last.Last, $"{first.Written}..{last.Written}") : null;
    }

    /// <summary>The month in which a party's fiscal year ends; a name that is none's is reported, and its year is the calendar's.</summary>
    private int YearEnd(BlockSyntax block, SyntaxToken name)
    {
        if (session.Names.FindParty(name.ToString(), block) is { } party) return party.FiscalYearEnd;
        session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(name), name.ToString(), session.Names.Parties.Keys);
        return 12;
    }

    private static DateInterval? PeriodOf(string written, int yearEnd)
    {
        if (written is ['F', 'Y', .. { Length: 4 } digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 0 and < 9999)
        {
            var (from, to) = CalendarDate.FiscalYear(year, yearEnd);
            return new DateInterval(from, to, written);
        }
        return CalendarDate.Read(written) is var (first, last) ? new DateInterval(first, last, written) : null;
    }
}
