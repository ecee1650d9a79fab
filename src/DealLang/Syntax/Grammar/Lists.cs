using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DealLang.Syntax.Grammar;

internal static class Lists
{
    /// <summary>A repetition's result as an immutable array: its own array where it is one, which nobody else holds.</summary>
    public static ImmutableArray<T> Frozen<T>(this IEnumerable<T> items) =>
        items is T[] array ? ImmutableCollectionsMarshal.AsImmutableArray(array) : [.. items];
}
