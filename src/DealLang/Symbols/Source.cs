using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary>Who published it and how they know.</summary>
public sealed record Source(string Name, DateInterval Date, string Kind, string Title, Location Location)
{
    /// <summary>The language of the text, as a BCP 47 tag; empty when not said.</summary>
    public string Language { get; init; } = "";

    public string File { get; init; } = "";
    public string Url { get; init; } = "";
    public bool Anonymous { get; init; }

    /// <summary>The source that this one repeats: two copies of one wire story are one source.</summary>
    public string Via { get; init; } = "";

    /// <summary>The source that this one corrects.</summary>
    public string Corrects { get; init; } = "";
}
