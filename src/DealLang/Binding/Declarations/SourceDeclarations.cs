using DealLang.Symbols;
using DealLang.Syntax.Nodes;
using Rules = DealLang.Diagnostics.Descriptors;

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
            string name = session.Names.Full(line.Name.ToString(), block);
            var source = new Source(name, date, line.Kind.ToString(), line.Title.Content, block.LocationOf(line.Name))
            {
                Language = Value(line, "lang"),
                File = Value(line, "file"),
                Url = Value(line, "url"),
                Via = Name(session, block, line, "via"),
                Corrects = Name(session, block, line, "corrects"),
                Anonymous = line.Keys.Any(k => k.Key.Text is "anonymous"),
            };
            if (!session.Names.Sources.TryAdd(name, source)) session.Report(Rules.Names.Duplicate, source.Location, name, "declared as a source");
        }
        foreach (var block in session.Roots)
        {
            if (block.Content is not SourceLineSyntax line) continue;
            foreach (var key in line.Keys)
            {
                if (key is not { Key.Text: "via" or "corrects", Word: { } word } || session.Names.FindSource(word.ToString(), block) is not null) continue;
                session.ReportUnknown(Rules.Names.UnknownSource, block.LocationOf(word), word.ToString(), session.Names.Sources.Keys);
            }
        }
    }

    private static string Name(BindingSession session, Syntax.BlockSyntax block, SourceLineSyntax line, string key) =>
        Value(line, key) is { Length: > 0 } written ? session.Names.Full(written, block) : "";

    private static string Value(SourceLineSyntax line, string key) =>
        line.Keys.FirstOrDefault(k => k.Key.Text.SequenceEqual(key)) is { } found ? found.Text?.Content ?? found.Word?.ToString() ?? "" : "";
}
