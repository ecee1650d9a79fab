using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>A figure that is right, but is another than the line says it is: the premium on another price, the other side's part, a ratio turned round.</summary>
internal static class MixedUpFigures
{
    /// <summary>The same measure of somebody or something else: a premium on another base.</summary>
    public static Suspicion? OfAnother(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        var path = subject.Figure.Path;
        if (!IsName(path.Argument) || Ownership(path)) return null;
        var meant = evaluation.Figures.FirstOrDefault(f => f.Figure.Path.Measure == path.Measure && f.Figure.Path != path && f.Figure.Origin != Origin.Stated
            && IsName(f.Figure.Path.Argument) && f.Value is { } value && IsNear(value, subject));
        if (meant is null) return null;
        string argument = meant.Figure.Path.Argument;
        return new Suspicion($"That is the figure of {argument}: write it of {argument}.", Likely: subject.Needed, Fix: TieSuspicions.Reword(subject, path.Argument, argument));
    }

    /// <summary>What the others hold, or new shares over the old instead of over all.</summary>
    public static Suspicion? OtherPart(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (!Ownership(subject.Figure.Path) || subject.Needed is <= 0m or >= 1m) return null;
        if (IsNear(1m - subject.Needed, subject)) return new Suspicion("That is what all others hold together. Exchanged?", Likely: subject.Needed);
        return IsNear(subject.Needed / (1m - subject.Needed), subject)
            ? new Suspicion("New shares over the old ones? Ownership is new shares over all shares after the deal.", Likely: subject.Needed) : null;
    }

    /// <summary>One side's diluted shares over the other's basic ones (K07).</summary>
    public static Suspicion? OneSideDiluted(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (subject.Figure.Path is not { Measure: "ownership" } path || Of("new-shares") is not { } issued || Of("acquirer-shares") is not { } ours || Of("target-shares") is not { } theirs) return null;
        if (Of("fdso", path.Argument) is not { } diluted || diluted == 0m) return null;
        var other = evaluation.Figures.FirstOrDefault(f => f.Figure.Path is { Measure: "fdso" } p && p.Argument != path.Argument && !p.Argument.Contains(',', StringComparison.Ordinal));
        decimal basic = issued * theirs / diluted;
        return theirs != diluted && Together(issued, ours) is { } over && IsNear(over, subject) ? Mixed("diluted", "basic")
            : other?.Value is { } all && all != ours && Together(basic, all) is { } under && IsNear(under, subject) ? Mixed("basic", "diluted") : null;

        decimal? Of(string measure, string argument = "") => evaluation.Find(new FigurePath(path.Owner, measure, argument))?.Value;

        static decimal? Together(decimal part, decimal rest) => part + rest == 0m ? null : part / (part + rest);

        Suspicion Mixed(string of, string to) => new($"That is {path.Argument}'s {of} shares beside the {to} ones of the other side. Count both sides alike.", Likely: subject.Needed);
    }

    /// <summary>The acquirer's value alone for both together.</summary>
    public static Suspicion? AcquirerAlone(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind) =>
        subject.Figure.Path is { Measure: "combined" } path && evaluation.Find(new FigurePath(path.Owner, "acquirer-value")) is { Value: { } acquirer } && IsNear(acquirer, subject)
            ? new Suspicion("That is the acquirer's value alone.", Likely: subject.Needed) : null;

    /// <summary>All of a company where a part of it is bought.</summary>
    public static Suspicion? WholeForPart(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind) =>
        subject.Figure.Path is { Measure: "value" } path && evaluation.Find(new FigurePath(path.Owner, "portion")) is { Value: { } part and > 0m } && IsNear(subject.Needed / part, subject)
            ? new Suspicion("That is all of it, of which a part is bought: write equity for it.", Likely: subject.Needed, Fix: TieSuspicions.Reword(subject, "value", "equity")) : null;

    /// <summary>Target shares for one of the acquirer's.</summary>
    public static Suspicion? RatioTurnedRound(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (behind.FirstOrDefault(b => b.Figure.Path.Measure == "ratio" && b.Stated > 0m && b.Needed > 0m) is not { } ratio) return null;
        decimal turned = 1m / ratio.Stated;
        return ratio.Stated != 1m && Math.Abs(turned - ratio.Needed) <= ratio.Width + (turned * 0.0005m)
            ? new Suspicion($"With {FigureWords.Of(turned, ratio.Figure)} for the ratio it would tie. Turned round?", ratio.Figure, turned) : null;
    }

    /// <summary>No year, no number of a period.</summary>
    private static bool IsName(string argument) => argument.Length > 0 && char.IsLetter(argument[0]);

    private static bool Ownership(FigurePath path) => path.Measure is "ownership" or "stake";

    private static bool IsNear(decimal meant, NeededValue subject) => Math.Abs(meant - subject.Stated) <= subject.Width + subject.Own;
}
