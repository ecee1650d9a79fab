using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A parent's holders may exchange its shares for those of a company that it lets go, counted at a discount and up to a limit on the ratio (an exchange offer
/// under Rule 13e-4; IRC 355). Ratio = min(limit, P ÷ (S × (1 − discount))); at most the shares offered ÷ ratio are accepted, of each holder the same part, and what
/// nobody takes is left.
/// </summary>
internal sealed class SplitOff
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Leg _offered;
    private readonly Leg _returned;
    private readonly Unit _parent;
    private readonly Unit _given;

    private SplitOff(DealTerms terms, Leg offered, Leg returned)
    {
        (_terms, _form, _offered, _returned) = (terms, terms.Form, offered, returned);
        (_parent, _given) = (Unit.Shares(returned.Gives!.FullName), Unit.Shares(offered.Gives!.FullName));
    }

    /// <summary>Null where nobody gives a company its own shares back for those of another.</summary>
    public static SplitOff? Of(DealTerms terms, List<Leg> legs)
    {
        var shares = legs.Where(l => l is { Asset: AssetKind.Shares, Gives: not null }).ToList();
        foreach (var returned in shares.Where(l => terms.Deal.Objects.Contains(l.From) && terms.Deal.Subjects.Contains(l.Gives!.Party)))
        {
            if (shares.Find(l => l.From == returned.Gives!.Party && l.Gives!.Party != l.From) is { } offered) return new SplitOff(terms, offered, returned);
        }
        return null;
    }

    public void Relate()
    {
        var ratio = _form.Input("ratio", _given / _parent);
        var price = Price(_offered.Gives!);
        var own = Price(_returned.Gives!);
        RelateRatio(ratio, price, own);
        var worth = _form.Figure("per-share", _form.Money / _parent);
        _form.Relate("what a share is exchanged for", "T02", worth, ratio * price);
        _form.Relate("premium", "T15", _form.Figure("premium", Unit.One, _returned.Gives!.FullName), (worth / own) - 1m);
        RelateShares(ratio);
    }

    private void RelateRatio(Reference ratio, Reference price, Reference own)
    {
        var open = _form.Input("ratio.uncapped", _given / _parent);
        var discount = _form.Input("discount", Unit.One);
        _form.Relate("ratio at the discount", "T02", open, own / (price * (1m - discount)));
        _form.Relate("worth for each 1.00", "T02", _form.Figure("exchange-value", Unit.One), 1m / (1m - discount));
        var limits = _terms.Stated("ratio-limit");
        _form.Relate("exchange ratio", "T02", ratio, limits is [var limit, ..] ? Expression.Min(_terms.Read(limit, _given / _parent), open) : open);
    }

    private void RelateShares(Reference ratio)
    {
        var offered = _form.Input("offered-shares", _given);
        if (_offered.Amount is not null || _offered.Formula is not null) _terms.Agree(offered, _offered);
        var most = _form.Figure("accepted.most", _parent);
        var tendered = _form.Input("tendered-shares", _parent);
        var accepted = _form.Input("accepted-shares", _parent);
        var all = _form.Input("shares", _parent, _returned.Gives!.Party.Name);
        foreach (var told in _terms.Stated("tendered-shares")) Read(tendered, told);
        foreach (var told in _terms.Stated("accepted-shares")) Read(accepted, told);
        if (_terms.ShareFacts(_returned.Gives.Party, "shares").FirstOrDefault(f => f.Quantity?.Unit.ShareClass == _returned.Gives.FullName && !f.Used.Modifiers.Contains("diluted")) is { } count)
            _terms.Give(all, count, count.Quantity!);
        _form.Relate("shares that the offer can take", "T21", most, offered / ratio);
        _form.Relate("shares accepted", "T21", accepted, Expression.Min(tendered, most));
        _form.RelateLast(new Relation("shares accepted of a full offer", "T21", accepted, most) { Note = "if as many are tendered" });
        _form.Relate("proration", "T28", _form.Figure("proration", Unit.One), accepted / tendered);
        var given = _form.Figure("distributed-shares", _given);
        _form.Relate("shares given", "T21", given, accepted * ratio);
        _form.Relate("shares left", "T21", _form.Figure("left-over", _given), offered - given);
        _form.Relate("part of its own shares", "T25", _form.Figure("retired", Unit.One), accepted / all);
        _form.Relate("part of its own shares tendered", "T25", _form.Input("tendered", Unit.One), tendered / all);
        var settlement = new Settlement(_terms);
        settlement.Add("split-off", _offered.From.Name, _returned.From.Name, _given.ToString(), _given, given, _offered);
        settlement.Add("return", _returned.From.Name, _returned.Gives.FullName + ".unissued", _parent.ToString(), _parent, accepted, _returned);
    }

    private void Read(Reference figure, Fact told)
    {
        _form.Consumed.Add(told);
        _terms.Give(figure, told, told.Quantity! with { Unit = _parent });
    }

    private Reference Price(ShareClass of)
    {
        var figure = _form.Input("price", _form.Money / Unit.Shares(of.FullName), of.FullName);
        if (new ClassPrices(_terms.Reading.World, of, _terms.Deal.Name).At(_terms.Reading.Day) is { } quoted) _terms.Give(figure, quoted, quoted.Quantity!, quoted.Used.Reading.ToString());
        return figure;
    }
}
