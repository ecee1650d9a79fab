namespace DealLang.Text;

/// <summary>A line as a message quotes it: without its citations, its spaces single.</summary>
internal static class WrittenLine
{
    public static string Of(Location line)
    {
        string text = line.Text;
        int bracket = text.IndexOf('[', StringComparison.Ordinal);
        return string.Join(' ', (bracket < 0 ? text : text[..bracket]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
