using System.Globalization;

namespace DealLang.Cli.Arguments;

/// <summary>A command line once read: the words that are no options, and the options with their values.</summary>
internal sealed record Invocation(IReadOnlyList<string> Words, IReadOnlyDictionary<Option, string> Values)
{
    public bool Has(Option option) => Values.ContainsKey(option);

    public string? this[Option option] => Values.GetValueOrDefault(option);

    public string Format => this[Options.Format] ?? "text";

    public string Case => this[Options.Case] ?? "base";

    public DateOnly? AsOf => this[Options.AsOf] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

/// <summary>Why a command line cannot be followed, in one sentence, and what would work.</summary>
internal sealed record Refusal(string Why);
