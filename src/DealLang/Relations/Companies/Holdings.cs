using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A holder of a company, and its shares as the class that is asked about counts them.</summary>
internal sealed record OwnedShares(string Holder, Expression Owned)
{
    /// <summary>The class that its line counts; null where it says a part or a worth.</summary>
    public ShareClass? Class { get; init; }

    /// <summary>The same in shares of another class that has terms of its own; null where it has none.</summary>
    public Reference? Apart { get; init; }

    /// <summary>What they are worth at the offer: those of a class with terms of its own at these.</summary>
    public Expression At(Expression perShare, IReadOnlyList<SidePackage> sides) => Apart is not null && Terms(sides) is { } side ? side.Package.Value * Apart : perShare * Owned;

    /// <summary>The terms of the class that they are of; null where these are those of all others.</summary>
    public SidePackage? Terms(IReadOnlyList<SidePackage> sides) => Of is null ? null : sides.FirstOrDefault(s => s.Class == Of);

    /// <summary>The class that has terms of its own; null where it has none.</summary>
    public ShareClass? Of { get; init; }
}

/// <summary>
/// What holders own of a target: a number of shares, a part of the diluted shares, or a worth divided by a price: that of the day,
/// or the offer's where the worth is counted at the deal price.
/// </summary>
internal static class Holdings
{
    /// <param name="of">The company's name, where it stands behind the holder's in the figures: those of the target need none.</param>
    /// <param name="apart">Classes that have terms of their own, whose shares are counted as such, too.</param>
    /// <returns>The holders, each with the figure of its shares, in the order of their names.</returns>
    public static List<OwnedShares> Relate(DealTerms terms, ShareClass held, Reference diluted, Reference perShare, string of = "", IReadOnlyCollection<ShareClass>? apart = null)
    {
        var shares = Unit.Shares(held.FullName);
        var holdings = new List<OwnedShares>();
        var lines = terms.Reading.InForce(held.Party.Name, "holder").Where(f => f.Fact.Quantity is not null).OrderBy(f => f.Fact.Key.Argument, StringComparer.Ordinal).ToList();
        foreach (var (fact, since) in lines)
        {
            var quantity = fact.Quantity!;
            var named = quantity.Unit.ShareClass is { } written ? held.Party.Classes.FirstOrDefault(c => c.FullName == written) : null;
            // What tracks a business alone is no part of the whole.
            if (of.Length > 0 && named is { IsPartOfTheWhole: false }) continue;
            string name = HolderOf(fact), holder = of.Length == 0 ? name : $"{name}, {of}";
            bool isApart = named is not null && apart?.Contains(named) == true;
            // Of a holder with several lines, the one in the class that is asked about is its own; others count beside it.
            bool isBeside = named is not null && named != held && lines.Count(l => HolderOf(l.Fact) == name) > 1;
            if (isBeside)
            {
                var counted = Counted(terms, named!, holder);
                terms.Give(counted, fact, quantity);
                holdings.Add(new OwnedShares(name, counted * terms.Weight(named!, held)) { Class = named, Apart = isApart ? counted : null, Of = isApart ? named : null });
                continue;
            }
            var owned = terms.Form.Figure("owned", shares, holder);
            if (isApart && named != held)
            {
                var counted = Counted(terms, named!, holder);
                terms.Give(counted, fact, quantity);
                terms.Form.Relate("holding", "T25", owned, counted * terms.Weight(named!, held));
                holdings.Add(new OwnedShares(name, owned) { Class = named, Apart = counted, Of = named });
                continue;
            }
            holdings.Add(new OwnedShares(name, owned) { Class = named });
            if (named is not null && terms.Weight(named, held) is not Number { Value: 1m } and var weight)
            {
                var counted = terms.Form.Input("owned", quantity.Unit, $"{holder}, {named.FullName}");
                terms.Give(counted, fact, quantity);
                terms.Form.Relate("holding", "T25", owned, counted * weight);
            }
            else if (quantity.Unit.ShareClass is not null) terms.Give(owned, fact, quantity with { Unit = shares });
            else if (quantity.Unit.IsOne) RelatePart(terms, owned, diluted, fact, quantity, holder);
            else RelateWorth(terms, owned, perShare, fact, since, held, holder);
        }
        if (of.Length == 0) EarlierPurchases.Add(terms, held, holdings, lines);
        return holdings;
    }

    /// <summary>Who it is that has the shares of a line: a second class stands behind the name.</summary>
    public static string HolderOf(Fact line) => line.Key.Argument.Split(", ")[0];

    /// <summary>What a holder has of a class: by its line of that class, else, as the class that is acquired counts it, by the one line that there is.</summary>
    public static Reference Of(DealTerms terms, ShareClass of, ShareClass target, string holder) =>
        of == target ? terms.Form.Input("owned", Unit.Shares(of.FullName), holder) : Counted(terms, of, holder);

    /// <summary>What a holder has of one class, in shares of that class.</summary>
    public static Reference Counted(DealTerms terms, ShareClass held, string holder) => terms.Form.Input("owned", Unit.Shares(held.FullName), $"{holder}, {held.FullName}");

    private static void RelatePart(DealTerms terms, Reference owned, Reference diluted, Fact fact, Quantity part, string holder)
    {
        var held = terms.Form.Input("held", Unit.One, holder);
        terms.Give(held, fact, part);
        terms.Form.Relate("holding", "T25", owned, held * diluted);
    }

    private static void RelateWorth(DealTerms terms, Reference owned, Reference perShare, Fact fact, DateOnly since, ShareClass held, string holder)
    {
        var worth = terms.Form.Input("worth", terms.Money, holder);
        terms.Give(worth, fact, fact.Quantity!);
        if (fact.Used.Reading.Basis == "at deal price" || fact.Used.Modifiers.Contains("at deal price"))
        {
            terms.Form.Relate(new Relation("holding at the deal price", "T25", owned, worth / perShare) { Note = "counted at the deal price" });
            return;
        }
        var price = terms.Form.Input("price", perShare.In(terms.Form), holder);
        if (fact.Used.Second is { } stated) terms.Give(price, fact, stated with { Unit = perShare.In(terms.Form) });
        else if (new ClassPrices(terms.Reading.World, held, terms.Deal.Name).At(since) is { } quoted) terms.Give(price, quoted, quoted.Quantity!);
        terms.Form.Relate("holding at the day's price", "T25", owned, worth / price);
    }

    private static Unit In(this Reference figure, Form form) => form.UnitOf(figure.Path)!;
}
