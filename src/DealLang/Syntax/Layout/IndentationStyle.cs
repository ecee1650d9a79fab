namespace DealLang.Syntax.Layout;

/// <summary>Whether a file is indented with spaces or with tabs; told once where a line does otherwise than the first.</summary>
internal sealed class IndentationStyle
{
    private char _used;
    private bool _told;

    /// <summary>What this line and what the earlier ones are indented with, when they clash for the first time.</summary>
    public (string Used, string Before)? Clash(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (c is not (' ' or '\t')) break;
            if (_used == 0) _used = c;
            if (c == _used || _told) continue;
            _told = true;
            return (Name(c), Name(_used));
        }
        return null;
    }

    private static string Name(char c) => c == '\t' ? "tabs" : "spaces";
}
