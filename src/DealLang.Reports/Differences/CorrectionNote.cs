using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Differences;

/// <summary>The changes of figures, of certainty and of dates in sentences, for whoever has published the first. What is longer than a note is counted.</summary>
internal static class CorrectionNote
{
    private const int MostEffects = 5;
    private const int MostOfAKind = 8;

    public static Prose Of(WholeDeals come, WholeDeals gone, IEnumerable<Change> changes, IReadOnlyList<Effect> effects)
    {
        var told = changes.Where(c => c.Aspect is Aspect.Economics or Aspect.Certainty or Aspect.Dates or Aspect.Conditions).ToList();
        var sentences = new List<string>();
        var corrected = told.FindAll(c => c is { Before: not null, After: not null });
        sentences.AddRange(corrected.Take(MostOfAKind).Select(c => $"{c.After!.Label}{(c.After.IsSentence ? "" : " is")} {c.After.Shown}, not {c.Before!.Shown}."));
        if (corrected.Count > MostOfAKind) sentences.Add($"{English.Count(corrected.Count - MostOfAKind, "further statement")} changed.");
        Add("New deals", come.Said);
        Add("Deals that are gone", gone.Said);
        Add("New", [.. told.Where(c => c.Before is null).Select(Said)]);
        Add("No longer said", [.. told.Where(c => c.After is null).Select(Said)]);
        if (sentences.Count == 0) return Prose.Empty;
        // What several deals come to first: it is what a reader remembers.
        var telling = effects.OrderBy(e => e.IsOfSeveral ? 0 : 1).ToList();
        if (telling.Count > 0) sentences.Add("It follows that " + Naming.List(telling.Take(MostEffects).Select(Follows)) + (telling.Count > MostEffects ? $", and {English.Count(telling.Count - MostEffects, "further figure")} changed." : "."));
        return string.Join(" ", sentences);

        void Add(string lead, IReadOnlyList<string> some)
        {
            if (some.Count > 0) sentences.Add($"{lead}: {string.Join("; ", some.Take(MostOfAKind))}{(some.Count > MostOfAKind ? $"; and {(some.Count - MostOfAKind).ToString(System.Globalization.CultureInfo.InvariantCulture)} more" : "")}.");
        }
    }

    private static string Said(Change change) => $"{change.Either.Label}{(change.Either.IsSentence ? "" : ":")} {change.Either.Shown}";

    private static string Follows(Effect effect) => (effect.Before, effect.After) switch
    {
        (FigureText.Unknown, var now) => $"{Called(effect)} is {now}",
        (_, FigureText.Unknown) => $"{Called(effect)} is not known",
        var (was, now) => $"{Called(effect)} is {now}, not {was}",
    };

    private static string Called(Effect effect) => effect.Path.Owner.Length == 0 ? effect.Path.Measure : $"{Naming.InSentence(Naming.Label(effect.Path))} of {effect.Path.Owner}";
}
