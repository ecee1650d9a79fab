using System.Globalization;
using System.Text;

namespace DealLang.CSharp.Writing;

/// <summary>Lines of C# with their indentation. Keeps track of the .deal line that the compiler believes in.</summary>
internal sealed class CodeWriter
{
    private const int Width = 130;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _mapped;

    public void Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines) Line(line);
    }

    /// <summary>A head and what follows it, on the next line when both are too long for one.</summary>
    public void Broken(string head, string rest)
    {
        if (head.Length + rest.Length < Width)
        {
            Line($"{head} {rest}");
            return;
        }
        Line(head);
        Indented(() => Line(rest));
    }

    public void Indented(Action write)
    {
        _depth++;
        write();
        _depth--;
    }

    public void Block(string header, Action write)
    {
        Line(header);
        Line("{");
        Indented(write);
        Line("}");
    }

    /// <summary>The next line comes from <paramref name="line"/> of <paramref name="file"/>.</summary>
    public void MapTo(int line, string file)
    {
        _text.Append("#line ").Append(line.ToString(CultureInfo.InvariantCulture)).Append(" \"").Append(file).Append("\"\n");
        _mapped = true;
    }

    /// <summary>The next line is the emitter's own.</summary>
    public void Unmap()
    {
        if (_mapped) _text.Append("#line default\n");
        _mapped = false;
    }

    public override string ToString() => _text.ToString();
}
