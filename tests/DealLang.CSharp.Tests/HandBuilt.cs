using System.Collections.Immutable;
using DealLang.CSharp.Emission;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;
using Tie = DealLang.Lowering.Tie;

namespace DealLang.CSharp.Tests;

/// <summary>Models put together by hand, for the emitter alone; <see cref="Oracle"/> evaluates them.</summary>
internal static class HandBuilt
{
    public static readonly View Closed = new("closed", new DateOnly(2026, 2, 2));

    public static readonly SourceText File = SourceText.From(string.Concat(Enumerable.Repeat("a line of the file\n", 40)), "merger.deal");

    public static readonly Unit Dollars = Unit.Money("USD");

    public static Location Line(int line) => new(File, new TextSpan(File.LineStart(line - 1), 18));

    public static Party Party(string name) => new(name, PartyKind.Company, null, Line(1));

    public static Source Source(string name, string title) => new(name, DateInterval.Day(new DateOnly(2026, 2, 3)), "wire", title, Line(2));

    public static ModelFigure Stated(FigurePath path, Unit unit, Quantity quantity, int line = 3) =>
        new(path, unit, Origin.Stated) { Quantity = quantity, Location = Line(line) };

    public static ModelFigure Stated(FigurePath path, Unit unit, decimal value, int line = 3) =>
        Stated(path, unit, new Quantity(value, unit, Shape.Stated), line);

    public static ModelFigure Derived(FigurePath path, Unit unit, Expression formula, string relation = "") =>
        new(path, unit, Origin.Derived) { Formula = formula, Relation = relation };

    /// <summary>A stock deal in the manner of the first story: a ratio, a price, a stated value, shares and ownership from them.</summary>
    public static ModelCases StockDeal()
    {
        var acquirer = Party("SpaceX");
        var target = Party("xAI");
        var deal = new Deal("spacex-xai", DealKind.Acquisition, "acquires", Line(5)) { Subjects = [acquirer], Objects = [target] };
        var reuters = Source("reuters", "Musk merges");
        Unit ours = Unit.Shares("SpaceX.A"), theirs = Unit.Shares("xAI.common");
        FigurePath P(string measure, string argument = "") => new("spacex-xai", measure, argument);

        var model = new Model("spacex-xai", Closed)
        {
            Deal = deal,
            Figures =
            [
                Stated(P("ratio"), ours / theirs, 0.1433m, 8) with { Citations = [new Citation(reuters, "0.1433 SpaceX shares", "", Line(8))] },
                Stated(P("price", "SpaceX.A"), Dollars / ours, 526.59m, 9) with { AsOf = DateInterval.Day(new DateOnly(2026, 2, 2)) },
                Stated(P("value"), Dollars, new Quantity(250_000_000_000m, Dollars, Shape.Range) { Low = 240_000_000_000m, High = 260_000_000_000m, Base = 250_000_000_000m }, 10)
                    with { Citations = [new Citation(reuters, "شخص مطلع", "p. 2", Line(10))] },
                Stated(P("combined"), Dollars, new Quantity(1_250_000_000_000m, Dollars, Shape.Cap), 11),
                Derived(P("per-share"), Dollars / theirs, P("ratio") * (Expression)P("price", "SpaceX.A"), "offer"),
                Derived(P("target-shares"), theirs, P("value") / (Expression)P("per-share"), "equity value"),
                Derived(P("new-shares"), ours, new Rounded(P("ratio") * (Expression)P("target-shares"), 0, RoundingDirection.Down), "new shares"),
                Derived(P("ownership", "xAI"), Unit.One, P("new-shares") / ((Expression)new FigurePath("SpaceX", "shares", "A") + P("new-shares")), "ownership"),
                Derived(P("headroom"), Dollars, Expression.Max(0m, (Expression)P("combined") - P("value"))),
            ],
            Ties =
            [
                new Tie("combined value", "T13", P("combined"), (Expression)P("value") + new FigurePath("SpaceX", "value"), P("combined")),
                new Tie("bound", "T11", P("value"), 300_000_000_000m, P("value")) { Comparison = Comparison.LessOrEqual },
                new Tie("nothing", "T01", P("value"), (Expression)P("value") / 0m, P("value")),
            ],
            Unknown = [new UnknownFigure(P("premium"), Unit.One, [P("undisturbed", "xAI.common")])],
            Transfers =
            [
                new TransferRule("shares", DateInterval.Day(new DateOnly(2026, 2, 2)), "", "SpaceX.A.unissued", "xAI.holders", "share:SpaceX.A", ours, P("new-shares"), Status.Closed, Force.Firm, Line(8)),
                new TransferRule("fee", new DateInterval(new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31), "2026-H2"), "terminated by 2026-12-31", "xAI", "SpaceX", "cash", Dollars, (Expression)0.03m * P("value"), Status.Announced, Force.Conditional, Line(12)),
                new TransferRule("earn-out", null, "", "SpaceX", "xAI.holders", "cash", Dollars, P("premium"), Status.Announced, Force.Firm, Line(13)),
            ],
        };
        return Oracle.Evaluate(model, outside: new Dictionary<string, decimal> { ["SpaceX.shares(A)"] = 1_899_000_000m, ["SpaceX.value"] = 1_000_000_000_000m }) with { AsOf = new DateOnly(2026, 11, 22) };
    }

    /// <summary>A price that depends on the shares that depend on it, solved, with figures on both sides of it.</summary>
    public static ModelCases Loop()
    {
        FigurePath P(string measure) => new("series-a", measure);
        Expression price = P("price");
        Expression diluted = (Expression)P("basic") + Expression.Max(0m, (Expression)P("options") * ((Expression)1m - ((Expression)P("strike") / price)));
        var deal = new Deal("series-a", DealKind.Commitment, "invests", Line(1)) { Subjects = [Party("Fund")], Objects = [Party("Acme")] };
        var model = new Model("series-a", Closed)
        {
            Deal = deal,
            Figures =
            [
                Stated(P("value"), Dollars, 5_100_000m),
                Stated(P("basic"), Unit.One, 100_000m),
                Stated(P("options"), Unit.One, 10_000m),
                Stated(P("strike"), Dollars, 40m),
                new ModelFigure(P("price"), Dollars, Origin.Solved) { Formula = new Root(P("price"), (price * diluted) - P("value"), 0.01m, 1_000_000m) },
                Derived(P("diluted"), Unit.One, diluted),
                Derived(P("paper"), Dollars, new Rounded(P("price"), 2, RoundingDirection.Nearest)),
            ],
        };
        return Oracle.Evaluate(model);
    }

    /// <summary>Figures that use the one above twice, so that working each out anew would take 2^n steps.</summary>
    public static ModelCases Tower(int floors)
    {
        FigurePath P(int floor) => new("", "floor-" + floor.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var figures = ImmutableArray.CreateBuilder<ModelFigure>();
        figures.Add(Stated(P(0), Unit.One, 1m));
        for (int i = 1; i <= floors; i++) figures.Add(Derived(P(i), Unit.One, ((Expression)P(i - 1) * 0.5m) + ((Expression)P(i - 1) * 0.5m)));
        return Oracle.Evaluate(new Model("", Closed) { Figures = figures.ToImmutable() });
    }
}
