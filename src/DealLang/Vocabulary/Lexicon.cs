using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Every row of the vocabulary, and the numbers of its words.</summary>
public static class Lexicon
{
    private static readonly WordTable Words = new();

    /// <summary>All rows, table by table.</summary>
    public static ImmutableArray<Entry> All { get; } =
    [
        .. Kinds.All, .. Settings.All, .. Verbs.All, .. Statuses.All, .. Terms.All, .. Modifiers.All, .. Wordings.All, .. SuffixWords.All, .. JoiningWords.All,
        .. DatedWords.All, .. Hedges.All, .. Functions.All, .. DayCounts.All, .. Units.All, .. Dimensions.All, .. Scales.All, .. SourceWords.Kinds,
        .. SourceWords.Keys, .. Currencies.All,
    ];

    /// <summary>The first row of that name, or null.</summary>
    public static Entry? Find(string name) => All.FirstOrDefault(e => e.Name == name);

    /// <summary>Every row of that name: <c>pool</c> is a term and a modifier.</summary>
    public static IEnumerable<Entry> FindAll(string name) => All.Where(e => e.Name == name);

    /// <summary>The number of a single word of the vocabulary, exact in case; 0 for any other. Allocates nothing.</summary>
    public static int WordId(ReadOnlySpan<char> word) => Words.Find(word);

    /// <summary>The word of a number that <see cref="WordId"/> gave.</summary>
    public static string WordOf(int id) => Words[id];

    /// <summary>One more than the highest number of a word.</summary>
    internal static int WordCount => Words.Count;

    internal static WordRoles RolesOf(int id) => Words.RolesOf(id);

    /// <summary>Whether the two words begin a suffix or a modifier of several words: part of, set in.</summary>
    internal static bool IsLongKey(int first, int second) => LongKeys.Contains((first << 16) | second);

    private static readonly HashSet<int> LongKeys = FirstTwoWords();

    private static HashSet<int> FirstTwoWords()
    {
        var pairs = new HashSet<int>();
        foreach (var entry in SuffixWords.All.Cast<Entry>().Concat(Modifiers.All))
        {
            if (WordIds(entry.Name) is [var first, var second, ..]) pairs.Add((first << 16) | second);
        }
        return pairs;
    }

    /// <summary>The numbers of the words of a name: <c>net income</c> has two.</summary>
    internal static int[] WordIds(string name)
    {
        string[] words = name.Split(' ');
        int[] ids = new int[words.Length];
        for (int i = 0; i < ids.Length; i++) ids[i] = WordId(words[i]);
        return ids;
    }
}
