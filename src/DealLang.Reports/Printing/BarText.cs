using System.Text;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Text;

namespace DealLang.Reports.Printing;

/// <summary>A bar of block characters, a different fill for each part, with the labels at its ends or behind it.</summary>
internal static class BarText
{
    private const int Longest = 40;
    private const int Shortest = 8;
    private const string Fills = "█░▓▒";

    public static string Draw(Bar bar, int width)
    {
        var (first, rest) = Labels(bar);
        int room = width - DisplayWidth.Of(first) - DisplayWidth.Of(rest) - 2;
        return room >= Shortest ? $"{first} {Cells(bar, Math.Min(room, Longest))} {rest}" : Worded(bar);
    }

    /// <summary>The least width at which a bar can be read.</summary>
    public static int Least(Bar bar)
    {
        var (first, rest) = Labels(bar);
        return DisplayWidth.Of(first) + DisplayWidth.Of(rest) + 2 + Shortest;
    }

    private static (string First, string Others) Labels(Bar bar)
    {
        bool keyed = bar.Parts.Length > 2;
        string rest = string.Join(" · ", bar.Parts.Skip(1).Select((p, i) => keyed ? $"{Fill(i + 1)} {p.Label}" : p.Label));
        return (keyed ? $"{Fill(0)} {bar.Parts[0].Label}" : bar.Parts[0].Label, rest);
    }

    /// <summary>Each part gets the cells nearest to its share; the last takes what is left, and nothing that exists is without a cell.</summary>
    private static string Cells(Bar bar, int length)
    {
        var cells = new StringBuilder();
        decimal done = 0m;
        for (int i = 0; i < bar.Parts.Length; i++)
        {
            done += bar.Parts[i].Share;
            int left = length - (bar.Parts.Length - 1 - i);
            int end = i == bar.Parts.Length - 1 ? length : (int)Math.Round(Math.Clamp(done, 0m, 1m) * length, MidpointRounding.AwayFromZero);
            end = Math.Min(Math.Max(end, bar.Parts[i].Share > 0m ? cells.Length + 1 : cells.Length), left);
            cells.Append(Fill(i), Math.Max(0, end - cells.Length));
        }
        return cells.ToString();
    }

    private static string Worded(Bar bar) =>
        string.Join(", ", bar.Parts.Select(p => $"{p.Label} {FigureText.Places(p.Share * 100m, 0)}{Space.NoBreak}%"));

    private static char Fill(int index) => Fills[Math.Min(index, Fills.Length - 1)];
}
