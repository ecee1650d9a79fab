namespace DealLang.CSharp;

/// <summary>What is made of each of many things, in their order, by as many threads as there are; of a few things by one.</summary>
internal static class SideBySide
{
    /// <summary>The first parallel loop of a process costs its loading.</summary>
    private const int Many = 32;

    public static TResult[] Of<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
        where T : class
        where TResult : class
    {
        var made = new TResult[items.Count];
        if (made.Length < Many)
        {
            for (int i = 0; i < made.Length; i++) made[i] = make(items[i]);
        }
        else Parallel.For(0, made.Length, i => made[i] = make(items[i]));
        return made;
    }
}
