using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is given in parts: each part's amount, the sum that they must come to, and how much of it has been called: the parts whose condition
/// is met on the day of the view.
/// </summary>
internal static class Tranches
{
    /// <param name="whole">What the leg gives in all; a cap on its parts where it states one.</param>
    public static void Relate(DealTerms terms, Leg leg, Reference whole)
    {
        if (leg.Tranches.IsEmpty) return;
        var unit = terms.Form.UnitOf(whole.Path)!;
        string label = Label(terms, leg);
        var parts = leg.Tranches.Select(tranche => (Tranche: tranche, Part: Of(terms, leg, tranche, unit))).ToList();
        foreach (var (tranche, part) in parts)
        {
            if (tranche is { IsPart: true, Amount.Value: { } share }) terms.Form.Relate("part of the whole", "T03", part, (Expression)share * whole);
        }
        Expression sum = parts.Skip(1).Aggregate((Expression)parts[0].Part, (all, next) => all + next.Part);
        var all = terms.Form.Figure("tranches", unit, label);
        terms.Form.Relate("sum of the tranches", "T03", all, sum);
        RelateCalled(terms, leg, whole, unit, parts);
    }

    private static void RelateCalled(DealTerms terms, Leg leg, Reference whole, Unit unit, List<(Symbols.Tranche Tranche, Reference Part)> parts)
    {
        // In the place of a part that has failed stands what is given instead.
        var met = parts.Where(p => PartsCalled.StateOf(terms, p.Tranche) is var state && (state == PartState.Called || (state == PartState.Failed && p.Tranche.Otherwise is not null))).Select(p => p.Part).ToList();
        var called = terms.Form.Figure("called", unit, Label(terms, leg));
        Expression sum = met.Count == 0 ? new Number(0m) { Unit = unit } : met.Skip(1).Aggregate((Expression)met[0], (all, next) => all + next);
        terms.Form.Relate("called", "T03", called, sum);
        terms.Form.Relate("uncalled", "T03", terms.Form.Figure("uncalled", unit, Label(terms, leg)), whole - called);
    }

    /// <summary>One part, by its number; with the leg's name, or its party's, where several legs have parts.</summary>
    public static Reference Of(DealTerms terms, Leg leg, Symbols.Tranche tranche, Unit unit)
    {
        string number = tranche.Number.ToString(CultureInfo.InvariantCulture), label = Label(terms, leg);
        var part = terms.Form.Input("tranche", unit, label.Length > 0 ? $"{label}, {number}" : number);
        var stands = tranche.Otherwise is { } instead && PartsCalled.StateOf(terms, tranche) == PartState.Failed ? instead : tranche.Amount;
        if (stands is { } amount && !tranche.IsPart && !terms.Form.Given.ContainsKey(part.Path)) terms.Give(part, amount, leg);
        return part;
    }

    private static string Label(DealTerms terms, Leg leg) =>
        leg.Name.Length > 0 ? leg.Name : terms.Legs.Count(l => !l.Tranches.IsEmpty) > 1 ? leg.From.Name : "";
}
