using System.Text;
using DealLang.Diagnostics;
using DealLang.Reports.Documents;
using DealLang.Reports.Excerpts;
using DealLang.Reports.Printing;

namespace DealLang.Reports;

/// <summary>
/// A diagnostic for a reader: <c>file:line:column: severity CODE: message</c>, the source line with its carets, related places with
/// their captions, and the fix.
/// </summary>
public static class DiagnosticPrinter
{
    private const string Indent = "    ";

    public static string Print(Diagnostic diagnostic, TextOptions? options = null)
    {
        options ??= new TextOptions();
        var page = new Page(Math.Max(TextOptions.Narrowest, options.Width), new Layout(options.Color));
        page.Wrap("", [new Words($"{diagnostic.Location}: "), new Words($"{Wording.Of(diagnostic.Severity)} {diagnostic.Code}:", ToneOf(diagnostic.Severity)), " " + diagnostic.Message]);
        page.Excerpt(diagnostic.Location);
        foreach (var related in diagnostic.Related)
        {
            page.Wrap(Indent, $"{related.Location}: {related.Caption}");
            page.Excerpt(related.Location);
        }
        if (diagnostic.Fix is { } fix) page.Wrap(Indent, "fix: " + fix.Title);
        return page.ToString();
    }

    private static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Failing,
        Severity.Warning => Tone.Warning,
        _ => Tone.Quiet,
    };

    private sealed class Page(int width, Layout layout)
    {
        private readonly StringBuilder _text = new();

        /// <summary>The first line at the indent, the others one step further in.</summary>
        public void Wrap(string indent, Prose prose)
        {
            var lines = layout.Wrap(prose, width - indent.Length - Indent.Length);
            for (int i = 0; i < lines.Count; i++) _text.Append(indent).Append(i == 0 ? "" : Indent).Append(lines[i].Text).Append('\n');
        }

        /// <summary>The source line is cut rather than wrapped, so that the carets stand under what they mean.</summary>
        public void Excerpt(Text.Location location)
        {
            var (line, carets) = Excerpts.Excerpt.Of(location, width);
            _text.Append(line.TrimEnd()).Append('\n').Append(carets).Append('\n');
        }

        public override string ToString() => _text.ToString();
    }
}
