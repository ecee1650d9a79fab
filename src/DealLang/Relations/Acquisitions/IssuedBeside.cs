using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>An offer without shares, and shares that the acquirer issues beside it: to the parent's holders, to who brings money. They are a part of the whole all the same.</summary>
internal static class IssuedBeside
{
    public static void Relate(DealTerms terms, Offer offer)
    {
        var given = terms.Legs.Where(l => terms.Deal.IsSubject(l.From) && l is { Asset: AssetKind.Shares, Per: null, Amount: not null, To: not null, IsContingent: false } && l.Gives?.Party == l.From).Select(l => l.Gives!).FirstOrDefault();
        if (given is not { IsPartOfTheWhole: true }) return;
        var form = terms.Form;
        var unit = Unit.Shares(given.FullName);
        var issued = OtherIssues.Relate(terms, offer, given);
        if (issued.Count == 0) return;
        var (price, diluted) = (form.Input("acquirer-price", form.Money / unit), form.Figure("fdso", unit, given.Party.Name));
        if (new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(terms.Reading.Day) is { } quoted) terms.Give(price, quoted, quoted.Quantity!, quoted.Used.Reading.ToString());
        form.Relate("acquirer's diluted shares", "T21", diluted, terms.Diluted(given, form.Input("acquirer-shares", unit), diluted).At(price));
        var combined = issued.Aggregate((Expression)diluted, (sum, other) => sum + other);
        Expression old = 1m;
        var settlement = new Settlement(terms);
        foreach (var other in issued)
        {
            var part = form.Figure("ownership", Unit.One, other.Path.Argument);
            form.Relate("ownership", "T22", part, other / combined);
            old -= part;
            settlement.Add($"issue-{other.Path.Argument}", given.FullName + ".unissued", other.Path.Argument, unit.ToString(), unit, other, null);
        }
        form.Relate("ownership", "T22", form.Figure("ownership", Unit.One, given.Party.Name), old);
    }
}
