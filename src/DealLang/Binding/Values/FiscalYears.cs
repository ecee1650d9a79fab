using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>D06: a bare year of a company whose fiscal year is another, in what is stated of it and in whatever reads that.</summary>
internal static class FiscalYears
{
    public static void Check(BindingSession session, BlockSyntax block, DateSyntax? period, Party? party)
    {
        if (period is not { Form: DateForm.Year } || party is null || !session.FiscalYearEnds.TryGetValue(party.Name, out int month) || month == 12) return;
        string year = period.Main.ToString();
        session.Report(Diagnostic.Create(Rules.Dates.FiscalOrCalendar, block.LocationOf(period), party.Name, month.ToString(CultureInfo.InvariantCulture), year) with
        {
            Fix = Fix.Replace(block.LocationOf(period), $"FY{year}({party.Name})"),
        });
    }

    /// <summary>What terms and formulas read of a year: <c>10x ebitda 2025</c>, <c>Beta.revenue(2027)</c>. Who asks for a figure takes it under the name that it has.</summary>
    public static void Check(BindingSession session, ValueContext context, PathSyntax path, FigurePath figure)
    {
        if (context.Block.Content is ExpectLineSyntax or TableLineSyntax || context.Block.Parent?.Content is TableLineSyntax || Terms.OfMeasure(figure.Measure) is not { Timing: Timing.Flow }) return;
        var party = session.Names.Parties.GetValueOrDefault(figure.Owner) ?? session.Names.Deals.GetValueOrDefault(figure.Owner)?.Target;
        foreach (var argument in path.Arguments) Check(session, context.Block, argument.Value as DateSyntax, party);
    }

    /// <summary>Multiples and contributions of a fiscal year are called by its number, since years of several companies stand side by side in them.</summary>
    public static string Numbered(string measureOfYear)
    {
        int at = measureOfYear.IndexOf(" FY", StringComparison.Ordinal), end = measureOfYear.IndexOf(')', StringComparison.Ordinal);
        return at < 0 || end < at + 7 ? measureOfYear : string.Concat(measureOfYear.AsSpan(0, at + 1), measureOfYear.AsSpan(at + 3, 4), measureOfYear.AsSpan(end + 1));
    }
}
