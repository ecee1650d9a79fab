using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>P: who says so.</summary>
internal static class Provenance
{
    public static readonly DiagnosticDescriptor Uncited = new("P01", Severity.Warning,
        "Figures without a source",
        "{0} states {1} without a source: {2}. Add a citation such as [{3}] at the end of the line, or of the header for all its lines.",
        "A reader must be able to ask of any figure who says so. Said once for each party and deal, at its first figure without a source.",
        "Declare the source and cite it in brackets; an estimate of your own is a source of kind own.",
        """
        company Alpha
          cash $5bn as of 2026-01-31
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha
          cash $5bn as of 2026-01-31 [note]
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Who says so; with a single source in the file its citation is offered.",
    };

    public static readonly DiagnosticDescriptor WeakSource = new("P02", Severity.Error,
        "A completed step on hearsay",
        "\"{0}\" rests on {1} alone. Cite a filing, a release or a named statement, or write reported.",
        "That a deal is signed, approved or closed is a fact which the parties or an authority put on paper. An opinion or unnamed people can only report it.",
        "Cite a better source, or use the status reported.",
        """
        source column 2026-02-03 opinion "A rescue"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta
          closed 2026-02-02 [column]
        """,
        """
        source column 2026-02-03 opinion "A rescue"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta
          reported 2026-02-02 [column]
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether a better source says that the step was made.",
    };

    public static readonly DiagnosticDescriptor Conflict = new("P03", Severity.Error,
        "Claims that contradict each other",
        "{0}: {1} and {2} do not overlap. Say which is used, and why, with prefer because \"…\" on its line; or write a range.",
        "Two figures that round the same number agree; these cannot. The compiler never averages and never chooses on its own.",
        "Add prefer because \"…\" to the claim that is used. If they speak of different days, give each its day.",
        """
        source first 2026-02-02 wire "Backlog"
        source second 2026-02-03 news "Backlog"
        company Alpha
          cash $702bn as of 2026-01-31 [first]
          cash $792bn as of 2026-01-31 [second]
        """,
        """
        source first 2026-02-02 wire "Backlog"
        source second 2026-02-03 news "Backlog"
        company Alpha
          cash $702bn as of 2026-01-31 [first] prefer because "the story with the table"
          cash $792bn as of 2026-01-31 [second]
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the claims is used, and why.",
    };

    public static readonly DiagnosticDescriptor Superseded = new("P04", Severity.Error,
        "A figure of what was replaced",
        "{0} counts {1}, which was superseded on {2} by {3}. Take it out, or look at it from before that day: {1}.MEASURE at DAY.",
        "What another deal has replaced binds nobody any more; in a live total it would be counted twice or for nothing.",
        "Leave the old deal out of the total, or give the day from which it is looked at.",
        """
        source note 2026-02-02 release "Letters"
        company Alpha
        company Beta
          class common
        commitment letter: Alpha invests in Beta [note]
          announced 2025-09-22, nonbinding
          pays $10bn
        commitment stake: Alpha invests in Beta [note]
          signed 2026-02-02
          pays $3bn
        2026-02-02 supersede letter with stake [note]
        figure promised = letter.amount + stake.amount
        """,
        """
        source note 2026-02-02 release "Letters"
        company Alpha
        company Beta
          class common
        commitment letter: Alpha invests in Beta [note]
          announced 2025-09-22, nonbinding
          pays $10bn
        commitment stake: Alpha invests in Beta [note]
          signed 2026-02-02
          pays $3bn
        2026-02-02 supersede letter with stake [note]
        figure promised = stake.amount
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the figure goes or the day that it is seen from.",
    };

    public static readonly DiagnosticDescriptor OneSource = new("P05", Severity.Warning,
        "Two copies of one source",
        "{0} and {1} both derive from {2}: one independent source for {3}, not two. Cite {2} alone.",
        "A story that repeats another adds no confirmation.",
        "Keep the citation of the original, and drop the copy.",
        """
        source wire 2026-02-03 wire "Cash pile"
        source paper 2026-02-03 news "Cash pile" via wire
        company Alpha
          cash $5bn as of 2026-01-31 [wire]
          cash $5bn as of 2026-01-31 [paper]
        """,
        """
        source wire 2026-02-03 wire "Cash pile"
        company Alpha
          cash $5bn as of 2026-01-31 [wire]
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the second paper says something of its own.",
    };

    public static readonly DiagnosticDescriptor OlderThanWhatItTells = new("P06", Severity.Warning,
        "A source that is older than what it tells",
        "What is said of {0} is of {1}, and {2}, which it is cited to, of {3}: no paper tells of what is yet to come. Cite the one that tells of it, or correct a date.",
        "A citation is there to be looked up. What happened on a day, or was counted on one, stands in nothing that was written before.",
        "Declare the source that tells of it and cite that; what is only expected is an expected close.",
        """
        source release 2026-02-02 release "Alpha to acquire Beta"
        source closing 2026-07-31 release "Alpha completes its acquisition of Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          closed 2026-07-31 [release]
        """,
        """
        source release 2026-02-02 release "Alpha to acquire Beta"
        source closing 2026-07-31 release "Alpha completes its acquisition of Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          closed 2026-07-31 [closing]
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which source tells of it, or which of the dates is wrong.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Uncited, WeakSource, Conflict, Superseded, OneSource, OlderThanWhatItTells,
    ];
}
