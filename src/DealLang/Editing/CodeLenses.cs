using System.Collections.Immutable;
using DealLang.Editing.Names;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Editing;

public enum LensKind { Report, Expectation, References }

/// <summary>A line above a declaration that says something and may be clicked.</summary>
/// <param name="Subject">What the click is about: the deal's name, the figure's path.</param>
public sealed record CodeLens(LensKind Kind, TextSpan Span, string Title, string Subject);

/// <summary>Over a deal its report, over an expectation how it came out, over each declaration how often it is named.</summary>
public static class CodeLenses
{
    public static ImmutableArray<CodeLens> Of(EditedWorld world, DealSyntaxTree tree)
    {
        var results = world.World.Expectations.IsEmpty ? [] : world.Evaluator.Expectations(WorldEvaluator.BaseCase);
        var lenses = ImmutableArray.CreateBuilder<CodeLens>();
        foreach (var block in tree.Roots)
        {
            if (block.Content is DealLineSyntax deal) lenses.Add(new(LensKind.Report, block.Location.Span, "report", deal.Name.ToString()));
            if (block.Content is ExpectLineSyntax && results.FirstOrDefault(r => r.Expectation.Location == block.Location) is { } result) lenses.Add(Of(world, result));
            if (Declared(world, block) is { } name) lenses.Add(Of(world, name));
        }
        return lenses.ToImmutable();
    }

    private static CodeLens Of(EditedWorld world, ExpectationResult result)
    {
        var value = world.Evaluator.Value(result.Expectation.Subject, WorldEvaluator.BaseCase);
        var figure = result.Expectation.Subject is Reference reference ? value with { Figure = value.Figure with { Path = reference.Path } } : value;
        string title = $"run expect: {(result.Passed ? "passed" : "failed")}, {world.Wording.Value(world.World, figure)}";
        return new(LensKind.Expectation, result.Expectation.Location.Span, title, figure.Figure.Path.ToString());
    }

    private static NameUse? Declared(EditedWorld world, BlockSyntax block) => block.Content is PartyLineSyntax or DealLineSyntax or SourceLineSyntax or FigureLineSyntax or AssumeLineSyntax or CaseLineSyntax
        ? new NameReader(world.Bound).Read(block).FirstOrDefault(u => u.IsDeclaration) : null;

    private static CodeLens Of(EditedWorld world, NameUse name)
    {
        int count = world.Names.Of(name).Count(u => !u.IsDeclaration);
        return new(LensKind.References, name.Location.Span, count == 1 ? "1 reference" : $"{count} references", name.Name);
    }
}
