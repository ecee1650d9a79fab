using System.Globalization;
using System.Net;

namespace DealLang.Cli.Tests.Verbs;

public class ServeVerbTests
{
    private static Session Of(params string[] paths)
    {
        var session = new Session();
        foreach (string path in paths) session.Files[path] = "company A\n";
        return session;
    }

    /// <summary>The page's answers while the tool runs, by paths behind the token.</summary>
    private static (ExitCode Ended, HttpStatusCode[] Answers, string List) Visit(Session session, string[] arguments, params string[] paths)
    {
        var answers = new List<HttpStatusCode>();
        string list = "";
        using var client = new HttpClient();
        session.Wait = _ =>
        {
            string address = session.Written.Trim();
            list = client.GetStringAsync(new Uri(address + "files")).GetAwaiter().GetResult();
            foreach (string path in paths)
            {
                using var answer = client.GetAsync(new Uri(address + path)).GetAwaiter().GetResult();
                answers.Add(answer.StatusCode);
            }
            return false;
        };
        return (session.Run(["serve", .. arguments]), [.. answers], list);
    }

    [Fact]
    public void A_folder_is_served_with_those_below_it()
    {
        var session = Of("deals/a.deal", "deals/sub/b.deal", "deals/bin/c.deal", "other/d.deal", "deals/notes.txt");
        var (ended, answers, list) = Visit(session, ["deals"], "", "files/a.deal", "files/sub/b.deal", "files/notes.txt", "files/../other/d.deal", "files/%2e%2e/other/d.deal");
        Assert.Equal(ExitCode.Ok, ended);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], answers);
        Assert.Contains("sub/b.deal", list, StringComparison.Ordinal);
        Assert.DoesNotContain("c.deal", list, StringComparison.Ordinal);
        Assert.Equal(0, session.Files.Writes);
        Assert.Contains("until you save", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_offered_alone()
    {
        var (ended, answers, list) = Visit(Of("deals/a.deal", "deals/parties.deal"), ["deals/a.deal"], "files/a.deal", "files/parties.deal");
        Assert.Equal(ExitCode.Ok, ended);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], answers);
        Assert.Contains("a.deal", list, StringComparison.Ordinal);
        Assert.DoesNotContain("parties", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_run_has_an_address_of_its_own()
    {
        var (first, second) = (Of("a.deal"), Of("a.deal"));
        Visit(first, ["a.deal"]);
        Visit(second, ["a.deal"]);
        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/[0-9a-f]{32}/\n$", first.Out);
        Assert.NotEqual(first.Out.Split('/')[3], second.Out.Split('/')[3]);
    }

    [Fact]
    public void The_port_can_be_chosen_and_one_that_is_taken_is_said()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var session = Of("a.deal");
        Assert.Equal(ExitCode.Usage, session.Run("serve", "a.deal", "--port", port));
        Assert.Contains(port, session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.deal"), InlineData("notes.txt"), InlineData("empty"), InlineData("a.deal", "b.deal"), InlineData("a.deal", "--port", "0"), InlineData("a.deal", "--port", "99999")]
    public void What_cannot_be_served_is_said(params string[] arguments)
    {
        var session = Of("a.deal", "b.deal", "notes.txt", "empty/notes.txt");
        Assert.Equal(ExitCode.Usage, session.Run(["serve", .. arguments]));
        Assert.NotEmpty(session.Error);
        Assert.Empty(session.Out);
    }

    [Fact]
    public void Without_a_browser_the_address_is_enough()
    {
        var session = Of("a.deal");
        Assert.Equal(ExitCode.Ok, session.Run("serve", "a.deal", "--open"));
        Assert.Contains("no browser", session.Error, StringComparison.Ordinal);
    }
}
