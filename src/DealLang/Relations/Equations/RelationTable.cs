using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A form's figures and the equations between them, both in order: of two routes to a figure the earlier is used, of two missing lists of
/// one length the earlier is shown.
/// </summary>
internal sealed class RelationTable(ImmutableArray<Term> terms, ImmutableArray<Relation> relations, ImmutableArray<Loop> loops)
{
    private readonly Dictionary<FigurePath, int> _slots = Number(terms);

    public ImmutableArray<Term> Terms { get; } = terms;
    public ImmutableArray<Relation> Relations { get; } = relations;

    /// <summary>What is solved where nothing else gives it, in this order.</summary>
    public ImmutableArray<Loop> Loops { get; } = loops;

    /// <summary>The place of a figure among the terms; -1 when the form does not know it.</summary>
    public int SlotOf(FigurePath path) => _slots.GetValueOrDefault(path, -1);

    public Unit? UnitOf(FigurePath path) => _slots.TryGetValue(path, out int slot) ? Terms[slot].Unit : null;

    private static Dictionary<FigurePath, int> Number(ImmutableArray<Term> terms)
    {
        var slots = new Dictionary<FigurePath, int>(terms.Length);
        for (int i = 0; i < terms.Length; i++) slots.Add(terms[i].Path, i);
        return slots;
    }
}
