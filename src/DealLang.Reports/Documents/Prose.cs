using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DealLang.Reports.Documents;

/// <summary>How a run stands out. Only a terminal with colour shows more than the words; red is kept for <see cref="Failing"/>.</summary>
public enum Tone { Plain, Strong, Quiet, Passing, Warning, Failing }

/// <summary>A stretch of text of one kind. A document says what a run is; a printer decides how it looks.</summary>
public abstract record Run
{
    public static implicit operator Run(string text) => new Words(text);
}

public sealed record Words(string Text, Tone Tone = Tone.Plain) : Run
{
    /// <summary>The path of the figure that the words show, which answers for them where a format can ask; else empty.</summary>
    public string Path { get; init; } = "";
}

/// <summary>Something to type: a command, a path, a line of deal text.</summary>
public sealed record Code(string Text) : Run;

/// <summary>Words that lead elsewhere: another page, seen from this one.</summary>
public sealed record Link(string Text, string Address) : Run;

/// <summary>Text in its own language and script, isolated from the direction of the line around it.</summary>
/// <param name="Language">A BCP 47 tag, or empty.</param>
public sealed record Foreign(string Text, string Language) : Run;

/// <summary>Footnote numbers: [1][6].</summary>
public sealed record Cite(ImmutableArray<int> Numbers) : Run;

/// <summary>A part of a whole, drawn as a bar.</summary>
/// <param name="Share">From 0 to 1.</param>
public sealed record BarPart(string Label, decimal Share);

/// <summary>A picture of who has how much: <c>A ██████░░ B</c>.</summary>
public sealed record Bar(ImmutableArray<BarPart> Parts) : Run;

/// <summary>A line of runs, wrapped by the printer.</summary>
[CollectionBuilder(typeof(Prose), nameof(Of))]
public sealed class Prose(ImmutableArray<Run> runs)
{
    public static readonly Prose Empty = new(ImmutableArray<Run>.Empty);

    public ImmutableArray<Run> Runs { get; } = runs;

    public bool IsEmpty => Runs.IsEmpty;

    public static Prose Of(ReadOnlySpan<Run> runs) => new(ImmutableArray.Create(runs));

    /// <summary>Runs and prose among words: <c>Prose.Of($"{ratio} × {price}")</c>.</summary>
    public static Prose Of(ProseText text) => text.Prose();

    /// <summary>The words alone.</summary>
    public string Plain => string.Concat(Runs.Select(r => r switch { Words words => words.Text, Code code => code.Text, Foreign foreign => foreign.Text, Link link => link.Text, _ => "" }));

    public static implicit operator Prose(string text) => text.Length == 0 ? Empty : new(ImmutableArray.Create<Run>(new Words(text)));

    public static Prose operator +(Prose left, Prose right) => new(left.Runs.AddRange(right.Runs));

    /// <summary>The parts with a separator between those that are not empty.</summary>
    public static Prose Join(string separator, IEnumerable<Prose> parts)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var part in parts.Where(p => !p.IsEmpty))
        {
            if (runs.Count > 0) runs.Add(separator);
            runs.AddRange(part.Runs);
        }
        return new Prose(runs.DrainToImmutable());
    }

    /// <summary>All footnote numbers as one group at the end, each once.</summary>
    public Prose Merged()
    {
        var numbers = Runs.OfType<Cite>().SelectMany(c => c.Numbers).Distinct().Order().ToImmutableArray();
        return numbers.IsEmpty ? this : new(Runs.RemoveAll(r => r is Cite).Add(new Cite(numbers)));
    }

    public ImmutableArray<Run>.Enumerator GetEnumerator() => Runs.GetEnumerator();
}
