using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// The price of a round = pre-money value ÷ the shares that it counts, and with it what SAFEs and notes become and by how much the pool grows.
/// Where these depend on each other they are solved together; see <see cref="PricedRound"/>.
/// </summary>
internal sealed class RoundPrice
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Reference _amount;
    private readonly Reference _all;
    private readonly bool _isProtectedInside;

    public RoundPrice(DealTerms terms, Capitalisation before, Reference price, Reference amount)
    {
        (_terms, _form, Before, Price, _amount) = (terms, terms.Form, before, price, amount);
        before.Relate();
        (Rounding, Pool) = (new RoundRounding(terms), new OptionPool(terms, before));
        Converting = [.. ConvertingSecurity.Of(terms, terms.Deal.Objects[0], before.Unit, before.Earlier)];
        IsOutside = ConvertingSecurity.Converts(terms)?.Used.Modifiers.Contains("outside pre-money") == true;
        _isProtectedInside = Protected.Count > 0 && AntiDilution.IsInside(terms);
        _all = _form.Figure("capitalisation", before.Unit);
        Counted = _form.Figure("pre-shares", before.Unit);
    }

    public Capitalisation Before { get; }

    /// <summary>The shares that the pre-money value is divided by.</summary>
    public Reference Counted { get; }

    public Reference Price { get; }

    /// <summary>The same for one of the shares that are counted.</summary>
    public Expression InUnit => Before.PriceInUnit(Price);

    public RoundRounding Rounding { get; }
    public OptionPool Pool { get; }
    public ImmutableArray<ConvertingSecurity> Converting { get; }

    /// <summary>Older classes that convert into more shares after a cheaper round.</summary>
    public List<AntiDilution> Protected => Before.Protected;

    /// <summary>What converts is not among the shares that the pre-money value is divided by.</summary>
    public bool IsOutside { get; }

    /// <summary>The worth of what comes beside the new money and is not in the pre-money value; null where there is none.</summary>
    public Expression? ValueOutside
    {
        get
        {
            Expression? shares = null;
            if (IsOutside) foreach (var converting in Converting) shares = shares.Plus(converting.Shares);
            if (Pool is { IsThere: true, IsOutside: true }) shares = shares.Plus(Pool.Increase);
            if (!_isProtectedInside && Before.HasCounts) foreach (var older in Protected.Where(p => p.IsPriced)) shares = shares.Plus(older.Added);
            return shares is null ? null : InUnit * shares;
        }
    }

    /// <param name="paid">What each investor pays, where there are several: each receives whole shares where shares are rounded.</param>
    public void Relate(Reference pre, Reference newShares, IReadOnlyList<Reference> paid)
    {
        bool isSolved = !Converting.IsEmpty || Pool.IsSolved || _isProtectedInside;
        if (isSolved) _form.Relate(new Relation("round price, solved", "T18", Price, Before.PriceOfSold(Functions.RoundPrice.Call(Arguments(pre)))) { Combines = ["round price"] });
        // Before what converts: a cap may be divided by shares that the pool is among.
        if (Pool.IsSolved) _form.Relate(new Relation("option pool, solved", "T18", Pool.Increase, Functions.PoolIncrease.Call(Arguments(InUnit))) { Combines = ["option pool"] });
        if (!Converting.IsEmpty)
        {
            _form.Relate(new Relation("capitalisation, solved", "T18", _all, Functions.RoundCapitalisation.Call(Arguments(InUnit))) { Combines = ["capitalisation"] });
            new SecurityConversion(_terms, Converting, InUnit, _all, Rounding, Basis).Relate();
            _form.Relate("capitalisation", "T18", _all, Converting.Aggregate<ConvertingSecurity, Expression>(Before.Diluted, (sum, c) => sum + c.Shares));
        }

        Expression counted = Before.Diluted;
        if (!IsOutside) foreach (var converting in Converting) counted += converting.Shares;
        if (_isProtectedInside) foreach (var older in Protected) counted += older.Added;
        if (Pool is { IsThere: true, IsOutside: false }) counted += Pool.Increase;
        _form.Relate("shares before the money", "T21", Counted, counted);
        _form.Relate(new Relation("round price", "T18", Price, RoundRounding.Round(Before.PriceOfSold(pre / Counted), Rounding.Price)) { Routes = [new Route(pre.Path, InUnit * Counted), new Route(Counted.Path, pre / InUnit)] });
        Expression bought = Rounding.Shares is null || paid.Count < 2 ? Bought(_amount) : paid.Skip(1).Aggregate(Bought(paid[0]), (sum, p) => sum + Bought(p));
        _form.Relate(new Relation("new shares", "T08", newShares, bought) { Routes = [new Route(_amount.Path, newShares * Price), new Route(Price.Path, _amount / newShares)] });
    }

    /// <summary>The shares that so much money buys.</summary>
    public Expression Bought(Reference money) => RoundRounding.Round(money / Price, Rounding.Shares);

    /// <summary>What a cap is divided by, as a figure with a name of its own.</summary>
    private Reference? Basis(CapBasis basis) => basis switch
    {
        CapBasis.PostMoney => _all,
        CapBasis.PreMoney => Named("pre-money", Pool.IsThere ? Before.Diluted + Pool.Increase : Before.Diluted),
        CapBasis.Outstanding => Named("outstanding", Before.Outstanding),
        CapBasis.Diluted => Named("diluted", Before.Pool is { } pool ? Before.Diluted - pool : Before.Diluted),
        _ => null,
    };

    private Reference Named(string name, Expression shares)
    {
        var figure = _form.Figure("capitalisation", Before.Unit, name);
        if (_bases.Add(name)) _form.Relate("capitalisation of a cap", "T21", figure, shares);
        return figure;
    }

    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);

    private ImmutableArray<Expression> Arguments(Expression first)
    {
        bool asksOutstanding = Converting.Any(c => c.Basis == CapBasis.Outstanding);
        decimal outside = (Pool is { IsThere: true, IsOutside: true } ? 1m : 0m) + (IsOutside ? 2m : 0m);
        return
        [
            first, _amount, Before.Diluted, asksOutstanding ? Before.Outstanding : (Expression)0m, Before.Pool ?? (Expression)0m,
            Pool.IsSolved ? Pool.Percent : Pool.IsThere ? Pool.Increase : (Expression)0m, (decimal)Pool.Rule, outside,
            .. Rounding.Arguments, .. Converting.SelectMany(c => c.Arguments(Converting)), .. _isProtectedInside ? Protected.SelectMany(p => p.Arguments) : [],
        ];
    }
}
