using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Building.Sections;

/// <summary>What the files expect of their figures, and how it came out.</summary>
internal static class Expects
{
    private static readonly ImmutableArray<Column> Columns = [new("Expected"), new("Came out", ColumnKind.Figure), new(""), new("Source")];

    public static Section? Of(ReportContext context) => Tables.Section("Expectations", Weight.Detail, Tables.Of(Columns,
        context.Expectations.Select(e => ImmutableArray.Create<Cell>(
            new Prose([new Foreign(Written(e), "")]),
            Actual(context, e),
            new Prose([e.Passed ? new Words("✓", Tone.Passing) : new Words("✗", Tone.Failing)]),
            context.Bibliography.Cite(e.Expectation.Citations, Written(e))))));

    private static string Written(ExpectationResult result)
    {
        string written = Naming.WithoutCitation(result.Expectation.Written);
        return written.StartsWith("expect ", StringComparison.Ordinal) ? written[7..].TrimStart() : written;
    }

    private static Cell Actual(ReportContext context, ExpectationResult result)
    {
        var value = context.Evaluator.Value(result.Expectation.Subject, WorldEvaluator.BaseCase);
        if (result.Expectation.Subject is Reference reference)
            return new Cell(OwnStyle.Shown(context.World, value with { Figure = value.Figure with { Path = reference.Path } })) { Path = context.Figures.Suppose(reference.Case.Length == 0 && context.Options.Case != WorldEvaluator.BaseCase ? reference with { Case = WorldEvaluator.BaseCase } : reference) };
        var asked = value with { Figure = value.Figure with { Path = new FigurePath("", "expected", Written(result)) } };
        return new Cell(FigureText.Of(value)) { Path = context.Figures.Name(asked, context.Evaluator.Now) };
    }
}
