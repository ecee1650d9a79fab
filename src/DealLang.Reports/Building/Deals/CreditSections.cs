using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What a loan, a guarantee or a lease adds to the report: the schedule by year and by period, what secures it, what is tested, what it earns.</summary>
internal sealed class CreditSections(ReportContext context, Deal deal, Evaluation evaluation)
{
    public const string Loan = "The loan";
    public const string Service = "Debt service";
    public const string Security = "Security";
    public const string Cover = "Cover and covenants";
    public const string Returns = "Returns to the lender";

    /// <summary>What a loan's section of amounts and terms is called in a guarantee or a lease.</summary>
    public static string TitleOf(string title, Deal deal) => (title, deal.Verb) switch
    {
        (Loan, "guarantees") => "The guarantee",
        (Loan, "leases") => "The lease",
        (Service, "leases") => "Rent",
        _ => title,
    };

    public static bool Fits(Deal deal) => deal.Verb is "lends" or "guarantees" or "leases";

    public IEnumerable<Block?> Blocks(string title, IReadOnlyList<FigureValue> figures)
    {
        var tables = new LoanTables(evaluation);
        var others = FigureTable.Of(context, [.. figures.Where(f => !LoanTables.Shows(f))]);
        return title switch
        {
            Service => [tables.ByYear(), tables.ByPeriod(), others],
            Security => [new SecurityTable(deal, evaluation, context).Of(), others],
            Loan => [others, new SecurityTable(deal, evaluation, context).Linked()],
            Cover => [new CovenantTable(deal, evaluation, context).Of(), others],
            _ => [others],
        };
    }
}
