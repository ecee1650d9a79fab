using System.Text;
using DealLang.Diagnostics;
using DealLang.Text;

namespace DealLang.Tests.Corpus;

/// <summary>A file with what was found under each line: carets, code, message, the places that explain it, the fix.</summary>
internal static class InterleavedBaseline
{
    public static string Of(SourceText source, IEnumerable<Diagnostic> diagnostics)
    {
        var byLine = diagnostics.ToLookup(d => d.Location.Start.Line - 1);
        var text = new StringBuilder();
        for (int line = 0; line < source.LineCount; line++)
        {
            string content = source.LineContent(line);
            if (content.Length > 0 || line + 1 < source.LineCount) text.Append(content).Append('\n');
            foreach (var diagnostic in byLine[line]) Write(text, diagnostic);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        int carets = start.Line == end.Line ? Math.Max(1, end.Column - start.Column) : 1;
        string margin = new(' ', start.Column - 1);
        text.Append(margin).Append('^', carets).Append('\n');
        text.Append(margin).Append(diagnostic.Code).Append(' ').Append(diagnostic.Severity.ToString().ToLowerInvariant()).Append(": ").Append(diagnostic.Message).Append('\n');
        if (diagnostic.Figure is { } figure) text.Append(margin).Append("  figure ").Append(figure).Append('\n');
        foreach (var related in diagnostic.Related)
            text.Append(margin).Append("  line ").Append(related.Location.Start.Line).Append(": ").Append(related.Caption).Append('\n');
        if (diagnostic.Fix is { } fix)
            text.Append(margin).Append("  fix: ").Append(fix.Title).Append(" → ").AppendJoin(" … ", fix.Edits.Select(e => e.NewText.Trim())).Append('\n');
    }
}
