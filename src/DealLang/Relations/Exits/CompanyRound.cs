using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Exits;

/// <summary>A round in which a company sold preferred shares: the class, what was paid for it, and the valuation before.</summary>
/// <param name="Class">The full name of the class; the deal's name where it names none.</param>
internal sealed record CompanyRound(Deal Deal, string Class, DateOnly? Date)
{
    /// <summary>The rounds of a company agreed by a day, the earliest first.</summary>
    public static ImmutableArray<CompanyRound> Of(Party company, World world, DateOnly day) =>
        [.. world.DealsOn(company, "invests")
            .Select(d => new CompanyRound(d, ClassOf(d, company), DealDates.Announcement(d)))
            .Where(r => r.Date is not { } date || date <= day)
            .OrderBy(r => r.Date).ThenBy(r => r.Deal.Name, StringComparer.Ordinal)];

    /// <summary>What the investors pay, all together; null where a leg does not say.</summary>
    public Quantity? Amount(Party company, DateOnly day) => Legs(company, day)
        .Aggregate((Quantity?)null, (sum, leg) => sum is null ? leg.Amount : leg.Amount is null ? null : QuantityArithmetic.Add(sum, leg.Amount));

    public IEnumerable<Leg> Legs(Party company, DateOnly day) => Paid(Deal, company, day < Date ? Date.Value : day);

    /// <summary>The money that a round's legs bring the company.</summary>
    public static IEnumerable<Leg> Paid(Deal round, Party company, DateOnly day) =>
        DealDates.Legs(round, day).Where(leg => leg.Asset == AssetKind.Cash && leg.Per is null && leg.From != company && (leg.To is null || leg.To == company));

    /// <summary>The day from which a round's shares are there: its closing, else that of its agreement.</summary>
    public static DateOnly? ClosingOf(Deal round) => DealDates.Closing(round)?.Date?.Last ?? DealDates.Agreement(round);

    /// <summary>The class that a round sells: what its legs are paid for, else the class that its lines are counted in.</summary>
    public static ShareClass? Sold(Deal round, Party company, World world) =>
        round.Legs.Where(leg => !Rounds.SecondarySale.Is(leg, company)).Select(leg => leg.For ?? leg.Gives).FirstOrDefault(c => c?.Party == company)
            ?? world.FactsOf(round.Name).Select(f => f.Quantity?.Unit).OfType<Unit>()
                .SelectMany(u => u.Factors).Select(f => company.Classes.FirstOrDefault(c => f.Name == "share:" + c.FullName)).FirstOrDefault(c => c is not null);

    /// <summary>What the round's own block says; of one that lies ahead of the view, what it will say.</summary>
    public IEnumerable<Fact> Facts(FactReading reading, string measure) =>
        Date > reading.Day ? reading.World.FactsOf(Deal.Name, measure) : reading.InForce(Deal.Name, measure, Date).Select(f => f.Fact);

    private static string ClassOf(Deal deal, Party company) =>
        deal.Legs.Where(leg => !Rounds.SecondarySale.Is(leg, company)).Select(leg => leg.For ?? leg.Gives).FirstOrDefault(c => c?.Party == company)?.FullName ?? deal.Name;
}
