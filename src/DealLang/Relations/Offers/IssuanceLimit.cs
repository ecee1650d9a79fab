using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// The most shares that are issued, of all classes together: above it the ratio falls, and cash of the same value takes the place of the shares that are left out
/// (listing rules ask the acquirer's holders from 20 % on: Nasdaq 5635(a), NYSE 312.03(c)).
/// </summary>
internal sealed class IssuanceLimit
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Unit _given;
    private readonly Unit _target;
    private readonly Fact _fact;

    private IssuanceLimit(DealTerms terms, ShareClass given, ShareClass target, Fact fact)
    {
        (_terms, _form, _fact) = (terms, terms.Form, fact);
        (_given, _target) = (Unit.Shares(given.FullName), Unit.Shares(target.FullName));
        AgreedRatio = _form.Input("ratio.agreed", _given / _target);
        Price = _form.Input("reference-price", _form.Money / _given, "limit");
    }

    /// <summary>Null when nothing limits the shares, or when nothing takes their place.</summary>
    public static IssuanceLimit? Of(DealTerms terms, ShareClass given, ShareClass target)
    {
        if (Stated(terms) is not { } fact) return null;
        terms.Form.Consumed.Add(fact);
        return new IssuanceLimit(terms, given, target, fact);
    }

    /// <summary>Whether cash takes the place of shares, so that an offer in shares alone may pay cash.</summary>
    public static bool Applies(DealTerms terms) => Stated(terms) is not null;

    private static Fact? Stated(DealTerms terms) => terms.Reading.InForce(terms.Deal.Name, "limit", terms.Announced).Select(f => f.Fact)
        .FirstOrDefault(f => f.Key.Argument == "new-shares" && f.Quantity is not null && f.Used.Modifiers.Contains("excess in cash"));

    /// <summary>The ratio of the terms, before the limit.</summary>
    public Reference AgreedRatio { get; }

    /// <summary>The price at which cash takes the place of shares.</summary>
    public Reference Price { get; }

    /// <summary>Cash for one target share in the place of shares of one class: the one that most is paid in at the limit's own price, any other at the market's.</summary>
    public static Expression Substituted(Reference agreed, Reference ratio, Reference price) => (agreed - ratio) * price;

    /// <summary>Where several options or several classes are paid, each keeps the same part of its own ratio.</summary>
    private Reference Kept => _form.Figure("limit.kept", Unit.One, "new-shares");

    /// <param name="beside">New shares that single holders and other classes receive by terms of their own; null for none.</param>
    public void Relate(Reference ratio, Reference acquirerShares, Reference acquirerPrice, Reference exchanged, Expression? beside)
    {
        var most = RelateMost(acquirerShares);
        _form.Relate("ratio under the limit", "T02", ratio, Expression.Min(AgreedRatio, Left(most, beside) / exchanged));
        RelateFallbacks(acquirerPrice);
        _form.RelateLast(new Relation("ratio below the limit", "T02", ratio, AgreedRatio) { Note = "as long as the limit is not reached", IsAfterLoops = true });
    }

    /// <param name="agreed">Shares of all classes for one target share before the limit, as a mean over all options.</param>
    public void RelateKept(Expression agreed, Reference acquirerShares, Reference acquirerPrice, Reference exchanged, Expression? beside)
    {
        var most = RelateMost(acquirerShares);
        _form.Relate("part that the limit leaves", "T02", Kept, Expression.Min(1m, Left(most, beside) / (agreed * exchanged)));
        RelateFallbacks(acquirerPrice);
        _form.RelateLast(new Relation("part below the limit", "T02", Kept, 1m) { Note = "as long as the limit is not reached", IsAfterLoops = true });
    }

    /// <summary>One option's ratio under the limit.</summary>
    public void RelateRatio(Reference ratio, Reference agreed) => _form.Relate("ratio under the limit", "T02", ratio, agreed * Kept);

    private static Expression Left(Reference most, Expression? beside) => beside is null ? most : Expression.Max(0m, most - beside);

    private void RelateFallbacks(Reference acquirerPrice)
    {
        if (Asked() is not { } pricing) _form.RelateLast(new Relation("price in place of the average", "T02", Price, acquirerPrice) { Note = "the acquirer's price, where the terms name no other" });
        else if (ReferencePrices.Of(_terms, pricing) is { } averaged) _terms.Give(Price, averaged, averaged.Quantity!, averaged.Used.Reading.ToString());
        else ReferencePrices.StandIn(_form, Price, acquirerPrice);
    }

    /// <summary>The average that the limit asks for, else that which what is paid asks for; null for none, or for several.</summary>
    private Pricing? Asked() => _fact.Used.Priced ?? (_terms.Legs.Where(l => l.Gives is { } given && Unit.Shares(given.FullName) == _given).Select(l => l.Terms.Priced).OfType<Pricing>()
        .DistinctBy(p => (p.Class.FullName, p.Reading, p.End)).ToList() is [var only] ? only : null);

    private Reference RelateMost(Reference acquirerShares)
    {
        var most = _form.Figure("limit", _given, "new-shares");
        if (_fact.Quantity!.Unit.ShareClass is not null) _terms.Give(most, _fact, _fact.Quantity with { Unit = _given });
        else
        {
            var part = _form.Input("limit.share", Unit.One, "new-shares");
            _terms.Give(part, _fact, _fact.Quantity);
            _form.Relate("most new shares", "T22", most, part * acquirerShares);
        }
        return most;
    }
}
