using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What the acquirer pays later: a sum on a day after the closing, and what is paid only if something happens, rights that stand in the consideration at their market price, and earn-outs. Each
/// has a payoff, from nothing to its cap while it is open; none is part of the offer for a share.
/// </summary>
internal sealed class ContingentPayments(DealTerms terms, Reference exchanged)
{
    private readonly Form _form = terms.Form;
    private readonly List<Reference> _totals = [];

    /// <summary>Sums without a condition, which are part of the whole consideration.</summary>
    private readonly List<Reference> _deferred = [];
    private readonly PaymentLabels _labels = new();

    /// <param name="exchanged">The target's shares that are paid for.</param>
    /// <param name="consideration">What is paid up front, awards included.</param>
    public static void Relate(DealTerms terms, Offer offer, Reference exchanged, Reference consideration, ShareConsideration? shares)
    {
        var payments = new ContingentPayments(terms, exchanged);
        var rights = Rights(terms, offer).ToList();
        var valued = rights.ConvertAll(r => payments.RelateRight(r.Key, [.. r], offer.TargetClass));
        foreach (var leg in terms.Legs.Where(l => IsForTarget(l, terms))) payments.RelatePayment(leg);
        var earned = terms.Legs.Where(l => EarnedShares.Is(l, terms)).Select(leg => payments.RelateEarned(leg, shares)).ToList();
        if (shares is not null) EarnedShares.Relate(terms, shares, earned);
        payments.RelateTotals(consideration, [.. valued, .. payments._deferred]);
    }

    /// <summary>What is paid for the whole on days after the closing, whatever happens: a part of what the target costs, though not of what its holders receive at the closing.</summary>
    public static Expression? Deferred(DealTerms terms, Offer offer)
    {
        var labels = new PaymentLabels();
        foreach (var right in Rights(terms, offer)) labels.Take(right.Key);
        Expression? sum = null;
        foreach (var leg in terms.Legs.Where(l => IsForTarget(l, terms)))
        {
            string label = labels.Of(leg);
            if (!leg.IsContingent) sum = sum.Plus(new Reference(new FigurePath(terms.Form.Owner, "payoff.total", label)));
        }
        return sum;
    }

    private static IEnumerable<IGrouping<string, Leg>> Rights(DealTerms terms, Offer offer) =>
        terms.Legs.Where(l => l.Asset == AssetKind.Right && terms.Deal.IsSubject(l.From) && l.Per == offer.TargetClass && l.Amount is not null).GroupBy(l => l.Product, StringComparer.Ordinal);

    private static bool IsForTarget(Leg leg, DealTerms terms) => leg is { OfRight.Length: 0, Asset: AssetKind.Cash } && (leg.IsContingent || DealDates.IsDeferred(terms.Reading.World, terms.Deal, leg))
        && terms.Deal.IsSubject(leg.From) && terms.Deal.IsForTarget(leg.To);

    /// <returns>What the rights are worth at their price, or, while they have none, what they may yet pay: part of the whole consideration.</returns>
    private Reference RelateRight(string name, List<Leg> legs, ShareClass target)
    {
        var (right, share) = (Unit.Base(name), Unit.Shares(target.FullName));
        var each = _form.Input("rights-per-share", right / share, name);
        if (LegSum.Of(terms, "rights-per-share", each, legs) is { } sum && sum != each) _form.Relate("rights for a share", "T03", each, sum);
        var count = _form.Figure("rights", right, name);
        var price = _form.Input("right-price", _form.Money / right, name);
        var quoted = RightPrice.At(terms, name);
        if (quoted is { } fact) terms.Give(price, fact, fact.Quantity!, fact.Used.Reading.ToString());
        var perShare = _form.Figure("per-share", _form.Money / share, name);
        var worth = _form.Figure("consideration", _form.Money, name);
        _form.Relate("rights given", "T21", count, each * exchanged);
        _form.Relate("a share's rights at their price", "T02", perShare, each * price);
        _form.Relate("rights at their price", "T18", worth, count * price);

        _labels.Take(name);
        var payoff = _form.Figure("payoff", _form.Money / right, name);
        var paid = terms.Legs.Where(l => l.OfRight == name).Select((leg, i) => Payment(leg, leg.Name.Length > 0 ? leg.Name : i == 0 ? name : PaymentLabels.Numbered(name, i + 1))).ToList();
        if (paid.Count > 0) _form.Relate("payoff", "T35", payoff, paid.Aggregate((all, next) => all + next));
        var total = Total(name, payoff * count);
        if (paid.Count > 0) Move(name, terms.Legs.First(l => l.OfRight == name));
        return quoted is null && paid.Count > 0 && !terms.States(_form.Figure("consideration.total", _form.Money).Path) ? total : worth;
    }

    private void RelatePayment(Leg leg)
    {
        string label = _labels.Of(leg);
        var payoff = _form.Figure("payoff", UnitOf(leg), label);
        _form.Relate("payoff", "T35", payoff, Payment(leg, label));
        var total = Total(label, leg.Per is null ? payoff : payoff * exchanged);
        if (leg.IsContingent) Move(label, leg);
        else
        {
            _deferred.Add(total);
            new Settlement(terms).Add(label, leg.From.Name, terms.Deal.Holders, "cash", _form.Money, total, leg);
        }
    }

    /// <summary>Shares that are issued once a condition is met; those for the target count in money at the acquirer's price.</summary>
    private EarnedShares RelateEarned(Leg leg, ShareConsideration? shares)
    {
        string label = _labels.Of(leg);
        var unit = Unit.Shares(leg.Gives!.FullName);
        var payoff = _form.Figure("payoff", UnitOf(leg), label);
        _form.Relate("payoff", "T35", payoff, Payment(leg, label));
        Expression count = leg.Per is null ? payoff : payoff * exchanged;
        if (terms.Deal.IsForTarget(leg.To)) Total(label, count * (shares?.Class == leg.Gives ? shares.Price : FurtherClass.GivenPrice(terms, leg.Gives)));
        string to = leg.To is null || leg.To == terms.Deal.Target ? terms.Deal.Holders : leg.To.Name, from = leg.Gives.FullName + ".unissued";
        if (leg.IsContingent) new Settlement(terms).AddConditional(label, from, to, unit, count, leg);
        else new Settlement(terms).Add(label, from, to, unit.ToString(), unit, count, leg);
        return new EarnedShares(leg, count);
    }

    private Reference Total(string label, Expression paid)
    {
        var total = _form.Figure("payoff.total", _form.Money, label);
        _form.Relate("payoff in all", "T35", total, paid);
        _totals.Add(total);
        return total;
    }

    private void Move(string label, Leg leg) =>
        new Settlement(terms).AddConditional(label, leg.From.Name, terms.Deal.Holders, _form.Money, new FigurePath(_form.Owner, "payoff.total", label), leg);

    /// <summary>The amount if it is met, what is given otherwise if it has failed, between them while it is open.</summary>
    private Expression Payment(Leg leg, string label)
    {
        Expression amount = leg.EarnOut is { } earnOut ? new EarnOutPayoff(terms, leg, earnOut, label, UnitOf(leg)).Amount() : Amount(leg, label);
        if (leg.When is not { } when) return amount;
        if (leg.Otherwise is null && terms.OutcomeOf(when) == Outcome.Failed) return new Number(0m) { Unit = UnitOf(leg) };
        var met = Met(leg, when, label);
        if (leg.Otherwise is not { } otherwise) return amount * met;
        var instead = _form.Input("otherwise", UnitOf(leg), label);
        terms.Give(instead, otherwise, leg);
        return (amount * met) + (instead * (1m - met));
    }

    private Reference Amount(Leg leg, string label)
    {
        var amount = _form.Input("contingent", UnitOf(leg), label);
        terms.Agree(amount, leg);
        return amount;
    }

    /// <summary>1 when the condition is met, 0 when it has failed, anything between while it is open.</summary>
    private Reference Met(Leg leg, Condition when, string label)
    {
        var met = _form.Input("met", Unit.One, label);
        var outcome = terms.OutcomeOf(when);
        _form.Give(new ModelFigure(met.Path, Unit.One, Origin.Stated)
        {
            Quantity = outcome == Outcome.Open ? new Quantity(1m, Unit.One, Shape.Cap) { Low = 0m } : new Quantity(outcome == Outcome.Met ? 1m : 0m, Unit.One, Shape.Stated),
            Leg = leg,
            Location = when.Location,
            Citations = [.. when.Tests.OfType<EventTest>().SelectMany(t => terms.Reading.World.Events.Where(e => e.Event == t.Event && e.Date.Last <= terms.Reading.Day)).SelectMany(e => e.Citations)],
            Note = $"{when}: {outcome.ToString().ToLowerInvariant()}",
        });
        return met;
    }

    /// <summary>All that may still be paid, and the whole consideration with rights at their price.</summary>
    private void RelateTotals(Reference consideration, List<Reference> valued)
    {
        if (_totals.Count > 0) _form.Relate("contingent payments", "T35", _form.Figure("payoff.total", _form.Money), Sum(_totals));
        if (valued.Count > 0) _form.Relate("consideration with rights", "T03", _form.Figure("consideration.total", _form.Money), valued.Aggregate<Reference, Expression>(consideration, (all, right) => all + right));
    }

    private static Expression Sum(List<Reference> parts) => parts.Skip(1).Aggregate<Reference, Expression>(parts[0], (all, part) => all + part);

    private Unit UnitOf(Leg leg) => leg is { Asset: AssetKind.Shares, Gives: { } given } ? leg.Per is { } each ? Unit.Shares(given.FullName) / Unit.Shares(each.FullName) : Unit.Shares(given.FullName) : leg.Per is { } per ? _form.Money / Unit.Shares(per.FullName) : leg.OfRight.Length > 0 ? _form.Money / Unit.Base(leg.OfRight) : _form.Money;
}
