using System.Text.RegularExpressions;
using System.Xml.Linq;
using DealLang.Cli.Verbs;
using DealLang.Tests;

namespace DealLang.Cli.Tests;

/// <summary>The README shows what the tool prints today, not what it once printed.</summary>
public class ReadmeTests
{
    private const string Mark = "<!-- report -->\n```\n", End = "```\n", Example = "examples/spacex-xai/spacex-xai.deal";

    [Fact]
    public void The_picture_is_the_first_screen_of_the_example()
    {
        var session = new Session();
        session.Files[Example] = Repository.Read(Example);
        Assert.Equal(ExitCode.Ok, session.Run("report", "examples/spacex-xai", "--width", "100"));
        string screen = session.Out[..session.Out.IndexOf("\n──", StringComparison.Ordinal)].TrimEnd() + "\n";

        string readme = Repository.Read("README.md");
        int start = readme.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        string shown = readme[start..readme.IndexOf(End, start, StringComparison.Ordinal)];
        if (Snapshot.IsAccepting) File.WriteAllText(Repository.At("README.md"), readme[..start] + screen + readme[(start + shown.Length)..]);
        else Assert.Equal(screen, shown);
    }

    [Theory]
    [InlineData("dotnet run --project src/DealLang.Cli -- report examples/spacex-xai")]
    [InlineData("dotnet test")]
    public void The_two_commands_stand_alone_in_their_blocks(string command) =>
        Assert.Contains($"```\n{command}\n```", Repository.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public void Every_package_is_named()
    {
        string readme = Repository.Read("README.md");
        var packages = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);
        Assert.All(packages, p => Assert.Matches($@"(?<![\w.]){Regex.Escape(p)}(?![\w.])", readme));
    }

    [Fact]
    public void Every_verb_is_named()
    {
        string readme = Repository.Read("README.md");
        Assert.All(VerbTable.All, v => Assert.Matches($@"\b{v.Name}\b", readme));
    }
}
