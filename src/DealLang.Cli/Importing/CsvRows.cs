using System.Text;

namespace DealLang.Cli.Importing;

/// <summary>The rows of a CSV file (RFC 4180), separated by commas, semicolons or tabs; each with the line that it begins on.</summary>
internal static class CsvRows
{
    public static List<(int Line, List<string> Cells)> Of(string text)
    {
        char separator = SeparatorOf(text);
        var rows = new List<(int, List<string>)>();
        var (cell, cells, quoted, line, first) = (new StringBuilder(), new List<string>(), false, 1, 1);
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else if (c == '"') quoted = false;
                else cell.Append(c);
                if (c == '\n') line++;
            }
            else if (c == '"' && cell.ToString().Trim().Length == 0)
            {
                cell.Clear();
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == separator) continue;
                if (cells.Exists(s => s.Length > 0)) rows.Add((first, cells));
                (cells, line) = ([], line + 1);
                first = line;
            }
            else if (c != '\r') cell.Append(c);
        }
        return rows;
    }

    private static char SeparatorOf(string text)
    {
        string head = text.Split('\n')[0];
        return head.Contains('\t', StringComparison.Ordinal) ? '\t' : head.Count(c => c == ';') > head.Count(c => c == ',') ? ';' : ',';
    }
}
