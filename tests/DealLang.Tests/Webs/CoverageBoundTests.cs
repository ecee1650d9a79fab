using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Tests.Binding;
using DealLang.Values;

namespace DealLang.Tests.Webs;

/// <summary>Coverage, gaps and the first year that is not covered, of amounts that are only bounded: whatever they turn out to be, the figures are within their ends.</summary>
public class CoverageBoundTests
{
    private sealed record Payment(string From, string Verb, string To, int Least, int? Most, int Year);

    private const string Cash = "  cash $60m as of 2026-06-30 [s]\n";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_lacking_stays_within_its_ends(int seed)
    {
        var random = new Random(seed);
        var payments = Enumerable.Range(0, 3 + random.Next(5)).Select(_ => Drawn(random)).Append(new Payment("A", "buys chips from", "B", 30, 30, 2028)).ToList();
        // Cash that is not stated is tried at random.
        string stated = random.Next(2) == 0 ? Cash : "";
        var bounds = Figures(payments, Written, stated);
        for (int sample = 0; sample < 12; sample++)
        {
            string cash = stated.Length > 0 ? stated : Cash.Replace("60", random.Next(1, 200).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            var found = Figures(payments, p => $"${p.Least + (sample % 4 == 0 ? 0 : random.Next((p.Most ?? (p.Least + 200)) - p.Least + 1))}m", cash);
            foreach (var (path, bound) in bounds)
            {
                if (!found.TryGetValue(path, out var figure) || figure.Value is not { } value) continue;
                // No year is later than any.
                if (bound.Figure.Path.Measure == "first-uncovered" && value == 0m && bound.Low is > 0m) value = 9999m;
                Assert.True(bound.Low is null || bound.Low <= value + 0.000_000_1m, $"{path} is {value}, said to be at least {bound.Low}");
                Assert.True(bound.High is null || bound.High >= value - 0.000_000_1m, $"{path} is {value}, said to be at most {bound.High}");
                if (bound.Mark is Mark.Exact or Mark.About) Assert.True(Math.Abs(value - bound.Value!.Value) <= 0.000_000_1m, $"{path} is {value}, said to be {bound.Value}");
            }
        }
    }

    [Theory]
    [InlineData("at least $3m", Mark.AtLeast, 2027)]
    [InlineData("at least $300m", Mark.Exact, 2027)]
    [InlineData("$3m", Mark.Exact, 0)]
    [InlineData("$3m..$300m", Mark.AtLeast, 2027)]
    [InlineData("up to $50m", Mark.Exact, 0)]
    public void A_first_year_is_claimed_only_where_it_is_known(string amount, Mark mark, int low)
    {
        var first = Figures([new Payment("A", "buys chips from", "B", 0, 0, 2027)], _ => amount, Cash)["A.first-uncovered"];
        Assert.Equal((mark, low), (first.Mark, first.Low));
    }

    [Fact]
    public void What_was_called_of_a_guarantee_is_guaranteed_no_more()
    {
        string text = "as of 2027-06-30\nsource s 2026-02-02 filing \"Terms\"\ncompany A\ncompany B\ncompany C\ncommitment loan: B lends $800m to C [s]\n  signed 2026-01-01\n  closed 2026-01-01\n  maturity 2030-01-01\n  rate 7%\n"
            + "commitment g: A guarantees C [s]\n  signed 2026-01-01\n  for 80% of loan\n2027-03-01 g\n  called $100m [s]\n";
        var evaluator = Compile.Text(text).Evaluator();
        Assert.Equal(540_000_000m, evaluator.Value(new FigurePath("A", "guaranteed"), null, "base")!.Value);
        Assert.Null(evaluator.Value(new FigurePath("world", "guaranteed.for", "A, B"), null, "base"));
        Assert.Contains(evaluator.Value(new FigurePath("A", "guaranteed"), null, "base")!.Figure.Contributions, c => !c.IsCounted && c.Why == "called, and paid");
    }

    private static Payment Drawn(Random random)
    {
        int least = random.Next(1, 50), year = random.Next(2027, 2031);
        int? most = random.Next(4) switch { 0 => null, 1 => least, _ => least + random.Next(60) };
        if (most > least && random.Next(3) == 0) least = 0;
        return random.Next(3) == 0 ? new Payment("B", "invests in", "A", least, most, year) : new Payment("A", "buys chips from", "B", least, most, year);
    }

    private static string Written(Payment payment) => payment switch
    {
        { Most: null } => $"at least ${payment.Least}m",
        { Least: 0, Most: > 0 } => $"up to ${payment.Most}m",
        _ when payment.Least == payment.Most => $"${payment.Least}m",
        _ => $"${payment.Least}m..${payment.Most}m",
    };

    private static Dictionary<string, FigureValue> Figures(List<Payment> payments, Func<Payment, string> amount, string cash)
    {
        string lines = string.Concat(payments.Select(p => string.Create(CultureInfo.InvariantCulture, $"  {p.From} {p.Verb} {p.To} {amount(p)} in {p.Year}, signed 2026-01-01, firm\n")));
        var evaluator = DealCompilation.Create([DealSyntaxTree.Parse($"as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\ncompany A\n{cash}company B\nweb w [s]\n{lines}", "web.deal")]).Evaluator();
        return evaluator.Evaluate("A", evaluator.Now, WorldEvaluator.BaseCase)!.Figures.Where(f => f.Figure.Path.Measure is "available" or "coverage" or "gap" or "gap.total" or "first-uncovered").ToDictionary(f => f.Figure.Path.ToString());
    }
}
