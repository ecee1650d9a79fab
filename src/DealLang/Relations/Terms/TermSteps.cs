using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A word of a term, and the day from which it holds.</summary>
/// <param name="Figure">What it says; null where that is a formula.</param>
/// <param name="Fact">The line that says it; null where that is a leg.</param>
internal sealed record TermStep(DateOnly From, Reference? Figure, Fact? Fact = null);

/// <summary>
/// What a term says over the time of a contract that runs: its last word keeps the term's own name, and holds from the day on which it was told; each word before it stays
/// what it was, <c>price(until 2028-12-31)</c>. Of words from before the start the last alone counts.
/// </summary>
internal sealed class TermSteps
{
    private TermSteps(ImmutableArray<TermStep> all) => All = all;

    public ImmutableArray<TermStep> All { get; }

    public bool IsStepped => All.Length > 1;

    /// <summary>The days on which it changes.</summary>
    public IEnumerable<DateOnly> Changes => All.Skip(1).Select(s => s.From);

    public TermStep At(DateOnly day) => All[IndexAt(day)];

    /// <summary>Null for the first word, which holds from the start.</summary>
    public DateOnly? Since(DateOnly day) => IndexAt(day) is > 0 and var index ? All[index].From : null;

    private int IndexAt(DateOnly day)
    {
        int index = All.Length - 1;
        while (index > 0 && All[index].From > day) index--;
        return index;
    }

    /// <summary>The prefix of a word's own name where the line itself says from when: <c>price $40 per MWh starting 2029</c>.</summary>
    public const string From = "from ";

    /// <param name="used">The fact that is in force; what it is about names the others.</param>
    /// <param name="start">From when the contract runs; null where that is not known, and the last word alone counts.</param>
    /// <param name="unit">Of the figures; null for what has none.</param>
    public static TermSteps Of(DealTerms terms, Fact used, DateOnly? start, Func<Quantity, Unit>? unit = null)
    {
        if (start is null) return new TermSteps([new TermStep(DateOnly.MinValue, Read(terms, used, used.Key.Argument, unit), used)]);
        var words = Words(terms, used);
        int first = 0;
        for (int i = 1; i < words.Count; i++)
        {
            if (words[i].From <= start) first = i;
        }
        var steps = ImmutableArray.CreateBuilder<TermStep>(words.Count - first);
        for (int i = first; i < words.Count; i++)
        {
            var (from, fact) = words[i];
            bool isBefore = fact != used && !fact.Key.Argument.Contains(From, StringComparison.Ordinal);
            string argument = isBefore && i + 1 < words.Count ? Until(fact.Key.Argument, words[i + 1].From) : fact.Key.Argument;
            steps.Add(new TermStep(i == first ? DateOnly.MinValue : from, Read(terms, fact, argument, unit), fact));
        }
        return new TermSteps(steps.ToImmutable());
    }

    /// <summary>The lines that say a term while a contract runs, each with the day from which it holds: of those from before its start the last, which holds from the first day.</summary>
    public static List<(DateOnly From, Fact Fact)> Lines(DealTerms terms, string measure, DateOnly start)
    {
        var found = new List<(DateOnly From, Fact Fact)>();
        if (terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Key.Argument.Length == 0) is not { } used) return found;
        foreach (var (from, fact) in Words(terms, used))
        {
            if (from <= start) found.Clear();
            found.Add((from <= start ? DateOnly.MinValue : from, fact));
        }
        return found;
    }

    /// <summary>What is paid or bought a year by a leg that an amendment has changed while it ran; null where none has.</summary>
    /// <param name="yearly">The figure of the leg as it is now.</param>
    public static TermSteps? Of(DealTerms terms, Leg leg, Reference yearly, string label, Unit unit, DateOnly? start)
    {
        var steps = new List<TermStep>();
        for (var now = leg; now.Since is { } since && since.First > start && Before(terms, now) is { Amount: { } amount } before && amount.Unit * Unit.Month == unit; now = before)
        {
            var figure = terms.Form.Input(yearly.Path.Measure, unit, Until(label, since.First));
            if (!terms.Form.IsGiven(figure)) terms.Give(figure, Binding.AmountOfAYear.Of(amount, unit), before);
            steps.Insert(0, new TermStep(before.Since?.First ?? DateOnly.MinValue, figure));
        }
        return steps.Count == 0 ? null : new TermSteps([.. steps, new TermStep(leg.Since!.Value.First, yearly)]);
    }

    /// <summary>The leg whose place an amendment gave to another; null for a leg that stands as it was agreed.</summary>
    public static Leg? Before(DealTerms terms, Leg leg) => leg.Since is not { } since ? null
        : terms.Deal.Legs.FirstOrDefault(l => l.Ended == since.First && l.From == leg.From && l.Name == leg.Name && l.Asset == leg.Asset && l.Verb == leg.Verb);

    private static string Until(string label, DateOnly next) => Joined(label, "until " + CalendarDate.Spell(next.AddDays(-1)));

    /// <summary>All words of a term that are known on the day of the view, with the days from which they hold.</summary>
    private static List<TermWord> Words(DealTerms terms, Fact used)
    {
        var words = new List<TermWord>();
        var all = terms.Reading.World.FactsOf(terms.Deal.Name, used.Key.Measure);
        bool isOfCase = used.Used.InCase.Length > 0;
        foreach (var fact in all)
        {
            bool isSaidOfLater = fact.Key.Argument.StartsWith(Joined(used.Key.Argument, From), StringComparison.Ordinal);
            if ((fact.Key.Argument != used.Key.Argument && !isSaidOfLater) || fact.Used.IsRemoval || terms.Reading.Since(fact, terms.Announced) is not { } since) continue;
            if (isOfCase && fact != used && since <= Day(used)) continue;
            words.Add(new TermWord(isSaidOfLater ? fact.Used.Starting?.First ?? since : Day(fact), fact));
        }
        words.Sort((one, other) => one.From != other.From ? one.From.CompareTo(other.From) : ReferenceEquals(one.Fact, used) ? 1 : ReferenceEquals(other.Fact, used) ? -1 : 0);
        return words;
    }

    private static DateOnly Day(Fact fact) => fact.Key.Valid?.First ?? DateOnly.MinValue;

    private static Reference? Read(DealTerms terms, Fact fact, string argument, Func<Quantity, Unit>? unit)
    {
        terms.Form.Consumed.Add(fact);
        if (fact.Quantity is not { } quantity) return null;
        var figure = terms.Form.Input(fact.Key.Measure, unit?.Invoke(quantity) ?? quantity.Unit, argument);
        terms.GiveOnce(figure, fact, quantity);
        return figure;
    }

    private static string Joined(string label, string argument) => label.Length == 0 ? argument : $"{label}, {argument}";

    private sealed record TermWord(DateOnly From, Fact Fact);
}
