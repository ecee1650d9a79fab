using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A holder of a company, and the figure of its shares.</summary>
internal sealed record OwnedShares(string Holder, Reference Owned)
{
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
        foreach (var (fact, since) in terms.Reading.InForce(held.Party.Name, "holder").OrderBy(f => f.Fact.Key.Argument, StringComparer.Ordinal))
        {
            if (fact.Quantity is not { } quantity) continue;
            // What tracks a business alone is no part of the whole.
            if (of.Length > 0 && quantity.Unit.ShareClass is { } only && held.Party.Classes.Any(c => c.FullName == only && !c.IsPartOfTheWhole)) continue;
            string holder = of.Length == 0 ? fact.Key.Argument : $"{fact.Key.Argument}, {of}";
            var owned = terms.Form.Figure("owned", shares, holder);
            if (apart?.FirstOrDefault(c => c.FullName == quantity.Unit.ShareClass) is { } own)
            {
                var counted = Counted(terms, own, holder);
                terms.Give(counted, fact, quantity);
                terms.Form.Relate("holding", "T25", owned, counted * terms.Weight(own, held));
                holdings.Add(new OwnedShares(fact.Key.Argument, owned) { Apart = counted, Of = own });
                continue;
            }
            holdings.Add(new OwnedShares(fact.Key.Argument, owned));
            if (quantity.Unit.ShareClass is { } named && held.Party.Classes.FirstOrDefault(c => c.FullName == named) is { } other && terms.Weight(other, held) is not Number { Value: 1m } and var weight)
            {
                var counted = terms.Form.Input("owned", quantity.Unit, $"{holder}, {named}");
                terms.Give(counted, fact, quantity);
                terms.Form.Relate("holding", "T25", owned, counted * weight);
            }
            else if (quantity.Unit.ShareClass is not null) terms.Give(owned, fact, quantity with { Unit = shares });
            else if (quantity.Unit.IsOne) RelatePart(terms, owned, diluted, fact, quantity, holder);
            else RelateWorth(terms, owned, perShare, fact, since, held, holder);
        }
        return holdings;
    }

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
