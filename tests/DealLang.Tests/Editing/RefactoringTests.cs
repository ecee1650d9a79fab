using DealLang.Editing;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Tests.Editing;

/// <summary>A refactoring gives a text that reads and raises nothing that was not there.</summary>
public class RefactoringTests
{
    [Theory]
    [InlineData("company A\n  burn $1bn per month\nfigure f = A.burn * $$12 months\n", "Extract to assume",
        "company A\n  burn $1bn per month\nassume assumption 12 months\nfigure f = A.burn * assumption\n")]
    [InlineData("figure a = 5\nfigure f = [|(a + 3)|] * 2\n", "Extract to figure", "figure a = 5\nfigure part = a + 3\nfigure f = part * 2\n")]
    [InlineData("company SpaceX\n  class A\n  price A $52$$6.59 board on 2026-02-02\n2026-05-15 split SpaceX.A 5 for 1\n", "Restate after the split of 2026-05-15",
        "company SpaceX\n  class A\n  price A $105.318 board on 2026-02-02 split basis 2026-05-15\n2026-05-15 split SpaceX.A 5 for 1\n")]
    [InlineData("company OpenAI\ncompany Nvidia\nweb w\n  g1: OpenAI buys chips from Nvid$$ia about $13bn in 2026\n  g2: Nvidia invests in OpenAI $10bn\n", "Unfold g1 into a commitment",
        "company OpenAI\ncompany Nvidia\nweb w\n  g2: Nvidia invests in OpenAI $10bn\ncommitment g1: OpenAI buys chips from Nvidia\n  pays about $13bn in 2026\n")]
    [InlineData("company OpenAI\ncompany Nvidia\nweb w\n  g2: Nvidia in$$vests in OpenAI $10bn\n", "Unfold g2 into a commitment",
        "company OpenAI\ncompany Nvidia\ncommitment g2: Nvidia invests in OpenAI\n  pays $10bn\n")]
    [InlineData("company OpenAI\ncompany Nvidia\ncommitment g$$2: Nvidia invests in OpenAI\n  pays $10bn\n", "Fold g2 into a sentence of a web",
        "company OpenAI\ncompany Nvidia\nweb g2-web\n  g2: Nvidia invests in OpenAI $10bn\n")]
    [InlineData("company A\n  value $$5bn\n", "Waive T06 for A", null)]
    public void A_change_of_text(string marked, string title, string? after)
    {
        var text = new Marked(marked);
        var span = text.Spans is [var selected] ? selected : new TextSpan(text.Caret, 0);
        var refactoring = Refactorings.At(text.World, text.Tree, span).FirstOrDefault(r => r.Title == title);
        if (after is null)
        {
            Assert.Null(refactoring);
            return;
        }
        Assert.NotNull(refactoring);
        string changed = QuickFixes.Apply(text.Tree.Text, refactoring.Edits);
        Assert.Equal(after, changed);
        var codes = DealCompilation.Create([DealSyntaxTree.Parse(changed, Marked.Path)]).GetDiagnostics().Select(d => d.Code).ToHashSet();
        Assert.Subset(text.World.Compilation.GetDiagnostics().Select(d => d.Code).Append("P01").ToHashSet(), codes);
    }

    [Fact]
    public void A_deal_moves_to_a_file_of_its_own_with_its_notes()
    {
        var text = new Marked("company A\ncompany B\n\n## The deal.\nacquisition d$$: A acquires B\n  pays $5 per B.common\nexpect d.per-share = $5\n");
        var move = Refactorings.At(text.World, text.Tree, new TextSpan(text.Caret, 0)).Single(r => r.Kind == RefactoringKind.Move);
        Assert.Equal(("d.deal", "## The deal.\nacquisition d: A acquires B\n  pays $5 per B.common\n"), move.NewFile);
        Assert.Equal("import \"d.deal\"\ncompany A\ncompany B\n\nexpect d.per-share = $5\n", QuickFixes.Apply(text.Tree.Text, move.Edits));
    }

    /// <summary>The file that is left imports the one that is made: alone it says what it said.</summary>
    [Theory]
    [InlineData("", "import \"d.deal\"\ncompany A\n")]
    [InlineData("title \"t\"\ncurrency EUR, USD\n", "title \"t\"\ncurrency EUR, USD\nimport \"d.deal\"\ncompany A\n")]
    [InlineData("title \"t\"\nsource s 2026-01-01 own \"s\"\nimport \"other.deal\" as o\n", "title \"t\"\nsource s 2026-01-01 own \"s\"\nimport \"other.deal\" as o\nimport \"d.deal\"\ncompany A\n")]
    public void What_is_left_imports_what_moved(string above, string begins)
    {
        const string Rest = "company A\nacquisition d$$: A acquires B\n  pays $5 per B.common\n  shares 100m B.common\ncompany B\nexpect d.equity = $500m\n";
        var text = new Marked(above + Rest, ("other.deal", "company O\n"));
        var move = Refactorings.At(text.World, text.Tree, new TextSpan(text.Caret, 0)).Single(r => r.Kind == RefactoringKind.Move);
        string left = QuickFixes.Apply(text.Tree.Text, move.Edits);
        Assert.StartsWith(begins, left, StringComparison.Ordinal);
        var files = new[] { DealSyntaxTree.Parse(left, Marked.Path), DealSyntaxTree.Parse(move.NewFile!.Value.Text, move.NewFile.Value.Path), DealSyntaxTree.Parse("company O\n", "other.deal") };
        string[] Said(DealCompilation compilation) => [.. compilation.GetDiagnostics().Select(d => d.Code + d.Message)];
        Assert.Equal(Said(DealCompilation.Create([text.Tree, files[2]])).Order(StringComparer.Ordinal),
            Said(DealCompilation.Create([files[0]], path => files.FirstOrDefault(f => f.Text.Path == path))).Order(StringComparer.Ordinal));
    }

    /// <summary>What stands where the import would stand gives way to it.</summary>
    [Fact]
    public void The_first_block_of_a_file_moves()
    {
        var text = new Marked("company A$$\n  cash $5m\ncompany B\n");
        var move = Refactorings.At(text.World, text.Tree, new TextSpan(text.Caret, 0)).Single(r => r.Kind == RefactoringKind.Move);
        Assert.Equal("import \"a.deal\"\ncompany B\n", QuickFixes.Apply(text.Tree.Text, move.Edits));
    }

    [Fact]
    public void A_waiver_silences_its_code_once_it_has_a_reason()
    {
        var text = new Marked("company A\ncompany B\nacquisition d: A acquires B\n  announced 2026-01-01\n  pays $5 per B.common$$\n");
        var waive = Refactorings.At(text.World, text.Tree, new TextSpan(text.Caret, 0)).First(r => r.Title == "Waive P01 for d");
        string changed = QuickFixes.Apply(text.Tree.Text, waive.Edits).Replace("because \"\"", "because \"an example\"", StringComparison.Ordinal);
        Assert.DoesNotContain(DealCompilation.Create([DealSyntaxTree.Parse(changed, Marked.Path)]).GetDiagnostics(), d => d.Code is "P01" || d.Code[0] is 'S' or 'B');
    }
}
