using DealLang.Editing;
using DealLang.Syntax;

namespace DealLang.Tests.Editing;

/// <summary>What is told of a place: hover, signature, hints, lenses, outline, folds, selections, colours.</summary>
public class PlaceTests
{
    private const string Deal = """
        source reuters 2026-02-03 wire "Musk merges" lang ar
        company SpaceX
          class A, 1 vote each
          price A $526.59 board on 2026-02-02 [reuters "مبلغ"]
        company xAI "X.AI Corp."
        acquisition d: SpaceX acquires xAI
          announced 2026-02-02
          pays 0.1433 SpaceX.A per xAI.common [reuters, p. 2]
          value $250bn
        2026-05-15 split SpaceX.A 5 for 1
        figure half = d.per-share / 2
        expect d.per-share = $75.46 ± $0.01
        """ + "\n";

    [Theory]
    [InlineData("pa$$ys 0", "Gives cash", "d.ratio` = **0.1433** · stated", "reuters, wire 2026-02-03, p. 2")]
    [InlineData("class $$A", "class **SpaceX.A** of SpaceX, 1 vote each")]
    [InlineData("val$$ue $250", "Deal value: consideration plus net debt assumed.", "d.value` = **$250bn** · stated")]
    [InlineData("announ$$ced", "The parties have said it in public.")]
    [InlineData("$526.5$$9", "SpaceX.price(SpaceX.A)` = **$105.32** · stated", "the 5:1 split of 2026-05-15; restated with the factor 0.2", "“\u2068مبلغ\u2069”")]
    [InlineData("[reut$$ers, p", "source **reuters** — wire, 2026-02-03, in ar", "“Musk merges”")]
    [InlineData("acquires x$$AI", "company **xAI** — X.AI Corp.", "Classes: `xAI.common`")]
    [InlineData("half =$$ d", "half` = **$37.73** · derived")]
    [InlineData("expect d.per-sh$$are", "d.per-share` = **$75.46** · derived", "\n\n= ")]
    [InlineData("expect $$d.per", "deal **d**: SpaceX acquires xAI", "- per-share: $75.46")]
    [InlineData("250b$$n", "Billion, 10⁹.")]
    [InlineData("$$acquisition", "One company takes over another")]
    [InlineData("SpaceX acq$$uires", "Takes over a company")]
    [InlineData("spl$$it", "earlier figures are restated")]
    [InlineData("split SpaceX.A 5 $$for", "earlier figures are restated")]
    [InlineData("$25$$0bn", "**$250bn** — 250,000,000,000 $", "d.value` = **$250bn** · stated")]
    [InlineData("announced 2026-02-$$02", "**2026-02-02** — Monday, 2 February 2026", "- d announced")]
    [InlineData("= $75.$$46", "**$75.46** — 75.46 $", "Passed: `d.per-share` is **$75.46**")]
    [InlineData("boar$$d", "A value that the board determined.")]
    public void A_hover_tells(string at, params string[] parts)
    {
        var (text, position) = At(at);
        var hover = Hovers.At(text.World, text.Tree, position);
        Assert.NotNull(hover);
        Assert.All(parts, part => Assert.Contains(part, hover.Markdown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Musk mer$$ges")]
    public void A_hover_has_nothing_to_tell(string at)
    {
        var (text, position) = At(at);
        Assert.True(Hovers.At(text.World, text.Tree, position) is not { } hover || !hover.Markdown.Contains("stated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  price $$", "CLASS")]
    [InlineData("  price SpaceX.A $$", "$PRICE")]
    [InlineData("  price SpaceX.A 5 $$", "[close | vwap N days | board | fmv | round]")]
    [InlineData("  price SpaceX.A 5 close on $$", "[as of DATE]")]
    [InlineData("  price SpaceX.A 5 close on 2026-01-01 [$$", "[source \"quote\"]")]
    [InlineData("  pays 5 $$", "ASSET")]
    [InlineData("  pays 5 per $$", "[per CLASS]")]
    [InlineData("  pays 5 to $$", "[to PARTY]")]
    [InlineData("  accounting $$", "business combination | common control | asset acquisition | equity method")]
    [InlineData("figure f = xirr(a, $$", "day count")]
    [InlineData("figure f = min(1, max(2, 3), $$", "values")]
    public void The_part_of_a_signature_that_is_being_written(string line, string part)
    {
        var text = new Marked("acquisition d: SpaceX acquires xAI\n" + line);
        var signature = SignatureHelp.At(text.World, text.Tree, text.Caret)!;
        Assert.Equal(part, signature.Parts[signature.Active].Label);
        Assert.All(signature.Parts, p => Assert.Contains(p.Label, signature.Label, StringComparison.Ordinal));
    }

    [Fact]
    public void Hints_show_what_follows_from_a_line()
    {
        var text = new Marked(Deal + "company T\n  holder SpaceX 5m common\ncommitment c: SpaceX invests in T\n  announced 2026-03-03\n  pays $5m for T.common\n    when closed by mid 2026-06\n");
        var hints = InlayHints.Of(text.World, text.Tree).Select(h => $"{text.Tree.Text.LineContent(text.Tree.Text.LineIndexOf(h.Position)).Trim().Split(' ')[0]} {h.Text}").ToList();
        Assert.Contains("figure = $37.73", hints);
        Assert.Contains("price $105.32 since the split", hints);
        Assert.Contains("pays 0.7165 since the split", hints);
        Assert.Contains("when 2026-06-11..2026-06-20", hints);
        Assert.Contains(hints, h => h.StartsWith("acquisition per-share $75.46", StringComparison.Ordinal));
    }

    /// <summary>Cash for each share makes no new shares, whatever another leg gives.</summary>
    [Fact]
    public void What_a_leg_brings_stands_beside_that_leg()
    {
        var text = new Marked("company A\n  class common\n  shares 100m common as of 2026-01-14\ncompany B\n  class common\n  shares 20m common as of 2026-01-14\nacquisition d: A acquires B\n  signed 2026-01-15\n  pays $10 per B.common\n  pays 0.4 A.common per B.common\n$$");
        var hints = InlayHints.Of(text.World, text.Tree).Select(h => text.Tree.Text.LineContent(text.Tree.Text.LineIndexOf(h.Position)).Trim() + " → " + h.Text).ToList();
        Assert.Contains(hints, h => h.StartsWith("pays 0.4 A.common per B.common → new-shares 8", StringComparison.Ordinal));
        Assert.DoesNotContain(hints, h => h.StartsWith("pays $10", StringComparison.Ordinal));
    }

    [Fact]
    public void Lenses_tell_reports_expectations_and_references()
    {
        var (text, _) = At("half$$");
        Assert.Equal(
            ["References 2 references reuters", "References 3 references SpaceX", "References 2 references xAI", "Report report d", "References 2 references d", "References 0 references half", "Expectation run expect: passed, $75.46 d.per-share"],
            CodeLenses.Of(text.World, text.Tree).Select(l => $"{l.Kind} {l.Title} {l.Subject}"));
    }

    [Fact]
    public void The_outline_of_a_file()
    {
        var (text, _) = At("half$$");
        var outline = DocumentSymbols.Of(text.Tree);
        Assert.Equal(["Source reuters", "Party SpaceX", "Party xAI", "Deal d", "Figure half", "Expectation d.per-share"], outline.Select(i => $"{i.Kind} {i.Name}"));
        Assert.Equal(["announced 2026-02-02", "pays 0.1433 SpaceX.A per xAI.common", "value $250bn"], outline[3].Children.Select(c => c.Name));
    }

    [Theory]
    [InlineData("company A\n  class common\n\n# a\n# b\n\nfigure f = (1 +\n  2)\n", "0-1 Block, 3-4 Comment, 6-7 Block")]
    [InlineData("acquisition d: A acquires B\n  funding\n    debt $5m\n\n", "0-2 Block, 1-2 Block")]
    [InlineData("# only one\ncompany A\n", "")]
    public void Folds(string text, string folds) =>
        Assert.Equal(folds, string.Join(", ", Folding.Of(DealSyntaxTree.Parse(text)).Select(f => $"{f.FirstLine}-{f.LastLine} {f.Kind}")));

    [Fact]
    public void A_selection_grows_from_word_to_file()
    {
        var text = new Marked("company B\n[|acquisition d: A acquires B\n  [|pays [|about [|$[|9$$5|]|]|] per B.common [r]|]|]\n");
        var spans = SelectionRanges.At(text.Tree, text.Caret);
        Assert.All(text.Spans, s => Assert.Contains(s, spans));
        Assert.Equal(text.Tree.Text.Length, spans[^1].Length);
        Assert.Equal(spans.OrderBy(s => s.Length), spans);
    }

    [Fact]
    public void Colours_follow_the_place_of_a_word()
    {
        var text = new Marked("company cash\n  class common\n  cash $5bn as of 2026-01-01 [r] # note\nacquisition d: cash acquires B\n  funding\n    cash $5bn committed\n");
        var colours = SemanticTokens.Of(text.World, text.Tree).Select(t => $"{text.Text.Substring(t.Span.Start, t.Span.Length)} {t.Class}{(t.IsDeclaration ? "!" : "")}").ToList();
        Assert.Equal(
        [
            "company Keyword", "cash Party!", "class Term", "common ShareClass!", "cash Term", "$ Number", "5 Number", "bn Number", "as Modifier", "of Modifier", "2026-01-01 Date", "r Source", "# note Comment",
            "acquisition Keyword", "d Deal!", "cash Party", "acquires Verb", "B Party!", "funding Term", "cash Label", "$ Number", "5 Number", "bn Number", "committed Modifier",
        ], colours);
    }

    /// <summary>A line in other words has the colours of the line that the formatter makes of it.</summary>
    [Theory]
    [InlineData("company A\n  shares outstanding 5m common\n  stock options 5m common strike approximately $4\n", "company A\n  shares 5m common\n  options 5m common strike about $4\n")]
    [InlineData("acquisition d: A acquired B\n  rumored 2026-01-01\n  completed 2026-02-01\n  deal value in excess of $5bn\n", "acquisition d: A acquires B\n  rumoured 2026-01-01\n  closed 2026-02-01\n  value more than $5bn\n")]
    [InlineData("commitment l: A loans no more than $5m to B\n  interest rate 5 percent\n  break-up fee $1m\n", "commitment l: A lends up to $5m to B\n  rate 5%\n  termination fee $1m\n")]
    [InlineData("company A\n  class ADS, represents 8 common\n  class B, converts into 5 common\n", null)]
    public void Other_words_have_the_colours_of_the_language_s_own(string written, string? own)
    {
        var text = new Marked(written);
        var colours = SemanticTokens.Of(text.World, text.Tree);
        // Whatever is a word of a line that reads has a colour.
        Assert.All(text.Tree.Lines.SelectMany(l => l.Line.Tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Span.Shift(l.Start))), s => Assert.Contains(colours, c => c.Span == s));
        if (own is null) return;
        var other = new Marked(own);
        Assert.Equal(Distinct(SemanticTokens.Of(other.World, other.Tree)), Distinct(colours));

        // A phrase has as many words as there are, in one colour.
        static IEnumerable<TokenClass> Distinct(IEnumerable<ClassifiedSpan> all) => all.Select(c => c.Class).Where((c, i) => i == 0 || c != all.ElementAt(i - 1).Class);
    }

    /// <summary>Other words are told of as what they mean.</summary>
    [Theory]
    [InlineData("acquisition d: A acquires B\n  enter$$prise value $5bn\n", "ev")]
    [InlineData("acquisition d: A acq$$uired B\n", "acquires")]
    [InlineData("acquisition d: A acquires B\n  com$$pleted 2026-01-01\n", "closed")]
    [InlineData("acquisition d: A acquires B\n  ev approx$$imately $5bn\n", "about")]
    [InlineData("company A\n  class ADS, repre$$sents 8 common\n", "represents")]
    public void A_hover_on_other_words_tells_what_they_mean(string marked, string meant)
    {
        var text = new Marked(marked);
        Assert.Contains(meant, Hovers.At(text.World, text.Tree, text.Caret)!.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("company A\n  value   $5B\n  cash $3bn\n", 2, "company A\n  value   $5B\n  cash     $3bn\n")]
    [InlineData("company A\n  value   $5B\n  cash $3bn\n", 1, "company A\n  value    $5bn\n  cash $3bn\n")]
    public void Formatting_of_one_line_leaves_the_others(string text, int line, string formatted)
    {
        var tree = DealSyntaxTree.Parse(text);
        var span = new DealLang.Text.TextSpan(tree.Text.LineStart(line), 1);
        Assert.Equal(formatted, QuickFixes.Apply(tree.Text, FormattingEdits.OfRange(tree, span)));
        Assert.Equal(formatted, QuickFixes.Apply(tree.Text, FormattingEdits.OnLineBreak(tree, tree.Text.LineStart(line + 1))));
    }

    [Fact]
    public void Fixes_of_a_file_are_made_together()
    {
        var text = new Marked("company A\n  valeu $5bn\n  revenue 2025 $5bn-7bn\n");
        var fixes = QuickFixes.Together(QuickFixes.DiagnosticsOf(text.World, text.Tree));
        Assert.Equal("company A\n  value $5bn\n  revenue 2025 $5bn..$7bn\n", QuickFixes.Apply(text.Tree.Text, fixes));
    }

    [Theory]
    [InlineData("source a 2026-01-01 news \"A\" url \"https://alpha.example/ü\"", "https://alpha.example/ü", "https://alpha.example/%C3%BC")]
    [InlineData("source a 2026-01-01 news \"A\" lang en  file \"clippings/a b.txt\"", "clippings/a b.txt", "deals/clippings/a b.txt")]
    [InlineData("import \"../lib/parties.deal\" as lib", "../lib/parties.deal", "lib/parties.deal")]
    [InlineData("series HH from \"hh.csv\"", "hh.csv", "deals/hh.csv")]
    public void What_is_written_elsewhere_is_a_link(string line, string shown, string target)
    {
        var tree = DealSyntaxTree.Parse(line + "\n", "deals/a.deal");
        var link = Assert.Single(Links.Of(tree));
        Assert.Equal((shown, target), (tree.Text.Text.Substring(link.Span.Start, link.Span.Length), link.Target));
    }

    [Theory]
    [InlineData("source a 2026-01-01 news \"https://alpha.example\"")]
    [InlineData("source a 2026-01-01 news \"A\" url \"javascript:alert(1)\"")]
    [InlineData("source a 2026-01-01 news \"A\" url \"alpha.example\"")]
    [InlineData("source a 2026-01-01 news \"A\" file \"/etc/passwd\"")]
    [InlineData("import \"../../outside.deal\"")]
    [InlineData("import \"")]
    public void What_leads_nowhere_safe_is_none(string line) => Assert.Empty(Links.Of(DealSyntaxTree.Parse(line + "\n", "deals/a.deal")));

    private static (Marked Text, int Position) At(string marked)
    {
        int caret = marked.IndexOf("$$", StringComparison.Ordinal);
        int at = Deal.IndexOf(marked.Remove(caret, 2), StringComparison.Ordinal);
        Assert.True(at >= 0, marked);
        return (new Marked(Deal), at + caret);
    }
}
