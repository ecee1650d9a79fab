using System.Collections.Immutable;
using System.Globalization;
using DealLang.Text;

namespace DealLang.Diagnostics;

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
