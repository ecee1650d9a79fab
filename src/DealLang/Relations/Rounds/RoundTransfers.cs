using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Each investor's cash to the company, and its part of the new shares to the investor; the shares that SAFEs and notes become to those who hold them.</summary>
internal static class RoundTransfers
{
    /// <summary>On the day on which the company is sold, what its buyer pays each investor.</summary>
    public static void AddExit(DealTerms terms, Reference exit, IEnumerable<string> investors)
    {
        if (!terms.Form.Given.TryGetValue(exit.Path, out var sold) || sold is not { Fact.Key.Valid: { } day, Origin: Origin.Stated }) return;
        foreach (string investor in investors)
        {
            terms.Form.Transfers.Add(new TransferRule(investor + "-exit", day, "", terms.Deal.Objects[0].Name + ".buyer", investor, "cash", terms.Money,
                terms.Form.Figure("proceeds", terms.Money, investor), Status.Closed, Force.Firm, sold.Location ?? terms.Deal.Location));
        }
    }

    public static void Add(DealTerms terms, List<(string Investor, Reference Paid, Leg? Leg)> investors, Reference amount, ShareIssue? issue, RoundPrice? price)
    {
        var settlement = new Settlement(terms);
        string company = terms.Deal.Objects[0].Name;
        AddPaid(terms, settlement, company, investors, amount, issue, price);
        AddCosts(terms, settlement, company, issue?.Offering);
    }

    private static void AddPaid(DealTerms terms, Settlement settlement, string company, List<(string Investor, Reference Paid, Leg? Leg)> investors, Reference amount, ShareIssue? issue, RoundPrice? price)
    {
        if (issue?.Offering is { } offering)
        {
            string buyer = terms.Deal.Subjects[0].Name;
            foreach (var (seller, money, given) in offering.Sold)
            {
                string of = seller == company + ".holders" ? "secondary" : seller;
                settlement.Add(of + "-cash", buyer, seller, "cash", terms.Money, money, null);
                settlement.Add(of + "-shares", seller, buyer, issue.Unit.ToString(), issue.Unit, given, null);
            }
            if (offering.OverAllotted is var (taken, paid, on, isSecondary))
            {
                settlement.Add("over-allotment-cash", buyer, isSecondary ? company + ".holders" : company, "cash", terms.Money, paid, null, on ?? settlement.Day);
                settlement.Add("over-allotment-shares", isSecondary ? company + ".holders" : issue.Class.FullName + ".unissued", buyer, issue.Unit.ToString(), issue.Unit, taken, null, on ?? settlement.Day);
            }
            if (!offering.HasPrimary) return;
        }
        foreach (var (investor, paid, leg) in investors)
        {
            var payments = terms.Legs.Where(l => l is { Asset: AssetKind.Cash, Per: null } && l.From.Name == investor && (l.To is null || l.To.Name == company)).ToList();
            if (payments.Count > 1 && LegSum.Parts(terms, payments).ToList() is { } parts && parts.Count == payments.Count) AddEach(terms, settlement, investor, company, parts);
            else if (leg is { Asset: not AssetKind.Cash }) settlement.Add(investor + "-in-kind", investor, company, leg.Product.Length > 0 ? leg.Product : leg.Gives?.FullName ?? "in kind", terms.Money, paid, leg);
            else if (leg is null || !TrancheTransfers.Add(terms, investor, company, leg)) settlement.Add(investor + "-cash", investor, company, "cash", terms.Money, paid, leg);
            if (issue is null) continue;
            var shares = paid == amount ? issue.NewShares : price?.Bought(paid) ?? issue.NewShares * paid / amount;
            settlement.Add(investor + "-shares", issue.Class.FullName + ".unissued", investor, issue.Unit.ToString(), issue.Unit, shares, leg);
        }
        if (price is null || issue is null) return;
        foreach (var converting in price.Converting)
            settlement.Add(converting.Name + "-shares", issue.Class.FullName + ".unissued", $"{company}.{converting.Name}", issue.Unit.ToString(), issue.Unit, converting.Shares, null);
    }

    /// <summary>What those who place the shares keep, and other costs: whoever raised money pays them of it, and has its net proceeds.</summary>
    private static void AddCosts(DealTerms terms, Settlement settlement, string company, Offering? offering)
    {
        if (terms.Stated("spread").FirstOrDefault() is { } spread)
        {
            string keeper = company + (offering is null ? ".agents" : ".underwriters");
            Expression part = terms.Form.Input("spread", Unit.One);
            if (offering is not { HasPrimary: false }) Pay("spread", company, keeper, terms.Form.Figure("spread.amount", terms.Money), spread);
            foreach (var (seller, money, _) in offering?.Sold ?? []) Pay((seller == company + ".holders" ? "secondary" : seller) + "-spread", seller, keeper, part * money, spread);
            if (offering?.OverAllotted is var (_, paid, on, isSecondary)) Pay("over-allotment-spread", isSecondary ? company + ".holders" : company, keeper, part * paid, spread, on);
        }
        if (offering is not { HasPrimary: false } && terms.Stated("expenses").FirstOrDefault() is { } costs) Pay("expenses", company, company + ".advisers", terms.Form.Input("expenses", terms.Money), costs);

        void Pay(string id, string from, string to, Expression amount, Fact said, DateInterval? on = null) =>
            settlement.AddBeside(id, from, to, "cash", terms.Money, amount, said.Used.Location, Purpose.Other, on);
    }

    /// <summary>Several payments of one investor, each on its day or once what it waits for has happened.</summary>
    private static void AddEach(DealTerms terms, Settlement settlement, string investor, string company, List<(Leg Leg, Reference Part)> parts)
    {
        foreach (var (leg, part) in parts)
        {
            if (!leg.Tranches.IsEmpty && TrancheTransfers.Add(terms, investor, company, leg)) continue;
            string id = leg.Name.Length > 0 ? leg.Name : investor + "-cash";
            bool isOpen = leg.When is { } when && terms.OutcomeOf(when) == Outcome.Open;
            settlement.AddWhen(id, investor, company, terms.Money, part, isOpen ? leg.When!.Written : "", leg.Force, leg);
        }
    }
}
