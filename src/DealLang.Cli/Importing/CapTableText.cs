using System.Globalization;
using System.Text;
using DealLang.Formatting;
using DealLang.Syntax;

namespace DealLang.Cli.Importing;

/// <summary>A cap table as the text of a <c>.deal</c> file: parties, classes, holders, awards, the pool, SAFEs and notes.</summary>
internal sealed class CapTableText
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _text = new();
    private readonly CapTable _table;
    private readonly string _file;

    private CapTableText(CapTable table, string file) => (_table, _file) = (table, file);

    public static string Of(CapTable table, string file) => new CapTableText(table, file).Write();

    private string Write()
    {
        string company = Name(_table.Company, "Company"), cite = _table.Day is null ? "" : "  [table]";
        _text.Append($"## Read from {Quoted(_file)}. What could not be read was named when it was.\ntitle \"Cap table of {Quoted(_table.Company)}\"\n");
        if (_table.Day is { } day) _text.Append($"as of {day}\n\nsource table {day} data \"{Quoted(_file)}\"\n");
        _text.Append('\n');
        foreach (var holder in _table.Holdings.DistinctBy(h => h.Holder))
            _text.Append($"{(holder.IsPerson ? "person" : "fund")} {Name(holder.Holder, "Holder")} \"{Quoted(holder.Holder)}\"\n");
        _text.Append($"\ncompany {company} \"{Quoted(_table.Company)}\"\n");
        foreach (var shareClass in Classes()) _text.Append($"  class {Class(shareClass.Name)}{(shareClass.Votes is { } votes ? $", {Number(votes)} {(votes == 1m ? "vote" : "votes")} each" : "")}\n");
        foreach (var shares in _table.Holdings.GroupBy(h => (h.Holder, h.Class)))
            _text.Append($"  holder {Name(shares.Key.Holder, "Holder")} {Number(shares.Sum(s => s.Shares))} {Class(shares.Key.Class)}{cite}\n");
        foreach (var invested in _table.Classes.Where(c => c.Invested.Length > 0)) _text.Append($"  invested {Class(invested.Name)} {invested.Invested}{cite}\n");
        foreach (var preferred in _table.Classes.Where(c => c.Preference.Length > 0)) _text.Append($"  preference {Class(preferred.Name)} {preferred.Preference}{cite}\n");
        foreach (var award in _table.Awards.GroupBy(a => (a.Kind, a.Strike)))
            _text.Append($"  {award.Key.Kind} {Number(award.Sum(a => a.Number))} {Awarded()}{(award.Key.Strike.Length > 0 ? " strike " + award.Key.Strike : "")}{cite}\n");
        if (_table.Pool > 0m) _text.Append($"  pool {Number(_table.Pool)} {Awarded()} unissued{cite}\n");
        foreach (var instrument in _table.Instruments)
            _text.Append($"  {instrument.Kind} {Instrument(instrument)} {instrument.Amount}{instrument.Terms}{(instrument.Since.Length > 0 ? " on " + instrument.Since : "")}{cite}\n");
        return Formatter.Format(DealSyntaxTree.Parse(_text.ToString(), "import.deal"));
    }

    /// <summary>Those declared, then those that only a holding names; what awards become is of the class common.</summary>
    private List<ImportedClass> Classes()
    {
        var classes = _table.Classes.Concat(_table.Holdings.Select(h => new ImportedClass(h.Class))).DistinctBy(c => Class(c.Name)).OrderBy(c => Class(c.Name) != "common").ToList();
        if (classes.Count == 0) classes.Add(new ImportedClass("common"));
        return classes;
    }

    private string Awarded() => Classes().Select(c => Class(c.Name)).OrderBy(c => c != "common").First();

    /// <summary>Common stock is the class common; Series A Preferred the class SeriesA.</summary>
    private static string Class(string written)
    {
        if (written.Contains("common", StringComparison.OrdinalIgnoreCase) && !written.Contains("class", StringComparison.OrdinalIgnoreCase)) return "common";
        string[] left = [.. Words(written).Where(w => !IsOneOf(w, "preferred", "stock", "shares", "share"))];
        string joined = string.Concat(left.Select(Capital));
        return joined.Length == 0 ? "preferred" : char.IsLetter(joined[0]) ? joined : "Class" + joined;
    }

    /// <summary>A name for each instrument of one holder.</summary>
    private string Instrument(Instrument instrument) =>
        Name($"{instrument.Kind}, {instrument.Holder}, {_names.Count.ToString(CultureInfo.InvariantCulture)}", "Instrument", instrument.Holder);

    /// <summary>A name of the language for what is printed: letters, digits; each once.</summary>
    private string Name(string key, string otherwise, string? printed = null)
    {
        if (_names.TryGetValue(key, out string? known)) return known;
        string joined = string.Concat(Words(printed ?? key).Select(Capital));
        if (joined.Length == 0 || !char.IsLetter(joined[0])) joined = otherwise + joined;
        string name = joined;
        for (int i = 2; !_taken.Add(name); i++) name = joined + i.ToString(CultureInfo.InvariantCulture);
        return _names[key] = name;
    }

    private static IEnumerable<string> Words(string written)
    {
        var word = new StringBuilder();
        foreach (char c in written + " ")
        {
            if (char.IsLetterOrDigit(c)) word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static bool IsOneOf(string word, params ReadOnlySpan<string> words)
    {
        foreach (string other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static string Number(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture).Replace(",", "_", StringComparison.Ordinal);

    private static string Quoted(string printed) => printed.Replace('"', '\'').Replace('\n', ' ').Trim();
}
