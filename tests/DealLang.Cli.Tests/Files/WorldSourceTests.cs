using DealLang.Cli.Files;
using DealLang.Text;

namespace DealLang.Cli.Tests.Files;

public class WorldSourceTests
{
    private readonly MemoryFiles _files = new();

    private WorldSource Of(string path) => new([SourceText.From("given", path)], _files);

    [Fact]
    public void What_is_given_is_not_read_again() => Assert.Equal("given", Of("deals/a.deal").Read("deals/a.deal"));

    [Fact]
    public void Below_the_current_folder_any_file_may_be_imported()
    {
        _files["common.deal"] = "common";
        Assert.Equal("common", Of("deals/a.deal").Read("common.deal"));
        Assert.Null(Of("deals/a.deal").Read("nothing.deal"));
    }

    [Theory]
    [InlineData("deals/a.deal", "../secret.deal")]
    [InlineData("deals/a.deal", "/secret.deal")]
    [InlineData("../deals/a.deal", "../secret.deal")]
    [InlineData("/home/deals/a.deal", "/home/secret.deal")]
    public void Nothing_outside_the_root_is(string given, string asked)
    {
        _files[asked] = "secret";
        Assert.Null(Of(given).Read(asked));
    }

    [Fact]
    public void Elsewhere_the_root_is_the_files_own_folder()
    {
        _files["/home/deals/b.deal"] = "b";
        Assert.Equal("b", Of("/home/deals/a.deal").Read("/home/deals/b.deal"));
    }

    [Fact]
    public void An_import_is_checked_with_the_file_that_asks_for_it()
    {
        var session = new Session();
        session.Files["parties.deal"] = "company Alpha\n";
        session.Files["deals/a.deal"] = "import \"../parties.deal\" as p\nexpect p.Alpha.shares = 1\n";
        session.Files["deals/b.deal"] = "import \"../../parties.deal\"\n";
        session.Run("check", "deals/a.deal");
        Assert.DoesNotContain("B06", session.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("B01", session.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, session.Run("check", "deals/b.deal"));
        Assert.Contains("error B06", session.Error, StringComparison.Ordinal);
    }
}
