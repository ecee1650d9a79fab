using DealLang.Tests.Corpus;

namespace DealLang.Tests.Examples;

public class ExampleTests
{
    [Theory, ClassData(typeof(ExampleFiles))]
    public void An_example_is_free_of_errors(string path) =>
        Assert.Empty(Compile.File(path).Errors().Select(d => $"{d.Location} {d.Code} {d.Message}"));
}
