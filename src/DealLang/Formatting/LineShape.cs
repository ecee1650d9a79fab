using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Formatting;

/// <summary>Lines whose first columns are aligned with each other.</summary>
internal enum Table { None, Terms, Tranches, Entries, Settings, Sources, Claims }

/// <summary>Where the columns of a line begin, as places among its tokens.</summary>
/// <param name="TermEnd">Behind the first column; 0 when the line has none.</param>
/// <param name="Dated">Where the date, the condition or the name of a fact or leg begins; the end of the line when it has none.</param>
/// <param name="Cited">Where the citations begin.</param>
internal readonly record struct LineShape(Table Table, int TermEnd, int Dated, int Cited)
{
    public static LineShape Of(SyntaxLine line)
    {
        int end = line.Tokens.Length - 1;
        var (table, termEnd) = Term(line.Content);
        int dated = end, cited = end;
        // A header reads as one sentence, and what it cites with it.
        if (line.Content is DealLineSyntax or WebLineSyntax or PartyLineSyntax) return new LineShape(table, termEnd, end, end);
        foreach (var suffix in line.Content.Children.OfType<SuffixSyntax>())
        {
            if (suffix.Tokens.First < termEnd) continue;
            if (suffix is CitationSyntax || (suffix is NameSuffixSyntax && dated < end)) cited = suffix.Tokens.First;
            else if (dated == end && OpensDates(suffix, line.Content)) dated = suffix.Tokens.First;
            if (cited < end) break;
        }
        return new LineShape(table, termEnd, Math.Min(dated, cited), cited);
    }

    private static bool OpensDates(SuffixSyntax suffix, LineSyntax line) => suffix switch
    {
        DateSuffixSyntax { Role: DateRole.On or DateRole.AsOf } or NameSuffixSyntax => true,
        WhenSuffixSyntax => line is LegLineSyntax,
        _ => false,
    };

    private static (Table Table, int End) Term(LineSyntax line) => line switch
    {
        FactLineSyntax fact => (Table.Terms, FirstOf(fact.Children.Where(c => c != fact.OwnTerm), fact.Tokens.End)),
        LegLineSyntax { Right: { } right } => (Table.Terms, right.Index + 1),
        LegLineSyntax { Subjects: { } subjects } => (Table.Terms, subjects.Tokens.End),
        LegLineSyntax leg => (Table.Terms, leg.Verb.Index + 1),
        StatusLineSyntax status => (Table.Terms, status.Status.Index + 1),
        RowLineSyntax row => (Table.Terms, row.Label.Index + 1),
        ConditionLineSyntax { Tests: { } tests } => (Table.Terms, tests.Tokens.First),
        AxisLineSyntax or ShowLineSyntax => (Table.Terms, line.Tokens.First + 1),
        TrancheLineSyntax tranche => (Table.Tranches, (tranche.Last ?? tranche.First).Index + 1),
        EntryLineSyntax entry => (Table.Entries, entry.Date.Tokens.End),
        SettingLineSyntax setting => (Table.Settings, FirstOf(setting.Children, setting.Tokens.End)),
        SourceLineSyntax source => (Table.Sources, source.Name.Index + 1),
        ClaimLineSyntax claim => (Table.Claims, claim.Path.Tokens.End),
        _ => (Table.None, 0),
    };

    private static int FirstOf(IEnumerable<SyntaxNode> nodes, int otherwise) =>
        nodes.Select(n => n.Tokens.First).DefaultIfEmpty(otherwise).Min();
}
