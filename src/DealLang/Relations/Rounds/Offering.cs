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
    /// <summary>What a line says of the shares that the underwriters took.</summary>
    public const string ExercisedMeasure = "greenshoe-exercised";

    public const string Secondary = "secondary";

    private const string Greenshoe = "greenshoe", Exercised = "exercised";

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
        _securities = OfferingSecurities.Of(terms, issued);
        if (LastBefore() is not { } before) return;
        _last = _form.Input("last-close", _form.Money / _shares);
        _terms.GiveOnce(_last, before, before.Quantity! with { Unit = _form.Money / _shares });
    }

    private readonly Reference? _last;

    private OfferingConversion? _conversion;

    private readonly OfferingSecurities? _securities;

    /// <summary>The worth of shares that no new money is paid for: what SAFEs and notes become; null where there are none.</summary>
    public Expression? ValueConverted => _securities is null ? null : _price * _securities.Shares;

    /// <summary>The share had a price before: what is offered is no first offering, and everything else trades already.</summary>
    public bool IsListed => _last is not null;

    /// <summary>What is offered, as a part of the shares afterwards.</summary>
    public Expression Part => All / After;

    private readonly Reference _raise;

    /// <summary>All that the buyers pay, to the company and to holders.</summary>
    public Reference Total { get; }

    /// <summary>Shares outstanding once the new ones are issued.</summary>
    public Reference After { get; }

    /// <summary>The new ones among the shares offered.</summary>
    public Expression NewShares => Offered("");

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
        if (_primary is null || HasSecondary) _form.Relate("offering", "T01", Total, all * _price);
        if (_primary is not null) _form.Relate("raise", "T01", _raise, Offered("") * _price);
        // Where only holders sell, what is said to be raised is theirs.
        if (_primary is null ? _terms.States("raise") : !HasSecondary) _form.Relate("offering", "T01", Total, _raise);
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
        _form.Relate("pre-money", "T18", pre, (_last ?? _price) * diluted);
        _conversion = _primary is null ? null : new OfferingConversion(_terms, _issued, count.Bounds.Most);
        _conversion?.Relate(_price, _raise, newShares);
        _securities?.Relate(_price, _primary is null ? Total : _raise, basic, count.Bounds.Most);
        Expression after = _primary is null ? basic : basic + newShares;
        if (_conversion?.Added is { } converted) after += converted;
        if (_securities is not null) after += _securities.Shares;
        _form.Relate("shares outstanding after", "T21", After, after);
        _securities?.RelateOwnership(After);
        var value = _form.Figure("market-value", _form.Money);
        var exRights = _form.Figure("ex-rights-price", _form.Money / _shares);
        _form.Relate("market value", "T18", value, (_last is null ? _price : _primary is null ? _last : exRights) * After);
        if (_last is null) _form.Relate("free float", "T07", _form.Figure("float", Unit.One), Part);
        else if (_primary is not null) _form.Relate("price once the new shares are there", "T18", exRights, ((_last * basic) + (_price * newShares)) / After);
        RelateClass(newShares);
        RelateExercised();
        RelateHolders(basic);
        if (_last is null) RelateFirstClose();
        else RelateDiscounts(_last, exRights);
        LockUps.Relate(_terms, _last is null ? All : null, After);
    }

    private Expression All => _primary is null ? Offered(Secondary) : HasSecondary ? Offered("") + Offered(Secondary) : Offered("");

    /// <summary>If the over-allotment option is exercised in full: new shares, unless the line says that holders give them.</summary>
    private void RelateExercised()
    {
        if (!HasGreenshoe) return;
        var shares = _form.Figure("greenshoe-shares", _shares);
        bool isSecondary = IsGreenshoeSecondary;
        if (Taken is { } taken) RelateTaken(taken, isSecondary);
        var after = _form.Figure("shares-after", _shares, Greenshoe);
        _form.Relate("shares outstanding with the over-allotment", "T21", after, isSecondary ? After : After + shares);
        if (_last is null) _form.Relate("free float with the over-allotment", "T07", _form.Figure("float", Unit.One, Greenshoe), (All + shares) / after);
        if (!isSecondary) _form.Relate("raise with the over-allotment", "T01", _form.Figure("raise", _form.Money, Greenshoe), _raise + _form.Figure("greenshoe.amount", _form.Money));
    }

    /// <summary>The over-allotment comes from holders, not from the company.</summary>
    private bool IsGreenshoeSecondary => _primary is null || _terms.Stated("greenshoe").Concat(_terms.Stated("greenshoe-shares")).Any(f => f.Used.Modifiers.Contains(Secondary));

    /// <summary>What the underwriters took of the over-allotment; null where nobody says.</summary>
    private Reference? Taken => HasGreenshoe && _terms.Stated(ExercisedMeasure).FirstOrDefault() is { } fact && fact.Quantity!.Unit == _shares ? _terms.Read(fact, _shares) : null;

    /// <summary>New shares of the over-allotment that were taken: their number and money; null where there are none.</summary>
    public (Reference Shares, Expression Money, DateInterval? On, bool IsSecondary)? OverAllotted =>
        Taken is { } taken ? (taken, taken * _price, _terms.Stated(ExercisedMeasure)[0].Key.Valid, IsGreenshoeSecondary) : null;

    /// <summary>The offering with what was in fact taken of the over-allotment.</summary>
    private void RelateTaken(Reference taken, bool isSecondary)
    {
        var after = _form.Figure("shares-after", _shares, Exercised);
        _form.Relate("shares outstanding with what was taken", "T21", after, isSecondary ? After : After + taken);
        if (_last is null) _form.Relate("free float with what was taken", "T07", _form.Figure("float", Unit.One, Exercised), (All + taken) / after);
        if (isSecondary) return;
        var raise = _form.Figure("raise", _form.Money, Exercised);
        _form.Relate("raise with what was taken", "T01", raise, _raise + (taken * _price));
        if (!_terms.States("spread")) return;
        Expression kept = raise - (_form.Input("spread", Unit.One) * raise);
        _form.Relate("net proceeds with what was taken", "T18", _form.Figure("net-proceeds", _form.Money, Exercised), _terms.States("expenses") ? kept - _form.Input("expenses", _form.Money) : kept);
    }

    /// <summary>Who holds how many shares before and after: holders that a line names, and the buyers.</summary>
    private void RelateHolders(Reference basic)
    {
        var holders = _terms.Reading.InForce(_issued.Party.Name, "holder").Select(f => f.Fact)
            .Where(f => f.Quantity is { Shape: not Shape.Undisclosed } held && IsOfTheWhole(held.Unit.ShareClass)).OrderBy(f => f.Key.Argument, StringComparer.Ordinal).ToList();
        foreach (var lines in holders.GroupBy(HolderOf, StringComparer.Ordinal))
        {
            string name = lines.Key;
            var owned = Owned(name, [.. lines]);
            var after = _form.Figure("shares.after", _shares, name);
            Expression kept = _secondary.Exists(f => NameOf(f) == name) ? owned - Offered(name) : owned;
            foreach (var line in lines)
            {
                if (_conversion?.AddedTo(line, _form.Figure("owned", Unit.Shares(line.Quantity!.Unit.ShareClass!), line.Key.Argument)) is { } added) kept += added;
            }
            _form.Relate("shares after", "T25", after, kept);
            _form.Relate("part before", "T07", _form.Figure("ownership.before", Unit.One, name), owned / basic);
            _form.Relate("part after", "T07", _form.Figure("ownership", Unit.One, name), after / After);
            if (_terms.States("stake", name)) _form.Relate("stake of a holder", "T07", _form.Figure("stake", Unit.One, name), after / After);
        }
        string buyer = _terms.Deal.Subjects[0].Name;
        if (holders.Count == 0 || _terms.Deal.Subjects.Length > 1 || holders.Exists(h => HolderOf(h) == buyer)) return;
        var bought = _form.Figure("shares.after", _shares, buyer);
        _form.Relate("shares after", "T25", bought, All);
        _form.Relate("part after", "T07", _form.Figure("ownership", Unit.One, buyer), bought / After);
    }

    /// <summary>What a holder has before, of all classes, counted one for one.</summary>
    private Reference Owned(string name, List<Fact> lines)
    {
        Expression? sum = null;
        var earlier = new EarlierRounds(_terms.Reading, _issued.Party, _terms.Deal);
        foreach (var line in lines)
        {
            var unit = Unit.Shares(line.Quantity!.Unit.ShareClass!);
            var held = _issued.Party.Classes.First(c => c.FullName == line.Quantity.Unit.ShareClass);
            var owned = _form.Figure("owned", unit, line.Key.Argument);
            _form.Consumed.Add(line);
            _terms.GiveOnce(owned, line, line.Quantity!);
            var (sold, bought) = (new List<Expression>(), new List<Expression>());
            foreach (var moved in earlier.Resold(held, other => other == name ? line : null))
            {
                if (moved.Seller == name) sold.Add(moved.Shares);
                else if (moved.Buyer == name) bought.Add(moved.Shares);
            }
            if (lines.Count == 1 && unit == _shares && sold.Count + bought.Count == 0) return owned;
            foreach (var come in bought) sum = sum.Plus(ClassWeight.Shares(come, held, _issued));
            foreach (var gone in sold) sum = sum.Less(ClassWeight.Shares(gone, held, _issued));
            sum = sum.Plus(ClassWeight.Shares(owned, held, _issued));
        }
        var before = _form.Figure("shares.before", _shares, name);
        _form.Relate("shares of all classes before", "T25", before, sum!);
        return before;
    }

    /// <summary>The party of a holder's line: a second class of one holder carries its name behind it.</summary>
    private static string HolderOf(Fact holder) => holder.Key.Argument.Split(", ")[0];

    private bool IsOfTheWhole(string? shareClass) => shareClass == _issued.FullName || (_issued.IsPartOfTheWhole && _issued.Party.Classes.Any(c => c.FullName == shareClass && c.IsPartOfTheWhole));

    /// <summary>Of a company with several classes, how much of the class that is offered trades.</summary>
    private void RelateClass(Reference newShares)
    {
        if (_issued.Party.Classes.Count(c => c.IsPartOfTheWhole) < 2) return;
        Expression before = _form.Input("company-shares", _shares, _issued.FullName);
        var counted = _form.Figure("class-shares", _shares, _issued.FullName);
        bool isCounted = _terms.ShareFacts(_issued.Party, "shares").Any(f => f.Quantity?.Unit.ShareClass == _issued.FullName);
        _form.Relate("shares of the class after", "T25", counted, _primary is null ? before : isCounted ? before + newShares : newShares);
        if (_last is null) _form.Relate("free float of the class", "T07", _form.Figure("float", Unit.One, _issued.FullName), All / counted);
    }

    private void RelateOverAllotment(Expression offered)
    {
        if (!HasGreenshoe) return;
        var shares = _form.Figure("greenshoe-shares", _shares);
        _form.Relate("over-allotment", "T26", shares, _form.Input("greenshoe", Unit.One) * offered);
        var amount = _form.Figure("greenshoe.amount", _form.Money);
        _form.Relate("over-allotment in money", "T01", amount, shares * _price);
        _form.Relate("offering with the over-allotment", "T01", _form.Figure("offering", _form.Money, Greenshoe), Total + amount);
        if (Taken is { } taken) _form.Relate("offering with what was taken of the over-allotment", "T01", _form.Figure("offering", _form.Money, Exercised), Total + (taken * _price));
    }

    /// <summary>What is left to the company, and to the holders who sell, after the underwriters' spread.</summary>
    private void RelateProceeds()
    {
        if (!_terms.States("spread"))
        {
            if (HasSecondary) RelateSellers(money => money);
            if (!_terms.States("expenses")) return;
        }
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
        if (HasSecondary && _terms.States("spread")) RelateSellers(money => money - (spread * money));
    }

    /// <summary>What all holders who sell receive, and each of those that a line names.</summary>
    private void RelateSellers(Func<Expression, Expression> kept)
    {
        RelateSeller("", Offered(Secondary) * _price);
        foreach (var (_, money, shares) in Sold)
        {
            if (shares.Path.Argument != Secondary) RelateSeller(shares.Path.Argument, money);
        }

        void RelateSeller(string seller, Expression money) => _form.Relate("proceeds of the holders who sell", "T18", _form.Figure("selling-holders", _form.Money, seller), kept(money));
    }

    /// <summary>Off the last price, and off that which holds once the new shares are there.</summary>
    private void RelateDiscounts(Reference last, Reference exRights)
    {
        _form.Relate("discount to the last price", "T15", _form.Figure("discount", Unit.One, "last close"), (last - _price) / last);
        if (_primary is not null) _form.Relate("discount to the price once the new shares are there", "T15", _form.Figure("discount", Unit.One, "ex rights"), (exRights - _price) / exRights);
    }

    /// <summary>
    /// The first price at which the market closed, against the price of the offering: a share trades from the morning after its price is set, days before the money moves.
    /// </summary>
    private void RelateFirstClose()
    {
        var from = Priced < Closing ? Priced : Closing ?? Priced;
        if (Closes().Where(f => from is null || f.Key.Valid!.Value.First >= from).MinBy(f => f.Key.Valid!.Value.First.DayNumber) is not { } first) return;
        var close = _form.Input("first-close", _form.Money / _shares);
        _terms.GiveOnce(close, first, first.Quantity! with { Unit = _form.Money / _shares });
        _form.Relate("gain of the first day", "T15", _form.Figure("gain", Unit.One), (close - _price) / _price);
        _form.Relate("market value at the first close", "T18", _form.Figure("market-value", _form.Money, "first close"), close * After);
    }

    private DateOnly? Priced => DealDates.Agreement(_terms.Deal) ?? _terms.Announced;

    private DateOnly? Closing => DealDates.Closing(_terms.Deal)?.Date?.First;

    private List<Fact> Closes() =>
        [.. new ClassPrices(_terms.Reading.World, _issued, _terms.Deal.Name).All.Where(f => f.Used.Reading.Basis == "close" && f.Key.Valid is not null && f.Key.Valid.Value.Last <= _terms.Reading.Day)];

    /// <summary>
    /// The last close before the price was set; null of a share that was not listed then. A close of the very day is before it where the money moves much later,
    /// as in a rights issue: an offering that is traded from then on is settled within days.
    /// </summary>
    private Fact? LastBefore()
    {
        if (Priced is not { } set) return null;
        bool isLongOffered = Closing is { } closing && closing.DayNumber - set.DayNumber > DaysToSettle;
        return Closes().Where(f => f.Key.Valid!.Value.First < set || (isLongOffered && f.Key.Valid.Value.First == set)).MaxBy(f => f.Key.Valid!.Value.First.DayNumber);
    }

    private const int DaysToSettle = 10;

    private Reference Offered(string part) => _form.Input("offered-shares", _shares, part);

    private void Read(Fact offers, string part)
    {
        _form.Consumed.Add(offers);
        _terms.GiveOnce(Offered(part), offers, offers.Quantity!);
        if (offers.Used.Second is { } price && !_form.IsGiven(_price)) _terms.Give(_price, offers, price with { Unit = _form.Money / _shares });
    }
}
