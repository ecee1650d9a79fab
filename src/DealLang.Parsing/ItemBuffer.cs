using System.Buffers;
using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

/// <summary>
/// Gathers the items of a repetition: the first eight on the stack, more in a pooled array, so that the only thing allocated
/// is the array of the right length that comes out.
/// </summary>
internal ref struct ItemBuffer<T>
{
    private const int Inline = 8;
    private Items _items;
    private T[]? _pooled;
    private int _count;

    public void Add(T item)
    {
        if (_count < Inline)
        {
            _items[_count++] = item;
            return;
        }

        if (_pooled is null || _count == _pooled.Length)
            Grow();
        _pooled![_count++] = item;
    }

    public T[] ToArray()
    {
        if (_count == 0)
            return [];
        var items = new T[_count];
        if (_pooled is null)
            ((ReadOnlySpan<T>)_items)[.._count].CopyTo(items);
        else
            _pooled.AsSpan(0, _count).CopyTo(items);
        Dispose();
        return items;
    }

    public void Dispose()
    {
        if (_pooled is null)
            return;
        ArrayPool<T>.Shared.Return(_pooled, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        _pooled = null;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_count * 4);
        if (_pooled is null)
            ((ReadOnlySpan<T>)_items).CopyTo(larger);
        else
            _pooled.CopyTo(larger, 0);
        Dispose();
        _pooled = larger;
    }

    [InlineArray(Inline)]
    private struct Items
    {
        private T _first;
    }
}
