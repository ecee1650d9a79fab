using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>SAFEs and notes that become shares at the price of a round or an offering.</summary>
/// <param name="price">Of one of the shares that are counted.</param>
/// <param name="all">All shares before, with what converts.</param>
/// <param name="basis">What a cap is divided by; null for none.</param>
internal sealed class SecurityConversion(DealTerms terms, IReadOnlyList<ConvertingSecurity> securities, Expression price, Reference all, RoundRounding rounding, Func<CapBasis, Reference?> basis)
{
    public void Relate()
    {
        foreach (var converting in securities) Relate(converting);
    }

    /// <summary>Conversion price = min(cap ÷ its capitalisation, price × (1 − discount)); shares = what is owed ÷ that price.</summary>
    private void Relate(ConvertingSecurity converting)
    {
        if (terms.Stated("conversion-price").Find(f => f.Key.Argument == converting.Name) is { } stated)
        {
            terms.Form.Consumed.Add(stated);
            terms.GiveOnce(converting.Price, stated, stated.Quantity! with { Unit = terms.Form.Money / terms.Form.UnitOf(all.Path)! });
        }
        Expression own = converting.Discount is { } discount ? price * (1m - discount) : price;
        var routes = ImmutableArray.CreateBuilder<Route>();
        if (converting.Cap is { } cap && basis(converting.Basis) is { } counted)
        {
            own = Expression.Min(cap / counted, own);
            routes.Add(new Route(cap.Path, converting.Price * counted));
        }
        if (converting.IsMostFavoured) (own, routes) = (securities.Where(converting.Follows).Aggregate(own, (least, c) => Expression.Min(least, c.Price)), ImmutableArray.CreateBuilder<Route>());
        else if (converting is { Cap: null, Discount: { } off }) routes.Add(new Route(off.Path, 1m - (converting.Price / price)));
        terms.Form.Relate(new Relation("conversion price", "T18", converting.Price, RoundRounding.Round(own, rounding.ConversionPrice)) { Routes = routes.ToImmutable() });
        terms.Form.Relate(new Relation("shares on conversion", "T08", converting.Shares, RoundRounding.Round(converting.Owed / converting.Price, rounding.Shares))
        {
            Routes = [new Route(converting.Owed.Path, converting.Shares * converting.Price), new Route(converting.Price.Path, converting.Owed / converting.Shares)],
        });
        terms.Form.Relate("part on conversion", "T07", terms.Form.Figure("ownership.converted", Unit.One, converting.Name), converting.Shares / all);
    }
}
