using System.Text;
using DealLang.Reports.Documents;
using DealLang.Text;

namespace DealLang.Reports.Printing;

/// <summary>Cuts prose into what may not be broken: words between spaces, and single wide characters.</summary>
internal sealed class Atomizer
{
    private readonly List<Atom> _atoms = [];
    private readonly StringBuilder _text = new();
    private readonly int _width;
    private readonly int _barRoom;
    private bool _spaceBefore;
    private bool _open;
    private int _isolates;

    private readonly bool _rightToLeft;

    private Atomizer(int width, int barRoom, bool rightToLeft) => (_width, _barRoom, _rightToLeft) = (width, barRoom, rightToLeft);

    /// <param name="rightToLeft">The direction of the lines; stretches of the other one are isolated.</param>
    public static List<Atom> Cut(Prose prose, int width, bool rightToLeft = false)
    {
        var atomizer = new Atomizer(width, BarRoom(prose, width), rightToLeft);
        foreach (var run in prose) atomizer.Add(run);
        return atomizer._atoms;
    }

    private void Add(Run run)
    {
        switch (run)
        {
            case Words words: Stretches(words); break;
            case Link link: Break(link.Text, Tone.Plain, 0); break;
            case Code code: Whole($"`{code.Text}`"); break;
            case Foreign foreign: Break(foreign.Text, Tone.Plain, _rightToLeft || Direction.IsRightToLeft(foreign.Text) ? ++_isolates : 0); break;
            case Cite cite: foreach (int number in cite.Numbers) Break($"[{FormattableString.Invariant($"{number}")}]", Tone.Quiet, 0); break;
            case Bar bar: Whole(BarText.Draw(bar, _barRoom)); break;
        }
    }

    /// <summary>A bar shares its line with the words beside it where that leaves it long enough to be read.</summary>
    private static int BarRoom(Prose prose, int width)
    {
        int beside = prose.Runs.OfType<Words>().Sum(w => DisplayWidth.Of(w.Text));
        return prose.Runs.OfType<Bar>().FirstOrDefault() is { } bar && BarText.Least(bar) + beside <= width ? width - beside : width;
    }

    /// <summary>Names in scripts of the other direction may stand in any sentence.</summary>
    private void Stretches(Words words)
    {
        int done = 0;
        foreach (var stretch in _rightToLeft ? Direction.LeftToRightStretches(words.Text) : Direction.Stretches(words.Text))
        {
            Break(words.Text[done..stretch.Start], words.Tone, 0);
            Break(words.Text.Substring(stretch.Start, stretch.Length), words.Tone, ++_isolates);
            done = stretch.End;
        }
        Break(words.Text[done..], words.Tone, 0);
    }

    /// <summary>Commands and pictures are one atom as long as they fit a line; spaces inside them are kept.</summary>
    private void Whole(string text)
    {
        if (DisplayWidth.Of(text) > _width)
        {
            Break(text, Tone.Plain, 0);
            return;
        }
        Put(new Fragment(text, Tone.Plain, 0));
    }

    private void Break(string text, Tone tone, int isolate)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ' or '\n' or '\t')
            {
                Flush(tone, isolate);
                _open = false;
                _spaceBefore = true;
                continue;
            }
            bool wide = DisplayWidth.IsWide(rune) && !IsClosing(rune);
            string before = _text.Length > 0 ? _text.ToString(_text.Length - 1, 1) : "";
            if ((wide || (Closing.Contains(before, StringComparison.Ordinal) && !IsClosing(rune))) && _text.Length > 0 && !Opening.Contains(before, StringComparison.Ordinal))
            {
                Flush(tone, isolate);
                _open = false;
            }
            _text.Append(rune.ToString());
        }
        Flush(tone, isolate);
    }

    /// <summary>Ideographic commas, stops and closing brackets never begin a line.</summary>
    private static bool IsClosing(Rune rune) => Closing.Contains(rune.ToString(), StringComparison.Ordinal);

    private const string Closing = "、。，．：；！？」』）】》〉";

    /// <summary>Opening brackets never end one.</summary>
    private const string Opening = "「『（【《〈";

    private void Flush(Tone tone, int isolate)
    {
        if (_text.Length == 0) return;
        Put(new Fragment(_text.ToString(), tone, isolate));
        _text.Clear();
    }

    private void Put(Fragment fragment)
    {
        if (_open) _atoms[^1].Fragments.Add(fragment);
        else _atoms.Add(new Atom([fragment], _spaceBefore));
        _open = true;
        _spaceBefore = false;
    }
}
