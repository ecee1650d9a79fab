using System.Buffers;
using System.Text;

namespace DealLang.Reports.Html;

/// <summary>HTML under construction. Every text passes through <see cref="Escape"/>; tags are literal.</summary>
internal sealed class Markup
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"'");

    private readonly StringBuilder _html = new();

    /// <summary>Tags and text that are ours.</summary>
    public Markup Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public Markup Text(string text) => Raw(Escape(text));

    public Markup Element(string name, string text, string attributes = "") => Open(name, attributes).Text(text).Close(name);

    public Markup Open(string name, string attributes = "") => Raw(attributes.Length == 0 ? $"<{name}>" : $"<{name} {attributes}>");

    public Markup Close(string name) => Raw($"</{name}>");

    public Markup Line() => Raw("\n");

    /// <summary>name="value", with the value made safe.</summary>
    public static string Attribute(string name, string value) => $"{name}=\"{Escape(value)}\"";

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(s_special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            escaped.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => c.ToString() });
        }
        return escaped.ToString();
    }

    public override string ToString() => _html.ToString();
}
