using DealLang.Evaluating;

namespace DealLang.Tests.Corpus;

public class ExpectationTests
{
    [Theory, ClassData(typeof(WorldFiles))]
    public void What_a_file_expects_comes_out(string path) =>
        Assert.Empty(Compile.File(path).Evaluator().Expectations(WorldEvaluator.BaseCase).Where(e => !e.Passed).Select(e => $"{e.Expectation.Location} {e.Expectation.Written}: {e.Explanation}"));
}
