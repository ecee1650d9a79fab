using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>SAFEs and notes that an offering converts: at its price, less a discount, or at their cap, as a round would; nothing is paid for their shares.</summary>
internal sealed class OfferingSecurities
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Unit _shares;
    private readonly List<ConvertingSecurity> _converting;

    private OfferingSecurities(DealTerms terms, Unit shares, List<ConvertingSecurity> converting) => (_terms, _form, _shares, _converting) = (terms, terms.Form, shares, converting);

    public static OfferingSecurities? Of(DealTerms terms, ShareClass issued)
    {
        var converting = ConvertingSecurity.Of(terms, issued.Party, Unit.Shares(issued.FullName), new EarlierRounds(terms.Reading, issued.Party, terms.Deal));
        return converting.Count == 0 ? null : new OfferingSecurities(terms, Unit.Shares(issued.FullName), converting);
    }

    /// <summary>The shares that they become.</summary>
    public Expression Shares => _converting.Skip(1).Aggregate((Expression)_converting[0].Shares, (sum, c) => sum + c.Shares);

    /// <param name="basic">Shares outstanding before.</param>
    /// <param name="diluted">The same with all awards, as if all were exercised.</param>
    public void Relate(Reference price, Reference raise, Reference basic, Expression diluted)
    {
        var pool = Pool();
        var whole = pool is null ? diluted : diluted + pool;
        var all = _form.Figure("capitalisation", _shares);
        var rounding = new RoundRounding(_terms);
        _form.Relate(new Relation("capitalisation, solved", "T18", all, Functions.RoundCapitalisation.Call(
            [price, raise, whole, basic, pool ?? (Expression)0m, 0m, (decimal)PoolRule.Shares, 0m, .. rounding.Arguments, .. _converting.SelectMany(c => c.Arguments(_converting))])) { Combines = ["capitalisation"] });
        var named = new Dictionary<string, Reference>(StringComparer.Ordinal);
        new SecurityConversion(_terms, _converting, price, all, rounding, basis => basis switch
        {
            CapBasis.PostMoney => all,
            CapBasis.PreMoney => Named("pre-money", whole),
            CapBasis.Outstanding => Named("outstanding", basic),
            CapBasis.Diluted => Named("diluted", diluted),
            _ => null,
        }).Relate();
        _form.Relate("capitalisation", "T18", all, whole + Shares);

        Reference Named(string name, Expression counted)
        {
            if (named.TryGetValue(name, out var known)) return known;
            var figure = _form.Figure("capitalisation", _shares, name);
            _form.Relate("capitalisation of a cap", "T21", figure, counted);
            return named[name] = figure;
        }
    }

    /// <summary>What each is of the shares outstanding once all is issued.</summary>
    public void RelateOwnership(Reference after)
    {
        foreach (var converting in _converting)
        {
            _form.Relate("shares after", "T25", _form.Figure("shares.after", _shares, converting.Name), converting.Shares);
            _form.Relate("part after", "T07", _form.Figure("ownership", Unit.One, converting.Name), converting.Shares / after);
        }
    }

    private Reference? Pool()
    {
        if (_terms.Reading.InForce(_terms.Deal.Objects[0].Name, "pool").Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null) is not { } fact) return null;
        var pool = _form.Input("pool", _shares);
        _form.Consumed.Add(fact);
        _terms.GiveOnce(pool, fact, fact.Quantity! with { Unit = _shares });
        return pool;
    }
}
