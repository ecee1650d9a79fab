using System.Collections.Immutable;
using Space = DealLang.Reports.Numbers.Space;

namespace DealLang.Reports.Languages;

/// <summary>
/// A language's file: settings (<c>:decimal ,</c>), then sentences. A sentence stands at the margin in English, its translation
/// indented under it; English sentences that stand together share one. <c>{t}</c> is any text, <c>{n}</c> a number, <c>{d}</c> a date,
/// <c>{p}</c> a party or another name, <c>{s}</c> a scale such as $bn,
/// <c>{c}</c> a citation, <c>{v}</c> words that stay as they are; a digit tells two of a kind apart. Where the number
/// decides the form, each form stands behind its CLDR category: <c>one: {n} Deal</c>. A line that begins with # is a remark.
/// </summary>
internal sealed class LanguageFile
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    private LanguageFile(string tag, string text)
    {
        Tag = tag;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var keys = new List<string>();
        var said = new List<string>();
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == ':') Set(line);
            else if (line[0] == ' ') said.Add(line.Trim());
            else
            {
                if (said.Count > 0) End();
                keys.Add(line);
            }
        }
        End();
        Sentences = sentences.ToImmutable();
        Table = new SentenceTable(Sentences);
        Numbers = new NumberWords(this);

        void End()
        {
            foreach (string key in keys) sentences.Add(new Sentence(key, [.. said], sentences.Count));
            keys.Clear();
            said.Clear();
        }
    }

    public string Tag { get; }
    public ImmutableArray<Sentence> Sentences { get; }
    public SentenceTable Table { get; }
    public NumberWords Numbers { get; }

    /// <summary>A setting's value; empty when the file has none of that name.</summary>
    public string this[string setting] => _settings.GetValueOrDefault(setting, "");

    public static LanguageFile Of(string tag)
    {
        using var stream = typeof(LanguageFile).Assembly.GetManifestResourceStream($"DealLang.Reports.Languages.{tag}.txt")!;
        using var reader = new StreamReader(stream);
        return new LanguageFile(tag, reader.ReadToEnd());
    }

    /// <summary>Underscores stand for spaces that never break.</summary>
    private void Set(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        _settings[line[1..space]] = line[space..].Trim().Replace('_', Space.NoBreak);
    }
}
