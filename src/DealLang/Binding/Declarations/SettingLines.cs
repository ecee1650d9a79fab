using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>title</c>, <c>currency</c>, <c>as of</c>, and how far and how finely schedules run.</summary>
internal static class SettingLines
{
    public static void Read(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is not SettingLineSyntax line) continue;
            switch (line.Setting)
            {
                case "title":
                    session.Settings.Title = line.Values is [StringSyntax title, ..] ? title.Content : string.Join(", ", line.Values.Select(block.Line.TextOf));
                    break;
                case "currency":
                    foreach (var value in line.Values) Currency(session, block, value);
                    break;
                case "as of":
                    session.Settings.AsOf = Day(session, block, line) ?? session.Settings.AsOf;
                    break;
                case "horizon":
                    session.Settings.Horizon = Day(session, block, line) ?? session.Settings.Horizon;
                    break;
                case "periods":
                    Periods(session, block, line);
                    break;
                case "language":
                    foreach (var value in line.Values) Language(session, block, value);
                    break;
                case "months":
                    break;
            }
        }
    }

    private static void Currency(BindingSession session, BlockSyntax block, ValueSyntax value)
    {
        string code = block.Line.TextOf(value);
        if (Currencies.Find(code) is not null) session.Settings.Currencies.Add(code);
        else session.Report(Rules.Names.WrongList, block.LocationOf(value), code, "is no currency of ISO 4217", "codes such as currency USD, EUR");
    }

    private static void Language(BindingSession session, BlockSyntax block, ValueSyntax value)
    {
        string tag = block.Line.TextOf(value);
        if (ReportLanguages.All.Contains(tag)) session.Settings.Language = tag;
        else session.Report(Rules.Names.WrongList, block.LocationOf(value), tag, "is no language that reports are written in", $"one of {string.Join(", ", ReportLanguages.All)}");
    }

    private static DateOnly? Day(BindingSession session, BlockSyntax block, SettingLineSyntax line)
    {
        if (line.Values is [DateSyntax date]) return DateBinder.Bind(session, date, block, deal: null)?.Last;
        session.Report(Rules.Names.WrongList, block.Location, line.Setting, "wants one day", Vocabulary.Settings.Find(line.Setting)!.Example);
        return null;
    }

    private static void Periods(BindingSession session, BlockSyntax block, SettingLineSyntax line)
    {
        string written = line.Values is [var value] ? block.Line.TextOf(value) : "";
        if (PaymentLines.CycleOf(written) is { } cycle) session.Settings.Periods = cycle;
        else session.Report(Rules.Names.WrongList, block.Location, line.Setting, "wants monthly, quarterly, semiannual or yearly", "periods quarterly");
    }
}
