using System.Collections.Immutable;
using DealLang.Editing;
using DealLang.Syntax;
using DealLang.Syntax.Grammar;
using DealLang.Syntax.Lexing;
using DealLang.Vocabulary;

namespace DealLang.Tests.Editing;

public class CompletionTests
{
    private const string World = """
        currency USD
        source reuters 2026-02-03 wire "Musk merges"
        company SpaceX
          class A
          class B
          price A $5 close on 2026-01-02
        company xAI
        acquisition d: SpaceX acquires xAI
          announced 2026-02-02
          pays 0.1 SpaceX.A per xAI.common
        """ + "\n";

    /// <summary>What stands first, what stands somewhere, and what must not be offered.</summary>
    [Theory]
    [InlineData("$$", "company", "acquisition, as of, split", "pays, revenue")]
    [InlineData("commitment c: $$", "SpaceX", "xAI", "acquires, reuters")]
    [InlineData("commitment c: SpaceX $$", "invests", "buys, lends", "acquires, xAI")]
    [InlineData("commitment c: SpaceX invests $$", "in", "", "to, with")]
    [InlineData("commitment c: SpaceX invests in $$", "SpaceX", "xAI", "reuters")]
    [InlineData("commitment c: SpaceX buys \"x\" $$", "from", "", "in")]
    [InlineData("acquisition e: SpaceX acquires $$", "SpaceX", "xAI", "d, common")]
    [InlineData("source x $$", "2026-02-03", "2026-01-02", "wire")]
    [InlineData("source x 2026-01-01 $$", "filing", "wire, own", "lang")]
    [InlineData("source x 2026-01-01 wire \"t\" $$", "lang", "url, via", "filing")]
    [InlineData("source x 2026-01-01 wire \"t\" via $$", "reuters", "", "SpaceX")]
    [InlineData("currency $$", "USD", "EUR, CHF", "SpaceX")]
    [InlineData("allow $$", "", "T06, B01", "SpaceX")]
    [InlineData("expect $$", "d", "SpaceX, sum", "reuters, pays")]
    [InlineData("expect d.$$", "", "per-share, ratio, new-shares", "reuters, SpaceX")]
    [InlineData("expect d.per-share at $$", "sought", "closed, now, 2026-02-02", "SpaceX")]
    [InlineData("figure f = SpaceX.$$", "A", "B, price, holders", "pays")]
    [InlineData("figure f = SpaceX.price($$", "SpaceX.A", "", "pays")]
    [InlineData("unit x of $$", "energy", "mass", "GW")]
    [InlineData("2026-03-01 $$", "amend", "split, met, d", "pays")]
    [InlineData("2026-03-01 split $$", "SpaceX.A", "xAI.common", "d")]
    [InlineData("2026-03-01 amend $$", "d", "", "SpaceX")]
    public void At_the_margin(string line, string first, string among, string not) => AssertOffered(World + line, first, among, not);

    [Theory]
    [InlineData("$$", "pays", "sought, closed, per-share, xAI, tranche", "revenue, company, pre")]
    [InlineData("announced $$", "2026-02-03", "undisclosed", "about")]
    [InlineData("pays $$", "about", "up to, undisclosed, worth, USD", "per, GW, when")]
    [InlineData("pays 5$$", "k", "bn, SpaceX.A, GW, per", "about, lang")]
    [InlineData("pays 0.1 SpaceX.$$", "A", "B", "per")]
    [InlineData("pays 0.1 SpaceX.A $$", "to", "per, when, firm", "bn, post-money, vwap")]
    [InlineData("pays 0.1 SpaceX.A per $$", "SpaceX.A", "xAI.common, year", "bn, when")]
    [InlineData("pays 0.1 SpaceX.A per xAI.common [$$", "reuters", "", "SpaceX")]
    [InlineData("pays 0.1 SpaceX.A per xAI.common [reuters, $$", "p.", "§", "reuters")]
    [InlineData("SpaceX $$", "pays", "gives, may choose", "acquires, per")]
    [InlineData("SpaceX pays 5 to $$", "SpaceX", "xAI", "when")]
    [InlineData("price $$", "SpaceX.A", "about", "close")]
    [InlineData("price SpaceX.A 5 $$", "", "close, vwap, board, on", "post-money, warrants")]
    [InlineData("value 5bn $$", "", "as of, on, prefer because", "close, vwap, bn")]
    [InlineData("price SpaceX.A 5 close on $$", "2026-02-03", "", "close")]
    [InlineData("holders may choose $$", "cash", "stock", "on, when")]
    [InlineData("holders may choose cash $$", "or", "", "when")]
    [InlineData("pays 5 to SpaceX when $$", "terminated", "closed, d, SpaceX", "when, on, name")]
    [InlineData("pays 5 to SpaceX when terminated $$", "by", "before, after", "on, bn")]
    [InlineData("pays 5 to SpaceX when terminated before $$", "2026-02-03", "", "and, on")]
    [InlineData("approved 2026-03-01 by $$", "SpaceX", "xAI", "2026-02-03")]
    [InlineData("book $$", "net assets", "goodwill", "about")]
    [InlineData("pays 5 to SpaceX on $$", "2026-02-03", "", "on, by")]
    [InlineData("pays 5 to SpaceX name $$", "", "", "on, by, when")]
    [InlineData("accounting $$", "business combination", "common control", "about, when")]
    [InlineData("related party $$", "yes", "no", "about")]
    [InlineData("ownership $$", "SpaceX", "about", "basic")]
    [InlineData("expected close $$", "2026-02-03", "", "about")]
    public void Under_an_acquisition(string line, string first, string among, string not) => AssertOffered($"{World}  {line}", first, among, not);

    [Theory]
    [InlineData("$$", "class", "revenue, holder, net income", "pays, announced, pre")]
    [InlineData("shares 5$$", "k", "bn, common", "SpaceX.A")]
    [InlineData("revenue 2025 $$", "about", "undisclosed", "GW, k")]
    [InlineData("controlled by $$", "SpaceX", "X", "2026-02-03")]
    [InlineData("value 5 $$", "", "pre-money, post-money, as of", "committed")]
    public void Under_a_company(string line, string first, string among, string not) => AssertOffered($"{World}company X\n  {line}", first, among, not);

    [Theory]
    [InlineData("company X\n  note \"text $$\n")]
    [InlineData("company X # a comment $$\n")]
    [InlineData("company X \"X Holdings\"$$\n")]
    [InlineData("source $$")]
    [InlineData("case $$")]
    [InlineData("acquisition $$")]
    public void Nothing_is_offered_inside_texts_and_for_new_names(string marked) => Assert.Empty(At(World + marked));

    /// <summary>What is written first comes first: the settings of an empty file, the steps of a deal without one, the terms of its form.</summary>
    [Theory]
    [InlineData("$$", "title", "currency", "source")]
    [InlineData("title \"t\"\ncurrency USD\n$$", "source", "company", "commitment")]
    [InlineData("company A\ncommitment l: A lends to B\n  $$", "announced", "signed", "pays")]
    [InlineData("company A\ncommitment l: A lends to B\n  signed 2026-01-01\n  $$", "amount", "maturity", "revenue")]
    [InlineData("company A\ncommitment l: A buys gas from B\n  signed 2026-01-01\n  $$", "quantity", "take-or-pay", "announced")]
    [InlineData("company A\nacquisition l: A acquires B\n  signed 2026-01-01\n  $$", "pays", "premium", "sought")]
    [InlineData("company A\n  capex 2025 $1bn\n  cash $1bn\ncompany B\n  $$", "cash", "capex", "backlog")]
    [InlineData("company A\nacquisition l: A acquires B\n  signed 2026-01-01\n  premium 20%\n  $$", "pays", "equity", "premium")]
    [InlineData("company A\nexpect 1 = 1\n$$", "expect", "company", "web")]
    [InlineData("company A\nfigure f = 1\n$$", "figure", "company", "web")]
    [InlineData("source s 2026-01-01 own \"s\"\n$$", "source", "title", "web")]
    [InlineData("company A\n  burn about $1bn per $$", "month", "year", "GW")]
    [InlineData("company A\nfigure f = A.burn * 12 $$", "months", "years", "GW")]
    [InlineData("company A\n  options 10m common $$", "strike", "expires", "worth")]
    [InlineData("company A\ncommitment g: A grants B 10m A.common warrants\n  signed 2026-01-01\n  $$", "strike", "expires", "total")]
    [InlineData("company A\ncommitment l: A lends to B\n  utilisation fee 25bp when $$", "utilisation", "terminated", "closed")]
    [InlineData("company A\nacquisition l: A acquires B\n  premium 20%\nacquisition m: A acquires C\n  signed 2026-01-01\n  $$", "pays", "premium", "equity")]
    public void What_comes_first(string marked, string first, string second, string later)
    {
        var labels = At(marked).Select(i => i.Label).ToList();
        int[] ranks = [labels.IndexOf(first), labels.IndexOf(second), later == "revenue" ? int.MaxValue : labels.IndexOf(later)];
        Assert.All(ranks, r => Assert.True(r >= 0));
        Assert.True(ranks[0] < ranks[2] && ranks[1] < ranks[2] && ranks[0] < 25, string.Join(", ", labels.Take(30)));
    }

    /// <summary>Who begins a line as a release does is offered the language's word for it.</summary>
    [Theory]
    [InlineData("acquisition d: A acquires B\n  enterprise v$$", "enterprise value", "ev", "enterprise v")]
    [InlineData("acquisition d: A acquires B\n  brea$$", "break-up fee", "termination fee", "brea")]
    [InlineData("acquisition d: A acquires B\n  compl$$", "completed", "closed", "compl")]
    [InlineData("company A\n  shares o$$", "shares outstanding", "shares", "shares o")]
    public void Other_words_are_written_in_the_language_s_own(string marked, string label, string own, string replaced)
    {
        var text = new Marked(marked);
        var item = Completions.At(text.World, text.Tree, text.Caret).Single(i => i.Label == label);
        Assert.StartsWith(own, item.Insert, StringComparison.Ordinal);
        Assert.Equal(replaced, text.Text.Substring(item.Replaced.Start, item.Replaced.Length));
    }

    [Fact]
    public void An_import_offers_the_other_files()
    {
        var text = new Marked("import \"$$\n", ("parties.deal", "company A\n"), ("deep/other.deal", "company B\n"));
        Assert.Equal(["deep/other.deal", "parties.deal"], Completions.At(text.World, text.Tree, text.Caret).Select(i => i.Label).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_item_replaces_what_is_written_of_it_and_tells_what_it_is()
    {
        var text = new Marked(World + "company X\n  net i$$\n");
        var item = Completions.At(text.World, text.Tree, text.Caret).Single(i => i.Label == "net income");
        Assert.Equal("net i", text.Text.Substring(item.Replaced.Start, item.Replaced.Length));
        Assert.Contains("a loss is negative", item.Documentation, StringComparison.Ordinal);
        Assert.True(item.IsSnippet);
        Assert.Equal("net income ${1:2025-Q3} ${2:-\\$1.46bn}", item.Insert);
    }

    [Fact]
    public void A_member_shows_what_it_comes_to()
    {
        var text = new Marked(World + "expect d.$$");
        Assert.Equal("0.1", Completions.At(text.World, text.Tree, text.Caret).Single(i => i.Label == "ratio").Detail);
    }

    [Fact]
    public void Every_row_of_the_vocabulary_makes_a_snippet_that_reads_like_its_example()
    {
        foreach (var entry in Lexicon.All)
        {
            string plain = System.Text.RegularExpressions.Regex.Replace(Snippets.Of(entry), @"\$\{\d+:((?:\\.|[^}\\])*)\}", "$1").Replace("\\$", "$", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
            Assert.Equal(entry.Example.Trim(), plain);
        }
    }

    /// <summary>The grammar's reach, by which words are offered, goes as far as any line that reads; words that want another one behind them need it.</summary>
    [Fact]
    public void The_grammar_reads_the_beginning_of_every_line_that_it_reads()
    {
        foreach (string path in Repository.Deals("tests/Corpus/Deals").Concat(Repository.Deals("examples")))
        {
            foreach (var block in DealSyntaxTree.Parse(Repository.Read(path)).Lines.Where(b => b.Line.Diagnostics.IsEmpty && b.Line.Tokens.Length > 1))
            {
                for (int i = 1; i < block.Line.Tokens.Length - 1; i++) Assert.True(Reaches(block.Line, i) || Reaches(block.Line, i + 1), $"{path}: {block.Line.Text[..block.Line.Tokens[i].End]}");
            }
        }
    }

    /// <summary>Words that the lexer reads together when cut apart are no beginning.</summary>
    private static bool Reaches(SyntaxLine line, int tokens)
    {
        var buffer = new TokenData[64];
        var lexed = LineLexer.Lex(line.Text[..line.Tokens[tokens - 1].End], ref buffer);
        return lexed.Tokens.Length - 1 != tokens || new LineGrammar().Reach(lexed, line.Context) >= tokens;
    }

    private static ImmutableArray<CompletionItem> At(string marked)
    {
        var text = new Marked(marked);
        return Completions.At(text.World, text.Tree, text.Caret);
    }

    private static void AssertOffered(string marked, string first, string among, string not)
    {
        var labels = At(marked).Select(i => i.Label).ToList();
        if (first.Length > 0) Assert.Equal(first, labels.FirstOrDefault());
        Assert.All(Split(among), label => Assert.Contains(label, labels));
        Assert.All(Split(not), label => Assert.DoesNotContain(label, labels));
    }

    private static string[] Split(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
