using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DealLang.Syntax.Grammar;

internal static class Lists
{
    /// <summary>A repetition's result as an immutable array: its own array where it is one, which nobody else holds.</summary>
    public static ImmutableArray<T> Frozen<T>(this IEnumerable<T> items) =>
        items is T[] array ? ImmutableCollectionsMarshal.AsImmutableArray(array) : [.. items];

    /// <summary>Words as they were written, one blank between.</summary>
    public static string Spoken(this ImmutableArray<SyntaxToken> words)
    {
        var text = new System.Text.StringBuilder();
        foreach (var word in words) text.Append(text.Length == 0 ? "" : " ").Append(word.ToString());
        return text.ToString();
    }

    /// <summary>One item and the rest of a repetition, in one array.</summary>
    public static ImmutableArray<T> Prepend<T>(T first, IEnumerable<T> rest)
    {
        if (rest is not T[] array) return [first, .. rest];
        var all = new T[array.Length + 1];
        all[0] = first;
        array.CopyTo(all, 1);
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }
}
