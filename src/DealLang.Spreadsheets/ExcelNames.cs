using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DealLang.Spreadsheets;

/// <summary>
/// The file's paths as names that a spreadsheet allows: letters, digits, points and underscores, nothing that reads as a cell. So
/// <c>spacex-xai.ownership(xAI)</c> is <c>spacex_xai.ownership.xAI</c>; what would be the same twice gets a number.
/// </summary>
internal sealed partial class ExcelNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(string path)
    {
        var name = new StringBuilder();
        foreach (char c in path.TrimEnd(')'))
        {
            if (char.IsLetterOrDigit(c) || c == '.') name.Append(c);
            else if (c == '(') name.Append('.');
            else if (name.Length == 0 || name[^1] != '_') name.Append('_');
        }
        string wanted = name.Length > 200 ? name.ToString(0, 200) : name.ToString();
        if (wanted.Length == 0 || !(char.IsLetter(wanted[0]) || wanted[0] == '_') || LikeCell().IsMatch(wanted)) wanted = "_" + wanted;
        string unique = wanted;
        for (int i = 2; !_taken.Add(unique); i++) unique = wanted + "_" + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    [GeneratedRegex("^([A-Za-z]{1,3}[0-9]+|[Rr]([0-9]*[Cc][0-9]*)?|[Cc][0-9]*|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$")]
    private static partial Regex LikeCell();
}
