using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>The words of lines at the margin that have an order of their own: settings, sources, units, waivers, formulas, dated lines.</summary>
internal static class MarginLines
{

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.Context != LineContext.Margin || place.IsFirst || place.IsInText) return [];
        return place.First switch
        {
            "currency" => Currencies.All.Select(c => Words.Of(c, place.World.World.Currencies.Contains(c.Name) ? 0 : c.Name is "USD" or "EUR" or "GBP" ? 1 : 2)),
            "language" => ReportLanguages.All.Select(l => new CompletionItem(l, CompletionKind.Keyword, "language of reports")),
            "source" => Source(place),
            "unit" => place.IsBehind("of") ? Dimensions.All.Select(d => Words.Of(d)) : place.Count == 2 ? JoiningWords.All.Where(j => j.Name == "of").Select(j => Words.Of(j)) : [],
            "allow" => place.Count == 1 ? Codes(place)
                : place.Last.Kind == TokenKind.Dot ? [] : (place.Count == 2 ? Names.Deals(place, 1).Concat(Names.Parties(place, 2)) : []).Concat(JoiningWords.All.Where(j => j.Name == "because").Select(j => Words.Of(j))),
            "expect" => place.Count == 1 || Formulas.IsOpen(place.Last) ? Formulas.Operands(place) : Views(place),
            "figure" => Formulas.IsOpen(place.Last) ? Formulas.Operands(place) : Views(place),
            "holidays" => place.Count > 1 ? KnownDates.All(place) : [],
            "series" => place.Count == 2 ? KnownDates.All(place) : [],
            _ when place.Before[0].Kind == TokenKind.Date => Dated(place),
            _ => [],
        };
    }

    /// <summary>Those that the files raise come first.</summary>
    private static IEnumerable<CompletionItem> Codes(CompletionPlace place)
    {
        var raised = place.World.Compilation.GetDiagnostics().Select(d => d.Code).ToHashSet();
        return DiagnosticCatalog.All.Select(d => new CompletionItem(d.Code, CompletionKind.Code, d.Title, d.Explanation) { Rank = raised.Contains(d.Code) ? 0 : 1 });
    }

    private static IEnumerable<CompletionItem> Source(CompletionPlace place) => place.Last switch
    {
        { Kind: TokenKind.Date } => SourceWords.Kinds.Select(k => Words.Of(k)),
        { Kind: TokenKind.Word, Text: "via" or "corrects" } => Names.Sources(place),
        { Kind: TokenKind.Word, Text: "lang" } => ReportLanguages.All.Select(l => new CompletionItem(l, CompletionKind.Keyword, "language of the text")),
        _ when place.Count > 3 => SourceWords.Keys.Where(k => !IsGiven(place, k.Name) && place.Reads(k.Name)).Select(k => Words.Of(k)),
        _ => KnownDates.Offer(place),
    };

    private static bool IsGiven(CompletionPlace place, string key) => Enumerable.Range(0, place.Count).Any(i => place.Before[i].Text.SequenceEqual(key));

    /// <summary>At which day, in which case.</summary>
    private static IEnumerable<CompletionItem> Views(CompletionPlace place)
    {
        if (place.IsBehind("at")) return Statuses.All.Select(s => Words.Of(s)).Append(new CompletionItem("now", CompletionKind.Status, "as of the report's day")).Concat(KnownDates.All(place)).Concat(JoiningWords.All.Where(j => j.Name == "every version").Select(j => Words.Of(j, 2)));
        if (place.IsBehind("case")) return Names.Cases(place);
        if (place.IsBehind("in")) return Names.Cases(place);
        bool isAmount = place.Count > 1 && place.Last.Kind == TokenKind.Word && place.Before[place.Count - 2].Kind == TokenKind.Number;
        return !isAmount && place.Last.Kind is TokenKind.Word or TokenKind.CloseParen or TokenKind.Date && (place.Reads("at closed") || place.Reads("in x")) ? [new("at", CompletionKind.Keyword, "seen from a day"), new("in", CompletionKind.Keyword, "in a case")] : [];
    }

    private static IEnumerable<CompletionItem> Dated(CompletionPlace place)
    {
        if (place.Count == 1) return DatedWords.All.Select(d => Words.Of(d)).Concat(Names.Deals(place));
        return place.Last.ToString() switch
        {
            "amend" or "supersede" or "with" => Names.Deals(place),
            "split" => Names.Classes(place),
            "met" => place.World.Bound.Names.Events.Order(StringComparer.Ordinal).Select(e => new CompletionItem(e, CompletionKind.Keyword, "event")),
            "exit" => Names.Parties(place),
            _ when place.Before[1].Text is "split" && place.Last.Kind == TokenKind.Number => [new CompletionItem("for", CompletionKind.Keyword, "how many old ones")],
            _ => [],
        };
    }
}
