using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Exits;

/// <summary>
/// A dividend that is not paid but owed (<c>dividend 8% cumulative</c>): until the company is sold it accrues on what was paid for the class,
/// simple unless the line says <c>compounded yearly</c>, and joins the preference.
/// </summary>
internal static class CumulativeDividend
{
    /// <param name="preference">The terms of the class; only a round's have a day from which the dividend runs.</param>
    /// <param name="sold">The day of the exit; null where nobody says it: then what has accrued is not known.</param>
    /// <returns>What has accrued; null for a class without such a dividend.</returns>
    public static Reference? Relate(Form form, Party company, Preference preference, IReadOnlyList<CompanyRound> rounds, (string Claim, string Terms) name, Reference invested, DateOnly? sold, Func<Reference, Fact, Quantity, bool> give)
    {
        if (preference.Round?.Facts(form.Reading, "dividend.rate").FirstOrDefault(f => f.Used.Modifiers.Contains("cumulative")) is not { Quantity: { } stated } fact) return null;
        form.Consumed.Add(fact);
        var rate = form.Input("dividend.rate", Unit.One, name.Terms);
        if (!form.IsGiven(rate)) give(rate, fact, stated);
        var accrued = form.Figure("dividend.accrued", form.Money, name.Claim);
        if (sold is { } until && Growth(rate, fact, [.. rounds.Where(r => r.Class == preference.Class)], company, until) is { } growth)
            form.Relate("dividend accrued", "T18", accrued, invested * growth);
        return accrued;
    }

    /// <summary>Of a class that several rounds sold, each part runs from its own closing.</summary>
    private static Expression? Growth(Reference rate, Fact fact, List<CompanyRound> rounds, Party company, DateOnly until)
    {
        Expression? sum = null;
        decimal all = 0m;
        foreach (var round in rounds)
        {
            if (CompanyRound.ClosingOf(round.Deal) is not { } from) return null;
            var growth = Accrual.Of(fact, rate, from, until);
            if (rounds.Count == 1) return growth;
            if (round.Amount(company, until)?.Value is not { } paid) return null;
            all += paid;
            sum = sum.Plus(growth * paid);
        }
        return all == 0m ? null : sum! / all;
    }
}
