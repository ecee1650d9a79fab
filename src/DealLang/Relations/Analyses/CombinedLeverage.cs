using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>
/// What an acquirer with a business of its own owes once it has bought another: its debt, the target's and what is borrowed for the price, less what of these is repaid; over what both earn.
/// Buyers without one (funds, companies formed for the deal) borrow against the target alone.
/// </summary>
internal static class CombinedLeverage
{
    private static readonly string[] s_ofABusiness = ["ebitda", "revenue", "net-income", "debt", "net-debt", "price"];

    public static bool Applies(DealTerms terms) => terms.Deal is { Subjects.IsEmpty: false, Objects.IsEmpty: false, Portion: null } deal && deal.Acquirer.Kind != PartyKind.Fund
        && s_ofABusiness.Any(measure => terms.Reading.InForce(deal.Acquirer.Name, measure).Any());

    /// <param name="borrowed">What is borrowed for the price.</param>
    public static void Relate(DealTerms terms, Expression borrowed)
    {
        var (form, deal) = (terms.Form, terms.Deal);
        var repaid = FundingRow.Of(terms, "uses").Where(r => UseLabels.Of(r.Label) == UseKind.Refinancing).Aggregate(default(Expression), (sum, row) => sum.Plus(row.Drawn));
        var before = Owed(terms, deal.Acquirer) + Owed(terms, deal.Target).With(terms.Claims?.Debt);
        var debt = form.Figure("total-debt", terms.Money);
        form.Relate(new Relation("debt of both at closing", "T60", debt, (repaid is null ? before : Expression.Max(0m, before - repaid)) + borrowed) { Note = "with what both owed before" });
        var earnings = new PeriodFigures(terms, "ebitda");
        if (!earnings.IsStated(deal.Acquirer) || !earnings.IsStated(deal.Target)) return;
        var years = earnings.Common(deal.Acquirer, deal.Target).Where(PeriodFigures.IsYear).ToList();
        if ((HoldingPeriod.LastYear(terms, "ebitda") is { } last && years.Contains(last) ? last : years.LastOrDefault()) is not { } year) return;
        form.Relate(new Relation("leverage of both", "T60", form.Input("leverage", Unit.One), debt / (earnings.Of(deal.Acquirer, year) + earnings.Of(deal.Target, year))) { Note = "over what both earn" });
    }

    /// <summary>What a company owes by its own lines: its debt, else its net debt and the cash that this is net of; an unknown where it says neither.</summary>
    private static Expression Owed(DealTerms terms, Party party)
    {
        Expression? told = Given(terms, party, "debt");
        if (told is null && Given(terms, party, "net-debt") is { } net && Given(terms, party, "cash") is { } cash) told = net + cash;
        return told ?? terms.Form.Input("debt", terms.Money, party.Name);
    }

    private static Reference? Given(DealTerms terms, Party party, string measure)
    {
        if (terms.Reading.InForce(party.Name, measure).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null && f.Key.Argument.Length == 0) is not { } fact) return null;
        var figure = terms.Form.Input(measure, terms.Money, party.Name);
        if (!terms.Form.IsGiven(figure)) terms.Give(figure, fact, fact.Quantity!);
        return figure;
    }
}
