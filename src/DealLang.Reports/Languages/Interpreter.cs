using System.Globalization;
using System.Text;
using DealLang.Reports.Documents;
using Space = DealLang.Reports.Numbers.Space;

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
    private readonly HashSet<string> _small = new(language.File["small"].Split(' '), StringComparer.Ordinal);

    /// <summary>English texts that stayed as they are.</summary>
    public SortedSet<string> Unsaid { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts in the words of the files.</summary>
    public HashSet<string> Quoted { get; init; } = [];

    /// <summary>Sentences of the checker.</summary>
    public HashSet<string> Findings { get; init; } = [];

    public bool IsRightToLeft => language.IsRightToLeft;

    public NumberWords Numbers => _file.Numbers;

    /// <param name="factor">What numbers without a scale of their own are multiplied with, where the column's scale has another unit.</param>
    public string Say(string english, decimal factor = 1m)
    {
        if (english.Length == 0) return english;
        string key = factor == 1m ? english : $"{factor.ToString(CultureInfo.InvariantCulture)}×{english}";
        if (_said.TryGetValue(key, out string? known)) return known;
        return _said[key] = Quoted.Contains(english) ? Whole(english) : Say(Lexing.Tokens(english, names), factor).Plain;
    }

    public Prose Say(Prose english, decimal factor = 1m) => english.Runs switch
    {
        [] => english,
        [Words { Tone: Tone.Plain, Path.Length: 0 } only] => Findings.Contains(only.Text) ? Finding(only.Text) : Say(only.Text, factor),
        // What somebody else wrote, and where it is from.
        [Words { Tone: Tone.Plain, Path.Length: 0 } first, .. var source] when Quoted.Contains(first.Text) => [Say(first.Text, factor), .. source],
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
        var said = new List<Run>();
        Say(new Reading(this, tokens, factor), tokens, 0, tokens.Count, 0, factor, said);
        return Joined(said);
    }

    /// <summary>What somebody else wrote is not said in part: a title may be a sentence of the report's, or else stays as it is.</summary>
    private string Whole(string english)
    {
        var tokens = Lexing.Tokens(english, names);
        return new Reading(this, tokens, 1m).Read(0, tokens.Count) is { } whole ? Joined(whole).Plain : english;
    }

    /// <summary>Half a sentence of the checker in one language and half in another, with figures of both, would be worse than one in English that says so.</summary>
    private Prose Finding(string english)
    {
        string said = Whole(english);
        if (said == english) Unsaid.Add(english);
        return said != english ? said : new Prose([new Foreign(english, "en")]);
    }

    /// <summary>What parts a text, the widest first.</summary>
    private static readonly string[] s_cuts = ["·", "—", ";", ":", ","];

    /// <summary>What cannot be said as a whole is said part by part.</summary>
    private void Say(Reading reading, List<Token> tokens, int from, int to, int cut, decimal factor, List<Run> said)
    {
        if (from == to) return;
        if (reading.Read(from, to) is { } whole)
        {
            said.AddRange(from > 0 && !IsWide(tokens[from - 1]) ? Spaced(tokens[from], whole) : whole);
            return;
        }
        for (int i = from; i < to - 1; i++)
        {
            if (!IsEnd(reading, tokens, i) || reading.Read(from, i + 1) is null) continue;
            Say(reading, tokens, from, i + 1, cut, factor, said);
            Say(reading, tokens, i + 1, to, cut, factor, said);
            return;
        }
        while (cut < s_cuts.Length && !Cuts(reading, tokens, from, to, s_cuts[cut])) cut++;
        if (cut == s_cuts.Length)
        {
            said.AddRange(Unread(tokens, from, to, factor));
            return;
        }
        for (int i = from; i <= to; i++)
        {
            if (i < to && !Cuts(reading, tokens, i, i + 1, s_cuts[cut])) continue;
            Say(reading, tokens, from, i, cut + 1, factor, said);
            if (i < to) said.Add((tokens[i].Spaced ? " " : "") + Sign(tokens[i].Text));
            from = i + 1;
        }
    }

    /// <summary>A full stop before the next sentence of a paragraph.</summary>
    private static bool IsEnd(Reading reading, List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Sign, Text: "." } && tokens[at + 1] is { Spaced: true, Text: [>= 'A' and <= 'Z', ..] } && reading.IsOuter(at);

    private static bool Cuts(Reading reading, List<Token> tokens, int from, int to, string sign)
    {
        for (int i = from; i < to; i++)
            if (tokens[i] is { Kind: TokenKind.Sign } token && token.Text == sign && reading.IsOuter(i)) return true;
        return false;
    }

    /// <summary>A sign between parts of a text, as the language writes it.</summary>
    private string Sign(string english) => english switch { "," => Or("comma", english), ";" => Or("semicolon", english), ":" => Or("colon", english), _ => english };

    /// <summary>What stands between the names of a list.</summary>
    public string ListSign => Or("list", ",");

    private string Or(string setting, string english) => _file[setting] is { Length: > 0 } own ? own : english;

    /// <summary>A sign as wide as a character has its space in itself.</summary>
    public static bool IsWide(string sign) => sign is ['\u3001' or (>= '\uFF00' and <= '\uFFEF')];

    private bool IsWide(Token before) => before.Kind == TokenKind.Sign && IsWide(Sign(before.Text));

    private static IEnumerable<Run> Spaced(Token first, List<Run> said) => first.Spaced ? said.Prepend(" ") : said;

    private List<Run> Unread(List<Token> tokens, int from, int to, decimal factor)
    {
        var runs = new List<Run>();
        var text = new StringBuilder();
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Spaced && !(i == from && i > 0 && IsWide(tokens[i - 1]))) text.Append(' ');
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
        { Kind: TokenKind.Word } or { Text: "'" } => null,
        _ => token.Text,
    };

    /// <summary>How often a number stands in the unit that a heading names, when it is counted in this language's: billions in 亿; null for a heading without one.</summary>
    public decimal? Factor(string heading)
    {
        foreach (var token in Lexing.Tokens(heading, NameList.None))
            if (token.Kind == TokenKind.Scale) return Numbers.Factor(token.Text);
        return null;
    }

    public Sentence[] SentencesAt(Token token) => _file.Table.At(token);

    /// <summary>In German nouns keep their capital inside a sentence; articles and prepositions, of which there is a list, do not.</summary>
    public bool KeepsCapital(string text) => _file["nouns"] == "capital" && !_small.Contains(text.Split(' ', Space.NoBreak)[0].ToLowerInvariant());

    public string Category(string number) =>
        PluralCategory.Of(language.Tag, decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : 0.5m);

    private static bool IsAddress(Words words) => words.Text.StartsWith("http", StringComparison.Ordinal);

    /// <summary>An abbreviation that ends a sentence ends it with its own full stop.</summary>
    private static Run OneStop(string before, Run run) =>
        run is Words { Tone: Tone.Plain, Path.Length: 0, Text: ['.', .. var rest] } words && before.EndsWith('.') && !rest.StartsWith('.') ? words with { Text = rest } : run;

    private static Prose Joined(IEnumerable<Run> runs)
    {
        var joined = new List<Run>();
        foreach (var each in runs)
        {
            var run = joined is [.., Words before] ? OneStop(before.Text, each) : each;
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
