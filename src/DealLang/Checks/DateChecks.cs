using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>D04, D07, D14: dates in a deal's terms against each other.</summary>
internal static class DateChecks
{
    private static readonly Status[] s_news = [Status.Sought, Status.Rumoured, Status.Reported, Status.Announced];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) => OutsideDate(evaluator.World, deal).Concat(BeforeSigning(evaluator.World, deal)).Concat(Undisturbed(evaluator.World, deal));

    private static IEnumerable<Diagnostic> OutsideDate(World world, Deal deal)
    {
        var outside = world.FactsOf(deal.Name, "outside-date").LastOrDefault()?.Used;
        var expected = world.FactsOf(deal.Name, "expected-close").LastOrDefault()?.Used;
        if (outside?.Date is not { } last || expected?.Date is not { } close || !last.IsBefore(close)) yield break;
        yield return Diagnostic.Create(Dates.CloseAfterOutsideDate, expected.Location, deal.Name, close.ToString(), last.ToString()) with
        {
            Related = [new RelatedLocation(outside.Location, "the outside date")],
        };
    }

    private static IEnumerable<Diagnostic> BeforeSigning(World world, Deal deal)
    {
        if (deal.Milestones.Where(m => m is { Status: Status.Signed, Date: not null }).MinBy(m => m.Date!.Value.First) is not { } signing) yield break;
        foreach (string term in (string[])["outside-date", "expected-close"])
        {
            foreach (var claim in world.FactsOf(deal.Name, term).Select(f => f.Used).Where(c => c.Date is { } day && day.IsBefore(signing.Date!.Value)))
                yield return Diagnostic.Create(StepDates.TermBeforeSigning, claim.Location, "The " + term.Replace('-', ' '), deal.Name, claim.Date.ToString()!, signing.Word, signing.Date.ToString()!) with
                {
                    Related = [new RelatedLocation(signing.Location, signing.Word)],
                };
        }
    }

    private static IEnumerable<Diagnostic> Undisturbed(World world, Deal deal)
    {
        var news = deal.Milestones.Where(m => m.Date is not null && s_news.Contains(m.Status)).MinBy(m => m.Date!.Value.First);
        if (news?.Date is not { } first) yield break;
        string[] owners = [deal.Name, .. deal.Objects.Select(o => o.Name)];
        foreach (var claim in owners.SelectMany(o => world.FactsOf(o, "price")).SelectMany(f => f.Claims).Where(c => c.Name is "undisturbed" or "unaffected"))
        {
            if (claim.Key.Valid is not { } day || !first.IsBefore(day)) continue;
            yield return Diagnostic.Create(Dates.DisturbedPrice, claim.Location, claim.Key.Argument, day.ToString(), deal.Name, news.Word, first.ToString()) with
            {
                Figure = claim.Key.Path,
                Related = [new RelatedLocation(news.Location, "the first news")],
            };
        }
    }
}
