namespace DealLang.Vocabulary;

/// <summary>A row of the vocabulary: the words, a sentence for readers, and a line that shows them in use.</summary>
public abstract record Entry(string Name, string Hover, string Example);
