using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>The part of a company that a round issued: whoever held a part before holds so much less of the whole. Or the part that one of its holders sold.</summary>
/// <param name="Part">Null where the round's value before or after it is not known.</param>
/// <param name="Seller">Who held the part before; null where it was new.</param>
internal sealed record IssuedPart(string Deal, Party Company, DateOnly Day, Expression? Part, decimal? Value, Party? Seller = null)
{
    /// <summary>What those before keep, where the deal says that itself; else the rest.</summary>
    public Expression? Kept { get; init; }

    /// <summary>The part of the votes, of a company whose classes vote differently; null where that is not known.</summary>
    public (Expression Part, decimal Value)? Votes { get; init; }

    /// <summary>Its place among the deals that closed on the same day.</summary>
    public required int Place { get; init; }
}

/// <summary>Holdings after the rounds that closed since, those of one holder in one company together.</summary>
internal static class Dilution
{
    /// <param name="place">Of a deal among those that closed on one day, by its name.</param>
    public static List<Holding> Of(List<Holding> held, IEnumerable<IssuedPart> rounds, Func<string, int?> place)
    {
        var issued = rounds.Where(r => r.Part is not null).OrderBy(r => r.Day).ThenBy(r => r.Place).ToList();
        return [.. held.Select(h => After(h, issued, place(h.By))).GroupBy(h => $"{h.Holder.Name}\n{h.Company.Name}", StringComparer.Ordinal).Select(g => g.Aggregate(Together))];
    }

    private static Holding After(Holding holding, List<IssuedPart> rounds, int? place)
    {
        foreach (var round in rounds.FindAll(r => r.Company == holding.Company && (r.Day > holding.Since || (r.Day == holding.Since && r.Place > place)) && r.Deal != holding.By))
        {
            if (round.Seller is not null && round.Seller != holding.Holder) continue;
            Expression part = round.Seller is null ? holding.Part * (round.Kept ?? 1m - round.Part!) : Expression.Max(0m, holding.Part - round.Part!);
            decimal? value = round.Seller is null ? holding.Value * (1m - round.Value) : holding.Value - round.Value is var left and < 0m ? 0m : holding.Value - round.Value;
            holding = holding with
            {
                Part = part,
                Value = value,
                Votes = !holding.IsDual ? part : round.Votes is not { } moved ? holding.Votes : round.Seller is null ? holding.Votes * (1m - moved.Part) : Expression.Max(0m, holding.Votes - moved.Part),
                VotesValue = !holding.IsDual ? value : round.Votes is not { } votes ? holding.VotesValue : round.Seller is null ? holding.VotesValue * (1m - votes.Value) : Math.Max(0m, holding.VotesValue - votes.Value ?? 0m),
                DilutedBy = round.Seller is not null || round.Value < 0m ? holding.DilutedBy : holding.DilutedBy.Length > 0 ? $"{holding.DilutedBy}, {round.Deal}" : round.Deal,
            };
        }
        return holding;
    }

    private static Holding Together(Holding one, Holding other)
    {
        var part = one.Part + other.Part;
        return one with
        {
            Part = part,
            Value = one.Value + other.Value,
            Votes = one.IsDual || other.IsDual ? one.Votes + other.Votes : part,
            VotesValue = one.VotesValue + other.VotesValue,
            By = string.Join(", ", new[] { one.By, other.By }.Where(b => b.Length > 0)),
            DilutedBy = one.DilutedBy.Length > 0 ? one.DilutedBy : other.DilutedBy,
        };
    }
}
