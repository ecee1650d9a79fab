using DealLang.Binding;
using DealLang.Syntax;
using DealLang.Tests.Checks;
using DealLang.Tests.Corpus;
using DealLang.Text;

namespace DealLang.Tests.Binding;

/// <summary>After an edit only what depends on it is bound again, and everything the world holds is that of the new text, to the last place.</summary>
public class KeptPartsTests
{
    /// <summary>A world of few is bound as one: companies that nobody speaks of make it a large one.</summary>
    private static readonly string s_others = string.Concat(Enumerable.Range(0, 64).Select(i => $"company Zz{i}\n"));

    [Theory]
    [ClassData(typeof(WorldFiles))]
    public void A_world_is_that_of_the_new_text(string path)
    {
        var tree = DealSyntaxTree.Parse(Repository.Read(path) + "\n" + s_others, path);
        var compilation = Compile(tree, null);
        var random = new Random(1);
        for (int i = 0; i < 8; i++)
        {
            compilation.GetDiagnostics();
            // A comment above all moves every line; then a line somewhere is doubled, or goes.
            var line = tree.Lines[random.Next(tree.Lines.Length)];
            string written = line.Line.Text;
            tree = i % 2 == 0 ? tree.WithChange(new TextSpan(0, 0), "# moved\n") : i % 4 == 1 ? tree.WithChange(new TextSpan(line.Start, 0), written) : tree.WithChange(new TextSpan(line.Start, written.Length), "");
            compilation = Compile(tree, compilation);
            Assert.Equal(WorldText.Of(Compile(tree, null)), WorldText.Of(compilation));
        }
    }

    /// <summary>Most of what the corpus says is taken over when all of it moves: what is not is what something is reported of.</summary>
    [Fact]
    public void What_moves_is_not_bound_again()
    {
        int kept = 0, all = 0;
        foreach (string path in new[] { "examples", "tests/Corpus/Deals", "tests/Corpus/Webs" }.SelectMany(Repository.Deals))
        {
            var tree = DealSyntaxTree.Parse(Repository.Read(path) + "\n" + s_others, path);
            var before = Compile(tree, null);
            before.GetDiagnostics();
            var after = Compile(tree.WithChange(new TextSpan(0, 0), "# moved\n"), before);
            var parts = after.Bound.Parts;
            for (int i = 0; i < parts.Length; i++)
            {
                if (parts[i] is not { } part || part.Claims.IsEmpty) continue;
                all++;
                // A claim that was taken over is a copy with the very key of the claim before.
                if (before.World.Facts.Any(f => f.Claims.Any(c => ReferenceEquals(c.Key, part.Claims[0].Key)))) kept++;
            }
        }
        Assert.True(kept > 60 && kept == all, $"{kept} of {all}");
    }

    [Fact]
    public void An_edit_of_one_deal_binds_that_deal()
    {
        string text = string.Concat(Enumerable.Range(0, 40).Select(i => $"acquisition d{i}: Alpha{i} acquires Beta{i}\n  pays $10 per Beta{i}.common\n  equity $1bn\n"));
        var tree = DealSyntaxTree.Parse(text, "a.deal");
        var before = Compile(tree, null);
        before.GetDiagnostics();
        int at = text.IndexOf("$1bn", text.IndexOf("d7:", StringComparison.Ordinal), StringComparison.Ordinal);
        var after = Compile(tree.WithChange(new TextSpan(at, 2), "$2"), before);
        var again = after.World.Facts.Where(f => !before.World.Facts.Any(b => ReferenceEquals(b.Key, f.Key))).Select(f => f.Key.Path);
        Assert.Equal(["d7.equity"], again);
        Assert.Equal(40, after.Bound.Parts.Count(p => p is not null));
    }

    /// <summary>A writer goes back and forth before the checks have run: what lies between two edits is not touched by them.</summary>
    [Fact]
    public void Edits_far_apart_bind_nothing_between_them()
    {
        string text = string.Concat(Enumerable.Range(0, 40).Select(i => $"acquisition d{i}: Alpha{i} acquires Beta{i}\n  pays $10 per Beta{i}.common\n  equity $1bn\n"));
        var tree = DealSyntaxTree.Parse(text, "a.deal");
        var before = Compile(tree, null);
        before.GetDiagnostics();
        var after = before;
        foreach (int deal in new[] { 2, 37, 20 })
        {
            int at = tree.Text.Text.IndexOf("$1bn", tree.Text.Text.IndexOf($"d{deal}:", StringComparison.Ordinal), StringComparison.Ordinal);
            tree = tree.WithChange(new TextSpan(at, 2), "$12");
            after = Compile(tree, after);
        }
        var again = after.World.Facts.Where(f => !before.World.Facts.Any(b => ReferenceEquals(b.Key, f.Key))).Select(f => f.Key.Path);
        Assert.Equal(["d2.equity", "d20.equity", "d37.equity"], again.Order(StringComparer.Ordinal));
        Assert.Equal(WorldText.Of(Compile(tree, null)), WorldText.Of(after));
    }

    /// <summary>A message may speak of any name: the deal that it is about is bound again, and the message says what is so now.</summary>
    [Fact]
    public void What_is_reported_of_a_deal_is_of_the_new_names()
    {
        string text = s_others + "company Alphx\ncompany Beta\nacquisition d: Alphx acquires Beta\n  pays $10 per Betta.common\n";
        var tree = DealSyntaxTree.Parse(text, "a.deal");
        var before = Compile(tree, null);
        Assert.Contains(before.GetDiagnostics(), d => d.Message.Contains("Beta.common", StringComparison.Ordinal));
        var after = Compile(tree.WithChange(new TextSpan(0, 0), "company Betty\n  class common\ncompany Bettas\n"), before);
        Assert.Equal(Compile(after.Trees[0], null).GetDiagnostics().Select(d => d.Message), after.GetDiagnostics().Select(d => d.Message));
    }

    private static DealCompilation Compile(DealSyntaxTree tree, DealCompilation? earlier) =>
        DealCompilation.Create([tree], path => File.Exists(Repository.At(path)) ? DealSyntaxTree.Parse(Repository.Read(path), path) : null, earlier);
}
