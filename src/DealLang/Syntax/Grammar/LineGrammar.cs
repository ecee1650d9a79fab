using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax.Lexing;
using DealLang.Syntax.Nodes;
using DealLang.Text;

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
        if (Misplaced(lexed, context) is { } misplaced)
            return Line(lexed, context, new ErrorLineSyntax(all), lexed.Diagnostics.Add(misplaced));
        var result = ParserOf(context).Parse(Input(lexed.Tokens));
        return result.Success
            ? Line(lexed, context, result.Value, ContentChecks.Check(lexed, result.Value))
            : Line(lexed, context, new ErrorLineSyntax(all), lexed.Diagnostics.Add(Complaint.About(lexed, context, result.Error!)));
    }

    private static SyntaxLine Line(LexedLine lexed, LineContext context, LineSyntax content, ImmutableArray<LineDiagnostic> found) =>
        new(lexed.Tokens, lexed.Indent, content, found) { Context = context, IsOpen = lexed.OpenParens > 0 };

    /// <summary>How many tokens of a line the grammar reads before one that it refuses; all of them when it refuses only that the line ends.</summary>
    public int Reach(LexedLine lexed, LineContext context)
    {
        if (lexed.IsEmpty || Misplaced(lexed, context) is not null) return 0;
        var result = ParserOf(context).Parse(Input(lexed.Tokens));
        return result.Success ? lexed.Tokens.Length : result.Error!.ErrorPos.Col - 1;
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
