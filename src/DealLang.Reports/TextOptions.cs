namespace DealLang.Reports;

/// <summary>How text goes to a terminal or a file.</summary>
/// <param name="Width">The columns that no line exceeds; at least <see cref="Narrowest"/>.</param>
/// <param name="Color">ANSI colours; off for files and pipes.</param>
/// <param name="Hints">What to type next; off where nobody types, and where it would tell from which folder the tool was run.</param>
public sealed record TextOptions(int Width = 100, bool Color = false, bool Hints = true)
{
    public const int Narrowest = 40;
}
