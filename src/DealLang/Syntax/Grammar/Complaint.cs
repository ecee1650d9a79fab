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
        var first = lexed.Tokens[0];
        var found = lexed.Tokens[Math.Min(error.ErrorPos.Col - 1, lexed.Tokens.Length - 1)];
        if (error.Message is Tests.Mixed)
            return new LineDiagnostic(SyntaxErrors.Unexpected, first.Span, ["either `and` or `or` between the tests", "both stand here. Put the tests under any of or all of."], []);
        if (error.Message is not null && error.Expected.All(e => e.Label is null))
            return new LineDiagnostic(SyntaxErrors.TooDeep, first.Span, [], []);
        if (error.Message is Precedence.TooMany)
            return new LineDiagnostic(SyntaxErrors.TooDeep, first.Span, [], []);
        bool anyWordMayBegin = context is LineContext.Margin or LineContext.Block or LineContext.Table or LineContext.Anything;
        return found.Index == 0 && found.Kind == TokenKind.Word && anyWordMayBegin ? FirstWord(found, context) : Expected(lexed, found, error);
    }

    private static LineDiagnostic FirstWord(SyntaxToken first, LineContext context)
    {
        string written = first.ToString();
        if (context != LineContext.Margin && (SuffixWords.All.FirstOrDefault(s => s.Name == written) ?? (Entry?)Vocabulary.Modifiers.All.FirstOrDefault(m => m.Name == written)) is { } suffix)
            return new LineDiagnostic(SyntaxErrors.UnknownWord, first.Span, [written, $" It stands behind what it is said of: `{suffix.Example}`."], []);
        if (Spelling.Nearest(written, FirstWords(context)) is { } meant)
            return new LineDiagnostic(SyntaxErrors.UnknownWord, first.Span, [written, $" Did you mean `{meant}`?"], [new LineEdit(first.Span, meant)]);
        if (context != LineContext.Margin && Measures.Contains(written))
            return new LineDiagnostic(SyntaxErrors.UnknownWord, first.Span, [written, $" It follows from the other lines; one that somebody states is held against them at the margin, behind the deal's name: DEAL.{written} VALUE."], []);
        if (context != LineContext.Margin && Metric(first) is { } metric)
            return new LineDiagnostic(SyntaxErrors.UnknownWord, first.Span, [written, $" A metric of your own stands in quotes, \"{metric}\", and counts only where a line names it."], [new LineEdit(new TextSpan(first.Start, metric.Length), $"\"{metric}\"")]);
        string begins = context == LineContext.Margin ? "" : " A line begins with a word of the language (pays, equity, premium, funding), or with the party that pays, gives, buys, lends, guarantees or leases.";
        return new LineDiagnostic(SyntaxErrors.UnknownWord, first.Span, [written, begins], []);
    }

    /// <summary>Words alone before a figure: tangible book value $12bn.</summary>
    private static string? Metric(SyntaxToken first)
    {
        var last = first;
        while (last.NextKind == TokenKind.Word && last.Index - first.Index < MostWords && (last.NextRoles & (WordRoles.LegVerb | WordRoles.Currency | WordRoles.Hedge)) == 0) last = first.Line[last.Index + 1];
        // Half a sentence is no metric: whoever quoted it would have a figure that nothing checks.
        if (s_halfway.Contains(last.ToString())) return null;
        return last.NextKind is TokenKind.Number or TokenKind.CurrencySign or TokenKind.Date || (last.NextRoles & (WordRoles.Currency | WordRoles.Hedge)) != 0 ? first.Line.Line[first.Start..last.End] : null;
    }

    private const int MostWords = 6;

    private static readonly HashSet<string> s_halfway = new(["a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "over", "the", "to", "valued", "with"], StringComparer.Ordinal);

    private static IEnumerable<string> FirstWords(LineContext context) => context switch
    {
        LineContext.Margin => [.. Kinds.All.Select(k => k.Name), .. Settings.All.Select(s => s.Name)],
        LineContext.Table => ["rows", "cols", "show"],
        _ => [.. Terms.All.Select(t => t.Name), .. Statuses.All.Select(s => s.Name), .. Verbs.All.Where(v => v.InLegs).Select(v => v.Name), "tranche", "when", "remove", "right"],
    };

    private static LineDiagnostic Expected(LexedLine lexed, SyntaxToken found, ParseError<SyntaxToken> error)
    {
        ImmutableArray<string> labels = [.. error.Expected.Select(e => e.Label).OfType<string>().Distinct()];
        string expected = labels.IsEmpty ? "something else" : Join(labels);
        if (found.Kind == TokenKind.EndOfLine)
            return new LineDiagnostic(SyntaxErrors.Unexpected, new TextSpan(EndOf(lexed), 0), [expected, "the line ends here."], []);
        string stands = $"`{found}` stands here.";
        if (GluedCurrency(lexed, found) is { } glued)
            return new LineDiagnostic(SyntaxErrors.Unexpected, glued.Span, [$"a space between the currency and its figure", $"`{glued}` stands here."], [new LineEdit(glued.Span, $"{glued.Text[..3]} {glued.Text[3..]}")]);
        if (found.Kind is TokenKind.Minus or TokenKind.Plus && found.Index > 0 && !found.IsBefore(Keyword.For))
            return new LineDiagnostic(SyntaxErrors.Unexpected, found.Span, [expected, stands + " Between two values it has a space on both sides."], [new LineEdit(found.Span, Spaced(lexed, found))]);
        if (Meant(found, labels) is not { } meant)
            return new LineDiagnostic(SyntaxErrors.Unexpected, found.Span, [expected, stands], []);
        return new LineDiagnostic(SyntaxErrors.Unexpected, found.Span, [expected, $"{stands} Did you mean `{meant}`?"], [new LineEdit(found.Span, meant)]);
    }

    /// <summary>USD25.00 is a name, and the figure behind it has lost its currency.</summary>
    private static SyntaxToken? GluedCurrency(LexedLine lexed, SyntaxToken found)
    {
        for (int i = Math.Max(0, found.Index - 2); i <= found.Index; i++)
        {
            var token = lexed.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Text.Length > 3 && Vocabulary.Currencies.Find(token.Text[..3].ToString()) is not null && token.Text[3..].IndexOfAnyExceptInRange('0', '9') < 0) return token;
        }
        return null;
    }

    /// <summary>What is expected by name comes before what the vocabulary has besides.</summary>
    private static string? Meant(SyntaxToken found, ImmutableArray<string> labels)
    {
        if (found.Kind != TokenKind.Word || found.Roles != 0) return null;
        var named = labels.SelectMany(label => label.Split('`').Where((word, i) => i % 2 == 1 && char.IsLetter(word[0])));
        return Spelling.Nearest(found.ToString(), named) ?? Spelling.Nearest(found.ToString(), Behind);
    }

    private static string Spaced(LexedLine lexed, SyntaxToken sign)
    {
        bool before = sign.IsGlued, after = lexed.Tokens[sign.Index + 1].IsGlued;
        return (before ? " " : "") + sign + (after ? " " : "");
    }

    private static int EndOf(LexedLine lexed) => lexed.Tokens.Length > 1 ? lexed.Tokens[^2].End : lexed.Tokens[^1].Start;

    private static readonly string[] Behind =
    [
        .. Vocabulary.Modifiers.All.Select(m => m.Name).Concat(SuffixWords.All.Select(s => s.Name)).Where(n => n.Length > 3),
        .. Verbs.All.Select(v => v.Name), .. Scales.All.Where(s => s.Spelling == ScaleSpelling.Read).Select(s => s.Name), .. SourceWords.Keys.Select(k => k.Name), "cash",
    ];

    private static string Join(ImmutableArray<string> labels) =>
        labels.Length <= 1 ? string.Concat(labels) : string.Join(", ", labels[..^1]) + " or " + labels[^1];
}
