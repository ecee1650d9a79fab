using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building;

/// <summary>A source as a footnote gives it: title in its own script, kind, date, language, who it repeats, where it is.</summary>
internal static class CitedSource
{
    public static Prose Of(Source source)
    {
        Prose title = source.Title.Length == 0 ? [new Foreign(source.Name, "")] : ["“", new Foreign(source.Title, source.Language), "”"];
        Prose how = string.Join(", ", new[]
        {
            source.Kind, source.Date.Written, Wording.Language(source.Language), source.Anonymous ? "unnamed persons" : "",
            source.Via.Length > 0 ? "repeats " + source.Via : "", source.Corrects.Length > 0 ? "corrects " + source.Corrects : "",
        }.Where(s => s.Length > 0));
        return Prose.Join(" · ", [title, how, [new Foreign(source.Name, "")], source.Url.Length > 0 ? source.Url : source.File]);
    }

    /// <summary>“the words” p. 2 — what they are cited for</summary>
    public static Prose Quote(string quote, string locator, string language, string about)
    {
        Prose words = quote.Length == 0 ? Prose.Empty : ["“", new Foreign(quote, language), "”"];
        return Prose.Join(" — ", [Prose.Join(" ", [words, locator]), about]);
    }
}
