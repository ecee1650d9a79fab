using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T: what a round or an offering raises, at which price, for which part.</summary>
internal static class RoundTies
{
    public static readonly DiagnosticDescriptor Raise = new("T01", Severity.Error,
        "Shares times price is not the raise", Ties.Sentence,
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
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor PostMoney = new("T06", Severity.Error,
        "Pre-money and new money do not make the post-money", Ties.Sentence,
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
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Stake = new("T07", Severity.Error,
        "The stake is not money over value", Ties.Sentence,
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
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor SharesForMoney = new("T08", Severity.Error,
        "Money over price is not the new shares", Ties.Sentence,
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
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

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
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What was raised.",
    };

    public static readonly DiagnosticDescriptor OverAllotment = new("T26", Severity.Error,
        "The over-allotment is not its part of the offering", Ties.Sentence,
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
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Raise, PostMoney, Stake, SharesForMoney, RaiseEqualsValuation, OverAllotment];
}
