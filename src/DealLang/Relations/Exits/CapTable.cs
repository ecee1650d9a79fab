using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Exits;

/// <summary>
/// Who has how much of a company when it is sold. Where shares are counted, class by class, with options and units; where only rounds are
/// told, each round's part of the company, diluted by the rounds after it.
/// </summary>
internal sealed class CapTable
{
    private readonly Form _form;
    private readonly Party _company;
    private readonly Func<Reference, Fact, Quantity, bool> _give;
    private readonly Deal? _own;
    private readonly ImmutableArray<CompanyRound> _rounds;

    /// <summary>What rounds have issued; null where nothing is read of deals.</summary>
    private readonly EarlierRounds? _earlier;

    private readonly DateOnly? _vestedBy;

    /// <param name="own">The round whose form it is: its amount and valuation are the form's own figures.</param>
    /// <param name="vestedBy">The day of the sale, by which an option must have vested; null in an acquisition, which takes in all awards.</param>
    public CapTable(Form form, Party company, ImmutableArray<CompanyRound> rounds, Func<Reference, Fact, Quantity, bool> give, Deal? own, DateOnly? vestedBy)
    {
        _vestedBy = vestedBy;
        (_form, _company, _rounds, _give, _own) = (form, company, rounds, give, own);
        CountsShares = company.Classes.Any(c => CountOf(c) is not null || HoldersOf(c).Any());
        _earlier = form.IsAlone ? null : new EarlierRounds(form.Reading, company, own);
        Common = company.Classes.FirstOrDefault(c => rounds.All(r => r.Class != c.FullName)) ?? company.Classes.FirstOrDefault();
    }

    /// <summary>The class without a preference, in whose shares the others are counted.</summary>
    public ShareClass? Common { get; }

    public bool CountsShares { get; }

    /// <summary>Every class, then every award; the names of those that have a preference are the rounds' or the company's own.</summary>
    public IEnumerable<ExitClaim> Claims => CountsShares ? OfShares() : Parts();

    private List<ExitClaim> OfShares()
    {
        List<ExitClaim> issued = [.. _company.Classes.Select(Counted), .. Shadows(), .. EarlierShadows()], awards = [.. Awards()];
        var outstanding = _earlier is null ? [] : OutstandingSecurities.Of(_form.Reading, _company, _own);
        if (outstanding.Count == 0) return [.. issued, .. awards];
        var securities = new OutstandingSecurities(_form, _give, Unit.Shares(Common!.FullName), _vestedBy ?? _form.Reading.Day);
        return [.. issued, .. securities.Claims(outstanding, Units(issued)!, Units(awards)), .. awards];

        static Expression? Units(List<ExitClaim> claims) => claims.Aggregate(default(Expression), (sum, claim) => sum.Plus(claim.Units));
    }

    /// <summary>What the SAFEs and notes became that the form's own round converts: a series of its own each, on the terms of the class that the round sells.</summary>
    private IEnumerable<ExitClaim> Shadows()
    {
        if (_own is null || _company.Classes.FirstOrDefault(c => _rounds.Any(r => r.Deal == _own && r.Class == c.FullName)) is not { } sold) yield break;
        foreach (var fact in ConvertingSecurity.InForce(_form.Reading, _company))
        {
            var shares = new FigurePath(_form.Owner, "shares", fact.Key.Argument);
            if (!_form.Knows(shares)) continue;
            yield return new ExitClaim(fact.Key.Argument, InCommon(new Reference(shares), sold)) { SeriesOf = sold.FullName };
        }
    }

    /// <summary>The same of what earlier rounds converted.</summary>
    private IEnumerable<ExitClaim> EarlierShadows()
    {
        foreach (var shareClass in _company.Classes)
        {
            foreach (var issued in Issued(shareClass).Where(i => i.For is not null))
            {
                _form.Relate("paid for what converted", "T18", _form.Figure("owed", _form.Money, issued.Holder), issued.For!);
                var shares = _form.Figure("shares", Unit.Shares(shareClass.FullName), issued.Holder);
                _form.Relate("shares on conversion", "T08", shares, issued.Shares);
                yield return new ExitClaim(issued.Holder, InCommon(shares, shareClass)) { SeriesOf = shareClass.FullName };
            }
        }
    }

    /// <summary>What earlier rounds have issued of a class since the lines that count it.</summary>
    private List<IssuedShares> Issued(ShareClass shareClass) => _earlier is null ? [] : [.. _earlier.Issued(shareClass, [.. CountOf(shareClass) is { } count ? [count] : Array.Empty<Fact>(), .. HoldersOf(shareClass)])];

    /// <summary>Shares of a class as the common shares that they convert into.</summary>
    private Expression InCommon(Expression shares, ShareClass of)
    {
        if (of == Common) return shares;
        var common = Unit.Shares(Common!.FullName);
        var own = new FigurePath(_form.Owner, "as-converted", of.FullName);
        if (_own is not null && _form.Knows(own)) return shares * (new Reference(own) / new Reference(own with { Measure = "shares" })) * new Number(1m) { Unit = common / _form.UnitOf(own)! };
        return _earlier?.Conversion(of) is { } moved ? ClassWeight.Shares(shares * moved.Ratio, moved.Into, Common!) : ClassWeight.Shares(shares, of, Common!);
    }

    /// <summary>What was paid for a SAFE or a note, with interest: the preference of its series.</summary>
    private Reference? Owed(string instrument)
    {
        var owed = new FigurePath(_form.Owner, "owed", instrument);
        if (_form.Knows(owed)) return new Reference(owed);
        return _form.Knows(new FigurePath(_form.Owner, "shares", instrument))
            ? ConvertingSecurity.Measures.Select(m => new FigurePath(_form.Owner, m, instrument)).Where(_form.Knows).Select(p => new Reference(p)).FirstOrDefault() : null;
    }

    /// <summary>What was paid in for a class: stated, else the sum of the rounds that sold it.</summary>
    public Reference Invested(string name)
    {
        if (Owed(name) is { } owed) return owed;
        var rounds = _rounds.Where(r => r.Class == name).ToList();
        if (_own is not null && rounds is [var only] && only.Deal == _own) return _form.Input("amount", _form.Money);
        var invested = _form.Input("invested", _form.Money, name);
        if (_form.IsGiven(invested)) return invested;
        if (Facts("invested").FirstOrDefault(f => f.Key.Argument == name) is { } stated) _give(invested, stated, stated.Quantity!);
        else if (rounds.Count > 0) GiveRounds(invested, rounds);
        return invested;
    }

    private void GiveRounds(Reference invested, List<CompanyRound> rounds)
    {
        Quantity? sum = null;
        foreach (var round in rounds)
        {
            if (round.Amount(_company, _form.Reading.Day) is not { } amount) return;
            sum = sum is null ? amount : QuantityArithmetic.Add(sum, amount);
            if (sum is null) return;
        }
        if (rounds[0].Legs(_company, _form.Reading.Day).FirstOrDefault() is { } leg && sum is not null)
            _form.Give(new ModelFigure(invested.Path, _form.Money, Origin.Stated) { Quantity = sum, Leg = leg, Location = leg.Location, Citations = leg.Citations });
    }

    private ExitClaim Counted(ShareClass shareClass)
    {
        var shares = Count(shareClass);
        return new ExitClaim(shareClass.FullName, InCommon(shares, shareClass)) { Shares = shares };
    }

    /// <summary>The shares of a class: those stated, else those that the holders hold, and those that rounds have issued since.</summary>
    private Reference Count(ShareClass shareClass)
    {
        var unit = Unit.Shares(shareClass.FullName);
        var (stated, issued, isOwn) = (CountOf(shareClass), Issued(shareClass), _own is not null && _rounds.Any(r => r.Deal == _own && r.Class == shareClass.FullName));
        if (stated is null && isOwn && issued.Count == 0) return _form.Figure("new-shares", unit);
        var shares = _form.Input("shares", unit, shareClass.FullName);
        bool isRelated = _form.IsGiven(shares) || (_own is not null && issued.Count > 0); // the round's own cap table says it
        if (!isRelated && stated is not null) _give(shares, stated, stated.Quantity!);
        else if (!isRelated && HoldersOf(shareClass).ToList() is { Count: > 0 } holders)
            _form.Relate("shares of all holders", "T25", shares, holders.Select(h => (Expression)Owned(h, unit)).Aggregate((sum, owned) => sum + owned));
        else if (!isRelated && issued.Count > 0)
        {
            _form.Relate("shares of all holders", "T25", shares, Sum(issued.Where(i => i.For is null)));
            return shares;
        }
        // The shares that the round's own cap table counts are all there are but for its own, with those of securities among them.
        bool isCounted = issued.Count == 0 || (_own is not null && !issued.Exists(i => i.For is not null));
        if (isCounted && !(isOwn && (stated is not null || issued.Count > 0))) return shares;
        var all = _form.Figure("exit.shares", unit, shareClass.FullName);
        Expression sum = shares;
        if (_own is null) sum += Sum(issued.Where(i => i.For is null));
        else foreach (var security in issued.Where(i => i.For is not null)) sum -= security.Shares;
        if (isOwn) sum += _form.Figure("new-shares", unit);
        _form.Relate("shares of the class when it is sold", "T25", all, sum);
        return all;
    }

    private static Expression Sum(IEnumerable<IssuedShares> issued) => issued.Aggregate(default(Expression), (sum, i) => sum.Plus(i.Shares)) ?? 0m;

    /// <summary>What investors of rounds have of a class; in a round's own form its own investors are told of there.</summary>
    public IEnumerable<IssuedShares> Bought(ShareClass shareClass) => _own is null ? Issued(shareClass).Where(i => i is { For: null, IsTakenIn: false } && i.Holder != shareClass.FullName) : [];

    /// <summary>What went from holders to the investors of rounds since their lines; the form's own round among them.</summary>
    public IEnumerable<MovedShares> Resold(ShareClass shareClass)
    {
        var holders = HoldersOf(shareClass).ToList();
        var earlier = _earlier?.Resold(shareClass, name => holders.Find(h => h.Key.Argument.Split(", ")[0] == name)) ?? [];
        return _own is null ? earlier : earlier.Concat(SecondarySale.In(_own, shareClass, _form.Reading.Day).Where(m => m.Shares is Reference figure && _form.Knows(figure.Path)));
    }

    /// <summary>A holder's shares, in number.</summary>
    public Reference Owned(Fact holder, Unit unit)
    {
        var owned = _form.Figure("owned", unit, holder.Key.Argument);
        if (!_form.IsGiven(owned)) _give(owned, holder, holder.Quantity!);
        return owned;
    }

    /// <summary>Holders of a class by number.</summary>
    public IEnumerable<Fact> HoldersOf(ShareClass shareClass) => Facts("holder").Where(f => f.Quantity!.Unit.ShareClass == shareClass.FullName);

    private IEnumerable<ExitClaim> Awards()
    {
        var options = Facts("options").OrderBy(f => f.Key.Argument, StringComparer.Ordinal).Concat(Facts("warrants").OrderBy(f => f.Key.Argument, StringComparer.Ordinal));
        foreach (var (fact, index) in options.Select((fact, index) => (fact, index)))
        {
            if (_vestedBy is not null && fact.Used.Modifiers.Contains("unvested")) continue;
            var of = Granted(fact);
            var each = Unit.Shares(of.FullName);
            var strike = _form.Input("strike", _form.Money / each, Label(index));
            if (fact.Used.Second is { } price && !_form.IsGiven(strike)) _give(strike, fact, price with { Unit = _form.Money / each });
            yield return new ExitClaim($"{fact.Key.Measure}, {Label(index)}", ClassWeight.Shares(Award(fact, each, Label(index)), of, Common!)) { Strike = ClassWeight.Price(strike, of, Common!) };
        }
        foreach (var grant in Grants())
        {
            yield return new ExitClaim(grant.Deal.Name, ClassWeight.Shares(Vested(grant), grant.Class, Common!)) { Strike = ClassWeight.Price(grant.Strike, grant.Class, Common!) };
        }
        foreach (var (fact, index) in Facts("rsus").OrderBy(f => f.Key.Argument, StringComparer.Ordinal).Select((fact, index) => (fact, index)))
            yield return new ExitClaim($"rsus, {Label(index)}", ClassWeight.Shares(Award(fact, Unit.Shares(Granted(fact).FullName), Label(index)), Granted(fact), Common!));
    }

    /// <summary>The class that an award is for: the common shares, unless it names one that is more of them.</summary>
    private ShareClass Granted(Fact award) => _company.Classes.FirstOrDefault(c => c.FullName == award.Quantity!.Unit.ShareClass && ClassWeight.ByLines(c, Common!) != 1m) ?? Common!;

    /// <summary>What of a grant is its holder's own when the company is sold.</summary>
    private Expression Vested(OutstandingGrant grant) =>
        _vestedBy is { } sold && grant.Deal.Vesting is { IsAccelerated: false } vesting ? grant.Number * vesting.On(sold, grant.Granted) / vesting.Months : grant.Number;

    /// <summary>Warrants and options of grants of their own, by the day of the view, or of the round.</summary>
    private IEnumerable<OutstandingGrant> Grants() =>
        _earlier is null ? [] : OutstandingGrant.Of(_form.Reading, _company, (_own is null ? null : CompanyRound.ClosingOf(_own)) ?? _form.Reading.Day);

    private Reference Award(Fact fact, Unit unit, string label)
    {
        var number = _form.Input(fact.Key.Measure, unit, label);
        if (!_form.IsGiven(number)) _give(number, fact, fact.Quantity! with { Unit = unit });
        return number;
    }

    private string Label(int index) => index == 0 ? _company.Name : string.Create(CultureInfo.InvariantCulture, $"{_company.Name}, {index + 1}");

    /// <summary>Each round takes its money's part of the company after it; what was there before shares the rest.</summary>
    private List<ExitClaim> Parts()
    {
        var parts = new List<(string Name, Expression Part)> { (Common is { } common && _rounds.All(r => r.Class != common.FullName) ? common.FullName : "common", 1m) };
        foreach (var round in _rounds)
        {
            var (amount, pre) = (Amount(round), Pre(round));
            for (int i = 0; i < parts.Count; i++) parts[i] = (parts[i].Name, parts[i].Part is Number { Value: 1m } ? pre / (pre + amount) : parts[i].Part * pre / (pre + amount));
            int same = parts.FindIndex(p => p.Name == round.Class);
            if (same < 0) parts.Add((round.Class, amount / (pre + amount)));
            else parts[same] = (round.Class, parts[same].Part + (amount / (pre + amount)));
        }
        return [.. parts.Select(p => new ExitClaim(p.Name, Converted(p.Name, p.Part)))];
    }

    private Reference Converted(string name, Expression part)
    {
        var converted = _form.Figure("converted", Unit.One, name);
        _form.Relate("part when all convert", "T07", converted, part);
        return converted;
    }

    private Reference Amount(CompanyRound round)
    {
        if (round.Deal == _own) return _form.Input("amount", _form.Money);
        var amount = _form.Input("amount", _form.Money, round.Deal.Name);
        if (!_form.IsGiven(amount)) GiveRounds(amount, [round]);
        return amount;
    }

    private Reference Pre(CompanyRound round)
    {
        if (round.Deal == _own) return _form.Input("pre", _form.Money);
        var pre = _form.Input("pre", _form.Money, round.Deal.Name);
        if (!_form.IsGiven(pre) && round.Facts(_form.Reading, "pre").FirstOrDefault(f => f.Quantity is not null) is { } stated)
            _give(pre, stated, stated.Quantity!);
        return pre;
    }

    private Fact? CountOf(ShareClass shareClass) =>
        Facts("shares").FirstOrDefault(f => (f.Quantity!.Unit.ShareClass ?? f.Key.Argument) == shareClass.FullName && !f.Used.Modifiers.Contains("diluted"));

    private IEnumerable<Fact> Facts(string measure) => _form.Reading.InForce(_company.Name, measure).Select(f => f.Fact).Where(f => f.Quantity is { Shape: not Shape.Undisclosed });
}
