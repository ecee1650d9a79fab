namespace DealLang.LanguageServer;

/// <summary>A server over two streams, as <c>deal lsp</c> runs it over standard input and output.</summary>
public static class StreamSession
{
    /// <returns>The exit code: 0 after a proper end, 1 when the input ends or the editor leaves without one.</returns>
    public static int Run(Stream input, Stream output, IEditorFiles files)
    {
        using var work = new ThreadWork();
        using var messages = new Framing(input, output);
        var server = new DealServer(messages.Write, files, work);
        while (server.ExitCode is null && messages.Read() is { } message) server.Receive(message);
        return server.ExitCode ?? 1;
    }
}
