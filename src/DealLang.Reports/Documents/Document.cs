using System.Collections.Immutable;
using DealLang.Reports.Charts;
using DealLang.Reports.Explaining;
using DealLang.Reports.Languages;

namespace DealLang.Reports.Documents;

/// <summary>A report before any format: the same words and figures for the terminal, Markdown and whatever comes after.</summary>
public sealed record Document(string Title, ImmutableArray<Block> Blocks)
{
    /// <summary>What answers for the figure at a path that the document names; null when nothing does.</summary>
    internal Func<string, FigureCard?> Card { get; init; } = _ => null;

    /// <summary>What it is written in.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Names that are the same in every language: parties, classes, deals, sources.</summary>
    internal IEnumerable<string> Names { get; init; } = [];

    /// <summary>What somebody wrote in the files and stands for itself: a title, a reason. It stays in its own words.</summary>
    internal IEnumerable<string> Quoted { get; init; } = [];

    /// <summary>What the checker says: in the document's language as a whole or, marked as English, not at all.</summary>
    internal IEnumerable<string> Findings { get; init; } = [];

    /// <summary>What says in the document's language what printers add of their own; null for English.</summary>
    internal Interpreter? Interpreter { get; init; }

    internal string Say(string english) => Interpreter?.Say(english) ?? english;

    internal Prose Say(Prose english) => Interpreter?.Say(english) ?? english;
}

public abstract record Block;

/// <summary>A section's weight: what a shortened report keeps longest.</summary>
public enum Weight { Essential, Detail, Appendix }

public sealed record Section(string Title, ImmutableArray<Block> Blocks, Weight Weight = Weight.Detail) : Block;

/// <summary>Ties and expects that hold, warnings, errors.</summary>
public sealed record CheckCounts(int Passed, int Warnings, int Failed);

/// <summary>The verdict line: what it is, in which form, how far it got; and how the checks came out.</summary>
public sealed record Headline(string Title, ImmutableArray<Prose> Facts, CheckCounts? Checks) : Block;

public sealed record Paragraph(Prose Text) : Block;

/// <summary>What to type next: for a terminal only.</summary>
public sealed record Hint(Prose Text) : Block;

/// <summary>A chart, where a format can show one; the table beneath it holds the same figures.</summary>
/// <param name="Name">What it goes by when it is asked for alone: ownership, timeline.</param>
public sealed record Picture(string Name, Chart Chart) : Block;

/// <summary>Short lines that belong together.</summary>
public sealed record Listing(ImmutableArray<Prose> Items) : Block;

/// <summary>The first screen's figures: nine rows at most.</summary>
public sealed record KeyFigures(ImmutableArray<KeyFigure> Rows) : Block;

/// <param name="Path">The figure's path, which names it in every format; empty when the row is not one figure.</param>
public sealed record KeyFigure(string Label, string Value, Prose Remark, Prose Citations, string Path = "");

/// <summary>The sources cited, in the order of their first mention.</summary>
public sealed record Footnotes(ImmutableArray<Footnote> Notes) : Block;

public sealed record Footnote(int Number, Prose Text, ImmutableArray<Prose> Quotes);
