using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Events: the <c>when</c> that names one declares it, and <c>2020-03-25 met ozanimod</c> says that it happened.</summary>
internal static class EventLines
{
    public static void Declare(BindingSession session)
    {
        foreach (var block in session.Trees.SelectMany(t => t.Lines))
        {
            if (block.IsEmpty) continue;
            foreach (var test in TestsOf(block.Content))
            {
                if (test is { Operator: null, Subject: { Names: [var name], Arguments: [] } } && Statuses.Find(name.ToString()) is null)
                    session.Names.Events.Add(session.Names.Full(name.ToString(), block));
            }
        }
    }

    public static void Bind(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is not MetLineSyntax line) continue;
            string name = session.Names.Full(line.Name.ToString(), block);
            var date = DateBinder.Bind(session, line.Date, block, deal: null);
            if (!session.Names.Events.Contains(name)) session.ReportUnknown(Rules.Changes.UnknownEvent, block.LocationOf(line.Name), name, session.Names.Events);
            else if (date is { } days) session.Events.Add(new MetEvent(name, days, CitationBinder.Bind(session, block, line.Suffixes), block.Location));
        }
    }

    private static IEnumerable<TestSyntax> TestsOf(LineSyntax line) => line switch
    {
        LegLineSyntax leg => InSuffixes(leg.Suffixes),
        FactLineSyntax fact => InSuffixes(fact.Suffixes),
        TrancheLineSyntax tranche => InSuffixes(tranche.Suffixes),
        RowLineSyntax row => InSuffixes(row.Suffixes),
        ConditionLineSyntax { Tests: { } tests } => tests.Tests,
        _ => [],
    };

    private static IEnumerable<TestSyntax> InSuffixes(IEnumerable<SuffixSyntax> suffixes) => suffixes.OfType<WhenSuffixSyntax>().SelectMany(s => s.Tests.Tests);
}
