namespace DealLang.Text;

/// <summary>What a reader probably meant: the known word that the fewest slips of the finger turn into the one written.</summary>
public static class Spelling
{
    /// <summary>
    /// The nearest known word, or null when none is near: one slip in a word of three to seven letters, one more for every four more; of a word of four letters or fewer the first letter stands. Case counts as nothing. Of two words
    /// equally near, the one that comes first.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = Allowed(written.Length) + 1;
        foreach (string word in known)
        {
            if (word == written || word.Length == 0 || Math.Abs(word.Length - written.Length) >= fewest)
                continue;
            int slips = Slips(written, word);
            if (slips < fewest && (written.Length > 4 || Same(written[0], word[0])))
                (nearest, fewest) = (word, slips);
        }
        return nearest;
    }

    private static int Allowed(int letters) => letters < 3 ? 0 : letters < 8 ? 1 : 1 + ((letters - 4) / 4);

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
