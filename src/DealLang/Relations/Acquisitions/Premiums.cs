using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A price that a premium is over.</summary>
internal sealed record PremiumBase(string Name, Fact Price);

/// <summary>The offer over each price before it; for a company without a market, its equity value over the last round's.</summary>
internal static class Premiums
{
    /// <param name="beside">What the target gives its holders for a share beside the price, after a price was made: they have both.</param>
    public static void Relate(DealTerms terms, ShareClass target, Reference perShare, Reference equity, Func<Fact?, Expression?> beside)
    {
        var prices = new ClassPrices(terms.Reading.World, target, terms.Deal.Name);
        var bases = Bases(terms, prices);
        foreach (var (name, fact) in bases)
            Relate(terms, ((Expression)perShare).With(beside(fact)), name, "base-price", terms.Form.UnitOf(perShare.Path)!, fact);
        if (bases.Count == 1) NameOnlyBase(terms, bases[0].Name);
        foreach (string name in StatedWithout(terms, [.. bases.Select(b => b.Name)]))
            Relate(terms, ((Expression)perShare).With(beside(null)), name, "base-price", terms.Form.UnitOf(perShare.Path)!, null);
        if (prices.All.Any(ClassPrices.IsMarket)) return;
        var round = LastRound(terms, target.Party);
        if (round is not null || Stated(terms).Contains("last-round")) Relate(terms, equity, "last-round", "base-value", terms.Money, round);
    }

    /// <summary>The price that the target stood at by itself: the undisturbed one, else its last close before, else an average; null without any.</summary>
    public static Reference? Standalone(DealTerms terms, ShareClass target)
    {
        var bases = Bases(terms, new ClassPrices(terms.Reading.World, target, terms.Deal.Name));
        var before = bases.Find(b => b.Name.StartsWith("un", StringComparison.Ordinal)) ?? bases.Find(b => b.Name == "close")
            ?? bases.Where(b => ClassPrices.IsMarket(b.Price)).OrderBy(b => b.Price.Used.Reading.Days).ThenByDescending(b => ClassPrices.Since(b.Price, terms.Reading.Day).DayNumber).FirstOrDefault();
        return before is null ? null : terms.Form.Input("base-price", terms.Money / Unit.Shares(target.FullName), before.Name);
    }

    /// <summary>The price that premiums of a name are over; null where only the premium tells of it.</summary>
    public static Fact? PriceOf(DealTerms terms, ShareClass target, string name) => Bases(terms, new ClassPrices(terms.Reading.World, target, terms.Deal.Name)).Find(b => b.Name == name)?.Price;

    /// <summary>The price before of another class of the target: the one of that name, else its last market price before.</summary>
    public static Fact? Before(DealTerms terms, ShareClass other, string name)
    {
        var bases = Bases(terms, new ClassPrices(terms.Reading.World, other, terms.Deal.Name));
        return (bases.Find(b => b.Name == name) ?? bases.Where(b => ClassPrices.IsMarket(b.Price)).OrderBy(b => b.Price.Used.Reading.Days).ThenByDescending(b => ClassPrices.Since(b.Price, terms.Reading.Day).DayNumber).FirstOrDefault())?.Price;
    }

    /// <summary>The premium of one of several things to choose: <c>premium(undisturbed, cash)</c>.</summary>
    public static void RelateOption(DealTerms terms, ShareClass target, string option, Reference offer, Func<Fact?, Expression?> beside)
    {
        foreach (var (name, fact) in Bases(terms, new ClassPrices(terms.Reading.World, target, terms.Deal.Name)))
            terms.Form.Relate("premium", "T15", terms.Form.Figure("premium", Unit.One, $"{name}, {option}"), (((Expression)offer).With(beside(fact)) / terms.Form.Input("base-price", terms.Form.UnitOf(offer.Path)!, name)) - 1m);
    }

    private static void Relate(DealTerms terms, Expression offer, string name, string measure, Unit unit, Fact? fact)
    {
        var premium = terms.Form.Figure("premium", Unit.One, name);
        var basis = terms.Form.Input(measure, unit, name);
        if (fact is not null) terms.Give(basis, fact, fact.Quantity!);
        terms.Form.RelateLate(new Relation("premium", "T15", premium, (offer / basis) - 1m));
    }

    /// <summary>A premium that does not name its base has the only one that there is.</summary>
    private static void NameOnlyBase(DealTerms terms, string name)
    {
        if (terms.Reading.InForce(terms.Deal.Name, "premium", terms.Announced).FirstOrDefault(f => f.Fact.Key.Argument.Length == 0) is not var (fact, since)) return;
        if (fact.Quantity is not { } quantity || terms.IsOutdated(fact, since)) return;
        terms.Form.Consumed.Add(fact);
        terms.Give(terms.Form.Figure("premium", Unit.One, name), fact, quantity);
    }

    /// <summary>
    /// Each named price, and of those without a name the last of each reading, from before the announcement. A price that was given a name to measure
    /// from may be of the announcement's own day; of a later one where a premium names it.
    /// </summary>
    private static List<PremiumBase> Bases(DealTerms terms, ClassPrices prices)
    {
        var day = terms.Announced ?? terms.Reading.Day;
        var stated = Stated(terms).ToHashSet(StringComparer.Ordinal);
        return [.. prices.All
            .Where(f => f.Quantity!.Shape != Shape.Undisclosed && f.Key.Valid is { } valid && valid.First <= terms.Reading.Day
                && (valid.First < day || (f.Used.Name.Length > 0 && (valid.First == day || stated.Contains(f.Used.Name)))))
            .GroupBy(NameOf, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new PremiumBase(g.Key, g.OrderByDescending(f => ClassPrices.Since(f, day).DayNumber).ThenBy(f => f.Key.Owner, StringComparer.Ordinal).First()))];
    }

    /// <summary>What a premium over a price is called by.</summary>
    public static string NameOf(Fact price) => price.Used.Name.Length > 0 ? price.Used.Name : price.Used.Reading.InPaths is { Length: > 0 } read ? read : "price";

    /// <summary>Bases that a stated premium names and no price does; behind a comma stands one of several things to choose.</summary>
    private static IEnumerable<string> StatedWithout(DealTerms terms, HashSet<string> bases) =>
        Stated(terms).Where(name => name.Length > 0 && !name.Contains(',') && name != "last-round" && !bases.Contains(name)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Stated(DealTerms terms) =>
        terms.Reading.InForce(terms.Deal.Name, "premium", terms.Announced).Select(f => f.Fact.Key.Argument);

    private static Fact? LastRound(DealTerms terms, Party target)
    {
        var day = terms.Announced ?? terms.Reading.Day;
        return terms.Reading.World.FactsOf(target.Name, "value")
            .Where(f => f.Quantity is { Shape: not Shape.Undisclosed } && f.Key.Valid is { } valid && valid.First < day && valid.First <= terms.Reading.Day)
            .OrderByDescending(f => ClassPrices.Since(f, day).DayNumber)
            .FirstOrDefault();
    }
}
