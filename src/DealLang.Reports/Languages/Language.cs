using System.Collections.Immutable;
using DealLang.Vocabulary;

namespace DealLang.Reports.Languages;

/// <summary>
/// A language that reports are written in. Reports are built in English; another language is a table from English sentences to its own
/// (<c>Languages/de.txt</c>), read when it is first asked for, so that nobody pays for languages that nobody reads.
/// </summary>
public sealed class Language
{
    private readonly Lazy<LanguageFile>? _file;

    private Language(string tag, bool hasFile = true) => (Tag, _file) = (tag, hasFile ? new Lazy<LanguageFile>(() => LanguageFile.Of(tag)) : null);

    public static readonly Language English = new("en", hasFile: false);

    /// <summary>All of them, English first.</summary>
    public static readonly ImmutableArray<Language> All = [English, .. ReportLanguages.All.Skip(1).Select(t => new Language(t))];

    /// <summary>A BCP 47 tag without a region.</summary>
    public string Tag { get; }

    public bool IsEnglish => _file is null;

    public bool IsRightToLeft => Tag is "ar" or "he";

    /// <summary>The language of a tag such as <c>de</c> or <c>de-AT</c>; null for one that reports do not speak.</summary>
    public static Language? Find(string tag) => All.FirstOrDefault(l => l.Tag.Equals(tag.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    internal LanguageFile File => _file!.Value;

    /// <summary>What a printer says of its own accord, outside the document: the words on a button.</summary>
    internal string Say(string english) => IsEnglish ? english : new Interpreter(this, NameList.None).Say(english);

    public override string ToString() => Tag;
}
