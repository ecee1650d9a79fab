using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Money that others put into the company that goes on, at the closing: sponsors who pay for a dividend, a parent beside its business.</summary>
internal static class PaidIn
{
    /// <summary>What the transfers are called, before the name of who pays.</summary>
    public const string Prefix = "paid-in-";

    /// <returns>The figure of all of it; null where nobody pays any in.</returns>
    public static Reference? Relate(DealTerms terms, Func<Leg, bool> isPaidIn)
    {
        var form = terms.Form;
        List<Leg> legs = [.. terms.Legs.Where(leg => leg is { Asset: AssetKind.Cash, Per: null, IsContingent: false, IsTerminationFee: false } && isPaidIn(leg))];
        if (legs.Count == 0) return null;
        var all = form.Figure("paid-in", form.Money);
        if (LegSum.Of(terms, "paid-in", all, legs) is not { } sum) return null;
        if (sum != all) form.Relate("money paid in", "T03", all, sum);
        var settlement = new Settlement(terms);
        foreach (var (leg, part) in LegSum.Parts(terms, legs)) settlement.Add(Prefix + leg.From.Name, leg.From.Name, leg.To!.Name, "cash", form.Money, part, leg);
        return all;
    }
}
