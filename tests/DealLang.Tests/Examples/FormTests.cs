using DealLang.Formatting;
using DealLang.Syntax;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Examples;

public class FormTests
{
    [Theory, ClassData(typeof(WorldFiles))]
    public void Examples_and_deals_of_the_corpus_are_written_as_the_formatter_writes(string path)
    {
        string text = Repository.Read(path);
        Assert.Equal(text, Formatter.Format(DealSyntaxTree.Parse(text, path)));
    }
}
