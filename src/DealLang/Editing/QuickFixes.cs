using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Editing;

/// <summary>Changes of text that cure what was found.</summary>
public static class QuickFixes
{
    /// <summary>What was found in a file.</summary>
    public static ImmutableArray<Diagnostic> DiagnosticsOf(EditedWorld world, DealSyntaxTree tree) =>
        [.. world.Compilation.GetDiagnostics().Where(d => d.Location.Path == tree.Text.Path)];

    /// <summary>What can be fixed at a place.</summary>
    public static ImmutableArray<Diagnostic> At(EditedWorld world, DealSyntaxTree tree, TextSpan span) =>
        [.. DiagnosticsOf(world, tree).Where(d => d.Fix is not null && d.Location.Span.Start <= span.End && d.Location.Span.End >= span.Start)];

    /// <summary>
    /// Whether the fix says something else than the text: another figure in the place of a stated one, another name for one that nothing declares.
    /// Only its author knows whether that was meant, so that it is made one at a time.
    /// </summary>
    public static bool IsGuess(Diagnostic diagnostic) => diagnostic.Descriptor.Cure != Cure.Mechanical;

    /// <summary>
    /// The changes of many diagnostics that can be made at once: of two that touch one stretch of text the one found first is made, the other is
    /// for the next round.
    /// </summary>
    public static ImmutableArray<TextEdit> Together(IEnumerable<Diagnostic> diagnostics)
    {
        var made = new List<TextEdit>();
        foreach (var fix in diagnostics.Select(d => d.Fix).OfType<Fix>())
        {
            if (fix.Edits.All(e => made.All(m => IsApart(e.Location, m.Location)))) made.AddRange(fix.Edits);
        }
        return [.. made];
    }

    /// <summary>A file's text with edits made; those of other files are passed over.</summary>
    public static string Apply(SourceText text, IEnumerable<TextEdit> edits)
    {
        string result = text.Text;
        foreach (var edit in edits.Where(e => e.Location.Path == text.Path).OrderByDescending(e => e.Location.Span.Start).ThenByDescending(e => e.Location.Span.End))
            result = string.Concat(result.AsSpan(0, edit.Location.Span.Start), edit.NewText, result.AsSpan(edit.Location.Span.End));
        return result;
    }

    private static bool IsApart(Location left, Location right) =>
        left.Path != right.Path || left.Span.End < right.Span.Start || right.Span.End < left.Span.Start;
}
