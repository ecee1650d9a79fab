using System.Collections.Immutable;
using DealLang.Editing.Completing;
using DealLang.Syntax;

namespace DealLang.Editing;

/// <summary>What may be written at a place: words of the vocabulary that the grammar takes there, names of the right kind, dates that the files know.</summary>
public static class Completions
{
    private delegate IEnumerable<CompletionItem> Source(CompletionPlace place);

    /// <summary>The first that has something to say speaks alone.</summary>
    private static readonly ImmutableArray<Source> Places =
        [QuotedTexts.Offer, Citations.Offer, Members.Offer, FirstWords.Offer, MarginLines.Offer, HeaderSentences.Offer, LegSubjects.Offer, Choices.Offer, Conditions.Offer, Bodies.Offer, KnownDates.Offer, Named.Offer];

    /// <summary>Otherwise the line goes on: with a value, or with what the number counts and what closes the line.</summary>
    private static readonly ImmutableArray<Source> Continuations = [Beginnings.Offer, Counted.Offer, Endings.Offer, AnyNames.Offer];

    /// <summary>Behind a word that begins a phrase, or one that the vocabulary's examples go on from, their words as well.</summary>
    private static readonly ImmutableArray<Source> Everywhere = [BegunPhrases.Offer, ShownWords.Offer];

    public static ImmutableArray<CompletionItem> At(EditedWorld world, DealSyntaxTree tree, int position)
    {
        var place = new CompletionPlace(world, tree, position);
        if (place.IsBehindText) return [];
        var offered = Places.Select(source => source(place).ToList()).FirstOrDefault(items => items.Count > 0) ?? (place.IsInText ? [] : Continuations.SelectMany(source => source(place)).ToList());
        offered.AddRange(Everywhere.SelectMany(source => source(place)));
        var likely = new Likely(place);
        return [.. offered.DistinctBy(i => i.Label).Select(i => likely.Rank(i) with { Replaced = place.Replaced }).OrderBy(i => i.Rank)];
    }
}
