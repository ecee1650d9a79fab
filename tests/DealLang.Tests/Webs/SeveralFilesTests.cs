using System.Globalization;
using DealLang.Evaluating;
using DealLang.Syntax;

namespace DealLang.Tests.Webs;

/// <summary>A world written in one file, and the same lines in several: the figures are the same.</summary>
public class SeveralFilesTests
{
    public static TheoryData<string, int> Worlds
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string path in (string[])["examples/openai-web/openai-web.deal", "examples/openai-web-2026/openai-web-2026.deal", "tests/Corpus/Webs/funding-web.deal", "tests/Corpus/Webs/credit-web.deal", "tests/Corpus/Webs/dual-class.deal"])
            {
                data.Add(path, 2);
                data.Add(path, 5);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Worlds))]
    public void A_world_in_several_files_has_the_figures_of_one(string path, int files)
    {
        string text = Repository.Read(path);
        var whole = Figures(DealCompilation.Create([DealSyntaxTree.Parse(text, "world.deal")]));
        var parts = Figures(DealCompilation.Create(Split(text, files).Select((part, i) => DealSyntaxTree.Parse(part, $"part-{i.ToString(CultureInfo.InvariantCulture)}.deal"))));
        Assert.NotEmpty(whole);
        Assert.Equal(whole, parts);
    }

    /// <summary>Each block of the margin goes to the next file; settings are said once, in the first.</summary>
    private static List<string> Split(string text, int files)
    {
        var blocks = new List<string>();
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ') blocks.Add(line + "\n");
            else blocks[^1] += line + "\n";
        }
        string[] parts = [.. Enumerable.Repeat("", files)];
        int next = 0;
        foreach (string block in blocks)
            parts[block.StartsWith("title", StringComparison.Ordinal) || block.StartsWith("currency", StringComparison.Ordinal) || block.StartsWith("as of", StringComparison.Ordinal) ? 0 : next++ % files] += block;
        return [.. parts];
    }

    private static SortedDictionary<string, string> Figures(DealCompilation compilation)
    {
        var evaluator = compilation.Evaluator();
        var figures = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var evaluations = compilation.World.Deals.Select(d => evaluator.Evaluate(d, evaluator.DefaultView(d), "base"))
            .Concat(compilation.World.Parties.Select(p => evaluator.Evaluate(p, evaluator.Now, "base")))
            .Concat(evaluator.Webs.Select(w => evaluator.Evaluate(w, evaluator.Now, "base")));
        foreach (var figure in evaluations.SelectMany(e => e.Figures))
            figures[figure.Figure.Path.ToString()] = $"{figure.Mark} {(figure.Value is { } value ? Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture) : "?")}";
        return figures;
    }
}
