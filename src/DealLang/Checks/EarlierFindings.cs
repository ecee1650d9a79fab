using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Checks;

/// <summary>What the checks said of each part of a compilation, for a later one of the same files: of a part that no edit touched they say it again.</summary>
internal sealed class EarlierFindings
{
    private readonly Dictionary<SyntaxLine, int> _parts = []; // by their first lines
    private readonly Findings _findings;
    private readonly MovedPlaces _places;

    private EarlierFindings(Findings findings, MovedPlaces places)
    {
        (_findings, _places) = (findings, places);
        for (int i = 0; i < findings.Parts.Length; i++)
        {
            if (!findings.Parts[i].Lines.IsEmpty) _parts[findings.Parts[i].Lines[0]] = i;
        }
    }

    /// <summary>Null when something that holds for all parts is not what it was.</summary>
    public static EarlierFindings? Between(DealCompilation earlier, DealCompilation now)
    {
        var (before, parts) = (earlier.World.Parts, now.World.Parts);
        return earlier.Evaluator().AsOf == now.Evaluator().AsOf && IsSame(before.Common, parts.Common) && earlier.HasDataOf(now)
            && earlier.Trees.Select(t => t.Text.Path).SequenceEqual(now.Trees.Select(t => t.Text.Path))
            ? new EarlierFindings(earlier.Findings, new MovedPlaces(earlier.Trees, now.Trees)) : null;
    }

    /// <summary>Null when the part is a new one, or when a finding's place is not to be told.</summary>
    public ImmutableArray<Diagnostic>? Of(WorldPart part)
    {
        if (part.Lines.IsEmpty || !_parts.TryGetValue(part.Lines[0], out int before) || !IsSame(part.Lines, _findings.Parts[before].Lines)) return null;
        var said = _findings.ByPart[before];
        var moved = ImmutableArray.CreateBuilder<Diagnostic>(said.Length);
        foreach (var diagnostic in said)
        {
            if (_places.Of(diagnostic) is not { } found) return null;
            moved.Add(found);
        }
        return moved.MoveToImmutable();
    }

    private static bool IsSame(ImmutableArray<SyntaxLine> left, ImmutableArray<SyntaxLine> right)
    {
        if (left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i])) return false;
        }
        return true;
    }
}
