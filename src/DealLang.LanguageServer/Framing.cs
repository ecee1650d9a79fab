using System.Globalization;
using System.Text;

namespace DealLang.LanguageServer;

/// <summary>Messages over two streams: a header with the length in bytes, an empty line, the text in UTF-8.</summary>
public sealed class Framing(Stream input, Stream output) : IDisposable
{
    private const int MostBytes = 256 * 1024 * 1024;
    private readonly BufferedStream _input = new(input, 64 * 1024);

    public void Dispose() => _input.Dispose();

    /// <summary>The next message; null at the end of the input.</summary>
    public string? Read()
    {
        int length = -1;
        while (ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (length < 0) continue; // stray line breaks between messages
                return ReadText(length);
            }
            const string Name = "Content-Length:";
            if (line.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && int.TryParse(line.AsSpan(Name.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int bytes) && bytes <= MostBytes)
                length = bytes;
        }
        return null;
    }

    public void Write(string message)
    {
        byte[] text = Encoding.UTF8.GetBytes(message);
        output.Write(Encoding.ASCII.GetBytes($"Content-Length: {text.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"));
        output.Write(text);
        output.Flush();
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        for (int next; (next = _input.ReadByte()) >= 0;)
        {
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)next);
        }
        return null;
    }

    private string? ReadText(int length)
    {
        byte[] text = new byte[length];
        return _input.ReadAtLeast(text, length, throwOnEndOfStream: false) == length ? Encoding.UTF8.GetString(text) : null;
    }
}
