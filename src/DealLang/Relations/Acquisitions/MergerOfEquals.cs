using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A merges with B, into a company of its own or into B: each side's shares become so many of the company that goes on, or stay what they are, and each owns its
/// part of all of them. Values are those of the market before, for neither side is bought; cash that holders receive
/// beside the shares is taken off both companies' value, what others put in is added.
/// </summary>
internal sealed class MergerOfEquals
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly MergerSide _one;
    private readonly MergerSide _other;
    private readonly Unit _unit;
    private readonly Party _into;

    private MergerOfEquals(DealTerms terms)
    {
        (_terms, _form) = (terms, terms.Form);
        var into = terms.Deal.Into ?? terms.Deal.Acquirer;
        var issued = terms.Legs.Where(leg => leg.Per is not null).Select(leg => leg.Gives).FirstOrDefault(c => c?.Party == into) ?? into.Classes.FirstOrDefault() ?? new ShareClass(into, "common", null, into.Location);
        _unit = Unit.Shares(issued.FullName);
        var inAll = terms.Legs.Where(leg => leg is { Asset: AssetKind.Shares, Per: null, Amount: not null, IsContingent: false } && leg.Gives?.Party == into).ToList();
        var cashInAll = terms.Legs.Where(leg => leg is { Asset: AssetKind.Cash, Per: null, IsContingent: false } && (leg.Amount is not null || leg.Formula is not null) && (leg.From == into || leg.From == terms.Deal.Acquirer || leg.From == terms.Deal.Target)).ToList();
        (_one, _other) = (Side(terms.Deal.Acquirer, terms.Deal.Target), Side(terms.Deal.Target, terms.Deal.Acquirer));
        _into = into;

        // What goes to somebody else goes to whom the side belongs whose shares no ratio exchanges.
        MergerSide Side(Party party, Party other) => new(terms, party, issued)
        {
            CashInAll = cashInAll.FindAll(leg => leg.To?.Name == party.Name + ".holders" || (leg.To == party && leg.From != party && party != into)),
            InAll = inAll.FindAll(leg => IsOf(leg, party) || (!IsOf(leg, other) && !IsExchanged(party) && IsExchanged(other))),
        };

        bool IsExchanged(Party party) => terms.Legs.Any(leg => leg.Asset == AssetKind.Shares && leg.Per?.Party == party);

        static bool IsOf(Leg leg, Party party) => leg.To == party || leg.To?.Name == party.Name + ".holders";
    }

    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        terms.Form.Consumed.UnionWith(terms.Reading.World.FactsOf(terms.Deal.Name, "price"));
        new MergerOfEquals(terms).Relate();
    }

    private void Relate()
    {
        _one.Relate();
        _other.Relate();
        var issued = _form.Figure("new-shares", _unit);
        Expression all = _one.Shares + _other.Shares;
        _form.Relate("new shares", "T21", issued, _one.Stays ? _other.Shares : _other.Stays ? _one.Shares : all);
        if (!_one.Stays && !_other.Stays) all = issued;
        var ours = _form.Figure("ownership", Unit.One, _one.Name);
        _form.Relate(new Relation("ownership", "T22", ours, _one.Shares / (_one.Shares + _other.Shares))
        {
            Routes = [new Route(_one.Shares.Path, ours * _other.Shares / (1m - ours)), new Route(_other.Shares.Path, _one.Shares * (1m - ours) / ours)],
        });
        _form.Relate("ownership", "T22", _form.Figure("ownership", Unit.One, _other.Name), 1m - ours);
        _form.Relate("combined value", "T23", _form.Figure("combined", _form.Money), _one.Equity + _other.Equity);

        var synergies = new Synergies(_terms);
        var present = synergies.RelatePresentValue();
        var value = _form.Figure("pro-forma-price", _form.Money / _unit);
        Expression together = _one.Equity + _other.Equity;
        if (PaidIn.Relate(_terms, leg => leg.To == _into && leg.From != _into) is { } paidIn) together += paidIn;
        together = new[] { _one.Cash, _other.Cash }.OfType<Reference>().Aggregate(together, (rest, cash) => rest - cash);
        _form.Relate("value of a share of both", "T33", value, (present is null ? together : together + present) / all);
        _one.RelateValue(value, _other);
        _other.RelateValue(value, _one);
        Contribution.Relate(_terms, _terms.Deal.Acquirer, _terms.Deal.Target, _one.Leverage(), _other.Leverage());
        if (ProFormaIncome.IsAsked(_terms)) RelateEarnings(synergies, all);
        RelateAllocation();
    }

    /// <summary>
    /// In the accounts one side acquires the other: the one that the file names, else the one that goes on, else the first. What it gives are the shares of both that the other's holders have, at its own
    /// price (ASC 805-30-30-2, IFRS 3.B20 for shares that somebody else issues), and the cash beside.
    /// </summary>
    private void RelateAllocation()
    {
        if (!_terms.States("book") && !_terms.States("write-up")) return;
        string named = _terms.Reading.World.FactsOf(_terms.Deal.Name, "accounting-acquirer").Select(f => f.Used.Words).LastOrDefault() ?? "";
        var acquirer = named == _other.Name || (named != _one.Name && _other.Stays) ? _other : _one;
        var acquired = acquirer == _one ? _other : _one;
        var given = _form.Figure("consideration", _form.Money, acquired.Name);
        _form.Relate("consideration", "T31", given, acquired.Given(acquirer));
        PurchasePriceAllocation.Relate(_terms, given, acquired.Equity, null, named.Length > 0 ? "" : $"{acquirer.Name} is taken to acquire {acquired.Name} in the accounts");
    }

    private void RelateEarnings(Synergies synergies, Expression all)
    {
        var income = new ProFormaIncome(_terms, new PeriodFigures(_terms, "net-income"), synergies, null);
        foreach (string period in income.Periods)
        {
            var eps = _form.Figure("eps.pro-forma", _form.Money / _unit, period);
            _form.Relate("pro-forma earnings per share", "T30", eps, income.Relate(period) / all);
            _one.RelateEarnings(income.Of(_terms.Deal.Acquirer, period), eps, period);
            _other.RelateEarnings(income.Of(_terms.Deal.Target, period), eps, period);
        }
    }
}
