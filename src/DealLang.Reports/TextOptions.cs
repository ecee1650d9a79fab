namespace DealLang.Reports;

/// <summary>How text goes to a terminal or a file.</summary>
/// <param name="Width">The columns that no line exceeds; at least <see cref="Narrowest"/>.</param>
/// <param name="Color">ANSI colours; off for files and pipes.</param>
public sealed record TextOptions(int Width = 100, bool Color = false)
{
    public const int Narrowest = 40;
}
