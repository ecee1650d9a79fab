using DealLang.Editing.Names;
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

    public static IEnumerable<CompletionItem> Series(CompletionPlace place, int rank = 0) => place.World.Bound.Names.Series.Order(StringComparer.Ordinal)
        .Select(s => new CompletionItem(s, CompletionKind.Figure, "series") { Rank = rank });

    /// <summary>The webs, and all deals as one.</summary>
    public static IEnumerable<CompletionItem> Webs(CompletionPlace place, int rank = 0) => place.World.World.Webs.Select(w => w.Name).Append(Web.OfAll)
        .Select(w => new CompletionItem(w, CompletionKind.Deal, w == Web.OfAll ? "all deals together" : "web") { Rank = rank });

    /// <summary>What the deal or the company at hand calls its rows, legs, rights, notes and prices.</summary>
    public static IEnumerable<CompletionItem> Labels(CompletionPlace place, int rank = 0) => place.Deal?.Name is { } deal
        ? [.. Labels(place, deal, rank), .. place.Deal.Objects.SelectMany(p => Labels(place, p.Name, rank))] : place.Party is { } party ? Labels(place, party.Name, rank) : [];

    /// <summary>Units that the files declare, as they declare them and, behind a number, as several: not every unit is a word that takes an s.</summary>
    public static IEnumerable<CompletionItem> Units(CompletionPlace place, int rank, bool isOne = true) => place.World.Bound.Names.Units.Keys.Order(StringComparer.Ordinal)
        .SelectMany(u => isOne || u.Any(char.IsUpper) ? (string[])[u] : [u, u + "s"]).Select(u => new CompletionItem(u, CompletionKind.Unit, "unit") { Rank = rank });

    public static IEnumerable<CompletionItem> Labels(CompletionPlace place, string owner, int rank) => LabelReader.DeclaredBy(owner, place.World.Trees)
        .Select(l => new CompletionItem(l, CompletionKind.Figure, $"label of {owner}") { Rank = rank });

    public static IEnumerable<CompletionItem> Cases(CompletionPlace place) =>
        BuiltInCases.All.Concat(place.World.Bound.Names.Cases.Order(StringComparer.Ordinal)).Select(c => new CompletionItem(c, CompletionKind.Figure, "case"));

    private static bool IsSide(Deal? deal, Party party) => deal is not null && (deal.Subjects.Contains(party) || deal.Objects.Contains(party));
}
