using System.Collections.Immutable;
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
            if (block.Content is ConditionLineSyntax { Tests: { } tests }) Declare(session, block, tests);
            foreach (var suffix in SuffixesOf(block.Content))
            {
                if (suffix is WhenSuffixSyntax when) Declare(session, block, when.Tests);
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

    private static void Declare(BindingSession session, BlockSyntax block, TestListSyntax tests)
    {
        foreach (var test in tests.Tests)
        {
            if (test is { Operator: null, Subject: { Names: [var name], Arguments: [] } } && Statuses.Find(name.ToString()) is null)
                session.Names.Events.Add(session.Names.Full(name.ToString(), block));
        }
    }

    private static ImmutableArray<SuffixSyntax> SuffixesOf(LineSyntax line) => line switch
    {
        LegLineSyntax leg => leg.Suffixes,
        FactLineSyntax fact => fact.Suffixes,
        TrancheLineSyntax tranche => tranche.Suffixes,
        RowLineSyntax row => row.Suffixes,
        _ => [],
    };
}
