using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>S: what the lexer, the layout and the grammar find.</summary>
internal static class SyntaxErrors
{
    public static readonly DiagnosticDescriptor Unexpected = new("S01", Severity.Error,
        "Something else was expected here",
        "Expected {0}, but {1}",
        "A line is read from its first word on: the word says what may follow. Where the line does not go on that way, the rest of it cannot be read, and the whole line counts for nothing; the other lines are read as if nothing had happened.",
        "Write what is expected at the place of the caret, or begin a new line there: each line states one fact.",
        """
        unit MMBtu off energy
        """,
        """
        unit MMBtu of energy
        """);

    public static readonly DiagnosticDescriptor UnknownWord = new("S02", Severity.Error,
        "A word that begins no line",
        "`{0}` begins no line here.{1}",
        "The first word of a line picks what the line states. Such words are written in lower case and come from the vocabulary; at the margin also the name of a figure may stand, with a point or a parenthesis in it. Prose goes into a note or behind #.",
        "Correct the word, quote a metric of your own (\"satellites launched\" 2025 3_000), or put prose behind # or into note \"…\".",
        """
        compnay SpaceX
        """,
        """
        company SpaceX
        """);

    public static readonly DiagnosticDescriptor Misplaced = new("S03", Severity.Error,
        "A line in the wrong place",
        "`{0}` {1}.",
        "Declarations, settings and dated lines stand at the margin. Facts, legs and dates of a deal stand indented under its header. Nothing hangs under a line that is complete in itself.",
        "Move the line to the margin, or indent it under the line that it belongs to.",
        """
        title "A tour"
          currency USD
        """,
        """
        title "A tour"
        currency USD
        """);

    public static readonly DiagnosticDescriptor UnterminatedString = new("S04", Severity.Error,
        "A quotation that does not end",
        "The quotation mark has no partner on this line. Close the quotation with \".",
        "A quoted text stands on one line, between straight or curly quotation marks. A quotation mark inside it is written \\\".",
        "Write the closing quotation mark where the text ends.",
        """
        title "A tour of the language
        """,
        """
        title "A tour of the language"
        """);

    public static readonly DiagnosticDescriptor OpenParenthesis = new("S05", Severity.Error,
        "A parenthesis that does not close",
        "The parenthesis is not closed before the next line at this depth. Close it with ).",
        "A line goes on over the next ones while a parenthesis is open, as long as those stand deeper than its beginning.",
        "Write the closing parenthesis, or indent the lines that continue this one.",
        """
        figure d = days(2006-08-31, 2007-02-28
        """,
        """
        figure d = days(2006-08-31, 2007-02-28, ACT/365)
        """);

    public static readonly DiagnosticDescriptor OddIndentation = new("S06", Severity.Error,
        "Indentation that fits no line above",
        "The line stands {0} in, its neighbours {1}. Align them.",
        "A line belongs to the nearest line above it that stands further left. Lines that belong to the same one stand at the same depth.",
        "Align the line with its neighbours.",
        """
        company SpaceX
            class A
          class B
        """,
        """
        company SpaceX
          class A
          class B
        """);

    public static readonly DiagnosticDescriptor MixedIndentation = new("S07", Severity.Error,
        "Tabs and spaces mixed",
        "This line is indented with {0}, earlier ones with {1}. Use {1} throughout.",
        "How far a tab goes depends on the reader's screen; mixed with spaces, the depth of a line is anyone's guess.",
        "Indent every line of the file with spaces, or every line with tabs.",
        "company SpaceX\n  class A\n\tclass B\n",
        "company SpaceX\n  class A\n  class B\n");

    public static readonly DiagnosticDescriptor BidiControl = new("S08", Severity.Error,
        "An invisible character that turns the text around",
        "{0} changes the direction of the text after it and cannot be seen. Delete it.",
        "Characters that control the direction of text can make a line read differently from what it says. They are allowed in quoted texts and comments only.",
        "Delete the character; Arabic and Hebrew names need none.",
        "company Space\u200FX\n",
        "company SpaceX\n");

    public static readonly DiagnosticDescriptor MixedScripts = new("S09", Severity.Warning,
        "A name with look-alike letters of two scripts",
        "`{0}` mixes letters of scripts that look alike; a name typed in one script would be another name. Type it anew in one script.",
        "The Cyrillic а and the Latin a look the same and are different letters: two names that look equal would be two parties.",
        "Type the whole name in one script.",
        "company \u0410cme\n",
        "company Acme\n");

    public static readonly DiagnosticDescriptor UnknownCharacter = new("S10", Severity.Error,
        "A character without a meaning",
        "{0} means nothing here. Delete it, or put it inside a quoted text.",
        "Lines need no braces and no semicolons. What cannot be a name goes into the printed string: company ATT \"AT&T\".",
        "Delete the character.",
        """
        company SpaceX;
        """,
        """
        company SpaceX
        """);

    public static readonly DiagnosticDescriptor DashedRange = new("S11", Severity.Error,
        "A range written with a dash",
        "`{0}` between two figures is read as a minus elsewhere. Write a range with .. and each end with its unit: $5bn..$7.5bn.",
        "A binary minus has spaces round it, a range two points. A dash between figures could be either.",
        "Replace the dash by .. and repeat the currency.",
        """
        assume launch $5bn-$7.5bn
        """,
        """
        assume launch $5bn..$7.5bn
        """);

    public static readonly DiagnosticDescriptor UnclearDate = new("S12", Severity.Error,
        "A date with two readings",
        "`{0}` puts the day first in some countries and the month in others. Write it year first: {1}.",
        "Dates are written year-month-day, so that every reader reads the same day; 5 October 2025 is read too.",
        "Look the day up in the source and write it as 2025-10-05.",
        """
        source wire 10/05/2025 wire "Deal agreed"
        """,
        """
        source wire 2025-10-05 wire "Deal agreed"
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the two numbers is the month.",
    };

    public static readonly DiagnosticDescriptor PastedFigure = new("S13", Severity.Info,
        "A pasted spelling",
        "`{0}` is read as {1}; the formatter writes it so.",
        "Figures and dates are read as people paste them: 1,428,000, a long minus, no-break spaces, curly quotation marks, $27mm, 5 October 2025.",
        "Run the formatter, or apply the fix.",
        """
        source wire 5 October 2025 wire "Deal agreed"
        """,
        """
        source wire 2025-10-05 wire "Deal agreed"
        """);

    public static readonly DiagnosticDescriptor TooDeep = new("S14", Severity.Error,
        "Nested too deeply",
        "The line nests deeper than the reader goes. Give parts of it names with figure NAME = ….",
        "Parentheses are read a hundred deep, and two hundred and fifty operations in one value.",
        "Split the formula into named figures.",
        "figure f = " + new string('(', 101) + "1" + new string(')', 101) + "\n",
        "figure f = 1\n")
    {
        Cure = Cure.Judgement,
        Judgement = "How the parts are to be called.",
    };

    public static readonly DiagnosticDescriptor AccountingNegative = new("S15", Severity.Info,
        "A negative figure in parentheses",
        "`{0}` is read as {1}, as accounts print it; the formatter writes it so.",
        "A figure alone in parentheses is negative in accounts.",
        "Write the figure with a minus.",
        """
        assume adjustment ($5m)
        """,
        """
        assume adjustment -$5m
        """);

    public static readonly DiagnosticDescriptor CurrencyPrefix = new("S16", Severity.Error,
        "A currency by its prefix",
        "`{0}` is how papers prefix the sign; write the code of the currency before the amount: {1}.",
        "A sign that several currencies share is made clear by the code of ISO 4217, not by letters before the sign.",
        "Write the code before the amount.",
        """
        assume fee HK$5m
        """,
        """
        assume fee HKD 5m
        """);

    public static readonly DiagnosticDescriptor ForeignModifier = new("S17", Severity.Error,
        "A word that does not go with the line's term",
        "`{0}` does not go with {1}.{2}",
        "Each term has the words that may follow its value; the vocabulary lists them.",
        "Use one of the words that the term allows, or put prose into note \"…\".",
        """
        source k 2026-01-31 filing "10-K"
        company Acme
          cash $5m post-money as of 2025-12-31 [k]
        """,
        """
        source k 2026-01-31 filing "10-K"
        company Acme
          cash $5m as of 2025-12-31 [k]
        """);

    public static readonly DiagnosticDescriptor OtherWording = new("S18", Severity.Info,
        "Another wording",
        "`{0}` is read as {1}; the formatter writes it so.",
        "Usual names that the vocabulary has other words for are understood where they have one meaning: enterprise value, break fee, drop-dead date, to acquire, per cent. The reference lists them.",
        "Run the formatter, or apply the fix.",
        """
        source k 2026-01-31 filing "10-K"
        company Acme [k]
          cash and cash equivalents $5m as of 2025-12-31
        """,
        """
        source k 2026-01-31 filing "10-K"
        company Acme [k]
          cash $5m as of 2025-12-31
        """);

    public static readonly DiagnosticDescriptor SaidOtherwise = new("S19", Severity.Error,
        "A phrase that is said otherwise here",
        "`{0}` is said otherwise here. {1}",
        "Releases, filings and term sheets have usual phrases that are no words of the language: what they say stands in a line of another kind, in another order, or in a note.",
        "Write the line that is offered, and see that it says what is meant.",
        """
        company Alpha
        company Beta
        merger beta: Alpha acquires Beta
        """,
        """
        company Alpha
        company Beta
        acquisition beta: Alpha acquires Beta
        """);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Unexpected, UnknownWord, Misplaced, UnterminatedString, OpenParenthesis, OddIndentation,
        MixedIndentation, BidiControl, MixedScripts, UnknownCharacter, DashedRange, UnclearDate,
        PastedFigure, TooDeep, AccountingNegative, CurrencyPrefix, ForeignModifier, OtherWording, SaidOtherwise,
    ];
}
