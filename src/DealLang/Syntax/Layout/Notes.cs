using System.Text;

namespace DealLang.Syntax.Layout;

/// <summary>Gathers <c>## notes</c> until the declaration that they stand above.</summary>
internal sealed class Notes
{
    private readonly StringBuilder _text = new();

    /// <param name="empty">A line of spaces or a comment. One without a note parts the notes above it from what follows.</param>
    public void Add(SyntaxLine empty)
    {
        var comment = empty.Text.AsSpan().Trim();
        if (!comment.StartsWith("##", StringComparison.Ordinal))
        {
            if (comment.IsEmpty) _text.Clear();
            return;
        }
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(comment[2..].Trim());
    }

    public string Take()
    {
        if (_text.Length == 0) return "";
        string note = _text.ToString();
        _text.Clear();
        return note;
    }
}
