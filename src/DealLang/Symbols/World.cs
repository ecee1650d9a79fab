using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary><c>figure NAME = …</c> and <c>assume NAME …</c>.</summary>
/// <param name="Unit">Null where words alone do not decide it: the formula reads what others derive, and has the unit that comes of that.</param>
public sealed record NamedFigure(string Name, Expression? Formula, Quantity? Assumed, Unit? Unit, Location Location)
{
    /// <summary>The day or the number of a flow: <c>ms(2008-01-01)</c>, <c>f(0)</c>; empty for a figure.</summary>
    public string Argument { get; init; } = "";

    public FigurePath Path => new("", Name, Argument);

    public ImmutableArray<Citation> Citations { get; init; } = [];
    public string Written { get; init; } = "";
}

public enum Comparison { Equal, About, Less, Greater, LessOrEqual, GreaterOrEqual }

/// <summary><c>expect VIEW = VALUE</c>.</summary>
public sealed record Expectation(Expression Subject, Comparison Comparison, Quantity Value, Location Location)
{
    public string Written { get; init; } = "";
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The formulas of both sides, where <see cref="Subject"/> is their difference; null where a value is expected.</summary>
    internal Binary? Sides { get; init; }

    /// <summary>The deal in each of whose versions it must hold; null for one view alone.</summary>
    public Deal? EveryVersionOf { get; init; }
}

/// <summary><c>allow CODE [PATH] because "…"</c>.</summary>
public sealed record Waiver(string Code, string Path, string Reason, Location Location)
{
    /// <summary>The blocks that it holds for: those of the declaration that it names or stands in, else its whole file.</summary>
    public ImmutableArray<Location> Scope { get; init; } = [];

    public bool Covers(Diagnostics.Diagnostic diagnostic) =>
        diagnostic.Code == Code && (IsFigure(diagnostic.Figure) || Scope.Any(s => s.Source == diagnostic.Location.Source && s.Span.Contains(diagnostic.Location.Span.Start)));

    private bool IsFigure(string? figure) =>
        figure is not null && Path.Length > 0 && figure.StartsWith(Path, StringComparison.Ordinal) && (figure.Length == Path.Length || figure[Path.Length] is '.' or '(');
}

/// <summary>A case of the file's own: values that replace figures.</summary>
public sealed record UserCase(string Name, Assignments Assignments, Location Location)
{
    /// <summary>What counts in it; null for whatever counts otherwise.</summary>
    public CaseFilter? Filter { get; init; }
}

/// <summary>Everything that the files of one compilation say, bound and reconciled.</summary>
public sealed class World
{
    public string Title { get; init; } = "";
    public DateOnly? AsOf { get; init; }

    /// <summary>The last day of schedules, as the files set it; null where they do not.</summary>
    public DateOnly? Horizon { get; init; }

    /// <summary>What reports call a series besides its name: Henry Hub of HH.</summary>
    public IReadOnlyDictionary<string, string> SeriesTitles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How long the periods of a schedule are that says nothing itself.</summary>
    public Runtime.Cycle Periods { get; init; } = Runtime.Cycle.Yearly;

    /// <summary>What reports are written in, as <c>language de</c> sets it; empty when the files do not say.</summary>
    public string Language { get; init; } = "";
    public ImmutableArray<string> Currencies { get; init; } = ["USD"];
    public ImmutableArray<Party> Parties { get; init; } = [];
    public ImmutableArray<Source> Sources { get; init; } = [];
    public ImmutableArray<Deal> Deals { get; init; } = [];
    public ImmutableArray<Web> Webs { get; init; } = [];
    public ImmutableArray<Fact> Facts { get; init; } = [];
    public ImmutableArray<Split> Splits { get; init; } = [];

    /// <summary>What happened of that which conditions wait for, in the order of its days.</summary>
    public ImmutableArray<MetEvent> Events { get; init; } = [];

    public ImmutableArray<NamedFigure> Figures { get; init; } = [];
    public ImmutableArray<Expectation> Expectations { get; init; } = [];
    public ImmutableArray<Waiver> Waivers { get; init; } = [];
    public ImmutableArray<UserCase> Cases { get; init; } = [];
    public ImmutableArray<Sensitivity> Tables { get; init; } = [];

    /// <summary>The world taken apart, where it is large; else it is one part.</summary>
    internal WorldParts Parts { get => field ??= WorldParts.Whole(Deals, Parties); init; }

    /// <summary>The latest date that the files state: the default as-of date.</summary>
    public DateOnly? LatestDate { get; init; }

    /// <summary>What stands in the place of what the files say; nothing in the world of the files themselves.</summary>
    public Assignments Assignments { get; private set; } = Assignments.None;

    /// <summary>Which deals and legs count; null for whatever binds.</summary>
    public CaseFilter? Filter { get; private set; }

    /// <summary>The same world, with only what a filter lets through.</summary>
    public World Counting(CaseFilter? filter)
    {
        if (filter is null) return this;
        var other = (World)MemberwiseClone();
        other.Filter = filter;
        return other;
    }

    /// <summary>The same world with other values. What it has been given before stands, where nothing is put in its place.</summary>
    public World With(Assignments assignments)
    {
        if (assignments.IsEmpty) return this;
        var other = (World)MemberwiseClone();
        other.Assignments = Assignments.With(assignments.All.SelectMany(Everywhere));
        other._others = null;
        other._hasFactsOfCases = null;
        return other;
    }

    /// <summary>A share has one price: what is assumed of it in its company's block holds for the deals that quote it too.</summary>
    private IEnumerable<Assignment> Everywhere(Assignment assignment) => assignment.Figure is { Measure: "price", Argument.Length: > 0 }
        ? Deals.Where(d => FactsOf(d.Name, "price").Any(f => f.Key.Argument == assignment.Figure.Argument)).Select(d => assignment with { Figure = assignment.Figure with { Owner = d.Name } }).Prepend(assignment)
        : [assignment];

    /// <summary>Facts of one owner and measure, in date order.</summary>
    public IEnumerable<Fact> FactsOf(string owner, string measure) => Stand(owner) is { } others ? OfMeasure(others, measure) : _facts.Of(owner, measure);

    /// <summary>All facts of one owner.</summary>
    public IEnumerable<Fact> FactsOf(string owner) => Stand(owner) ?? _facts.Of(owner);

    /// <summary>The same world without what is claimed of one figure at the margin; what its owner's block says of it stands.</summary>
    internal World Without(Fact claimed)
    {
        var other = (World)MemberwiseClone();
        var left = new List<Fact>();
        foreach (var fact in _facts.Of(claimed.Key.Owner))
        {
            if (fact.Key.Measure != claimed.Key.Measure || fact.Key.Argument != claimed.Key.Argument || !fact.Claims.Any(c => c.IsAtMargin)) left.Add(fact);
            else if (fact.Claims.Where(c => !c.IsAtMargin).ToList() is { Count: > 0 } rest) left.Add(new Fact(fact.Key, [.. rest], rest[^1], Agreement.Single));
        }
        other._left = (claimed.Key.Owner, left);
        return other;
    }

    /// <summary>The facts of an owner that are others than the files state; null where they are not.</summary>
    private IEnumerable<Fact>? Stand(string owner) => _left.Facts is { } left && _left.Owner == owner ? left : Others?.Of(owner);

    private (string Owner, List<Fact>? Facts) _left;

    private static IEnumerable<Fact> OfMeasure(IEnumerable<Fact> facts, string measure) => facts.Where(f => f.Key.Measure == measure);

    /// <summary>Whether something is stated of one case alone.</summary>
    internal bool HasFactsOfCases => _hasFactsOfCases ??= Facts.Any(f => f.Used.InCase.Length > 0) || Assignments.All.Any(a => a.Line.InCase.Length > 0);
    private bool? _hasFactsOfCases;

    /// <summary>The deals of a verb whose object a party is: the rounds of a company, the loans to a vehicle; in the order of the files.</summary>
    public IEnumerable<Deal> DealsOn(Party party, string verb) =>
        _dealsOn.TryGetValue(party.Name, out var deals) ? deals.Where(d => d.Verb == verb && d.Objects.Contains(party)) : [];

    public Party? Party(string name) => Parties.FirstOrDefault(p => p.Name == name);
    public Deal? Deal(string name) => Deals.FirstOrDefault(d => d.Name == name);

    private OtherFacts? Others => Assignments.IsEmpty ? null : _others ??= new OtherFacts(Assignments, _facts.Of);
    private OtherFacts? _others;
    private FactIndex _facts => field ??= new FactIndex(Facts);
    private Dictionary<string, List<Deal>> _dealsOn => field ??= ByObject(Deals);

    private static Dictionary<string, List<Deal>> ByObject(ImmutableArray<Deal> deals)
    {
        var byObject = new Dictionary<string, List<Deal>>(StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            foreach (var party in deal.Objects)
            {
                if (!byObject.TryGetValue(party.Name, out var known)) byObject[party.Name] = known = [];
                if (!known.Contains(deal)) known.Add(deal);
            }
        }
        return byObject;
    }
}
