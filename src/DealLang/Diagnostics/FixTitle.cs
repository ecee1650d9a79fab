using System.Collections.Immutable;
using System.Text;

namespace DealLang.Diagnostics;

/// <summary>
/// Names a fix by what will stand in the text: of a figure all of it, <c>Write $22.4bn</c>, though only digits change.
/// </summary>
internal static class FixTitle
{
    private const string MarksOfFigures = "$€£¥%.,_-−";

    public static string Of(ImmutableArray<TextEdit> edits)
    {
        string text = edits[0].Location.Source.Text;
        int from = edits.Min(e => e.Location.Span.Start), to = edits.Max(e => e.Location.Span.End);
        string before = text[from..to].Trim(), after = Mended(text, from, to, edits);
        if (after.Trim().Length == 0) return before.Length == 0 ? "Delete the spaces" : before.Any(IsVisible) ? $"Delete {FirstLine(before)}" : "Delete the character";
        (int left, int right) = (from, to);
        if (IsOfFigure(after[0])) while (left > 0 && IsOfFigure(text[left - 1])) left--;
        if (IsOfFigure(after[^1])) while (right < text.Length && IsOfFigure(text[right])) right++;
        while (right > to && text[right - 1] is ',' or '.') right--;
        if (!after.Any(char.IsLetterOrDigit) && IsBesideFigure(text, left, right))
        {
            while (left > 0 && !char.IsWhiteSpace(text[left - 1])) left--;
            while (right < text.Length && !char.IsWhiteSpace(text[right])) right++;
        }
        string whole = (text[left..from] + after + text[to..right]).Trim();
        return left == right ? $"Add {FirstLine(whole)}" : $"Write {Lines(whole)}";
    }

    private static string Mended(string text, int from, int to, ImmutableArray<TextEdit> edits)
    {
        var mended = new StringBuilder(text, from, to - from, Math.Max(16, to - from));
        foreach (var edit in edits.OrderByDescending(e => e.Location.Span.Start))
            mended.Remove(edit.Location.Span.Start - from, edit.Location.Span.Length).Insert(edit.Location.Span.Start - from, edit.NewText);
        return mended.ToString();
    }

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd();

    /// <summary>Where one line becomes two, both are named; of more, the first.</summary>
    private static string Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, var second] ? $"{first}, then {second}" : FirstLine(text);

    private static bool IsVisible(char character) => !char.IsControl(character) && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.Format;

    /// <summary>A sign alone says little: SOFR + 325.</summary>
    private static bool IsBesideFigure(string text, int left, int right) => left > 0 && right < text.Length && IsOfFigure(text[left - 1]) && IsOfFigure(text[right]);

    private static bool IsOfFigure(char character) => char.IsLetterOrDigit(character) || MarksOfFigures.Contains(character, StringComparison.Ordinal);
}
