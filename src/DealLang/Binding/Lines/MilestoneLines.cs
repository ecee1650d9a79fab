using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Lifecycle lines: <c>closed 2026-02-02</c>. In a dated block the block's date is theirs.</summary>
internal static class MilestoneLines
{
    public static Milestone? Bind(BindingSession session, BlockSyntax block, StatusLineSyntax line, BlockContext context)
    {
        if (Statuses.Find(line.Status.ToString()) is not { } word) return null;
        var date = Date(session, block, line, context);
        if (line.Suffixes.Any(s => s is ModifierSyntax))
            TrailingWords.Check(session, block, LineSuffixes.Bind(session, block, [.. line.Suffixes.OfType<ModifierSyntax>()], context), TrailingWords.None, "a step of the deal");
        return new Milestone(word.Status, date, CitationBinder.Bind(session, block, line.Suffixes, context.Citations), block.Location)
        {
            Word = word.Name,
            By = line.Suffixes.OfType<BodySuffixSyntax>().FirstOrDefault() is { } body ? body.Name.ToString().Trim('"', '“', '”') : "",
            Force = line.Suffixes.LastOrDefault(s => s is BindingSuffixSyntax) is BindingSuffixSyntax said ? LineSuffixes.ForceOf(said.Binding) : null,
        };
    }

    private static DateInterval? Date(BindingSession session, BlockSyntax block, StatusLineSyntax line, BlockContext context)
    {
        switch (line.Date)
        {
            case DateSyntax date:
                return DateBinder.Bind(session, date, block, context.Deal);
            case UndisclosedSyntax:
                return null;
            case null when line.Suffixes.OfType<DateSuffixSyntax>().FirstOrDefault() is { } suffix:
                return DateBinder.Bind(session, suffix.Date, block, context.Deal);
            case null when context.Date is { } day:
                return day;
            default:
                var status = block.LocationOf(line.Status);
                session.Report(Diagnostics.Diagnostic.Create(Rules.Dates.NoDate, status, line.Status.ToString()) with
                {
                    Fix = Diagnostics.Fix.Insert(status.Source, status.Span.End, " undisclosed"),
                });
                return null;
        }
    }
}
