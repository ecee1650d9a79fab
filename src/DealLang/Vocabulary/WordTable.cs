namespace DealLang.Vocabulary;

/// <summary>Single words and their numbers in an open hash table that is asked by span. The numbers of <see cref="Keyword"/> come first.</summary>
internal sealed class WordTable
{
    private const int Slots = 4096; // a power of two, several times the words
    private readonly ushort[] _slots = new ushort[Slots];
    private string[] _words = new string[1024];
    private WordRoles[] _roles = new WordRoles[1024];

    public WordTable()
    {
        _words[0] = "";
        foreach (string keyword in System.Enum.GetNames<Keyword>().Skip(1))
            Add(keyword.TrimEnd('_').ToLowerInvariant(), WordRoles.None);
        AddAll(Kinds.All, WordRoles.Declaration);
        AddAll(Settings.All, WordRoles.Setting);
        AddAll(Statuses.All, WordRoles.Status);
        AddAll(Terms.All, WordRoles.Term);
        AddAll(Modifiers.All, WordRoles.Modifier, WordRoles.LongKey);
        AddAll(SuffixWords.All, WordRoles.Suffix, WordRoles.LongKey);
        AddAll(Wordings.All, WordRoles.None);
        AddAll(JoiningWords.All.Where(j => j.Connects), WordRoles.Connective);
        AddAll(JoiningWords.All.Where(j => !j.Connects), WordRoles.None);
        AddAll(DatedWords.All, WordRoles.None);
        AddAll(Hedges.All, WordRoles.Hedge);
        AddAll(Functions.All, WordRoles.Function);
        AddAll(SourceWords.Kinds, WordRoles.SourceKind);
        AddAll(SourceWords.Keys, WordRoles.SourceKey);
        AddAll(Currencies.All, WordRoles.Currency);
        foreach (var verb in Verbs.All)
        {
            var roles = (verb.InLegs ? WordRoles.LegVerb : 0) | (verb.Kind.Length > 0 ? WordRoles.HeaderVerb : 0);
            Add(verb.Name, roles);
            Add(verb.Plural, roles);
        }
        foreach (var unit in Units.All.Where(u => char.IsLetter(u.Name[0])))
        {
            Add(unit.Name, WordRoles.Unit);
            Add(unit.Plural, WordRoles.Unit);
        }
        foreach (var scale in Scales.All)
            Add(scale.Name, scale.Spelling == ScaleSpelling.ReadGlued ? WordRoles.GluedScale : WordRoles.Scale);
        foreach (var synonym in Synonyms.All)
        {
            var role = WordRoles.Other;
            foreach (string word in synonym.Written.Split(' '))
            {
                Add(word, role);
                role = WordRoles.None;
            }
            foreach (string word in synonym.Meant.Split(' ')) Add(word, WordRoles.None);
        }
    }

    /// <summary>One more than the highest number.</summary>
    public int Count { get; private set; } = 1;

    public string this[int id] => _words[id];

    public WordRoles RolesOf(int id) => _roles[id];

    public int Find(ReadOnlySpan<char> word)
    {
        for (int slot = SlotOf(word); ; slot = (slot + 1) & (Slots - 1))
        {
            int id = _slots[slot];
            if (id == 0 || word.SequenceEqual(_words[id])) return id;
        }
    }

    /// <param name="rolesOfSeveral">The role of the first of several words; without it the same as of one.</param>
    private void AddAll(IEnumerable<Entry> entries, WordRoles roles, WordRoles? rolesOfSeveral = null)
    {
        foreach (var entry in entries)
        {
            var role = entry.Name.Contains(' ') ? rolesOfSeveral ?? roles : roles;
            foreach (string word in entry.Name.Split(' '))
            {
                Add(word, role);
                role = WordRoles.None; // only the first word begins something
            }
        }
    }

    private void Add(string word, WordRoles roles)
    {
        int id = Find(word);
        if (id != 0)
        {
            _roles[id] |= roles;
            return;
        }
        int slot = SlotOf(word);
        while (_slots[slot] != 0) slot = (slot + 1) & (Slots - 1);
        if (Count == _words.Length)
        {
            Array.Resize(ref _words, Count * 2);
            Array.Resize(ref _roles, Count * 2);
        }
        _slots[slot] = (ushort)Count;
        _roles[Count] = roles;
        _words[Count++] = word;
    }

    private static int SlotOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        uint hash = (uint)word.Length;
        hash = (hash * 31) + word[0];
        hash = (hash * 31) + word[word.Length / 2];
        hash = (hash * 31) + word[^1];
        return (int)((hash * 2654435769u) >> 20);
    }
}
