using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Binding;

/// <summary>
/// Takes over from the binding before an edit what the lines of untouched parts say. A part is made of the same line objects and names nothing that
/// others say anything of, so its lines say the same; what differs is where they stand, and which objects stand for the parties, sources and deals
/// that they name. Of a part of whose lines something was reported nothing is taken over: a message may speak of names elsewhere.
/// </summary>
internal static class KeptParts
{
    /// <summary>Gives the session what an earlier binding of the same files found, and marks the blocks that need not be bound.</summary>
    /// <returns>For each part what was taken over; null where its lines are to be bound.</returns>
    public static BoundPart?[] TakeOver(BindingSession session, DealCompilation? earlier)
    {
        var parts = session.Parts.All;
        var kept = new BoundPart?[parts.Length];
        if (earlier is null || parts.Length == 1 || SameParts.Between(earlier.World.Parts, session.Parts) is not { } same) return kept;
        var places = new MovedPlaces(earlier.Trees, session.Trees);
        for (int i = 0; i < parts.Length; i++)
        {
            if (same.Before(parts[i]) is not { } before || earlier.Bound.Parts[before] is not { } bound) continue;
            if (Take(session, places, earlier.World.Parts.All[before], parts[i], bound) is not { } taken) continue;
            kept[i] = taken;
            session.Claims.AddRange(taken.Claims);
            session.References.AddRange(taken.References);
            foreach (var root in parts[i].Roots) session.Kept.Add(root);
        }
        return kept;
    }

    /// <summary>What the lines of each part said that have been bound now, beside what was taken over; null where something was reported of them.</summary>
    /// <param name="kept">As <see cref="TakeOver"/> has it.</param>
    /// <param name="claims">The first claim that the lines of parts made, and so on.</param>
    public static ImmutableArray<BoundPart?> Sort(BindingSession session, BoundPart?[] kept, int claims, int references, int diagnostics)
    {
        var parts = session.Parts.All;
        if (parts.Length == 1) return [null];
        var partOf = new Dictionary<BlockSyntax, int>();
        var bound = new BoundPartBuilder?[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (kept[i] is not null) continue;
            bound[i] = new BoundPartBuilder();
            foreach (var root in parts[i].Roots) partOf[root] = i;
        }
        var trees = new Dictionary<Text.SourceText, DealSyntaxTree>();
        foreach (var tree in session.Trees) trees.TryAdd(tree.Text, tree);
        foreach (var claim in session.Claims.Skip(claims)) PartAt(claim.Location)?.Claims.Add(claim);
        foreach (var reference in session.References.Skip(references)) PartAt(reference.Place)?.References.Add(reference);
        foreach (var diagnostic in session.Diagnostics.Skip(diagnostics))
        {
            if (PartAt(diagnostic.Location) is { } part) part.IsReported = true;
        }
        return [.. bound.Select((part, i) => part is null ? kept[i] : part.IsReported ? null : new BoundPart([.. part.Claims], [.. part.References]))];

        BoundPartBuilder? PartAt(Text.Location place) =>
            trees.GetValueOrDefault(place.Source)?.RootAt(place.Span.Start) is { } root && partOf.TryGetValue(root, out int part) ? bound[part] : null;
    }

    private static BoundPart? Take(BindingSession session, MovedPlaces places, WorldPart before, WorldPart now, BoundPart bound)
    {
        var moved = new MovedSymbols(session.Names, places);
        var claims = ImmutableArray.CreateBuilder<Claim>(bound.Claims.Length);
        foreach (var claim in bound.Claims) claims.Add(moved.Of(claim));
        var references = ImmutableArray.CreateBuilder<NamedPath>(bound.References.Length);
        foreach (var reference in bound.References) references.Add(new NamedPath(reference.Figure, moved.Of(reference.Place)));
        for (int i = 0; i < now.Deals.Length; i++)
        {
            if (i < before.Deals.Length && before.Deals[i].Name == now.Deals[i].Name) moved.Fill(before.Deals[i], now.Deals[i]);
            else moved.Lose();
        }
        if (moved.AreComplete) return new BoundPart(claims.MoveToImmutable(), references.MoveToImmutable());
        foreach (var deal in now.Deals) MovedSymbols.Empty(deal);
        return null;
    }

    private sealed class BoundPartBuilder
    {
        public List<Claim> Claims { get; } = [];
        public List<NamedPath> References { get; } = [];
        public bool IsReported { get; set; }
    }
}
