using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>The shares of a round or an offering: price, number, what the company's shares are worth at it.</summary>
internal sealed class ShareIssue(DealTerms terms, ShareClass issued, Reference amount)
{
    private readonly Form _form = terms.Form;
    private readonly Unit _shares = Unit.Shares(issued.FullName);

    public ShareClass Class => issued;
    public Unit Unit => _shares;
    public Reference NewShares { get; } = terms.Form.Figure("new-shares", Unit.Shares(issued.FullName));

    /// <summary>The price of the round is that of the offering, else the one that the deal's own block states.</summary>
    public Reference Price => _form.Input("price", _form.Money / _shares);

    public void Relate(bool hasLegs)
    {
        if (Offering() is { } offering) RelateOffering(offering, hasLegs);
        else if (terms.Stated("round-price").FirstOrDefault() is { } agreed)
        {
            _form.Consumed.Add(agreed);
            terms.Give(Price, agreed, agreed.Quantity! with { Unit = _form.Money / _shares });
        }
        else if (terms.Reading.Latest(terms.Reading.World.FactsOf(terms.Deal.Name, "price").Where(f => f.Quantity is not null && ClassPrices.IsOf(f, issued)), terms.Announced)
            .Select(f => f.Fact).FirstOrDefault() is { } price)
        {
            _form.Consumed.Add(price);
            terms.Give(Price, price, price.Quantity!);
        }
    }

    public void RelateNewShares() => _form.Relate("new shares", "T08", NewShares, amount / Price);

    /// <summary>Shares are sold at one price to whoever buys, not to the investors of a round.</summary>
    public bool IsOffering => Offering() is not null;

    /// <summary>Pre-money is the price times the diluted shares before the offering; what the market values is the company after it.</summary>
    public void RelateValuation(Reference pre, Reference post)
    {
        RelateNewShares();
        if (terms.States(new FigurePath(_form.Owner, "market-value"))) _form.Relate("market value", "T18", _form.Input("market-value", _form.Money), post);
        var basic = _form.Input("company-shares", _shares);
        var diluted = _form.Figure("fdso", _shares, issued.Party.Name);
        var count = terms.Diluted(issued, basic, diluted, isNew: true);
        _form.Relate("diluted shares", "T21", diluted, count.At(Price));
        _form.Relate("pre-money", "T18", pre, Price * diluted);
    }

    private void RelateOffering(Fact offering, bool hasLegs)
    {
        _form.Consumed.Add(offering);
        var offered = _form.Input("offered-shares", _shares);
        var raise = _form.Figure("raise", _form.Money);
        terms.Give(offered, offering, offering.Quantity!);
        if (offering.Used.Second is { } price) terms.Give(Price, offering, price with { Unit = _form.Money / _shares });
        _form.Relate("raise", "T01", raise, offered * Price);
        // Money for existing shares goes to their holders: it is no new money.
        if (!hasLegs && !offering.Used.Modifiers.Contains("secondary")) _form.Relate("new money", "T03", amount, raise);
        if (terms.States(new FigurePath(_form.Owner, "greenshoe")))
            _form.Relate("over-allotment", "T26", _form.Figure("greenshoe-shares", _shares), _form.Input("greenshoe", Unit.One) * offered);
    }

    private Fact? Offering() => terms.Reading.InForce(terms.Deal.Name, "offers", terms.Announced)
        .Select(f => f.Fact).FirstOrDefault(f => f.Quantity?.Unit.ShareClass == issued.FullName);
}
