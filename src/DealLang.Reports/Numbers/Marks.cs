using DealLang.Values;

namespace DealLang.Reports.Numbers;

/// <summary>The marks of bounds, kept before the number in every format.</summary>
internal static class Marks
{
    public static string Before(Mark mark) => mark switch
    {
        Mark.About => "~",
        Mark.AtMost => "≤" + Space.NoBreak,
        Mark.AtLeast => "≥" + Space.NoBreak,
        _ => "",
    };

    /// <summary>The plain spelling of JSON: = ~ &lt;= &gt;= range ?</summary>
    public static string Plain(Mark mark) => mark switch
    {
        Mark.Exact => "=",
        Mark.About => "~",
        Mark.AtMost => "<=",
        Mark.AtLeast => ">=",
        Mark.Range => "range",
        _ => "?",
    };
}
