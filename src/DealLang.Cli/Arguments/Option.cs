using System.Collections.Immutable;

namespace DealLang.Cli.Arguments;

/// <summary>One option as data: the reader, the help and the suggestions all work from this row.</summary>
/// <param name="Name">With its two dashes.</param>
/// <param name="Value">What stands for the value in the help; empty for a switch.</param>
internal sealed record Option(string Name, string Value, string Help)
{
    public string Short { get; init; } = "";

    /// <summary>The only values there are; empty when any will do.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether several choices may be given, apart by commas.</summary>
    public bool Several { get; init; }

    /// <summary>Why a value will not do, or null when it will.</summary>
    public Func<string, string?> Refusal { get; init; } = _ => null;

    public bool TakesValue => Value.Length > 0;

    public string Synopsis => (Short.Length > 0 ? Short + ", " : "") + Name + (TakesValue ? " " + Value : "");
}
