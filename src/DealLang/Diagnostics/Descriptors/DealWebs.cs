using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>G: one contract counted once, and what is claimed of many.</summary>
public static class DealWebs
{
    public static readonly DiagnosticDescriptor Overlap = new("G01", Severity.Warning,
        "One deal may lie inside another",
        "{0} ({1}) and {2} ({3}) have the same parties: does one lie inside the other? Both count in full until `part of` says so.",
        "A project is announced as a whole, and its contracts one by one. Whoever adds the project and its contracts counts them twice.",
        "Write part of under the smaller one; or allow G01, and say why they are apart.",
        """
        source release 2026-02-02 release "Programme"
        company Alpha
        company Beta
        company Gamma
        commitment stargate: Alpha, Beta invest in Gamma [release]
          announced 2026-01-21
          pays up to $500bn
        commitment cloud: Alpha buys "cloud" from Gamma [release]
          signed 2026-02-01
          pays $300bn
        """,
        """
        source release 2026-02-02 release "Programme"
        company Alpha
        company Beta
        company Gamma
        commitment stargate: Alpha, Beta invest in Gamma [release]
          announced 2026-01-21
          pays up to $500bn
        commitment cloud: Alpha buys "cloud" from Gamma [release]
          signed 2026-02-01
          pays $300bn
          part of stargate
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether one deal lies inside the other.",
    };

    public static readonly DiagnosticDescriptor Unlinked = new("G02", Severity.Warning,
        "A backlog and the contracts that it is made of are not linked",
        "{0} {1} and {2} ({3}) may be two views of one contract. Nothing says so, and a reader may add them.",
        "A seller's backlog or remaining performance obligations hold what its customers have promised. `same as` says which contract it is, `part of` that it is a part of one.",
        "Write same as behind the figure; or allow G02, and say why they are apart.",
        """
        source filing 2026-02-02 filing "10-Q"
        company Alpha
        company Beta
          backlog $317bn as of 2026-01-31 [filing]
        commitment cloud: Alpha buys "cloud" from Beta [filing]
          signed 2026-01-10
          pays $300bn
        """,
        """
        source filing 2026-02-02 filing "10-Q"
        company Alpha
        company Beta
          backlog $317bn as of 2026-01-31 same as cloud [filing]
        commitment cloud: Alpha buys "cloud" from Beta [filing]
          signed 2026-01-10
          pays $300bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the contract is part of the backlog at all.",
    };

    public static readonly DiagnosticDescriptor Untied = new("G03", Severity.Warning,
        "A total is claimed that the contracts do not sum to",
        "{0}: {1}; claimed {2} (tolerance ±{3}). {4}",
        "A claim on a total is held against the contracts that the files name, each counted once. Where it is more, contracts are missing, or the claim counts what others do not; where it is less, something is counted twice.",
        "Add the contracts that are missing, link those that overlap, or allow G03 and say what the claim counts besides.",
        """
        source paper 2026-02-02 news "The bill"
        source filing 2026-02-02 filing "8-K"
        company Alpha
        company Beta
        commitment cloud: Alpha buys "cloud" from Beta [filing]
          signed 2026-01-10
          pays $300bn
        Alpha.commitments.total more than $1tn [paper]
        """,
        """
        source paper 2026-02-02 news "The bill"
        source filing 2026-02-02 filing "8-K"
        company Alpha
        company Beta
        commitment cloud: Alpha buys "cloud" from Beta [filing]
          signed 2026-01-10
          pays $300bn
        Alpha.commitments.total more than $200bn [paper]
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor BurnAndContracts = new("G04", Severity.Warning,
        "A burn that may hold what contracts take",
        "{0} uses up {1}, and owes under {2} what fell due when that was measured. Who counts both takes it twice from what there is. Say whether the burn is `before commitments` or `after commitments`.",
        "Cash that a company uses up, net, is as a rule what is left of sales after wages, rent and whatever contracts were paid. Coverage takes what falls due from what there is, and the burn too: a rent that is in the burn is then taken twice.",
        "Write after commitments behind a burn that holds what running contracts take, before commitments behind one that does not.",
        """
        source filing 2026-06-30 filing "10-Q"
        company Alpha
          cash $50m as of 2026-06-30 [filing]
          burn $3m per month as of 2026-06-30 [filing]
        company Beta
        commitment rent: Alpha leases "offices" from Beta [filing]
          signed 2026-01-01
          effective 2026-01-01
          ends 2030-12-31
          rent $12m per year
        """,
        """
        source filing 2026-06-30 filing "10-Q"
        company Alpha
          cash $50m as of 2026-06-30 [filing]
          burn $3m per month, after commitments as of 2026-06-30 [filing]
        company Beta
        commitment rent: Alpha leases "offices" from Beta [filing]
          signed 2026-01-01
          effective 2026-01-01
          ends 2030-12-31
          rent $12m per year
        """);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Overlap, Unlinked, Untied, BurnAndContracts];
}
