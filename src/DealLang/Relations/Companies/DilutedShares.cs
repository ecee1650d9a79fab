using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A company's diluted shares by the treasury stock method: basic + Σ max(0, N − N·K/P) + units + what converts. P is the offer for a target,
/// whose awards all count, and the market price otherwise. Classes of one company count one for one unless they are of different worth
/// (<see cref="ClassWeight"/>); what waits for a condition is counted apart.
/// </summary>
internal sealed class DilutedShares
{
    private readonly Form _form;
    private readonly Func<Reference, Fact, Quantity, bool> _give;
    private readonly Func<Condition, Outcome> _outcome;
    private readonly Func<string, IReadOnlyList<Fact>, Expression?> _issuedSince;
    private readonly Party _party;
    private readonly ShareClass _class;
    private readonly Unit _shares;
    private readonly Reference _basic;
    private readonly Func<ShareClass, Expression> _weight;
    private readonly IReadOnlyDictionary<string, Expression> _apart;
    private readonly List<Award> _options = [];
    private readonly List<(Expression Shares, Expression Price)> _loans = [];
    private readonly List<Award> _units = [];
    private readonly List<Expression> _contingent = [];

    /// <summary>What is said of a company's shares and of what may become shares.</summary>
    public static readonly ImmutableArray<string> Measures = ["shares", "options", "warrants", "rsus", "psus", .. Relations.Convertibles.Measures];

    /// <param name="basic">Basic shares, all classes.</param>
    /// <param name="diluted">The figure that a count stated as diluted gives.</param>
    /// <param name="isNew">The class is only now issued: without a count there are none of it.</param>
    /// <param name="outcome">How a condition that an award waits for stands.</param>
    /// <param name="facts">What is said of the company's shares, options, warrants and units.</param>
    /// <param name="weight">How many shares of the class a share of another counts as.</param>
    /// <param name="promised">What the company has promised of its shares in deals of their own; null to count only what its lines say.</param>
    /// <param name="issuedSince">What has been issued of a class since the lines that count it.</param>
    /// <param name="apart">Classes with a price of their own, by name: what is granted in them counts at that price.</param>
    public DilutedShares(Form form, ShareClass shareClass, Reference basic, Reference diluted, IReadOnlyList<Fact> facts, Func<Reference, Fact, Quantity, bool> give, Func<Condition, Outcome> outcome, Func<ShareClass, Expression> weight, bool isNew = false, Func<string, IReadOnlyList<Fact>, Expression?>? issuedSince = null, IReadOnlyDictionary<string, Expression>? apart = null, PromisedShares? promised = null)
    {
        (_form, _party, _class, _basic, _give, _outcome) = (form, shareClass.Party, shareClass, basic, give, outcome);
        _weight = weight;
        _apart = apart ?? new Dictionary<string, Expression>();
        _issuedSince = issuedSince ?? ((_, _) => null);
        _shares = Unit.Shares(shareClass.FullName);
        foreach (var fact in Of(facts, "shares").Where(IsDiluted)) _give(diluted, fact, InClass(fact.Quantity!));
        ReadBasic([.. Of(facts, "shares").Where(f => !IsDiluted(f))], isNew);
        foreach (var fact in Of(facts, "options").Concat(Of(facts, "warrants"))) ReadOption(fact);
        foreach (var fact in Of(facts, "rsus").Concat(Of(facts, "psus"))) ReadUnits(fact);
        Convertibles = new Convertibles(form, _party, _shares, facts, give);
        ReadPromised(promised);
        RelateContingent();
    }

    /// <summary>Whether the count depends on the price.</summary>
    public bool HasOptions => _options.Count > 0 || Convertibles.All.Count > 0 || _loans.Count > 0;

    public bool HasAwards => _options.Count > 0 || _units.Count > 0;

    public Convertibles Convertibles { get; }

    /// <summary>Diluted shares at a price.</summary>
    /// <param name="others">The prices of classes that have one of their own; those of the offer when not given.</param>
    public Expression At(Expression price, IReadOnlyDictionary<string, Expression>? others = null) =>
        Convertibles.SharesAt(price).Concat(_loans.Select(Expression (l) => new Choice(price, false, l.Price, l.Shares, 0m)))
            .Aggregate(WithAwards(_basic, price, others ?? _apart), (sum, shares) => sum + shares);

    /// <summary>What is granted in one of the classes that have a price of their own, in its shares at a price; null where nothing is.</summary>
    public Expression? Granted(string shareClass, Expression price)
    {
        var units = _units.Where(u => u.Class == shareClass).Aggregate(default(Expression), (sum, unit) => sum.Plus(unit.Number));
        return _options.Where(o => o.Class == shareClass).Aggregate(units, (sum, option) => sum.Plus(Net(option.Number, option.Strike!, price)));
    }

    /// <summary>What awards add at a price without those in classes that have a price of their own; null where there are none.</summary>
    public Expression? GrantedInMain(Expression price)
    {
        var units = _units.Where(u => u.Weight is null).Aggregate(default(Expression), (sum, unit) => sum.Plus(unit.Number));
        return _options.Where(o => o.Weight is null).Aggregate(units, (sum, option) => sum.Plus(Net(option.Number, option.Strike!, price)));
    }

    /// <summary>What awards add at a price, by the treasury stock method.</summary>
    public Expression IncrementalAt(Expression price)
    {
        var units = _units.Aggregate(default(Expression), (sum, unit) => sum.Plus(unit.Counted));
        return _options.Aggregate(units, (sum, option) => sum.Plus(Net(option, price, _apart)))!;
    }

    /// <summary>What the company buys back at a price with the strikes of the options that are exercised; null without options.</summary>
    public Expression? RepurchasedAt(Expression price) => _options.Aggregate(default(Expression), (sum, option) =>
        sum.Plus(new Choice(price, false, option.Strike!, option.Number * option.Strike! / price, 0m)));

    private Expression WithAwards(Expression basic, Expression price, IReadOnlyDictionary<string, Expression> others) =>
        _options.Aggregate(_units.Aggregate(basic, (sum, unit) => sum + unit.Counted), (sum, option) => sum + Net(option, price, others));

    private static Expression Net(Award option, Expression price, IReadOnlyDictionary<string, Expression> others) => option.Weight is not { } weight
        ? Net(option.Number, option.Strike!, price)
        : Net(option.Number, option.Strike!, others.TryGetValue(option.Class, out var own) ? own : price * weight) * weight;

    private static Expression Net(Expression number, Expression strike, Expression price) => Expression.Max(0m, number - (number * strike / price));

    /// <summary>Shares if no option counts, and if each counts in full: the price of a fixed value lies between.</summary>
    public (Expression Fewest, Expression Most) Bounds =>
        (WithoutOptions, _options.Select(o => o.Counted).Concat(Convertibles.All.Select(b => b.Shares)).Concat(_loans.Select(l => l.Shares)).Aggregate(WithoutOptions, (sum, shares) => sum + shares));

    private Expression WithoutOptions => _units.Aggregate((Expression)_basic, (sum, unit) => sum + unit.Counted);

    private void ReadPromised(PromisedShares? promised)
    {
        foreach (var grant in promised?.Grants ?? [])
        {
            var granted = Related("granted", "granted and not exercised", grant.Name, grant.Class, grant.Number);
            _options.Add(_apart.ContainsKey(grant.Class.FullName) ? new Award(grant.Class.FullName, granted, grant.Strike, Weight(grant.Class.FullName)) : new Award(_class.FullName, InClass(granted, grant.Class), PriceInClass(grant.Strike, grant.Class)));
        }
        foreach (var (loan, into) in promised?.Loans ?? [])
        {
            var shares = Related("conversion-shares", "shares on conversion of a loan", loan.Name, into, OtherDeal.Figure(_form.Reading, loan, new FigurePath(loan.Name, "conversion-shares"), Unit.Shares(into.FullName)));
            _loans.Add((InClass(shares, into), PriceInClass(OtherDeal.Figure(_form.Reading, loan, new FigurePath(loan.Name, "conversion-price"), Unit.One / Unit.Shares(into.FullName)), into)));
        }
    }

    private Reference Related(string measure, string relation, string name, ShareClass shareClass, Expression number)
    {
        var figure = _form.Figure(measure, Unit.Shares(shareClass.FullName), name);
        _form.Relate(relation, "T21", figure, number);
        return figure;
    }

    private Expression InClass(Expression number, ShareClass of) => of == _class || IsOne(of.FullName) ? number : number * Weight(of.FullName);

    private Expression PriceInClass(Expression price, ShareClass of) => of == _class || IsOne(of.FullName) ? price : price / Weight(of.FullName);

    private void RelateContingent()
    {
        if (_contingent.Count == 0) return;
        var all = _form.Figure("contingent-shares", _shares, _form.Owner == _party.Name ? "" : _party.Name);
        _form.Relate("contingent shares", "T21", all, _contingent.Skip(1).Aggregate(_contingent[0], (sum, award) => sum + award));
    }

    /// <summary>A count of one class says nothing of the others: a class without a count is what rounds have issued of it, and unknown where none has; never none.</summary>
    private void ReadBasic(List<Fact> counts, bool isNew)
    {
        if (counts.Count == 0) return;
        string[] names = [.. counts.Select(ClassOf).Concat(_party.Classes.Where(c => (!isNew || c != _class) && IsAlike(c) && !IsCountedElsewhere(c, counts)).Select(c => c.FullName)).Distinct(StringComparer.Ordinal)];
        if (names.Length == 1 && counts.Count == 1 && (names[0] == _class.FullName || IsOne(names[0])))
        {
            Count(_basic, names[0], counts[0]);
            return;
        }
        Expression? sum = null;
        foreach (string name in names)
        {
            var part = _form.Input(_basic.Path.Measure, Unit.Shares(name), name);
            if (counts.Find(f => ClassOf(f) == name) is { } fact)
            {
                if (!Count(part, name, fact)) continue;
            }
            else if (_issuedSince(name, []) is { } issued) _form.Relate("shares that rounds issued", "T21", part, issued);
            var counting = _party.Classes.FirstOrDefault(c => c.FullName == name);
            if (counting is not null && (!IsAlike(counting) || (counting.IsDepositary && IsCountedElsewhere(counting, counts)))) continue;
            sum = sum.Plus(name == _class.FullName ? part : part * Weight(name));
        }
        if (sum is not null) _form.Relate("shares of all classes", "T21", _basic, sum);
    }

    /// <summary>What a line counts, and what has been issued since.</summary>
    private bool Count(Reference shares, string name, Fact fact)
    {
        var quantity = shares == _basic ? InClass(fact.Quantity!) : fact.Quantity!;
        if (_issuedSince(name, [fact]) is not { } issued) return _give(shares, fact, quantity);
        bool isInMain = shares == _basic && name != _class.FullName;
        var counted = _form.Input(shares.Path.Measure, isInMain ? _shares : Unit.Shares(name), $"{name}, as counted");
        _form.Relate("shares with those issued since", "T21", shares, counted + (isInMain ? issued * Weight(name) : issued));
        return _give(counted, fact, quantity);
    }

    /// <summary>Shares in the whole company are counted with each other, tracking stock by itself.</summary>
    private bool IsAlike(ShareClass other) => other == _class || (other.IsPartOfTheWhole && _class.IsPartOfTheWhole);

    /// <summary>Depositary shares are counted among those that they represent; where they alone are counted, these are.</summary>
    private bool IsCountedElsewhere(ShareClass shareClass, List<Fact> counts) => shareClass.Equivalent is { } equivalent && shareClass.IsDepositary
        ? counts.Exists(f => ClassOf(f) == $"{_party.Name}.{equivalent.Class}")
        : _party.Classes.Any(c => c is { IsDepositary: true, Equivalent: { } of } && of.Class == shareClass.Name && counts.Exists(f => ClassOf(f) == c.FullName));

    private void ReadOption(Fact fact)
    {
        if (IsContingent(fact))
        {
            ReadContingent(fact);
            return;
        }
        string label = Label(_options.Count), name = AwardClass(fact);
        var unit = Unit.Shares(name);
        var number = _form.Input(fact.Key.Measure, unit, label);
        var strike = _form.Input("strike", _form.Money / unit, label);
        _give(number, fact, fact.Quantity! with { Unit = unit });
        if (fact.Used.Second is { } second) _give(strike, fact, PerShare(second, unit));
        _options.Add(name == _class.FullName ? new Award(name, number, strike) : _apart.ContainsKey(name) ? new Award(name, number, strike, Weight(name)) : new Award(name, number * Weight(name), strike / Weight(name)));
    }

    /// <summary>Awards are for shares of the class that is looked at, unless those that they name count otherwise.</summary>
    private string AwardClass(Fact fact) => ClassOf(fact) is var name && IsOne(name) && !_apart.ContainsKey(name) ? _class.FullName : name;

    private bool IsOne(string name) => Weight(name) is Number { Value: 1m };

    private Expression Weight(string name) => name != _class.FullName && _party.Classes.FirstOrDefault(c => c.FullName == name) is { } shareClass ? _weight(shareClass) : OneForOne(name);

    /// <summary>What names its condition joins the others once that is met.</summary>
    private bool IsContingent(Fact fact) => fact.Used.When is { } when ? _outcome(when) != Outcome.Met : fact.Used.Modifiers.Contains("contingent");

    private void ReadContingent(Fact fact)
    {
        // Of what has failed nothing will come.
        if (fact.Used.When is { } when && _outcome(when) == Outcome.Failed) return;
        var of = _party.Classes.FirstOrDefault(c => c.FullName == ClassOf(fact)) ?? _class;
        var number = _form.Input(fact.Key.Measure, of == _class || IsOne(of.FullName) ? _shares : Unit.Shares(of.FullName), $"{_party.Name}, contingent {(_contingent.Count + 1).ToString(CultureInfo.InvariantCulture)}");
        if (_give(number, fact, of == _class || IsOne(of.FullName) ? InClass(fact.Quantity!) : fact.Quantity!)) _contingent.Add(InClass(number, of));
    }

    private void ReadUnits(Fact fact)
    {
        if (IsContingent(fact))
        {
            ReadContingent(fact);
            return;
        }
        string name = AwardClass(fact);
        var number = _form.Input(fact.Key.Measure, Unit.Shares(name), Label(_units.Count));
        if (_give(number, fact, fact.Quantity! with { Unit = Unit.Shares(name) }))
            _units.Add(name == _class.FullName ? new Award(name, number, null) : _apart.ContainsKey(name) ? new Award(name, number, null, Weight(name)) : new Award(name, number * Weight(name), null));
    }

    private string Label(int index) => index == 0 ? _party.Name : string.Create(CultureInfo.InvariantCulture, $"{_party.Name}, {index + 1}");

    private Number OneForOne(string name) => new(1m) { Unit = _shares / Unit.Shares(name) };

    private Quantity InClass(Quantity count) => count.Unit.ShareClass is null ? count : count with { Unit = _shares };

    private Quantity PerShare(Quantity strike, Unit shares) => strike.Unit.Factors.Any(f => f.Power == -1) ? strike with { Unit = _form.Money / shares } : strike;

    private static bool IsDiluted(Fact fact) => fact.Used.Modifiers.Contains("diluted");

    private string ClassOf(Fact fact) => fact.Quantity!.Unit.ShareClass ?? (fact.Key.Argument.Length > 0 ? fact.Key.Argument : _class.FullName);

    private static IEnumerable<Fact> Of(IReadOnlyList<Fact> facts, string measure) =>
        facts.Where(f => f.Key.Measure == measure && f.Quantity is not null).OrderBy(f => f.Key.Argument, StringComparer.Ordinal);

    /// <summary>Options, or units without a strike, in shares of their class; where that has a price of its own, with how many of the counted class one of it is.</summary>
    private sealed record Award(string Class, Expression Number, Expression? Strike, Expression? Weight = null)
    {
        /// <summary>In shares of the class that is counted.</summary>
        public Expression Counted => Weight is null ? Number : Number * Weight;
    }
}
