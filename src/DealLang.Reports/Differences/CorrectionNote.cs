using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Differences;

/// <summary>The changes of figures, of certainty and of dates in sentences, for whoever has published the first.</summary>
internal static class CorrectionNote
{
    private const int MostEffects = 5;

    public static Prose Of(IEnumerable<Change> changes, IReadOnlyList<Effect> effects)
    {
        var told = changes.Where(c => c.Aspect is Aspect.Economics or Aspect.Certainty or Aspect.Dates or Aspect.Conditions).ToList();
        var sentences = new List<string>();
        sentences.AddRange(told.Where(c => c is { Before: not null, After: not null }).Select(c => $"{c.After!.Label}{(c.After.IsSentence ? "" : " is")} {c.After.Shown}, not {c.Before!.Shown}."));
        Add("New", told.Where(c => c.Before is null));
        Add("No longer said", told.Where(c => c.After is null));
        if (sentences.Count == 0) return Prose.Empty;
        if (effects.Count > 0) sentences.Add("It follows that " + Naming.List(effects.Take(MostEffects).Select(Follows)) + (effects.Count > MostEffects ? $", and {Wording.Count(effects.Count - MostEffects, "further figure")} changed." : "."));
        return string.Join(" ", sentences);

        void Add(string lead, IEnumerable<Change> some)
        {
            string list = string.Join("; ", some.Select(c => $"{c.Either.Label}{(c.Either.IsSentence ? "" : ":")} {c.Either.Shown}"));
            if (list.Length > 0) sentences.Add($"{lead}: {list}.");
        }
    }

    private static string Follows(Effect effect) => (effect.Before, effect.After) switch
    {
        (FigureText.Unknown, var now) => $"{Called(effect)} is {now}",
        (_, FigureText.Unknown) => $"{Called(effect)} is not known",
        var (was, now) => $"{Called(effect)} is {now}, not {was}",
    };

    private static string Called(Effect effect) => effect.Path.Owner.Length == 0 ? effect.Path.Measure : $"{Naming.InSentence(Naming.Label(effect.Path))} of {effect.Path.Owner}";
}
