using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>
/// What deals that have closed make of who owns whom: who acquired a company has it, or the part that it acquired; who put money into a round has its
/// stake. What a company says itself of a later day stands.
/// </summary>
internal static class ClosedStakes
{
    /// <summary>The rounds that closed by a day, with the part of the company that each issued; null where that is not known.</summary>
    public static IEnumerable<IssuedPart> Rounds(World world, Func<Deal, Evaluation> evaluate, DateOnly asOf)
    {
        foreach (var deal in world.Deals.Where(d => d.Verb == "invests" && !d.Objects.IsEmpty && !DealDates.IsDead(d, asOf)))
        {
            if (DealDates.Closing(deal)?.Date is not { } closed || closed.First > asOf) continue;
            var evaluation = evaluate(deal);
            FigurePath pre = new(deal.Name, "pre"), post = new(deal.Name, "post");
            bool isKnown = evaluation.Find(pre) is { Value: not null } && evaluation.Find(post) is { Value: not null and not 0m };
            yield return new IssuedPart(deal.Name, deal.Objects[0], closed.First, isKnown ? ((Expression)post - pre) / post : null, isKnown ? 1m - (evaluation.Find(pre)!.Value / evaluation.Find(post)!.Value) : null);
        }
    }

    /// <summary>The deals that closed by a day, the last first, with what they made somebody's.</summary>
    public static IEnumerable<(Deal Deal, Party Holder, Party Company, Expression Part, decimal? Value, DateOnly Day)> Of(World world, Func<Deal, Evaluation> evaluate, DateOnly asOf)
    {
        foreach (var deal in world.Deals.Where(d => !d.Subjects.IsEmpty && !d.Objects.IsEmpty && !DealDates.IsDead(d, asOf)).OrderByDescending(d => DealDates.Closing(d)?.Date?.First ?? DateOnly.MinValue))
        {
            if (DealDates.Closing(deal)?.Date is not { } closed || closed.First > asOf || deal.Into is not null) continue;
            if (deal.Kind == DealKind.Acquisition)
            {
                decimal? portion = deal.Portion is { } part ? part.Unit.IsOne ? part.Value : null : 1m;
                if (portion is { } whole && deal.Subjects.Length == 1) yield return (deal, deal.Subjects[0], deal.Objects[0], new Number(whole), whole, closed.First);
            }
            else if (deal.Verb == "invests")
            {
                var evaluation = evaluate(deal);
                foreach (var investor in deal.Subjects)
                {
                    if (evaluation.Find(new FigurePath(deal.Name, "stake", investor.Name)) is { Value: { } value } stake) yield return (deal, investor, deal.Objects[0], new Reference(stake.Figure.Path), value, closed.First);
                }
            }
        }
    }
}
