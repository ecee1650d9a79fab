using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Tests.Evaluating;

/// <summary>Tables: every cell is the whole world with other values, in another case, from another day.</summary>
public sealed class SensitivityTests
{
    private const string Deal = """
        as of 2026-03-31
        company Alpha
          class  common
          shares 400m common            as of 2026-01-09
          price  common $50.00 close    on 2026-01-09
        company Beta
          class  common
          shares 100m common            as of 2026-01-09
          options 10m strike $10
          price  common $20.00 close    on 2026-01-09  name undisturbed
        acquisition beta: Alpha acquires Beta
          signed     2026-01-12
          announced  2026-01-12
          pays       $10.00 per Beta.common
          pays       0.3000 Alpha.common per Beta.common
          per-share  $25.00
          equity     about $2.6bn
        case cheap
          Alpha.price(common) = $40.00
        2026-03-01 beta
          price Alpha.common $60.00 close

        """;

    /// <summary>$90bn that is firm, up to $40bn of which $10bn is the base, up to $8bn that does not bind.</summary>
    [Fact]
    public void Cases_side_by_side_show_the_number_of_each()
    {
        var world = Binding.Compile.Text("""
            as of 2026-03-31
            currency USD
            company A
            company B
            web w
              p: A buys "cloud" from B $90bn over 3 years starting 2027, signed 2026-02-01, firm
              q: A buys "chips" from B up to $40bn, base $10bn in 2027, announced 2026-02-01
              s: A buys "power" from B up to $8bn in 2028, announced 2026-02-01, nonbinding
            table "t"
              rows case low, base, high, max
              show A.commitments.total, A.obligations(2027)
            """);
        var evaluator = world.Evaluator();
        var cells = evaluator.Cells(world.World.Tables[0], WorldEvaluator.BaseCase);
        Assert.Equal("90 100 138 138", string.Join(' ', Enumerable.Range(0, 4).Select(r => Plain(cells[r, 0, 0] with { Value = cells[r, 0, 0].Value / 1e9m }))));
        Assert.Equal("30 40 70 70", string.Join(' ', Enumerable.Range(0, 4).Select(r => Plain(cells[r, 0, 1] with { Value = cells[r, 0, 1].Value / 1e9m }))));
        Assert.All(Enumerable.Range(0, 4), r => Assert.Equal(DealLang.Values.Mark.Exact, cells[r, 0, 0].Mark));
    }

    /// <summary>At $10.00 + 0.3 x $60.00 = $28.00, 10m options at $10 are 10m (1 - 10 / 28) = 6.43m shares, at $15 4.64m.</summary>
    [Fact]
    public void Awards_and_their_strikes_are_axes()
    {
        var cells = Cells("""
            table "t"
              rows Beta.options = 0, 10m
              cols Beta.strike = $10, $15
              show beta.fdso(Beta)
            """);
        Assert.Equal("100 100 106.43 104.64", string.Join(' ', Enumerable.Range(0, 2).SelectMany(r => Enumerable.Range(0, 2).Select(c => Plain(cells[r, c, 0] with { Value = cells[r, c, 0].Value / 1e6m })))));
    }

    [Fact]
    public void Two_axes_give_a_grid()
    {
        var cells = Cells("""
            table "t"
              rows beta.price = $40, $50..$70 step $10
              cols beta.ratio = 0.3, 0.4
              show beta.per-share, beta.ownership(Beta)
            """);
        Assert.Equal(["$40", "", "", ""], cells.Rows.Select(r => r.Written));
        Assert.Equal("22 26 25 30 28 34 31 38", string.Join(' ', Enumerable.Range(0, 4).SelectMany(r => Enumerable.Range(0, 2).Select(c => Plain(cells[r, c, 0])))));
        Assert.True(cells[0, 0, 1].Value < cells[0, 1, 1].Value);
    }

    [Fact]
    public void Cases_and_views_are_axes_too()
    {
        var cells = Cells("""
            table "t"
              rows case cheap, base
              cols views announced, 2026-03-02
              show beta.per-share, beta.per-share at announced
            """);
        Assert.Equal("22 22 25 28", string.Join(' ', new[] { cells[0, 0, 0], cells[0, 1, 0], cells[1, 0, 0], cells[1, 1, 0] }.Select(Plain)));
        Assert.Equal("25", Plain(cells[1, 1, 1]));
    }

    [Fact]
    public void A_formula_may_be_shown() => Assert.Equal("44 50", string.Join(' ', Cells("""
        table "t"
          rows beta.price = $40, $50
          show beta.per-share * 2
        """) is var cells ? [Plain(cells[0, 0, 0]), Plain(cells[1, 0, 0])] : Array.Empty<string>()));

    /// <summary>The models that cells share give what models of their own would give, to the last digit.</summary>
    [Theory]
    [MemberData(nameof(Sweeps))]
    public void Shared_models_give_what_their_own_would(string sweep)
    {
        var world = Load($"""
            table "t"
              rows {sweep}
              cols beta.target-shares = 90m, 100m, 110m
              show beta.per-share, beta.equity, beta.ownership(Beta), beta.premium(undisturbed), beta.ratio, beta.fdso(Beta), Alpha.market-value
            """);
        var (evaluator, table) = (world.Evaluator(), world.World.Tables[0]);
        var cells = evaluator.Cells(table, "base");
        for (int row = 0; row < cells.Rows.Length; row++)
        {
            for (int col = 0; col < cells.Cols.Length; col++)
            {
                var whole = world.Evaluator().With(SensitivityCells.Assigned(cells.Rows[row], cells.Cols[col]));
                for (int shown = 0; shown < table.Shown.Length; shown++)
                {
                    var alone = whole.Value(table.Shown[shown].Figure, cells.Rows[row].Case is { Length: > 0 } inCase ? inCase : "base");
                    Assert.Equal((alone.Value, alone.Mark, alone.Width, alone.Low, alone.High), (cells[row, col, shown].Value, cells[row, col, shown].Mark, cells[row, col, shown].Width, cells[row, col, shown].Low, cells[row, col, shown].High));
                }
            }
        }
    }

    public static TheoryData<string> Sweeps() =>
    [
        "beta.price = $30..$70 step $10", "beta.ratio = 0..0.5 step 0.1", "beta.premium(undisturbed) = 0%..60% step 20%", "beta.equity = $1bn..$4bn step $1bn",
        "beta.ownership(Beta) = 5%..15% step 5%", "Alpha.price(common) = $40, $50, $60", "Alpha.shares(common) = 300m, 400m", "beta.per-share(cash) = $0, $5, $10, $15",
        "case cheap, low, high, base, max, signed-only",
    ];

    [Theory]
    [InlineData("rows beta.price = $40\n  rows beta.ratio = 0.3\n  show beta.per-share", "X01")]
    [InlineData("show beta.per-share", "X01")]
    [InlineData("rows beta.price = $40", "X01")]
    [InlineData("rows beta.price = $1..$90 step $1\n  cols beta.ratio = 0.01..0.99 step 0.001\n  show beta.per-share", "X02")]
    [InlineData("rows beta.price = $1..$90 step $0.0000001\n  show beta.per-share", "X02")]
    [InlineData("rows beta.price = $40..$50\n  show beta.per-share", "X03")]
    [InlineData("rows beta.price = $50..$40 step $1\n  show beta.per-share", "X03")]
    [InlineData("rows beta.pirce = $40, $50\n  show beta.per-share", "B15")]
    [InlineData("rows gamma.price = $40, $50\n  show beta.per-share", "B01")]
    [InlineData("rows beta.equity = 3 GW\n  show beta.per-share", "U04")]
    [InlineData("rows case cheep\n  show beta.per-share", "B01")]
    [InlineData("rows beta.price = $40\n  show beta", "B05")]
    public void What_a_table_cannot_be_is_said(string lines, string code) =>
        Assert.Contains(code, Load($"table \"t\"\n  {lines}\n").GetDiagnostics().Select(d => d.Code));

    private static SensitivityCells Cells(string table) => Load(table) is var world ? world.Evaluator().Cells(world.World.Tables[0], "base") : null!;

    private static string Plain(FigureValue value) => (value.Value ?? -1m).ToString("0.##", CultureInfo.InvariantCulture);

    private static DealCompilation Load(string table) => DealCompilation.Create([DealSyntaxTree.Parse(Deal + table, "beta.deal")]);
}
