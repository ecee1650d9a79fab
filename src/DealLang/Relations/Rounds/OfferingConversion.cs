using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// What protected classes convert into on top of their shares when new shares are offered to the public below their price: by the weighted average, by a
/// full ratchet, or by a ratchet that is held against such a price alone. Holder by holder, as each has its part of the class.
/// </summary>
internal sealed class OfferingConversion
{
    private readonly DealTerms _terms;
    private readonly List<AntiDilution> _protected;

    /// <param name="all">All shares before, with options and what converts, as if all were exercised.</param>
    public OfferingConversion(DealTerms terms, ShareClass issued, Expression all)
    {
        _terms = terms;
        var before = new Capitalisation(terms, issued);
        _protected = AntiDilution.OfOffering(terms, before.Seen(), all);
    }

    /// <summary>All that is added; null where nothing is protected.</summary>
    public Expression? Added { get; private set; }

    public void Relate(Reference price, Reference raise, Reference newShares)
    {
        foreach (var older in _protected)
        {
            _terms.Form.Relate("shares of the class", "T25", older.Shares, _terms.Form.Input("company-shares", _terms.Form.UnitOf(older.Shares.Path)!, older.Class.FullName));
            older.Relate(_terms, price, raise, newShares);
            Added = Added.Plus(older.Added);
        }
    }

    /// <summary>What a holder's line of a protected class comes to besides; null for a line of another class.</summary>
    public Expression? AddedTo(Fact holding, Reference owned) =>
        _protected.Find(p => p.Class.FullName == holding.Quantity!.Unit.ShareClass) is { } older ? older.Added * owned / older.Shares : null;
}
