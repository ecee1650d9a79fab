using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Where the grammar takes a name whatever it may be, all that the files declare: classes and parties first, then series, figures and deals.</summary>
internal static class AnyNames
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText || IsNew(place) || place.Last.Kind is TokenKind.Number or TokenKind.Percent or TokenKind.Date or TokenKind.CurrencySign || !place.Reads("Zz")) return [];
        return Names.Classes(place, 3).Concat(Names.Parties(place, 4)).Concat(Names.Series(place, 5)).Concat(Names.Figures(place, 5)).Concat(Names.Labels(place, 5)).Concat(Names.Deals(place, 6)).Concat(Names.Webs(place, 6));
    }

    /// <summary>A name that is made here: company X, class A, pays $5m name fee.</summary>
    public static bool IsNew(CompletionPlace place)
    {
        int words = place.First.Split(' ').Length;
        if (place.Context == LineContext.Margin && place.Count == words && Kinds.Find(place.First) is not null) return true;
        return place.IsBehind("name") || place.Last.Text is "right" || (place.Count == words && place.Term is { Subject: TermSubject.Name, Name: "class" or "safe" or "convertible" });
    }
}
