using DealLang.Evaluating;
using DealLang.Tests.Corpus;
using DealLang.Vocabulary;

namespace DealLang.Tests.Language;

public class ReferenceTests
{
    [Theory, ClassData(typeof(ReferenceBlocks))]
    public void A_block_of_the_reference_is_free_of_errors_and_comes_out_as_it_expects(int line)
    {
        var block = ReferencePage.Blocks[line];
        var compilation = Compile.Text(block.Text, $"{ReferencePage.Path}:{line}");
        Assert.Empty(compilation.Errors().Select(d => $"{d.Location} {d.Code} {d.Message}"));
        Assert.Empty(compilation.Evaluator().Expectations(WorldEvaluator.BaseCase).Where(e => !e.Passed).Select(e => $"{e.Expectation.Written}: {e.Explanation}"));
    }

    [Fact]
    public void Every_word_of_the_vocabulary_is_in_the_reference()
    {
        string missing = string.Join(", ", Words().Where(w => !ReferencePage.Mentions(w)).Distinct());
        Assert.True(missing.Length == 0, missing);
    }

    [Fact]
    public void Nothing_is_read_that_nothing_follows_from() =>
        Assert.Empty(Terms.All.Where(t => !t.Supported).Select(t => t.Name).Concat(Verbs.All.Where(v => !v.Supported).Select(v => v.Name)));

    private static IEnumerable<string> Words() =>
    [
        .. Terms.All.Select(t => t.Name), .. Statuses.All.Select(s => s.Name), .. Settings.All.Select(s => s.Name), .. Verbs.All.Select(v => v.Name),
        .. Hedges.All.Select(h => h.Name), .. SourceWords.Kinds.Select(k => k.Name), .. SourceWords.Keys.Select(k => k.Name), .. SuffixWords.All.Select(s => s.Name),
        .. DatedWords.All.Select(d => d.Name), .. Functions.All.Select(f => f.Name), .. Modifiers.All.Select(m => m.Name), .. Kinds.All.Select(k => k.Name),
    ];
}
