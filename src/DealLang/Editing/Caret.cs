using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Editing;

/// <summary>A place in a file between two characters, with the line that it is in.</summary>
internal readonly record struct Caret(DealSyntaxTree Tree, int Position)
{
    /// <summary>The line; null in an empty file and behind the last line break.</summary>
    public BlockSyntax? Block
    {
        get
        {
            int low = 0, high = Tree.Lines.Length - 1;
            if (high < 0) return null;
            while (low < high)
            {
                int middle = (low + high + 1) / 2;
                if (Tree.Lines[middle].Start <= Position) low = middle;
                else high = middle - 1;
            }
            var block = Tree.Lines[low];
            int end = block.Start + block.Line.Text.Length;
            return Position < end || (Position == end && !block.Line.Text.EndsWith('\n') && !block.Line.Text.EndsWith('\r')) ? block : null;
        }
    }

    /// <summary>The token that the caret is in or touches; of two that it touches the one that is a word, else the second.</summary>
    public SyntaxToken? Token
    {
        get
        {
            if (Block is not { } block) return null;
            int at = Position - block.Start;
            SyntaxToken? touched = null;
            foreach (var token in block.Line.Tokens)
            {
                if (token.Start > at || token.Kind == TokenKind.EndOfLine) break;
                if (token.End < at) continue;
                if (touched is { Kind: TokenKind.Word } && token.Kind != TokenKind.Word) break;
                touched = token;
            }
            return touched;
        }
    }

    public TextSpan? TokenSpan => Token is { } token ? token.Span.Shift(Block!.Start) : null;
}
