using System.Collections.Immutable;
using DealLang.Syntax;

namespace DealLang.Symbols;

/// <summary>Deals and parties of which the rest of the world says nothing, and that say nothing of the rest.</summary>
/// <param name="Lines">Every line that speaks of them, in the order of the files, and those of the sources that they cite; empty where that was not looked into.</param>
internal sealed record WorldPart(string Name, ImmutableArray<Deal> Deals, ImmutableArray<Party> Parties, ImmutableArray<SyntaxLine> Lines)
{
    /// <summary>Its blocks at the margin; empty like the lines.</summary>
    public ImmutableArray<BlockSyntax> Roots { get; init; } = [];
}

/// <summary>A world taken apart.</summary>
/// <param name="Common">The lines that hold for all parts: settings, units, events, series.</param>
internal sealed record WorldParts(ImmutableArray<SyntaxLine> Common, ImmutableArray<WorldPart> All)
{
    private Dictionary<string, WorldPart> _ofParty => field ??= ByParty();

    public static WorldParts Whole(ImmutableArray<Deal> deals, ImmutableArray<Party> parties) => new([], [new WorldPart("", deals, parties, [])]);

    /// <summary>Whether a deal may speak of a party.</summary>
    public bool AreJoined(Party party, Deal deal) => All.Length == 1 || Of(party) is not { } part || (!deal.Subjects.IsEmpty && Of(deal.Subjects[0]) == part);

    public WorldPart? Of(Party party) => _ofParty.GetValueOrDefault(party.Name);

    private Dictionary<string, WorldPart> ByParty()
    {
        var byParty = new Dictionary<string, WorldPart>(StringComparer.Ordinal);
        foreach (var part in All)
        {
            foreach (var party in part.Parties) byParty.TryAdd(party.Name, part);
        }
        return byParty;
    }
}
