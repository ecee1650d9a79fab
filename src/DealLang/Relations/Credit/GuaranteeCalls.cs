using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What was called of a guarantee, day by day: paid to the lender of what it covers, owed to the guarantor by the debtor.</summary>
internal sealed class GuaranteeCalls
{
    private readonly DealTerms _terms;
    private readonly List<(Reference Amount, Fact Fact)> _calls = [];

    public GuaranteeCalls(DealTerms terms)
    {
        _terms = terms;
        foreach (var fact in terms.Reading.InForce(terms.Deal.Name, "called", terms.Announced).Select(f => f.Fact).Where(f => f.Quantity is not null && f.Used.Date is { } day && (f.Key.Valid is not null || day.First <= terms.Reading.Day)).OrderBy(f => f.Used.Date!.Value.First))
        {
            var amount = terms.Form.Input("called", terms.Money, fact.Key.Argument);
            terms.Form.Consumed.Add(fact);
            terms.GiveOnce(amount, fact, fact.Quantity!);
            _calls.Add((amount, fact));
        }
    }

    /// <summary>All that was called by the day of the view, or is known to be; null where nothing was.</summary>
    public Reference? Total { get; private set; }

    /// <summary>What was called by a day; null where nothing was.</summary>
    public Expression? By(DateOnly day)
    {
        Expression? sum = null;
        foreach (var (amount, fact) in _calls)
        {
            if (fact.Used.Date!.Value.First <= day) sum = sum.Plus(amount);
        }
        return sum;
    }

    public void Relate()
    {
        if (_calls.Count == 0) return;
        Total = _terms.Form.Figure("called", _terms.Money);
        _terms.Form.Relate("called in all", "T74", Total, _calls.Skip(1).Aggregate((Expression)_calls[0].Amount, (sum, call) => sum + call.Amount));
        _terms.Form.Relate("recourse to the debtor", "T74", _terms.Form.Figure("recourse", _terms.Money), Total);
        var settlement = new Settlement(_terms);
        foreach (var (amount, fact) in _calls)
            settlement.Add("called-" + fact.Key.Argument, _terms.Deal.Acquirer.Name, Payee, "cash", _terms.Money, amount, Force.Firm, fact.Used.Location, fact.Used.Date);
        // Nobody says when the debtor makes it good, and owes it all the same.
        settlement.Add("recourse", _terms.Deal.Target.Name, _terms.Deal.Acquirer.Name, "cash", _terms.Money, Total, null, (DateInterval?)null, Purpose.DebtService);
    }

    /// <summary>Who is paid: the lender of the loan that is covered, where it is named; else whom the guarantee is for.</summary>
    private string Payee => Covered is { Subjects: [var lender, ..] } ? lender.Name : _terms.Deal.Target.Name;

    private Deal? Covered => _terms.Reading.InForce(_terms.Deal.Name, "for", _terms.Announced).Select(f => _terms.Reading.World.Deal(f.Fact.Key.Argument)).FirstOrDefault(d => d is not null);
}
