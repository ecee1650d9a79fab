using System.Diagnostics;
using DealLang.Cli.Verbs;

namespace DealLang.Cli.Tests.Verbs;

public class CompletionVerbTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void A_script_names_every_verb_and_option(string shell)
    {
        var session = new Session();
        Assert.Equal(ExitCode.Ok, session.Run("completion", shell));
        Assert.All(VerbTable.All, v => Assert.Contains(v.Name, session.Out, StringComparison.Ordinal));
        Assert.All(VerbTable.All.SelectMany(v => v.Options), o => Assert.Contains(o.Name[2..], session.Out, StringComparison.Ordinal));
        Assert.DoesNotContain('\r', session.Out);
    }

    [Theory]
    [InlineData]
    [InlineData("csh")]
    [InlineData("bash", "zsh")]
    public void Another_shell_is_refused(params string[] words) => Assert.Equal(ExitCode.Usage, new Session().Run(["completion", .. words]));

    [Theory]
    [InlineData("deal", "ch", "check")]
    [InlineData("deal check", "--st", "--strict")]
    [InlineData("deal check --format", "sa", "sarif")]
    [InlineData("deal completion", "f", "fish")]
    public void Bash_completes(string before, string word, string completed)
    {
        if (!File.Exists("/bin/bash")) return; // nothing to ask on such a machine
        var session = new Session();
        session.Run("completion", "bash");
        string[] words = [.. before.Split(' '), word];
        string script = $"{session.Out}\nCOMP_WORDS=({string.Join(' ', words)}); COMP_CWORD={words.Length - 1}; _deal; printf '%s\\n' \"${{COMPREPLY[@]}}\"\n";
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", "--norc") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        Assert.Contains(completed, bash.StandardOutput.ReadToEnd().Split('\n'));
        bash.WaitForExit();
    }
}
