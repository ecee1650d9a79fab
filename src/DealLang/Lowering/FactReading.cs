using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>A fact that holds, and the day since which it does.</summary>
internal sealed record FactInForce(Fact Fact, DateOnly Since);

/// <summary>What the facts of a world say on one day, in one case, on that day's share basis. The world is one with the case's values in it.</summary>
internal sealed class FactReading(World world, View view, string caseName)
{
    public World World => world;
    public View View => view;
    public DateOnly Day => view.Date;
    public Assignments Assignments => world.Assignments;

    /// <summary>The same seen from an earlier day.</summary>
    public FactReading At(DateOnly day) => new(world, view with { Date = day }, caseName);

    /// <summary>When a fact began to hold, seen from the view; null when it has not yet, or holds in another case only.</summary>
    /// <param name="undated">The day of a fact without a date of its own; null for one that always held.</param>
    public DateOnly? Since(Fact fact, DateOnly? undated)
    {
        if (fact.Used.InCase.Length > 0 && fact.Used.InCase != caseName) return null;
        var since = fact.Key.Valid is { } valid ? DealDates.Since(valid, Day) : undated ?? DateOnly.MinValue;
        return since <= Day ? since : null;
    }

    /// <summary>The facts of one measure in force, one for each argument: the last that has begun to hold.</summary>
    public IEnumerable<FactInForce> InForce(string owner, string measure, DateOnly? undated = null) =>
        Latest(world.FactsOf(owner, measure), undated);

    public IEnumerable<FactInForce> Latest(IEnumerable<Fact> facts, DateOnly? undated)
    {
        if (facts is Fact[] { Length: 0 }) return [];
        var latest = new List<FactInForce>();
        Dictionary<FigurePath, int>? places = null; // by measure and argument, once there are many
        foreach (var fact in facts)
        {
            if (Since(fact, undated) is not { } since) continue;
            if (places is null && latest.Count == Many) places = Places(latest);
            int same = places is null ? latest.FindIndex(f => f.Fact.Key.Measure == fact.Key.Measure && f.Fact.Key.Argument == fact.Key.Argument)
                : places.GetValueOrDefault(Figure(fact), -1);
            var found = new FactInForce(fact, since);
            if (same >= 0)
            {
                if (IsLater(found, latest[same])) latest[same] = found;
                continue;
            }
            if (places is not null) places[Figure(fact)] = latest.Count;
            latest.Add(found);
        }
        latest.RemoveAll(f => f.Fact.Used.IsRemoval || HasLapsed(f.Fact));
        return latest;
    }

    /// <summary>Options and warrants that nobody may exercise any more.</summary>
    private bool HasLapsed(Fact fact) => fact.Key.Measure is "options" or "warrants" && fact.Used.Until is { } until && until.Last < Day;

    /// <summary>So many are looked through one by one.</summary>
    private const int Many = 32;

    private static FigurePath Figure(Fact fact) => new("", fact.Key.Measure, fact.Key.Argument);

    private static Dictionary<FigurePath, int> Places(List<FactInForce> latest)
    {
        var places = new Dictionary<FigurePath, int>();
        for (int i = 0; i < latest.Count; i++) places[Figure(latest[i].Fact)] = i;
        return places;
    }

    /// <summary>Between two that begin on one day the closer date decides, then the words, so that the order of the files never does.</summary>
    private static bool IsLater(FactInForce one, FactInForce other)
    {
        if (one.Fact.Used.InCase.Length > 0 != other.Fact.Used.InCase.Length > 0) return one.Fact.Used.InCase.Length > 0;
        if (one.Since != other.Since) return one.Since > other.Since;
        var (valid, otherValid) = (First(one.Fact), First(other.Fact));
        return valid != otherValid ? valid > otherValid : string.CompareOrdinal(Words(one.Fact), Words(other.Fact)) > 0;

        static DateOnly First(Fact fact) => fact.Key.Valid?.First ?? DateOnly.MinValue;
        static string Words(Fact fact) => $"{fact.Key.Valid?.Written} {fact.Used.Reading} {string.Join(' ', fact.Used.Modifiers)}";
    }

    public bool IsAssigned(Fact fact) => !Assignments.IsEmpty && Assignments.Of(new FigurePath(fact.Key.Owner, fact.Key.Measure, fact.Key.Argument)) is not null;

    /// <summary>A fact as the parameter of a figure; null when its unit does not fit the figure's.</summary>
    /// <param name="basis">The day of its share basis.</param>
    public ModelFigure? Parameter(FigurePath path, Unit unit, Fact fact, DateOnly basis) =>
        fact.Quantity is { } quantity ? Parameter(path, unit, fact, quantity, basis) : null;

    public ModelFigure? Parameter(FigurePath path, Unit unit, Fact fact, Quantity quantity, DateOnly basis)
    {
        var said = new FigurePath(fact.Key.Owner, ReferenceEquals(quantity, fact.Used.Second) && SecondAmounts.Of(fact.Key.Measure) is { } second ? second : fact.Key.Measure, fact.Key.Argument);
        bool assigned = !Assignments.IsEmpty && Assignments.Of(said) is not null;
        if (Dimensions.Fit(quantity, unit) is not { } fitted) return null;
        decimal factor = assigned ? 1m : Restatement.Factor(world, unit, fact.Used.SplitBasis ?? basis, Day);
        return new ModelFigure(path, unit, assigned ? Origin.Assumed : Origin.Stated)
        {
            Quantity = fitted.Times(factor),
            Fact = fact,
            Assumed = assigned && quantity.Value == (said.Measure == fact.Key.Measure ? fact.Quantity?.Value : fact.Used.Second?.Value) ? said : null,
            AsOf = fact.Key.Valid,
            Location = fact.Used.Location,
            Citations = fact.Used.Citations,
            Restated = factor,
        };
    }
}
