using System.Collections.Immutable;

namespace DealLang.Text;

/// <summary>A file's text, whole and unchanged, with the starts of its lines. Lines end with \n, \r\n or \r.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _starts;

    private SourceText(string text, string path)
    {
        Text = text;
        Path = path;
        _starts = LineStarts(text);
    }

    public string Text { get; }

    /// <summary>As the caller gave it, with forward slashes; shown in diagnostics, never opened.</summary>
    public string Path { get; }

    public int Length => Text.Length;
    public int LineCount => _starts.Length;

    public static SourceText From(string text, string path = "") => new(text, path.Replace('\\', '/'));

    public int LineStart(int index) => _starts[index];

    public int LineEnd(int index) => index + 1 < _starts.Length ? _starts[index + 1] : Text.Length;

    public int LineIndexOf(int position)
    {
        int found = _starts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }

    public LinePosition PositionOf(int offset)
    {
        int line = LineIndexOf(offset);
        return new LinePosition(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>The physical line without its line break.</summary>
    public string LineContent(int index) => Text[LineStart(index)..LineEnd(index)].TrimEnd('\r', '\n');

    private static ImmutableArray<int> LineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>(text.Length / 32);
        starts.Add(0);
        for (int at = 0, length; (length = text.AsSpan(at).IndexOfAny('\n', '\r')) >= 0;)
        {
            at += length + 1;
            if (text[at - 1] == '\n' || at == text.Length || text[at] != '\n') starts.Add(at);
        }
        return starts.DrainToImmutable();
    }
}
