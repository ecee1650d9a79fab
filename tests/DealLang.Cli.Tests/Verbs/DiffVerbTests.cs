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
