using System.Collections.Immutable;
using System.Globalization;
using DealLang.CSharp.Emission;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.CSharp.Tests;

/// <summary>Models of any formulas, among them some that divide by zero, overflow, or rest on what is unknown.</summary>
public class RandomModelTests
{
    private const int Models = 60;

    [Fact]
    public void Compiled_models_give_the_oracles_digits()
    {
        var random = new Random(20260202);
        var sources = Enumerable.Range(0, Models).Select(i => Model("random-" + i.ToString(CultureInfo.InvariantCulture), random)).ToArray();
        using var compiled = Compiled.From(sources);
        for (int i = 0; i < Models; i++) compiled.AgreesWith(sources[i], "Random" + i.ToString(CultureInfo.InvariantCulture));
    }

    private static ModelCases Model(string owner, Random random)
    {
        var figures = ImmutableArray.CreateBuilder<ModelFigure>();
        FigurePath P(int i) => new(owner, "f", i.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < 4; i++) figures.Add(HandBuilt.Stated(P(i), Unit.One, Quantity(random)));
        for (int i = 4; i < 16; i++) figures.Add(HandBuilt.Derived(P(i), Unit.One, Formula(random, 3, () => P(random.Next(figures.Count)))));
        return Oracle.Evaluate(new Model(owner, HandBuilt.Closed) { Figures = figures.ToImmutable() });
    }

    private static Quantity Quantity(Random random) => new(Amount(random), Unit.One, (Shape)random.Next(6)) { Low = Amount(random), High = Amount(random), Base = random.Next(2) == 0 ? null : Amount(random) };

    private static decimal Amount(Random random) => random.Next(8) switch
    {
        0 => 0m,
        1 => -1.50m,
        2 => 1m / 3m,
        3 => 250_000_000_000m,
        4 => decimal.MaxValue,
        _ => decimal.Round((decimal)random.NextDouble() * 1000m, random.Next(6)),
    };

    private static Expression Formula(Random random, int depth, Func<FigurePath> any) => (depth == 0 ? 0 : random.Next(12)) switch
    {
        0 or 1 => any(),
        2 => Amount(random),
        3 => new Rounded(Formula(random, depth - 1, any), random.Next(5), (RoundingDirection)random.Next(3)),
        4 or 5 => new Choice(Formula(random, depth - 1, any), random.Next(2) == 0, Formula(random, depth - 1, any), Formula(random, depth - 1, any), Formula(random, depth - 1, any)),
        6 => Functions.Power.Call(Formula(random, depth - 1, any), random.Next(2) == 0 ? random.Next(-3, 6) : 0.5m),
        _ => new Binary((Operation)random.Next(6), Formula(random, depth - 1, any), Formula(random, depth - 1, any)),
    };
}
