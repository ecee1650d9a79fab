using DealLang.Cli.Arguments;
using DealLang.Cli.Verbs;
using DealLang.Text;

namespace DealLang.Cli;

/// <summary>The tool: picks the verb, reads its arguments by its table, runs it, and turns what goes wrong into an exit code and a sentence.</summary>
internal static class DealTool
{
    public static ExitCode Run(ReadOnlySpan<string> arguments, Surroundings here) => Run(arguments, here, VerbTable.All);

    internal static ExitCode Run(ReadOnlySpan<string> arguments, Surroundings here, IReadOnlyList<Verb> verbs)
    {
        try
        {
            return Dispatch(arguments, here, verbs);
        }
        catch (IOException unreadable)
        {
            here.Error.WriteLine($"deal: {unreadable.Message}");
            return ExitCode.Usage;
        }
        catch (Exception fault)
        {
            here.Error.WriteLine($"deal: internal error, a fault of the tool and not of your files: {fault.GetType().Name}: {fault.Message}");
            here.Error.WriteLine("No file was left half written. Please report it with the file and the command.");
            if (here.Variable("DEAL_TRACE") is { Length: > 0 })
                here.Error.WriteLine(fault);
            return ExitCode.Internal;
        }
    }

    private static ExitCode Dispatch(ReadOnlySpan<string> arguments, Surroundings here, IReadOnlyList<Verb> verbs)
    {
        if (arguments.Length == 0)
        {
            HelpPage.Overview(here.Error, verbs);
            return ExitCode.Usage;
        }
        string first = arguments[0];
        if (first is "--version" or "-V")
        {
            here.Out.WriteLine($"deal {Version.Text}");
            return ExitCode.Ok;
        }
        if (first is "--help" or "-h" or "help")
            return Help(arguments[1..], here, verbs);
        if (verbs.FirstOrDefault(v => v.Name == first) is not { } verb)
            return UnknownVerb(first, here, verbs);

        var (invocation, refused) = ArgumentReader.Read(arguments[1..], [.. verb.Options, .. Options.Common]);
        if (invocation is null)
            return Refuse(verb, refused!, here);
        if (invocation.Has(Options.Help))
        {
            HelpPage.Of(verb, here.Out);
            return ExitCode.Ok;
        }
        return verb.Run(invocation, here);
    }

    private static ExitCode Help(ReadOnlySpan<string> about, Surroundings here, IReadOnlyList<Verb> verbs)
    {
        if (about.Length == 0)
        {
            HelpPage.Overview(here.Out, verbs);
            return ExitCode.Ok;
        }
        string name = about[0];
        if (verbs.FirstOrDefault(v => v.Name == name) is not { } verb)
            return UnknownVerb(name, here, verbs);
        HelpPage.Of(verb, here.Out);
        return ExitCode.Ok;
    }

    /// <summary>Ends a verb that cannot follow its command line.</summary>
    public static ExitCode Refuse(Verb verb, Refusal refusal, Surroundings here)
    {
        here.Error.WriteLine($"deal {verb.Name}: {refusal.Why}");
        here.Error.WriteLine($"See `deal help {verb.Name}`.");
        return ExitCode.Usage;
    }

    private static ExitCode UnknownVerb(string name, Surroundings here, IReadOnlyList<Verb> verbs)
    {
        string known = string.Join(", ", verbs.Select(v => v.Name));
        string? near = Spelling.Nearest(name, verbs.Select(v => v.Name).Append("help"));
        if (name.StartsWith('-'))
            here.Error.WriteLine($"deal: options follow a verb, as in `deal check {name}`. The verbs: {known}.");
        else if (near is null && here.Files.KindOf(name) != Files.PathKind.Nothing)
            here.Error.WriteLine($"deal: what is to be done with {name}? Try `deal check {name}` or `deal report {name}`.");
        else
            here.Error.WriteLine(near is null ? $"deal: there is no verb {name}. The verbs: {known}." : $"deal: there is no verb {name}. Did you mean {near}?");
        return ExitCode.Usage;
    }
}
