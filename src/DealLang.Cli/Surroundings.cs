using DealLang.Cli.Files;

namespace DealLang.Cli;

/// <summary>All that the tool sees of the machine. Nothing else in it touches a console, a disk or a variable.</summary>
/// <param name="Variable">The value of an environment variable, or null.</param>
internal sealed record Surroundings(TextWriter Out, TextWriter Error, IFiles Files, Func<string, string?> Variable)
{
    /// <summary>Opened by the verb that reads it.</summary>
    public required Func<TextReader> In { get; init; }

    /// <summary>Standard input and output as bytes, for the verb that speaks a protocol over them.</summary>
    public Func<(Stream In, Stream Out)> Streams { get; init; } = () => (Stream.Null, Stream.Null);

    /// <summary>Shows an address in the user's browser, and says whether that could be done.</summary>
    public Func<string, bool> Open { get; init; } = _ => false;

    /// <summary>Waits, and says whether to go on.</summary>
    public Func<TimeSpan, bool> Wait { get; init; } = _ => false;

    /// <summary>Runs git: its output, or null when it is not there or fails.</summary>
    public Func<IReadOnlyList<string>, string?> Git { get; init; } = _ => null;

    /// <summary>Columns of the terminal that the results go to; 0 when they go elsewhere.</summary>
    public required Func<int> OutputColumns { get; init; }

    /// <summary>Columns of the terminal that diagnostics go to; 0 when they go elsewhere.</summary>
    public required Func<int> ErrorColumns { get; init; }

    /// <summary>A build machine: nothing is written that somebody would have to look at.</summary>
    public bool IsUnattended => Variable("CI") is { Length: > 0 } ci && ci is not ("false" or "0");
}
