using System.Text;
using DealLang.Reports.Documents;
using DealLang.Reports.Printing;
using DealLang.Text;

namespace DealLang.Reports.Explaining;

/// <summary>Lines of a tree: branches are drawn at the left, text is wrapped to what is left of the width.</summary>
internal sealed class TreePage(TextOptions options)
{
    private const int LeastText = 24;

    private readonly int _width = Math.Max(TextOptions.Narrowest, options.Width);
    private readonly Layout _layout = new(options.Color);
    private readonly StringBuilder _text = new();

    /// <param name="first">What stands before the first line; the others are indented by <paramref name="rest"/>.</param>
    public void Write(string first, string rest, Prose text)
    {
        int room = _width - Math.Max(first.Length, rest.Length);
        if (room < LeastText) (first, rest, room) = (Shorten(first), Shorten(rest), LeastText);
        var lines = _layout.Wrap(text, room);
        for (int i = 0; i < lines.Count; i++) Line((i == 0 ? first : rest) + lines[i].Text);
    }

    public void Write(Prose text) => Write("", "  ", text);

    public void Blank()
    {
        if (_text.Length > 1 && (_text[^1], _text[^2]) != ('\n', '\n')) _text.Append('\n');
    }

    /// <summary>Deal text: each line as it is, wrapped only where it would leave the page.</summary>
    public void Sample(string text, string indent)
    {
        foreach (string line in text.Split('\n'))
        {
            if (indent.Length + DisplayWidth.Of(line) <= _width) Line(indent + line);
            else Write(indent, indent, line);
        }
    }

    private void Line(string line) => _text.Append(line.TrimEnd(' ')).Append('\n');

    /// <summary>So deep a branch keeps its right end.</summary>
    private string Shorten(string branch)
    {
        int keep = _width - LeastText;
        return branch.Length <= keep ? branch : "…" + branch[^(keep - 1)..];
    }

    public override string ToString() => _text.ToString();
}
