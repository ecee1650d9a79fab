namespace DealLang.CSharp.Writing;

/// <summary>Elements of an XML documentation comment; what they are given is well formed already.</summary>
internal static class Xml
{
    private const int Width = 130;

    /// <summary>The element on one line when it fits, else its paragraphs on lines of their own; nothing when it is empty.</summary>
    public static IEnumerable<string> Element(string name, params string[] paragraphs)
    {
        if (paragraphs.Length == 0) return [];
        string line = $"/// <{name}>{paragraphs[0]}</{name}>";
        if (paragraphs.Length == 1 && line.Length <= Width) return [line];
        var body = paragraphs.Length == 1
            ? XmlText.Wrap(paragraphs[0], Width - 4)
            : paragraphs.SelectMany(p => XmlText.Wrap($"<para>{p}</para>", Width - 4));
        return [$"/// <{name}>", .. body.Select(l => "/// " + l), $"/// </{name}>"];
    }
}
