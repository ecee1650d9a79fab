using System.Collections.Immutable;
using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Tests.Relations;

/// <summary>One statement of a sketched world: a party's fact, a deal's fact, or a leg (measure "pays").</summary>
/// <param name="Unit">As units print: USD, 1, share:X.A, USD/share:X.A, share:X.A/share:Y.common, USD/month.</param>
internal sealed record Statement(string Owner, string Measure, string Argument, string Amount, string Unit, string Date = "")
{
    public string Second { get; init; } = "";
    public string SecondUnit { get; init; } = "";
    public string Basis { get; init; } = "";
    public int Days { get; init; }
    public string Name { get; init; } = "";
    public string Modifier { get; init; } = "";
    public string From { get; init; } = "";
    public bool ByWorth { get; init; }

    /// <summary>Significant digits, where the amount does not show them.</summary>
    public int Digits { get; init; }

    public string When { get; init; } = "";
    public Force Force { get; init; } = Force.Firm;

    public string Line => $"{Owner} {Measure} {Argument} {Amount} {Unit} {Date}";
}

/// <summary>A world as a list of statements, so that a test can drop, change or reorder them.</summary>
internal sealed record WorldSketch
{
    public ImmutableArray<(string Name, string[] Classes)> Parties { get; init; } = [];
    public ImmutableArray<(string Name, string Verb, string[] Subjects, string[] Objects)> Deals { get; init; } = [];
    public ImmutableArray<(string Deal, Status Status, string Date)> Milestones { get; init; } = [];
    public ImmutableArray<Statement> Statements { get; init; } = [];
    public ImmutableArray<(string Class, string Date, decimal New)> Splits { get; init; } = [];
    public ImmutableArray<(string Case, string Owner, string Measure, string Argument, string Amount, string Unit)> Assignments { get; init; } = [];
    public string AsOf { get; init; } = "";
    public string Portion { get; init; } = "";

    public WorldSketch With(params Statement[] more) => this with { Statements = Statements.AddRange(more) };

    public WorldSketch Without(Func<Statement, bool> dropped) => this with { Statements = Statements.RemoveAll(s => dropped(s)) };

    public WorldEvaluator Evaluator => new(World);

    /// <summary>A figure of the first deal in the base case.</summary>
    public FigureValue? Figure(string measure, string argument = "", string view = "", string inCase = "base") => Of(Deals[0].Name, measure, argument, view, inCase);

    public FigureValue? Of(string owner, string measure, string argument = "", string view = "", string inCase = "base") =>
        Evaluator is var evaluator ? evaluator.Value(new FigurePath(owner, measure, argument), evaluator.FindView(owner, view), inCase) : null;

    public Evaluation Evaluate(string view = "", string inCase = "base")
    {
        var evaluator = Evaluator;
        var deal = evaluator.World.Deals[0];
        return evaluator.Evaluate(deal, evaluator.FindView(deal.Name, view)!, inCase);
    }

    public World World
    {
        get
        {
            var source = SourceText.From(string.Join('\n', Statements.Select(s => s.Line)), "sketch.deal");
            var header = new Location(source, new TextSpan(0, 0));
            var parties = Parties.ToDictionary(p => p.Name, p => new Party(p.Name, PartyKind.Company, null, header));
            foreach (var (name, classes) in Parties)
                parties[name].Classes = [.. classes.Select(c => new ShareClass(parties[name], c, null, header))];
            var deals = Deals.Select(d => new Deal(d.Name, d.Verb == "acquires" ? DealKind.Acquisition : DealKind.Commitment, d.Verb, header)
            {
                Subjects = [.. d.Subjects.Select(s => parties[s])],
                Objects = [.. d.Objects.Select(o => parties[o])],
                Milestones = [.. Milestones.Where(m => m.Deal == d.Name).Select(m => new Milestone(m.Status, Day(m.Date), [], header))],
                Legs = [.. Statements.Where(s => s.Owner == d.Name && s.Measure == "pays").Select(s => LegOf(s, source, parties, d.Subjects[0]))],
                Portion = Portion.Length > 0 ? Written.Read(Portion, Unit.One, isContract: true) : null,
            });
            return new World
            {
                AsOf = AsOf.Length > 0 ? Day(AsOf).First : null,
                LatestDate = Statements.Select(s => s.Date).Concat(Milestones.Select(m => m.Date)).Where(d => d.Length > 0).Select(d => Day(d).Last).Append(new DateOnly(2000, 1, 1)).Max(),
                Parties = [.. parties.Values],
                Deals = [.. deals],
                Facts = [.. Statements.Where(s => s.Measure != "pays").Select(s => FactOf(s, source))],
                Splits = [.. Splits.Select(s => new Split(ClassOf(s.Class, parties)!, Day(s.Date).First, s.New, 1m, [], header))],
                Cases = [.. Assignments.GroupBy(a => a.Case).Select(g => new UserCase(g.Key,
                    DealLang.Symbols.Assignments.From(g.Select(a => Assignment.Of(new FigurePath(a.Owner, a.Measure, a.Argument), Written.Read(a.Amount, UnitOf(a.Unit), isContract: true), header))), header))],
            };
        }
    }

    private Location At(Statement statement, SourceText source)
    {
        int line = Statements.IndexOf(statement);
        return new Location(source, new TextSpan(source.LineStart(line), statement.Line.Length));
    }

    private Fact FactOf(Statement s, SourceText source)
    {
        var key = new FactKey(s.Owner, s.Measure, s.Argument, s.Date.Length > 0 ? Day(s.Date) : null);
        var claim = new Claim(key, s.Unit == "words" ? null : Rounded(Written.Read(s.Amount, UnitOf(s.Unit), isContract: false), s.Digits), s.Unit == "words" ? s.Amount : "", At(s, source))
        {
            Reading = new Reading(s.Basis, s.Days),
            Name = s.Name,
            Modifiers = s.Modifier.Length > 0 ? [s.Modifier] : [],
            Second = s.Second.Length > 0 ? Written.Read(s.Second, UnitOf(s.SecondUnit), isContract: true) : null,
        };
        return new Fact(key, [claim], claim, Agreement.Single);
    }

    private static Quantity Rounded(Quantity quantity, int digits)
    {
        if (digits == 0 || quantity.Value is not { } value || value == 0m) return quantity;
        decimal lastDigit = Runtime.Rounding.PowerOfTen(Runtime.Rounding.Magnitude(value) - digits + 1);
        return quantity with { Digits = digits, Width = Math.Min(lastDigit / 2m, Math.Abs(value) * 0.005m) };
    }

    private Leg LegOf(Statement s, SourceText source, Dictionary<string, Party> parties, string subject)
    {
        var amount = Written.Read(s.Amount, UnitOf(s.Unit), isContract: true);
        var given = s.Unit.StartsWith("share:", StringComparison.Ordinal) ? s.Unit["share:".Length..].Split('/')[0] : s.Argument;
        var per = s.Unit.Contains("/share:", StringComparison.Ordinal) ? s.Unit.Split("/share:")[1] : "";
        return new Leg(parties[s.From.Length > 0 ? s.From : subject], null, "pays", given.Length > 0 ? AssetKind.Shares : AssetKind.Cash, At(s, source))
        {
            Amount = s.ByWorth ? null : amount,
            Worth = s.ByWorth ? amount : null,
            Gives = ClassOf(given, parties),
            Per = ClassOf(per, parties),
            Name = s.Name,
            Force = s.Force,
            When = s.When.Length == 0 ? null : new StatusTest(Status.Terminated, new DateWindow(null, null), s.When, At(s, source)),
            Date = s.Date.Length > 0 ? Day(s.Date) : null,
        };
    }

    private static ShareClass? ClassOf(string fullName, Dictionary<string, Party> parties) =>
        fullName.Length == 0 ? null : parties[fullName.Split('.')[0]].Class(fullName.Split('.')[1]);

    public static Unit UnitOf(string text)
    {
        string[] sides = text.Split('/');
        var above = sides[0] == "1" ? Unit.One : Unit.Base(sides[0]);
        return sides.Skip(1).Aggregate(above, (unit, below) => unit / Unit.Base(below));
    }

    public static DateInterval Day(string date)
    {
        string[] parts = date.Split('-');
        int Part(int i) => int.Parse(parts[i], CultureInfo.InvariantCulture);
        return parts.Length switch
        {
            1 => new DateInterval(new DateOnly(Part(0), 1, 1), new DateOnly(Part(0), 12, 31), date),
            2 => new DateInterval(new DateOnly(Part(0), Part(1), 1), new DateOnly(Part(0), Part(1), 1).AddMonths(1).AddDays(-1), date),
            _ => DateInterval.Day(new DateOnly(Part(0), Part(1), Part(2))),
        };
    }
}
