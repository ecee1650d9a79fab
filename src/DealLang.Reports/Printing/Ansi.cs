using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>Tones as terminal colours. Nothing is told by colour alone, and red says only that a check failed.</summary>
internal static class Ansi
{
    public static string On(Tone tone) => tone switch
    {
        Tone.Strong => "\u001b[1m",
        Tone.Quiet => "\u001b[2m",
        Tone.Passing => "\u001b[36m",
        Tone.Warning => "\u001b[33m",
        Tone.Failing => "\u001b[31m",
        _ => "",
    };

    public static string Off(Tone tone) => tone == Tone.Plain ? "" : "\u001b[0m";
}
