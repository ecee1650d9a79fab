using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>How the marks of what a figure is made of add up to its own.</summary>
[Flags]
internal enum Doubt { None = 0, About = 1, AtMost = 2, AtLeast = 4, Unknown = 8 }

internal static class Marks
{
    /// <summary>What a leaf's mark means for a figure that grows (or shrinks) with it.</summary>
    public static Doubt Carried(Mark mark, bool grows) => mark switch
    {
        Mark.About => Doubt.About,
        Mark.AtMost => grows ? Doubt.AtMost : Doubt.AtLeast,
        Mark.AtLeast => grows ? Doubt.AtLeast : Doubt.AtMost,
        Mark.Range => Doubt.AtMost | Doubt.AtLeast,
        Mark.Unknown => Doubt.Unknown,
        _ => Doubt.None,
    };

    public static Mark Of(Doubt doubt) => doubt switch
    {
        _ when doubt.HasFlag(Doubt.Unknown) => Mark.Unknown,
        _ when doubt.HasFlag(Doubt.AtMost | Doubt.AtLeast) => Mark.Range,
        _ when doubt.HasFlag(Doubt.AtMost) => Mark.AtMost,
        _ when doubt.HasFlag(Doubt.AtLeast) => Mark.AtLeast,
        _ when doubt.HasFlag(Doubt.About) => Mark.About,
        _ => Mark.Exact,
    };

    /// <summary>The ends that the low and high cases give; where only one of them has a value, the mark says which end it is.</summary>
    public static (decimal? Low, decimal? High) Ends(decimal? inLow, decimal? inHigh, Mark mark) => (inLow, inHigh, mark) switch
    {
        (decimal a, decimal b, _) => (Math.Min(a, b), Math.Max(a, b)),
        (_, _, Mark.AtMost) => (null, inLow ?? inHigh),
        (_, _, Mark.AtLeast) => (inLow ?? inHigh, null),
        _ => (inLow, inHigh),
    };
}
