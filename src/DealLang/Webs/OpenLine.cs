using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>What may still be drawn of a loan and nobody has said when, and until when that is so.</summary>
internal sealed record OpenLine(Deal Loan, Expression Undrawn, Unit Unit, DateOnly Until)
{
    /// <summary>Null for what is no loan, for one of which nothing is open, and where no day says until when it runs.</summary>
    public static OpenLine? Of(Deal deal, World world, Evaluation evaluation)
    {
        if (deal.Verb != "lends") return null;
        var open = evaluation.Transfers.Where(t => t is { Rule.When: "drawn", Amount: > 0m }).ToList();
        if (open.Count == 0 || (Day(world, deal, "availability") ?? Day(world, deal, "maturity") ?? Day(world, deal, "ends")) is not { } until) return null;
        return new OpenLine(deal, open.Skip(1).Aggregate(open[0].Rule.Amount, (sum, t) => sum + t.Rule.Amount), open[0].Rule.Unit, until);
    }

    private static DateOnly? Day(World world, Deal deal, string measure) => world.FactsOf(deal.Name, measure).LastOrDefault(f => f.Used.Date is not null)?.Used.Date!.Value.Last;
}
