using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Text;

namespace DealLang.Syntax;

/// <summary>
/// One logical line (a physical one, or several inside parentheses): its text with the line break, its tokens, and what the
/// grammar made of them. Knows nothing of where it stands, so an edit elsewhere leaves it as it is.
/// </summary>
public sealed class SyntaxLine(TokenList tokens, int indent, LineSyntax content, ImmutableArray<LineDiagnostic> diagnostics)
{
    public string Text => Tokens.Line;
    public TokenList Tokens { get; } = tokens;

    /// <summary>Columns of leading white space.</summary>
    public int Indent { get; } = indent;

    public LineSyntax Content { get; } = content;
    public ImmutableArray<LineDiagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>What the line was read as.</summary>
    internal LineContext Context { get; init; }

    /// <summary>A parenthesis of it does not close, so that what it is depends on the lines below.</summary>
    internal bool IsOpen { get; init; }

    public TextSpan SpanOf(SyntaxNode node) => node.Tokens.First >= node.Tokens.End
        ? new TextSpan(Tokens[Math.Min(node.Tokens.First, Tokens.Length - 1)].Start, 0)
        : TextSpan.FromBounds(Tokens[node.Tokens.First].Start, Tokens[node.Tokens.End - 1].End);

    public string TextOf(SyntaxNode node) => node == Content ? _content ??= Written(node) : Written(node);
    private string? _content; // asked for by whoever quotes the line, in every compilation that has it

    private string Written(SyntaxNode node)
    {
        var span = SpanOf(node);
        return Text.Substring(span.Start, span.Length);
    }
}

/// <summary>What the lexer or the grammar found in one line, its span counted from the line's start.</summary>
public readonly record struct LineDiagnostic(DiagnosticDescriptor Descriptor, TextSpan Span, ImmutableArray<string> Arguments, ImmutableArray<LineEdit> Fix);

/// <summary>Replace a span of the line by a text.</summary>
public readonly record struct LineEdit(TextSpan Span, string NewText);
