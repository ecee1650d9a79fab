using DealLang.Cli.Verbs;

namespace DealLang.Cli.Tests.Verbs;

public class WatchVerbTests
{
    private const string Deal = "company A\ncompany B\nacquisition d: A acquires B\n  signed 2026-01-01\n  announced 2026-01-01\n  pays $5 per B.common\n";

    [Fact]
    public void The_report_comes_again_after_each_change_and_only_then()
    {
        var session = new Session();
        session.Files["a.deal"] = Deal;
        int waits = 0;
        session.Wait = _ =>
        {
            if (++waits == 2) session.Files["a.deal"] = Deal.Replace("$5", "$6", StringComparison.Ordinal);
            return waits < 4;
        };
        Assert.Equal(ExitCode.Ok, session.Run("watch", "a.deal"));
        Assert.Single(session.Out.Split("$6.00").Skip(1).Take(1));
        Assert.Equal(2, session.Error.Split("a: 1 warning").Length - 1);
    }

    [Fact]
    public void With_an_output_the_file_is_written_each_time()
    {
        var session = new Session();
        session.Files["a.deal"] = Deal;
        Assert.Equal(ExitCode.Ok, session.Run("watch", "a.deal", "--format", "html", "-o", "a.html"));
        Assert.StartsWith("<!doctype html>", session.Files["a.html"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_at_once() => Assert.Equal(ExitCode.Usage, new Session().Run("watch", "no.deal"));
}
