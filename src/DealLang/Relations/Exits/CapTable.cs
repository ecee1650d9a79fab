using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
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

    /// <param name="own">The round whose form it is: its amount and valuation are the form's own figures.</param>
    public CapTable(Form form, Party company, ImmutableArray<CompanyRound> rounds, Func<Reference, Fact, Quantity, bool> give, Deal? own)
    {
        (_form, _company, _rounds, _give, _own) = (form, company, rounds, give, own);
        CountsShares = company.Classes.Any(c => CountOf(c) is not null || HoldersOf(c).Any());
        Common = company.Classes.FirstOrDefault(c => rounds.All(r => r.Class != c.FullName)) ?? company.Classes.FirstOrDefault();
    }

    /// <summary>The class without a preference, in whose shares the others are counted.</summary>
    public ShareClass? Common { get; }

    public bool CountsShares { get; }

    /// <summary>Every class, then every award; the names of those that have a preference are the rounds' or the company's own.</summary>
    public IEnumerable<ExitClaim> Claims => CountsShares ? [.. _company.Classes.Select(Counted), .. Shadows(), .. Awards()] : Parts();

    /// <summary>What the SAFEs and notes became that the form's own round converts: a series of its own each, on the terms of the class that the round sells.</summary>
    private IEnumerable<ExitClaim> Shadows()
    {
        if (_own is null || _company.Classes.FirstOrDefault(c => _rounds.Any(r => r.Deal == _own && r.Class == c.FullName)) is not { } sold) yield break;
        foreach (var fact in Rounds.ConvertingSecurity.InForce(_form.Reading, _company))
        {
            var shares = new FigurePath(_form.Owner, "shares", fact.Key.Argument);
            if (!_form.Knows(shares)) continue;
            Expression units = sold == Common ? new Reference(shares) : new Reference(shares) * new Number(1m) { Unit = Unit.Shares(Common!.FullName) / Unit.Shares(sold.FullName) };
            yield return new ExitClaim(fact.Key.Argument, units) { SeriesOf = sold.FullName };
        }
    }

    /// <summary>What was paid for a SAFE or a note, with interest: the preference of its series.</summary>
    private Reference? Owed(string instrument)
    {
        var owed = new FigurePath(_form.Owner, "owed", instrument);
        if (_form.Knows(owed)) return new Reference(owed);
        return _form.Knows(new FigurePath(_form.Owner, "shares", instrument))
            ? Rounds.ConvertingSecurity.Measures.Select(m => new FigurePath(_form.Owner, m, instrument)).Where(_form.Knows).Select(p => new Reference(p)).FirstOrDefault() : null;
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
        Expression units = shareClass == Common ? shares : shares * new Number(1m) { Unit = Unit.Shares(Common!.FullName) / Unit.Shares(shareClass.FullName) };
        return new ExitClaim(shareClass.FullName, units) { Shares = shares };
    }

    /// <summary>The shares of a class: those stated, those that its own round issues, else those that the holders hold.</summary>
    private Reference Count(ShareClass shareClass)
    {
        var unit = Unit.Shares(shareClass.FullName);
        if (CountOf(shareClass) is null && _own is not null && _rounds.Any(r => r.Deal == _own && r.Class == shareClass.FullName)) return _form.Figure("new-shares", unit);
        var shares = _form.Input("shares", unit, shareClass.FullName);
        if (_form.IsGiven(shares)) return shares;
        if (CountOf(shareClass) is { } stated) _give(shares, stated, stated.Quantity!);
        else if (HoldersOf(shareClass).ToList() is { Count: > 0 } holders)
            _form.Relate("shares of all holders", "T25", shares, holders.Select(h => (Expression)Owned(h, unit)).Aggregate((sum, owned) => sum + owned));
        return shares;
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
        var unit = Unit.Shares(Common!.FullName);
        var options = Facts("options").OrderBy(f => f.Key.Argument, StringComparer.Ordinal).Concat(Facts("warrants").OrderBy(f => f.Key.Argument, StringComparer.Ordinal));
        foreach (var (fact, index) in options.Select((fact, index) => (fact, index)))
        {
            var strike = _form.Input("strike", _form.Money / unit, Label(index));
            if (fact.Used.Second is { } price && !_form.IsGiven(strike)) _give(strike, fact, price with { Unit = _form.Money / unit });
            yield return new ExitClaim($"{fact.Key.Measure}, {Label(index)}", Award(fact, unit, Label(index))) { Strike = strike };
        }
        foreach (var (fact, index) in Facts("rsus").OrderBy(f => f.Key.Argument, StringComparer.Ordinal).Select((fact, index) => (fact, index)))
            yield return new ExitClaim($"rsus, {Label(index)}", Award(fact, unit, Label(index)));
    }

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
