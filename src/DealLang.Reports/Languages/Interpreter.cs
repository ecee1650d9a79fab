using System.Globalization;
using System.Text;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Languages;

/// <summary>
/// Reads an English text by the sentences of a language's table and says it by their other side. What a sentence leaves open is read in
/// the same way, so that words change their order where the language wants it; figures, dates and names need no sentence. A text that
/// the table cannot account for to the last word stays as it is.
/// </summary>
internal sealed class Interpreter(Language language, NameList names)
{
    private readonly LanguageFile _file = language.File;
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);

    /// <summary>English texts that stayed as they are.</summary>
    public SortedSet<string> Unsaid { get; } = new(StringComparer.Ordinal);

    public bool IsRightToLeft => language.IsRightToLeft;

    public NumberWords Numbers => _file.Numbers;

    /// <param name="factor">What numbers without a scale of their own are multiplied with, where the column's scale has another unit.</param>
    public string Say(string english, decimal factor = 1m)
    {
        if (english.Length == 0) return english;
        string key = factor == 1m ? english : $"{factor.ToString(CultureInfo.InvariantCulture)}×{english}";
        if (_said.TryGetValue(key, out string? known)) return known;
        return _said[key] = Say(Lexing.Tokens(english, names), factor).Plain;
    }

    public Prose Say(Prose english, decimal factor = 1m) => english.Runs switch
    {
        [] => english,
        [Words { Tone: Tone.Plain, Path.Length: 0 } only] => Say(only.Text, factor),
        _ => Say(Lexing.Tokens(english, names), factor),
    };

    /// <summary>A run that is no plain words: its own words by themselves.</summary>
    public Run Say(Run run, decimal factor = 1m) => run switch
    {
        Words { Path.Length: > 0 } name when name.Path.EndsWith(name.Text, StringComparison.Ordinal) => name,
        Words words => words with { Text = Say(words.Text, factor) },
        Link link => link with { Text = Say(link.Text, factor) },
        Bar bar => new Bar([.. bar.Parts.Select(p => p with { Label = Say(p.Label) })]),
        _ => run,
    };

    private Prose Say(List<Token> tokens, decimal factor)
    {
        if (tokens is [{ Kind: TokenKind.Date } day]) return Numbers.ShortDate(day.Text);
        var reading = new Reading(this, tokens, factor);
        if (reading.Read(0, tokens.Count) is { } whole) return Joined(whole);
        // What cannot be said as a whole is said part by part.
        var parts = new List<Run>();
        int from = 0;
        for (int i = 0; i <= tokens.Count; i++)
        {
            bool cut = i == tokens.Count || (tokens[i] is { Kind: TokenKind.Sign, Text: "·" or ";" or ":" or "," or "—" } && reading.IsOuter(i));
            if (!cut) continue;
            if (i > from) parts.AddRange(reading.Read(from, i) is { } part ? Spaced(tokens[from], part) : Unread(tokens, from, i, factor));
            if (i < tokens.Count) parts.Add((tokens[i].Spaced ? " " : "") + tokens[i].Text);
            from = i + 1;
        }
        return Joined(parts);
    }

    private static IEnumerable<Run> Spaced(Token first, List<Run> said) => first.Spaced ? said.Prepend(" ") : said;

    private List<Run> Unread(List<Token> tokens, int from, int to, decimal factor)
    {
        var runs = new List<Run>();
        var text = new StringBuilder();
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Spaced) text.Append(' ');
            if (tokens[i].Run is { } run)
            {
                runs.Add(text.ToString());
                text.Clear();
                runs.Add(Say(run, factor));
            }
            else text.Append(tokens[i].Text);
        }
        runs.Add(text.ToString());
        Unsaid.Add(new Prose([.. runs]).Plain.Trim());
        return runs;
    }

    /// <summary>A token that needs no sentence, as the language writes it; null for a word.</summary>
    public Run? Own(Token token, decimal factor) => token switch
    {
        { Run: { } run } => Say(run, factor),
        { Kind: TokenKind.Number } => Numbers.Number(token.Text, factor),
        { Kind: TokenKind.Date } => Numbers.Date(token.Text),
        { Kind: TokenKind.Scale } => Numbers.Scale(token.Text),
        { Kind: TokenKind.Word } => null,
        _ => token.Text,
    };

    public Sentence[] SentencesAt(Token token) => _file.Table.At(token);

    /// <summary>In German nouns keep their capital inside a sentence.</summary>
    public bool KeepsCapitals => _file["nouns"] == "capital";

    public string Category(string number) =>
        PluralCategory.Of(language.Tag, decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : 0.5m);

    private static bool IsAddress(Words words) => words.Text.StartsWith("http", StringComparison.Ordinal);

    private static Prose Joined(IEnumerable<Run> runs)
    {
        var joined = new List<Run>();
        foreach (var run in runs)
        {
            if (run is Words { Tone: Tone.Plain, Path.Length: 0 } words)
            {
                if (words.Text.Length == 0) continue;
                // An address is a run of its own: it can be followed.
                if (joined is [.., Words { Tone: Tone.Plain, Path.Length: 0 } last] && !IsAddress(words) && !IsAddress(last))
                {
                    joined[^1] = last.Text + words.Text;
                    continue;
                }
            }
            joined.Add(run);
        }
        return new Prose([.. joined]);
    }
}
