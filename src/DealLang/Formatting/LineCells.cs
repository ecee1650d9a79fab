using System.Text;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Formatting;

/// <summary>A line's columns as texts, respelled and spaced: the term, what is said, since when, who says so; and the comment behind.</summary>
internal sealed record LineCells(Table Table, string Term, string Content, string Dated, string Cited, string Comment)
{
    private const int DateColumn = 50, CitationColumn = 68, CommentGap = 3, ContinuationStep = 4;

    /// <summary>The pieces of a line that goes on over several lines inside parentheses, each with its comment; empty for any other.</summary>
    private string[] Pieces { get; init; } = [];

    public static LineCells Of(SyntaxLine line)
    {
        var (texts, gaps) = (Spelling.Of(line), Spacing.Of(line));
        int end = line.Tokens.Length - 1;
        string comment = CommentIn(line.Tokens[end].LeadingTrivia);
        if (GoesOn(line))
            return new LineCells(Table.None, "", "", "", "", comment) { Pieces = Broken(line, texts, gaps) };

        var shape = LineShape.Of(line);
        return new LineCells(shape.Table, Text(0, shape.TermEnd), Text(shape.TermEnd, shape.Dated), Text(shape.Dated, shape.Cited), Text(shape.Cited, end), comment);

        string Text(int from, int to)
        {
            var text = new StringBuilder();
            for (int i = from; i < to; i++) text.Append(' ', i == from ? 0 : gaps[i]).Append(texts[i]);
            return text.ToString();
        }
    }

    /// <param name="termWidth">The width of the first column, the space behind it included; 0 when it is not aligned.</param>
    public string Compose(int indent, int termWidth, string lineBreak)
    {
        var text = new StringBuilder().Append(' ', indent);
        if (Pieces.Length > 0) return text.AppendJoin(lineBreak + new string(' ', indent + ContinuationStep), Pieces).ToString();
        int width = indent;
        Put(Term, indent, 0);
        Put(Content, indent + termWidth, 1);
        Put(Dated, DateColumn, 2);
        Put(Cited, CitationColumn, 2);
        Put(Comment, 0, CommentGap);
        return text.ToString();

        void Put(string cell, int column, int gap)
        {
            if (cell.Length == 0) return;
            int spaces = width == indent ? 0 : Math.Max(column - width, gap);
            text.Append(' ', spaces).Append(cell);
            width += spaces + DisplayWidth.Of(cell);
        }
    }

    private static bool GoesOn(SyntaxLine line)
    {
        int end = line.Tokens[line.Tokens.Length - 1].Start;
        return line.Text.AsSpan(0, end).IndexOfAny('\r', '\n') >= 0;
    }

    private static string[] Broken(SyntaxLine line, string[] texts, int[] gaps)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        for (int i = 0; i < texts.Length; i++)
        {
            var trivia = line.Tokens[i].LeadingTrivia;
            string[] lines = trivia.ToString().Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
            foreach (string behind in i == 0 ? lines[^1..] : lines)
            {
                if (!ReferenceEquals(behind, lines[0]) || i == 0) Flush();
                if (CommentIn(behind) is { Length: > 0 } comment) piece.Append(' ', piece.Length == 0 ? 0 : CommentGap).Append(comment);
            }
            if (piece.Length > 0) piece.Append(' ', gaps[i]);
            piece.Append(texts[i]);
        }
        Flush();
        return [.. pieces];

        void Flush()
        {
            if (piece.Length > 0) pieces.Add(piece.ToString());
            piece.Clear();
        }
    }

    private static string CommentIn(ReadOnlySpan<char> trivia)
    {
        int at = trivia.IndexOf('#');
        return at < 0 ? "" : trivia[at..].TrimEnd().ToString();
    }
}
