using System.Numerics;

namespace DealLang.Relations;

/// <summary>A set of slots of a table, small and quick: the orderings of ten thousand deals are made of them.</summary>
internal readonly struct FigureSet(int capacity)
{
    private readonly ulong[] _words = new ulong[Math.Max(1, (capacity + 63) / 64)];

    public bool this[int slot] => (_words[slot >> 6] >> (slot & 63) & 1) != 0;

    public void Add(int slot) => _words[slot >> 6] |= 1UL << (slot & 63);

    public void Remove(int slot) => _words[slot >> 6] &= ~(1UL << (slot & 63));

    public void CopyFrom(FigureSet other) => other._words.CopyTo(_words, 0);

    /// <summary>The one member that <paramref name="other"/> lacks; -1 when it lacks none, -2 when it lacks several.</summary>
    public int OnlyOneNotIn(FigureSet other)
    {
        int found = -1;
        for (int i = 0; i < _words.Length; i++)
        {
            ulong rest = _words[i] & ~other._words[i];
            if (rest == 0) continue;
            if (found >= 0 || (rest & (rest - 1)) != 0) return -2;
            found = (i << 6) + BitOperations.TrailingZeroCount(rest);
        }
        return found;
    }
}
