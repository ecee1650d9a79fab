using System.Collections.Immutable;

namespace DealLang.Syntax.Lexing;

/// <summary>The tokens of one line.</summary>
/// <param name="OpenParens">Parentheses that the line leaves open.</param>
internal readonly record struct LexedLine(TokenList Tokens, int Indent, int OpenParens, bool HasParens, ImmutableArray<LineDiagnostic> Diagnostics)
{
    public bool IsEmpty => Tokens.Length == 1;
}
