namespace DealLang.Editing;

/// <summary>A few words shown in a line that are not part of its text.</summary>
/// <param name="Position">Behind which offset they stand.</param>
/// <param name="Tooltip">The figure's path; empty when there is none.</param>
public sealed record InlayHint(int Position, string Text, string Tooltip);
