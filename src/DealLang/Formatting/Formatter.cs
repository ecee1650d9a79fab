using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Formatting;

/// <summary>
/// <c>deal fmt</c>: one spelling and one layout. Terms, values, dates and citations stand in columns; figures are spelled as the language
/// spells them; comments, notes and the order of everything stay. A line that could not be read stays as it is, byte for byte.
/// </summary>
public static class Formatter
{
    private const int Rounds = 3;

    /// <returns>
    /// The text with the line break that the file uses; formatted again it stays the same. What it says is what the file said: the result is
    /// read back, and a line that would then say something else stays as it was.
    /// </returns>
    public static string Format(DealSyntaxTree tree)
    {
        var kept = tree.Lines.Where(l => IsUnread(l.Line)).ToHashSet();
        for (int round = 0; round < Rounds; round++)
        {
            string text = FormattedText.Of(tree, kept);
            if (Reading.Differences(tree, DealSyntaxTree.Parse(text, tree.Text.Path)) is not { } changed) break;
            if (changed.Count == 0) return text;
            kept.UnionWith(changed);
        }
        return tree.Text.Text;
    }

    /// <summary>What could not be read cannot be respelled.</summary>
    internal static bool IsUnread(SyntaxLine line) =>
        line.Content is ErrorLineSyntax || line.Diagnostics.Any(d => d.Descriptor.Severity == Diagnostics.Severity.Error);
}
