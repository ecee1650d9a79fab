using System.Collections.Immutable;
using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Tests.Checks;

/// <summary>
/// Edits of what others depend on: settings, splits, cases, parties, sources, imports, series, events, which claim is preferred. After each, findings
/// and figures are those of the files read afresh, to the last digit.
/// </summary>
public class EditedWorldTests
{
    private sealed record Exchange(string One, string Other);

    /// <summary>N is one of the stories.</summary>
    private static readonly Exchange[] s_exchanges =
    [
        new("as of 2026-06-30", "as of 2026-02-27"), new("as of 2026-06-30\n", ""), new("title \"Many\"", "title \"Several\""), new("currency USD", "currency EUR, USD"),
        new("currency USD", "currency USD, EUR"), new("horizon 2030-12-31", "horizon 2028-12-31"), new("periods yearly", "periods quarterly"), new("language en", "language de"),
        new("split BuyerN.A 2 for 1", "split BuyerN.A 3 for 1"), new("split BuyerN.A 2 for 1", "split BuyerN.A 2 for 0"), new("2026-02-10 split BuyerN.A", "2026-03-10 split BuyerN.A"), new("2026-02-10 split BuyerN.A 2 for 1\n", ""),
        new("case slowN", "case slowN: count all"), new("case slowN", "case slowN: count status >= closed"), new("case slowN", "case low"), new("  cloudN.total = $2bn", "  cloudN.total = $1bn"), new("  cloudN.total = $2bn", "  roundN.amount = $1bn"),
        new("company BuyerN ", "company BuyersN "), new("company TargetN\n", ""), new("class    A, 1 vote each", "class    A, 2 votes each"), new("company LabN", "company MakerN"),
        new("source filingN 2026-02-05", "source filingN 2026-02-07"), new("filing \"Form N\"", "filing \"Form N\" via paper"), new("filing \"Form N\"", "filing \"Form N\" corrects paper"), new("source paper 2026-02-03", "source paper 2026-08-03"),
        new("import \"banks.deal\" as b", "import \"banks.deal\" as c"), new("import \"banks.deal\" as b\n", ""), new("price  common $12.00", "price  common $14.00"), new("company Bank", "company Banque"),
        new("series rate 2026-01-15 1.10", "series rate 2026-01-15 1.20"), new("series rate 2026-01-15 1.10 USD per EUR [paper]\n", ""), new("assume share 40%", "assume share 45%"),
        new("2026-04-01 met licenceN", "2026-05-01 met licenceN"), new("2026-04-01 met licenceN\n", ""), new("when licenceN", "when permitN"),
        new("cash     $2.4bn", "cash     $2.4bn prefer because \"audited\""), new("cash     $2.6bn", "cash     $2.6bn prefer because \"later\""), new("cash     $2.6bn", "cash     $2.4bn"), new("cash     $2.6bn", "burn     $2.6bn"),
        new("figure coverageN = (", "figure coverageN = 2 * ("), new("figure coverageN", "figure coveragesN"), new("expect LabN.obligations(2027) = N $m", "expect LabN.obligations(2027) = 600 $m"),
        new("expect mergerN.ratio = 0.5", "expect mergerN.ratio = 0.6"), new("figure all = coverage0", "figure all = coverageN"), new("signed     2026-02-02", "signed     2026-03-02"), new("pays       0.5 BuyerN.A", "pays       0.5 BuyerN.B"),
        new("# paid in euros\n", "  ev         €1.5bn\n"), new("allow T02 mergerN", "allow T03 mergerN"), new("2026-05-01 amend mergerN", "2026-05-20 amend mergerN"),
    ];

    [Theory]
    [InlineData(1), InlineData(2)]
    public void Findings_and_figures_are_those_of_the_files_read_afresh(int seed)
    {
        var random = new Random(seed);
        DealSyntaxTree[] files = [DealSyntaxTree.Parse(World(), "world.deal"), DealSyntaxTree.Parse(Banks, "banks.deal")];
        var compilation = Compile(files, null);
        int changed = 0;
        for (int i = 0; i < 35; i++)
        {
            var exchange = s_exchanges[random.Next(s_exchanges.Length)];
            if (!Apply(files, exchange, random.Next(Stories))) continue;
            changed++;
            compilation = Compile(files, compilation);
            if (random.Next(4) == 0) continue; // the next keystroke comes before the checks
            var afresh = Compile(files, null);
            Assert.Equal(WorldText.Of(afresh), WorldText.Of(compilation));
            Assert.Equal(Told(afresh), Told(compilation));
            Assert.Equal(Figures(afresh), Figures(compilation));
        }
        Assert.True(changed > 25);
    }

    /// <summary>Each exchange by itself, there and back: what it does to one story is found, though all the others are taken over.</summary>
    [Fact]
    public void Every_edit_alone_and_taken_back()
    {
        DealSyntaxTree[] files = [DealSyntaxTree.Parse(World(), "world.deal"), DealSyntaxTree.Parse(Banks, "banks.deal")];
        string atFirst = Told(Compile(files, null)), figures = Figures(Compile(files, null));
        foreach (var exchange in s_exchanges)
        {
            var before = Compile(files, null);
            Assert.Equal(atFirst, Told(before));
            DealSyntaxTree[] others = [.. files];
            Assert.True(Apply(others, exchange, 7), exchange.ToString());
            var after = Compile(others, before);
            Assert.Equal(WorldText.Of(Compile(others, null)), WorldText.Of(after));
            Assert.Equal(Told(Compile(others, null)), Told(after));
            Assert.Equal(Figures(Compile(others, null)), Figures(after));
            var back = Compile(files, after);
            Assert.Equal(atFirst, Told(back));
            Assert.Equal(figures, Figures(back));
        }
    }

    /// <summary>A split, a case, a title hold for the deals that they name: all others keep what was found of them.</summary>
    [Theory]
    [InlineData("split Buyer7.A 2 for 1", "split Buyer7.A 3 for 1"), InlineData("  cloud7.total = $2bn", "  cloud7.total = $1bn"), InlineData("title \"Many\"", "title \"Several\""), InlineData("expect merger7.ratio = 0.5", "expect merger7.ratio = 0.6")]
    public void What_such_an_edit_does_not_name_is_not_checked_again(string one, string other)
    {
        DealSyntaxTree[] files = [DealSyntaxTree.Parse(World(), "world.deal"), DealSyntaxTree.Parse(Banks, "banks.deal")];
        var before = Compile(files, null);
        var parts = before.Findings;
        Assert.True(Apply(files, new Exchange(one, other), 7));
        var after = Compile(files, before);
        var stated = parts.ByPart.Zip(after.Findings.ByPart).Where(p => !p.First.IsEmpty).ToList();
        Assert.True(stated.Count >= Stories);
        Assert.True(stated.Count(p => p.Second.Length == 0 || p.First[0].Arguments != p.Second[0].Arguments) <= 2);
    }

    private static DealCompilation Compile(DealSyntaxTree[] files, DealCompilation? earlier) =>
        DealCompilation.Create([files[0]], path => path == "banks.deal" ? files[1] : null, earlier);

    /// <summary>Puts the one for the other, or the other for the one, where the files have either.</summary>
    private static bool Apply(DealSyntaxTree[] files, Exchange exchange, int story)
    {
        string n = story.ToString(CultureInfo.InvariantCulture);
        string one = exchange.One.Replace("N", n, StringComparison.Ordinal), other = exchange.Other.Replace("N", n, StringComparison.Ordinal);
        for (int i = 0; i < files.Length; i++)
        {
            string text = files[i].Text.Text;
            // The longer first: it may contain the other.
            foreach (var (from, to) in one.Length >= other.Length ? [(one, other), (other, one)] : new[] { (other, one), (one, other) })
            {
                int at = from.Length == 0 ? -1 : text.IndexOf(from, StringComparison.Ordinal);
                if (at < 0) continue;
                files[i] = files[i].WithChange(new TextSpan(at, from.Length), to);
                return true;
            }
        }
        return false;
    }

    private static string Told(DealCompilation compilation) => string.Join('\n', compilation.GetDiagnostics().Select(d =>
        $"{Place(d.Location)} {d.Code} {d.Message} {d.Figure} | {string.Join(", ", d.Related.Select(r => Place(r.Location) + r.Caption))} | {d.Fix?.Title} {string.Join(", ", (d.Fix?.Edits ?? []).Select(e => Place(e.Location) + e.NewText))}"));

    private static string Place(Location place) => $"{place.Path}{place.Span}";

    /// <summary>The files' own figures and expectations in every case, and all that the deals and parties come to.</summary>
    private static string Figures(DealCompilation compilation)
    {
        var (world, evaluator) = (compilation.World, compilation.Evaluator());
        var cases = new[] { "base", "low", "max" }.Concat(world.Cases.Take(2).Select(c => c.Name)).Distinct();
        var lines = cases.SelectMany(name => evaluator.EvaluateFigures(name).Figures.Select(f => $"{name} {Spell(f)}")
            .Concat(evaluator.Expectations(name).Select(e => $"{name} {e.Expectation.Written} {e.Passed} {e.Actual} {e.Explanation}")))
            .Concat(world.Deals.SelectMany(d => Spell(evaluator.Evaluate(d, evaluator.DefaultView(d), WorldEvaluator.BaseCase))))
            .Concat(world.Parties.SelectMany(p => Spell(evaluator.Evaluate(p, evaluator.Now, WorldEvaluator.BaseCase))));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Spell(Evaluation evaluation) => evaluation.Figures.Select(Spell).Concat(evaluation.Transfers.Select(t => $"{t.Rule.Id} {t.Amount} {t.Mark}"));

    private static string Spell(FigureValue figure) => string.Create(CultureInfo.InvariantCulture,
        $"{figure.Figure.Path} {figure.Value} {figure.Mark} {figure.Low} {figure.High} {figure.Width} {(figure.Figure.Location is { } at ? Place(at) : "")}");

    private const int Stories = 20;

    private const string Banks = """
        source paper 2026-02-01 news "Banks"
        company Bank
          class  common
          price  common $12.00 close on 2026-01-30 [paper]

        """;

    private static string World() => """
        title "Many"
        currency USD
        as of 2026-06-30
        horizon 2030-12-31
        periods yearly
        language en
        import "banks.deal" as b
        source paper 2026-02-03 news "All of them"
        series rate 2026-01-15 1.10 USD per EUR [paper]
        assume share 40%

        """ + string.Concat(Enumerable.Range(0, Stories).Select(Story)) + "figure all = coverage0 + coverage3\nfigure half = cloud1.total / 2\nfigure banks = b.Bank.price / 2\n";

    private static string Story(int n) => """
        source filingN 2026-02-05 filing "Form N"

        company BuyerN "Buyer N"
          class    A, 1 vote each
          class    B, 10 votes each
          shares   300m A                     as of 2026-01-31 [filingN]
          price    A $50.00 close             on 2026-02-02     [paper]
          cash     $2.4bn                     as of 2025-12-31  [filingN]
          cash     $2.6bn                     as of 2025-12-31  [paper]
          revenue  2025 $8.1bn                                [filingN]
        company TargetN
          class    common
          burn     about $30m per month
        company MakerN
        company LabN
        2026-02-10 split BuyerN.A 2 for 1
        2026-04-01 met licenceN
        case slowN
          cloudN.total = $2bn

        acquisition mergerN: BuyerN acquires TargetN
          announced  2026-02-02
          signed     2026-02-02                                [filingN]
          pays       0.5 BuyerN.A per TargetN.common             [filingN]
          per-share  $21.00                                    [paper]
          equity     about $5bn
          TargetN    pays $900m to BuyerN  when terminated   name target-feeN
        2026-05-01 amend mergerN
          per-share  $12.00
        allow T02 mergerN because "rounded"

        acquisition tenderN: MakerN acquires LabN [paper]
          announced  2026-03-02
          pays       $95 per LabN.common
          net debt   $0.3bn
        # paid in euros
          shares     16.8m LabN.common
          funding
            term-loan    $0.9bn committed
            equity       $1.0bn committed

        commitment cloudN: LabN buys "compute" from MakerN
          reported   2026-01-10
          total      up to $3bn over 5 years starting 2027
          capacity   1.5 GW when licenceN
        commitment roundN: MakerN invests in LabN [paper]
          announced  2026-02-22, nonbinding
          pays       up to $1bn, base $100m
            tranche 1..10 $100m when deployed >= 1 GW each

        figure coverageN = (TargetN.burn * 12 months) / BuyerN.revenue(2025)
        figure partN = share * cloudN.total
        expect LabN.obligations(2027) = N $m
        expect mergerN.ratio = 0.5
        expect cloudN.total in slowN = $2bn


        """.Replace("N", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
