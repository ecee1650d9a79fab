using System.Globalization;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>A value of a file, and where it stands there.</summary>
internal sealed record SeriesValue(DateInterval Day, Quantity Value, Location Location);

/// <summary>
/// The values of a series out of a CSV file: a day and a value a line, parted by commas, semicolons or tabs; a first line of names and lines
/// that begin with # are passed over, further columns too.
/// </summary>
internal static class SeriesFile
{
    /// <summary>After so many wrong lines the file is something else.</summary>
    private const int MostReported = 3;

    public static List<SeriesValue> Read(BindingSession session, BlockSyntax block, StringSyntax file)
    {
        var found = new List<SeriesValue>();
        if (Imports.Resolve(block.Tree.Text.Path, file.Content) is not { } path)
        {
            Report("leaves the root folder");
            return found;
        }
        if (session.Data.GetValueOrDefault(path) is not { } content)
        {
            Report("is not there");
            return found;
        }
        var text = SourceText.From(content, path);
        int wrong = 0;
        bool isFirst = true;
        for (int line = 0, start = 0; start < content.Length && wrong < MostReported; line++)
        {
            int end = content.IndexOf('\n', start) is var at and >= 0 ? at : content.Length;
            string written = content[start..end].TrimEnd('\r');
            var place = new Location(text, TextSpan.FromBounds(start, start + written.Length));
            start = end + 1;
            if (written.Trim().Length == 0 || written.TrimStart()[0] == '#') continue;
            if (Parse(written, session.Settings.Currency) is var (day, value)) found.Add(new SeriesValue(day, value, place));
            else if (!isFirst)
            {
                wrong++;
                Report($"has no day and value in line {(line + 1).ToString(CultureInfo.InvariantCulture)} (\"{written.Trim()}\")");
            }
            isFirst = false;
        }
        if (found.Count == 0 && wrong == 0) Report("holds no values");
        return found;

        void Report(string why) => session.Report(Rules.SeriesFiles.Unreadable, block.LocationOf(file), file.Content, why);
    }

    private static (DateInterval Day, Quantity Value)? Parse(string line, string currency)
    {
        var fields = Fields(line);
        if (fields.Count < 2 || CalendarDate.Read(fields[0]) is not var (first, last)) return null;
        return Number(fields[1], currency) is { } value ? (new DateInterval(first, last, fields[0]), value) : null;
    }

    /// <summary>4_783.45, 3.0%, $47.03, 47.03 USD; exact, as who publishes them says.</summary>
    private static Quantity? Number(string written, string currency)
    {
        string number = written.Trim();
        bool isNegative = number.StartsWith('-');
        if (isNegative) number = number[1..];
        var unit = Unit.One;
        decimal factor = 1m;
        if (number.EndsWith('%')) (number, factor) = (number[..^1].TrimEnd(), 0.01m);
        else if (number.StartsWith('$')) (number, unit) = (number[1..], Unit.Money(currency));
        else if (number.Length > 4 && Currencies.Find(number[..3]) is not null) (number, unit) = (number[3..].TrimStart(), Unit.Money(number[..3]));
        else if (number.Length > 4 && Currencies.Find(number[^3..]) is not null) (number, unit) = (number[..^3].TrimEnd(), Unit.Money(number[^3..]));
        if (number.Length == 0 || !char.IsAsciiDigit(number[0]) || WrittenNumber.HasDecimalComma(number) || WrittenNumber.Read(number) is not { } value) return null;
        return new Quantity((isNegative ? -1m : 1m) * value.Value * factor, unit, Shape.Stated) { Digits = value.Digits };
    }

    /// <summary>What stands between separators; quotation marks hold a separator in.</summary>
    private static List<string> Fields(string line)
    {
        char separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var fields = new List<string>();
        int from = 0;
        bool quoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"') quoted = !quoted;
            if (i < line.Length && (quoted || line[i] != separator)) continue;
            fields.Add(line[from..i].Trim().Trim('"').Trim());
            from = i + 1;
        }
        return fields;
    }
}
