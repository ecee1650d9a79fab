using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>A figure that is right of something else: without a part that it has, with one that it has not yet, after a split, on the other base.</summary>
internal static class OtherReadings
{
    /// <summary>A part counts as left out only where nothing is told from what it comes to.</summary>
    private const decimal LargestRest = 0.2m;

    /// <summary>Further off than this is no figure without a part of it.</summary>
    private const decimal MostTimes = 3m;

    /// <summary>A part was forgotten: with nothing for it all ties.</summary>
    public static Suspicion? LeftOut(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        // A premium is what is beyond the whole.
        decimal whole = subject.Figure.Path.Measure == "premium" ? 1m : 0m;
        var (stated, needed) = (Math.Abs(subject.Stated + whole), Math.Abs(subject.Needed + whole));
        if (stated >= MostTimes * needed || needed >= MostTimes * stated) return null;
        if (behind.FirstOrDefault(b => b.Figure.Path != subject.Figure.Path && b.Stated != 0m && b.Width + b.Own <= Math.Abs(b.Stated) * LargestRest && Math.Abs(b.Needed) <= b.Width + b.Own) is not { } part) return null;
        return new Suspicion($"With nothing for {(part.Figure.Path with { Owner = "" }).ToString().TrimStart('.')}, {FigureWords.Of(part.Stated, part.Figure)}, it would tie. Left out?", Likely: subject.Needed);
    }

    /// <summary>What may be paid later was counted as paid.</summary>
    public static Suspicion? WithWhatMayBePaid(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (subject.Figure.Path.Measure is not ("value" or "ev" or "equity" or "consideration")) return null;
        foreach (var later in evaluation.Figures.Where(f => f.Figure.Path.Measure == "payoff.total" && (f.High ?? f.Value) is > 0m))
        {
            decimal most = later.High ?? later.Value!.Value;
            if (Math.Abs(subject.Needed + most - subject.Stated) > subject.Width + subject.Own) continue;
            string name = later.Figure.Path.Argument.Length > 0 ? $"{later.Figure.Path.Argument}, up to " : "up to ";
            return new Suspicion($"With {name}{FigureWords.Of(most, later.Figure.Unit)} it would tie: what is paid only if something happens is no part of it. Write {FigureWords.Of(subject.Needed, subject.Figure)}.", Likely: subject.Needed);
        }
        return null;
    }

    /// <summary>A count, a price or a ratio of another day: a split lies between.</summary>
    public static Suspicion? AcrossASplit(World world, IReadOnlyList<NeededValue> behind)
    {
        foreach (var figure in behind)
        {
            foreach (var split in world.Splits)
            {
                decimal factor = Restatement.Factor(world, figure.Figure.Unit, split.Date.AddDays(-1), split.Date);
                if (factor == 1m) continue;
                bool isAfter = Math.Abs((figure.Needed * factor) - figure.Stated) <= (figure.Width + figure.Own) * factor;
                if (!isAfter && Math.Abs((figure.Needed / factor) - figure.Stated) > figure.Width + figure.Own) continue;
                string date = CalendarDate.Spell(split.Date), terms = string.Create(CultureInfo.InvariantCulture, $"{split.New} for {split.Old}");
                var place = figure.Figure.Location;
                return new Suspicion($"{FigureWords.Of(figure.Stated, figure.Figure)} is {figure.Figure.Path.Measure} {(isAfter ? "after" : "before")} the split of {date}, {terms}: a figure is of its own day, unless it says split basis {date}.",
                    figure.Figure, figure.Needed, Fix: isAfter && place is not null ? Fix.Insert(place.Source, place.Span.End, $" split basis {date}") : null);
            }
        }
        return null;
    }

    /// <summary>A premium as a part of the offer.</summary>
    public static Suspicion? PremiumOnTheOffer(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind) =>
        subject.Figure.Path.Measure == "premium" && subject.Needed > 0m && Math.Abs((subject.Needed / (1m + subject.Needed)) - subject.Stated) <= subject.Width + subject.Own
            ? new Suspicion($"Reckoned as a part of the offer? A premium is over the price before: write {FigureWords.Of(subject.Needed, subject.Figure)}.", Likely: subject.Needed) : null;
}
