using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>title</c>, <c>currency</c>, <c>as of</c>; the settings of schedules wait for schedules.</summary>
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
                    AsOf(session, block, line);
                    break;
                case "language" or "months":
                    break;
                default:
                    session.Report(Rules.NotYet.Form, block.Location, $"the setting {line.Setting}");
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

    private static void AsOf(BindingSession session, BlockSyntax block, SettingLineSyntax line)
    {
        if (line.Values is not [DateSyntax date])
        {
            session.Report(Rules.Names.WrongList, block.Location, "as of", "wants one day", "as of 2026-02-06");
            return;
        }
        if (DateBinder.Bind(session, date, block, deal: null) is { } day) session.Settings.AsOf = day.Last;
    }
}
