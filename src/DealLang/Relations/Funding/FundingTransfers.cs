using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>
/// What the closing of an acquisition moves besides the consideration: the money of each source to the acquirer, what of it is not the price on to advisers, lenders of the target
/// and whoever else a use names. A loan pays out its face less the discount; a revolver what is drawn of it.
/// </summary>
internal static class FundingTransfers
{
    public static void Add(DealTerms terms, List<FundingRow> funding, List<FundingRow> uses)
    {
        var deal = terms.Deal;
        if (deal.Kind != DealKind.Acquisition || deal.Subjects.IsEmpty || deal.Objects.IsEmpty) return;
        var (settlement, accounts) = (new Settlement(terms), new FundingAccounts(terms));
        // The price is what the legs say where they say any; only a deal that is told as a whole pays it by its uses.
        bool isPaid = terms.Form.Transfers.Exists(t => t.Asset == "cash" && t.To == deal.Holders);
        var fees = uses.Find(r => UseLabels.Of(r.Label) == UseKind.Fees);
        foreach (var row in funding.Where(r => !r.IsInKind && !IsPaidIn(r))) Move("funding", row, accounts.Giver(row), deal.Acquirer.Name, Paid(row), PurposeOf(row.Kind));
        foreach (var row in uses.Where(r => UseLabels.Of(r.Label) is var kind && kind != UseKind.Discount && !(isPaid && kind == UseKind.Purchase)))
            Move("uses", row, deal.Acquirer.Name, accounts.Getter(row), Unpaid(row), UseLabels.Of(row.Label) == UseKind.Purchase ? Purpose.OfTheDeal : Purpose.Other);

        // What a leg of the provider's own pays the acquirer is the money of its row, told twice.
        bool IsPaidIn(FundingRow row) => accounts.Giver(row) is var giver && funding.Count(r => accounts.Giver(r) == giver) == 1
            && terms.Form.Transfers.Exists(t => t.Id.StartsWith(PaidIn.Prefix, StringComparison.Ordinal) && t.From == giver && t.To == deal.Acquirer.Name);

        Expression Paid(FundingRow row) => row.Term("oid") is null ? row.Drawn : row.Drawn - terms.Form.Input("oid.amount", terms.Money, row.Label);

        // What a leg says of a single adviser is a part of the fees.
        Expression Unpaid(FundingRow row) => row != fees ? row.Amount
            : terms.Form.Transfers.Where(t => DealFees.IsUnconditional(t) && t.From == deal.Acquirer.Name).Aggregate((Expression)row.Amount, (rest, fee) => rest - fee.Amount);

        void Move(string list, FundingRow row, string from, string to, Expression amount, Purpose purpose)
        {
            if (from != to) settlement.AddBeside($"{list}-{row.Label}", from, to, "cash", terms.Money, amount, row.Fact.Used.Location, purpose);
        }
    }

    private static Purpose PurposeOf(FundingKind kind) => kind switch
    {
        FundingKind.Debt or FundingKind.Revolver => Purpose.Loan,
        FundingKind.Equity or FundingKind.Preferred => Purpose.Investment,
        _ => Purpose.Other,
    };
}
