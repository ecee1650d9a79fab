using System.Collections.Immutable;
using DealLang.Binding;
using DealLang.Diagnostics;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>What the checks said of each part of a compilation, for a later one of the same files: of a part that no edit touched they say it again.</summary>
internal sealed class EarlierFindings(Findings findings, SameParts same, MovedPlaces places)
{
    /// <summary>Null when the part is a new one, or when a finding's place is not to be told.</summary>
    public ImmutableArray<Diagnostic>? Of(WorldPart part)
    {
        if (same.Before(part) is not { } before) return null;
        var said = findings.ByPart[before];
        var moved = ImmutableArray.CreateBuilder<Diagnostic>(said.Length);
        foreach (var diagnostic in said)
        {
            if (places.Of(diagnostic) is not { } found) return null;
            moved.Add(found);
        }
        return moved.MoveToImmutable();
    }
}
