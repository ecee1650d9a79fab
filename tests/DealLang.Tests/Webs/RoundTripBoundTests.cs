using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Values;

namespace DealLang.Tests.Webs;

/// <summary>
/// Round-trip ratios, vendor-financed shares, loops and what is left without them, of amounts that are only bounded: whatever the amounts turn out to be within their bounds, the figures
/// are within theirs.
/// </summary>
public class RoundTripBoundTests
{
    private sealed record Payment(string From, string Verb, string To, int Least, int? Most);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shares_stay_within_their_bounds(int seed)
    {
        var random = new Random(seed);
        var payments = Enumerable.Range(0, 4 + random.Next(5)).Select(_ => Drawn(random)).Append(new Payment("A", "invests in", "B", 10, 10 + random.Next(2) * 30)).Append(new Payment("B", "buys chips from", "A", 20, 20 + random.Next(3) * 20)).ToList();
        var bounds = Shares(payments, Written);
        for (int sample = 0; sample < 12; sample++)
        {
            foreach (var (path, found) in Shares(payments, p => $"${p.Least + (sample % 4 == 0 ? 0 : random.Next((p.Most ?? (p.Least + 400)) - p.Least + 1))}m"))
            {
                if (found.Value is not { } share || !bounds.TryGetValue(path, out var bound)) continue;
                Assert.True(bound.Low is null || bound.Low <= share + 0.000_000_1m, $"{path} is {share}, said to be at least {bound.Low}");
                Assert.True(bound.High is null || bound.High >= share - 0.000_000_1m, $"{path} is {share}, said to be at most {bound.High}");
                if (bound is { Mark: Mark.Exact or Mark.About, Value: { } said }) Assert.True(Math.Abs(share - said) <= 0.000_000_1m, $"{path} is {share}, said to be {said} {bound.Low} {bound.High} {bound.Mark} {string.Join("; ", payments.Select(p => $"{p.From} {p.Verb} {p.To} {Written(p)}"))}");
            }
        }
    }

    private static Payment Drawn(Random random)
    {
        string[] names = ["A", "B", "C", "D"];
        int from = random.Next(4), to = (from + 1 + random.Next(3)) % 4, least = random.Next(1, 50);
        int? most = random.Next(4) switch { 0 => null, 1 => least, _ => least + random.Next(60) };
        // A floor of nothing says nothing.
        return new Payment(names[from], random.Next(2) == 0 ? "invests in" : "buys chips from", names[to], most > least && random.Next(3) == 0 ? 0 : least, most);
    }

    private static string Written(Payment payment) => payment switch
    {
        { Most: null } => $"at least ${payment.Least}m",
        { Least: 0, Most: > 0 } => $"up to ${payment.Most}m",
        _ when payment.Least == payment.Most => $"${payment.Least}m",
        _ => $"${payment.Least}m..${payment.Most}m",
    };

    private static Dictionary<string, FigureValue> Shares(List<Payment> payments, Func<Payment, string> amount)
    {
        string lines = string.Concat(payments.Select(p => string.Create(CultureInfo.InvariantCulture, $"  {p.From} {p.Verb} {p.To} {amount(p)} in 2027\n")));
        var evaluator = DealCompilation.Create([DealSyntaxTree.Parse($"as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\ncompany A\ncompany B\ncompany C\ncompany D\nweb w [s]\n{lines}", "web.deal")]).Evaluator();
        return evaluator.Evaluate("w", evaluator.Now, WorldEvaluator.BaseCase)!.Figures.Where(f => f.Figure.Path.Measure is "loop.ratio" or "vendor-financed" or "loop-free" or "loop" or "circular" or "gross").ToDictionary(f => f.Figure.Path.ToString());
    }
}
