using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Ownership on basic shares of both sides, beside the diluted one: new shares for outstanding shares alone, over those and the acquirer's outstanding ones.</summary>
internal static class BasicOwnership
{
    /// <param name="own">The acquirer's own shares of the target, which are not exchanged.</param>
    public static void Relate(DealTerms terms, ShareConsideration shares, Reference basic, IReadOnlyList<Expression> own, string target)
    {
        var form = terms.Form;
        var exchanged = own.Aggregate((Expression)basic, (rest, owned) => rest - owned);
        var old = shares.Others.Aggregate((Expression)form.Input("acquirer-shares", shares.Unit), (sum, other) => sum + other.Counted);
        var part = form.Figure("ownership", Unit.One, target + ", basic");
        form.Relate("ownership, basic", "T22", part, shares.IssuedForOne * exchanged / (old + (shares.IssuedForOne * exchanged)));
    }
}
