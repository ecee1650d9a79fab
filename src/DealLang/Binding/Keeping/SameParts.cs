using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Binding;

/// <summary>
/// The parts of a world that are what they were in an earlier compilation of the same files: made of the very same lines, with the same said for
/// all. What was found of such a part, and what its figures came to, is so still.
/// </summary>
internal sealed class SameParts
{
    private readonly Dictionary<SyntaxLine, int> _earlier = []; // by their first lines
    private readonly ImmutableArray<WorldPart> _before;
    private readonly WorldParts _now;
    private readonly HashSet<string> _cases;

    private SameParts(WorldParts before, WorldParts now, HashSet<string> cases)
    {
        (_before, _now, _cases) = (before.All, now, cases);
        for (int i = 0; i < _before.Length; i++)
        {
            if (!_before[i].Lines.IsEmpty) _earlier[_before[i].Lines[0]] = i;
        }
    }

    /// <summary>Null when something that holds for all parts is not what it was.</summary>
    public static SameParts? Between(DealCompilation earlier, DealCompilation now)
    {
        var (before, after) = (earlier.World, now.World);
        return before.AsOf == after.AsOf && before.LatestDate == after.LatestDate && AreSame(before.Parts.Common, after.Parts.Common) && now.HasFilesOf(earlier)
            ? new SameParts(before.Parts, after.Parts, [.. before.Cases.Concat(after.Cases).Select(c => c.Name)]) : null;
    }

    /// <summary>What the lines of parts say, before they are bound. The files are the same ones. Null as above.</summary>
    public static SameParts? Between(WorldParts before, WorldParts now) => AreSame(before.Common, now.Common) ? new SameParts(before, now, []) : null;

    /// <summary>Which part of the earlier world a part is; null for a new one.</summary>
    public int? Before(WorldPart part) =>
        !part.Lines.IsEmpty && _earlier.TryGetValue(part.Lines[0], out int before) && AreSame(part.Lines, _before[before].Lines) ? before : null;

    /// <summary>A case of the files' own may count other deals everywhere.</summary>
    public bool IsNoCaseOfTheFiles(string name) => !_cases.Contains(name);

    /// <summary>The deals and parties of all parts that are the same.</summary>
    public HashSet<string> Owners()
    {
        var owners = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in _now.All)
        {
            if (Before(part) is null) continue;
            foreach (var deal in part.Deals) owners.Add(deal.Name);
            foreach (var party in part.Parties) owners.Add(party.Name);
        }
        return owners;
    }

    private static bool AreSame(ImmutableArray<SyntaxLine> left, ImmutableArray<SyntaxLine> right)
    {
        if (left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i])) return false;
        }
        return true;
    }
}
