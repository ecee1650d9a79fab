using System.Buffers;
using System.Text;
using DealLang.Reports.Documents;
using DealLang.Text;

namespace DealLang.Reports.Printing;

/// <summary>Prose broken into lines no wider than asked, whatever it holds.</summary>
internal sealed class Layout(bool color, bool rightToLeft = false)
{
    public List<Laid> Wrap(Prose prose, int width)
    {
        width = Math.Max(1, width);
        if (AsItIs(prose, width) is { } whole) return [whole];
        var lines = new List<Laid>();
        var line = new List<Atom>();
        int used = 0;
        foreach (var atom in Atomizer.Cut(prose, width, rightToLeft).SelectMany(a => Chop(a, width)))
        {
            int space = line.Count > 0 && atom.SpaceBefore ? 1 : 0;
            if (line.Count > 0 && used + space + atom.Width > width)
            {
                lines.Add(Compose(line, used));
                line = [];
                used = space = 0;
            }
            line.Add(atom);
            used += space + atom.Width;
        }
        if (line.Count > 0) lines.Add(Compose(line, used));
        return lines;
    }

    /// <summary>The prose on one line, however long.</summary>
    public Laid Line(Prose prose) => AsItIs(prose, int.MaxValue / 2) ?? (Wrap(prose, int.MaxValue / 2) is [var only, ..] ? only : Laid.Empty);

    /// <summary>Most cells are a few plain words and figures that fit: they need no cutting up.</summary>
    private Laid? AsItIs(Prose prose, int width)
    {
        if (prose.Runs is [Words only]) return IsPlain(only.Text, width) ? new Laid(On(only.Tone) + only.Text + Off(only.Tone), only.Text.Length) : null;
        int length = 0;
        foreach (var run in prose.Runs)
        {
            if (run is not Words { Tone: Tone.Plain } words || (length += words.Text.Length) > width) return null;
        }
        string text = prose.Plain;
        return IsPlain(text, width) ? new Laid(text, text.Length) : null;
    }

    /// <summary>A column a character, nothing to break or to squeeze, one direction.</summary>
    private static bool IsPlain(string text, int width) => text.Length > 0 && text.Length <= width && text[0] != ' ' && text[^1] != ' '
        && text.AsSpan().IndexOfAnyExcept(s_plain) < 0 && !text.Contains("  ", StringComparison.Ordinal);

    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range('\u00A1', 0x24F - 0xA1 + 1)).Where(c => c != 0xAD).Select(c => (char)c), '\u00A0', .. "−≤≥≠–—“”‘’…✓✗"]);

    /// <summary>The widest atom: what a column needs at least.</summary>
    public static int WidestAtom(Prose prose) => Atomizer.Cut(prose, int.MaxValue / 2).Select(a => a.Width).DefaultIfEmpty(0).Max();

    /// <summary>An atom too wide for a line is cut where the line ends: an address must not push a table apart.</summary>
    private static List<Atom> Chop(Atom atom, int width)
    {
        if (atom.Width <= width) return [atom];
        var pieces = new List<Atom>();
        var current = new List<Fragment>();
        int used = 0;
        foreach (var fragment in atom.Fragments)
        {
            var text = new StringBuilder();
            foreach (var rune in fragment.Text.EnumerateRunes())
            {
                int size = DisplayWidth.Of(rune);
                if (used > 0 && used + size > width)
                {
                    string carried = Carried(text, width);
                    if (text.Length > 0) current.Add(fragment with { Text = text.ToString() });
                    pieces.Add(new Atom(current, pieces.Count == 0 && atom.SpaceBefore));
                    current = [];
                    text.Clear().Append(carried);
                    used = DisplayWidth.Of(carried);
                }
                text.Append(rune.ToString());
                used += size;
            }
            if (text.Length > 0) current.Add(fragment with { Text = text.ToString() });
        }
        if (current.Count > 0) pieces.Add(new Atom(current, pieces.Count == 0 && atom.SpaceBefore));
        return pieces;
    }

    /// <summary>Takes off what stands behind the last good place to break in the second half of a line: behind / - . _ and the like.</summary>
    private static string Carried(StringBuilder text, int width)
    {
        int at = text.Length;
        while (at > width / 2 && !"/-._?&=,(:".Contains(text[at - 1], StringComparison.Ordinal)) at--;
        if (at <= width / 2 || at == text.Length) return "";
        string carried = text.ToString(at, text.Length - at);
        text.Length = at;
        return carried;
    }

    private Laid Compose(List<Atom> atoms, int width)
    {
        var text = new StringBuilder();
        var (isolate, tone) = (0, Tone.Plain);
        for (int i = 0; i < atoms.Count; i++)
        {
            for (int j = 0; j < atoms[i].Fragments.Count; j++)
            {
                var fragment = atoms[i].Fragments[j];
                if (fragment.Tone != tone) text.Append(Off(tone));
                if (isolate != 0 && fragment.Isolate != isolate) text.Append(Direction.Pop);
                if (i > 0 && j == 0 && atoms[i].SpaceBefore) text.Append(' ');
                if (fragment.Isolate != 0 && fragment.Isolate != isolate) text.Append(Direction.Isolate);
                if (fragment.Tone != tone) text.Append(On(fragment.Tone));
                (isolate, tone) = (fragment.Isolate, fragment.Tone);
                text.Append(fragment.Text);
            }
        }
        text.Append(Off(tone));
        if (isolate != 0) text.Append(Direction.Pop);
        string line = text.ToString();
        // Columns stay where they are; what stands in them reads from the right.
        return new Laid(rightToLeft && Direction.IsRightToLeft(line) ? Direction.RightToLeftIsolate + line + Direction.Pop : line, width);
    }

    private string On(Tone tone) => color ? Ansi.On(tone) : "";

    private string Off(Tone tone) => color ? Ansi.Off(tone) : "";
}
