using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

public enum Origin { Stated, Derived, Solved, Assumed }

/// <summary>What decides between which ends a figure lies.</summary>
public enum EndsOf
{
    /// <summary>The low and the high case.</summary>
    Cases,
    /// <summary>Whatever its parts come to within theirs: a part over its whole, what is left of a whole, the least of several amounts.</summary>
    Parts,
    /// <summary>Whatever the figures of its formula come to within theirs: what is lacking, what covers what is due.</summary>
    Formula,
    /// <summary>The first of its choices that may hold, and the first that must; with no upper end where none must.</summary>
    First,
}

/// <summary>
/// One figure of a model. A parameter (stated, assumed) has a <see cref="Quantity"/>; the others have a <see cref="Formula"/> over figures
/// before them.
/// </summary>
public sealed record ModelFigure(FigurePath Path, Unit Unit, Origin Origin)
{
    public Expression? Formula { get; init; }

    /// <summary>The relation that the formula is a route of, in words: "offer", "new shares".</summary>
    public string Relation { get; init; } = "";

    public Quantity? Quantity { get; init; }

    /// <summary>The fact behind a parameter: its claims, and which one is used.</summary>
    public Fact? Fact { get; init; }

    /// <summary>Citations and place for a parameter that comes from a leg, which has no fact.</summary>
    public Leg? Leg { get; init; }

    /// <summary>The figure of the assignment that gives the parameter its value; null for what is stated, and for what a case only keeps in place.</summary>
    public FigurePath? Assumed { get; init; }

    public DateInterval? AsOf { get; init; }
    public Text.Location? Location { get; init; }
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>What splits between the figure's day and the view multiplied it by; 1 for none.</summary>
    public decimal Restated { get; init; } = 1m;

    /// <summary>
    /// Of a day before the deal was announced, in a deal that has been marked anew since: it counts where nothing stated since gives the figure.
    /// </summary>
    public bool IsSuperseded { get; init; }

    /// <summary>Stated of its owner, and read by none of the owner's relations.</summary>
    public bool IsBeside { get; init; }

    /// <summary>What a reader is told besides: "counted at the deal price", "no net debt stated".</summary>
    public string Note { get; init; } = "";

    /// <summary>What decides between which ends it lies.</summary>
    public EndsOf Ends { get; init; }

    /// <summary>Of a figure over several deals, which contracts it counts and which it leaves out.</summary>
    public ImmutableArray<Contribution> Contributions { get; init; } = [];
}

/// <summary>
/// Two ways to one figure that must agree: the stated and what follows from the rest. A stated cap or floor of a figure that follows from
/// others is a tie that is not an equation.
/// </summary>
/// <param name="Code">The diagnostic of a tie that does not hold.</param>
/// <param name="Subject">The stated figure that a reader would doubt first.</param>
public sealed record Tie(string Relation, string Code, Expression Left, Expression Right, FigurePath Subject)
{
    public Comparison Comparison { get; init; } = Comparison.Equal;

    /// <summary>The claim held against the figure, when it is not one of the model's parameters: a bound, a second statement.</summary>
    public ModelFigure? Claim { get; init; }
}

/// <summary>A figure that the stated ones do not reach, with the shortest list of what would have to be stated.</summary>
public sealed record UnknownFigure(FigurePath Path, Unit Unit, ImmutableArray<FigurePath> Missing)
{
    /// <summary>Why it is not known, where nothing that could be stated would give it; empty as a rule.</summary>
    public string Why { get; init; } = "";
}

/// <summary>An amount in the currency <paramref name="From"/> for a figure in the currency <paramref name="To"/>.</summary>
public sealed record WithoutRate(FigurePath Figure, string From, string To, Text.Location Location);

/// <summary>A movement of an asset between two accounts. The amount is a formula over the model's figures.</summary>
/// <param name="Account">Accounts are party names, or pools: SpaceX.A.unissued, xAI.holders.</param>
/// <param name="Asset">cash, or the asset's unit name: share:SpaceX.A.</param>
/// <param name="Date">The day, or the period within which it moves: an amount of a period longer than a year is spread evenly over it.</param>
public sealed record TransferRule(string Id, DateInterval? Date, string When, string From, string To, string Asset, Unit Unit, Expression Amount,
    Status Status, Force Force, Text.Location Location)
{
    /// <summary>Set where the deal's sentence does not say it: the interest of a loan, the price at which a warrant is exercised.</summary>
    public Purpose Purpose { get; init; }

    /// <summary>Pays back what was lent, and is no interest or fee on it.</summary>
    public bool IsPrincipal { get; init; }
}

/// <summary>
/// What one owner (a deal, a party, or the file itself with its own figures: "") comes to at one view: parameters, then figures in
/// solved order, ties, transfers.
/// </summary>
public sealed record Model(string Owner, View View)
{
    public Deal? Deal { get; init; }
    public Party? Party { get; init; }

    public ImmutableArray<ModelFigure> Figures { get; init; } = [];
    public ImmutableArray<Tie> Ties { get; init; } = [];
    public ImmutableArray<UnknownFigure> Unknown { get; init; } = [];
    public ImmutableArray<TransferRule> Transfers { get; init; } = [];

    /// <summary>What is stated for another day and no longer holds at this view: shown beside the figure, never an input.</summary>
    public ImmutableArray<ModelFigure> Comparisons { get; init; } = [];

    /// <summary>Money that is stated in another currency than the figure's, where no exchange rate is: nothing is worked out from it.</summary>
    public ImmutableArray<WithoutRate> WithoutRate { get; init; } = [];

    /// <summary>Figures of other owners with which all that reads them here falls: rates that amounts are divided by.</summary>
    internal ImmutableArray<FigurePath> FallsWith { get; init; } = [];

    public ModelFigure? Find(FigurePath path) => Figures.FirstOrDefault(f => f.Path == path);
}
