using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Checks;

/// <param name="Words">The question or the advice that ends the message; empty when nothing better is known than to write what ties.</param>
/// <param name="Figure">The figure that is suspected, when not the tie's subject.</param>
/// <param name="Likely">What it should probably be; the value that ties when nothing better is known.</param>
internal sealed record Suspicion(string Words, ModelFigure? Figure = null, decimal? Likely = null, DiagnosticDescriptor? Descriptor = null, Fix? Fix = null);

/// <summary>The usual reasons why figures of a deal do not tie, the particular before the general.</summary>
internal static class TieSuspicions
{
    private delegate Suspicion? Reason(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind);

    private static readonly Reason[] s_reasons = [MarketForOffer, RoundedFurther, CombinedForDealValue, OtherMeasureOfValue, PreForPost, StakeOfPreMoney, SignOfNetDebt,
        OtherReadings.WithWhatMayBePaid, OtherReadings.PremiumOnTheOffer,
        MixedUpFigures.OfAnother, MixedUpFigures.OtherPart, MixedUpFigures.OneSideDiluted, MixedUpFigures.AcquirerAlone, MixedUpFigures.WholeForPart, MixedUpFigures.RatioTurnedRound, OtherReadings.LeftOut, PartOfBefore, SlipOfThePen];

    public static Suspicion Find(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind) =>
        s_reasons.Select(reason => reason(evaluation, tie, subject, behind)).FirstOrDefault(s => s is not null)
            ?? new Suspicion("", Likely: subject.Needed);

    /// <summary>Further off than this is another figure, not the same one with fewer digits.</summary>
    private const decimal FurthestRounding = 0.05m;

    /// <summary>The figure is right as far as it is written, but that is further off than a figure without a hedge may be.</summary>
    private static Suspicion? RoundedFurther(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (subject.Figure is not { Quantity: { Shape: Shape.Stated, Digits: <= 3 } written, Location: { } line, Restated: 1m } || subject.Own == 0m || subject.Stated == 0m) return null;
        decimal lastDigit = Rounding.PowerOfTen(Rounding.Magnitude(subject.Stated) - written.Digits + 1);
        if (Math.Abs(subject.Stated - subject.Needed) > (lastDigit / 2m) + subject.Width) return null;
        if (Math.Abs(subject.Stated - subject.Needed) > Math.Abs(subject.Needed) * FurthestRounding) return null;
        return WrittenFigure.Hedge(line, subject.Stated) is { } fix
            ? new Suspicion($"Rounded that far it is no exact figure. {fix.Title}, or {FigureWords.Of(subject.Needed, subject.Figure)}.", Fix: fix) : null;
    }

    /// <summary>Acquirer and target together were given as the deal's value.</summary>
    private static Suspicion? CombinedForDealValue(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind) =>
        subject.Figure.Path.Measure == "value" && Value(evaluation, "acquirer-value") is { } acquirer
            && Math.Abs(acquirer + subject.Needed - subject.Stated) <= subject.Width + subject.Own + (Math.Abs(acquirer) * 0.005m)
            ? new Suspicion("Write combined for both companies together.", Descriptor: ValueTies.CombinedForValue, Fix: Reword(subject, "value", "combined")) : null;

    /// <summary>The equity value was given as that with net debt, or the other way round.</summary>
    private static Suspicion? OtherMeasureOfValue(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        string measure = subject.Figure.Path.Measure;
        if (measure is not ("value" or "ev" or "equity") || Value(evaluation, "net-debt") is not { } debt || debt == 0m) return null;
        bool isWithDebt = measure == "equity";
        decimal meant = isWithDebt ? subject.Needed + debt : subject.Needed - debt;
        if (Math.Abs(meant - subject.Stated) > subject.Width + subject.Own) return null;
        var fix = Reword(subject, measure, isWithDebt ? "ev" : "equity");
        return new Suspicion(isWithDebt ? "With net debt it ties: write ev for it." : "Without net debt it ties: write equity for it.", Likely: subject.Needed, Fix: fix);
    }

    /// <summary>A diluted count that is right at the price before the offer (K06).</summary>
    private static Suspicion? MarketForOffer(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (subject.Figure.Path.Measure != "fdso") return null;
        foreach (var price in evaluation.Figures.Where(f => f.Figure.Path.Measure == "base-price" && f.Value is > 0m))
        {
            var before = subject.Figure.Path with { Argument = $"{subject.Figure.Path.Argument}, {price.Figure.Path.Argument}" };
            if (evaluation.Find(before) is { Value: { } standalone } && Math.Abs(standalone - subject.Stated) <= subject.Width + subject.Own)
                return new Suspicion($"At {FigureWords.Of(price.Value!.Value, price.Figure.Unit)}, the price before, it would be right: count awards at the offer.", Likely: subject.Needed, Descriptor: AnalysisKinds.MarketPriceForOffer);
        }
        return null;
    }

    private static Suspicion? PreForPost(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (tie.Tie.Code != "T06" || Value(evaluation, "pre") is not { } pre || Value(evaluation, "post") is not { } post) return null;
        return Math.Abs(pre - post) <= subject.Width + subject.Own
            ? new Suspicion($"Is {FigureWords.Of(subject.Stated, subject.Figure)} pre-money?", Likely: subject.Needed) : null;
    }

    private static Suspicion? StakeOfPreMoney(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (tie.Tie.Code != "T07" || Value(evaluation, "pre") is not { } pre || Value(evaluation, "post") is not { } post || pre == 0m) return null;
        return Math.Abs((subject.Needed * post / pre) - subject.Stated) <= subject.Width + subject.Own
            ? new Suspicion("Reckoned on the pre-money value? A stake is money over the post-money value.", Likely: subject.Needed) : null;
    }

    /// <summary>New shares as a part of those before them, given as a part of all.</summary>
    private static Suspicion? PartOfBefore(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (behind.FirstOrDefault(b => b.Figure.Path.Measure is "stake" or "ownership" && b.Needed is > 0m and < 0.5m) is not { } part) return null;
        return Math.Abs((part.Needed / (1m - part.Needed)) - part.Stated) <= (2m * part.Width) + part.Own
            ? new Suspicion($"{FigureWords.Of(part.Stated, part.Figure)} is what the new shares are of those before. Before taken for after? It would be {FigureWords.Of(part.Needed, part.Figure)} of all.", part.Figure, part.Needed) : null;
    }

    private static Suspicion? SignOfNetDebt(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        if (behind.FirstOrDefault(b => b.Figure.Path.Measure == "net-debt") is not { } debt || debt.Stated == 0m) return null;
        return Math.Abs(debt.Needed + debt.Stated) <= debt.Width + debt.Own
            ? new Suspicion($"With {FigureWords.Of(-debt.Stated, debt.Figure)} of net debt it ties: net cash is negative. Wrong sign?", debt.Figure, Fix: Negate(debt)) : null;
    }

    /// <summary>A likelier slip in any of the figures goes before a less likely one in the subject.</summary>
    private static Suspicion? SlipOfThePen(Evaluation evaluation, TieResult tie, NeededValue subject, IReadOnlyList<NeededValue> behind)
    {
        foreach (var kind in System.Enum.GetValues<SlipKind>())
        {
            foreach (var figure in behind)
            {
                if (!PartChecks.MayBe(figure.Figure.Path.Measure, figure.Needed)) continue;
                if (SlipFinder.Find(kind, figure.Figure.Quantity! with { Value = figure.Stated }, figure.Needed, figure.Width) is not { } slip) continue;
                bool isSubject = figure.Figure.Path == subject.Figure.Path;
                string words = isSubject ? slip.Question : $"With {FigureWords.Of(figure.Needed, figure.Figure)} for {figure.Figure.Path.Measure} it would tie. {slip.Question}";
                return new Suspicion(words, figure.Figure, figure.Needed);
            }
        }
        return null;
    }

    private static decimal? Value(Evaluation evaluation, string measure) =>
        evaluation.Find(new FigurePath(evaluation.Model.Owner, measure))?.Value;

    public static Fix? Reword(NeededValue figure, string from, string to) =>
        figure.Figure.Location is { } line && line.Text.IndexOf(from, StringComparison.Ordinal) is var at and >= 0
            ? Fix.Replace(line with { Span = new Text.TextSpan(line.Span.Start + at, from.Length) }, to) : null;

    private static Fix? Negate(NeededValue debt)
    {
        if (debt.Figure.Location is not { } line) return null;
        int minus = line.Text.IndexOfAny(['-', '−']), sign = line.Text.IndexOfAny(['$', '€', '£', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return debt.Stated > 0m && sign >= 0 ? Fix.Insert(line.Source, line.Span.Start + sign, "-")
            : debt.Stated < 0m && minus >= 0 ? Fix.Replace(line with { Span = new Text.TextSpan(line.Span.Start + minus, 1) }, "") : null;
    }
}
