using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>What may still be drawn of a loan, and until when.</summary>
internal sealed record OpenLine(Deal Loan, Reference Undrawn, Unit Unit, DateOnly Until)
{
    /// <summary>Null for what is no loan, for one that is drawn in full or over, and where no day says until when it runs.</summary>
    public static OpenLine? Of(Deal deal, World world, Evaluation evaluation)
    {
        var path = new FigurePath(deal.Name, "undrawn");
        if (deal.Verb != "lends" || evaluation.Find(path) is not { Value: > 0m } open) return null;
        return (Day(world, deal, "availability") ?? Day(world, deal, "maturity") ?? Day(world, deal, "ends")) is { } until ? new OpenLine(deal, new Reference(path), open.Figure.Unit, until) : null;
    }

    private static DateOnly? Day(World world, Deal deal, string measure) => world.FactsOf(deal.Name, measure).LastOrDefault(f => f.Used.Date is not null)?.Used.Date!.Value.Last;
}
