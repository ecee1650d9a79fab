namespace DealLang.Vocabulary;

/// <summary>What a word may be the first word of.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,
    Declaration = 1,
    Setting = 1 << 1,
    Status = 1 << 2,
    Term = 1 << 3,
    Modifier = 1 << 4,
    Suffix = 1 << 5,
    /// <summary>Joins two parts of a sentence: and, of, per.</summary>
    Connective = 1 << 6,
    Hedge = 1 << 7,
    Function = 1 << 8,
    Unit = 1 << 9,
    Scale = 1 << 10,
    GluedScale = 1 << 11,
    Currency = 1 << 12,
    LegVerb = 1 << 13,
    HeaderVerb = 1 << 14,
    SourceKey = 1 << 15,
    SourceKind = 1 << 16,
    /// <summary>Begins a suffix or a modifier only before certain words: part of, set in advance.</summary>
    LongKey = 1 << 17,
    /// <summary>Begins words that people write for words of the vocabulary: enterprise value.</summary>
    Other = 1 << 18,

    Key = Modifier | Suffix,
}
