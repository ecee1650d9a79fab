using System.Globalization;
using DealLang.Lowering;
using DealLang.Relations.Exits;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// What there is of a company before a round. Fully diluted means: shares outstanding, options and warrants as if all were exercised, units,
/// bonds and preferred shares as if converted, and the pool that is not yet granted. SAFEs and notes come in with the round.
/// </summary>
internal sealed class Capitalisation
{
    private static readonly string[] s_awards = ["options", "warrants", "rsus", "psus"];

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly ShareClass _issued;
    private readonly ShareClass _whole;
    private readonly Party _company;
    private readonly List<CapTableLine> _lines = [];
    private readonly HashSet<ShareClass> _counted = [];

    public Capitalisation(DealTerms terms, ShareClass issued)
    {
        (_terms, _form, _issued, _company, _whole) = (terms, terms.Form, issued, issued.Party, ClassWeight.Whole(issued));
        Unit = Unit.Shares(_whole.FullName);
        Outstanding = _form.Input("company-shares", Unit);
        Diluted = _form.Figure("fdso", Unit, _company.Name);
        Earlier = new EarlierRounds(terms.Reading, _company, terms.Deal);
    }

    /// <summary>The rounds that came before, whose shares are there already.</summary>
    public EarlierRounds Earlier { get; }

    /// <summary>The unit in which all classes are counted: what the class that is sold converts into, else that class itself; one for one where their lines say nothing else.</summary>
    public Unit Unit { get; }

    public Reference Outstanding { get; }
    public Reference Diluted { get; }

    /// <summary>Shares set aside and not granted; null where nothing is said of a pool.</summary>
    public Reference? Pool { get; private set; }

    /// <summary>Older classes that convert into more shares after a cheaper round.</summary>
    public List<AntiDilution> Protected { get; private set; } = [];

    public IReadOnlyList<CapTableLine> Lines => _lines;

    /// <summary>Warrants that come with the round: after it, not before.</summary>
    public IReadOnlyList<CapTableLine> WithTheRound { get; private set; } = [];

    /// <summary>Only a diluted count of all shares is stated: nobody knows how many are issued.</summary>
    public bool IsDilutedOnly { get; private set; }

    /// <summary>Somebody counts shares of the company; without a count there is no cap table.</summary>
    public bool HasCounts { get; private set; }

    /// <summary>Whether shares of a class are among those counted.</summary>
    public bool Counts(ShareClass shareClass) => _counted.Contains(shareClass);

    /// <summary>What is counted, where another form counts it: an offering.</summary>
    public Capitalisation Seen()
    {
        var counts = _terms.ShareFacts(_company, "shares").Where(f => f.Quantity is not null).ToList();
        _counted.UnionWith(_company.Classes.Where(c => IsCounted(c, counts)));
        return this;
    }

    public void Relate()
    {
        var counts = _terms.ShareFacts(_company, "shares").Where(f => f.Quantity is not null).ToList();
        var diluted = counts.Where(f => f.Used.Modifiers.Contains("diluted")).ToList();
        counts.RemoveAll(diluted.Contains);
        HasCounts = diluted.Count > 0 || _company.Classes.Any(c => IsStated(c, counts));

        var classes = _company.Classes.Where(c => c != _issued || IsCounted(c, counts)).Where(c => (IsCounted(c, counts) || !IsSoldLater(c)) && !IsCountedElsewhere(c, counts)).ToList();
        if (diluted.Count > 0 && !classes.Exists(c => IsStated(c, counts)))
        {
            RelateDilutedOnly(diluted);
            return;
        }
        foreach (var fact in diluted.Where(f => !Issued(f).Any())) _terms.Give(Diluted, fact, InUnit(fact.Quantity!));
        Expression? outstanding = null;
        _counted.UnionWith(classes);
        foreach (var shareClass in classes) outstanding = outstanding.Plus(Counted(shareClass, counts));
        if (outstanding is not null) _form.Relate("shares of all classes", "T21", Outstanding, outstanding);
        Expression all = Outstanding;
        List<OutstandingGrant> grants = [.. OutstandingGrant.Of(_terms.Reading, _company, CompanyRound.ClosingOf(_terms.Deal) ?? _terms.Reading.Day).Where(g => _counted.Contains(g.Class) || g.Class == _issued)];
        Protected = AntiDilution.Of(_terms, this);
        WithTheRound = [.. Granted([.. grants.Where(g => g.ComesWith(_terms.Deal))])];
        grants.RemoveAll(g => g.ComesWith(_terms.Deal));
        foreach (var line in Awards().Concat(Granted(grants)).Concat(Protected.SelectMany(p => p.Carried)))
        {
            _lines.Add(line);
            all += line.After;
        }
        ReadPool(grants);
        _form.Relate("diluted shares", "T21", Diluted, Pool is null ? all : all + Pool);
    }

    /// <summary>All shares are told as one diluted count: what rounds after it have added comes on top.</summary>
    private void RelateDilutedOnly(List<Fact> diluted)
    {
        IsDilutedOnly = true;
        var issued = Issued(diluted[0]).ToList();
        var stated = issued.Count == 0 ? Diluted : _form.Input("fdso", Unit, _company.Name + ", stated");
        foreach (var fact in diluted) _terms.Give(stated, fact, InUnit(fact.Quantity!));
        _lines.Add(CapTableLine.Unchanged(_company.Name + ".holders", "", stated));
        if (issued.Count == 0) return;
        Expression all = stated;
        foreach (var line in issued)
        {
            _lines.Add(line);
            all += line.After;
        }
        if (Earlier.PoolAdded(diluted[0], Unit) is { } pool)
        {
            _lines.Add(CapTableLine.Unchanged("pool", "", pool));
            all += pool;
        }
        _form.Relate("diluted shares", "T21", Diluted, all);
    }

    /// <summary>What earlier rounds have issued since a line that counts all shares.</summary>
    private IEnumerable<CapTableLine> Issued(Fact counted) =>
        _company.Classes.SelectMany(c => Earlier.Issued(c, [counted]).Select(i => CapTableLine.Unchanged(i.IsTakenIn ? _company.Name + ".holders" : i.Holder, c.FullName, InUnit(i.Shares, c))));

    private bool IsCounted(ShareClass shareClass, List<Fact> counts) => IsStated(shareClass, counts) || Earlier.Issued(shareClass, []).Any();

    /// <summary>Depositary shares are counted among those that they represent; where they alone are counted, these are.</summary>
    private bool IsCountedElsewhere(ShareClass shareClass, List<Fact> counts) => shareClass is { IsDepositary: true, Equivalent: { } of }
        ? !IsCounted(shareClass, counts) || (_company.Class(of.Class) is { } own && IsCounted(own, counts))
        : !IsCounted(shareClass, counts) && _company.Classes.Any(c => c is { IsDepositary: true, Equivalent: { } represented } && represented.Class == shareClass.Name && IsCounted(c, counts));

    private bool IsStated(ShareClass shareClass, List<Fact> counts) => counts.Exists(f => ClassOf(f) == shareClass.FullName) || HoldersOf(shareClass).Any();

    /// <summary>A class that another round sells, and of which nobody counts a share yet.</summary>
    private bool IsSoldLater(ShareClass shareClass) => CompanyRound.Of(_company, _terms.Reading.World, DateOnly.MaxValue)
        .Any(r => r.Deal != _terms.Deal && r.Class == shareClass.FullName && r.Date > (_terms.Announced ?? DateOnly.MinValue));

    /// <summary>
    /// A class: as stated, else what its holders hold, and what earlier rounds have issued since; a row for each holder, and one for what nobody is
    /// said to hold.
    /// </summary>
    private Expression Counted(ShareClass shareClass, List<Fact> counts)
    {
        var unit = Unit.Shares(shareClass.FullName);
        var (fact, holders) = (counts.Find(f => ClassOf(f) == shareClass.FullName), HoldersOf(shareClass).ToList());
        var issued = Earlier.Issued(shareClass, fact is null ? holders : [fact, .. holders]).ToList();
        var shares = _form.Input("shares", unit, shareClass.FullName);
        var stated = issued.Count == 0 || fact is null ? shares : _form.Input("shares", unit, shareClass.FullName + ", stated");
        bool isStated = fact is not null && _terms.Give(stated, fact, fact.Quantity! with { Unit = unit });
        Expression? held = null;
        foreach (var holder in holders)
        {
            var owned = _form.Figure("owned", unit, holder.Key.Argument);
            _form.Consumed.Add(holder);
            _terms.GiveOnce(owned, holder, holder.Quantity!);
            _lines.Add(CapTableLine.Unchanged(HolderOf(holder), shareClass.FullName, InUnit(owned, shareClass)));
            held = held.Plus(owned);
        }
        var resold = Earlier.Resold(shareClass, name => holders.Find(h => HolderOf(h) == name)).ToList();
        var fromOthers = resold.Where(m => m.Seller.Length > 0 && !holders.Exists(h => HolderOf(h) == m.Seller)).Aggregate(default(Expression), (sum, m) => sum.Plus(m.Shares));
        foreach (var moved in resold)
        {
            if (moved.Seller.Length > 0 && holders.Exists(h => HolderOf(h) == moved.Seller)) _lines.Add(CapTableLine.Unchanged(moved.Seller, shareClass.FullName, InUnit(0m - moved.Shares, shareClass)));
            if (moved.Buyer.Length > 0) _lines.Add(CapTableLine.Unchanged(moved.Buyer, shareClass.FullName, InUnit(moved.Shares, shareClass)));
        }
        if (isStated || (held is null && issued.Count == 0))
            _lines.Add(CapTableLine.Unchanged(held is null ? shareClass.FullName : shareClass.FullName + ", others", shareClass.FullName, InUnit(Others(), shareClass)));
        var all = isStated ? stated : held;
        foreach (var added in issued)
        {
            if (!added.IsTakenIn) _lines.Add(CapTableLine.Unchanged(added.Holder, shareClass.FullName, InUnit(added.Shares, shareClass)));
            all = all.Plus(added.Shares);
        }
        if (all is not null && all != shares) _form.Relate("shares of all holders", "T25", shares, all);
        return InUnit(shares, shareClass);

        Expression Others()
        {
            Expression others = held is null ? stated : stated - held;
            return fromOthers is null ? others : others - fromOthers;
        }
    }

    private IEnumerable<CapTableLine> Awards()
    {
        int options = 0, units = 0;
        foreach (string measure in s_awards)
        {
            foreach (var fact in _terms.ShareFacts(_company, measure).Where(f => f.Quantity is not null && !f.Used.Modifiers.Contains("contingent")).OrderBy(f => f.Key.Argument, StringComparer.Ordinal))
            {
                int index = measure is "options" or "warrants" ? options++ : units++;
                var of = _company.Classes.FirstOrDefault(c => c.FullName == fact.Quantity!.Unit.ShareClass && ClassWeight.ByLines(c, _whole) != 1m) ?? _whole;
                var number = _form.Input(measure, Unit.Shares(of.FullName), Label(index));
                _terms.GiveOnce(number, fact, of == _whole ? InUnit(fact.Quantity!) : fact.Quantity!);
                yield return CapTableLine.Unchanged(index == 0 ? measure : string.Create(CultureInfo.InvariantCulture, $"{measure}, {index + 1}"), "", InUnit(number, of));
            }
        }
        var bonds = new Convertibles(_form, _company, Unit, Convertibles.Measures.SelectMany(m => _terms.ShareFacts(_company, m)), (figure, fact, quantity) => _terms.Give(figure, fact, quantity));
        foreach (var bond in bonds.All) yield return CapTableLine.Unchanged(bond.Name, "", bond.Shares);
        foreach (var (loan, into) in ConvertibleLoan.Of(_terms.Reading, _company, CompanyRound.ClosingOf(_terms.Deal) ?? _terms.Reading.Day))
        {
            var converted = _form.Figure("conversion-shares", Unit, loan.Name);
            _form.Relate("shares on conversion of a loan", "T21", converted, InUnit(OtherDeal.Figure(_terms.Reading, loan, new FigurePath(loan.Name, "conversion-shares"), Unit.Shares(into.FullName)), into));
            yield return CapTableLine.Unchanged(loan.Name, "", converted);
        }
    }

    /// <summary>Warrants and options of grants of their own.</summary>
    private IEnumerable<CapTableLine> Granted(List<OutstandingGrant> grants)
    {
        foreach (var grant in grants)
        {
            var granted = _form.Figure("granted", Unit, grant.Name);
            _form.Relate("granted and not exercised", "T21", granted, InUnit(grant.Number, grant.Class));
            yield return CapTableLine.Unchanged(grant.Name, "", granted);
        }
    }

    /// <summary>As stated, with what earlier rounds have added since, and without the options that have been granted out of it since.</summary>
    private void ReadPool(List<OutstandingGrant> grants)
    {
        var fact = _terms.Reading.InForce(_company.Name, "pool").Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null);
        var added = Earlier.PoolAdded(fact, Unit);
        if (fact is null && added is null) return;
        Pool = _form.Input("pool", Unit);
        var granted = grants.Where(g => g.IsOptions && !(fact?.Key.Valid?.Last > g.Granted)).ToList();
        if (fact is not null)
        {
            bool isPool = added is null && granted.Count == 0;
            var stated = isPool ? Pool : _form.Input("pool", Unit, "stated");
            _form.Consumed.Add(fact);
            _terms.GiveOnce(stated, fact, InUnit(fact.Quantity!));
            if (isPool) return;
            added = added is null ? stated : stated + added;
        }
        foreach (var grant in granted) added = added.Less(new Reference(new FigurePath(_form.Owner, "granted", grant.Name)));
        _form.Relate("pool before the round", "T21", Pool, added!);
    }

    private IEnumerable<Fact> HoldersOf(ShareClass shareClass) =>
        _terms.Reading.InForce(_company.Name, "holder").Select(f => f.Fact).Where(f => f.Quantity is { Shape: not Shape.Undisclosed } quantity && quantity.Unit.ShareClass == shareClass.FullName);

    /// <summary>The party of a holder's line: a second class of one holder carries its name behind it.</summary>
    private static string HolderOf(Fact holder) => holder.Key.Argument.Split(", ")[0];

    private string ClassOf(Fact fact) => fact.Quantity!.Unit.ShareClass ?? (fact.Key.Argument.Length > 0 ? fact.Key.Argument : _whole.FullName);

    private string Label(int index) => index == 0 ? _company.Name : string.Create(CultureInfo.InvariantCulture, $"{_company.Name}, {index + 1}");

    private Quantity InUnit(Quantity count) => count.Unit.ShareClass is null ? count : count with { Unit = Unit };

    /// <summary>Shares of a class in the unit in which all are counted.</summary>
    public Expression InUnit(Expression shares, ShareClass of) => ClassWeight.Shares(shares, of, _whole);

    /// <summary>Shares of the class that is sold, likewise.</summary>
    public Expression InUnit(Expression sold) => InUnit(sold, _issued);

    /// <summary>The price of a share of the class that is sold, as that of one of the shares counted.</summary>
    public Expression PriceInUnit(Expression price) => ClassWeight.Price(price, _issued, _whole);

    /// <summary>The price of one of the shares counted, as that of a share of the class that is sold.</summary>
    public Expression PriceOfSold(Expression price) => ClassWeight.Price(price, _whole, _issued);
}
