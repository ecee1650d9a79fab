using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Tests.Relations;

/// <summary>Preferred shares: what each class, holder and investor receives of an exit, however the exit is told.</summary>
public sealed class ExitWaterfallTests
{
    private const string Counted = """
        company Co
          class common
          class A
          class B
          shares 6m common
          shares 2m A
          shares 2m B
          options 1m common strike $2.00
          holder Founder 3m common
          invested A $4m
          invested B $10m
          preference A 1x non-participating
          preference B 2x participating, senior
        person Founder

        """;

    [Theory]
    [InlineData(10, 0, 10, 0, 0, 0)]
    [InlineData(22, 2, 20, 0, 0, 0)]
    [InlineData(24, 4, 20, 0, 0, 0)]
    [InlineData(32, 4, 22, 6, 0, 3)]
    [InlineData(45.5, 5, 25, 15, 0.5, 7.5)]
    [InlineData(128, 20, 40, 60, 8, 30)]
    public void Seniors_first_then_the_better_choice_of_each(decimal exit, decimal a, decimal b, decimal common, decimal options, decimal founder)
    {
        string[] paths = ["Co.A", "Co.B", "Co.common", "options, Co", "Founder"];
        var evaluator = Load(Counted + $"2031-05-01 exit Co ${exit.ToString(System.Globalization.CultureInfo.InvariantCulture)}m\n").Evaluator();
        Assert.Equal([a, b, common, options, founder], paths.Select(p => Math.Round(evaluator.Value(new FigurePath("Co", "proceeds", p), null, "base")!.Value!.Value / 1_000_000m, 6)));
    }

    [Fact]
    public void The_exit_follows_from_what_a_common_share_receives()
    {
        var evaluator = Load(Counted + "case sold\n  Co.exit.per-share = $2.50\n").Evaluator();
        Assert.Equal(45_500_000m, evaluator.Value(new FigurePath("Co", "exit"), null, "sold")!.Value);
    }

    /// <summary>Three ways to tell one exit: an assignment, a line of the company's, an acquisition.</summary>
    [Theory]
    [InlineData("figure asked = Co.proceeds(Co.A, exit = $45.5m)")]
    [InlineData("company Co\n  exit $45.5m on 2031-05-01\nfigure asked = Co.proceeds(Co.A)")]
    [InlineData("company Buyer\nacquisition buy: Buyer acquires Co\n  signed 2031-05-01\n  announced 2031-05-01\n  pays $45.5m\nfigure asked = buy.proceeds(Co.A)")]
    public void However_the_exit_is_told(string lines) =>
        Assert.Equal(5_000_000m, Math.Round(Load(Counted + lines + "\n").Evaluator().Value(new FigurePath("", "asked"), null, "base")!.Value!.Value, 6));

    /// <summary>Two rounds, no share counted: a third of the whole was sold, then a third of what there was then.</summary>
    [Fact]
    public void Rounds_alone_give_parts_that_later_rounds_dilute()
    {
        var world = Load("""
            company Co
              class common
              class A
              class B
            fund One
            fund Two
            commitment first: One invests in Co
              signed 2026-01-01
              pays $5m for Co.A
              pre $10m
              preference 1x non-participating, pari passu
            commitment second: Two invests in Co
              signed 2027-01-01
              pays $10m for Co.B
              pre $20m
              preference 1x non-participating, pari passu
            2031-05-01 exit Co $12m
            case large
              Co.exit = $90m
            """);
        var evaluator = world.Evaluator();
        decimal Of(string path, string argument, string owner = "second", string inCase = "base") =>
            Math.Round(evaluator.Value(new FigurePath(owner, path, argument), null, inCase)!.Value!.Value, 6);
        Assert.Equal((Math.Round(2m / 9m, 6), Math.Round(1m / 3m, 6), Math.Round(4m / 9m, 6)), (Of("converted", "Co.A"), Of("converted", "Co.B"), Of("converted", "Co.common")));
        Assert.Equal((4_000_000m, 8_000_000m, 0m), (Of("proceeds", "Co.A"), Of("proceeds", "Co.B"), Of("proceeds", "Co.common")));
        Assert.Equal((20_000_000m, 30_000_000m, 40_000_000m), (Of("proceeds", "Co.A", "Co", "large"), Of("proceeds", "Co.B", "Co", "large"), Of("proceeds", "Co.common", "Co", "large")));
        Assert.Equal((8_000_000m, 30_000_000m), (Of("proceeds", "Two"), Of("proceeds", "Two", "second", "large")));
        Assert.Equal((8_000_000m, 4_000_000m), (Exit(world, "second"), Exit(world, "first")));
    }

    private static decimal Exit(DealCompilation world, string deal)
    {
        var evaluator = world.Evaluator();
        var evaluation = evaluator.Evaluate(evaluator.World.Deal(deal)!, evaluator.DefaultView(evaluator.World.Deal(deal)!), "base");
        var transfer = Assert.Single(evaluation.Transfers, t => t.Rule.Id.EndsWith("-exit", StringComparison.Ordinal));
        Assert.Equal(("Co.buyer", "2031-05-01"), (transfer.Rule.From, transfer.Rule.Date!.Value.Written));
        return Math.Round(transfer.Amount!.Value, 6);
    }

    [Fact]
    public void An_assignment_replaces_the_whole_line()
    {
        var evaluator = Load("""
            company Co
              class common
              class A
            fund Fund
            commitment pref: Fund invests in Co
              signed 2026-01-01
              pays $5m for Co.A
              pre $10m
              preference 2x participating, cap 3x total
            case plain
              pref.preference = 1x non-participating
            figure capped = pref.proceeds(Fund, Co.exit = $40m)
            figure single = pref.proceeds(Fund, Co.exit = $40m, preference = 1x)
            """).Evaluator();
        decimal Of(string name, string inCase = "base") => Math.Round(evaluator.Value(new FigurePath("", name), null, inCase)!.Value!.Value / 1_000_000m, 4);
        Assert.Equal(15m, Of("capped"));
        Assert.Equal(13.3333m, Of("capped", "plain"));
        // The number alone, in an argument: it still participates, and its cap is still three times the money.
        Assert.Equal(15m, Of("single"));
    }

    /// <summary>$10m at 8 % from the closing: three years of 1096 days, of interest on interest three whole ones; what is not cumulative is no claim.</summary>
    [Theory]
    [InlineData("dividend 8% cumulative", 2.402192, 19.921753)]
    [InlineData("dividend 8% cumulative, compounded yearly", 2.59712, 20.077696)]
    public void A_cumulative_dividend_joins_the_preference(string dividend, decimal accrued, decimal proceeds)
    {
        var evaluator = Load(Participating.Replace("DIVIDEND", dividend, StringComparison.Ordinal)).Evaluator();
        decimal Of(string measure, string argument) => Math.Round(evaluator.Value(new FigurePath("Co", measure, argument), null, "base")!.Value!.Value / 1_000_000m, 6);
        Assert.Equal(accrued, Of("dividend.accrued", "Co.A"));
        Assert.Equal(proceeds, Of("proceeds", "F"));
    }

    [Fact]
    public void A_dividend_that_is_not_cumulative_joins_no_preference() =>
        Assert.Equal(18_000_000m, Load(Participating.Replace("DIVIDEND", "dividend 8%", StringComparison.Ordinal)).Evaluator().Value(new FigurePath("Co", "proceeds", "F"), null, "base")!.Value!.Value, 6);

    private const string Participating = """
        fund F
        group Founders
        company Co
          class common
          class A
          holder Founders 8m common
        commitment ra: F invests in Co
          signed 2022-01-01
          closed 2022-01-01
          pays $10m for Co.A
          pre $40m
          preference 1x participating
          DIVIDEND
        2025-01-01 exit Co $50m

        """;

    [Fact]
    public void A_class_that_a_header_alone_names_is_its_companys() =>
        Assert.Equal(["common", "A"], Load("commitment pref: Fund invests in Co\n  signed 2026-01-01\n  pays $5m for Co.A\n  pre $10m\n  preference 1x participating\n").World.Party("Co")!.Classes.Select(c => c.Name));

    [Fact]
    public void What_lacks_a_figure_asks_for_it()
    {
        var evaluator = Load(Counted).Evaluator();
        var co = evaluator.World.Party("Co")!;
        var unknown = evaluator.Evaluate(co, evaluator.Now, "base").Model.Unknown;
        Assert.Equal(["Co.exit"], Assert.Single(unknown, u => u.Path.ToString() == "Co.proceeds(Co.A)").Missing.Select(m => m.ToString()));
    }

    private static DealCompilation Load(string text) => DealCompilation.Create([DealSyntaxTree.Parse(text, "exit.deal")]);
}
