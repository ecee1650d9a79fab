using DealLang.Tests;

namespace DealLang.Cli.Tests;

/// <summary>Beside each example lies the report that a person read and accepted; <c>deal snap</c> holds it, and so does this.</summary>
public class ExampleReportTests
{
    [Fact]
    public void The_reports_beside_the_examples_are_those_that_the_tool_prints()
    {
        var session = new Session();
        foreach (string path in Directory.GetFiles(Repository.At("examples"), "*", SearchOption.AllDirectories))
            session.Files[Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')] = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (Snapshot.IsAccepting) Accept(session);
        Assert.Equal((ExitCode.Ok, ""), (session.Run("snap", "examples"), session.Error));
        Assert.Equal(Repository.Deals("examples").Select(d => Path.GetDirectoryName(d)).Distinct().Count(), session.Out.Count(c => c == '\n'));
    }

    private static void Accept(Session session)
    {
        session.Run("snap", "examples", "--accept");
        foreach (string line in session.Out.Split('\n').Where(l => l.EndsWith(": accepted", StringComparison.Ordinal)))
            File.WriteAllText(Repository.At(line[..^": accepted".Length]), session.Files[line[..^": accepted".Length]]);
    }
}
