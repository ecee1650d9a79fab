using System.Globalization;
using DealLang.Reports.Languages;

namespace DealLang.Cli.Arguments;

/// <summary>A command line once read: the words that are no options, and the options with their values.</summary>
internal sealed record Invocation(IReadOnlyList<string> Words, IReadOnlyDictionary<Option, string> Values)
{
    public bool Has(Option option) => Values.ContainsKey(option);

    public string? this[Option option] => Values.GetValueOrDefault(option);

    /// <summary>The formats asked for, each once; text when nothing is said.</summary>
    public IReadOnlyList<string> Formats => (this[Options.Format] ?? "text").Split(',').Distinct().ToArray();

    /// <summary>The one format, or the first.</summary>
    public string Format => Formats[0];

    public string Case => this[Options.Case] ?? "base";

    public Language? Language => this[Options.Language] is { } tag ? Reports.Languages.Language.Find(tag) : null;

    /// <summary>0 when none is named.</summary>
    public int Port => this[Options.Port] is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : 0;

    public DateOnly? AsOf => this[Options.AsOf] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

/// <summary>Why a command line cannot be followed, in one sentence, and what would work.</summary>
internal sealed record Refusal(string Why);
