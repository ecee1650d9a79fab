using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Tests.Baselines;
using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Tests.Syntax;

/// <summary>A slip in one line is that line's alone.</summary>
public class IsolationTests
{
    private static readonly string[] TourLines = Texts.Tour.Split('\n')[..^1];

    /// <summary>Lines of the tour, each with a piece of text that makes it unreadable or something else.</summary>
    private static Gen<(int Line, string Piece)[]> Breaks(params string[] pieces) =>
        Gen.Choose(0, TourLines.Length - 1).Zip(Gen.Elements(pieces)).NonEmptyListOf().Select(list => list.ToArray());

    private static void Hold(Gen<(int Line, string Piece)[]> breaks, Func<string, string, string> mangle, Func<BlockSyntax, HashSet<int>, bool> kept) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(breaks.ToArbitrary(), chosen =>
        {
            string[] lines = [.. TourLines];
            foreach (var (line, piece) in chosen) lines[line] = mangle(lines[line], piece);
            var broken = chosen.Select(b => b.Line).ToHashSet();
            var before = DealSyntaxTree.Parse(Texts.Tour);
            var after = DealSyntaxTree.Parse(string.Join('\n', lines) + "\n");
            Assert.Equal(before.Lines.Length, after.Lines.Length);
            for (int i = 0; i < lines.Length; i++)
            {
                if (broken.Contains(i) || !kept(before.Lines[i], broken)) continue;
                Assert.Equal(Outline(before.Lines[i]), Outline(after.Lines[i]));
            }
            return true;
        }));

    [Fact]
    public void Slips_behind_the_first_words_leave_every_other_line_as_it_was() =>
        Hold(Breaks(" ]", " &", " \"", " (", " 5 5 5", " -7", " ,,", " = = =", " per per"), (line, piece) => line + piece, (_, _) => true);

    [Fact]
    public void Whole_lines_of_rubbish_leave_all_but_the_lines_under_them_as_they_were() =>
        Hold(Breaks("rubbish", "&&&", "12 12", "\"", "((", "Acme did it", "x: y: z", "= 5"),
            (line, piece) => line.Trim().Length == 0 ? line : line[..^line.TrimStart().Length] + piece,
            (block, broken) => !Above(block).Any(b => broken.Contains(IndexOf(b))));

    /// <summary>One slip in the first word still tells what hangs under it.</summary>
    [Theory]
    [InlineData("web circular", "wbe circular")]
    [InlineData("series LIBOR", "serise LIBOR")]
    [InlineData("flows ms", "flwos ms")]
    [InlineData("case plain", "csae plain")]
    [InlineData("table \"exit\"", "tabel \"exit\"")]
    [InlineData("  funding\n    term-loan", "  fundign\n    term-loan")]
    [InlineData("holders may choose cash or stock", "holders may choose cash stock")]
    [InlineData("acquisition fox: Disney acquires", "aquisition fox: Disney acquires")]
    public void Lines_under_a_mistyped_header_keep_their_kind(string right, string wrong)
    {
        var before = DealSyntaxTree.Parse(Texts.Tour).Lines;
        var after = DealSyntaxTree.Parse(Texts.Tour.Replace(right, wrong, StringComparison.Ordinal)).Lines;
        Assert.Contains(after, b => b.Content is ErrorLineSyntax);
        Assert.All(before.Zip(after), pair =>
        {
            var (was, now) = pair;
            if (was.Line.Text == now.Line.Text) Assert.Equal(Outline(was), Outline(now));
            else Assert.IsType<ErrorLineSyntax>(now.Content);
        });
    }

    [Fact]
    public void An_edited_line_leaves_equal_lines_elsewhere() =>
        Hold(Gen.Choose(0, TourLines.Length - 1).Select(i => new[] { (i, "# edited") }), (line, piece) => line + "  " + piece, (_, _) => true);

    private static string Outline(BlockSyntax block) => TreeBaseline.Render(block) + "\n" + string.Join('\n', block.Line.Diagnostics.Select(d => d.Descriptor.Code));

    private static IEnumerable<BlockSyntax> Above(BlockSyntax block)
    {
        for (var b = block.Parent; b is not null; b = b.Parent) yield return b;
    }

    private static int IndexOf(BlockSyntax block) => block.Tree.Text.PositionOf(block.Start).Line - 1;
}
