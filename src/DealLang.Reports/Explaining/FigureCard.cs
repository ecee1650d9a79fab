using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Explaining;

/// <summary>What answers for a figure: its formula by name and by number, what it is made of, who says what is stated, and where.</summary>
internal sealed record FigureCard(FigureValue Value, View View)
{
    public required string Label { get; init; }
    public required string Display { get; init; }

    /// <summary>stated, derived, solved, assumed; not known.</summary>
    public required string Origin { get; init; }

    /// <summary>The view and the case that it is seen in.</summary>
    public required string Seen { get; init; }

    /// <summary>The unrounded number with its unit and width; the ends that the low and high cases give.</summary>
    public ImmutableArray<string> Exactly { get; init; } = [];

    public Prose Formula { get; init; } = Prose.Empty;
    public Prose Numbers { get; init; } = Prose.Empty;
    public ImmutableArray<FigureInput> Inputs { get; init; } = [];

    /// <summary>How it was read, restated, and how good it is.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    public string Note { get; init; } = "";
    public SourcePlace? Place { get; init; }
    public ImmutableArray<Citation> Citations { get; init; } = [];
    public ImmutableArray<OtherClaim> Others { get; init; } = [];
    /// <summary>Of a figure over several deals, each contract that it counts, and then each that it leaves out.</summary>
    public ImmutableArray<FigureContract> Contracts { get; init; } = [];

    public ImmutableArray<FigureTie> Ties { get; init; } = [];

    /// <summary>The figures of the same owner whose formulas read it.</summary>
    public ImmutableArray<FigurePath> UsedBy { get; init; } = [];

    /// <summary>What would have to be stated for an unknown figure to be known.</summary>
    public ImmutableArray<FigurePath> Missing { get; init; } = [];

    /// <summary>Why a figure has no value of which all inputs are known: several rates of return, a division by nothing; empty for any other.</summary>
    public string NoValue { get; init; } = "";
}

/// <param name="Name">As the formula names it.</param>
/// <param name="Value">Null when nothing leads to it.</param>
/// <param name="Supposing">The other values that it is asked for with; empty for none.</param>
/// <param name="Cards">Those of the world that has them.</param>
internal sealed record FigureInput(string Name, FigureValue? Value, View View, string Supposing, FigureCards Cards);

/// <summary>What a contract adds to a figure, or why it adds nothing.</summary>
/// <param name="Says">From whom to whom, for what, how much, how sure.</param>
internal sealed record FigureContract(string Name, string Says, string Why, bool IsCounted);

/// <summary>The line of a file that states a figure.</summary>
internal sealed record SourcePlace(string Path, int Line, string Text);

/// <summary>What else was said of a figure, and why it is not used.</summary>
internal sealed record OtherClaim(string Text, ImmutableArray<Citation> Citations);

internal sealed record FigureTie(bool Holds, string Text);
