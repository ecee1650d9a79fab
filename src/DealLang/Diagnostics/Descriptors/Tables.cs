using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>X: tables of figures over one axis or two.</summary>
public static class Tables
{
    private const string Deal = """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha [note]
          class common
          price common $50.00 close on 2026-01-30
        company Beta [note]
          class common
        acquisition beta: Alpha acquires Beta [note]
          signed 2026-02-02
          pays 0.3 Alpha.common per Beta.common

        """;

    public static readonly DiagnosticDescriptor Incomplete = new("X01", Severity.Error,
        "A table that lacks an axis or shows nothing",
        "The table \"{0}\" has {1}. It takes one rows line, at most one cols line, and what to show: show beta.per-share.",
        "A table works figures out over one axis or two: rows, and perhaps cols, each a path with values, case with cases or views with views; show names the figures.",
        "Add the line that is missing, or make two tables of it.",
        Deal + """
        table "offer"
          rows beta.price = $40, $50, $60
        """,
        Deal + """
        table "offer"
          rows beta.price = $40, $50, $60
          show beta.per-share
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the table is to show, and over what.",
    };

    public static readonly DiagnosticDescriptor TooManyCells = new("X02", Severity.Error,
        "A table with more cells than anybody reads",
        "The table \"{0}\" has {1} cells; {2} are the most. Take larger steps, or show fewer figures.",
        "Each cell is the whole deal worked out once. A table of more than ten thousand cells is not read.",
        "Take larger steps, a narrower range, or fewer figures.",
        Deal + """
        table "offer"
          rows beta.price = $40..$60 step $0.001
          show beta.per-share
        """,
        Deal + """
        table "offer"
          rows beta.price = $40..$60 step $5
          show beta.per-share
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which steps are fine enough.",
    };

    public static readonly DiagnosticDescriptor NoStep = new("X03", Severity.Error,
        "A range on an axis without steps",
        "{0} is no list of values: an axis goes from the lower end to the upper one in steps, such as $40..$60 step $5.",
        "The rows and columns of a table are single values. A range gives them by its step, which is greater than nothing.",
        "Add step and its size, or list the values with commas.",
        Deal + """
        table "offer"
          rows beta.price = $40..$60
          show beta.per-share
        """,
        Deal + """
        table "offer"
          rows beta.price = $40..$60 step $5
          show beta.per-share
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "How large the steps are.",
    };

    public static readonly DiagnosticDescriptor UnknownFilter = new("X04", Severity.Error,
        "A filter that says something else",
        "\"{0}\" is no filter. Write count all, count status >= signed, or count firm; several with commas.",
        "A case may count only the deals that have got so far (status >= signed), only the legs that bind (firm), or everything that was said, in full (all).",
        "Write the filter in these words.",
        Deal + """
        case agreed: count stage >= signed
        """,
        Deal + """
        case agreed: count status >= signed
        """)
    {
        Cure = Cure.Offered,
        Judgement = "What the case is to count.",
    };

    public static readonly DiagnosticDescriptor EveryVersion = new("X05", Severity.Error,
        "Every version of what has none, or outside an expectation",
        "{0} at every version is several figures. Only expect can ask for them, and only of a deal: expect beta.per-share at every version > $10.",
        "The terms of a deal change with each amendment. An expectation may be held against each of its versions; a formula or a table wants one figure, at one view.",
        "Name one view, or write an expectation about a deal.",
        Deal + """
        figure offered = beta.per-share at every version
        """,
        Deal + """
        expect beta.per-share at every version > $10
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the versions is meant.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Incomplete, TooManyCells, NoStep, UnknownFilter, EveryVersion];
}
