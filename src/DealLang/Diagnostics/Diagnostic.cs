using System.Collections.Immutable;
using System.Globalization;
using DealLang.Text;

namespace DealLang.Diagnostics;

/// <summary>A change of text that cures a diagnostic.</summary>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits)
{
    public static Fix Replace(Location location, string newText) => new($"Write {newText.Trim()}", [new TextEdit(location, newText)]);

    /// <param name="position">The offset in the file before which the text goes.</param>
    public static Fix Insert(SourceText source, int position, string newText) =>
        new($"Add {newText.Trim()}", [new TextEdit(new Location(source, new TextSpan(position, 0)), newText)]);
}

public sealed record TextEdit(Location Location, string NewText);

/// <summary>A second place that explains the first, with its caption.</summary>
public sealed record RelatedLocation(Location Location, string Caption);

public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, ImmutableArray<string> Arguments)
{
    public string Code => Descriptor.Code;
    public Severity Severity => Descriptor.Severity;
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.Message, Arguments.ToArray<object>());
    public Fix? Fix { get; init; }
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The path of the figure that is wrong, when the diagnostic is about one.</summary>
    public string? Figure { get; init; }

    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        new(descriptor, location, [.. arguments]);
}
