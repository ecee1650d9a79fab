using DealLang.Lowering;
using DealLang.Relations.Rounds;
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

    /// <summary>Shares are sold at one price to whoever buys; null where the investors of a round buy them.</summary>
    public Offering? Offering { get; private set; }

    public void Relate(bool hasLegs)
    {
        Offering = Offering.Of(terms, issued, this);
        if (Offering is not null) Offering.Relate(amount, hasLegs);
        else if (Stated() is { } price)
        {
            _form.Consumed.Add(price);
            terms.Give(Price, price, price.Quantity! with { Unit = _form.Money / _shares });
        }
    }

    public void RelateNewShares() => _form.Relate("new shares", "T08", NewShares, amount / Price);

    /// <summary>What the round says of its price, in its own words or as the price of a financing.</summary>
    private Fact? Stated() => terms.Stated("round-price").FirstOrDefault()
        ?? terms.Reading.Latest(terms.Reading.World.FactsOf(terms.Deal.Name, "price").Where(f => f.Quantity is not null && ClassPrices.IsOf(f, issued)), terms.Announced).Select(f => f.Fact).FirstOrDefault();
}
