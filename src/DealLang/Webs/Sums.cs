using DealLang.Lowering;

namespace DealLang.Webs;

/// <summary>Sums of many terms.</summary>
internal static class Sums
{
    /// <summary>So many terms stand in a row; of more, halves are added, so that no formula is deeper than it must be.</summary>
    private const int InARow = 64;

    /// <summary>Null without terms.</summary>
    public static Expression? Of(IReadOnlyList<Expression> terms) => Of(terms, 0, terms.Count);

    private static Expression? Of(IReadOnlyList<Expression> terms, int from, int to)
    {
        if (from == to) return null;
        if (to - from > InARow)
        {
            int middle = (from + to) / 2;
            return Of(terms, from, middle)! + Of(terms, middle, to)!;
        }
        var sum = terms[from];
        for (int i = from + 1; i < to; i++) sum += terms[i];
        return sum;
    }
}
