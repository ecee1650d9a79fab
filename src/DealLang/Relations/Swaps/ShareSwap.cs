using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Shares for shares: each side gives shares that are worth the same. Where one side gives all of a company, that company's holders own a
/// part of the other; where neither does, each holds a stake in the other.
/// </summary>
internal sealed class ShareSwap
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly SwapSide _first;
    private readonly SwapSide _second;

    public ShareSwap(DealTerms terms, List<Leg> legs)
    {
        (_terms, _form) = (terms, terms.Form);
        var (one, other) = (terms.Deal.Subjects[0], terms.Deal.Objects[0]);
        _first = new SwapSide(terms, one, [.. legs.Where(leg => leg.From == one)]);
        _second = new SwapSide(terms, other, [.. legs.Where(leg => leg.From == other)]);
        terms.IsOutdated = new Remarking(terms, [_first.Class]).IsOutdated;
    }

    public void Relate()
    {
        _first.Relate();
        _second.Relate();
        // A market price is what one share costs, and not what is agreed here: beside cash, or another market price, what is paid may be more or less.
        if (_second.IsQuoted && (_first.GivesCash || _first.IsQuoted)) _second.RelatePaid(_first);
        else if (_first.IsQuoted && _second.GivesCash) _first.RelatePaid(_second);
        else _form.Relate("both sides give the same worth", "T18", _first.Given, _second.Given);
        if (_second.IsWhole) RelateWhole(_first, _second);
        else if (_first.IsWhole) RelateWhole(_second, _first);
        else
        {
            RelateStake(_first, _second);
            RelateStake(_second, _first);
        }
        _first.AddTransfers(_second);
        _second.AddTransfers(_first);
    }

    /// <summary>One company takes in the other: the holders of the other own what they are given of both together.</summary>
    private void RelateWhole(SwapSide issuer, SwapSide joined)
    {
        var ownership = _form.Figure("ownership", Unit.One, joined.Party.Name);
        // Its own shares of another class bring no other company.
        if (joined.Class.Party != issuer.Party) _form.Relate("combined value", "T23", _form.Figure("combined", _form.Money), issuer.Equity + joined.Equity);
        if (issuer.NewShares is { } issued)
        {
            _form.Relate(new Relation("ownership", "T22", ownership, issued / (issuer.Diluted + issued))
            {
                Routes =
                [
                    new Route(issued.Path, ownership * issuer.Diluted / (1m - ownership)),
                    new Route(issuer.Diluted.Path, issued * (1m - ownership) / ownership),
                ],
            });
            if (joined.Shares is { } exchanged) _form.Relate("exchange ratio", "T02", _form.Figure("ratio", issuer.Unit / joined.Unit), issued / exchanged);
        }
        _form.Relate(new Relation("ownership by value", "T22", ownership, issuer.InShares / (issuer.Equity + issuer.InShares))
        {
            Routes =
            [
                new Route(issuer.InShares.Path, ownership * issuer.Equity / (1m - ownership)),
                new Route(issuer.Equity.Path, issuer.InShares * (1m - ownership) / ownership),
            ],
        });
        _form.Relate("ownership", "T22", _form.Figure("ownership", Unit.One, issuer.Party.Name), 1m - ownership);
    }

    /// <summary>What a side holds of the other after the exchange: of new shares, the count grows by them.</summary>
    private void RelateStake(SwapSide issuer, SwapSide holder)
    {
        if (issuer.NewShares is not { } given) return;
        var stake = _form.Figure("stake", Unit.One, holder.Party.Name);
        _form.Relate(new Relation("stake", "T07", stake, given / (issuer.Diluted + given))
        {
            Routes =
            [
                new Route(given.Path, stake * issuer.Diluted / (1m - stake)),
                new Route(issuer.Diluted.Path, given * (1m - stake) / stake),
            ],
        });
    }
}
