using DealLang.Cli.Arguments;
using DealLang.Cli.Shells;

namespace DealLang.Cli.Verbs;

/// <summary>A script that teaches a shell the verbs and options.</summary>
internal sealed class CompletionVerb : Verb
{
    public override string Name => "completion";
    public override string Words => "bash|zsh|fish|pwsh";
    public override string Summary => "a script that completes verbs and options in a shell";
    public override Option[] Options => [];
    public override (string, string)[] Examples =>
    [
        ("source <(deal completion bash)", "in ~/.bashrc"),
        ("deal completion fish > ~/.config/fish/completions/deal.fish", "for fish"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        if (invocation.Words is not [var shell] || ShellScript.Of(shell, VerbTable.All) is not { } script)
            return DealTool.Refuse(this, new Refusal($"which shell? One of {string.Join(", ", ShellScript.Shells)}."), here);
        here.Out.Write(script);
        return ExitCode.Ok;
    }
}
