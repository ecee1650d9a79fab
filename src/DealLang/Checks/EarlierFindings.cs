using System.Collections.Immutable;
using DealLang.Binding;
using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;

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
            if (Moved(diagnostic) is not { } found) return null;
            moved.Add(found);
        }
        return moved.MoveToImmutable();
    }

    /// <summary>A finding at the place of its lines now; null when it speaks of lines that the edit touched.</summary>
    private Diagnostic? Moved(Diagnostic diagnostic)
    {
        if (places.Of(diagnostic.Location) is not { } place) return null;
        var moved = diagnostic with { Location = place };
        if (!diagnostic.Related.IsEmpty)
        {
            var related = ImmutableArray.CreateBuilder<RelatedLocation>(diagnostic.Related.Length);
            foreach (var other in diagnostic.Related)
            {
                if (places.Of(other.Location) is not { } at) return null;
                related.Add(other with { Location = at });
            }
            moved = moved with { Related = related.MoveToImmutable() };
        }
        if (diagnostic.Fix is not { } fix) return moved;
        var edits = ImmutableArray.CreateBuilder<TextEdit>(fix.Edits.Length);
        foreach (var edit in fix.Edits)
        {
            if (places.Of(edit.Location) is not { } at) return null;
            edits.Add(edit with { Location = at });
        }
        return moved with { Fix = fix with { Edits = edits.MoveToImmutable() } };
    }
}
