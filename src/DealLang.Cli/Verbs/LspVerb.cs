using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.LanguageServer;

namespace DealLang.Cli.Verbs;

/// <summary>The language server for editors, over standard input and output.</summary>
internal sealed class LspVerb : Verb
{
    public override string Name => "lsp";
    public override string Words => "";
    public override string Summary => "the language server, which an editor starts";
    public override string Details => "Speaks the Language Server Protocol 3.17 over standard input and output. src/vscode-deal says how to set up VS Code, Neovim and Helix.";

    /// <summary>Editors name the transport; there is one.</summary>
    public override Option[] Options => [Arguments.Options.Stdio];

    public override (string, string)[] Examples => [("deal lsp", "what the editor's settings name as the server's command")];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        var (input, output) = here.Streams();
        return StreamSession.Run(input, output, new EditorFiles(here.Files)) == 0 ? ExitCode.Ok : ExitCode.Findings;
    }
}
