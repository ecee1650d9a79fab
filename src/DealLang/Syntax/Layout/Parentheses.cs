namespace DealLang.Syntax.Layout;

/// <summary>How many parentheses a physical line leaves open, quoted texts and comments apart.</summary>
internal static class Parentheses
{
    /// <param name="open">Open before the line.</param>
    public static int Count(ReadOnlySpan<char> line, int open)
    {
        for (int i = 0; i < line.Length && open > 0; i++)
        {
            switch (line[i])
            {
                case '(': open++; break;
                case ')': open--; break;
                case '#': return open;
                case '"' or '“' or '”' or '„': i = EndOfString(line, i); break;
            }
        }
        return open;
    }

    public static bool IsBlank(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        return content.IsEmpty || content[0] == '#';
    }

    private static int EndOfString(ReadOnlySpan<char> line, int start)
    {
        bool curly = line[start] != '"';
        for (int i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (curly ? line[i] is '”' or '“' : line[i] == '"') return i;
        }
        return line.Length;
    }
}
