using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Serving;

namespace DealLang.Cli.Verbs;

/// <summary>A page in the browser with the text on the left and the report on the right, until the tool is ended.</summary>
internal sealed class ServeVerb : Verb
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public override string Name => "serve";
    public override string Words => "[FILE|DIR]";
    public override string Summary => "write in the browser, with the report beside the text";
    public override string Details => "Prints the address of a page for this machine's browsers alone: an editor on the left, the report on the right, which follows each "
        + "keystroke. A file is written only when you save. Whoever has the address may read and save the folder's deals; nothing else is served. Ends with Ctrl+C.";
    public override Option[] Options => [Arguments.Options.Open, Arguments.Options.Port];
    public override (string, string)[] Examples =>
    [
        ("deal serve acme.deal --open", "one deal, in the browser at once"),
        ("deal serve deals", "every deal of a folder and of those below it"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        if (invocation.Words.Count > 1)
            return DealTool.Refuse(this, new Refusal("one file, or one folder."), here);
        using var page = LivePage.Start(Folder(invocation.Words is [var word] ? word : ".", here.Files), RandomNumberGenerator.GetHexString(32, lowercase: true), invocation.Port, Faults.Enqueue);
        here.Out.WriteLine(page.Address);
        here.Out.Flush();
        here.Error.WriteLine("Nothing is written until you save. Ctrl+C ends.");
        here.Error.Flush();
        if (invocation.Has(Arguments.Options.Open) && !here.Open(page.Address))
            here.Error.WriteLine("deal: no browser could be opened. Open the address in one.");
        while (here.Wait(Pause)) Tell(here);
        Tell(here);
        return ExitCode.Ok;
    }

    /// <summary>What went wrong on other threads.</summary>
    private ConcurrentQueue<string> Faults { get; } = new();

    private void Tell(Surroundings here)
    {
        while (Faults.TryDequeue(out string? fault)) here.Error.WriteLine("deal: " + fault);
        here.Error.Flush();
    }

    private static ServedFolder Folder(string word, IFiles files)
    {
        string path = word.Replace('\\', '/');
        switch (files.KindOf(path))
        {
            case PathKind.Folder:
                var folder = new ServedFolder(files, path);
                return folder.All().Count > 0 ? folder : throw new IOException($"{path} holds no .deal file, nor do the folders below it.");
            case PathKind.File when path.EndsWith(".deal", StringComparison.Ordinal):
                int slash = path.LastIndexOf('/');
                return new ServedFolder(files, slash < 0 ? "." : path[..Math.Max(slash, 1)], path[(slash + 1)..]);
            case PathKind.File:
                throw new IOException($"{path} is no .deal file.");
            default:
                throw new IOException($"There is no {path}.");
        }
    }
}
