using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Tests.Binding;

public class AmendmentTests
{
    private const string Deal = """
        person Musk
        company Twitter
          class common
        acquisition twitter: Musk acquires Twitter
          signed 2022-04-25
          announced 2022-04-25
          pays $54.20 per Twitter.common  name offer
          Musk pays $1bn to Twitter when terminated before 2022-10-24
          Musk pays $2bn to Twitter when terminated after 2022-10-23
          outside date 2022-10-24
          funding
            margin-loan $12.5bn committed
            equity      $21bn committed

        """;

    [Theory]
    [InlineData("2022-05-03", 33.5)]
    [InlineData("2022-05-04", 34.5)]
    [InlineData("2022-05-24", 34.0)]
    public void Rows_hold_from_the_day_that_changes_them(string day, decimal billions)
    {
        string text = Deal + "2022-05-24 amend twitter\n  funding\n    remove margin-loan\n    equity $34bn\n2022-05-04 amend twitter\n  funding\n    equity $22bn\n";
        Assert.Equal(billions * 1_000_000_000m, Value(text, "funding", "", day));
    }

    [Fact]
    public void A_row_keeps_what_the_change_does_not_mention()
    {
        var world = Compile.World(Deal + "2022-05-04 amend twitter\n  funding\n    equity $22bn\n");
        var row = world.FactsOf("twitter", "funding").Last(f => f.Key.Argument == "equity").Used;
        Assert.Equal("committed", Assert.Single(row.Modifiers));
        Assert.Equal(22_000_000_000m, row.Quantity!.Value);
    }

    /// <summary>Who is named keeps what is agreed with him alone; a line for one holder is none for all, and none for all is one for him.</summary>
    [Theory]
    [InlineData("pays $56 per Twitter.common", 56, 50)]
    [InlineData("pays $49 per Twitter.common to Musk", 54.20, 49)]
    public void A_line_for_one_holder_is_another_than_that_for_all(string line, decimal all, decimal one)
    {
        const string Both = "company X\n  class common\ncompany T\n  class common\n  shares 10m common\n  holder Musk 1m common\nperson Musk\n"
            + "acquisition twitter: X acquires T\n  signed 2022-04-25\n  announced 2022-04-25\n  pays $54.20 per T.common\n  pays $50 per T.common to Musk\n";
        string text = Both + $"2022-05-04 amend twitter\n  {line.Replace("Twitter", "T", StringComparison.Ordinal)}\n";
        Assert.Equal(all, Value(text, "per-share", "", "2022-05-05"));
        Assert.Equal(one, Value(text, "per-share", "Musk", "2022-05-05"));
    }

    [Theory]
    [InlineData("pays $56 per Twitter.common")]
    [InlineData("pays $56 per Twitter.common name offer")]
    public void A_leg_takes_the_place_of_the_one_with_its_key(string line)
    {
        string text = Deal + $"2022-05-04 amend twitter\n  {line}\n";
        Assert.Equal((54.20m, 56m), (Value(text, "per-share", "", "2022-05-03"), Value(text, "per-share", "", "2022-05-04")));
        Assert.Equal("", Compile.Codes(text));
        Assert.Equal("offer", Compile.World(text).Deals[0].Legs[^1].Name);
    }

    [Fact]
    public void The_condition_tells_legs_apart_and_is_kept()
    {
        var deal = Compile.World(Deal + "2022-05-04 amend twitter\n  Musk pays $3bn to Twitter when terminated after 2022-10-23\n").Deals[0];
        var now = DealDates.Legs(deal, new DateOnly(2022, 6, 1)).Where(l => l.IsTerminationFee).Select(l => (l.Amount!.Value, l.When!.Written));
        Assert.Equal([(1_000_000_000m, "terminated before 2022-10-24"), (3_000_000_000m, "terminated after 2022-10-23")], now);
    }

    [Fact]
    public void A_change_that_fits_two_lines_is_an_error_that_lists_them()
    {
        var found = Assert.Single(Compile.Diagnostics(Deal + "2022-05-04 amend twitter\n  Musk pays $3bn to Twitter\n"));
        Assert.Equal("C04", found.Code);
        Assert.Contains("terminated before 2022-10-24", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_key_adds()
    {
        var deal = Compile.World(Deal + "2022-05-04 amend twitter\n  Twitter pays $1bn to Musk when terminated name target-fee\n").Deals[0];
        Assert.Equal(4, DealDates.Legs(deal, new DateOnly(2022, 6, 1)).Count());
        Assert.Equal(3, DealDates.Legs(deal, new DateOnly(2022, 5, 3)).Count());
    }

    [Theory]
    [InlineData("remove offer", 2, "")]
    [InlineData("remove outside date", 3, "")]
    [InlineData("remove margin-loan", 3, "")]
    [InlineData("remove Musk pays cash", 3, "C04")]
    [InlineData("remove pays cash", 3, "C04")]
    [InlineData("remove pays Twitter.common", 3, "C03")]
    [InlineData("remove ofer", 3, "C03")]
    public void Lines_are_removed_by_their_key(string line, int legs, string codes)
    {
        string text = Deal + $"2022-05-04 amend twitter\n  {line}\n";
        Assert.Equal(codes, Compile.Codes(text));
        Assert.Equal(legs, DealDates.Legs(Compile.World(text).Deals[0], new DateOnly(2022, 6, 1)).Count());
    }

    [Fact]
    public void A_leg_is_found_without_who_pays()
    {
        var deal = Compile.World("company A\n  class common\ncompany B\n  class common\nacquisition d: A acquires B\n  signed 2022-04-25\n  pays $5.00 per B.common\n  pays 0.5 A.common per B.common\n2022-05-04 amend d\n  remove pays A.common\n").Deals[0];
        Assert.Equal(AssetKind.Cash, Assert.Single(DealDates.Legs(deal, new DateOnly(2022, 6, 1))).Asset);
    }

    [Fact]
    public void What_is_removed_is_told_by_its_nearest_name()
    {
        var found = Compile.Diagnostics(Deal + "2022-05-04 amend twitter\n  funding\n    remove margn-loan\n").Single();
        Assert.Contains("Did you mean margin-loan?", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deal_has_a_version_for_each_amendment_that_is_reached()
    {
        var compilation = Compile.Text(Deal + "2022-05-24 amend twitter\n  pays $55 per Twitter.common\n2022-05-04 amend twitter\n  pays $56 per Twitter.common\n");
        var deal = compilation.World.Deals[0];
        Assert.Equal(["2022-04-25", "2022-05-04", "2022-05-24"], compilation.Evaluator().Versions(deal).Select(v => v.Name));
        Assert.Equal(["2022-04-25", "2022-05-04"], compilation.Evaluator(new DateOnly(2022, 5, 10)).Versions(deal).Select(v => v.Name));
    }

    [Fact]
    public void A_later_deadline_marks_nothing_anew()
    {
        var compilation = Compile.Text(Deal + "2022-05-04 amend twitter\n  outside date 2022-12-01\n");
        Assert.Equal(new DateOnly(2022, 4, 25), DealViews.Default(compilation.World.Deals[0], new DateOnly(2022, 6, 1)).Date);
    }

    [Fact]
    public void An_amendment_of_the_funding_leaves_the_value_an_input()
    {
        string text = Deal.Replace("  funding", "  equity $44bn\n  funding", StringComparison.Ordinal) + "2022-05-04 amend twitter\n  funding\n    equity $22bn\n";
        Assert.Equal(44_000_000_000m, Value(text, "equity", "", "2022-05-04"));
    }

    [Fact]
    public void An_amendment_of_the_price_makes_the_old_value_a_comparison()
    {
        string text = Deal.Replace("  funding", "  equity $44bn\n  funding", StringComparison.Ordinal) + "2022-05-04 amend twitter\n  pays $56 per Twitter.common\n";
        var compilation = Compile.Text(text);
        var evaluation = compilation.Evaluator().Evaluate(compilation.World.Deals[0], new View("2022-05-04", new DateOnly(2022, 5, 4)), WorldEvaluator.BaseCase);
        Assert.Contains(evaluation.Model.Comparisons, c => c.Path.Measure == "equity");
    }

    /// <summary>A refinement that somebody adds to legs must be kept by amendments too.</summary>
    [Fact]
    public void Every_property_of_a_leg_is_kept_or_belongs_to_the_line_itself()
    {
        string[] ofTheLine = ["From", "Verb", "Asset", "Location", "Amount", "Worth", "Gives", "Product", "OfRight", "Return", "Rate", "Formula", "WorthFormula", "IsByWorth", "IsContingent", "Citations", "Since", "SplitBasis", "Ended", "Written", "Force", "SaysForce", "IsTerminationFee", "IsOfSentence", "EqualityContract"];
        string source = Repository.Read("src/DealLang/Binding/Amending/Kept.cs");
        Assert.All(typeof(Leg).GetProperties().Select(p => p.Name).Except(ofTheLine), name => Assert.Contains($" {name} = ", source, StringComparison.Ordinal));
    }

    private static decimal? Value(string text, string measure, string argument, string day)
    {
        var evaluator = Compile.Text(text).Evaluator();
        return evaluator.Value(new FigurePath("twitter", measure, argument), evaluator.FindView("twitter", day), WorldEvaluator.BaseCase)?.Value;
    }
}
