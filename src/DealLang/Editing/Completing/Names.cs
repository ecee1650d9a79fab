using DealLang.Symbols;

namespace DealLang.Editing.Completing;

/// <summary>Declared names as things to write.</summary>
internal static class Names
{
    public static IEnumerable<CompletionItem> Parties(CompletionPlace place, int rank = 0) => place.World.World.Parties
        .Select(p => new CompletionItem(p.Name, CompletionKind.Party, p.Kind.ToString().ToLowerInvariant(), p.Printed) { Rank = IsSide(place.Deal, p) ? rank : rank + 1 });

    public static IEnumerable<CompletionItem> Deals(CompletionPlace place, int rank = 0) => place.World.World.Deals
        .Select(d => new CompletionItem(d.Name, CompletionKind.Deal, d.Written) { Rank = rank });

    /// <summary>Classes by the names that they have here: bare in their own company's block, else in full.</summary>
    public static IEnumerable<CompletionItem> Classes(CompletionPlace place, int rank = 0)
    {
        foreach (var shareClass in place.World.World.Parties.SelectMany(p => p.Classes))
        {
            bool isOwn = shareClass.Party == place.Party;
            yield return new CompletionItem(isOwn ? shareClass.Name : shareClass.FullName, CompletionKind.ShareClass, $"class of {shareClass.Party.Printed}")
            {
                Rank = isOwn || IsSide(place.Deal, shareClass.Party) ? rank : rank + 1,
            };
        }
    }

    public static IEnumerable<CompletionItem> Sources(CompletionPlace place) => place.World.World.Sources
        .Select(s => new CompletionItem(s.Name, CompletionKind.Source, $"{s.Kind}, {s.Date.Written}", s.Title));

    public static IEnumerable<CompletionItem> Figures(CompletionPlace place, int rank = 0) => place.World.World.Figures
        .Select(f => new CompletionItem(f.Name, CompletionKind.Figure, f.Written) { Rank = rank });

    private static readonly string[] BuiltIn = ["base", "low", "high"];

    public static IEnumerable<CompletionItem> Cases(CompletionPlace place) =>
        BuiltIn.Concat(place.World.Bound.Names.Cases.Order(StringComparer.Ordinal)).Select(c => new CompletionItem(c, CompletionKind.Figure, "case"));

    private static bool IsSide(Deal? deal, Party party) => deal is not null && (deal.Subjects.Contains(party) || deal.Objects.Contains(party));
}
