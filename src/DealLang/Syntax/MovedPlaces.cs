using System.Collections.Immutable;
using DealLang.Text;

namespace DealLang.Syntax;

/// <summary>
/// Where the lines of files are after edits: those that no edit touched stand where they stood, or moved along. A file is taken as stretches of lines that
/// are the same objects still, so that ten edits all over it leave eleven stretches and not two.
/// </summary>
internal sealed class MovedPlaces
{
    /// <summary>Lines that are the same still, by their place before.</summary>
    /// <param name="End">Where the next line begins that is not.</param>
    private sealed record Stretch(int Start, int End, int By);

    private sealed record Moved(SourceText Now, ImmutableArray<Stretch> Same);

    private readonly Dictionary<SourceText, Moved> _files = [];

    /// <param name="before">The files before the edits.</param>
    /// <param name="now">The same files, in the same order.</param>
    public MovedPlaces(ImmutableArray<DealSyntaxTree> before, ImmutableArray<DealSyntaxTree> now)
    {
        for (int i = 0; i < now.Length; i++) _files[before[i].Text] = new Moved(now[i].Text, before[i] == now[i] ? [new Stretch(0, int.MaxValue, 0)] : Same(before[i], now[i].Lines));
    }

    /// <summary>Where the same words stand now; null for a place in lines that an edit touched.</summary>
    public Location? Of(Location place)
    {
        if (!_files.TryGetValue(place.Source, out var file)) return null;
        int low = 0, high = file.Same.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (file.Same[middle].Start <= place.Span.Start) low = middle;
            else high = middle - 1;
        }
        return low <= high && file.Same[low] is var at && place.Span.Start >= at.Start && place.Span.End < at.End ? new Location(file.Now, place.Span.Shift(at.By)) : null;
    }

    private static ImmutableArray<Stretch> Same(DealSyntaxTree earlier, ImmutableArray<BlockSyntax> now)
    {
        var before = earlier.Lines;
        int above = 0, most = Math.Min(before.Length, now.Length);
        while (above < most && before[above].Line == now[above].Line) above++;
        int below = 0;
        while (below < most - above && before[^(below + 1)].Line == now[^(below + 1)].Line) below++;

        // Between the first line that an edit touched and the last, of which there are most often one or two.
        var places = new Dictionary<SyntaxLine, int>();
        for (int i = above; i < now.Length - below; i++) places[now[i].Line] = i;
        var same = ImmutableArray.CreateBuilder<Stretch>();
        int first = 0, by = 0; // the line of the stretch that is being read, −1 for none, and how many lines it moved by
        int next = above; // no line goes back behind one that is placed
        for (int i = above; i < before.Length - below; i++)
        {
            bool isSame = places.TryGetValue(before[i].Line, out int at) && at >= next;
            if (isSame) next = at + 1;
            if (isSame && first >= 0 && at - i == by) continue;
            End(i);
            (first, by) = isSame ? (i, at - i) : (-1, 0);
        }
        if (first < 0 || by != now.Length - before.Length)
        {
            End(before.Length - below);
            (first, by) = (before.Length - below, now.Length - before.Length);
        }
        if (first < before.Length) same.Add(Of(int.MaxValue));
        return same.ToImmutable();

        void End(int line)
        {
            if (first >= 0 && first < line) same.Add(Of(line < before.Length ? before[line].Start : earlier.Text.Length + 1));
        }

        Stretch Of(int end) => new(before[first].Start, end, now[first + by].Start - before[first].Start);
    }
}
