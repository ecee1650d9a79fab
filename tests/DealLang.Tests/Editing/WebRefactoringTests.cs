using System.Globalization;
using DealLang.Editing;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Tests.Corpus;
using DealLang.Text;

namespace DealLang.Tests.Editing;

/// <summary>A sentence of a web that becomes a commitment promises what it promised, whatever the file looks like.</summary>
public class WebRefactoringTests
{
    private const string Parties = "source s 2026-01-02 wire \"Wire\"\ncompany A\ncompany B\ncompany C\n";
    private const string Other = "  other: A buys \"x\" from C $1m\n";

    [Theory]
    [InlineData("web w [s]\n" + Other + "  d: A bu$$ys \"cloud\" from B $3bn over 5 years starting 2027, signed 2026-02-01, firm, part of big\n",
        "commitment d: A buys \"cloud\" from B  [s]\n  signed 2026-02-01, firm\n  total $3bn over 5 years starting 2027\n  part of big\n")]
    [InlineData("web w\n" + Other + "  d: A inve$$sts in B up to $3bn [s \"قال $3bn\"]   # ملاحظة\n    when deployed >= 1 GW\n    # see below\n",
        "commitment d: A invests in B  [s \"قال $3bn\"]\n  reported 2026-01-02\n  pays up to $3bn  # ملاحظة\n  when deployed >= 1 GW\n    # see below\n")]
    [InlineData("web w [s]\n\tother: A buys \"x\" from C $1m\n\td: A len$$ds to B $3bn\n", "commitment d: A lends to B  [s]\n\treported 2026-01-02\n\tamount $3bn\n")]
    [InlineData("web w [s]\n" + Other + "  d: A bu$$ys \"x\" from B $3bn in 2027\n", "commitment d: A buys \"x\" from B  [s]\n  reported 2026-01-02\n  pays $3bn in 2027\n")]
    [InlineData("web w [s]\r\n  other: A buys \"x\" from C $1m\r\n  d: A bu$$ys \"x\" from B $3bn\r\n", "commitment d: A buys \"x\" from B  [s]\r\n  reported 2026-01-02\r\n  total $3bn\r\n")]
    public void Unfolded(string marked, string commitment)
    {
        var text = new Marked(Parties + marked);
        string changed = Apply(text.World, text.Tree, text.Caret, "Unfold d into a commitment")!;
        Assert.EndsWith(commitment, changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commitment d$$: A buys \"cloud\" from B [s]\n  signed 2026-02-01, firm # yes\n  total $3bn over 5 years starting 2027\n  part of big\n",
        "web d-web [s]\n  d: A buys \"cloud\" from B $3bn over 5 years starting 2027, signed 2026-02-01, firm, part of big  # yes\n")]
    [InlineData("commitment d$$: A invests in B [s]\n\treported 2026-01-02\n\tpays $3bn\n", "web d-web [s]\n\td: A invests in B $3bn\n")]
    [InlineData("commitment d$$: A invests in B [s]\n  pays $3bn\n    when deployed >= 1 GW\n", null)]
    [InlineData("commitment d$$: A invests in B [s]\n  pays $3bn\n  pays $4bn\n", null)]
    public void Folded(string marked, string? sentence)
    {
        var text = new Marked(Parties + marked);
        string? changed = Apply(text.World, text.Tree, text.Caret, "Fold d into a sentence of a web");
        if (sentence is null) Assert.Null(changed);
        else Assert.EndsWith(sentence, changed, StringComparison.Ordinal);
    }

    /// <summary>Its web would say something else without it.</summary>
    [Fact]
    public void A_web_whose_figures_are_asked_for_keeps_its_sentences()
    {
        var text = new Marked(Parties + "web w [s]\n" + Other + "  d: A bu$$ys \"x\" from B $3bn\nexpect w.gross = $3.001bn\n");
        Assert.Null(Apply(text.World, text.Tree, text.Caret, "Unfold d into a commitment"));
    }

    /// <summary>Whatever the files' webs say: every party owes the same as before.</summary>
    [Fact]
    public void Unfolding_changes_nobody_s_debts()
    {
        int unfolded = 0;
        foreach (var (name, source) in DealFiles())
        {
            foreach (string text in new[] { source, source.ReplaceLineEndings("\r\n") })
            {
                var (world, tree) = Read(text, name);
                string before = Owed(world);
                foreach (var block in tree.Lines.Where(b => b.Content is EdgeLineSyntax { Name: not null }).ToList())
                {
                    if (Apply(world, tree, block.Start + block.Line.Tokens[0].Start, $"Unfold {((EdgeLineSyntax)block.Content).Name} into a commitment") is not { } changed) continue;
                    unfolded++;
                    var (after, _) = Read(changed, name);
                    var (was, now) = (before.Split('\n'), Owed(after).Split('\n'));
                    Assert.True(was.SequenceEqual(now), $"{name}: {block.Line.Text}: {string.Join(", ", was.Except(now).Take(5))} became {string.Join(", ", now.Except(was).Take(5))}");
                    var codes = after.Compilation.GetDiagnostics().Select(d => d.Code).Where(c => c != "P01").ToHashSet();
                    Assert.Subset(world.Compilation.GetDiagnostics().Select(d => d.Code).ToHashSet(), codes);
                }
            }
        }
        Assert.True(unfolded > 40, unfolded.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string Name, string Text)> DealFiles() => new[] { "examples", "tests/Corpus/Deals", "tests/Corpus/Webs" }.SelectMany(Repository.Deals)
        .Select(p => (p, Repository.Read(p))).Where(f => f.Item2.Contains("\nweb ", StringComparison.Ordinal) && !f.Item2.Contains("\nimport ", StringComparison.Ordinal));

    private static (EditedWorld World, DealSyntaxTree Tree) Read(string text, string name)
    {
        var tree = DealSyntaxTree.Parse(text, name);
        return (new EditedWorld(DealCompilation.Create([tree]), PlainWording.Instance), tree);
    }

    private static string Owed(EditedWorld world) => string.Join('\n', world.World.Parties.OrderBy(p => p.Name, StringComparer.Ordinal)
        .SelectMany(p => world.Evaluator.Evaluate(p, world.Evaluator.Now, "base").Figures).Select(f => $"{f.Figure.Path} {f.Value}").Order(StringComparer.Ordinal));

    private static string? Apply(EditedWorld world, DealSyntaxTree tree, int caret, string title) =>
        Refactorings.At(world, tree, new TextSpan(caret, 0)).FirstOrDefault(r => r.Title == title) is { } found ? QuickFixes.Apply(tree.Text, found.Edits) : null;
}
