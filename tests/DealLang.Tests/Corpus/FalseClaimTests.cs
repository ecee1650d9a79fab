using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Tests.Corpus;

/// <summary>Whatever the house can work out, a line that claims half as much again is told.</summary>
public class FalseClaimTests
{
    /// <summary>Of a file with more derived figures than this, so many that lie evenly among them.</summary>
    private const int MostOfAFile = 12;

    /// <summary>What somebody may say of a figure though the file makes it another, and why.</summary>
    private static readonly (string Claim, string Why)[] s_exceptions =
    [
        ("ostrom.net-debt", "the enterprise value is a multiple of one digit, whose width covers it"),
        ("ansys.awards", "what the release gives as awards is about $100m of $200m"),
    ];

    [Theory, ClassData(typeof(WorldFiles))]
    public void A_claim_of_half_as_much_again_is_told(string path)
    {
        string text = string.Join('\n', Repository.Read(path).Split('\n').Where(l => !l.TrimStart().StartsWith("expect ", StringComparison.Ordinal) && !l.StartsWith("allow ", StringComparison.Ordinal))).TrimEnd() + "\n";
        var basis = Compile.Text(text);
        string source = basis.World.Sources.Select(s => $" [{s.Name}]").FirstOrDefault() ?? "";
        var derived = Derived(basis).ToList();
        var silent = new List<string>();
        for (int i = 0; i < Math.Min(MostOfAFile, derived.Count); i++)
        {
            var (figure, view) = derived[(int)((long)i * derived.Count / Math.Min(MostOfAFile, derived.Count))];
            if (Spelled(figure) is not { } value || s_exceptions.Any(e => e.Claim == figure.Figure.Path.ToString())) continue;
            // An undated claim speaks of the announcement; of what has been marked anew since, one of the day itself is the claim.
            if (!IsTold(text, $"{figure.Figure.Path} {value}{source}", figure) && !IsTold(text, $"{figure.Figure.Path} {value} as of {view.Date:yyyy-MM-dd}{source}", figure))
                silent.Add($"{figure.Figure.Path} {value}: {figure.Figure.Relation}");
        }
        Assert.Empty(silent);
    }

    private static bool IsTold(string text, string line, FigureValue figure)
    {
        string path = figure.Figure.Path.ToString();
        int at = text.Count(c => c == '\n') + 1;
        return Compile.Text(text + line + "\n").GetDiagnostics().Any(d => (d.Severity == Severity.Error || IsAWarning(d)) && (d.Figure == path || d.Location.Start.Line == at));
    }

    /// <summary>A file need not hold every contract that a total counts, and a recast figure is anybody's: these two only warn.</summary>
    private static bool IsAWarning(Diagnostic found) => found.Code is "G03" or "R01";

    private static IEnumerable<(FigureValue Figure, View View)> Derived(DealCompilation basis)
    {
        var evaluator = basis.Evaluator();
        var all = basis.World.Deals.Select(d => evaluator.Evaluate(d, evaluator.DefaultView(d), WorldEvaluator.BaseCase))
            .Concat(basis.World.Parties.Select(p => evaluator.Evaluate(p, evaluator.Now, WorldEvaluator.BaseCase)))
            .Concat(basis.World.Webs.Select(w => evaluator.Evaluate(w, evaluator.Now, WorldEvaluator.BaseCase)));
        return all.SelectMany(e => e.Figures.Where(f => f is { Figure.Formula: not null, Value: not null and not 0m, Mark: Mark.Exact or Mark.About }).Select(f => (f, e.Model.View)));
    }

    /// <summary>Half as much again in the file's own language; null for dates and for units of several parts.</summary>
    private static string? Spelled(FigureValue figure)
    {
        var unit = figure.Figure.Unit;
        decimal value = figure.Value!.Value * 1.5m;
        if (unit.IsOne) return FigureWords.Of(figure.Value.Value, figure.Figure).Contains('%', StringComparison.Ordinal) ? Digits(value * 100m) + "%" : Digits(value);
        string sign = value < 0m ? "-" : "", number = Digits(Math.Abs(value));
        return unit.Factors.ToList() switch
        {
            [(var name, 1)] when Unit.IsCurrency(name) => $"{sign}{name} {number}",
            [(var name, 1)] when name.StartsWith("share:", StringComparison.Ordinal) => $"{sign}{number} {name[6..]}",
            [(var name, 1)] when unit == Unit.Power || unit == Unit.Energy => $"{sign}{number} {name}",
            [(var over, 1), (var under, -1)] => Over(over, under),
            [(var under, -1), (var over, 1)] => Over(over, under),
            _ => null,
        };

        string? Over(string over, string under) => !under.StartsWith("share:", StringComparison.Ordinal) ? null
            : Unit.IsCurrency(over) ? $"{sign}{over} {number} per {under[6..]}" : over.StartsWith("share:", StringComparison.Ordinal) ? $"{sign}{number} {over[6..]} per {under[6..]}" : null;
    }

    private static string Digits(decimal value)
    {
        int magnitude = Runtime.Rounding.Magnitude(value);
        return Math.Round(value, Math.Clamp(6 - magnitude, 0, 10)).ToString("0.##########", CultureInfo.InvariantCulture);
    }
}
