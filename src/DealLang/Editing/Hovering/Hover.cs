using DealLang.Text;

namespace DealLang.Editing;

/// <summary>What a reader is told of a place.</summary>
/// <param name="Span">Of what it is said.</param>
public sealed record Hover(TextSpan Span, string Markdown);
