using System.Collections.Immutable;
using DealLang.Text;

namespace DealLang.Syntax;

/// <summary>Where the lines of files are after an edit: those above it where they were, those below moved along.</summary>
internal sealed class MovedPlaces
{
    private sealed record Moved(SourceText Now, int Above, int Below, int By);

    private readonly Dictionary<SourceText, Moved> _files = [];

    /// <param name="before">The files before the edit.</param>
    /// <param name="now">The same files, in the same order.</param>
    public MovedPlaces(ImmutableArray<DealSyntaxTree> before, ImmutableArray<DealSyntaxTree> now)
    {
        for (int i = 0; i < now.Length; i++) _files[before[i].Text] = Compare(before[i], now[i]);
    }

    /// <summary>Where the same words stand now; null for a place in lines that the edit touched.</summary>
    public Location? Of(Location place) =>
        !_files.TryGetValue(place.Source, out var file) ? null
        : place.Span.End < file.Above ? new Location(file.Now, place.Span)
        : place.Span.Start >= file.Below ? new Location(file.Now, place.Span.Shift(file.By))
        : null;

    private static Moved Compare(DealSyntaxTree before, DealSyntaxTree now)
    {
        if (before == now) return new Moved(now.Text, int.MaxValue, int.MaxValue, 0);
        int above = 0, most = Math.Min(before.Lines.Length, now.Lines.Length);
        while (above < most && before.Lines[above].Line == now.Lines[above].Line) above++;
        int below = 0;
        while (below < most - above && before.Lines[^(below + 1)].Line == now.Lines[^(below + 1)].Line) below++;
        return new Moved(now.Text, above < before.Lines.Length ? before.Lines[above].Start : before.Text.Length + 1,
            below > 0 ? before.Lines[^below].Start : int.MaxValue, now.Text.Length - before.Text.Length);
    }
}
