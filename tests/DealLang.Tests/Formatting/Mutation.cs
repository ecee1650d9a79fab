namespace DealLang.Tests.Formatting;

/// <summary>A stretch of a text after a few careless edits.</summary>
internal static class Mutation
{
    private static readonly string[] Scraps =
    [
        " ", "  ", "\n", "\r\n", "\t", "\u00A0", "(", ")", "[", "]", "\"", "“", "”", "#", "##", "-", "−", "–", "..", ".", ",", ":", "=", "%", "$", "€", "/", "*", "+", "±", "~", "<=",
        "1,428,000", "(1,000)", "5", "mm", "B", "bn", "x", "GW", "2026-02-02", "5 October 2025", "10/05/2025", "per", "of", "at", "in", "when", "and", "about", "up to", "undisclosed",
        "company", "acquisition", "pays", "价格", "מחיר", "\u202E", "\uFEFF", "\0", "\ud83d", "👍", "\u2028", "'", "\\", "\\\"", "{", ";",
    ];

    public static string Of(string text, Random random)
    {
        int start = random.Next(text.Length), length = random.Next(Math.Min(2_000, text.Length - start) + 1);
        string piece = text.Substring(start, length);
        for (int edits = random.Next(1, 6); edits > 0; edits--) piece = Edit(piece, random);
        return piece;
    }

    private static string Edit(string text, Random random)
    {
        int at = random.Next(text.Length + 1), count = random.Next(Math.Min(8, text.Length - at) + 1);
        return random.Next(4) switch
        {
            0 => text.Remove(at, count),
            1 => text.Insert(at, text.Substring(at, count)),
            2 => text.Insert(text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1, new string(' ', random.Next(7))),
            _ => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
        };
    }
}
