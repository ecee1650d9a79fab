using DealLang.Evaluating;

namespace DealLang.Tests.Corpus;

/// <summary>Offers and rounds of every shape, each with what must come of it: choices, bands, terms of one holder's own, what converts.</summary>
public class OfferTests
{
    [Theory, ClassData(typeof(OfferFiles))]
    public void An_offer_is_free_of_errors_and_comes_out_as_it_expects(string path)
    {
        var compilation = Compile.File(path);
        Assert.Empty(compilation.Errors().Select(d => $"{d.Location} {d.Code} {d.Message}"));
        var expected = compilation.Evaluator().Expectations(WorldEvaluator.BaseCase);
        Assert.NotEmpty(expected);
        Assert.Empty(expected.Where(e => !e.Passed).Select(e => $"{e.Expectation.Written}: {e.Explanation}"));
    }

    /// <summary>Whatever line is missing, nothing is thrown: what it gave is unknown, or follows from the rest.</summary>
    [Theory, ClassData(typeof(OfferFiles))]
    public void An_offer_without_one_of_its_lines_is_still_worked_out(string path)
    {
        string[] lines = Repository.Read(path).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            var compilation = Compile.Text(string.Join('\n', lines.Where((_, n) => n != i)));
            compilation.GetDiagnostics();
            compilation.Evaluator().Expectations(WorldEvaluator.BaseCase);
        }
    }
}

internal sealed class OfferFiles : TheoryData<string>
{
    public OfferFiles() => AddRange([.. Repository.Deals("tests/Corpus/Offers"), .. Repository.Deals("tests/Corpus/Rounds")]);
}
