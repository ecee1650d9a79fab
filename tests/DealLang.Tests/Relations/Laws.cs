using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Values;

namespace DealLang.Tests.Relations;

/// <summary>What holds for every deal, whatever it states.</summary>
public class Laws
{
    private static readonly Dictionary<string, WorldSketch> s_sketches = new()
    {
        ["all stock"] = Sketches.AllStock,
        ["all stock, own stake"] = Sketches.AllStock.With(Sketches.OwnStake, new Statement("xAI", "holder", "Tesla", "3%", "1", "2026-01-28")),
        ["cash"] = Sketches.Cash,
        ["cash, a part"] = Sketches.Cash with { Portion = "30%" },
        ["cash, in all"] = Sketches.Cash.Without(s => s.Measure == "pays").With(new Statement("buy", "pays", "", "5100m", "USD")),
        ["mixed"] = Sketches.Mixed,
        ["mixed, in all"] = Sketches.Mixed.Without(s => s.Owner == "mix").With(new Statement("mix", "pays", "", "1500m", "USD"), new Statement("mix", "pays", "Alpha.common", "1225m", "USD") { ByWorth = true }),
        ["mixed, a number of shares"] = Sketches.Mixed.Without(s => s.Owner == "mix").With(new Statement("mix", "pays", "", "20", "USD/share:Beta.common"), new Statement("mix", "pays", "", "75m", "share:Alpha.common")),
        ["mixed, by worth"] = Sketches.Mixed.Without(s => s.Owner == "mix").With(new Statement("mix", "pays", "Alpha.common", "30", "USD/share:Beta.common") { ByWorth = true }),
        ["round"] = Sketches.Round,
        ["round, untagged"] = Sketches.Round.Without(s => s.Measure is "pre" or "post" or "stake").With(new Statement("sb", "value", "", "300bn", "USD")),
        ["offering"] = Sketches.Offering,
    };

    public static TheoryData<string> Names => [.. s_sketches.Keys];

    private static Evaluation Evaluate(WorldSketch sketch) => sketch.Evaluate();

    [Theory, MemberData(nameof(Names))]
    public void Both_sides_of_a_relation_count_the_same(string name)
    {
        var evaluator = s_sketches[name].Evaluator;
        var deal = evaluator.World.Deals[0];
        var forms = evaluator.World.Parties.Select(p => ModelBuilder.FormOf(evaluator.World, p, evaluator.Now, "base")).Append(ModelBuilder.FormOf(evaluator.World, deal, evaluator.DefaultView(deal), "base"));
        foreach (var table in forms.Select(f => f.Table()))
        {
            foreach (var relation in table.Relations)
            {
                Unit? left = Dimensions.Of(relation.Left, r => table.UnitOf(r.Path)), right = Dimensions.Of(relation.Right, r => table.UnitOf(r.Path));
                Assert.True(left is not null && left.Equals(right), $"{relation.Name}: {left} is set equal to {right}");
                Assert.All(relation.Routes, route => Assert.Equal(table.UnitOf(route.Figure), Dimensions.Of(route.Formula, r => table.UnitOf(r.Path))));
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_figure_taken_out_is_derived_or_asked_for(string name)
    {
        var sketch = s_sketches[name];
        var whole = Evaluate(sketch);
        foreach (var statement in sketch.Statements)
        {
            var without = Evaluate(sketch.Without(s => ReferenceEquals(s, statement)));
            Assert.All(without.Model.Unknown, unknown => Assert.NotEmpty(unknown.Missing));
            foreach (var before in whole.Figures.Where(f => f.Figure.Location?.Text == statement.Line && f.Value is not null))
            {
                if (without.Find(before.Figure.Path) is not { Value: { } value } after) continue;
                decimal width = before.Width + after.Width + RatioWidth(sketch, before.Figure.Path);
                Assert.True(Math.Abs(value - before.Value!.Value) <= width, $"{before.Figure.Path} was {before.Value}, is {value} ± {width}");
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_missing_list_once_stated_gives_the_figure(string name)
    {
        var sketch = s_sketches[name];
        foreach (var statement in sketch.Statements)
        {
            var evaluator = sketch.Without(s => ReferenceEquals(s, statement)).Evaluator;
            var deal = evaluator.World.Deals[0];
            var form = ModelBuilder.FormOf(evaluator.World, deal, evaluator.DefaultView(deal), "base");
            foreach (var unknown in ModelAssembly.Of(form).Unknown)
            {
                var more = ModelBuilder.FormOf(evaluator.World, deal, evaluator.DefaultView(deal), "base");
                foreach (var missing in unknown.Missing)
                    more.Give(new ModelFigure(missing, more.UnitOf(missing)!, Origin.Stated) { Quantity = new Quantity(1m, more.UnitOf(missing)!, Shape.Stated) });
                Assert.NotNull(ModelAssembly.Of(more).Find(unknown.Path));
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_further_stated_figure_becomes_a_tie_and_moves_no_other(string name)
    {
        var plain = Untied(s_sketches[name]);
        var before = Evaluate(plain);
        foreach (var derived in before.Figures.Where(f => f.Figure.Formula is not null && f.Value is not null))
        {
            var form = FormOf(plain);
            form.Give(new ModelFigure(derived.Figure.Path, derived.Figure.Unit, Origin.Stated) { Quantity = new Quantity(derived.Value, derived.Figure.Unit, Shape.Stated) });
            var after = ModelEvaluation.Of(ModelAssembly.Of(form), "base", _ => null);
            Assert.Contains(after.Ties, t => before.Ties.All(b => b.Tie.Relation != t.Tie.Relation));
            Assert.All(after.Ties, t => Assert.True(t.Holds, $"{derived.Figure.Path} stated: {t.Tie.Relation} {t.Left} {t.Right} ± {t.Width}"));
            Assert.All(before.Figures, f => Assert.Equal((double)(f.Value ?? 0m), (double)(after.Find(f.Figure.Path)!.Value ?? 0m), 1e-9 * Math.Abs((double)(f.Value ?? 1m))));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_one_account_gives_another_gets(string name)
    {
        var transfers = Evaluate(s_sketches[name]).Transfers;
        Assert.NotEmpty(transfers);
        var balances = transfers.SelectMany(t => new[] { (t.Rule.Asset, Account: t.Rule.From, Change: -t.Amount), (t.Rule.Asset, Account: t.Rule.To, Change: t.Amount) })
            .GroupBy(b => b.Asset).ToList();
        Assert.All(balances, asset => Assert.Equal(0m, asset.Sum(b => b.Change ?? 0m)));
        Assert.All(transfers, t => Assert.NotEqual(t.Rule.From, t.Rule.To));
        Assert.Equal(transfers.Length, transfers.Select(t => t.Rule.Id).Distinct().Count());
        // An acquirer passes on every share that it issues.
        foreach (var issued in transfers.Where(t => t.Rule.From.EndsWith(".unissued", StringComparison.Ordinal) && t.Rule.Id == "issue"))
            Assert.Equal(0m, transfers.Where(t => t.Rule.Asset == issued.Rule.Asset).Sum(t => (t.Rule.To == issued.Rule.To ? t.Amount : 0m) - (t.Rule.From == issued.Rule.To ? t.Amount : 0m)));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_order_of_the_facts_means_nothing(string name)
    {
        var sketch = s_sketches[name];
        var there = Evaluate(sketch);
        var back = Evaluate(sketch with { Statements = [.. sketch.Statements.Reverse()] });
        Assert.Equal(there.Figures.Select(f => (f.Figure.Path.ToString(), f.Value, f.Mark, f.Width)).Order(), back.Figures.Select(f => (f.Figure.Path.ToString(), f.Value, f.Mark, f.Width)).Order());
        Assert.Equal(there.Model.Unknown.Select(u => u.Path.ToString()).Order(), back.Model.Unknown.Select(u => u.Path.ToString()).Order());
    }

    [Fact]
    public void Many_threads_see_what_one_sees()
    {
        string[] names = [.. s_sketches.Keys];
        var alone = names.ToDictionary(n => n, n => Print(Evaluate(s_sketches[n])));
        var evaluators = names.ToDictionary(n => n, n => s_sketches[n].Evaluator);
        Parallel.For(0, 400, i =>
        {
            var evaluator = evaluators[names[i % names.Length]];
            var deal = evaluator.World.Deals[0];
            Assert.Equal(alone[names[i % names.Length]], Print(evaluator.Evaluate(deal, evaluator.DefaultView(deal), "base")));
        });
    }

    private static string Print(Evaluation evaluation) => string.Join('\n', evaluation.Figures.Select(f => $"{f.Figure.Path} {f.Value} {f.Low} {f.High} {f.Mark} {f.Width}"));

    private static Form FormOf(WorldSketch sketch)
    {
        var evaluator = sketch.Evaluator;
        var deal = evaluator.World.Deals[0];
        return ModelBuilder.FormOf(evaluator.World, deal, evaluator.DefaultView(deal), "base");
    }

    /// <summary>The sketch without stated figures that follow from the others.</summary>
    internal static WorldSketch Untied(WorldSketch sketch)
    {
        while (Evaluate(sketch).Ties.Select(t => t.Tie.Subject).FirstOrDefault() is { } subject)
        {
            int before = sketch.Statements.Length;
            sketch = sketch.Without(s => s.Owner == subject.Owner && s.Measure == subject.Measure && s.Argument == subject.Argument);
            Assert.True(sketch.Statements.Length < before, $"{subject} ties and is not stated");
        }
        return sketch;
    }

    /// <summary>What the last digit of an exchange ratio leaves open, which a tie counts and a figure does not.</summary>
    internal static decimal RatioWidth(WorldSketch sketch, FigurePath figure)
    {
        if (sketch.Statements.FirstOrDefault(s => s.Measure == "pays" && s.Amount.StartsWith("0.", StringComparison.Ordinal)) is not { } ratio) return 0m;
        decimal? With(string digit) => (sketch with { Statements = sketch.Statements.Replace(ratio, ratio with { Amount = ratio.Amount + digit }) }).Evaluate().Find(figure)?.Value;
        return Math.Abs(With("5") - With("0") ?? 0m);
    }
}
