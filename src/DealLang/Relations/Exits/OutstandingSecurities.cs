using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Exits;

/// <summary>
/// SAFEs and notes that no round has converted by the day on which the company is sold. Each receives what was paid for it, a note's interest and the part
/// that a discount adds included, or if that is more what its shares at the cap would (the liquidity price of the post-money SAFE): of a post-money cap over
/// all shares, awards and such instruments, of another over the shares before them. Notes are debt, paid before preferred shares; SAFEs stand beside these.
/// </summary>
internal sealed class OutstandingSecurities(Form form, Func<Reference, Fact, Quantity, bool> give, Unit shares, DateOnly sold)
{
    private const int BeforePreferred = 1_000;

    /// <summary>What the company has issued, less what its rounds have turned into shares.</summary>
    /// <param name="own">The round whose form it is, which converts some itself.</param>
    public static List<Fact> Of(FactReading reading, Party company, Deal? own)
    {
        var earlier = new EarlierRounds(reading, company, own);
        return [.. ConvertingSecurity.InForce(reading, company).Where(f => !earlier.HasConverted(f) && own?.Verb != "invests")];
    }

    /// <param name="issued">Shares that are there already, in common shares.</param>
    /// <param name="awards">Options, warrants and units, likewise.</param>
    public IEnumerable<ExitClaim> Claims(List<Fact> securities, Expression issued, Expression? awards)
    {
        Expression diluted = awards is null ? issued : issued + awards, others = diluted;
        Expression? parts = null;
        var capped = securities.Select(f => (Fact: f, Cap: CapOf(f, securities))).ToList();
        foreach (var (fact, cap) in capped)
        {
            if (cap is not { } own) continue;
            if (own.IsPostMoney) parts = parts.Plus(Owed(fact) / own.Cap);
            else others += Owed(fact) / own.Cap * (own.IsOutstanding ? issued : diluted);
        }
        var all = form.Figure("capitalisation", shares, "exit");
        form.Relate("shares with all that converts", "T08", all, parts is null ? others : others / (1m - parts));
        foreach (var (fact, cap) in capped)
        {
            string name = fact.Key.Argument;
            var amount = form.Figure("preference.amount", form.Money, name);
            form.Relate("what is paid back", "T18", amount, fact.Used.Amounts.ContainsKey("discount") ? Owed(fact) / (1m - Read(fact, "discount")) : Owed(fact));
            var converted = form.Figure("exit.shares", shares, name);
            if (cap is { } own) form.Relate("shares at the cap", "T08", converted, Owed(fact) / own.Cap * (own.IsPostMoney ? all : own.IsOutstanding ? issued : diluted));
            yield return new ExitClaim(name, cap is null ? 0m : converted) { Preference = amount, Ceiling = amount, Rank = fact.Key.Measure == "convertible" ? BeforePreferred : 0 };
        }
    }

    private readonly record struct CapTerms(Reference Cap, bool IsPostMoney, bool IsOutstanding);

    /// <summary>Its own cap; of one that has the best terms of those that came with it or later, the lowest of theirs.</summary>
    private CapTerms? CapOf(Fact fact, List<Fact> all)
    {
        var best = fact.Used.Modifiers.Contains("mfn")
            ? all.Where(f => f == fact || !(fact.Key.Valid is { } since && f.Key.Valid is { } its && its.Last < since.First)).Where(f => f.Used.Second?.Value is not null).MinBy(f => f.Used.Second!.Value) ?? fact : fact;
        if (best.Used.Second is not { } cap) return null;
        var figure = form.Input("cap", form.Money, best.Key.Argument);
        if (!form.IsGiven(figure)) give(figure, best, cap);
        return new CapTerms(figure, best.Used.Modifiers.Contains("post-money"), best.Used.Modifiers.Contains("over outstanding"));
    }

    /// <summary>What was paid for it, with the interest that a note has borne by the sale.</summary>
    private Reference Owed(Fact fact)
    {
        var amount = form.Input(fact.Key.Measure, form.Money, fact.Key.Argument);
        if (!form.IsGiven(amount)) give(amount, fact, fact.Quantity!);
        if (!fact.Used.Amounts.ContainsKey("interest") || fact.Key.Valid is not { } issued) return amount;
        bool isKnown = form.Knows(new FigurePath(form.Owner, "owed", fact.Key.Argument));
        var owed = form.Figure("owed", form.Money, fact.Key.Argument);
        if (isKnown) return owed;
        form.Relate("principal and interest", "T18", owed, amount + (amount * Accrual.Of(fact, Read(fact, "interest"), issued.First, sold)));
        return owed;
    }

    private Reference Read(Fact fact, string modifier)
    {
        var figure = form.Input(modifier, Unit.One, fact.Key.Argument);
        if (!form.IsGiven(figure)) give(figure, fact, fact.Used.Amounts[modifier]);
        return figure;
    }
}
