using System.Collections.Immutable;
using DealLang.Values;

namespace DealLang.Vocabulary;

/// <summary>Under which lines a term may stand.</summary>
[Flags]
public enum TermScope
{
    None = 0,
    Party = 1,
    Acquisition = 2,
    EquitySwap = 4,
    Commitment = 8,
    Deal = Acquisition | EquitySwap | Commitment,
    /// <summary>Under a leg, a row or a tranche, which it refines.</summary>
    Leg = 16,
}

/// <summary>What follows a term.</summary>
public enum ValueKind
{
    None, Money, MoneyPerShare, MoneyPerTime,
    /// <summary>What an amount comes to in a year: <c>$40m per year</c>, or <c>2026 $40m</c> of the year named.</summary>
    MoneyPerYear,
    Ratio, Percent, Shares, Power, Energy, Rate, Multiple, Duration, Number, Any,
    /// <summary>A date or a span of dates.</summary>
    Date,
    /// <summary>Words of the vocabulary: common control, yes.</summary>
    Words,
    /// <summary>A quoted text, or plain names.</summary>
    Text,
    /// <summary>One party or several.</summary>
    Party,
    /// <summary>A path or several: a deal, a class, an instrument.</summary>
    Path,
    /// <summary>NAME value, NAME value: shares of a whole.</summary>
    Pairs,
    /// <summary>Names of a company's instruments: converts a, b.</summary>
    Names,
    /// <summary>A comparison: dscr >= 1.2x.</summary>
    Test,
    /// <summary>Nothing; labelled rows stand under the line.</summary>
    Rows,
}

/// <summary>What may stand between a term and its value.</summary>
public enum TermSubject
{
    None, Party, ShareClass, Name,
    /// <summary>A name of the author's own, whatever the word means elsewhere.</summary>
    Label,
    /// <summary>A price before, by the name that it has or by how it was read: <c>undisturbed</c>, <c>vwap 30 days</c>.</summary>
    PriceBase,
}

/// <summary>When a stated figure holds.</summary>
public enum Timing
{
    /// <summary>From its date until the next dated fact.</summary>
    Level,
    /// <summary>A deal's figure as of its announcement.</summary>
    Observation,
    /// <summary>For the period that is written.</summary>
    Flow,
    /// <summary>Agreed in the contract: exact, and for its whole life.</summary>
    Contract,
}

/// <summary>A word that begins a line and says what the line states.</summary>
public sealed record Term(string Name, TermScope Scope, ValueKind Value, string Hover, string Example) : Entry(Name, Hover, Example)
{
    /// <summary>The name in paths: net-income.</summary>
    public string Measure { get; init; } = Name.Replace(' ', '-');

    /// <summary>Told to readers and held against figures by a check, where no relation reads it.</summary>
    public bool IsTold { get; init; }

    public TermSubject Subject { get; init; }
    public Timing Timing { get; init; }
    public Meaning Meaning { get; init; }
    /// <summary>The measure of a figure that is written as a percentage where the term's own is an amount: accretion in dollars and in percent.</summary>
    public string? PercentMeasure { get; init; }

    /// <summary>Of a company with several classes, shares of each are counted by themselves: <c>tendered 9m Beta.B</c> beside those of another class.</summary>
    public bool IsByClass { get; init; }

    /// <summary>A further line of the same source is one more of its kind, beside the one before: shares that are excluded, steps of a fee.</summary>
    public bool AddsUp { get; init; }

    /// <summary>A period behind the figure is the time over which the whole falls: <c>total $40bn in 2026</c>.</summary>
    public bool IsSpread { get; init; }

    /// <summary>What is written in percent is a part of this, between nothing and all of it; empty where it may be more.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>Names of the modifiers that may follow the value.</summary>
    public ImmutableArray<string> Modifiers { get; init; } = [];

    /// <summary>A line may say how its figures are rounded, with a figure or without one: <c>round price rounded 4 places</c>.</summary>
    public bool IsRounded { get; init; }

    /// <summary>What may close its line and counts there: a relation reads it. Of anything else the reader is told that it says nothing.</summary>
    internal TrailingParts Reads { get; init; }

    /// <summary>The measure under which a line's rounding is kept.</summary>
    public string RoundingMeasure => Measure + ".rounded";

    /// <summary>Its subject may stand before it, as in a sentence: <c>Sponsor offers 10m Harbour.A</c>.</summary>
    public bool IsVerb { get; init; }

    /// <summary>False for a term that is read and kept but that nothing is computed from yet.</summary>
    public bool Supported { get; init; }

    public bool IsList => Value == ValueKind.Rows;
}
