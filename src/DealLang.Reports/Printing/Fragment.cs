using DealLang.Reports.Documents;
using DealLang.Text;

namespace DealLang.Reports.Printing;

/// <summary>A stretch of one word in one tone. Fragments with one isolate number share a direction isolate; 0 is none.</summary>
internal readonly record struct Fragment(string Text, Tone Tone, int Isolate)
{
    public int Width => DisplayWidth.Of(Text);
}

/// <summary>What a line never breaks inside.</summary>
internal sealed record Atom(List<Fragment> Fragments, bool SpaceBefore)
{
    public int Width => Fragments.Sum(f => f.Width);
}

/// <summary>A finished stretch of a line and the columns that it takes.</summary>
internal readonly record struct Laid(string Text, int Width)
{
    public static readonly Laid Empty = new("", 0);

    public string PadRight(int width) => Text + new string(' ', Math.Max(0, width - Width));
    public string PadLeft(int width) => new string(' ', Math.Max(0, width - Width)) + Text;
}
