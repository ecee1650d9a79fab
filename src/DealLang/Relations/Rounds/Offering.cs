using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// An offering of shares at one price: new shares (primary), whose money goes to the company, and existing ones (secondary), whose money goes
/// to their holders; the over-allotment option, what the underwriters keep, what trades freely afterwards and what may not be sold yet.
/// </summary>
internal sealed class Offering
{
    private const string Secondary = "secondary";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly ShareClass _issued;
    private readonly Unit _shares;
    private readonly Reference _price;
    private readonly Fact? _primary;
    private readonly Fact? _secondary;

    private Offering(DealTerms terms, ShareClass issued, ShareIssue issue, Fact? primary, Fact? secondary)
    {
        (_terms, _form, _issued, _shares, _primary, _secondary) = (terms, terms.Form, issued, Unit.Shares(issued.FullName), primary, secondary);
        // Of several slips that would explain a raise that does not tie, one in the shares is the likeliest: they come first.
        if (primary is not null) Offered("");
        if (secondary is not null) Offered(Secondary);
        _price = issue.Price;
        Total = _form.Figure("offering", _form.Money);
        After = _form.Figure("shares-after", _shares);
        _raise = _form.Figure("raise", _form.Money);
    }

    private readonly Reference _raise;

    /// <summary>All that the buyers pay, to the company and to holders.</summary>
    public Reference Total { get; }

    /// <summary>Shares outstanding once the new ones are issued.</summary>
    public Reference After { get; }

    public bool HasPrimary => _primary is not null;

    /// <summary>What the holders who sell receive, and how many shares they give; null where none do.</summary>
    public (Expression Money, Reference Shares)? Sold => _secondary is null ? null : (Offered(Secondary) * _price, Offered(Secondary));

    public static Offering? Of(DealTerms terms, ShareClass issued, ShareIssue issue)
    {
        var offers = terms.Stated("offers").Where(f => f.Quantity?.Unit.ShareClass == issued.FullName).ToList();
        return offers.Count == 0 ? null : new Offering(terms, issued, issue, offers.Find(f => f.Key.Argument != Secondary), offers.Find(f => f.Key.Argument == Secondary));
    }

    /// <param name="hasLegs">Legs say what is paid: it need not be what is offered.</param>
    public void Relate(Reference amount, bool hasLegs)
    {
        Read(_primary, "");
        Read(_secondary, Secondary);
        Expression all = _primary is null ? Offered(Secondary) : _secondary is null ? Offered("") : Offered("") + Offered(Secondary);
        // Where only holders sell, what is said to be raised is theirs.
        if (_primary is not null && _secondary is not null) _form.Relate("offering", "T01", Total, all * _price);
        _form.Relate("raise", "T01", _raise, (_primary is null ? Offered(Secondary) : Offered("")) * _price);
        if (_primary is null || _secondary is null) _form.Relate("offering", "T01", Total, _raise);
        // Money for existing shares goes to their holders: it is no new money.
        if (!hasLegs && _primary is not null) _form.Relate("new money", "T03", amount, _raise);
        RelateOverAllotment(all);
        RelateProceeds();
    }

    /// <summary>Pre-money is the price times the diluted shares before; the market values the shares outstanding after.</summary>
    public void RelateValuation(Reference pre, Reference newShares)
    {
        var basic = _form.Input("company-shares", _shares);
        var diluted = _form.Figure("fdso", _shares, _issued.Party.Name);
        var count = _terms.Diluted(_issued, basic, diluted, isNew: true);
        _form.Relate("diluted shares", "T21", diluted, count.At(_price));
        _form.Relate("pre-money", "T18", pre, _price * diluted);
        _form.Relate("shares outstanding after", "T21", After, _primary is null ? basic : basic + newShares);
        var value = _form.Figure("market-value", _form.Money);
        _form.Relate("market value", "T18", value, _price * After);
        var sold = _primary is null ? Offered(Secondary) : _secondary is null ? Offered("") : Offered("") + Offered(Secondary);
        _form.Relate("free float", "T07", _form.Figure("float", Unit.One), sold / After);
        RelateFirstClose();
        RelateLockUp();
    }

    private void RelateOverAllotment(Expression offered)
    {
        if (!_terms.States("greenshoe")) return;
        var shares = _form.Figure("greenshoe-shares", _shares);
        _form.Relate("over-allotment", "T26", shares, _form.Input("greenshoe", Unit.One) * offered);
        var amount = _form.Figure("greenshoe.amount", _form.Money);
        _form.Relate("over-allotment in money", "T01", amount, shares * _price);
        _form.Relate("offering with the over-allotment", "T01", _form.Figure("offering", _form.Money, "greenshoe"), Total + amount);
    }

    /// <summary>What is left to the company, and to the holders who sell, after the underwriters' spread.</summary>
    private void RelateProceeds()
    {
        bool hasSpread = _terms.States("spread");
        if (!hasSpread && !_terms.States("expenses")) return;
        var spread = _form.Input("spread", Unit.One);
        if (_terms.Stated("spread").FirstOrDefault() is { } kept) _terms.Read(kept, Unit.One);
        if (_terms.Stated("expenses").FirstOrDefault() is { } costs) _terms.Read(costs, _form.Money);
        if (_primary is not null)
        {
            _form.Relate("spread", "T18", _form.Figure("spread.amount", _form.Money), spread * _raise);
            _form.Relate("net proceeds", "T18", _form.Figure("net-proceeds", _form.Money), _raise - _form.Figure("spread.amount", _form.Money) - _form.Input("expenses", _form.Money));
        }
        if (Sold is { } sold) _form.Relate("proceeds of the holders who sell", "T18", _form.Figure("selling-holders", _form.Money), sold.Money - (spread * sold.Money));
    }

    /// <summary>The first price at which the market closed, against the price of the offering.</summary>
    private void RelateFirstClose()
    {
        var day = DealDates.Closing(_terms.Deal)?.Date?.First ?? _terms.Announced ?? DateOnly.MinValue;
        var first = new ClassPrices(_terms.Reading.World, _issued, _terms.Deal.Name).All
            .Where(f => f.Used.Reading.Basis == "close" && f.Key.Valid is { } valid && valid.First >= day && valid.Last <= _terms.Reading.Day).MinBy(f => f.Key.Valid!.Value.First);
        if (first is null) return;
        var close = _form.Input("first-close", _form.Money / _shares);
        _terms.GiveOnce(close, first, first.Quantity! with { Unit = _form.Money / _shares });
        _form.Relate("gain of the first day", "T15", _form.Figure("gain", Unit.One), (close - _price) / _price);
        _form.Relate("market value at the first close", "T18", _form.Figure("market-value", _form.Money, "first close"), close * After);
    }

    /// <summary>The first day on which the holders of old shares may sell.</summary>
    private void RelateLockUp()
    {
        if (_terms.Stated("lock-up").FirstOrDefault() is not { Quantity: { Value: { } length } quantity } stated) return;
        _terms.Read(stated, quantity.Unit);
        if (((stated.Used.Starting ?? DealDates.Closing(_terms.Deal)?.Date)?.First ?? DealDates.Agreement(_terms.Deal)) is not { } from) return;
        var ends = quantity.Unit == Unit.Month ? from.AddMonths((int)length) : from.AddDays((int)Math.Min(length, DateOnly.MaxValue.DayNumber - from.DayNumber));
        _form.Relate("end of the lock-up", "T18", _form.Figure("lock-up.ends", Unit.Date), new Number(ends.DayNumber) { Unit = Unit.Date });
    }

    private Reference Offered(string part) => _form.Input("offered-shares", _shares, part);

    private void Read(Fact? offers, string part)
    {
        if (offers is null) return;
        _form.Consumed.Add(offers);
        _terms.GiveOnce(Offered(part), offers, offers.Quantity!);
        if (offers.Used.Second is { } price && !_form.IsGiven(_price)) _terms.Give(_price, offers, price with { Unit = _form.Money / _shares });
    }
}
