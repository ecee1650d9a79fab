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
        var period = PeriodOf(written);
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

    private DateInterval? PeriodOf(string written)
    {
        if (written is ['F', 'Y', .. { Length: 4 } digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 0 and < 9999)
        {
            var (from, to) = CalendarDate.FiscalYear(year, context.Deal!.Subjects.Select(p => p.FiscalYearEnd).FirstOrDefault(12));
            return new DateInterval(from, to, written);
        }
        return CalendarDate.Read(written) is var (first, last) ? new DateInterval(first, last, written) : null;
    }
}
