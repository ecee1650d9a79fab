using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T: figures that must tie and do not.</summary>
internal static class Ties
{
    /// <summary>{0} the figure, {1} the arithmetic and what it gives, {2} what is stated, {3} the tolerance, {4} the likely slip or what to write.</summary>
    private const string Sentence = "{0}: {1}; stated {2} (tolerance ±{3}). {4}";

    public static readonly DiagnosticDescriptor Raise = new("T01", Severity.Error,
        "Shares times price is not the raise", Sentence,
        "An offering raises the number of shares offered times their price.",
        "Look for a lost digit in the shares, or a wrong scale word; then correct the shares, the price or the raise.",
        """
        source prospectus 2026-06-10 filing "Offering"
        company Acme [prospectus]
          class A
        group Public
        commitment ipo: Public invests in Acme [prospectus]
          announced 2026-06-10
          offers 55m Acme.A at $135, primary
          raise $75bn
        """,
        """
        source prospectus 2026-06-10 filing "Offering"
        company Acme [prospectus]
          class A
        group Public
        commitment ipo: Public invests in Acme [prospectus]
          announced 2026-06-10
          offers 555.6m Acme.A at $135, primary
          raise $75bn
        """);

    public static readonly DiagnosticDescriptor Offer = new("T02", Severity.Error,
        "The offer does not follow from its legs", Sentence,
        "What one target share receives is the cash for it plus the exchange ratio times the acquirer's price. The tolerance is what the written digits leave open.",
        "Compare the stated offer with the arithmetic: often two digits are swapped, or the price is of another day.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          price A $526.59 board on 2026-02-02
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.1433 Alpha.A per Beta.common
          per-share $57.46
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          price A $526.59 board on 2026-02-02
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.1433 Alpha.A per Beta.common
          per-share $75.46
        """);

    public static readonly DiagnosticDescriptor PartsSum = new("T03", Severity.Error,
        "The parts do not sum to the whole", Sentence,
        "A total is the sum of its legs. Legs of up to an amount may come to anything between nothing and that amount.",
        "Add the part that is missing, or correct the total.",
        """
        source release 2025-09-25 release "Contracts"
        company Buyer
        company Seller
        commitment compute: Buyer buys "compute" from Seller [release]
          signed 2025-09-25
          pays $11.9bn name march
          pays $4.0bn name may
          pays $6.5bn name september
          total $24.4bn
        """,
        """
        source release 2025-09-25 release "Contracts"
        company Buyer
        company Seller
        commitment compute: Buyer buys "compute" from Seller [release]
          signed 2025-09-25
          pays $11.9bn name march
          pays $4.0bn name may
          pays $6.5bn name september
          total $22.4bn
        """);

    public static readonly DiagnosticDescriptor SourcesAndUses = new("T04", Severity.Error,
        "Sources and uses are not equal",
        "{0}: the sources come to {1}, the uses to {2}. Off by {3}: add the row that is missing, or name one row plug.",
        "What comes in is what goes out, exactly. At most one row may be the plug, which takes up the difference and says so.",
        "Add the row that is missing, correct one, or name one row plug.",
        """
        source release 2025-01-06 release "Financing"
        company Buyer
        company Target
          class common
        acquisition deal: Buyer acquires Target [release]
          signed 2025-01-06
          pays $54.20 per Target.common
          funding
            debt $12.5bn committed
            equity $7.0bn committed
          uses
            purchase $20.0bn
        """,
        """
        source release 2025-01-06 release "Financing"
        company Buyer
        company Target
          class common
        acquisition deal: Buyer acquires Target [release]
          signed 2025-01-06
          pays $54.20 per Target.common
          funding
            debt $12.5bn committed
            equity $7.5bn committed
          uses
            purchase $20.0bn
        """);

    public static readonly DiagnosticDescriptor MoreThanTheWhole = new("T05", Severity.Error,
        "Parts of more than a whole",
        "{0}: the stated parts of {1} come to {2} = {3}. Correct one of them, or say of which whole each is a part.",
        "The holders of one company cannot together own more than all of it.",
        "Check whether one of the percentages is of something else: of the votes, of the class, of the company before the deal.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          ownership Alpha 80%
          ownership Beta 25%
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          ownership Alpha 80%
          ownership Beta 20%
        """);

    public static readonly DiagnosticDescriptor PostMoney = new("T06", Severity.Error,
        "Pre-money and new money do not make the post-money", Sentence,
        "Post-money value = pre-money value + the new money of the round.",
        "Find out which of the two the source means: a valuation of a round is often quoted without saying.",
        """
        source story 2026-02-20 wire "Round"
        company Acme
        fund Fund
        commitment series-a: Fund invests in Acme [story]
          signed 2026-02-20
          pays $110bn
          pre $730bn
          post $730bn
        """,
        """
        source story 2026-02-20 wire "Round"
        company Acme
        fund Fund
        commitment series-a: Fund invests in Acme [story]
          signed 2026-02-20
          pays $110bn
          pre $730bn
          post $840bn
        """);

    public static readonly DiagnosticDescriptor Stake = new("T07", Severity.Error,
        "The stake is not money over value", Sentence,
        "A stake bought in a round is the money over the post-money value.",
        "Check whether the percentage is of the pre-money value, or counts what the investor held before.",
        """
        source story 2026-02-20 wire "Round"
        company Acme
        fund Fund
        commitment series-a: Fund invests in Acme [story]
          signed 2026-02-20
          pays $30bn
          pre $810bn
          stake Fund 20%
        """,
        """
        source story 2026-02-20 wire "Round"
        company Acme
        fund Fund
        commitment series-a: Fund invests in Acme [story]
          signed 2026-02-20
          pays $30bn
          pre $810bn
          stake Fund 3.57%
        """);

    public static readonly DiagnosticDescriptor SharesForMoney = new("T08", Severity.Error,
        "Money over price is not the new shares", Sentence,
        "The shares issued in a round are its money over the price of a share.",
        "Divide again, then correct the shares, the price or the money.",
        """
        source filing 2026-01-15 filing "Round"
        company Acme
          class common
        fund Fund
        commitment series-a: Fund invests in Acme [filing]
          signed 2026-01-15
          pays $125m for Acme.common
          price Acme.common $15 round on 2026-01-15
          new shares 12.5m Acme.common
        """,
        """
        source filing 2026-01-15 filing "Round"
        company Acme
          class common
        fund Fund
        commitment series-a: Fund invests in Acme [filing]
          signed 2026-01-15
          pays $125m for Acme.common
          price Acme.common $15 round on 2026-01-15
          new shares 8.33m Acme.common
        """);

    public static readonly DiagnosticDescriptor TranchesOverCap = new("T11", Severity.Error,
        "Tranches above their cap",
        "The tranches come to {0}, {1} above the cap of {2}. Raise the cap, or correct a tranche.",
        "What is committed is up to so much in all; its parts cannot come to more.",
        "Compare the number of tranches and the amount of each with the contract.",
        """
        source release 2025-09-22 release "Letter of intent"
        company Maker
        company Buyer
        commitment loi: Maker invests in Buyer [release]
          announced 2025-09-22, nonbinding
          pays up to $100bn, base $10bn
            tranche 1..10 $10bn when deployed >= 1 GW each
            tranche 11 $5bn when deployed >= 11 GW
        """,
        """
        source release 2025-09-22 release "Letter of intent"
        company Maker
        company Buyer
        commitment loi: Maker invests in Buyer [release]
          announced 2025-09-22, nonbinding
          pays up to $100bn, base $10bn
            tranche 1..10 $10bn when deployed >= 1 GW each
        """);

    public static readonly DiagnosticDescriptor TranchesOfGrant = new("T12", Severity.Error,
        "Tranches that are not the grant", "The tranches come to {0} of {2}: {1} are in none, or in too many. Correct a tranche, or the grant.",
        "A grant vests in its parts and in nothing else.",
        "Compare the parts with the warrant agreement; a part that is not public is undisclosed.",
        """
        source filing 2025-10-06 filing "8-K"
        company Maker
          class common
        company Buyer
        equity swap deal: Maker swaps with Buyer [filing]
          signed 2025-10-06
          Maker gives up to 160m Maker.common warrants
            strike $0.01
            tranche 1..5 20m
            tranche 6 50m
          Buyer buys 6 GW of "chips"
        """,
        """
        source filing 2025-10-06 filing "8-K"
        company Maker
          class common
        company Buyer
        equity swap deal: Maker swaps with Buyer [filing]
          signed 2025-10-06
          Maker gives up to 160m Maker.common warrants
            strike $0.01
            tranche 1..5 20m
            tranche 6 60m
          Buyer buys 6 GW of "chips"
        """);

    public static readonly DiagnosticDescriptor CombinedForValue = new("T13", Severity.Error,
        "Both companies' value given as the deal's", Sentence,
        "The value of a deal is what is paid for the target, with its net debt. Acquirer and target together are the combined value: another figure.",
        "Write combined where both companies are meant.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 1.9bn A as of 2026-02-02
          price A $500 board on 2026-02-02
        company Beta [release]
          class common
          shares 5bn common as of 2026-02-02
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.1 Alpha.A per Beta.common
          value $1.2tn
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 1.9bn A as of 2026-02-02
          price A $500 board on 2026-02-02
        company Beta [release]
          class common
          shares 5bn common as of 2026-02-02
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.1 Alpha.A per Beta.common
          combined $1.2tn
        """);

    public static readonly DiagnosticDescriptor RaiseEqualsValuation = new("T14", Severity.Error,
        "A raise as large as the valuation",
        "{0} raises {1} at a {3} of {2}: nothing is left for those who held the company before. Was the valuation taken for the raise?",
        "A round sells a part of a company. New money equal to its value would be all of it.",
        "Write the new money and the valuation apart.",
        """
        source story 2026-02-03 news "Fresh capital"
        company Acme
        fund Fund
        commitment series-a: Fund invests in Acme [story]
          signed 2026-01-06
          pays $230bn
          post $230bn
        """,
        """
        source story 2026-02-03 news "Fresh capital"
        company Acme
        fund Fund
        commitment series-a: Fund invests in Acme [story]
          signed 2026-01-06
          pays $20bn
          post $230bn
        """);

    public static readonly DiagnosticDescriptor Premium = new("T15", Severity.Error,
        "The premium is not the offer over its base", Sentence,
        "A premium is the offer over a named earlier price, less one.",
        "Check which price the premium is over: the last close, the undisturbed close, an average.",
        """
        source release 2025-06-02 release "Offer"
        company Alpha
        company Beta [release]
          class common
          price common $20 close on 2025-05-30 name undisturbed
        acquisition deal: Alpha acquires Beta [release]
          signed 2025-06-02
          pays $25 per Beta.common
          premium undisturbed 30%
        """,
        """
        source release 2025-06-02 release "Offer"
        company Alpha
        company Beta [release]
          class common
          price common $20 close on 2025-05-30 name undisturbed
        acquisition deal: Alpha acquires Beta [release]
          signed 2025-06-02
          pays $25 per Beta.common
          premium undisturbed 25%
        """);

    public static readonly DiagnosticDescriptor Value = new("T18", Severity.Error,
        "Price times shares is not the value", Sentence,
        "An equity value is a price times diluted shares; what is paid in all is what is paid for a share times the shares exchanged.",
        "Check the scale words, the share count and its day, and whether the value includes debt.",
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
          equity $500m
        """,
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
          equity $5.0bn
        """);

    public static readonly DiagnosticDescriptor Bridge = new("T19", Severity.Error,
        "The bridge from equity to enterprise value does not hold", Sentence,
        "Enterprise value = equity value + net debt; net cash is negative net debt. Deal value takes net debt over too.",
        "Look at the sign of net debt first.",
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
          net debt $200m
          ev $4.80bn
        """,
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
          net debt -$200m
          ev $4.80bn
        """);

    public static readonly DiagnosticDescriptor Burn = new("T20", Severity.Error,
        "The burn is not the cash used over its months", Sentence,
        "Cash used in a period over its months is the average burn.",
        "Check the months of the period, and whether the burn is of a later time.",
        """
        source accounts 2025-11-20 filing "Accounts"
        company Maker [accounts]
          burn $2.0bn per month as of 2025-09-30
          cash used 2025-01..2025-09 $8.0bn
          cash $10bn as of 2025-09-30
        """,
        """
        source accounts 2025-11-20 filing "Accounts"
        company Maker [accounts]
          burn $0.89bn per month as of 2025-09-30
          cash used 2025-01..2025-09 $8.0bn
          cash $10bn as of 2025-09-30
        """);

    public static readonly DiagnosticDescriptor Shares = new("T21", Severity.Error,
        "The share counts do not follow", Sentence,
        "New shares = ratio × the target's diluted shares, without those that the acquirer owns already. Diluted shares = basic + options by the treasury stock method + units.",
        "Check the ratio, the count and its day, and whether a split lies between.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          new shares 60.0m Alpha.A
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          new shares 50.0m Alpha.A
        """);

    public static readonly DiagnosticDescriptor Ownership = new("T22", Severity.Error,
        "The ownership is not new shares over all shares", Sentence,
        "The target's holders own the new shares over the acquirer's diluted shares plus the new ones.",
        "New over old instead of new over total is the usual cause.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A as of 2026-01-30
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          ownership Beta 33.3%
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A as of 2026-01-30
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          ownership Beta 25.0%
        """);

    public static readonly DiagnosticDescriptor Combined = new("T23", Severity.Error,
        "The two values do not make the combined value", Sentence,
        "The combined value is the acquirer's value before the deal plus the deal's value.",
        "Check the acquirer's value and its day.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A as of 2026-02-02
          price A $100 close on 2026-02-02
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          combined $22.5bn
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A as of 2026-02-02
          price A $100 close on 2026-02-02
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          combined $20.0bn
        """);

    public static readonly DiagnosticDescriptor BrokenBound = new("T24", Severity.Error,
        "A figure beyond its stated bound",
        "{0}: {1}, and the file says {2} (tolerance ±{3}). {4}",
        "\"Up to\", \"more than\" and a range are limits that the figure must keep when it follows from others.",
        "Correct the limit, or the figures from which the value follows.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          equity more than $6bn
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          equity more than $4bn
        """);

    public static readonly DiagnosticDescriptor Holding = new("T25", Severity.Error,
        "A holding is not what it is made of", Sentence,
        "A holding is a number of shares: a part of the diluted shares, or a worth divided by the price of its day.",
        "Compare the part, the worth or the price with the register.",
        """
        source register 2026-01-30 filing "Register of members"
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [register]
          class common
          shares 100m common as of 2026-01-30
          holder Gamma 20%
        company Gamma
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
        deal.owned(Gamma) 30m Beta.common [register]
        """,
        """
        source register 2026-01-30 filing "Register of members"
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [register]
          class common
          shares 100m common as of 2026-01-30
          holder Gamma 20%
        company Gamma
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
        deal.owned(Gamma) 20m Beta.common [register]
        """);

    public static readonly DiagnosticDescriptor OverAllotment = new("T26", Severity.Error,
        "The over-allotment is not its part of the offering", Sentence,
        "The greenshoe is a part of the shares that are offered firmly.",
        "Compare the part and the number with the prospectus.",
        """
        source prospectus 2026-06-12 filing "Prospectus"
        company Rocket
          class A
        group Public
        commitment ipo: Public invests in Rocket [prospectus]
          announced 2026-06-12
          offers 100m Rocket.A at $20, primary
          greenshoe 15%
        ipo.greenshoe-shares 20m Rocket.A [prospectus]
        """,
        """
        source prospectus 2026-06-12 filing "Prospectus"
        company Rocket
          class A
        group Public
        commitment ipo: Public invests in Rocket [prospectus]
          announced 2026-06-12
          offers 100m Rocket.A at $20, primary
          greenshoe 15%
        ipo.greenshoe-shares 15m Rocket.A [prospectus]
        """);

    public static readonly DiagnosticDescriptor Contingent = new("T35", Severity.Error,
        "A contingent payment does not follow from its terms", Sentence,
        "A right or an earn-out pays its amount if its condition is met, and nothing if it has failed; a part of a metric is that of what lies above the threshold, between floor and cap.",
        "Check the condition and its dates, the metric, the threshold and the cap.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          pays $50m when approval by 2026-12-31  name milestone
        2026-06-01 met approval [release]
        deal.payoff(milestone) $60m [release]
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          pays $50m when approval by 2026-12-31  name milestone
        2026-06-01 met approval [release]
        deal.payoff(milestone) $50m [release]
        """);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Raise, Offer, PartsSum, SourcesAndUses, MoreThanTheWhole, PostMoney, Stake, SharesForMoney, TranchesOverCap, TranchesOfGrant, CombinedForValue, RaiseEqualsValuation, Premium,
        Value, Bridge, Burn, Shares, Ownership, Combined, BrokenBound, Holding, OverAllotment,
        .. AnalysisTies.All,
        Contingent,
        .. BuyoutTies.All,
    ];

    private static readonly FrozenDictionary<string, DiagnosticDescriptor> s_byCode = All.Concat(Elections.Ties).Concat(PurchaseRules.Ties).Append(DealWebs.Untied).ToFrozenDictionary(d => d.Code);

    /// <summary>The rule of a relation's code.</summary>
    public static DiagnosticDescriptor Of(string code) => s_byCode[code];
}
