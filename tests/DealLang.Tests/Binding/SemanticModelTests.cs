using DealLang.Syntax;

namespace DealLang.Tests.Binding;

public class SemanticModelTests
{
    private const string Text = """
        source reuters 2026-02-03 wire "Musk merges"
        company SpaceX
          class A
          price A $526.59 board on 2026-02-02 [reuters]
        company xAI
        acquisition deal: SpaceX acquires xAI
          pays 0.1433 SpaceX.A per xAI.common
        figure half = deal.per-share / 2
        """;

    [Theory]
    [InlineData("xAI\n  pays", "party xAI")]
    [InlineData("A per", "class SpaceX.A")]
    [InlineData("SpaceX.A per", "party SpaceX")]
    [InlineData("common", "class xAI.common")]
    [InlineData("reuters]", "source reuters")]
    [InlineData("reuters 2026", "source reuters")]
    [InlineData("A $526", "class SpaceX.A")]
    [InlineData("deal.per-share", "deal deal")]
    [InlineData("half", "figure half")]
    [InlineData("pays", null)]
    [InlineData("$526", null)]
    public void The_meaning_of_a_name_where_it_stands(string at, string? meaning)
    {
        var (model, position) = At(at);
        var symbol = model.SymbolAt(position);
        Assert.Equal(meaning, symbol is null ? null : $"{symbol.Kind} {symbol.Name}");
    }

    [Theory]
    [InlineData("526.59", "SpaceX.price(SpaceX.A)")]
    [InlineData("half", "half")]
    [InlineData("class A", null)]
    public void The_figure_that_a_line_states(string at, string? figure)
    {
        var (model, position) = At(at);
        Assert.Equal(figure, model.FigureAt(position)?.ToString());
    }

    private static (SemanticModel, int) At(string text)
    {
        var tree = DealSyntaxTree.Parse(Text, "a.deal");
        return (DealCompilation.Create([tree]).GetSemanticModel(tree), Text.IndexOf(text, StringComparison.Ordinal));
    }
}
