using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Binding;

/// <summary><c>source NAME DATE KIND "title" keys</c>.</summary>
internal static class SourceDeclarations
{
    public static void Declare(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is not SourceLineSyntax line) continue;
            if (DateBinder.Bind(session, line.Date, block, deal: null) is not { } date) continue;
            string name = line.Name.ToString();
            session.Sources.TryAdd(name, new Source(name, date, line.Kind.ToString(), line.Title.Content, block.LocationOf(line.Name))
            {
                Language = Value(line, "lang"),
                File = Value(line, "file"),
                Url = Value(line, "url"),
                Via = Value(line, "via"),
                Corrects = Value(line, "corrects"),
                Anonymous = line.Keys.Any(k => k.Key.Text is "anonymous"),
            });
        }
    }

    private static string Value(SourceLineSyntax line, string key) =>
        line.Keys.FirstOrDefault(k => k.Key.Text.SequenceEqual(key)) is { } found ? found.Text?.Content ?? found.Word?.ToString() ?? "" : "";
}
