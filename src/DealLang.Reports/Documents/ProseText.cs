using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace DealLang.Reports.Documents;

/// <summary>Prose as an interpolated string. Words that follow each other in one tone become one run.</summary>
[InterpolatedStringHandler]
public readonly ref struct ProseText
{
    private readonly ImmutableArray<Run>.Builder _runs;
    private readonly StringBuilder _words;

    public ProseText(int literalLength, int formattedCount) =>
        (_runs, _words) = (ImmutableArray.CreateBuilder<Run>(2 * formattedCount + 1), new StringBuilder(literalLength));

    public void AppendLiteral(string text) => _words.Append(text);

    public void AppendFormatted(string text) => _words.Append(text);

    public void AppendFormatted(Run run)
    {
        if (run is Words { Tone: Tone.Plain, Path.Length: 0 } words) _words.Append(words.Text);
        else
        {
            Flush();
            _runs.Add(run);
        }
    }

    public void AppendFormatted(Prose prose)
    {
        foreach (var run in prose) AppendFormatted(run);
    }

    internal Prose Prose()
    {
        Flush();
        return new Prose(_runs.DrainToImmutable());
    }

    private void Flush()
    {
        if (_words.Length == 0) return;
        _runs.Add(new Words(_words.ToString()));
        _words.Clear();
    }
}
