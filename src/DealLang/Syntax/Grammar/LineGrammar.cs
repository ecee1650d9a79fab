using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax.Lexing;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

/// <summary>Tokens of one line → its content, by the parser of its context. A line that does not parse is an error line with one diagnostic.</summary>
internal sealed class LineGrammar
{
    private SyntaxToken[] _input = new SyntaxToken[64];

    public SyntaxLine Parse(LexedLine lexed, LineContext context)
    {
        var all = new TokenRange(0, lexed.Tokens.Length - 1);
        if (lexed.IsEmpty) return Line(lexed, context, new EmptyLineSyntax(all), lexed.Diagnostics);
        foreach (var found in lexed.Diagnostics)
        {
            // What the lexer could not make out, the grammar would only complain of again.
            if (found.Descriptor.Severity == Severity.Error)
                return Line(lexed, context, new ErrorLineSyntax(all), lexed.Diagnostics);
        }
        var asWritten = lexed.Diagnostics;
        lexed = OtherWords.Read(lexed, context);
        all = new TokenRange(0, lexed.Tokens.Length - 1);
        if (Misplaced(lexed, context) is { } misplaced)
            return Line(lexed, context, new ErrorLineSyntax(all), asWritten.Add(SaidOtherwise(lexed, context) ?? misplaced));
        var result = ParserOf(context).Parse(Input(lexed.Tokens));
        return result.Success
            ? Line(lexed, context, result.Value, ContentChecks.Check(lexed, result.Value))
            : Line(lexed, context, new ErrorLineSyntax(all), asWritten.Add(SaidOtherwise(lexed, context) ?? Complaint.About(lexed, context, result.Error!)));
    }

    /// <summary>A usual phrase, with the line that says it here: offered only where that line can be read.</summary>
    private LineDiagnostic? SaidOtherwise(LexedLine lexed, LineContext context)
    {
        var tokens = lexed.Tokens;
        var span = TextSpan.FromBounds(tokens[0].Start, tokens[tokens.Length - 2].End);
        if (context is LineContext.Margin or LineContext.Block or LineContext.Anything or LineContext.Rows or LineContext.Web)
        {
            foreach (var (row, text) in Reworded.Of(tokens, context))
            {
                string written = Phrase(row) is { Length: > 0 } phrase ? phrase : tokens.Line[span.Start..span.End];
                if (row.Meant.Length == 0) return new LineDiagnostic(SyntaxErrors.SaidOtherwise, span, [written, row.Why], []);
                string[] lines = Array.ConvertAll(text.Split('↵'), line => line.TrimEnd());
                if (!Array.TrueForAll(lines, line => RefusedAt(line.TrimStart(), line[0] == ' ' ? LineContext.Block : context) < 0)) continue;
                int bracket = tokens.Line[..span.End].IndexOf('[', StringComparison.Ordinal); // one in a comment cites nothing
                string cited = bracket < 0 ? "" : " " + tokens.Line[bracket..span.End];
                for (int i = 0; i < lines.Length && cited.Length > 0; i++)
                {
                    if (i == 0 || lines[i][0] != ' ') lines[i] += cited; // a line under a header has the header's source
                }
                return new LineDiagnostic(SyntaxErrors.SaidOtherwise, span, [written, row.Why], [Instead(tokens, span, lines)]);
            }
        }
        if (Repairs.Of(tokens.Line[span.Start..span.End], context, RefusedAt) is not { } repaired) return null;
        return new LineDiagnostic(SyntaxErrors.SaidOtherwise, span, [repaired.Written, repaired.Why], [Instead(tokens, span, repaired.Meant.Split('↵'))]);
    }

    private static LineEdit Instead(TokenList tokens, TextSpan span, string[] lines) => new(span, string.Join("\n" + tokens.Line[..tokens[0].Start], lines));

    /// <summary>The words that a row begins with.</summary>
    private static string Phrase(Rewording row) => row.Written.IndexOf('{', StringComparison.Ordinal) is var hole and >= 0 ? row.Written[..hole].TrimEnd() : row.Written;

    /// <summary>Where a text is refused as a line: the place in it of the word that does not fit, or -1 where it can be read.</summary>
    private int RefusedAt(string line, LineContext context)
    {
        string indent = context == LineContext.Margin ? "" : "  ";
        var buffer = new TokenData[64];
        var lexed = LineLexer.Lex(indent + line, ref buffer);
        foreach (var found in lexed.Diagnostics)
        {
            if (found.Descriptor.Severity == Severity.Error) return Math.Max(0, found.Span.Start - indent.Length);
        }
        lexed = OtherWords.Read(lexed, context);
        if (lexed.IsEmpty || Misplaced(lexed, context) is not null) return 0;
        var result = ParserOf(context).Parse(Input(lexed.Tokens));
        return result.Success ? -1 : lexed.Tokens[Math.Min(result.Error!.ErrorPos.Col - 1, lexed.Tokens.Length - 1)].Start - indent.Length;
    }

    private static SyntaxLine Line(LexedLine lexed, LineContext context, LineSyntax content, ImmutableArray<LineDiagnostic> found) =>
        new(lexed.Tokens, lexed.Indent, content, found) { Context = context, IsOpen = lexed.OpenParens > 0 };

    /// <summary>How many tokens of a line the grammar reads before one that it refuses; all of them when it refuses only that the line ends.</summary>
    public int Reach(LexedLine lexed, LineContext context)
    {
        if (lexed.IsEmpty) return 0;
        int written = lexed.Tokens.Length;
        lexed = OtherWords.Read(lexed, context);
        if (Misplaced(lexed, context) is not null) return 0;
        var result = ParserOf(context).Parse(Input(lexed.Tokens));
        return result.Success ? written : result.Error!.ErrorPos.Col - 1 + (written - lexed.Tokens.Length);
    }

    /// <summary>The tokens in a row, in room that is kept from line to line.</summary>
    private ReadOnlySpan<SyntaxToken> Input(TokenList tokens)
    {
        if (tokens.Length > _input.Length) _input = new SyntaxToken[tokens.Length * 2];
        for (int i = 0; i < tokens.Length; i++) _input[i] = tokens[i];
        return _input.AsSpan(0, tokens.Length);
    }

    private static Parser<SyntaxToken, LineSyntax> ParserOf(LineContext context) => context switch
    {
        LineContext.Margin => MarginLines.Line,
        LineContext.Rows => BlockLines.Row,
        LineContext.Web => NestedLines.Edge,
        LineContext.Entries => NestedLines.Entry,
        LineContext.Assignments => NestedLines.Assignment,
        LineContext.Table => NestedLines.OfTable,
        LineContext.Tests => NestedLines.Test,
        LineContext.Anything or LineContext.Nothing => NestedLines.Anywhere,
        _ => BlockLines.Line,
    };

    /// <summary>A line whose first word belongs somewhere else, or that stands under a line that is complete in itself.</summary>
    private static LineDiagnostic? Misplaced(LexedLine lexed, LineContext context)
    {
        var first = lexed.Tokens[0];
        if (context == LineContext.Nothing)
            return new LineDiagnostic(SyntaxErrors.Misplaced, first.Span, [first.ToString(), "stands under a line that is complete in itself; move it to the left"],
                Placement.BelongsAtMargin(first) ? [new LineEdit(TextSpan.FromBounds(0, first.Start), "")] : []);
        if (context is LineContext.Block && Placement.BelongsAtMargin(first))
            return new LineDiagnostic(SyntaxErrors.Misplaced, first.Span, [first.ToString(), "belongs at the margin; remove the spaces before it"], [new LineEdit(TextSpan.FromBounds(0, first.Start), "")]);
        if (context is LineContext.Margin && Placement.BelongsInBlock(first))
            return new LineDiagnostic(SyntaxErrors.Misplaced, first.Span, [first.ToString(), "belongs under a party or a deal; indent it"], [new LineEdit(new TextSpan(0, 0), "  ")]);
        return null;
    }
}
