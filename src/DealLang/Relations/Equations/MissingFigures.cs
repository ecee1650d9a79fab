using System.Collections.Immutable;
using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>The shortest list of figures that, once stated, would give an unknown one.</summary>
internal static class MissingFigures
{
    private const int LongestSearched = 3;
    private const long MostChoices = 20_000;

    /// <summary>
    /// For each slot that is not in <paramref name="known"/>: the first of the shortest lists of inputs, in table order; an input asks for
    /// itself. Lists longer than three are found by leaving out of all inputs, last first, whatever is not needed.
    /// </summary>
    /// <param name="first">Slots to be asked for before all others: what the file says is undisclosed.</param>
    /// <returns>A list for each slot; default for those that are known.</returns>
    public static ImmutableArray<FigurePath>[] Find(EquationSystem system, FigureSet known, IReadOnlyList<int> first)
    {
        var terms = system.Table.Terms;
        var open = new List<int>();
        for (int slot = 0; slot < terms.Length; slot++)
        {
            if (!known[slot]) open.Add(slot);
        }
        var found = new ImmutableArray<FigurePath>[terms.Length];
        var candidates = new List<int>();
        var asked = system.NewSet();
        foreach (int slot in first)
        {
            if (!known[slot]) Ask(slot);
        }
        foreach (int slot in open)
        {
            if (terms[slot].IsInput && !asked[slot]) Ask(slot);
        }

        open.RemoveAll(slot => asked[slot] && Record(slot, [slot]));
        var trial = system.NewSet();
        for (int size = 1; size <= LongestSearched && open.Count > 0 && Count(candidates.Count, size) <= MostChoices; size++)
        {
            foreach (int[] choice in Choices(candidates, size))
            {
                trial.CopyFrom(known);
                foreach (int slot in choice) trial.Add(slot);
                system.Close(trial);
                if (open.RemoveAll(slot => trial[slot] && Record(slot, choice)) > 0 && open.Count == 0) break;
            }
        }
        foreach (int slot in open) Record(slot, Pruned(system, known, candidates, slot));
        return found;

        void Ask(int slot)
        {
            candidates.Add(slot);
            asked.Add(slot);
        }

        bool Record(int slot, int[] choice)
        {
            found[slot] = [.. choice.Select(s => terms[s].Path)];
            return true;
        }
    }

    /// <summary>Stating an unknown itself always helps, so it closes the list when no inputs reach it.</summary>
    private static int[] Pruned(EquationSystem system, FigureSet known, List<int> candidates, int unknown)
    {
        var kept = new List<int>(candidates);
        if (!Reaches(kept)) return [unknown];
        for (int i = candidates.Count - 1; i >= 0; i--)
        {
            int candidate = candidates[i];
            kept.Remove(candidate);
            if (!Reaches(kept)) kept.Add(candidate);
        }
        kept.Sort((one, other) => candidates.IndexOf(one).CompareTo(candidates.IndexOf(other)));
        return [.. kept];

        bool Reaches(List<int> chosen)
        {
            var trial = system.NewSet();
            trial.CopyFrom(known);
            foreach (int slot in chosen) trial.Add(slot);
            system.Close(trial);
            return trial[unknown];
        }
    }

    private static long Count(long from, int size)
    {
        long count = 1;
        for (int i = 0; i < size; i++) count = count * Math.Max(0, from - i) / (i + 1);
        return count;
    }

    private static IEnumerable<int[]> Choices(List<int> from, int size)
    {
        if (size > from.Count) yield break;
        int[] at = new int[size];
        for (int i = 0; i < size; i++) at[i] = i;
        while (true)
        {
            int[] choice = new int[size];
            for (int i = 0; i < size; i++) choice[i] = from[at[i]];
            yield return choice;
            int move = size - 1;
            while (move >= 0 && at[move] == from.Count - size + move) move--;
            if (move < 0) yield break;
            at[move]++;
            for (int i = move + 1; i < size; i++) at[i] = at[i - 1] + 1;
        }
    }
}
