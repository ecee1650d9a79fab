using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>A prepayment of rent: what falls due first is set off against it until it is used up.</summary>
internal sealed class RentPaidAhead
{
    private readonly Form _form;
    private Expression? _left;

    public RentPaidAhead(DealTerms terms, Settlement settlement, string tenant, string owner)
    {
        _form = terms.Form;
        if (terms.Stated("prepayment") is not [var fact, ..]) return;
        _left = terms.Read(fact, terms.Money);
        settlement.Add("prepayment", tenant, owner, "cash", terms.Money, _left, Force.Firm, fact.Used.Location, fact.Used.Date ?? DealDates.Latest(terms.Deal, terms.Reading.Day)?.Date);
    }

    /// <summary>What is left to pay of a rent that falls due.</summary>
    public Expression Left(Reference due, string period)
    {
        if (_left is null) return due;
        var (used, rest) = (_form.Figure("prepayment.used", _form.Money, period), _form.Figure("prepayment.left", _form.Money, period));
        _form.Relate("set off against the prepayment", "T75", used, Expression.Min(due, _left));
        _form.Relate("left of the prepayment", "T75", rest, _left - used);
        _left = rest;
        return due - used;
    }
}
