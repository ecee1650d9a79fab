using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>Tones as terminal colours. Nothing is told by colour alone, and red says only that a check failed.</summary>
internal static class Ansi
{
    private const string Reset = "\u001b[0m";

    public static string Paint(string text, Tone tone) => tone switch
    {
        Tone.Strong => "\u001b[1m" + text + Reset,
        Tone.Quiet => "\u001b[2m" + text + Reset,
        Tone.Passing => "\u001b[36m" + text + Reset,
        Tone.Warning => "\u001b[33m" + text + Reset,
        Tone.Failing => "\u001b[31m" + text + Reset,
        _ => text,
    };
}
