using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax.Lexing;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

/// <summary>Why a line could not be read, in a reader's words, with the one fix that is most likely meant.</summary>
internal static class Complaint
{
    public static LineDiagnostic About(LexedLine lexed, LineContext context, ParseError<SyntaxToken> error)
    {
        if (error.Message is Precedence.TooMany || error.Message?.Contains("nested", StringComparison.Ordinal) == true)
            return new LineDiagnostic(SyntaxErrors.TooDeep, lexed.Tokens[0].Span, [], []);
        var found = lexed.Tokens[Math.Min(error.ErrorPos.Col - 1, lexed.Tokens.Length - 1)];
        return found.Index == 0 && found.Kind == TokenKind.Word ? FirstWord(found, context) : Expected(lexed, found, error);
    }

    private static LineDiagnostic FirstWord(SyntaxToken first, LineContext context)
    {
        string written = first.ToString();
        string? meant = Spelling.Nearest(written, FirstWords(context));
        return meant is null ? new LineDiagnostic(SyntaxErrors.UnknownWord, first.Span, [written, ""], [])
            : new LineDiagnostic(SyntaxErrors.UnknownWord, first.Span, [written, $" Did you mean `{meant}`?"], [new LineEdit(first.Span, meant)]);
    }

    private static IEnumerable<string> FirstWords(LineContext context) => context switch
    {
        LineContext.Margin => [.. Kinds.All.Select(k => k.Name), .. Settings.All.Select(s => s.Name)],
        LineContext.Table => ["rows", "cols", "show"],
        _ => [.. Terms.All.Select(t => t.Name), .. Statuses.All.Select(s => s.Name), .. Verbs.All.Where(v => v.InLegs).Select(v => v.Name), "tranche", "when", "remove", "right"],
    };

    private static LineDiagnostic Expected(LexedLine lexed, SyntaxToken found, ParseError<SyntaxToken> error)
    {
        string expected = Join([.. error.Expected.Select(e => e.Label).OfType<string>().Distinct()]);
        if (expected.Length == 0) expected = "something else";
        string written = found.ToString();
        string stands = found.Kind == TokenKind.EndOfLine ? "the line ends here" : $"`{written}` stands here";
        string? meant = found.Kind == TokenKind.Word && found.Roles == 0 ? Spelling.Nearest(written, Behind) : null;
        if (meant is not null) stands += $"; did you mean `{meant}`?";
        var span = found.Kind == TokenKind.EndOfLine ? new TextSpan(EndOf(lexed), 0) : found.Span;
        return new LineDiagnostic(SyntaxErrors.Unexpected, span, [expected, stands.TrimEnd('?')], meant is null ? [] : [new LineEdit(found.Span, meant)]);
    }

    private static int EndOf(LexedLine lexed) => lexed.Tokens.Length > 1 ? lexed.Tokens[^2].End : lexed.Tokens[^1].Start;

    private static readonly string[] Behind =
    [
        .. Vocabulary.Modifiers.All.Select(m => m.Name).Concat(SuffixWords.All.Select(s => s.Name)).Where(n => n.Length > 3),
        .. Verbs.All.Select(v => v.Name), .. Scales.All.Where(s => s.Spelling == ScaleSpelling.Read).Select(s => s.Name),
    ];

    private static string Join(ImmutableArray<string> labels) =>
        labels.Length <= 1 ? string.Concat(labels) : string.Join(", ", labels[..^1]) + " or " + labels[^1];
}
