using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What follows from an acquisition for those who look at it: its earnings, its accounts. Each is worked out where the file states what it alone needs.</summary>
internal static class Analyses
{
    /// <param name="diluted">The target's diluted shares.</param>
    /// <param name="shares">What is paid in shares; null when nothing is.</param>
    /// <param name="cash">The cash paid; null when none is.</param>
    /// <param name="each">The cash for one target share; null when none is paid for it.</param>
    /// <param name="own">The acquirer's own shares of the target.</param>
    /// <param name="sides">Terms beside those of all others, some of them of other classes of the target.</param>
    /// <param name="beside">What the target gives its holders for a share beside the price, after a price was made.</param>
    /// <param name="paidIn">What others pay in at the closing; null where nobody does.</param>
    public static void Relate(DealTerms terms, Offer offer, DilutedShares diluted, ShareConsideration? shares, Reference? cash, Expression? each, IReadOnlyList<OwnedShares> own, IReadOnlyList<SidePackage> sides, Reference? paidIn, Func<Fact?, Expression?> beside)
    {
        var form = terms.Form;
        var (equity, ev) = (form.Figure("equity", terms.Money), form.Figure("ev", terms.Money));
        var synergies = new Synergies(terms);
        if (ProFormaIncome.IsAsked(terms)) Accretion.Relate(terms, synergies, AcquirerShares(terms, offer, isRelated: shares is not null), shares?.Kept, cash);
        var present = synergies.RelatePresentValue();
        var perShare = form.Input("per-share", terms.Money / Unit.Shares(offer.TargetClass.FullName));
        var prior = own.Aggregate(default(Expression), (sum, owned) => sum.Plus(owned.At(perShare, sides)));
        PurchasePriceAllocation.Relate(terms, ((Expression)form.Figure("consideration", terms.Money)).With(ContingentPayments.Deferred(terms, offer)), equity, prior);
        if (shares is not null && offer.AcquirerClass is { } given)
        {
            Votes.Relate(terms, given, shares, terms.Deal.Target.Name);
            if (given.IsPartOfTheWhole && sides.Count == 0 && (diluted.HasOptions || diluted.HasAwards || terms.States("ownership", $"{terms.Deal.Target.Name}, basic")))
                BasicOwnership.Relate(terms, shares, form.Input("target-shares", Unit.Shares(offer.TargetClass.FullName)), [.. own.Select(o => o.Owned)], terms.Deal.Target.Name);
        }
        Multiples.Relate(terms, synergies, equity, ev);
        Contribution.Relate(terms, terms.Deal.Acquirer, terms.Deal.Target, Leverage(terms, terms.Deal.Acquirer, shares is null ? null : form.Input("acquirer-value", terms.Money), null, 0m), Leverage(terms, terms.Deal.Target, equity, diluted.Convertibles, perShare));
        if (Premiums.Standalone(terms, offer.TargetClass) is not { } before) return;
        // With a stake of the acquirer's own in the target both values would count it.
        var classes = ClassesBefore.Of(terms, offer.TargetClass, before, sides);
        var target = HasGets.Before(terms, offer.TargetClass, before, diluted, classes);
        var distributed = beside(Premiums.PriceOf(terms, offer.TargetClass, before.Path.Argument));
        PremiumInMoney.Relate(terms, target, perShare, before, own, sides, classes, present, offer.TargetClass, distributed);
        if (shares is { Class.IsPartOfTheWhole: true } && own.Count == 0 && terms.Deal.Portion is null) HasGets.Relate(terms, target, before, present, shares, cash, each, paidIn, distributed);
    }

    /// <summary>A side's equity, and what stands before it, where its net debt is stated or made of stated parts.</summary>
    private static (Expression Equity, Expression Before)? Leverage(DealTerms terms, Party party, Reference? equity, Convertibles? convertibles, Expression price)
    {
        if (equity is null) return null;
        var netDebt = terms.Form.Input("net-debt", terms.Money, party == terms.Deal.Target ? "" : party.Name);
        if (!NetDebt.IsStated(terms, netDebt, party)) return null;
        var bridge = new EnterpriseBridge(terms, party, convertibles, price);
        if (party != terms.Deal.Target) NetDebt.Relate(terms, netDebt, party, bridge.Debt());
        return (equity, ((Expression)netDebt).With(bridge.Others()));
    }

    /// <summary>The acquirer's diluted shares; an offer in cash alone has no use for them elsewhere.</summary>
    private static Reference AcquirerShares(DealTerms terms, Offer offer, bool isRelated)
    {
        var form = terms.Form;
        var given = offer.AcquirerClass ?? terms.Deal.Acquirer.Classes.FirstOrDefault() ?? new ShareClass(terms.Deal.Acquirer, "common", null, terms.Deal.Acquirer.Location);
        var unit = Unit.Shares(given.FullName);
        var diluted = form.Figure("fdso", unit, given.Party.Name);
        if (isRelated) return diluted;
        var count = terms.Diluted(given, form.Input("acquirer-shares", unit), diluted);
        var price = form.Input("acquirer-price", terms.Money / unit);
        if (new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(terms.Reading.Day) is { } quoted) terms.Give(price, quoted, quoted.Quantity!, quoted.Used.Reading.ToString());
        form.Relate("acquirer's diluted shares", "T21", diluted, count.At(price));
        return diluted;
    }
}
