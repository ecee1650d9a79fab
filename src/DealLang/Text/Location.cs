namespace DealLang.Text;

/// <summary>A span of a file.</summary>
public sealed record Location(SourceText Source, TextSpan Span)
{
    public string Path => Source.Path;
    public LinePosition Start => Source.PositionOf(Span.Start);
    public LinePosition End => Source.PositionOf(Span.End);
    public string Text => Source.Text.Substring(Span.Start, Span.Length);
    public override string ToString() => $"{Path}:{Start.Line}:{Start.Column}";
}
