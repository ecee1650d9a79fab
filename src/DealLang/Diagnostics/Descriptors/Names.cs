using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>B: names, and lines that stand where they mean nothing.</summary>
internal static class Names
{
    public static readonly DiagnosticDescriptor Unknown = new("B01", Severity.Error,
        "A name that nothing declares",
        "Nothing here is called {0}.{1} Declare it with a line of its own, such as company {0}, or correct the spelling.",
        "Every party, class, deal, figure and case is declared once and then used by its name.",
        "Correct the spelling, or add the declaration.",
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          holder Gama 20%
        company Gamma
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          holder Gamma 20%
        company Gamma
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the name that comes nearest is the one that was meant.",
    };

    public static readonly DiagnosticDescriptor Duplicate = new("B02", Severity.Error,
        "A name declared twice",
        "{0} is already {1}. Give one of the two another name.",
        "A party may be declared in several places and its facts add. A deal, source, unit, figure or case is declared once, and no two things of different kinds share a name.",
        "Rename one of them.",
        """
        source note 2026-02-02 release "Results"
        source note 2026-02-03 wire "Results"
        """,
        """
        source note 2026-02-02 release "Results"
        source story 2026-02-03 wire "Results"
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two gets another name.",
    };

    public static readonly DiagnosticDescriptor ImpliedParty = new("B03", Severity.Warning,
        "A party that only a deal's header names",
        "{0} is taken for a company with one class, common.{1} Declare it: company {0}.",
        "A header may name a party first; the compiler then declares it. A slip in a name would do the same, so it is said.",
        "Add a line company NAME, or correct the spelling.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
        """);

    public static readonly DiagnosticDescriptor UnknownSource = new("B04", Severity.Error,
        "A citation of an undeclared source",
        "No source is called {0}.{1} Declare it: source {0} DATE KIND \"title\".",
        "A citation names a source line, which says who published it, when, and how they know.",
        "Correct the name, or add the source.",
        """
        source reuters 2026-02-02 wire "Results"
        company Alpha
          cash $5bn as of 2026-01-31 [reuter]
        """,
        """
        source reuters 2026-02-02 wire "Results"
        company Alpha
          cash $5bn as of 2026-01-31 [reuters]
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the name that comes nearest is the one that was meant.",
    };

    public static readonly DiagnosticDescriptor NoMeasure = new("B05", Severity.Error,
        "A path that stops before its figure",
        "{0} is a party or a deal, not a figure. Add a dot and a measure, such as {0}.value.",
        "A path names the owner, then the measure: OpenAI.revenue(2025), vmware.per-share.",
        "Add the measure.",
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          cash $5bn as of 2026-01-31
        figure half = Alpha / 2
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          cash $5bn as of 2026-01-31
        figure half = Alpha.cash / 2
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which figure of the party or the deal is meant.",
    };

    public static readonly DiagnosticDescriptor Import = new("B06", Severity.Error,
        "An import that brings nothing",
        "\"{0}\" {1}. Give the path of a .deal file in this folder or below.",
        "Imports are relative to the file that has them and never leave the root folder; two files do not import each other, also where both are given.",
        "Correct the path, or remove the line.",
        """
        import "missing.deal"
        """,
        """
        company Alpha
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Where the file is.",
    };

    public static readonly DiagnosticDescriptor WhichClass = new("B07", Severity.Error,
        "Shares of no named class",
        "{0} has {1}. Say which class: {2}.",
        "Where a company has several classes, a count or a price belongs to one of them.",
        "Write the class's name before or after the figure.",
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          class A
          class B
          shares 100m as of 2026-01-31
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          class A
          class B
          shares 100m A as of 2026-01-31
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which class is counted.",
    };

    public static readonly DiagnosticDescriptor UnknownUnit = new("B08", Severity.Error,
        "A unit or class that nothing declares",
        "{0} is no unit, class or right here.{1} A class is named in full, as in Alpha.common; what a right pays stands under its line, right {0} pays $2.00; what else is counted is declared, unit {0}.",
        "What follows a number says what it counts: a listed unit, a class of shares, a right of the deal, or a unit of the file's own.",
        "Correct the spelling, or declare the unit.",
        """
        unit tanker
        assume cargo 3 tankr
        """,
        """
        unit tanker
        assume cargo 3 tanker
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the name that comes nearest is the one that was meant.",
    };

    public static readonly DiagnosticDescriptor Misplaced = new("B09", Severity.Error,
        "A line in the wrong place",
        "\"{0}\" says nothing about {1}. It belongs under {2}.",
        "Each term belongs to parties, to deals of certain kinds, or to the legs that it refines.",
        "Move the line, or use the term of this place.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
          burn $1bn per month
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta [note]
          burn $1bn per month as of 2026-01-31
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whose line it is.",
    };

    public static readonly DiagnosticDescriptor Circle = new("B10", Severity.Error,
        "A figure defined by itself",
        "{0} leads back to itself: {1}. Define one of them by something else.",
        "A formula may use other figures in any order, but no circle: nothing in it would have a value.",
        "Break the circle with a stated or assumed figure.",
        """
        figure one = two * 2
        figure two = one / 2
        """,
        """
        figure one = two * 2
        figure two = $5bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the figures is known by itself.",
    };

    public static readonly DiagnosticDescriptor MissingValue = new("B11", Severity.Error,
        "A line without its figure",
        "\"{0}\" states nothing. Add its value, such as {1}, or write undisclosed.",
        "Nothing is null: what is not known is said to be undisclosed.",
        "Add the value, or remove the line.",
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          cash as of 2026-01-31
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          cash $5bn as of 2026-01-31
        """)
    {
        Cure = Cure.Offered,
        Judgement = "The figure, if it is known after all.",
    };

    public static readonly DiagnosticDescriptor OneSided = new("B12", Severity.Error,
        "A deal with one side",
        "The header of {0} names only one side. Complete the sentence: {1}.",
        "A deal has two sides at least; an unknown one is written undisclosed.",
        "Name the other side, or write undisclosed.",
        """
        source note 2026-02-02 release "Round"
        company Alpha
        commitment series-b: Alpha invests [note]
          announced 2026-02-02
        """,
        """
        source note 2026-02-02 release "Round"
        company Alpha
        company Beta
        commitment series-b: Alpha invests in Beta [note]
          announced 2026-02-02
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Who the other side is.",
    };

    public static readonly DiagnosticDescriptor IdleWaiver = new("B13", Severity.Warning,
        "A waiver that waives nothing",
        "Nothing raises {0} here. Remove the line.",
        "A waiver is printed in every report. One that waives nothing is left over from an earlier version, or has the wrong code.",
        "Remove the line, or correct its code or path.",
        """
        company Alpha
        allow T16 because "agreed"
        """,
        """
        company Alpha
        """);

    public static readonly DiagnosticDescriptor WrongList = new("B14", Severity.Error,
        "A setting that cannot be read",
        "{0} {1}. Write {2}.",
        "A setting holds for the whole file and has one form.",
        "Write the setting as shown.",
        """
        currency dollars
        """,
        """
        currency USD
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the setting is to be.",
    };

    public static readonly DiagnosticDescriptor UnknownMeasure = new("B15", Severity.Error,
        "A figure that nothing has",
        "{0} has no figure called {1}.{2} Use a measure of the language, such as equity or ownership(PARTY), or one that the file states.",
        "After the dot stands a measure: a term of the vocabulary, a figure that the report derives, or a metric of the author's own.",
        "Correct the spelling; deal report shows the figures that a deal has.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
        expect deal.per-shre = $25
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
        expect deal.per-share = $25
        """);

    public static readonly DiagnosticDescriptor SeveralLines = new("B19", Severity.Error,
        "A path that several lines answer to",
        "{0} could be any of {1} lines: {2}. Say which.",
        "A company's options and warrants are lines of one kind. Another value for one of them has to say which it is for; for none of them it would change nothing.",
        "Put the award's name, its class or its strike in parentheses.",
        """
        source note 2026-02-02 filing "Annual report"
        company Beta [note]
          shares 50m Beta.common
          options 5m Beta.common strike $20
          options 2m Beta.common strike $30
        case none
          Beta.options = 0
        """,
        """
        source note 2026-02-02 filing "Annual report"
        company Beta [note]
          shares 50m Beta.common
          options 5m Beta.common strike $20
          options 2m Beta.common strike $30
        case none
          Beta.options(20) = 0
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the lines is meant.",
    };

    public static readonly DiagnosticDescriptor IdleAssignment = new("B21", Severity.Warning,
        "Another value that nothing reads",
        "Another value for {0} changes nothing: nobody states it, and nothing is worked out from it.{1}",
        "A case or a table puts a value in the place of a figure. Where the figure is written as nobody has it, every row comes out the same, and looks as if the figure did not matter.",
        "Write the figure as its line or a report has it.",
        """
        source note 2026-02-02 filing "Annual report"
        company Alpha [note]
        company Beta [note]
          shares 50m Beta.common
          ebitda 2025 $100m
          net debt $200m as of 2025-12-31
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
        case better
          Beta.ebitda = $120m
        """,
        """
        source note 2026-02-02 filing "Annual report"
        company Alpha [note]
        company Beta [note]
          shares 50m Beta.common
          ebitda 2025 $100m
          net debt $200m as of 2025-12-31
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
        case better
          Beta.ebitda(2025) = $120m
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which figure was meant.",
    };

    public static readonly DiagnosticDescriptor WrongArguments = new("B30", Severity.Error,
        "A function with other arguments than it takes",
        "{0} takes: {1}. Write it as in: {2}",
        "Each function reads its arguments in one order: a rate before flows, two dates before a day count.",
        "Give the arguments that the function names, in its order.",
        """
        figure half = dcf(2026-01-01, 2026-07-01)
        """,
        """
        figure half = dcf(2026-01-01, 2026-07-01, ACT/360)
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The argument that is missing.",
    };

    public static readonly DiagnosticDescriptor FlowsOfAnotherKind = new("B31", Severity.Error,
        "A function of other flows",
        "{0} does not go with {1}, whose amounts are {2}. Write {3}.",
        "Dated flows are discounted by their days (xirr, xnpv), periodic ones by the number of their period (irr, npv).",
        "Use the function of the same name for the kind of flows that these are.",
        """
        flows loan periodic -$100, $110
        figure rate = xirr(loan)
        """,
        """
        flows loan periodic -$100, $110
        figure rate = irr(loan)
        """);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Unknown, Duplicate, ImpliedParty, UnknownSource, NoMeasure, Import,
        WhichClass, UnknownUnit, Misplaced, Circle, MissingValue, OneSided,
        IdleWaiver, WrongList, UnknownMeasure, SeveralLines, IdleAssignment, WrongArguments, FlowsOfAnotherKind,
    ];
}
