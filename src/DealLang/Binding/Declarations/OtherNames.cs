using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Names of figures, cases, series and flows: declared before any line uses one.</summary>
internal static class OtherNames
{
    public static void Declare(BindingSession session)
    {
        var names = session.Names;
        foreach (var block in session.Roots)
        {
            switch (block.Content)
            {
                case FigureLineSyntax line:
                    Add(session, names.Figures, line.Name, block, "a figure");
                    break;
                case AssumeLineSyntax line:
                    Add(session, names.Figures, line.Name, block, "a figure");
                    break;
                case CaseLineSyntax line:
                    Add(session, names.Cases, line.Name, block, "a case");
                    break;
                case SeriesLineSyntax line:
                    names.Series.Add(names.Full(line.Name.ToString(), block));
                    break;
                case HolidaysLineSyntax line:
                    AddHolidays(session, block, line);
                    break;
                case FlowsLineSyntax line:
                    names.Series.Add(names.Full(line.Name.ToString(), block));
                    break;
            }
        }
    }

    private static void AddHolidays(BindingSession session, BlockSyntax block, HolidaysLineSyntax line)
    {
        string name = session.Names.Full(line.Name.ToString(), block);
        if (!session.Names.Holidays.TryGetValue(name, out var days)) session.Names.Holidays.Add(name, days = []);
        foreach (var written in line.Days)
        {
            if (DateBinder.Bind(session, written, block, deal: null) is not { } day) continue;
            if (day.IsDay) days.Add(day.First);
            else session.Report(Rules.Names.WrongList, block.LocationOf(written), day.Written, "is no single day", "days such as holidays London 2026-04-03, 2026-04-06");
        }
    }

    private static void Add(BindingSession session, HashSet<string> known, SyntaxToken token, BlockSyntax block, string what)
    {
        string name = session.Names.Full(token.ToString(), block);
        string? taken = session.Names.Parties.ContainsKey(name) ? "a party" : session.Names.Deals.ContainsKey(name) ? "a deal" : null;
        if (taken is null && known.Add(name)) return;
        session.Report(Rules.Names.Duplicate, block.LocationOf(token), name, taken ?? $"declared as {what}");
    }
}
