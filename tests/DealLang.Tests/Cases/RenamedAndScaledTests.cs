using System.Globalization;
using System.Text.RegularExpressions;
using DealLang.Evaluating;
using DealLang.Tests.Corpus;
using DealLang.Values;

namespace DealLang.Tests.Cases;

/// <summary>What a deal comes to does not hang on who the parties are, nor on the size of the money.</summary>
public partial class RenamedAndScaledTests
{
    private static readonly string[] s_cases = ["base", "low", "high"];

    [Theory, ClassData(typeof(WorldFiles))]
    public void Other_names_give_the_same_figures_under_those_names(string path)
    {
        var compilation = Compile.File(path);
        var names = WrittenAnew.OtherNames(compilation.World);
        var renamed = Compile.Text(WrittenAnew.Renamed(compilation.Trees.Single(), names), path);
        Assert.Equal(Findings(compilation), Findings(renamed));
        var expected = Figures(compilation).ToDictionary(f => WrittenAnew.Renamed(f.Key, names), f => f.Value, StringComparer.Ordinal);
        AssertEqual(expected, Figures(renamed), _ => 1m);
    }

    [Theory, ClassData(typeof(WorldFiles))]
    public void A_thousandth_of_the_money_gives_a_thousandth_of_every_sum_and_the_same_shares(string path)
    {
        var compilation = Compile.File(path);
        var scaled = Compile.Text(WrittenAnew.InThousandths(compilation.Trees.Single()), path);
        Assert.Equal(Findings(compilation), Findings(scaled));
        AssertEqual(Figures(compilation).ToDictionary(f => WithStrikeInThousandths(f.Key), f => f.Value, StringComparer.Ordinal), Figures(scaled), Thousandths);
        Assert.Empty(scaled.Evaluator().Expectations(WorldEvaluator.BaseCase).Where(e => !e.Passed).Select(e => $"{e.Expectation.Written}: {e.Explanation}"));
    }

    /// <summary>Options that nothing counts are told apart by their class and strike: options(Orme.common, 10).</summary>
    private static string WithStrikeInThousandths(string path) => Strikes().Replace(path, m => (decimal.Parse(m.Value, CultureInfo.InvariantCulture) / 1000m).ToString("0.#########", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<=\.(options|warrants)\([\w-]+\.[\w-]+, )[\d.]+(?=\))")]
    private static partial Regex Strikes();

    /// <summary>Once for each power of money in the unit: a price scales as a sum does, a ratio not at all.</summary>
    private static decimal Thousandths(Unit unit)
    {
        int power = unit.Factors.Where(f => Unit.IsCurrency(f.Name)).Sum(f => f.Power);
        return power switch { > 0 => 0.001m, < 0 => 1000m, _ => 1m };
    }

    private static void AssertEqual(Dictionary<string, FigureValue> expected, Dictionary<string, FigureValue> found, Func<Unit, decimal> factor)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(expected.Where(e => !IsClose(e.Value.Value * factor(e.Value.Figure.Unit), found[e.Key].Value))
            .Select(e => $"{e.Key}: {e.Value.Value} became {found[e.Key].Value}"));
    }

    /// <summary>A root is found to twelve digits.</summary>
    private static bool IsClose(decimal? expected, decimal? found) =>
        expected is null || found is null ? expected is null == found is null : Math.Abs(expected.Value - found.Value) <= Math.Abs(expected.Value) * 1e-9m;

    /// <summary>That a figure's scale word is not the quoted one's (U02) is a matter of its size.</summary>
    private static IEnumerable<string> Findings(DealCompilation compilation) => compilation.GetDiagnostics().Where(d => d.Code != "U02").Select(d => $"{d.Location.Start.Line} {d.Code}").Order(StringComparer.Ordinal);

    private static Dictionary<string, FigureValue> Figures(DealCompilation compilation)
    {
        var evaluator = compilation.Evaluator();
        var evaluations = s_cases.SelectMany(c => compilation.World.Deals.Select(d => evaluator.Evaluate(d, evaluator.DefaultView(d), c))
            .Concat(compilation.World.Parties.Select(p => evaluator.Evaluate(p, evaluator.Now, c))).Append(evaluator.EvaluateFigures(c)));
        return evaluations.SelectMany(e => e.Figures.Select(f => (Key: $"{f.Figure.Path} in {e.Case}", f))).ToDictionary(f => f.Key, f => f.f, StringComparer.Ordinal);
    }
}
