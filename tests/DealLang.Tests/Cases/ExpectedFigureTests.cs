using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Cases;

/// <summary>What a file expects of itself follows from what it states: a figure that it states and then expects shows nothing.</summary>
public class ExpectedFigureTests
{
    [Theory, ClassData(typeof(WorldFiles))]
    public void No_expected_figure_is_one_that_the_file_states(string path)
    {
        var evaluator = Compile.File(path).Evaluator();
        Assert.Empty(evaluator.World.Expectations
            .Where(e => e.Subject is Reference subject && IsAsStated(evaluator, subject))
            .Select(e => $"{e.Location.Start.Line} {e.Written}"));
    }

    /// <summary>Stated, and neither on another share basis since nor put there by a case.</summary>
    private static bool IsAsStated(WorldEvaluator evaluator, Reference subject) =>
        evaluator.Value(subject, WorldEvaluator.BaseCase).Figure is { Origin: Origin.Stated, Restated: 1m, Formula: null };
}
