namespace DealLang.Text;

/// <summary>What a reader probably meant: the known word that the fewest slips of the finger turn into the one written.</summary>
public static class Spelling
{
    /// <summary>
    /// The nearest known word, or null when none is near: at most a third of the letters may differ, case counts as nothing. Of two words
    /// equally near, the one that comes first.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = Math.Max(1, written.Length / 3) + 1;
        foreach (string word in known)
        {
            if (word == written || Math.Abs(word.Length - written.Length) >= fewest)
                continue;
            int slips = Slips(written, word);
            if (slips < fewest)
                (nearest, fewest) = (word, slips);
        }
        return nearest;
    }

    /// <summary>Letters to insert, drop, change or swap with their neighbour (optimal string alignment).</summary>
    public static int Slips(string from, string to)
    {
        var (beforeLast, last, current) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (int j = 0; j <= to.Length; j++)
            last[j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int changed = Same(from[i - 1], to[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + changed);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[to.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
