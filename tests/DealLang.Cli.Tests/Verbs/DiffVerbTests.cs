namespace DealLang.Cli.Tests.Verbs;

public class DiffVerbTests
{
    private const string Deal = """
        source release 2026-01-12 release "Alpha to acquire Beta"
        company Alpha [release]
          class  common
          price  common $50.00 close on 2026-01-09
        company Beta [release]
          class  common
          shares 100m common as of 2026-01-09
          price  common $20.00 close on 2026-01-09 name undisturbed
        acquisition ab: Alpha acquires Beta [release]
          announced 2026-01-12
          signed    2026-01-12
          pays      $10.00 per Beta.common
          pays      0.3000 Alpha.common per Beta.common

        """;

    private readonly Session _session = new();

    private (ExitCode Ended, string Out) Diff(string before, string after)
    {
        _session.Files["a.deal"] = before;
        _session.Files["b.deal"] = after;
        return (_session.Run("diff", "a.deal", "b.deal"), _session.Out);
    }

    [Fact]
    public void A_term_with_what_follows_from_it()
    {
        var (ended, text) = Diff(Deal, Deal.Replace("$10.00 per", "$11.00 per", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Differs, ended);
        Assert.Matches(@"pays \$10\.00 per Beta\.common +pays \$11\.00 per Beta\.common +\+10\.0", text);
        Assert.Matches(@"ab: Offer per share +\$25\.00 +\$26\.00 +\+4\.0", text);
        Assert.Matches(@"ab: Premium \(undisturbed\) +\+25\.0.% +\+30\.0.% +\+5\.0 points", text);
        Assert.Contains("It follows that", text, StringComparison.Ordinal);
    }

    /// <summary>What a party owes in all, and what goes round, rest on the line of the one contract that changed; a day moves by days.</summary>
    [Fact]
    public void What_follows_for_parties_and_webs_names_the_line_that_it_follows_from()
    {
        const string Web = """
            as of 2026-06-30
            source s 2026-01-02 filing "Terms"
            company A
            company B
            web w [s]
              one: A buys x from B $100m in 2027, signed 2026-01-01
              two: B invests in A $30m in 2027, signed 2026-01-01
            commitment loan: B lends $10m to A [s]
              closed 2026-02-01
              maturity 2030-02-01
              rate 6%

            """;
        string text = Diff(Web, Web.Replace("$100m", "$90m", StringComparison.Ordinal).Replace("closed 2026-02-01", "closed 2026-02-03", StringComparison.Ordinal).Replace("2030-02-01", "2030-02-03", StringComparison.Ordinal)).Out;
        Assert.Matches(@"A: Commitments +\$112\.4m +\$102\.4m +−8\.9.% +one: A", text);
        Assert.Matches(@"w: Round-trip ratio \(B\) +30\.0.% +33\.3.% +\+3\.3 points +one: A", text);
        Assert.Matches(@"loan: Due 1 +2027-02-01 +2027-02-03 +\+2 days", text);
    }

    /// <summary>Nobody who reads a file is told of its order, its layout or its comments.</summary>
    [Fact]
    public void Order_layout_and_comments_do_not_count()
    {
        string[] blocks = Deal.Replace("acquisition", "\nacquisition", StringComparison.Ordinal).Split("company ");
        string moved = "# the same\n" + blocks[0] + "company " + blocks[2].Split("\nacq")[0] + "\ncompany " + blocks[1] + "acq" + blocks[2].Split("\nacq")[1].Replace("  pays ", "  pays    ", StringComparison.Ordinal);
        Assert.Equal((ExitCode.Ok, "a.deal → b.deal · nothing differs\n"), Diff(Deal, moved));
    }

    [Theory]
    [InlineData("pays      $10.00 per Beta.common", "pays      up to $10.00 per Beta.common", "Certainty", "ab: Alpha")]
    [InlineData("  signed    2026-01-12", "  signed    2026-01-13", "Dates", "ab: signed")]
    [InlineData("  signed    2026-01-12", "  signed    2026-01-12\n  closed    2026-03-31", "Certainty", "ab: status +signed +closed")]
    [InlineData("  signed    2026-01-12", "  signed    2026-01-12\n  when approval by 2026-12-31", "Conditions", "approval by 2026-12-31")]
    [InlineData("as of 2026-01-09", "as of 2026-01-09 [release \"a hundred million\"]", "Provenance", "a hundred million")]
    [InlineData("\"Alpha to acquire Beta\"", "\"Alpha acquires Beta\"", "Provenance", "source release")]
    [InlineData("company Beta", "company Beta \"Beta Labs\"", "Wording", "Beta Labs")]
    [InlineData("  class  common\n  price  common $50", "  class  common, 2 votes each\n  price  common $50", "Economics", "Votes of a share of Alpha.common")]
    public void Each_change_stands_under_what_it_is_about(string was, string now, string section, string told)
    {
        var (ended, text) = Diff(Deal, Deal.Replace(was, now, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Differs, ended);
        int at = text.IndexOf($"── {section} ", StringComparison.Ordinal);
        Assert.True(at >= 0, text);
        int end = text.IndexOf("\n── ", at, StringComparison.Ordinal);
        Assert.Matches(told, end < 0 ? text[at..] : text[at..end]);
    }

    [Fact]
    public void A_name_that_alone_is_new_is_a_name()
    {
        var (ended, text) = Diff(Deal, Deal.Replace("Beta", "Gamma", StringComparison.Ordinal).Replace("ab:", "ag:", StringComparison.Ordinal).Replace("acquire Gamma", "acquire Beta", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Differs, ended);
        Assert.Contains("Beta is now Gamma", text, StringComparison.Ordinal);
        Assert.Contains("ab is now ag", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Economics", text, StringComparison.Ordinal);
        Assert.DoesNotContain("What follows", text, StringComparison.Ordinal);
    }

    /// <summary>Of two that nothing is said of, nobody knows that they are one.</summary>
    [Fact]
    public void A_party_of_which_nothing_is_said_is_not_renamed()
    {
        var (_, text) = Diff(Deal + "company Delta\n", Deal + "company Epsilon\n");
        Assert.DoesNotContain("is now", text, StringComparison.Ordinal);
    }

    private const string Web = """
        source news 2026-01-12 news "A web"
        company Buyer
        company Seller
        company Bank
        web story [news]
          g1: Buyer buys chips from Seller $13bn in 2026
          g2: Seller invests in Buyer $10bn in 2026
          Bank lends $5bn to Buyer, signed 2026-01-12
          Buyer buys "cloud" from Bank $2bn in 2027, signed 2026-01-12

        """;

    /// <summary>A name is a label: what makes a contract are its parties, its amounts and its days.</summary>
    [Fact]
    public void Another_contract_under_an_old_name_is_no_change_of_it()
    {
        var (_, text) = Diff(Web, Web.Replace("g1: Buyer buys chips from Seller $13bn in 2026", "g1: Bank invests in Seller $500bn, signed 2026-01-12", StringComparison.Ordinal));
        Assert.Matches(@"Deals that are new[\s\S]+g1 +Bank invests in Seller +SIGNED 2026-01-12 +\$500bn", text);
        Assert.Matches(@"Deals that are gone[\s\S]+g1 +Buyer buys chips from Seller +REPORTED 2026-01-12 +\$13bn", text);
        Assert.DoesNotContain("── Economics", text, StringComparison.Ordinal);
        Assert.DoesNotContain("── Renamed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_of_another_size_is_not_the_old_one_renamed()
    {
        var (_, text) = Diff(Web, Web.Replace("g1: Buyer buys chips from Seller $13bn in 2026", "systems: Buyer buys \"systems\" from Seller $500bn, signed 2026-02-01", StringComparison.Ordinal));
        Assert.DoesNotContain("is now", text, StringComparison.Ordinal);
        Assert.Contains("1 new deal, 1 deal gone", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_with_its_old_amount_is_the_old_one_renamed()
    {
        var (_, text) = Diff(Web, Web.Replace("g1: Buyer buys chips from Seller $13bn in 2026", "chips-2026: Buyer buys chips from Seller $13bn in 2026, signed 2026-02-01", StringComparison.Ordinal));
        Assert.Contains("g1 is now chips-2026", text, StringComparison.Ordinal);
        Assert.Matches(@"chips-2026: status +reported +signed", text);
    }

    /// <summary>Sentences without a name are counted through; one more before them changes nothing of them.</summary>
    [Fact]
    public void A_sentence_without_a_name_is_found_where_another_was_put_before_it()
    {
        var (_, text) = Diff(Web, Web.Replace("  Bank lends", "  Seller lends $1bn to Bank, signed 2026-01-12\n  Bank lends", StringComparison.Ordinal));
        Assert.Contains("1 new deal and ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("is now", text, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deal_of_the_second_day_is_new_on_it()
    {
        _session.Files["a.deal"] = Web + "commitment later: Bank invests in Seller [news]\n  signed 2026-03-01\n  pays $7bn\n";
        Assert.Equal(ExitCode.Differs, _session.Run("diff", "2026-02-01", "2026-03-01", "a.deal"));
        Assert.Matches(@"Deals that are new[\s\S]+later +Bank invests in Seller +SIGNED 2026-03-01 +\$7bn", _session.Out);
        Assert.Matches(@"Bank: Commitments +\$5bn +\$12bn +\+140", _session.Out);
        Assert.Contains("New deals: Bank invests in Seller ($7bn, signed 2026-03-01).", _session.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_known_on_two_days()
    {
        _session.Files["a.deal"] = Deal + "company Alpha\n  price common $60.00 close on 2026-02-02 [release]\n";
        Assert.Equal(ExitCode.Differs, _session.Run("diff", "2026-01-31", "2026-02-02", "a.deal"));
        Assert.Matches(@"Alpha: Price \(Alpha\.common\) +\$50\.00, 2026-01-09 +\$60\.00, 2026-02-02 +\+20\.0", _session.Out);
        Assert.Equal(ExitCode.Ok, _session.Run("diff", "2026-01-30", "2026-01-31", "a.deal"));
    }

    [Fact]
    public void A_revision_against_the_files_as_they_are()
    {
        _session.Files["a.deal"] = Deal;
        _session.Git = arguments => arguments switch
        {
            ["rev-parse", .., "v1^{commit}"] => "1234\n",
            ["cat-file", "-t", "v1:./a.deal"] => "blob\n",
            ["show", "v1:./a.deal"] => Deal.Replace("$20.00", "$25.00", StringComparison.Ordinal),
            _ => null,
        };
        Assert.Equal(ExitCode.Differs, _session.Run("diff", "v1", "a.deal"));
        Assert.Matches(@"Beta: Price \(Beta\.common\) \(undisturbed\) +\$25\.00, 2026-01-09 +\$20\.00, 2026-01-09", _session.Out);
        Assert.Equal(ExitCode.Usage, _session.Run("diff", "v2", "a.deal"));
        Assert.Contains("v2 is no file here, and no revision that git knows", _session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 cannot be told", "v9", "a.deal", "v9 is no file here, and no revision that git knows: this folder is in no repository")]
    [InlineData("a file that is not there", "a.deal", "ab.deal", "There is no ab.deal. Did you mean a.deal?")]
    [InlineData("a day that is none", "2026-02-30", "a.deal", "2026-02-30 is no day of the calendar")]
    [InlineData("one day", "2026-02-28", "a.deal", "two days are compared")]
    public void What_cannot_be_compared_says_why(string _, string one, string other, string told)
    {
        _session.Files["a.deal"] = Deal;
        Assert.Equal(ExitCode.Usage, _session.Run("diff", one, other));
        Assert.Contains(told, _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_without_the_file_says_so()
    {
        _session.Files["a.deal"] = Deal;
        _session.Git = arguments => arguments is ["rev-parse", ..] ? "1234\n" : null;
        Assert.Equal(ExitCode.Usage, _session.Run("diff", "v1", "a.deal"));
        Assert.Contains("v1 has no a.deal", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_revision_twice_is_compared_with_itself()
    {
        _session.Files["a.deal"] = Deal;
        _session.Git = arguments => arguments switch { ["rev-parse", ..] => "1\n", ["cat-file", ..] => "blob\n", ["show", ..] => Deal.Replace("$20.00", "$25.00", StringComparison.Ordinal), _ => null };
        Assert.Equal(ExitCode.Ok, _session.Run("diff", "v1", "v1", "a.deal"));
    }

    [Fact]
    public void What_is_wrong_with_a_side_is_told_and_ends_with_1()
    {
        var (ended, text) = Diff(Deal, Deal + "commitment x: Alpha buys\n");
        Assert.Equal(ExitCode.Findings, ended);
        Assert.Contains("b.deal:14", _session.Error, StringComparison.Ordinal);
        Assert.Contains("a.deal → b.deal", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("a.deal")]
    [InlineData("2026-01-31", "2026-02-02", "a.deal", "b.deal")]
    public void A_command_line_that_compares_nothing_is_refused(params string[] words)
    {
        _session.Files["a.deal"] = Deal;
        _session.Files["b.deal"] = Deal;
        Assert.Equal(ExitCode.Usage, _session.Run(["diff", .. words]));
    }
}
