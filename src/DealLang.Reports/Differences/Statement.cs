using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Reports.Differences;

/// <summary>What kind of thing a change is about, in the order in which a reader asks.</summary>
internal enum Aspect { Economics, Certainty, Dates, Conditions, Provenance, Wording }

/// <summary>One thing that files say, apart from how and where it is written.</summary>
/// <param name="Key">What it is about: two files that say something of the same have the same key.</param>
/// <param name="Label">What a reader calls it.</param>
/// <param name="Shown">What is said.</param>
internal sealed record Statement(Aspect Aspect, string Key, string Label, string Shown)
{
    /// <summary>The amount, where there is one: changes are reckoned on it.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The figure that it states.</summary>
    public FigurePath? Path { get; init; }

    /// <summary>What it is one of, sources or parties, which are listed by their names where they are new or gone; empty for all else.</summary>
    public string Listed { get; init; } = "";

    /// <summary>The name in such a list.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is shown goes on where the label ends: who pays, and what.</summary>
    public bool IsSentence { get; init; }

    /// <summary>The key without its date: a figure of another day takes the place of this one where each file has only one.</summary>
    public string Undated { get; init; } = "";

    /// <summary>Where it stands, by which figures are known to follow from it.</summary>
    public Location? Location { get; init; }
}
