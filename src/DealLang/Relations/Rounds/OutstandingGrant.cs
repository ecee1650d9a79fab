using DealLang.Lowering;
using DealLang.Relations.Exits;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// Warrants or options that a company has granted in a deal of their own and that can still be exercised. A line of the company's that counts its
/// warrants (or options) on a later day has counted them in.
/// </summary>
/// <param name="Number">How many, as the grant's own figures say: of parts that wait for something, those that are met.</param>
/// <param name="Strike">The price at which each is exercised.</param>
/// <param name="Name">That of its deal; with its own where the deal grants more than one thing.</param>
internal sealed record OutstandingGrant(Deal Deal, string Name, ShareClass Class, Expression Number, Expression Strike, bool IsOptions, DateOnly Granted)
{
    /// <summary>It comes with a round and was not there before: warrants that its investors are granted from its signing on, and whoever is on the day of its closing.</summary>
    public bool ComesWith(Deal round) => !IsOptions && CompanyRound.ClosingOf(round) is { } closed
        && (Granted >= closed || (DealDates.Agreement(round) is { } agreed && Granted >= agreed && Deal.Objects.Any(round.Subjects.Contains)));

    /// <summary>The grants of a company by a day.</summary>
    public static IEnumerable<OutstandingGrant> Of(FactReading reading, Party company, DateOnly day)
    {
        foreach (var deal in reading.World.Deals)
        {
            if (DealDates.Agreement(deal) is not { } granted || granted > day || DealDates.IsDead(deal, day) || DealDates.Stage(deal, day) is not { Status: >= Status.Announced }) continue;
            foreach (var leg in DealDates.Legs(deal, day))
            {
                if (leg.Asset is not (AssetKind.Warrants or AssetKind.Options) || leg.Gives is not { } given || given.Party != company || leg.Expires?.Last < day) continue;
                string measure = leg.Asset == AssetKind.Options ? "options" : "warrants";
                if (reading.InForce(company.Name, measure).Any(f => f.Fact.Key.Valid?.Last > granted)) continue;
                yield return new OutstandingGrant(deal, NameOf(deal, leg), given, OtherDeal.Figure(reading, deal, Figure(deal, leg, measure), Unit.Shares(given.FullName)), OtherDeal.Figure(reading, deal, new FigurePath(deal.Name, "strike", leg.Name), Unit.One / Unit.Shares(given.FullName)), leg.Asset == AssetKind.Options, granted);
            }
        }
    }

    private static string NameOf(Deal deal, Leg leg)
    {
        bool isOnly = deal.Legs.Count(l => l.Asset is AssetKind.Warrants or AssetKind.Options) == 1;
        return isOnly ? deal.Name : $"{deal.Name}, {(leg.Name.Length > 0 ? leg.Name : leg.To?.Name ?? leg.From.Name)}";
    }

    private static FigurePath Figure(Deal deal, Leg leg, string measure)
    {
        if (!leg.Tranches.Any(t => t.When is not null)) return new FigurePath(deal.Name, measure, leg.Name);
        return new FigurePath(deal.Name, "called", leg.Name.Length > 0 ? leg.Name : deal.Legs.Count(l => !l.Tranches.IsEmpty) > 1 ? leg.From.Name : "");
    }
}
