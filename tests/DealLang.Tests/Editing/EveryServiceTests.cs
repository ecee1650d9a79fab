using DealLang.Editing;
using DealLang.Syntax;
using DealLang.Tests.Formatting;
using DealLang.Tests.Syntax;
using DealLang.Text;

namespace DealLang.Tests.Editing;

/// <summary>No service fails on any text: every file of the corpus and the examples, whole and after careless edits, at carets all over it.</summary>
public class EveryServiceTests
{
    private const int Carets = 60;

    public static TheoryData<string> Files => [.. Repository.Deals("tests/Corpus"), .. Repository.Deals("examples")];

    [Theory]
    [MemberData(nameof(Files))]
    public void On_every_file(string path) => Serve(Repository.Read(path), new Random(path.Length));

    [Theory]
    [MemberData(nameof(Files))]
    public void On_every_file_after_careless_edits(string path)
    {
        var random = new Random(path.Length * 31);
        for (int i = 0; i < 3; i++) Serve(Mutation.Of(Repository.Read(path), random), random);
    }

    /// <summary>A line is half written most of the time: the checks hold out at the end of any word, with and without the lines below.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void While_a_file_is_written(string path)
    {
        var tree = DealSyntaxTree.Parse(Repository.Read(path), path);
        var random = new Random(path.Length);
        var ends = tree.Lines.SelectMany(l => l.Line.Tokens.Select(t => l.Start + t.End)).Distinct().ToArray();
        foreach (int end in Enumerable.Range(0, 12).Select(_ => ends[random.Next(ends.Length)]))
        {
            int rest = tree.Text.LineEnd(tree.Text.LineIndexOf(end));
            _ = DealCompilation.Create([tree.WithChange(TextSpan.FromBounds(end, tree.Text.Length), "")]).GetDiagnostics();
            _ = DealCompilation.Create([tree.WithChange(TextSpan.FromBounds(end, Math.Max(end, rest - 1)), "")]).GetDiagnostics();
        }
    }

    [Fact]
    public void On_hardly_any_text()
    {
        foreach (string text in new[] { "", " ", "\n", "\r", "#", "\"", "[", "(", "x", "x ", "..", ".. ", "2026 ", "  x ", "  .. ", "  2026 ", "company", "company ", "  x", "acquisition a:", "acquisition a: A", "expect ", "2026-01-01 ", "\uD800", "acquisition a: A acquires B\n  announced 2026-01-01\n  holders may choose cash or stock\n    cash $5 per B.common\n    stock A.common" })
            Serve(text, new Random(1));
    }

    /// <summary>Every service once for the file, and those of a caret at the ends of the text and at places between.</summary>
    private static void Serve(string text, Random random)
    {
        var tree = DealSyntaxTree.Parse(text, "test.deal");
        var world = new EditedWorld(DealCompilation.Create([tree]), PlainWording.Instance);
        AssertInside(DocumentSymbols.Of(tree).SelectMany(Spans), text);
        AssertInside(SemanticTokens.Of(world, tree).Select(t => t.Span), text);
        AssertInside(Links.Of(tree).Select(l => l.Span), text);
        AssertInside(CodeLenses.Of(world, tree).Select(l => l.Span), text);
        Assert.All(InlayHints.Of(world, tree), h => Assert.InRange(h.Position, 0, text.Length));
        Assert.All(Folding.Of(tree), f => Assert.InRange(f.LastLine, f.FirstLine, tree.Text.LineCount - 1));
        Assert.Equal(DealLang.Formatting.Formatter.Format(tree), QuickFixes.Apply(tree.Text, FormattingEdits.OfFile(tree)));
        AssertInside(QuickFixes.Together(QuickFixes.DiagnosticsOf(world, tree)).Select(e => e.Location.Span), text);
        WorkspaceSymbols.Find(world, "a");
        foreach (int position in Enumerable.Range(0, Carets).Select(_ => random.Next(text.Length + 1)).Append(0).Append(text.Length)) ServeAt(world, tree, position);
    }

    private static void ServeAt(EditedWorld world, DealSyntaxTree tree, int position)
    {
        string text = tree.Text.Text;
        Hovers.At(world, tree, position);
        Assert.All(Completions.At(world, tree, position), i => Assert.Equal(position, i.Replaced.End));
        if (SignatureHelp.At(world, tree, position) is { } signature) Assert.InRange(signature.Active, 0, signature.Parts.Length - 1);
        AssertInside(References.All(world, tree, position).Concat(References.Definitions(world, tree, position)).Select(u => u.Location.Span), text);
        if (Renaming.At(world, tree, position) is { } name) Assert.NotEmpty(Renaming.Edits(world, name, "renamed"));
        var selections = SelectionRanges.At(tree, position);
        Assert.Equal(new TextSpan(0, text.Length), selections[^1]);
        FormattingEdits.OnLineBreak(tree, position);
        QuickFixes.At(world, tree, new TextSpan(position, 0));
        AssertInside(Refactorings.At(world, tree, new TextSpan(position, 0)).SelectMany(r => r.Edits).Select(e => e.Location.Span), text);
    }

    private static IEnumerable<TextSpan> Spans(OutlineItem item) => item.Children.SelectMany(Spans).Append(item.Span).Append(item.NameSpan);

    private static void AssertInside(IEnumerable<TextSpan> spans, string text) => Assert.All(spans, s =>
    {
        Assert.InRange(s.Start, 0, text.Length);
        Assert.InRange(s.End, s.Start, text.Length);
    });
}
