using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What a deal on borrowed money adds to the report: sources and uses, financing and credit by year, returns.</summary>
internal sealed class BuyoutSections(ReportContext context, Deal deal, Evaluation evaluation)
{
    public const string Funding = "Sources and uses";
    public const string Credit = "Financing and credit";
    public const string Returns = "Returns";

    public IEnumerable<Block?> FundingBlocks(IEnumerable<FigureValue> figures) =>
        [new DealPictures(context, deal, evaluation).SourcesAndUses(), .. new FundingTables(context, evaluation).Blocks(), FigureTable.Of(context, [.. figures.Where(f => !FundingTables.Shows(f))])];

    public IEnumerable<Block?> CreditBlocks(IEnumerable<FigureValue> figures)
    {
        var plan = new PlanTable(evaluation);
        return [.. plan.Blocks(), FigureTable.Of(context, [.. figures.Where(f => !plan.Shows(f) && f.Figure.Path.Measure != "interest-paid")])];
    }

    public IEnumerable<Block?> ReturnBlocks(IEnumerable<FigureValue> figures)
    {
        var all = figures.ToList();
        return
        [
            FigureTable.Of(context, [.. all.Where(f => f.Figure.Path.Measure != "bridge")]),
            FigureTable.Of(context, [.. all.Where(f => f.Figure.Path.Measure == "bridge").OrderBy(f => f.Figure.Path.Argument.Length == 0)], "Where the value came from"),
            .. new EntryExitGrid(context, deal, evaluation).Blocks(),
        ];
    }
}
