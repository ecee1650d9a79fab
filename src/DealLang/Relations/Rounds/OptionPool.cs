using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>What a round makes of the employees' pool: it grows by so many shares, or to a part of the company.</summary>
internal sealed class OptionPool
{
    private readonly Fact? _adds;
    private readonly Fact? _part;

    public OptionPool(DealTerms terms, Capitalisation before)
    {
        (_adds, _part) = (terms.Stated("pool-adds").FirstOrDefault(), terms.Stated("pool.percent").FirstOrDefault());
        (Before, IsThere) = (before.Pool, _adds is not null || _part is not null || terms.States("pool-adds") || terms.States("pool.percent"));
        Increase = new Reference(new FigurePath(terms.Form.Owner, "pool-adds"));
        Percent = new Reference(new FigurePath(terms.Form.Owner, "pool.percent"));
        if (!IsThere) return;
        Increase = terms.Form.Input("pool-adds", before.Unit);
        Percent = terms.Form.Figure("pool.percent", Unit.One);
        if (_adds is not null)
        {
            terms.Form.Consumed.Add(_adds);
            terms.GiveOnce(Increase, _adds, _adds.Quantity! with { Unit = before.Unit });
        }
        if (_part is not null) terms.Read(_part, Unit.One);
        Rule = terms.Form.IsGiven(Increase) || (!terms.Form.IsGiven(Percent) && _part is null) ? PoolRule.Shares
            : Says("pre-money") ? PoolRule.PartBefore : PoolRule.PartAfter;
    }

    /// <summary>The pool before the round; null where none is stated.</summary>
    public Reference? Before { get; }

    /// <summary>The round says something of the pool.</summary>
    public bool IsThere { get; }
    public Reference Increase { get; }
    public Reference Percent { get; }
    public PoolRule Rule { get; }

    /// <summary>The part is solved together with the price.</summary>
    public bool IsSolved => IsThere && Rule != PoolRule.Shares;
    public bool IsOutside => Says("outside pre-money");
    public Expression After => Before is null ? Increase : IsThere ? Before + Increase : Before;

    private bool Says(string modifier) => (_adds?.Used.Modifiers.Contains(modifier) ?? false) || (_part?.Used.Modifiers.Contains(modifier) ?? false);
}
