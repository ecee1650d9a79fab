using DealLang.Lowering;
using DealLang.Relations.Exits;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What an acquisition moves at closing: what the target distributes before; cash and new shares to its holders, their shares back; what holders of its awards are given; and out of
/// being the shares that the acquirer owned already.
/// </summary>
internal static class AcquisitionTransfers
{
    public static void Add(DealTerms terms, Offer offer, Reference exchanged, Reference? cash, ShareConsideration? paid, List<OwnedShares> own, IEnumerable<SidePackage> sides, TenderOffer? tender, PriceAdjustments adjustments, ExitWaterfall? byClass, SpecialDividends? dividends)
    {
        var settlement = new Settlement(terms);
        string acquirer = terms.Deal.Together.Name, holders = terms.Deal.Holders;
        var target = offer.TargetClass;
        dividends?.AddTransfers(settlement);
        SpecialDividends.AddOfAcquirer(terms, settlement);
        foreach (var distribution in adjustments.Distributions) distribution.AddTransfer(terms, settlement);
        if (cash is not null && Apart(offer.CashInAll) is { } paidTo) foreach (var (leg, part) in paidTo) Move($"cash-{ReceiverOf(leg)}", acquirer, ReceiverOf(leg), "cash", terms.Money, part, leg);
        else if (cash is not null && Prepaid() is { } ahead) settlement.Add("cash", acquirer, holders, "cash", terms.Money, cash - ahead, First(offer.CashPerShare.FindAll(l => l.Date is null), offer.CashInAll));
        else if (cash is not null) Move("cash", acquirer, holders, "cash", terms.Money, cash, First(offer.CashPerShare, offer.CashInAll), p => p.Cash);
        if (paid is not null && offer.AcquirerClass is { } given)
        {
            Give(given, paid.NewShares, First(offer.Ratio, offer.WorthPerShare, offer.WorthInAll, offer.SharesInAll), "");
            foreach (var other in paid.Further) Give(other.Class, other.NewShares, offer.InFurtherClasses.Find(l => l.Gives == other.Class), " " + other.Class.FullName);
            OtherIssues.AddTransfers(settlement, paid.Others);
        }
        var shares = Unit.Shares(target.FullName);
        Move("exchange", holders, acquirer, shares.ToString(), shares, exchanged, null);
        foreach (var other in terms.Deal.Target.Classes.Where(c => c != target))
        {
            var unit = Unit.Shares(other.FullName);
            if (byClass?.SharesOf(other) is { } all) settlement.Add($"exchange-{other.FullName}", holders, acquirer, unit.ToString(), unit, all, null);
        }
        foreach (var side in sides)
        {
            var unit = terms.Form.UnitOf(side.Count.Path)!;
            if (tender?.Day is { } taken)
            {
                var first = tender.FirstOf(side);
                settlement.Add($"exchange-{side.Name}-tendered", holders, acquirer, unit.ToString(), unit, first, null, taken);
                settlement.Add($"exchange-{side.Name}", holders, acquirer, unit.ToString(), unit, side.Exchanged - first, null);
            }
            else settlement.Add($"exchange-{side.Name}", holders, acquirer, unit.ToString(), unit, side.Exchanged, null);
        }
        Awards.AddTransfers(terms, settlement);
        if (terms.Deal.Portion is not null) return;
        foreach (var owned in own)
        {
            var unit = owned.Apart is null ? shares : terms.Form.UnitOf(owned.Apart.Path)!;
            settlement.Add("cancel", owned.Holder, unit.ShareClass + ".unissued", unit.ToString(), unit, owned.Apart ?? owned.Owned, null);
        }

        // Each of several sellers is paid what the line says that names it, each instalment on its own day.
        List<(Leg Leg, Reference Part)>? Apart(List<Leg> legs)
        {
            bool areNamed = terms.Deal.Seller is { Members: { IsEmpty: false } members } && legs.All(l => l.To is { } to && members.Contains(to));
            bool areInstalments = legs.Count > 1 && legs.Exists(l => l.Date != legs[0].Date);
            return legs.Count > 0 && (areNamed || areInstalments) && LegSum.Parts(terms, legs).ToList() is var parts && parts.Count == legs.Count ? parts : null;
        }

        // What a share is paid before the closing moves on its own day, whether the deal closes or not.
        Expression? Prepaid()
        {
            Expression? all = null;
            if (tender?.Day is not null) return all;
            foreach (var (leg, part) in LegSum.Parts(terms, offer.CashPerShare.FindAll(l => l.Date is { } day && day != l.Since && day != settlement.Day)))
            {
                settlement.AddAhead($"prepaid-{leg.Date!.Value.First:yyyy-MM-dd}", acquirer, holders, "cash", terms.Money, part * exchanged, leg);
                all = all.Plus(part * exchanged);
            }
            return all;
        }

        string ReceiverOf(Leg leg) => leg.To is { } to && terms.Deal.Seller?.Members.Contains(to) == true ? to.Name : holders;

        // What was tendered moves when the offer ends, the rest at the closing.
        void Move(string id, string from, string to, string asset, Unit unit, Reference amount, Leg? leg, Func<Package, Reference?>? each = null)
        {
            if (tender?.Day is not { } day)
            {
                settlement.Add(id, from, to, asset, unit, amount, leg);
                return;
            }
            var first = each is null ? tender.FirstOfMain : tender.First(amount, each);
            settlement.Add(id + "-tendered", from, to, asset, unit, first, leg, day);
            settlement.Add(id, from, to, asset, unit, amount - first, leg);
        }

        // Shares of a company that is no party to the deal are not issued for it.
        void Give(ShareClass given, Reference number, Leg? leg, string name)
        {
            var unit = Unit.Shares(given.FullName);
            if (terms.Deal.Subjects.Contains(given.Party) || given == offer.AcquirerClass) Move("issue" + name, given.FullName + ".unissued", acquirer, unit.ToString(), unit, number, leg, p => p.In(given)?.Ratio);
            if (name.Length == 0 && Apart(offer.SharesInAll) is { } givenTo) foreach (var (one, part) in givenTo) Move($"shares-{ReceiverOf(one)}", acquirer, ReceiverOf(one), unit.ToString(), unit, part, one);
            else Move("shares" + name, acquirer, holders, unit.ToString(), unit, number, leg, p => p.In(given)?.Ratio);
        }
    }

    private static Leg? First(params List<Leg>[] kinds) => kinds.SelectMany(k => k).FirstOrDefault();
}
