using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is taken off a price or added to it, for one target share: a special dividend, a fee, a spin-off, an amount spread over all
/// shares, a fee that ticks until the closing.
/// </summary>
internal sealed class PriceAdjustments
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Unit _perShare;
    private readonly Reference _exchanged;
    private readonly List<Expression> _offEverything = [];
    private readonly Dictionary<Deduction, Expression> _offLegs = [];
    private readonly TickingFee? _ticking;
    private Expression? _distributed;

    /// <param name="isInAll">The price is one for the whole, and nothing is said of a share.</param>
    public PriceAdjustments(DealTerms terms, ShareClass target, Reference exchanged, bool isInAll)
    {
        (_terms, _form, _exchanged) = (terms, terms.Form, exchanged);
        _perShare = _form.Money / Unit.Shares(target.FullName);
        foreach (var (fact, _) in terms.Reading.InForce(terms.Deal.Name, "less", terms.Announced).OrderBy(f => f.Fact.Key.Argument, StringComparer.Ordinal))
        {
            if (fact.Quantity is null) continue;
            var figure = _form.Input("less", UnitOf(fact.Quantity), fact.Key.Argument);
            _terms.Give(figure, fact, fact.Quantity);
            _form.Consumed.Add(fact);
            _offEverything.Add(ForAShare(figure, fact.Quantity));
            Distribute(fact.Key.Argument, figure, fact.Quantity, fact.Used.Location);
        }
        _ticking = TickingFee.Of(terms, isInAll ? _form.Money : _perShare);
        TicksInAll = isInAll && _ticking is not null;
    }

    /// <summary>A fee that ticks adds to a price for the whole, not to one of a share.</summary>
    public bool TicksInAll { get; }

    /// <summary>What the target gives its holders before they sell: a dividend, shares that it spins off.</summary>
    public List<Distribution> Distributions { get; } = [];

    /// <summary>The same for one share; null for nothing.</summary>
    /// <param name="isForAll">All receive the same: nobody chooses.</param>
    public Expression? Distributed(bool isForAll) => isForAll ? _distributed : null;

    /// <summary>What is taken off one leg's value for a share; null for nothing.</summary>
    public Expression? Less(Leg leg)
    {
        IEnumerable<Expression> all = _offEverything.Concat(leg.Terms.Less.Select(d => OfLeg(d, leg)));
        return all.Aggregate((Expression?)null, (sum, less) => sum is null ? less : sum + less);
    }

    /// <summary>Whether anything is added to what these legs give in cash, or taken off it.</summary>
    public bool Change(IReadOnlyList<Leg> legs) => (_ticking is not null && !TicksInAll) || _offEverything.Count > 0 || legs.Any(l => !l.Terms.Less.IsEmpty);

    /// <param name="name">What the terms are told apart by; empty for those of all.</param>
    public Expression Applied(Expression agreed, IReadOnlyList<Leg> legs, string name = "")
    {
        var net = legs.SelectMany(l => l.Terms.Less.Select(d => OfLeg(d, l))).Concat(_offEverything).Aggregate(agreed, (rest, less) => rest - less);
        return _ticking is null || TicksInAll ? net : net + _ticking.On(agreed, name);
    }

    /// <summary>What a fee that ticks has added to a price for the whole; null where none does, or where the price is one of a share.</summary>
    public Reference? AddedInAll(Expression lumpSum) => TicksInAll ? _ticking!.On(lumpSum, "") : null;

    private Expression OfLeg(Deduction less, Leg leg)
    {
        if (_offLegs.TryGetValue(less, out var known)) return known;
        var figure = _form.Input("less", UnitOf(less.Amount), Unique(less.Name));
        _terms.Give(figure, less.Amount, leg);
        Distribute(less.Name, figure, less.Amount, less.Location);
        return _offLegs[less] = ForAShare(figure, less.Amount);
    }

    private void Distribute(string name, Reference figure, Quantity amount, Text.Location location)
    {
        var given = Distributed(amount);
        if (given is null && !name.Contains("dividend", StringComparison.OrdinalIgnoreCase)) return;
        _distributed = _distributed.Plus(ForAShare(figure, amount));
        Distributions.Add(new Distribution(name, IsSpread(amount) ? figure : figure * _exchanged, given, location));
    }

    private Unit UnitOf(Quantity amount) => IsSpread(amount) ? _form.Money : Distributed(amount) is { } given ? Unit.Shares(given.FullName) * _perShare / _form.Money : _perShare;

    /// <summary>Shares of a company that is spun off count at their market price.</summary>
    private Expression ForAShare(Expression figure, Quantity amount) => IsSpread(amount) ? figure / _exchanged
        : Distributed(amount) is { } given ? figure * FurtherClass.GivenPrice(_terms, given)
        : figure;

    private ShareClass? Distributed(Quantity amount) => amount.Unit.Factors.Where(f => f.Power > 0 && f.Name.StartsWith("share:", StringComparison.Ordinal))
        .Select(f => _terms.Reading.World.Parties.SelectMany(p => p.Classes).FirstOrDefault(c => "share:" + c.FullName == f.Name)).FirstOrDefault();

    private string Unique(string name)
    {
        string unique = name;
        for (int i = 2; _form.Knows(new FigurePath(_form.Owner, "less", unique)); i++)
            unique = (name.Length > 0 ? name + " " : "") + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return unique;
    }

    private static bool IsSpread(Quantity amount) => amount.Unit.Currency is not null;
}
