using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A bond that its holder may turn into shares: of the borrower (a convertible bond), or of another company whose shares the borrower holds (an
/// exchangeable one). Conversion ratio = denomination ÷ conversion price; parity = what these shares cost in the market, as a part of the face.
/// </summary>
internal sealed class ConvertibleLoan
{
    private const string Code = "T71";
    private const string Premium = "conversion-premium";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly ShareClass _class;
    private readonly LoanDraws _draws;
    private readonly Unit _shares;
    private readonly Unit _perShare;

    private ConvertibleLoan(DealTerms terms, LoanDraws draws, ShareClass into)
    {
        (_terms, _form, _class, _draws) = (terms, terms.Form, into, draws);
        _shares = Unit.Shares(into.FullName);
        _perShare = _form.Money / _shares;
    }

    /// <param name="isRunning">Something of it may have come back by the day of the view: what is still owed may be turned into shares.</param>
    public static void Relate(DealTerms terms, LoanDraws draws, bool isRunning)
    {
        if (Into(terms.Reading.World, terms.Deal) is { } into) new ConvertibleLoan(terms, draws, into).Relate(isRunning);
    }

    /// <summary>The class that a loan may be turned into, as its price or its ratio says; null for a loan that stays one.</summary>
    public static ShareClass? Into(World world, Deal loan)
    {
        if (loan.Verb is not ("lends" or "lend")) return null;
        foreach (var fact in world.FactsOf(loan.Name, "conversion-price").Concat(world.FactsOf(loan.Name, "conversion-ratio")))
        {
            foreach (var (name, _) in fact.Quantity?.Unit.Factors ?? [])
            {
                if (!name.StartsWith("share:", StringComparison.Ordinal)) continue;
                foreach (var party in world.Parties)
                {
                    if (party.Classes.FirstOrDefault(c => c.FullName == name["share:".Length..]) is { } into) return into;
                }
            }
        }
        // A premium alone is over the price of the share that it names, else of the borrower's own, where it has one class.
        foreach (var premium in world.FactsOf(loan.Name, Premium))
        {
            if (premium.Key.Argument.Length == 0) return loan.Objects is [.., { Classes: [var own] }] ? own : null;
            if (world.Parties.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == premium.Key.Argument) is { } named) return named;
        }
        return null;
    }

    /// <summary>The loans that a company has agreed by a day and that may be turned into shares of its own.</summary>
    public static IEnumerable<(Deal Loan, ShareClass Into)> Of(FactReading reading, Party company, DateOnly day)
    {
        foreach (var loan in reading.World.DealsOn(company, "lends"))
        {
            if (Into(reading.World, loan) is { } into && into.Party == company && !DealDates.IsDead(loan, reading.Day) && DealDates.Agreement(loan) <= day && !IsDue(reading.World, loan, day)) yield return (loan, into);
        }
    }

    /// <summary>Its last day has passed: what nobody has converted by then is paid back.</summary>
    private static bool IsDue(World world, Deal loan, DateOnly day) =>
        world.FactsOf(loan.Name, "maturity").Concat(world.FactsOf(loan.Name, "ends")).LastOrDefault(f => f.Used.Date is not null)?.Used.Date?.Last < day;

    private void Relate(bool isRunning)
    {
        var price = _form.Input("conversion-price", _perShare);
        var shares = _form.Figure("conversion-shares", _shares);
        _form.Relate("shares on conversion", Code, shares, (isRunning ? _form.Figure("balance", _form.Money) : _draws.Drawn) / price);
        RelateRatio(price);
        RelatePremium(price);
        RelateMarket(price, shares);
        if (_terms.States("forced-conversion")) _form.Relate("price from which it may be forced", Code, _form.Figure("forced-conversion.price", _perShare), _form.Input("forced-conversion", Unit.One) * price);
        if (IsOwn) RelateDilution(shares);
        AddConversion(shares);
    }

    /// <summary>The borrower issues the shares; else it gives those that it holds.</summary>
    private bool IsOwn => _terms.Deal.Objects.Contains(_class.Party);

    private void RelateRatio(Reference price)
    {
        if (!_terms.States("denomination") && !_terms.States("conversion-ratio")) return;
        _form.Relate("conversion ratio", Code, _form.Input("conversion-ratio", _shares), _form.Input("denomination", _form.Money) / price);
    }

    /// <summary>Over the price of the share when the terms were agreed.</summary>
    private void RelatePremium(Reference price)
    {
        if (DealDates.Agreement(_terms.Deal) is not { } agreed || Quoted("share-price.issue", agreed) is not { } atIssue) return;
        string over = _terms.Reading.World.FactsOf(_terms.Deal.Name, Premium).Any(f => f.Key.Argument == _class.FullName) ? _class.FullName : "";
        _form.Relate("conversion premium", "T15", _form.Input(Premium, Unit.One, over), (price - atIssue) / atIssue);
    }

    private void RelateMarket(Reference price, Reference shares)
    {
        if (Quoted("share-price", _terms.Reading.Day) is not { } now) return;
        var parity = _form.Figure("parity", Unit.One);
        _form.Relate("parity", Code, parity, now / price);
        _form.Relate("worth of the shares on conversion", "T18", _form.Figure("conversion-value", _form.Money), shares * now);
        foreach (string measure in (string[])["clean-price", "issue-price"])
        {
            var quoted = _terms.Reading.InForce(_terms.Deal.Name, measure, _terms.Announced).Select(f => f.Fact).Where(f => f.Quantity is not null && (measure == "issue-price" || f.Used.Date?.First <= _terms.Reading.Day)).MaxBy(f => f.Used.Date?.First ?? DateOnly.MinValue);
            if (quoted is null) continue;
            _form.Relate("premium over parity", "T15", _form.Figure("parity.premium", Unit.One), (new Reference(new FigurePath(_form.Owner, measure, quoted.Key.Argument)) - parity) / parity);
            return;
        }
    }

    /// <summary>What the lender has of the company if all is converted, of the shares outstanding and the new ones.</summary>
    private void RelateDilution(Reference shares)
    {
        var outstanding = _form.Input("shares", _shares, _class.Party.Name);
        var counts = _terms.ShareFacts(_class.Party, "shares").Where(f => f.Quantity is not null && !f.Used.Modifiers.Contains("diluted")).ToList();
        if (counts.Count == 0) return;
        if (counts is [var count]) _terms.GiveOnce(outstanding, count, count.Quantity! with { Unit = _shares });
        else _form.Relate("shares of all classes", "T21", outstanding, counts.Select(Counted).Aggregate((sum, next) => sum + next));
        var part = shares / (outstanding + shares);
        foreach (var (lender, share) in _draws.Lenders) _form.Relate("part of the company on conversion", "T07", _form.Figure("stake.after", Unit.One, lender), share is null ? part : part * share);
    }

    /// <summary>Shares of a class, as those that the bond is turned into.</summary>
    private Expression Counted(Fact count)
    {
        string name = count.Quantity!.Unit.ShareClass ?? _class.FullName;
        var shares = _form.Input("shares", Unit.Shares(name), name);
        _terms.GiveOnce(shares, count, count.Quantity with { Unit = Unit.Shares(name) });
        return _class.Party.Classes.FirstOrDefault(c => c.FullName == name) is { } of ? ClassWeight.Shares(shares, of, _class) : shares;
    }

    private Reference? Quoted(string measure, DateOnly day)
    {
        if (new ClassPrices(_terms.Reading.World, _class, _terms.Deal.Name).At(day) is not { } quoted) return null;
        var figure = _form.Input(measure, _perShare);
        _terms.GiveOnce(figure, quoted, quoted.Quantity! with { Unit = _perShare });
        return figure;
    }

    /// <summary>If it is converted: the shares to the lender, newly issued or out of the borrower's own holding.</summary>
    private void AddConversion(Reference shares)
    {
        string from = IsOwn ? _class.FullName + ".unissued" : _terms.Deal.Objects[0].Name;
        if (DealDates.IsDead(_terms.Deal, _terms.Reading.Day)) return;
        foreach (var (lender, part) in _draws.Lenders)
            _form.Transfers.Add(new TransferRule("conversion", null, "converted", from, lender, _shares.ToString(), _shares, part is null ? shares : shares * part, DealDates.Stage(_terms.Deal, _terms.Reading.Day)?.Status ?? Status.Planned, Force.Conditional, _terms.Deal.Location));
    }
}
