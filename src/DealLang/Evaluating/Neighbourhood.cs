namespace DealLang.Evaluating;

/// <summary>What becomes of a calculation when one leaf moves a little: slots that do not read it keep theirs, and no large formula is worked out anew.</summary>
internal sealed class Neighbourhood(Calculation calculation, decimal?[] centre)
{
    private readonly Dictionary<int, LargeFormula.Worked?> _worked = [];
    private readonly List<int> _moved = [];

    /// <param name="slots">The slots of the centre, in which the leaf and what reads it are moved.</param>
    /// <param name="behind">Those that read it, in order.</param>
    public void Move(decimal?[] slots, int leaf, decimal? value, int[] behind)
    {
        slots[leaf] = value;
        _moved.Clear();
        _moved.Add(leaf);
        foreach (int slot in behind)
        {
            slots[slot] = Near(slot, slots);
            _moved.Add(slot);
        }
    }

    private decimal? Near(int slot, decimal?[] slots)
    {
        if (calculation.LargeAt(slot) is not { } large) return calculation.Work(slot, slots);
        if (!_worked.TryGetValue(slot, out var worked)) _worked[slot] = worked = large.At(centre);
        return worked is null ? calculation.Work(slot, slots) : worked.With(slots, _moved);
    }
}
