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
    private const string Secondary = "secondary", Greenshoe = "greenshoe";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly ShareClass _issued;
    private readonly Unit _shares;
    private readonly Reference _price;
    private readonly Fact? _primary;
    private readonly List<Fact> _secondary;

    private Offering(DealTerms terms, ShareClass issued, ShareIssue issue, List<Fact> offers)
    {
        (_terms, _form, _issued, _shares) = (terms, terms.Form, issued, Unit.Shares(issued.FullName));
        _primary = offers.Find(f => f.Key.Argument.Length == 0 || f.Key.Argument == issued.FullName);
        _secondary = [.. offers.Where(f => f != _primary && f.Key.Argument.Length > 0)];
        // Of several slips that would explain a raise that does not tie, one in the shares is the likeliest: they come first.
        if (_primary is not null) Offered("");
        foreach (var offer in _secondary) Offered(SellerOf(offer));
        if (HasSecondary) Offered(Secondary);
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

    /// <summary>A part of the shares offered, or a number of them.</summary>
    private bool HasGreenshoe => _terms.States("greenshoe") || _terms.States("greenshoe-shares");

    private bool HasSecondary => _secondary.Count > 0;

    /// <summary>The holders who sell, by name or as all others: what each receives, and how many shares it gives.</summary>
    public IEnumerable<(string Seller, Expression Money, Reference Shares)> Sold =>
        _secondary.GroupBy(NameOf).Select(g => g.Count() > 1 ? (g.Key, Offered(g.Key)) : (g.Key, Offered(SellerOf(g.First()))))
            .Select(s => (s.Key == Secondary ? _issued.Party.Name + ".holders" : s.Key, (Expression)(s.Item2 * _price), s.Item2));

    public static Offering? Of(DealTerms terms, ShareClass issued, ShareIssue issue)
    {
        var offers = terms.Stated("offers").Where(f => f.Quantity?.Unit.ShareClass == issued.FullName).ToList();
        return offers.Count == 0 ? null : new Offering(terms, issued, issue, offers);
    }

    /// <summary>Whose shares a line offers, as figures name it: those of nobody by name are all that holders sell, or the rest of it.</summary>
    private string SellerOf(Fact offer) => offer.Key.Argument == Secondary && _secondary.Count > 1 ? "others"
        : offer.Key.Argument.Contains(", ", StringComparison.Ordinal) || !_secondary.Exists(f => f != offer && NameOf(f) == offer.Key.Argument) ? offer.Key.Argument : offer.Key.Argument + ", 1";

    /// <summary>Who sells, on however many lines.</summary>
    private static string NameOf(Fact offer) => offer.Key.Argument.Split(", ")[0];

    /// <param name="hasLegs">Legs say what is paid: it need not be what is offered.</param>
    public void Relate(Reference amount, bool hasLegs)
    {
        if (_primary is not null) Read(_primary, "");
        foreach (var offer in _secondary) Read(offer, SellerOf(offer));
        foreach (var lines in _secondary.GroupBy(NameOf).Where(g => g.Count() > 1))
            _form.Relate("shares of a holder who sells", "T25", Offered(lines.Key), lines.Select(f => (Expression)Offered(SellerOf(f))).Aggregate((sum, next) => sum + next));
        if (HasSecondary && SellerOf(_secondary[0]) != Secondary)
            _form.Relate("shares of all holders who sell", "T25", Offered(Secondary), _secondary.Select(f => (Expression)Offered(SellerOf(f))).Aggregate((sum, next) => sum + next));
        var all = All;
        // Where only holders sell, what is said to be raised is theirs.
        if (_primary is not null && HasSecondary) _form.Relate("offering", "T01", Total, all * _price);
        _form.Relate("raise", "T01", _raise, (_primary is null ? Offered(Secondary) : Offered("")) * _price);
        if (_primary is null || !HasSecondary) _form.Relate("offering", "T01", Total, _raise);
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
        _form.Relate("free float", "T07", _form.Figure("float", Unit.One), All / After);
        RelateExercised();
        RelateHolders(basic);
        RelateFirstClose();
        RelateLockUp();
    }

    private Expression All => _primary is null ? Offered(Secondary) : HasSecondary ? Offered("") + Offered(Secondary) : Offered("");

    /// <summary>If the over-allotment option is exercised in full: new shares, unless the line says that holders give them.</summary>
    private void RelateExercised()
    {
        if (!HasGreenshoe) return;
        var shares = _form.Figure("greenshoe-shares", _shares);
        bool isSecondary = _primary is null || _terms.Stated("greenshoe").Concat(_terms.Stated("greenshoe-shares")).Any(f => f.Used.Modifiers.Contains(Secondary));
        var after = _form.Figure("shares-after", _shares, Greenshoe);
        _form.Relate("shares outstanding with the over-allotment", "T21", after, isSecondary ? After : After + shares);
        _form.Relate("free float with the over-allotment", "T07", _form.Figure("float", Unit.One, Greenshoe), (All + shares) / after);
        if (!isSecondary) _form.Relate("raise with the over-allotment", "T01", _form.Figure("raise", _form.Money, Greenshoe), _raise + _form.Figure("greenshoe.amount", _form.Money));
    }

    /// <summary>Who holds how many shares before and after: holders that a line names, and the buyers.</summary>
    private void RelateHolders(Reference basic)
    {
        var holders = _terms.Reading.InForce(_issued.Party.Name, "holder").Select(f => f.Fact)
            .Where(f => f.Quantity is { Shape: not Shape.Undisclosed } held && held.Unit.ShareClass == _issued.FullName).OrderBy(f => f.Key.Argument, StringComparer.Ordinal).ToList();
        foreach (var holder in holders)
        {
            string name = holder.Key.Argument;
            var owned = _form.Figure("owned", _shares, name);
            _form.Consumed.Add(holder);
            _terms.GiveOnce(owned, holder, holder.Quantity!);
            var after = _form.Figure("shares.after", _shares, name);
            _form.Relate("shares after", "T25", after, _secondary.Exists(f => f.Key.Argument == name) ? owned - Offered(name) : owned);
            _form.Relate("part before", "T07", _form.Figure("ownership.before", Unit.One, name), owned / basic);
            _form.Relate("part after", "T07", _form.Figure("ownership", Unit.One, name), after / After);
            if (_terms.States("stake", name)) _form.Relate("stake of a holder", "T07", _form.Figure("stake", Unit.One, name), after / After);
        }
        string buyer = _terms.Deal.Subjects[0].Name;
        if (holders.Count == 0 || _terms.Deal.Subjects.Length > 1 || holders.Exists(h => h.Key.Argument == buyer)) return;
        var bought = _form.Figure("shares.after", _shares, buyer);
        _form.Relate("shares after", "T25", bought, All);
        _form.Relate("part after", "T07", _form.Figure("ownership", Unit.One, buyer), bought / After);
    }

    private void RelateOverAllotment(Expression offered)
    {
        if (!HasGreenshoe) return;
        var shares = _form.Figure("greenshoe-shares", _shares);
        _form.Relate("over-allotment", "T26", shares, _form.Input("greenshoe", Unit.One) * offered);
        var amount = _form.Figure("greenshoe.amount", _form.Money);
        _form.Relate("over-allotment in money", "T01", amount, shares * _price);
        _form.Relate("offering with the over-allotment", "T01", _form.Figure("offering", _form.Money, Greenshoe), Total + amount);
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
            // Whatever the costs, no more is left than what the underwriters pay over.
            if (_terms.States("net-proceeds") && !_terms.States("expenses"))
                _form.Relate("net proceeds at most", "T18", _form.Figure("net-proceeds", _form.Money), Expression.Min(_form.Figure("net-proceeds", _form.Money), _raise - _form.Figure("spread.amount", _form.Money)));
        }
        if (!HasSecondary) return;
        RelateSeller("", Offered(Secondary) * _price);
        if (_secondary.Count > 1) foreach (var (_, money, shares) in Sold) RelateSeller(shares.Path.Argument, money);

        void RelateSeller(string seller, Expression money) => _form.Relate("proceeds of the holders who sell", "T18", _form.Figure("selling-holders", _form.Money, seller), money - (spread * money));
    }

    /// <summary>
    /// The first price at which the market closed, against the price of the offering. A share that was not listed before trades from the morning after its price
    /// is set, days before the money moves; one that was is measured from the closing.
    /// </summary>
    private void RelateFirstClose()
    {
        var closes = new ClassPrices(_terms.Reading.World, _issued, _terms.Deal.Name).All.Where(f => f.Used.Reading.Basis == "close" && f.Key.Valid is not null && f.Key.Valid.Value.Last <= _terms.Reading.Day).ToList();
        var (priced, closing) = (DealDates.Agreement(_terms.Deal) ?? _terms.Announced, DealDates.Closing(_terms.Deal)?.Date?.First);
        bool wasListed = priced is { } set && closes.Exists(f => f.Key.Valid!.Value.First < set);
        var day = (wasListed ? closing ?? priced : priced < closing ? priced : closing ?? priced) ?? DateOnly.MinValue;
        var first = closes.Where(f => f.Key.Valid!.Value.First >= day).MinBy(f => f.Key.Valid!.Value.First.DayNumber);
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

    private void Read(Fact offers, string part)
    {
        _form.Consumed.Add(offers);
        _terms.GiveOnce(Offered(part), offers, offers.Quantity!);
        if (offers.Used.Second is { } price && !_form.IsGiven(_price)) _terms.Give(_price, offers, price with { Unit = _form.Money / _shares });
    }
}
