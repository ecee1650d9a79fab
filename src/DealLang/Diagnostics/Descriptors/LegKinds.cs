using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>Legs that read well and cannot be meant.</summary>
public static class LegKinds
{
    private static string Deal(string lines) => """
        source release 2026-01-12 release "Alpha to acquire Beta"
        company Alpha [release]
          class common
          shares 100m common as of 2026-01-09
        company Beta [release]
          class common
          shares 50m common as of 2026-01-09

        acquisition deal: Alpha acquires Beta [release]
          signed 2026-01-12

        """ + lines;

    public static readonly DiagnosticDescriptor OwnHolders = new("K30", Severity.Error,
        "Paid to the payer's own holders",
        "{0} pays for its own shares: \"{1}\" gives holders of {2} nothing. Write per {3}.",
        "In an acquisition the acquirer pays the holders of the target, for each of their shares. What is paid for the acquirer's own shares is a dividend or a buyback, and no part of the price.",
        "Name the target's class behind per; a dividend of the acquirer's is a special dividend.",
        Deal("""
          pays $10.00 per Alpha.common
        """),
        Deal("""
          pays $10.00 per Beta.common
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the class is wrong, or a dividend was meant.",
    };

    public static readonly DiagnosticDescriptor TargetsShares = new("K31", Severity.Error,
        "The target's own shares as payment",
        "{0} pays the holders of {1} in {2}: shares that they give up. Write a class of {0}, as in {3}.",
        "Consideration is what a holder gets for the share that goes over. The class behind the figure is what is given, the one behind per what it is given for.",
        "Write the acquirer's class first, and the target's behind per.",
        Deal("""
          pays 0.3000 Beta.common per Beta.common
        """),
        Deal("""
          pays 0.3000 Alpha.common per Beta.common
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which class is given, and how many of it.",
    };

    public static readonly DiagnosticDescriptor Negative = new("K32", Severity.Error,
        "A payment below zero",
        "\"{0}\" is less than nothing. Name the party that pays, as in {1} pays …, or take what it lowers off there.",
        "A leg says who gives what to whom; what runs the other way is a leg of the other side.",
        "Turn the leg round, or state the amount that it lowers with less behind it.",
        Deal("""
          pays -$5.00 per Beta.common
        """),
        Deal("""
          pays $5.00 per Beta.common
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Who pays whom.",
    };

    public static readonly DiagnosticDescriptor Twice = new("K33", Severity.Warning,
        "One payment, stated twice",
        "\"{0}\" stands twice in {1}, and legs add up. Leave one out; if both are meant, tell them apart by name first and name second.",
        "Every leg of a deal is given beside the others. The same line twice doubles what is paid.",
        "Leave one of the two out.",
        Deal("""
          pays $10.00 per Beta.common
          pays $10.00 per Beta.common
        """),
        Deal("""
          pays $10.00 per Beta.common name first
          pays $10.00 per Beta.common name second
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the line was copied, or two payments are meant.",
    };

    public static readonly DiagnosticDescriptor SaidTwice = new("K62", Severity.Error,
        "A term of one payment, said twice",
        "\"{0}\" stands beside \"{1}\", and only one of them can hold. Leave one out, or put the later one under a date of its own.",
        "A payment has one rounding, one average, one cap, one period, one limit of new shares. Of two lines that say the same kind of thing one would count, and the other be left out without a word. A band in which the ratio or the value moves and one outside which a side may walk away are two things.",
        "Leave out the line that does not hold.",
        Deal("""
          pays Alpha.common worth $10.00 per Beta.common
            ratio rounded 4 places
            ratio rounded 2 places
        """),
        Deal("""
          pays Alpha.common worth $10.00 per Beta.common
            ratio rounded 4 places
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two lines holds.",
    };

    public static readonly DiagnosticDescriptor TwoPrices = new("K98", Severity.Warning,
        "Two prices of one share, both paid",
        "\"{0}\" and \"{1}\" both count: {2} together for each share. If the one took the place of the other, leave the old one out, or put the new one under a date of its own; if both are paid, tell them apart by name.",
        "Every leg of a deal is given beside the others. A price that was corrected and left standing is the commonest way to pay twice.",
        "Leave one of the two out, or name both.",
        Deal("""
          pays $10.00 per Beta.common
          pays $12.00 per Beta.common
        """),
        Deal("""
          pays $10.00 per Beta.common name base
          pays $2.00 per Beta.common name dividend
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the price was raised, or two payments are meant.",
    };

    public static readonly DiagnosticDescriptor ForAllOfIt = new("K34", Severity.Warning,
        "A price of one share as the price of all",
        "{0} for all {1} of {2} is less than a thousandth of {3} a share. Is it the price of each? Write {0} per {4}.",
        "An amount without per is the whole of what is paid. A company sold for a nominal amount is rare; the price of a share that lost its per is not.",
        "Write per and the class; if a nominal price was agreed, write allow K34 because \"…\".",
        Deal("""
          pays $25.00
        """),
        Deal("""
          pays $25.00 per Beta.common
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether it is the price of a share, or a nominal price for all.",
    };

    public static readonly DiagnosticDescriptor TurnedRound = new("K35", Severity.Error,
        "An exchange ratio that is turned round",
        "\"{0}\" gives shares of {1} for those of {2}, and {2} is the acquirer: its shares are given, for those of {1}. Write {3} per {4}, or the reciprocal if the number is the other way round too.",
        "A ratio is what is given, per what it is given for: in an acquisition the acquirer's shares for each of the target's.",
        "Write the acquirer's class first, and the target's behind per.",
        Deal("""
          pays 0.3000 Alpha.common per Beta.common
          ratio 0.3000 Beta.common per Alpha.common
        """),
        Deal("""
          pays 0.3000 Alpha.common per Beta.common
          ratio 0.3000 Alpha.common per Beta.common
        """))
    {
        Cure = Cure.Offered,
        Judgement = "Whether the number is turned round too.",
    };

    public static readonly DiagnosticDescriptor IssuedByTheTarget = new("K36", Severity.Error,
        "New shares of the company that is acquired",
        "\"{0}\": new shares are those that {1} issues to the holders of {2}, and {3} is what these give up. Write {4}.",
        "New shares are issued by the acquirer, as many as the ratio makes of the target's; the target issues none for its own acquisition.",
        "Write the acquirer's class behind the number.",
        Deal("""
          pays 0.3000 Alpha.common per Beta.common
          new shares 15m Beta.common
        """),
        Deal("""
          pays 0.3000 Alpha.common per Beta.common
          new shares 15m Alpha.common
        """))
    {
        Cure = Cure.Offered,
        Judgement = "Whether the class is wrong, or another figure was meant.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OwnHolders, TargetsShares, Negative, Twice, SaidTwice, TwoPrices, ForAllOfIt, TurnedRound, IssuedByTheTarget];
}
