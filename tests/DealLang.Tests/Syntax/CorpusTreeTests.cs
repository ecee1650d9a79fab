using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Tests.Baselines;

namespace DealLang.Tests.Syntax;

public sealed class CorpusTreeTests
{
    public static TheoryData<string> Files => [.. Repository.Deals("tests/Corpus/Syntax")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_line_is_what_a_reader_would_name(string path)
    {
        var tree = DealSyntaxTree.Parse(Repository.Read(path), path);
        Snapshot.Verify(path + ".tree", TreeBaseline.Render(tree));
    }

    [Fact]
    public void The_tour_has_no_error_line()
    {
        var tree = DealSyntaxTree.Parse(Repository.Read("tests/Corpus/Syntax/sample.deal"));
        Assert.Empty(tree.Diagnostics.Select(d => $"{d.Location}: {d.Message}"));
        Assert.DoesNotContain(tree.Lines, l => l.Content is ErrorLineSyntax);
    }
}
