using DealLang.Editing;
using DealLang.Editing.Names;

namespace DealLang.Tests.Editing;

/// <summary>Definition, references, highlights and rename: every place of a name, and none that only looks like it.</summary>
public class NameTests
{
    private const string Parties = "company SpaceX\n  class A\ncompany xAI\n";

    [Theory]
    [InlineData("company [|Sp$$aceX|]\n  class A\ncompany xAI\nacquisition d: [|SpaceX|] acquires xAI\n  pays 0.1433 [|SpaceX|].A per xAI.common\n  price [|SpaceX|].A $526.59 close\nexpect d.ownership([|SpaceX|]) = 80%\n")]
    [InlineData("company SpaceX\n  class [|A|]\n  price [|A$$|] $526.59 close\n  shares 5m [|A|]\nacquisition d: SpaceX acquires xAI\n  pays 0.1433 SpaceX.[|A|] per xAI.common\nfigure p = SpaceX.price([|A|]) * 2\n")]
    [InlineData("source [|r$$|] 2026-02-03 wire \"Musk\"\nsource s 2026-02-04 news \"Copy\" via [|r|]\ncompany r\n  value $5bn [[|r|] \"said\"]\n")]
    [InlineData("company A\ncompany B\nacquisition [|deal|]: A acquires B\n  pays $5 per B.common\n2026-01-01 [|deal|]\n  price A.common $5 close\n2026-02-01 amend [|deal|]\n  pays $6 per B.common\nfigure x = [|d$$eal|].per-share\nexpect [|deal|].per-share = $6\n")]
    [InlineData("figure [|half|] = 5\nfigure quarter = [|$$half|] / 2\ncompany half-life\n")]
    [InlineData("case [|high-price$$|]\nexpect 1 = 1\ncompany A\n  value $5bn in [|high-price|]\n")]
    [InlineData("unit [|reactor|]\ncompany A\n  \"units\" 5 [|re$$actor|]\n")]
    [InlineData("series [|LIBOR$$|]\n  2009-12-31 3.0%\nfigure r = [|LIBOR|] + 1%\n")]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\n  right cvr pays $9\n    when [|oza$$nimod|] by 2020-12-31\n2020-03-25 met [|ozanimod|]\n")]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\n  funding\n    [|term-loan$$|] $5bn committed\n    equity $2bn committed\n  uses\n    purchase $7bn\n2026-02-01 amend d\n  funding\n    [|term-loan|] $6bn committed\nexpect d.funding([|term-loan|]) = $6bn\nexpect d.funding.share(equity) = 25%\nacquisition e: A acquires B\n  funding\n    term-loan $1bn\n")]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\n  A pays $5m name [|reverse-fee|]\n    when terminated\nfigure f = d.fee([|reverse$$-fee|])\n2026-02-01 amend d\n  remove [|reverse-fee|]\n")]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\n  right [|cvr|] pays $9\nfigure f = d.payoff([|cv$$r|])\n")]
    [InlineData("web [|w$$|]\n  e1: OpenAI buys \"chips\" from Nvidia $5bn in 2026\nexpect [|w|].gross(OpenAI, Nvidia) = $5bn\n")]
    [InlineData("web w\n  [|e1$$|]: OpenAI buys \"chips\" from Nvidia $5bn in 2026\n  e2: OpenAI buys \"chips\" from Nvidia $2bn in 2026, part of [|e1|]\nexpect [|e1|].total = $5bn\n")]
    [InlineData("holidays [|London|] 2026-04-03\ncommitment l: A lends to B\n  periods quarterly, days 30/360, following, calendar [|Lon$$don|]\n")]
    [InlineData("flows [|odd|] periodic -$100, $60, $60\nfigure r = irr([|od$$d|])\n")]
    [InlineData("assume [|cost|] $50bn per GW\nfigure total = 6 GW * [|co$$st|]\n")]
    [InlineData("figure f = 5\ncase [|plain|]\n  A.cash = $5bn\ntable \"t\"\n  rows case [|pl$$ain|], base\n  show f\n")]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\n  holders may choose cash or [|vot$$ing|]\n    cash $5 per B.common\n    [|voting|] 0.5 A.common per B.common\n    silent [|voting|]\nexpect d.per-share([|voting|]) = $5\n")]
    [InlineData("company Co\n  safe [|s$$|] $200k, cap $4m post-money\ncommitment r: Fund invests in Co\n  converts [|s|]\n")]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\n  price B.common $40 close on 2026-01-14 name [|pre$$news|]\n  premium [|prenews|] 25%\nexpect d.premium([|prenews|]) = 25%\n")]
    [InlineData("commitment [|ga$$s|]: Buyer buys gas from Seller\n  total $5bn\nexpect [|gas|].total = $5bn\n")]
    [InlineData("company A\n  class [|common|]\n2026-05-15 split A.[|com$$mon|] 5 for 1\n")]
    [InlineData("commitment p: Buyer buys gas from Seller\n  quantity 5 GWh per year for 2 years name [|fir$$st|]\n  quantity 6 GWh per year for 2 years name second\n2026-02-01 amend p\n  remove [|first|]\n")]
    public void Every_place_of_a_name(string marked)
    {
        var text = new Marked(marked);
        Assert.Equal(text.Spans, References.All(text.World, text.Tree, text.Caret).Select(u => u.Location.Span).OrderBy(s => s.Start));
    }

    [Theory]
    [InlineData("2026-04-01 amend b.[|sa$$le|]\n  total $5m\nfigure half = b.[|sale|].total / 2\n2026-04-02 b.[|sale|]\n  note \"x\"\nfigure own = b.growth * 2\n")]
    [InlineData("2026-04-01 amend b.sale\n  total $5m [b.[|sou$$rce-a|]]\nsource c 2026-01-01 wire \"copy\" via b.[|source-a|]\n")]
    [InlineData("figure own = b.[|grow$$th|] * 2\nexpect b.[|growth|] = 2%\n")]
    [InlineData("expect b.sale.total in b.[|che$$ap|] = $5m\ntable \"t\"\n  rows case b.[|cheap|], base\n  show b.sale.total\n")]
    [InlineData("company Other\n  holder b.[|Al$$pha|] 20%\n  revenue FY2027(b.Alpha) $5m\n")]
    public void Every_place_of_a_name_of_another_file(string marked)
    {
        var text = new Marked("import \"b.deal\" as b\n" + marked,
            ("b.deal", "company Alpha\ncompany Beta\nsource source-a 2026-01-01 wire \"t\"\nassume growth 2%\ncommitment sale: Alpha buys chips from Beta\n  total $3m\ncase cheap\n  sale.total = $2m\n"));
        var places = References.All(text.World, text.Tree, text.Caret).Select(u => u.Location).ToList();
        Assert.Equal(text.Spans, places.Where(p => p.Path == Marked.Path).Select(p => p.Span).OrderBy(s => s.Start));
        Assert.Contains(places, p => p.Path == "b.deal");
        var edits = Renaming.Edits(text.World, Renaming.At(text.World, text.Tree, text.Caret)!, "renamed");
        Assert.Equal(places.Count, edits.Length);
    }

    [Theory]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\n  price B.common $5 close\nfigure f = d.premium(undistur$$bed)\n")]
    [InlineData("company A\n  rev$$enue 2025 $5bn\n")]
    [InlineData("company A\n  revenue 2025 $5$$bn\n")]
    [InlineData("# comp$$any A\n")]
    [InlineData("company \"A$$\n")]
    [InlineData("$$")]
    [InlineData("company A\n$$")]
    public void What_is_no_declared_name(string marked)
    {
        var text = new Marked(marked);
        Assert.Empty(References.All(text.World, text.Tree, text.Caret));
        Assert.Null(Renaming.At(text.World, text.Tree, text.Caret));
    }

    [Theory]
    [InlineData("company [|SpaceX|]\nacquisition d: Space$$X acquires xAI\n")]
    [InlineData("acquisition d: SpaceX acquires [|xAI|]\nfigure f = x$$AI.cash * 2\n")]
    [InlineData("company X\n  class [|A|]\n  class B\n  price A$$ $5 close\n")]
    public void The_definition_of_a_name(string marked)
    {
        var text = new Marked(marked);
        Assert.Equal(text.Spans, References.Definitions(text.World, text.Tree, text.Caret).Select(u => u.Location.Span));
    }

    [Fact]
    public void A_class_that_no_line_declares_leads_to_its_company()
    {
        var text = new Marked("company xAI\nacquisition d: SpaceX acquires xAI\n  pays $5 per xAI.com$$mon\n");
        var place = Assert.Single(References.Definitions(text.World, text.Tree, text.Caret)).Location;
        Assert.Equal(1, place.Start.Line);
    }

    [Fact]
    public void A_rename_goes_through_all_files_of_the_world()
    {
        var text = new Marked("company Sp$$aceX\n  class A\n", ("deal.deal", "acquisition d: SpaceX acquires xAI\n  pays 0.1 SpaceX.A per xAI.common\n"));
        var name = Renaming.At(text.World, text.Tree, text.Caret)!;
        var edits = Renaming.Edits(text.World, name, "Space-Exploration");
        Assert.Equal("company Space-Exploration\n  class A\n", QuickFixes.Apply(text.Tree.Text, edits));
        Assert.Equal("acquisition d: Space-Exploration acquires xAI\n  pays 0.1 Space-Exploration.A per xAI.common\n", QuickFixes.Apply(text.World.Tree("deal.deal")!.Text, edits));
    }

    /// <summary>Whatever has a name: the new one stands at each place of the old, the file reads as before, and no other word changes.</summary>
    [Theory]
    [InlineData("company", "Alpha", "Omega")]
    [InlineData("class", "A", "Q")]
    [InlineData("source", "paper", "press")]
    [InlineData("deal", "offer", "bid")]
    [InlineData("row", "term-loan", "bank-loan")]
    [InlineData("leg", "break-fee", "reverse-fee")]
    [InlineData("right", "cvr", "milestone")]
    [InlineData("option", "voting", "shares-b")]
    [InlineData("price", "prenews", "undisturbed")]
    [InlineData("event", "approval", "clearance")]
    [InlineData("unit", "reactor", "pile")]
    [InlineData("series", "LIBOR", "SONIA")]
    [InlineData("flows", "odd", "even")]
    [InlineData("assume", "cost", "price-of-a-gigawatt")]
    [InlineData("figure", "total", "sum-of-all")]
    [InlineData("case", "bad", "worse")]
    [InlineData("web", "circle", "ring")]
    [InlineData("sentence", "e1", "chips-2026")]
    [InlineData("calendar", "London", "Paris")]
    [InlineData("note", "s", "safe-2024")]
    [InlineData("alias", "b", "other")]
    [InlineData("across files", "Beta", "Gamma")]
    public void A_rename_says_the_same(string what, string name, string newName)
    {
        var main = new Marked(Unmarked(Everything.Replace($"‹{what}›", "$$", StringComparison.Ordinal)), ("b.deal", Second));
        var use = Renaming.At(main.World, main.Tree, main.Caret);
        Assert.Equal(name, use is null ? what : main.Text.Substring(use.Location.Span.Start, use.Location.Span.Length));
        var edits = Renaming.Edits(main.World, use!, newName);
        Assert.True(edits.Length > 1, $"{what} stands at one place only");
        string text = QuickFixes.Apply(main.Tree.Text, edits), other = QuickFixes.Apply(main.World.Tree("b.deal")!.Text, edits);
        var after = new Marked(text, ("b.deal", other));
        Assert.Equal(Codes(main), Codes(after));
        Assert.Equal(edits.Length, Words(text + other, newName) - Words(main.Text + Second, newName));
    }

    private static string Unmarked(string text) => System.Text.RegularExpressions.Regex.Replace(text, "‹[^›]*›", "");

    private static int Words(string text, string word) => System.Text.RegularExpressions.Regex.Count(text, $@"(?<![\w-]){word}s?(?![\w-])");

    private static string Codes(Marked world) => string.Join(' ', world.World.Compilation.GetDiagnostics().Select(d => d.Code));

    private const string Second = "currency USD\nsource press-b 2026-01-05 release \"B\"\ncompany Beta [press-b]\n  class common\n  shares 100m common as of 2026-01-05\n";

    private const string Everything = """
        currency USD
        import "b.deal" as ‹alias›b
        source ‹source›paper 2026-02-03 wire "Musk"
        unit ‹unit›reactor
        company ‹company›Alpha [paper]
          class ‹class›A
          shares 200m A as of 2026-01-30
          price A $50 close on 2026-01-30
          "units" 5 reactors as of 2026-01-30
        company Co [paper]
          safe ‹note›s $200k, cap $4m post-money
        company OpenAI
        company Nvidia
        holidays ‹calendar›London 2026-04-03
        series ‹series›LIBOR [paper]
          2026-01-02 3.0%
        flows ‹flows›odd periodic -$100, $60, $70
        assume ‹assume›cost $50bn per GW
        figure ‹figure›total = 6 GW * cost
        figure rate = irr(odd)
        figure base-rate = LIBOR + 1%
        figure twice = total * 2
        acquisition ‹deal›offer: Alpha acquires b.‹across files›Beta [paper]
          announced 2026-02-02, nonbinding
          price b.Beta.common $40 close on 2026-01-14 name ‹price›prenews
          premium prenews 25%
          holders may choose cash or ‹option›voting
            cash $50 per b.Beta.common, cap none
            voting 1.0 Alpha.A per b.Beta.common, cap none
            silent voting
          Alpha pays $5m to b.Beta when terminated name ‹leg›break-fee
          right ‹right›cvr pays $9
            when ‹event›approval by 2027-12-31
          funding
            ‹row›term-loan $1bn committed
        2026-03-01 amend offer [paper]
          funding
            term-loan $2bn committed
        2026-04-01 met approval [paper]
        figure fees = offer.fee(break-fee)
        figure paid = offer.payoff(cvr)
        expect offer.premium(prenews) = 25%
        commitment loan: Nvidia lends to OpenAI [paper]
          signed 2026-02-02
          amount $10m
          rate LIBOR + 2%
          periods quarterly, days 30/360, following, calendar London
          maturity 2027-02-02
        commitment series: OpenAI invests in Co [paper]
          converts s
        web ‹web›circle [paper]
          ‹sentence›e1: OpenAI buys "chips" from Nvidia $5bn in 2026
        figure owed = e1.total
        figure both = circle.gross(OpenAI, Nvidia)
        case ‹case›bad
          cost = $60bn per GW
        expect total in bad = $360bn
        """ + "\n";

    [Fact]
    public void A_rename_of_a_unit_keeps_its_plural()
    {
        var text = new Marked("unit reac$$tor\ncompany A\n  \"units\" 5 reactors\n");
        var edits = Renaming.Edits(text.World, Renaming.At(text.World, text.Tree, text.Caret)!, "pile");
        Assert.Equal("unit pile\ncompany A\n  \"units\" 5 piles\n", QuickFixes.Apply(text.Tree.Text, edits));
    }

    [Theory]
    [InlineData("Starship", null)]
    [InlineData("xAI", "xAI is the name of something else already.")]
    [InlineData("d", "d is the name of something else already.")]
    [InlineData("two words", "\"two words\" is no name: a name begins with a letter and holds letters, digits, _ and inner -.")]
    [InlineData("5x", "\"5x\" is no name: a name begins with a letter and holds letters, digits, _ and inner -.")]
    [InlineData("", "\"\" is no name: a name begins with a letter and holds letters, digits, _ and inner -.")]
    [InlineData("when", "\"when\" is a word of the language.")]
    public void What_may_be_the_new_name(string newName, string? refusal)
    {
        var text = new Marked(Parties + "acquisition d: Spa$$ceX acquires xAI\n");
        Assert.Equal(refusal, Renaming.Refusal(text.World, Renaming.At(text.World, text.Tree, text.Caret)!, newName));
    }

    [Theory]
    [InlineData("xai", "xAI, spacex-xai, xAI.common")]
    [InlineData("", "xAI, SpaceX, SpaceX.A, spacex-xai, xAI.common")]
    [InlineData("zz", "")]
    public void Declarations_by_a_part_of_their_names(string query, string found)
    {
        var text = new Marked("company SpaceX\n  class A\ncompany xAI\n  class common\nacquisition spacex-xai: SpaceX acquires xAI\n");
        Assert.Equal(found, string.Join(", ", WorkspaceSymbols.Find(text.World, query).Select(u => u.Name)));
    }
}
