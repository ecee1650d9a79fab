using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>What the acquirer's side gives for the target, as a sentence lists it.</summary>
internal sealed class OfferTerms
{
    private readonly ReportContext _context;
    private readonly Evaluation _evaluation;

    public OfferTerms(ReportContext context, Deal deal, Evaluation evaluation)
    {
        (_context, _evaluation) = (context, evaluation);
        Legs = [.. deal.Legs.Where(l => deal.IsSubject(l.From) && !l.IsContingent && !IsLater(l) && !(l.Ended <= evaluation.Model.View.Date) && !(l.Since?.First > evaluation.Model.View.Date) && IsForTarget(l, deal))];
        Election = deal.Elections.Where(e => e is { Chooser: null, Options.IsEmpty: false } && (e.Since?.First ?? DateOnly.MinValue) <= evaluation.Model.View.Date).MaxBy(e => e.Since?.First ?? DateOnly.MinValue);
    }

    public ImmutableArray<Leg> Legs { get; }

    /// <summary>Put to the holders themselves, who tender their shares.</summary>
    private bool IsTender => _evaluation.Known("minimum-held") is not null || _evaluation.Known("tendered") is not null || _context.World.FactsOf(_evaluation.Model.Owner, "offer-expires").Any();

    /// <summary>What every holder may choose between; null when nothing is left to them.</summary>
    public Election? Election { get; }

    private IEnumerable<Leg> All => Legs.Concat(Election?.Options.SelectMany(o => o.Legs) ?? []);
    /// <summary>The classes that are given.</summary>
    public IEnumerable<ShareClass> Classes => All.Select(l => l.Gives).OfType<ShareClass>().Distinct();

    public IEnumerable<Leg> PerShare => Legs.Where(l => l.Per is { } per && (Chosen is null || per == Chosen));

    /// <summary>The class whose holders choose; what another class receives is told for itself.</summary>
    private ShareClass? Chosen => Election?.Options.SelectMany(o => o.Legs).Select(l => l.Per).FirstOrDefault(c => c is not null);

    /// <summary>The acquirer's shares that others than the target's holders are issued beside the offer.</summary>
    public bool IssuesBeside => _evaluation.All("issued").Any();

    public IEnumerable<Leg> InAll => Legs.Where(l => l.Per is null);
    public bool HasCash => Substituted is not null || All.Any(l => l.Asset == AssetKind.Cash);

    /// <summary>Cash that a limit on new shares puts in the place of shares, where nothing else is paid in cash.</summary>
    public FigureValue? Substituted => Election is null && All.Any() && All.All(l => l.Asset != AssetKind.Cash) && _evaluation.Known("per-share", "cash") is { } cash && FigureText.Shown(cash) is not (null or 0m) ? cash : null;

    public bool HasShares => All.Any(l => l.Asset == AssetKind.Shares);

    /// <summary>all cash, all stock, cash and stock, cash or stock; empty when the terms are not stated.</summary>
    public string Form => IsTender ? $"{(HasShares ? "exchange" : "tender")} offer{(HasCash && HasShares ? " for shares and cash" : "")}" : Election is not null ? "election of " + string.Join(" or ", Election.Options.Select(o => o.Name)) : (HasCash, HasShares) switch
    {
        (true, true) => "cash and stock",
        (true, false) => IssuesBeside ? "cash, and stock issued beside" : "all cash",
        (false, true) => "all stock",
        _ => _evaluation.Find("exit.ebitda") is not null ? "buyout" : "",
    };

    /// <summary>$50.00 in cash, 0.1433 SpaceX shares, $38.00 in Disney shares, 1 cvr.</summary>
    public Prose Words(Leg leg)
    {
        var figure = Final(_evaluation.Figures.FirstOrDefault(f => ReferenceEquals(f.Figure.Leg, leg) && f.Figure.Quantity?.Unit.Equals(leg.Amount?.Unit ?? leg.Worth?.Unit) == true));
        string given = leg.Gives is { } shareClass ? Naming.Of(shareClass) + " shares" : leg.Product;
        if (AtAnEnd(leg) is { } ratio) return Prose.Of($"{FigureRun.Of(ratio, FigureText.Trimmed(decimal.Round(ratio.Value!.Value, 6), 0))} {given}");
        if (leg.Formula is not null || leg.WorthFormula is not null) return Following(leg, given);
        if (leg.Amount is not { } amount) return leg.Worth is { } worth ? Prose.Of($"{Run(Wording.Hedged(worth.Mark) + Bare(worth, figure))} in {given}") : given;
        string number = Wording.Hedged(amount.Mark) + Bare(amount, figure);
        return leg.Asset switch
        {
            AssetKind.Cash => Prose.Of($"{Run(number)} in cash"),
            AssetKind.Shares when number == "1" => Prose.Of($"{Run(number)} {Naming.Of(leg.Gives!)} share"),
            _ => Prose.Of($"{Run(number)} {given}"),
        };

        Run Run(string text) => figure is null ? text : FigureRun.Of(figure, text);
    }

    /// <summary>An amount that follows from other figures: what it comes to, also where another line says it first.</summary>
    private Prose Following(Leg leg, string given)
    {
        var figure = Final(_evaluation.Figures.FirstOrDefault(f => ReferenceEquals(f.Figure.Leg, leg) && f.Figure.Formula is not null && f.Value is not null)) ?? (leg.Asset, leg.IsByWorth, Per: leg.Per is not null) switch
        {
            (AssetKind.Cash, _, Per: true) => _evaluation.Known("per-share", "cash") ?? _evaluation.Known("per-share"),
            (AssetKind.Cash, _, _) => _evaluation.Known("consideration", "cash"),
            (_, true, Per: true) => _evaluation.Known("per-share", "stock"),
            (_, true, _) => _evaluation.Known("consideration", "stock"),
            (_, _, Per: true) => _evaluation.Known("ratio"),
            _ => _evaluation.Known("new-shares"),
        };
        Run text = figure is null ? FigureText.Unknown : FigureRun.Of(figure);
        return leg.IsByWorth ? Prose.Of($"{text} in {given}") : leg.Asset == AssetKind.Cash ? Prose.Of($"{text} in cash") : Prose.Of($"{text} {given}");
    }

    /// <summary>What a share receives in the end, where something is added to what was agreed or taken off it.</summary>
    private FigureValue? Final(FigureValue? agreed) => agreed?.Figure.Path switch
    {
        { Measure: "ratio.agreed" or "ratio.fixed" } path => _evaluation.Known("ratio", path.Argument) ?? agreed,
        { Measure: "fixed-value", Argument.Length: 0 } when _evaluation.Known("limit", "new-shares") is not null => _evaluation.Known(agreed.Figure.Unit.Currency is null ? "per-share" : "consideration", "stock") ?? agreed,
        { Measure: "per-share.agreed" } path => _evaluation.Known("per-share", path.Argument) ?? agreed,
        _ => agreed,
    };

    /// <summary>The end at which a collar has fixed the ratio of shares of a fixed worth: they are worth something else then.</summary>
    private FigureValue? AtAnEnd(Leg leg) => leg is { Worth: not null, Per: not null } && PerShare.Contains(leg) && _evaluation.Known("ratio")?.Value is { } ratio
        ? new[] { _evaluation.Known("ratio.min"), _evaluation.Known("ratio.max") }.FirstOrDefault(e => e?.Value is { } end && Math.Abs(ratio - end) < end / 1000m)
        : null;

    /// <summary>Paid on a day after the closing: told among the later payments.</summary>
    private bool IsLater(Leg leg) => _evaluation.All("payoff").Any(p => _evaluation.Find("contingent", p.Figure.Path.Argument)?.Figure.Leg == leg);

    private static bool IsForTarget(Leg leg, Deal deal) => deal.IsForTarget(leg.To);

    /// <summary>The number in the figure's present share basis, without unit where the noun follows.</summary>
    private static string Bare(Quantity quantity, FigureValue? figure)
    {
        decimal? value = figure?.Value ?? quantity.Value;
        if (value is not { } number) return quantity is { Low: { } low, High: { } high } ? $"{Money(low, quantity)} to {Money(high, quantity)}" : FigureText.Unknown;
        return quantity.Unit.Factors.Any(f => f.Power > 0 && Unit.IsCurrency(f.Name)) ? Money(number, quantity)
            : quantity.Unit.ShareClass is not null ? FigureText.Of(number, quantity.Unit, FigureStyle.Count, quantity.Width)
            : FigureText.Trimmed(decimal.Round(number, 6), 0);
    }

    private static string Money(decimal number, Quantity quantity) =>
        FigureText.Of(number, quantity.Unit, FigureStyles.Of(quantity.Unit, ""), quantity.Width, number == quantity.Value && quantity.Shape == Shape.Stated ? new WrittenDigits(IsAgreed: true) : null);
}
