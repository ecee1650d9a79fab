using System.Diagnostics;
using System.Globalization;
using DealLang.CSharp;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Syntax;

namespace DealLang.Benchmarks;

/// <summary>
/// A fixed-rate mortgage of thirty years by the month, another rate each time: how many flows a second (interest and principal of each month) the
/// generated C# works out, exact in decimal, on one core; and the evaluator, which builds the other world anew.
/// </summary>
internal static class LoanSpeed
{
    private const int Months = 360, Rounds = 9, Loans = 400;

    private const string Text = """
        currency USD
        source own 2026-01-01 own "Terms"
        company Bank [own]
        company Home [own]
        commitment mortgage: Bank lends $300_000 to Home [own]
          closed       2026-01-01
          maturity     2056-01-01
          rate         6%
          amortisation annuity monthly
        """;

    public static void Run()
    {
        var compilation = DealCompilation.Create([DealSyntaxTree.Parse(Text, "mortgage.deal")]);
        if (compilation.GetDiagnostics().Where(d => d.Severity == Diagnostics.Severity.Error).ToList() is { Count: > 0 } wrong) throw new InvalidOperationException(string.Join('\n', wrong));
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deals[0];
        var files = CSharpEmitter.Emit(compilation, evaluator, new EmitOptions { LineDirectives = false });
        string model = files.First(f => f.Text.Contains(" Balance360", StringComparison.Ordinal)).Text;
        string name = Named(model, "partial record "), space = Named(model, "\nnamespace ");
        var run = new GeneratedFile("Run.cs", $$"""
            namespace {{space}};
            public static class Run
            {
                public static decimal? Flows(decimal rate)
                {
                    var loan = new {{name}}() with { Rate = rate };
                    return {{string.Join(" + ", Enumerable.Range(1, Months).Select(i => string.Create(CultureInfo.InvariantCulture, $"loan.InterestPaid{i} + loan.Repayment{i}")))}};
                }
            }
            """);
        using var models = ModelCompiler.Compile([.. files.Where(f => f.Text == model), run]);
        var flows = models.Assembly.GetType($"{space}.Run")!.GetMethod("Flows")!.CreateDelegate<Func<decimal, decimal?>>();
        decimal byEvaluator = evaluator.Evaluate(deal, evaluator.Now, WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, "service"))!.Value!.Value;
        if (decimal.Round(flows(0.06m)!.Value, 4) != decimal.Round(byEvaluator, 4)) throw new InvalidOperationException($"{flows(0.06m)} by the C#, {byEvaluator} by the evaluator");
        Console.WriteLine($"a mortgage of {Months} months: {2 * Months} flows, {byEvaluator:N2} in all; the C# and the evaluator agree");

        var speeds = new List<double>();
        decimal rate = 0.05m;
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            for (int i = 0; i < Loans; i++) flows(rate += 0.000_001m);
            if (round > 0) speeds.Add(2.0 * Months * Loans / watch.Elapsed.TotalSeconds);
        }
        speeds.Sort();
        Console.WriteLine($"generated C#, decimal: {speeds[speeds.Count / 2]:N0} flows a second (median of {speeds.Count}; {speeds[0]:N0} to {speeds[^1]:N0})");
    }

    private static string Named(string text, string before)
    {
        int from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        int to = from;
        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] is '_' or '.')) to++;
        return text[from..to];
    }
}
