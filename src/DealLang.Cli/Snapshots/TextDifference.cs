using System.Text;

namespace DealLang.Cli.Snapshots;

/// <summary>Two texts side by side in one: the lines gone with -, the lines new with +, and a little of what stands around them.</summary>
internal static class TextDifference
{
    private const int Around = 2;

    /// <summary>Above this many pairs of lines the middle is shown as all gone and all new, so that time stays bounded.</summary>
    private const long Pairs = 4_000_000;

    private readonly record struct Line(char Mark, string Text);

    /// <summary>Empty when the texts agree, line endings and a last line break aside.</summary>
    public static string Between(string accepted, string received)
    {
        var lines = Lines(Split(accepted), Split(received));
        var text = new StringBuilder();
        int shown = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!IsNearChange(lines, i))
                continue;
            if (shown >= 0 && shown < i - 1)
                text.Append("  …\n");
            text.Append(lines[i].Mark).Append(' ').Append(lines[i].Text).Append('\n');
            shown = i;
        }
        return text.ToString();
    }

    private static bool IsNearChange(List<Line> lines, int index)
    {
        for (int i = Math.Max(0, index - Around); i <= Math.Min(lines.Count - 1, index + Around); i++)
        {
            if (lines[i].Mark != ' ')
                return true;
        }
        return false;
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static List<Line> Lines(string[] old, string[] now)
    {
        int head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
            head++;
        int tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;

        var lines = new List<Line>(old.Length + now.Length);
        lines.AddRange(old[..head].Select(l => new Line(' ', l)));
        Middle(old[head..^tail], now[head..^tail], lines);
        lines.AddRange(old[^tail..].Select(l => new Line(' ', l)));
        return lines;
    }

    /// <summary>The longest common subsequence by its table of lengths, read from the start.</summary>
    private static void Middle(string[] old, string[] now, List<Line> lines)
    {
        if ((long)old.Length * now.Length > Pairs)
        {
            lines.AddRange(old.Select(l => new Line('-', l)));
            lines.AddRange(now.Select(l => new Line('+', l)));
            return;
        }
        var common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        int o = 0, n = 0;
        while (o < old.Length || n < now.Length)
        {
            if (o < old.Length && n < now.Length && old[o] == now[n])
            {
                lines.Add(new Line(' ', old[o++]));
                n++;
            }
            else if (o < old.Length && (n == now.Length || common[o + 1, n] >= common[o, n + 1]))
            {
                lines.Add(new Line('-', old[o++]));
            }
            else
            {
                lines.Add(new Line('+', now[n++]));
            }
        }
    }
}
