using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Shares that a company gives without a price, to who works for it: their worth at the market price, the part of the company that they are.</summary>
internal static class ShareGrant
{
    public static void Relate(DealTerms terms, Leg leg)
    {
        var (form, given, unit) = (terms.Form, leg.Gives!, Unit.Shares(leg.Gives!.FullName));
        var granted = form.Input("granted", unit, leg.Name);
        if (leg.Amount is { } amount) terms.Give(granted, amount, leg);
        var price = form.Input("price", form.Money / unit, leg.Name);
        if (new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(terms.Reading.Day) is { } quoted) terms.Give(price, quoted, quoted.Quantity!);
        form.Relate("worth of what is granted", "T18", form.Figure("worth", form.Money, leg.Name), granted * price);
        string holder = (leg.To ?? terms.Deal.Objects[0]).Name;
        var outstanding = form.Input("shares", unit, given.Party.Name);
        terms.Diluted(given, outstanding, form.Figure("fdso", unit, given.Party.Name));
        List<(string Holder, Expression Part)> held = leg.Receivers.Length > 1 ? [.. leg.Receivers.Select(r => (r.Party.Name, (Expression)(granted * r.Part)))] : [(holder, granted)];
        foreach (var (of, part) in held) form.Relate("stake once issued", "T07", form.Figure("stake.after", Unit.One, of), part / (outstanding + granted));
        VestingPath.Relate(terms, granted, leg.Name);
        foreach (var (of, part) in held) new Settlement(terms).Add("shares", given.FullName + ".unissued", of, unit.ToString(), unit, part, leg);
    }
}
