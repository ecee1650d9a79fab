using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Relations.Exits;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// What a cheaper round does to the price at which an older class converts. Full ratchet: the price of the round. Weighted average (NVCA
/// model certificate of incorporation, 4.4.4): CP1 × (A + B) ÷ (A + C), where A is the shares before — broad-based with options and what
/// converts, narrow-based those outstanding alone —, B what the money would have bought at CP1, C the new shares.
/// </summary>
internal static class AntiDilution
{
    /// <returns>A row of the cap table for each class that converts into more shares than it has.</returns>
    public static IEnumerable<CapTableLine> Relate(DealTerms terms, RoundPrice price, Reference amount, Reference newShares)
    {
        foreach (var (protectedClass, fact, statedIn) in Protected(terms, price.Before))
            yield return Relate(terms, price, amount, newShares, protectedClass, fact, statedIn);
    }

    private static CapTableLine Relate(DealTerms terms, RoundPrice price, Reference amount, Reference newShares, ShareClass protectedClass, Fact fact, Deal? statedIn)
    {
        var (form, before, name) = (terms.Form, price.Before, protectedClass.FullName);
        var unit = form.Money / before.Unit;
        var old = form.Input("conversion-price.before", unit, name);
        form.Consumed.Add(fact);
        if (fact.Used.Second is { } at) terms.GiveOnce(old, fact, at with { Unit = unit });
        else if (RoundPriceOf(terms, protectedClass, statedIn) is { } sold) terms.GiveOnce(old, sold, sold.Quantity! with { Unit = unit });

        Expression counted = fact.Used.Modifiers.Contains("narrow-based") ? before.Outstanding : before.Pool is { } pool ? before.Diluted - pool : before.Diluted;
        Expression average = old * (counted + (amount / old)) / (counted + newShares);
        Expression adjusted = fact.Used.Modifiers.Contains("full ratchet") ? Expression.Min(old, price.Price) : new Choice(old, false, price.Price, average, old);
        var conversion = form.Figure("conversion-price", unit, name);
        form.Relate("conversion price after the round", "T18", conversion, adjusted);
        var held = form.Input("shares", Unit.Shares(name), name);
        var converted = form.Figure("as-converted", before.Unit, name);
        form.Relate("shares as converted", "T21", converted, before.InUnit(held, protectedClass) * old / conversion);
        return new CapTableLine(name + ", on conversion", "", null, converted - before.InUnit(held, protectedClass));
    }

    /// <summary>The company's own lines, then those of earlier rounds on the class that each sold.</summary>
    private static IEnumerable<(ShareClass Class, Fact Fact, Deal? Round)> Protected(DealTerms terms, Capitalisation before)
    {
        var company = terms.Deal.Objects[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in terms.Reading.InForce(company.Name, "anti-dilution").Select(f => f.Fact))
        {
            if (Find(company, fact.Key.Argument) is { } named && before.Counts(named) && seen.Add(named.FullName)) yield return (named, fact, null);
        }
        foreach (var round in CompanyRound.Of(company, terms.Reading.World, terms.Reading.Day).Where(r => r.Deal != terms.Deal && !(r.Date >= terms.Announced)))
        {
            if (round.Facts(terms.Reading, "anti-dilution").FirstOrDefault() is { } fact && Find(company, round.Class) is { } sold && before.Counts(sold) && seen.Add(sold.FullName)) yield return (sold, fact, round.Deal);
        }
    }

    private static ShareClass? Find(Party company, string fullName) => company.Classes.FirstOrDefault(c => c.FullName == fullName);

    /// <summary>What a share of the class was sold at, as the round's block or the company's says.</summary>
    private static Fact? RoundPriceOf(DealTerms terms, ShareClass sold, Deal? round)
    {
        var world = terms.Reading.World;
        var own = round is null ? ImmutableArray<Fact>.Empty : [.. world.FactsOf(round.Name, "round-price").Where(f => f.Quantity is not null)];
        return own.FirstOrDefault() ?? world.FactsOf(sold.Party.Name, "price").Concat(world.Deals.Where(d => d != terms.Deal && d.Objects.Contains(sold.Party)).SelectMany(d => world.FactsOf(d.Name, "price")))
            .Where(f => f.Quantity is not null && f.Used.Reading.Basis == "round" && ClassPrices.IsOf(f, sold) && !(ClassPrices.Since(f, terms.Reading.Day) > terms.Reading.Day))
            .OrderBy(f => ClassPrices.Since(f, terms.Reading.Day)).LastOrDefault();
    }
}
