using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A vehicle seen through by its holders: what it owns is equity and debt; a holder's part of its debt is the holder's behind the vehicle, and
/// what the holder may lose is its part of the equity and what it guarantees.
/// </summary>
internal sealed class VehicleRelations
{
    private const string Code = "T73";

    private readonly Party _vehicle;
    private readonly Form _form;
    private readonly Func<Reference, Fact, Quantity, bool> _give;

    private VehicleRelations(Party vehicle, Form form, Func<Reference, Fact, Quantity, bool> give) => (_vehicle, _form, _give) = (vehicle, form, give);

    public static void Relate(Party party, Form form, Func<Reference, Fact, Quantity, bool> give)
    {
        if (party.Kind == PartyKind.Vehicle) new VehicleRelations(party, form, give).Relate();
    }

    private void Relate()
    {
        var holders = InForce("holder");
        var loans = Deals("lends").ToList();
        bool hasDebt = InForce("debt").Count > 0 || loans.Count > 0;
        var (equity, debt, assets) = (_form.Input("equity", _form.Money), _form.Input("debt", _form.Money), _form.Input("assets", _form.Money));
        if (loans.Count > 0) _form.Relate("debt of the vehicle", "T03", debt, Sum(loans.Select(d => GuaranteeRelations.Balance(_form.Reading.World, d, _form.Reading.Day) ?? Amount("debt", d))));
        if (hasDebt || InForce("assets").Count > 0) _form.Relate("assets of the vehicle", Code, assets, hasDebt ? equity + debt : equity);
        foreach (var holder in holders) Relate(holder, equity, hasDebt ? debt : null);
    }

    private void Relate(Fact fact, Reference equity, Reference? debt)
    {
        string holder = fact.Key.Argument;
        var (stake, paid) = (_form.Input("stake", Unit.One, holder), _form.Input("worth", _form.Money, holder));
        if (fact.Quantity is { Unit.Currency: not null } worth)
        {
            _form.Consumed.Add(fact);
            _give(paid, fact, worth);
        }
        else if (fact.Quantity is { Unit.IsOne: true }) _form.Relate("part of a holder", Code, stake, _form.Input("holder", Unit.One, holder));
        else return;
        _form.Relate("equity of a holder", Code, paid, stake * equity);
        if (debt is not null) _form.Relate("debt behind the vehicle", Code, _form.Figure("look-through.debt", _form.Money, holder), stake * debt);
        Expression exposed = paid;
        foreach (var guarantee in Deals("guarantees").Where(d => !GuaranteeRelations.HasExpired(_form.Reading, d) && d.Subjects.Any(s => s.Name == holder))) exposed += RunsDown(guarantee) ? Exposure(guarantee) : Amount("guaranteed", guarantee);
        foreach (var guarantee in OfContracts.Where(d => d.Subjects.Any(s => s.Name == holder))) exposed += Exposure(guarantee);
        _form.Relate("what a holder may lose", Code, _form.Figure("exposure", _form.Money, holder), exposed);
    }

    private Reference Exposure(Deal guarantee) => GuaranteeRelations.On(_form.Reading.World, guarantee, "exposure", _form.Reading.Day);

    /// <summary>A guarantee for a contract, or of which something was called, is no longer of all that it was once.</summary>
    private bool RunsDown(Deal guarantee) => s_lowers.Any(m => _form.Reading.InForce(guarantee.Name, m, DealDates.Announcement(guarantee)).Any());

    private static readonly string[] s_lowers = ["for", "called"];

    /// <summary>Guarantees that name no amount but the loan, the lease or the purchase for which they are given, in whole or in part.</summary>
    private IEnumerable<Deal> OfContracts => _form.Reading.World.DealsOn(_vehicle, "guarantees").Where(d => !DealDates.IsOver(d, _form.Reading.Day) && Stated(d) is null && Written(d) is null
        && _form.Reading.InForce(d.Name, "for", DealDates.Announcement(d)).Any(f => _form.Reading.World.Deal(f.Fact.Key.Argument) is { Verb: "lends" or "leases" or "buys" }));

    /// <summary>Deals of that verb whose object is the vehicle and that say how much.</summary>
    private IEnumerable<Deal> Deals(string verb) => _form.Reading.World.DealsOn(_vehicle, verb).Where(d => !DealDates.IsOver(d, _form.Reading.Day) && (Stated(d) is not null || Written(d) is not null));

    private Reference Amount(string measure, Deal deal)
    {
        var amount = _form.Input(measure, _form.Money, deal.Name);
        if (_form.Given.ContainsKey(amount.Path)) return amount;
        if (Stated(deal) is not { } fact) _form.Give(new ModelFigure(amount.Path, _form.Money, Origin.Stated) { Quantity = Written(deal), Location = deal.Location });
        else if (_form.Reading.Parameter(amount.Path, _form.Money, fact, StatedFigures.Basis(fact, null)) is { } parameter) _form.Give(parameter);
        return amount;
    }

    /// <summary>The amount in the deal's own sentence: lends $12.5bn to Hall.</summary>
    private static Quantity? Written(Deal deal) => deal.Portion is { Unit.Currency: not null } amount ? amount : null;

    private Fact? Stated(Deal deal) => _form.Reading.InForce(deal.Name, "amount", DealDates.Announcement(deal)).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is { Shape: not Shape.Undisclosed });

    private List<Fact> InForce(string measure) => [.. _form.Reading.InForce(_vehicle.Name, measure).Select(f => f.Fact).Where(f => f.Quantity is { Shape: not Shape.Undisclosed }).OrderBy(f => f.Key.Argument, StringComparer.Ordinal)];

    private static Expression Sum(IEnumerable<Reference> parts) => parts.Select(p => (Expression)p).Aggregate((sum, part) => sum + part);
}
