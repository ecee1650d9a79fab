using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>
/// The one sentence of an acquisition: what a share becomes, or what is paid in all, and who owns what afterwards.
/// </summary>
internal sealed class AcquisitionVerdict(ReportContext context, Deal deal, Evaluation evaluation, OfferTerms offer)
{
    private readonly Stage _stage = Stages.Of(context.Evaluator.Status(deal));

    public Prose Sentence()
    {
        Prose terms = offer.Election is { } election ? Chosen(election) : offer.PerShare.Any() ? PerShare() : offer.InAll.Any() ? InAll() : Untold();
        return Prose.Of($"{terms}{AndLater}{AndDividend}{Ownership()}.");
    }

    /// <summary>A sentence for each class whose holders are paid; what is given for the whole is told with the first.</summary>
    private Prose PerShare()
    {
        var classes = offer.PerShare.GroupBy(l => l.Per!).ToList();
        var first = classes[0];
        // What is said class by class in the same words is one offer for all of them.
        var alike = classes.FindAll(c => c == first || SayTheSame(c, first));
        classes.RemoveAll(c => c != first && alike.Contains(c));
        bool needsValue = first.Any(l => l.Asset != AssetKind.Cash) || offer.InAll.Any(l => l.Asset == AssetKind.Shares);
        Prose value = needsValue && evaluation.Known("per-share") is { } offered ? Worth(offered, Later is not null ? " up front" : first.Count() + offer.InAll.Count() > 1 ? " in all" : "") : "";
        Prose total = classes.Count == 1 && !offer.HasShares && Total() is { } all ? Prose.Of($", {all}") : "";
        var sentence = Each(Naming.List(alike.Select(c => Naming.Of(c.Key))), BySubstitution().Concat(first.Select(offer.Words)).Concat(OfTheWhole())) + value + total;
        return Prose.Join(". ", [sentence, .. classes.Skip(1).Select(Other)]);
    }

    private Prose Other(IGrouping<ShareClass, Leg> legs) => Each(legs.Key, legs.Select(offer.Words))
        + (legs.Any(l => l.Asset != AssetKind.Cash) && evaluation.Known("per-share", legs.Key.FullName) is { } offered ? Worth(offered, legs.Count() > 1 ? " in all" : "") : Prose.Empty);

    private Prose Each(ShareClass target, IEnumerable<Prose> given) => Each(Naming.Of(target), given);

    private Prose Each(string target, IEnumerable<Prose> given) => Prose.Of($"Each {target} share {Becomes} {Naming.List(given)}");

    private static bool SayTheSame(IEnumerable<Leg> one, IEnumerable<Leg> other) => one.Select(Said).Order(StringComparer.Ordinal).SequenceEqual(other.Select(Said).Order(StringComparer.Ordinal));

    private static string Said(Leg leg) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{leg.Asset} {leg.Gives?.FullName} {leg.Amount?.Value} {leg.Worth?.Value} {leg.Formula ?? leg.WorthFormula}");

    private static Prose Worth(FigureValue offered, string how) => Prose.Of($" ({FigureRun.Of(offered)}{how})");

    private IEnumerable<Prose> BySubstitution() => offer.Substituted is { } cash ? [Prose.Of($"{FigureRun.Of(cash)} in cash")] : [];

    /// <summary>What a share has of the shares that are given for the whole, beside what is given for each.</summary>
    private IEnumerable<Prose> OfTheWhole()
    {
        foreach (var leg in offer.InAll.Where(l => l is { Asset: AssetKind.Shares, Gives: not null }))
        {
            if ((evaluation.Known("ratio", leg.Gives!.FullName) ?? evaluation.Known("ratio")) is { Value: { } ratio } figure && figure.Figure.Unit.Factors.Any(f => f.Power > 0 && f.Name == "share:" + leg.Gives.FullName))
                yield return Prose.Of($"{FigureRun.Of(figure, FigureText.Trimmed(decimal.Round(ratio, 6), 0))} {Naming.Of(leg.Gives)} shares");
        }
    }

    /// <summary>, plus up to $6.43bn later</summary>
    private Prose AndLater => Later is { } later ? Prose.Of($", plus {FigureRun.Of(later, Wording.Hedged(later))} later") : "";

    /// <summary>, and $5.00 a share from T as a special dividend</summary>
    private Prose AndDividend => evaluation.Known("special-dividend") is { } dividend ? Prose.Of($", and {FigureRun.Of(dividend)} a share from {deal.Target.Name} as a special dividend") : "";

    /// <summary>What may be paid after the closing, while it may.</summary>
    private FigureValue? Later => evaluation.Known("payoff.total") is { } later && FigureText.Shown(later) is not (null or 0m) ? later : null;

    /// <summary>Each VMware share becomes $142.50 in cash or 0.252 Broadcom shares, as its holder chooses ($138.24 at the pools)</summary>
    private Prose Chosen(Election election)
    {
        var target = election.Options.SelectMany(o => o.Legs).Select(l => l.Per).FirstOrDefault(c => c is not null);
        var options = Prose.Join(" or ", election.Options.Select(o => Naming.List(Substituted(o).Concat(offer.PerShare.Concat(o.Legs).Select(offer.Words)))));
        Prose value = evaluation.Known("per-share") is { } mean ? Prose.Of($" ({FigureRun.Of(mean)} as a mean over all shares)") : "";
        return Prose.Of($"Each {(target is null ? deal.Target.Name : Naming.Of(target))} share {Becomes} {options}, as its holder chooses{value}");
    }

    /// <summary>Cash that a limit on new shares puts in the place of an option's own.</summary>
    private IEnumerable<Prose> Substituted(ElectionOption option)
    {
        if (offer.PerShare.Concat(option.Legs).All(l => l.Asset != AssetKind.Cash) && evaluation.Known("per-share", $"{option.Name}, cash") is { } cash && FigureText.Shown(cash) is not (null or 0m))
            yield return Prose.Of($"{FigureRun.Of(cash)} in cash");
    }

    private Prose InAll() => Prose.Of($"{Naming.Parties(deal.Subjects)} {Pays} {Naming.List(Given())} for {Whole}");

    /// <summary>Several instalments are told as what they come to.</summary>
    private IEnumerable<Prose> Given() => offer.InAll.Count() > 2 && offer.InAll.All(l => l.Asset == AssetKind.Cash) && evaluation.Known("consideration", "cash") is { } cash
        ? [Prose.Of($"{FigureRun.Of(cash)} in cash")] : offer.InAll.Select(offer.Words);

    /// <summary>Where no payment is written and the ratio is: what a share becomes by it.</summary>
    private Prose Untold() => evaluation.Known("ratio") is { Value: { } agreed } ratio && Classes(ratio) is { Given: { } given, For: { } target }
        ? Each(target, [Prose.Of($"{FigureRun.Of(ratio, FigureText.Trimmed(decimal.Round(agreed, 6), 0))} {Naming.Of(given)} shares")]) + (evaluation.Known("per-share") is { } offered ? Worth(offered, "") : Prose.Empty)
        : Total() is { } all
        ? Prose.Of($"{Naming.Parties(deal.Subjects)} {Acquires} {Whole} for {all}; what a share receives is not stated")
        : $"{Naming.Parties(deal.Subjects)} {Acquires} {Whole}; the terms are not stated";

    /// <summary>The classes that a ratio is of: shares given for each share of the target.</summary>
    private (ShareClass? Given, ShareClass? For) Classes(FigureValue ratio)
    {
        var units = ratio.Figure.Unit.Factors;
        return (Of(1), Of(-1));

        ShareClass? Of(int power) => units.FirstOrDefault(f => f.Power == power) is { Name: { } name } ? context.World.Parties.SelectMany(p => p.Classes).FirstOrDefault(c => "share:" + c.FullName == name) : null;
    }

    /// <summary>$68.7bn in all, by the broadest figure that is known, which is named when it is not the price of the equity.</summary>
    private Prose? Total() =>
        deal.Portion is not null && evaluation.Known("value") is { } part ? Prose.Of($"{FigureRun.Of(part)} in all")
        : evaluation.Known("equity") is { } equity ? Prose.Of($"{FigureRun.Of(equity)} in all")
        : evaluation.Known("value") is { } value ? Prose.Of($"{FigureRun.Of(value)} in all")
        : evaluation.Known("ev") is { } ev ? Prose.Of($"an enterprise value of {FigureRun.Of(ev)}")
        : null;

    private Prose Ownership()
    {
        if (!offer.HasShares || evaluation.Known("ownership", deal.Target.Name) is not { Value: { } share } part) return "";
        string percent = FigureText.Places(share * 100m, share < 0.01m ? 1 : 0) + Space.NoBreak + "%";
        return Prose.Of($"; {Naming.Possessive(deal.Target.Name)} holders {Own} about {FigureRun.Of(part, percent)} of the combined company");
    }

    private string Whole => deal.Portion is { } portion ? $"{FigureText.Of(portion, "stake")} of {Naming.Parties(deal.Objects)}" : Naming.Parties(deal.Objects);

    private string Becomes => Wording.Mood(_stage, "becomes", "become");
    private string Pays => Wording.Mood(_stage, Naming.AreSeveral(deal.Subjects) ? "pay" : "pays", "pay");
    private string Acquires => Wording.Mood(_stage, Naming.AreSeveral(deal.Subjects) ? "acquire" : "acquires", "acquire");
    private string Own => Wording.Mood(_stage, "own", "own");
}
