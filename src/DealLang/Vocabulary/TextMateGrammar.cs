using System.Text.Encodings.Web;
using System.Text.Json;

namespace DealLang.Vocabulary;

/// <summary>
/// The vocabulary as a TextMate grammar, which colours <c>.deal</c> text in editors and on web pages. It looks at one line at a time
/// and knows no contexts; the language server's tokens are the exact ones.
/// </summary>
public static class TextMateGrammar
{
    private const string Name = @"[\p{L}][\p{L}\p{M}\d_]*(?:-[\p{L}\p{M}\d_]+)*";

    /// <summary>The file grammar/deal.tmLanguage.json, LF, ending with a line break.</summary>
    public static string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("name", "DealLang");
            json.WriteString("scopeName", "source.deal");
            json.WriteStartArray("fileTypes");
            json.WriteStringValue("deal");
            json.WriteEndArray();
            json.WriteStartArray("patterns");
            foreach (var rule in Rules()) rule.Write(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static IEnumerable<Rule> Rules()
    {
        string currencies = Words(Currencies.All.Select(c => c.Name));
        string scales = Words(Scales.All.Where(s => s.Spelling != ScaleSpelling.Foreign).Select(s => s.Name));
        string units = Words(Units.All.SelectMany(u => new[] { u.Name, u.Plural }).Concat(Others(SynonymPlace.Unit, _ => true)));
        string terms = Words(Terms.All.Select(t => t.Name).Concat(Others(SynonymPlace.Begin, s => Statuses.Find(s.Meant) is null)));
        yield return new("comment.block.documentation.deal", "##.*$");
        yield return new("comment.line.number-sign.deal", "#.*$");
        yield return new("string.quoted.double.deal", "\"(?:\\\\.|[^\"\\\\])*\"|“[^”]*”");
        yield return new("", $@"(\[)\s*({Name})", "punctuation.definition.citation.deal", "entity.name.source.deal");
        yield return new("", $@"^({Words(Kinds.All.Where(k => k.Kind == DeclarationKind.Deal).Select(k => k.Name))})\s+({Name})\s*:", "keyword.declaration.deal", "entity.name.type.deal");
        yield return new("", $@"^({Words(Kinds.All.Where(k => k.Kind != DeclarationKind.Deal).Select(k => k.Name))})\b(?:\s+({Name}))?", "keyword.declaration.deal", "entity.name.type.deal");
        yield return new("keyword.other.setting.deal", $@"^(?:{Words(Settings.All.Select(s => s.Name))})\b");
        yield return new("keyword.control.status.deal", $@"^\s+(?:{Words(Statuses.All.Select(s => s.Name).Concat(Others(SynonymPlace.Begin, s => Statuses.Find(s.Meant) is not null)))})\b");
        yield return new("keyword.other.term.deal", $@"^\s+(?:{terms})(?=\s|$)");
        yield return new("constant.numeric.date.deal", @"\b\d{4}-(?:\d{2}(?:-\d{2})?|Q[1-4]|H[12])\b");
        yield return new("constant.numeric.deal", $@"(?:\b(?:{currencies})\s+)?[-−]?\p{{Sc}}?(?<![\p{{L}}\d_-])\d[\d_,]*(?:\.\d+)?(?:\s?(?:{scales})\b)?(?:\s?(?:%|(?:{units})\b))?");
        yield return new("keyword.operator.verb.deal", $@"\b(?:{Words(Verbs.All.SelectMany(v => new[] { v.Name, v.Plural }).Concat(Others(SynonymPlace.Verb, _ => true)))})\b");
        yield return new("keyword.operator.hedge.deal", $@"\b(?:{Words(Hedges.All.Select(h => h.Name).Concat(Others(SynonymPlace.Hedge, _ => true)))})\b");
        yield return new("storage.modifier.deal", $@"\b(?:{Words(SuffixWords.All.Select(s => s.Name))})\b");
        yield return new("constant.language.deal", @"\b(?:undisclosed|none|yes|no)\b");
        yield return new("variable.other.path.deal", $@"{Name}(?:\.{Name})+");
    }

    /// <summary>Other words that are understood, where they are words.</summary>
    private static IEnumerable<string> Others(SynonymPlace place, Func<Synonym, bool> which) =>
        Synonyms.All.Where(s => s.Place == place && which(s) && char.IsLetter(s.Written[0]) && s.Written.Length > 1).Select(s => s.Written);

    /// <summary>Longest first, so that net income wins over net.</summary>
    private static string Words(IEnumerable<string> words) => string.Join('|', words
        .Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)
        .OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)
        .Select(w => System.Text.RegularExpressions.Regex.Escape(w).Replace("\\ ", @"\s+", StringComparison.Ordinal)));

    private sealed record Rule(string Scope, string Match, params string[] Captures)
    {
        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            if (Scope.Length > 0) json.WriteString("name", Scope);
            json.WriteString("match", Match);
            if (Captures.Length > 0)
            {
                json.WriteStartObject("captures");
                for (int i = 0; i < Captures.Length; i++)
                {
                    json.WriteStartObject((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
                    json.WriteString("name", Captures[i]);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
    }
}
