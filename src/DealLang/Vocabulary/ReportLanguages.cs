using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>The languages that reports are written in, by their BCP 47 tags; English first.</summary>
public static class ReportLanguages
{
    public static readonly ImmutableArray<string> All = ["en", "de", "nl", "ar", "he", "zh"];
}
