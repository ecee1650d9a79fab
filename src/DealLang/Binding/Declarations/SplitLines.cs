using DealLang.Symbols;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>2026-05-15 split SpaceX.A 5 for 1</c>.</summary>
internal static class SplitLines
{
    public static void Bind(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is not SplitLineSyntax line) continue;
            var context = new ValueContext(block);
            if (session.Names.FindClass(line.ShareClass, context) is not { } shareClass)
            {
                session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(line.ShareClass), line.ShareClass.Dotted, session.Names.Classes);
                continue;
            }
            if (DateBinder.Bind(session, line.Date, block, deal: null) is not { } date) continue;
            if (!date.IsDay)
            {
                session.Report(Rules.Dates.SplitNeedsDay, block.LocationOf(line.Date), shareClass.FullName, date.Written);
                continue;
            }
            if (WrittenNumber.Read(line.NewCount.Text) is not { Value: > 0m } given || WrittenNumber.Read(line.OldCount.Text) is not { Value: > 0m } old)
            {
                session.Report(Rules.Units.NotAFigure, block.Location, $"{line.NewCount} for {line.OldCount}");
                continue;
            }
            session.Splits.Add(new Split(shareClass, date.First, given.Value, old.Value, CitationBinder.Bind(session, block, line.Suffixes), block.Location));
        }
    }
}
