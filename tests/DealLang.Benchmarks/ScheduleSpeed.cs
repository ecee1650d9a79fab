using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DealLang.CSharp;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Values;

namespace DealLang.Benchmarks;

/// <summary>
/// Ten years of fifty supply schedules, month by month: what one other fee changes of all that is still due, by the evaluator, by the generated C#,
/// and by the same C# with its decimals made doubles. In turn, medians, and each against the generated C#.
/// </summary>
internal static partial class ScheduleSpeed
{
    private const int Schedules = 50, Rounds = 15;

    public static void Run()
    {
        string text = World();
        var watch = Stopwatch.StartNew();
        var compilation = DealCompilation.Create([DealSyntaxTree.Parse(text, "supply.deal")]);
        if (compilation.GetDiagnostics().Where(d => d.Severity == Diagnostics.Severity.Error).ToList() is { Count: > 0 } wrong) throw new InvalidOperationException(string.Join('\n', wrong));
        var evaluator = compilation.Evaluator();
        int figures = evaluator.Evaluate(compilation.World.Deals[0], evaluator.Now, WorldEvaluator.BaseCase).Figures.Length;
        Console.WriteLine($"{Schedules} schedules of 120 months: {figures:N0} figures, checked and evaluated in {watch.Elapsed.TotalSeconds:0.00} s");

        watch.Restart();
        string generated = CSharpEmitter.Emit(compilation, evaluator, new EmitOptions { LineDirectives = false }).First(f => f.Text.Contains("decimal FeeL1 ", StringComparison.Ordinal)).Text;
        var (inDecimal, decimals) = Compile<decimal>(generated, "decimal");
        Console.WriteLine($"C#: {generated.Length / 1024:N0} kB, emitted and compiled in {watch.Elapsed.TotalSeconds:0.00} s");
        var (inDouble, doubles) = Compile<double>(AsDouble(generated), "double");

        decimal fee = 40_000m;
        decimal byEvaluator = Evaluate(evaluator, fee), byCSharp = inDecimal(fee);
        if (byEvaluator != byCSharp || Math.Abs((double)byCSharp - inDouble((double)fee)) > 1e-6 * (double)byCSharp)
            throw new InvalidOperationException($"{byEvaluator} by the evaluator, {byCSharp} by the C#, {inDouble((double)fee)} in double");

        var times = new List<double>[3];
        for (int i = 0; i < times.Length; i++) times[i] = [];
        for (int round = 0; round < Rounds; round++)
        {
            fee += 1m;
            decimal other = fee;
            times[0].Add(Time(1, () => Evaluate(evaluator, other)));
            times[1].Add(Time(20, () => inDecimal(other)));
            times[2].Add(Time(200, () => inDouble((double)other)));
        }
        Print("evaluator, another world", times[0], times[1]);
        Print("generated C#, decimal", times[1], times[1]);
        Print("generated C#, double", times[2], times[1]);
        decimals.Dispose();
        doubles.Dispose();
    }

    private static decimal Evaluate(WorldEvaluator evaluator, decimal fee)
    {
        var deal = evaluator.World.Deals[0];
        var unit = Unit.Money("USD") / Unit.Energy;
        var other = evaluator.With(Assignments.From([Assignment.Of(new FigurePath(deal.Name, "fee", "l1"), new Quantity(fee, unit, Shape.Stated), deal.Location)]));
        return other.Evaluate(deal, other.Now, WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, "obligations"))!.Value!.Value;
    }

    private static (Func<T, T> Run, CompiledModels Models) Compile<T>(string model, string type)
    {
        string name = ModelName().Match(model).Groups[1].Value, space = Namespace().Match(model).Groups[1].Value;
        var run = new GeneratedFile("Run.cs", $"namespace {space}; public static class Run {{ public static {type} Due({type} fee) => (new {name}() with {{ FeeL1 = fee }}).Obligations; }}");
        var models = ModelCompiler.Compile([new GeneratedFile("Model.cs", model), run]);
        return (models.Assembly.GetType($"{space}.Run")!.GetMethod("Due")!.CreateDelegate<Func<T, T>>(), models);
    }

    /// <summary>The arithmetic alone: what moves and what must tie is in decimal for good.</summary>
    private static string AsDouble(string model)
    {
        foreach (string list in (string[])["public IReadOnlyList<Tie>", "public IReadOnlyList<Transfer>"])
        {
            if (model.IndexOf(list, StringComparison.Ordinal) is not (var at and > 0)) continue;
            int from = model.LastIndexOf("/// <summary>", at, StringComparison.Ordinal), to = model.IndexOf("\n    ];", at, StringComparison.Ordinal) + 7;
            model = model[..from] + model[to..];
        }
        return DecimalLiteral().Replace(model.Replace("decimal", "double", StringComparison.Ordinal), "$1d");
    }

    private static double Time(int times, Action run)
    {
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < times; i++) run();
        return watch.Elapsed.TotalMilliseconds / times;
    }

    private static void Print(string what, List<double> times, List<double> against) =>
        Console.WriteLine($"{what,-26} {Median(times),12:0.0000} ms   {Median([.. times.Zip(against, (t, a) => t / a)]),10:0.0000} × the generated C#");

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string World()
    {
        var text = new StringBuilder("""
            title "Fifty schedules"
            currency USD
            as of 2026-01-01
            periods monthly
            horizon 2035-12-31
            source agreement 2025-12-15 contract "Supply agreements"
            company Buyer
            company Seller
            commitment supply: Buyer buys power from Seller [agreement]
              signed 2025-12-15

            """);
        for (int i = 1; i <= Schedules; i++)
            text.Append(CultureInfo.InvariantCulture, $"  quantity {1000 + (12 * i)} GWh per year for 10 years starting 2026 name l{i}\n    fee ${40 + i}.25 per MWh\n    take-or-pay 90%\n");
        return text.ToString();
    }

    [GeneratedRegex(@"public partial record (\w+)")]
    private static partial Regex ModelName();

    [GeneratedRegex(@"namespace ([\w.]+);")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.])(\d[\d_]*(?:\.\d+)?)m\b")]
    private static partial Regex DecimalLiteral();
}
