using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>The first screen of an acquisition: what it is worth, what a share gets, who ends up owning what, on which price.</summary>
internal sealed class AcquisitionFigures(ReportContext context, Deal deal, Evaluation evaluation, OfferTerms offer)
{
    private const int Most = 9;

    private readonly KeyRow _row = new(context, evaluation);

    public IEnumerable<KeyFigure> Rows() => new[]
    {
        Value(), Offer(), Later(), Ratio(), Ownership(), PriceBasis(), Premium(), Accretion(), Goodwill(), Enterprise(), Leverage(), Return(), Combined(), OwnStake(),
    }.OfType<KeyFigure>().Take(Most);

    private KeyFigure? Value()
    {
        if ((evaluation.Known("value") ?? evaluation.Known("equity") ?? evaluation.Known("ev")) is not { } value) return Earlier();
        Prose made = value.Figure.Path.Measure != "equity" && Bridge(value) is { IsEmpty: false } bridge ? bridge : Product(value);
        return _row.Of(value, Prose.Join("; ", [_row.Origin(value), made, evaluation.Find("value") == value ? value.Figure.Note : ""]));
    }

    /// <summary>What was stated before something re-marked the deal, when nothing else is known of its value.</summary>
    private KeyFigure? Earlier() => evaluation.Model.Comparisons.FirstOrDefault(c => c.Path.Measure is "value" or "equity" or "ev") is { Quantity: { } stated } earlier
        ? _row.Worded(Naming.Label(earlier.Path), FigureText.Of(stated, earlier.Path.Measure), "stated at the announcement; re-marked since, and not known now", earlier.Citations) with
        {
            Path = context.Figures.Name(FigureTable.Stated(earlier with { Path = earlier.Path with { Argument = "announced" } }), evaluation.Model.View),
        }
        : NotKnown("Deal value", "value") ?? NotKnown("Equity value", "equity");

    /// <summary>A question that the first screen must answer has an answer even when nobody says: what would have to be stated.</summary>
    private KeyFigure? NotKnown(string label, string measure, string argument = "")
    {
        var path = new FigurePath(deal.Name, measure, argument);
        if (evaluation.Model.Unknown.FirstOrDefault(u => u.Path == path) is not { Missing.IsEmpty: false } unknown) return null;
        var missing = unknown.Missing.Where(m => m != path).ToList();
        bool isWithheld = context.World.FactsOf(deal.Name, measure).Any(f => f.Quantity?.Shape == Values.Shape.Undisclosed);
        // Where only the figure itself would give it, what gives the equity is nearer at hand.
        if (missing.Count == 0 && !isWithheld && measure == "value" && evaluation.Model.Unknown.FirstOrDefault(u => u.Path == path with { Measure = "equity" }) is { } equity)
            missing = [.. equity.Missing.Where(m => m != equity.Path && m != path)];
        return _row.Worded(label, FigureText.Unknown, isWithheld ? "not disclosed" : missing.Count == 0 ? "not stated" : $"not stated: {Naming.Labels(missing)}", []) with { Path = path.ToString() };
    }

    /// <summary>3.31bn xAI shares (derived) × $75.46; of a part of the company, 32 % of 609m We shares × $19.19. Nothing where it would give another number.</summary>
    private Prose Product(FigureValue value)
    {
        var shares = evaluation.Known("fdso", deal.Target.Name) ?? evaluation.Known("target-shares");
        if (ByClass() is not null || shares is not { Value: { } count } || evaluation.Known("per-share") is not { Value: { } each } offered) return "";
        Prose product = Prose.Of($"{Naming.Shares(context, shares)}{Derived(evaluation.Known("target-shares") ?? shares)} × {FigureRun.Of(offered)}{Derived(offered)}");
        if (Gives(count * each, value)) return product;
        return deal.Portion is { Unit.IsOne: true, Value: { } part } portion && Gives(part * count * each, value) ? Prose.Of($"{FigureText.Of(portion, "stake")} of {product}") : "";
    }

    /// <summary>What is shown beside a figure as its making comes to that figure, as far as rounding can tell.</summary>
    private static bool Gives(decimal made, FigureValue value) => value.Value is { } shown && Math.Abs(made - shown) <= Math.Abs(shown) * MostByRounding;

    /// <summary>Half of the last of two digits.</summary>
    private const decimal MostByRounding = 0.01m;

    private static string Derived(FigureValue figure) => figure.Figure.Formula is null ? "" : " (derived)";

    private KeyFigure? Offer()
    {
        if (evaluation.Known("per-share") is not { } offered) return null;
        if (ByClass() is { } each) return each;
        var cash = evaluation.Known("per-share", "cash");
        var stock = evaluation.Known("per-share", "stock");
        Prose parts = offer.Election is { } election ? Mean(election)
            : InOtherClasses().ToList() is { Count: > 0 } others ? Prose.Join(" + ", others.Prepend(stock is null ? Prose.Empty : Prose.Of($"{FigureRun.Of(stock)} in {NameOf(stock)}")).Prepend(cash is null ? Prose.Empty : Prose.Of($"{FigureRun.Of(cash)} in cash")))
            : cash is not null && stock is not null ? Prose.Of($"{FigureRun.Of(cash)} in cash + {FigureRun.Of(stock)} in shares")
            : stock is not null && Price() is { } price && evaluation.Known("ratio") is { } ratio ? Prose.Of($"{FigureRun.Of(ratio)} × {FigureRun.Of(price)}")
            : offer.HasCash ? "in cash" : "";
        return _row.Of(offered, Prose.Join("; ", [offer.HasShares || offered.Figure.Formula is null ? _row.Origin(offered) : Prose.Empty, parts, AsItStands(offered)]));
    }

    /// <summary>A price for all of a company whose preferences come first: what a share of each class has of it.</summary>
    private KeyFigure? ByClass()
    {
        if (evaluation.Known("per-share") is not { } offered) return null;
        var classes = deal.Target.Classes;
        if (classes.FirstOrDefault(c => offered.Figure.Unit.Factors.Any(f => f.Name == "share:" + c.FullName)) is not { } counted || evaluation.Known("proceeds.per-share", counted.FullName) is not { } main) return null;
        var others = classes.Where(c => c != counted).Select(c => (Class: c, Of: evaluation.Known("proceeds.per-share", c.FullName))).Where(c => c.Of is not null && FigureText.Of(c.Of) != FigureText.Of(main)).ToList();
        return others.Count == 0 ? null : _row.Of("Offer per share", main, Prose.Join("; ", others.Select(c => Prose.Of($"{FigureRun.Of(c.Of!)} for each {Naming.Of(c.Class)} share")).Prepend(Prose.Of($"for each {Naming.Of(counted)} share"))));
    }

    /// <summary>What the shares offered are worth by now, while the deal is still to close.</summary>
    private string AsItStands(FigureValue offered)
    {
        if (!offer.HasShares || context.Evaluator.Status(deal)?.Status >= Status.Closed) return "";
        return context.Evaluator.Value(offered.Figure.Path, context.Evaluator.Now, context.Options.Case) is { Value: not null } now && FigureText.Of(now) != FigureText.Of(offered)
            ? $"{FigureText.Of(now)} {context.Today}" : "";
    }

    /// <summary>$2.22 in Alpha V shares: what is given in further classes.</summary>
    private IEnumerable<Prose> InOtherClasses() => offer.Classes
        .Select(c => evaluation.Known("per-share", c.FullName) is { } each ? Prose.Of($"{FigureRun.Of(each)} in {Naming.Of(c)} shares") : Prose.Empty).Where(p => !p.IsEmpty);

    private string NameOf(FigureValue stock) => evaluation.Known("ratio")?.Figure.Unit.Factors.Where(f => f.Power > 0).Select(f => context.NameOfClass(f.Name["share:".Length..]) + " shares").FirstOrDefault() ?? "shares";

    /// <summary>≤ $6.43bn: up to $9 on each cvr.</summary>
    private KeyFigure? Later()
    {
        if (evaluation.Known("payoff.total") is not { } later) return null;
        var each = evaluation.AllKnown("payoff").Select(p => Prose.Of($"{p.Figure.Path.Argument} pays {FigureRun.Of(p, Wording.Hedged(p))}"));
        var now = context.Evaluator.Value(later.Figure.Path, context.Evaluator.Now, context.Options.Case);
        string today = now is not null && FigureText.Of(now) != FigureText.Of(later) ? $"{FigureText.Of(now)} as it stands {context.Today}" : "";
        return _row.Of("Later payments", later, Prose.Join("; ", [.. each.Take(2), today]));
    }

    /// <summary>mean of 50 % at $142.50 and 50 % at $133.97</summary>
    private Prose Mean(Election election)
    {
        var parts = Prose.Join(" and ", election.Options.Select(o =>
            evaluation.Known("allotted", o.Name) is { } part && evaluation.Known("per-share", o.Name) is { } each ? Prose.Of($"{FigureRun.Of(part)} at {FigureRun.Of(each)}") : Prose.Empty));
        return parts.IsEmpty ? parts : "mean of " + parts;
    }

    private KeyFigure? Ratio()
    {
        if (evaluation.Known("ratio") is not { } ratio) return null;
        string classes = Classes(ratio.Figure.Unit);
        var splits = Splits(ratio.Figure.Unit).ToList();
        var now = splits.Count == 0 ? null : context.Evaluator.Value(ratio.Figure.Path, context.Evaluator.Now, context.Options.Case);
        Prose after = now is { Value: { } value } && value != ratio.Value ? Prose.Of($"{FigureRun.Of(now, context.Evaluator.Now)} after {Naming.List(splits.Select(Wording.Of))}") : "";
        var row = _row.Of(ratio, Prose.Join(" · ", [classes, after]));
        return after.IsEmpty ? row : row with { Citations = (row.Citations + context.Bibliography.Cite(splits.SelectMany(s => s.Citations), "Split")).Merged() };
    }

    /// <summary>SpaceX.A per xAI.common</summary>
    private static string Classes(Values.Unit unit)
    {
        string Of(int sign) => string.Join(" × ", unit.Factors.Where(f => Math.Sign(f.Power) == sign).Select(f => f.Name.Replace("share:", "", StringComparison.Ordinal)));
        return $"{Of(1)} per {Of(-1)}";
    }

    private IEnumerable<Split> Splits(Values.Unit unit) => context.World.Splits
        .Where(s => s.Date > evaluation.Model.View.Date && s.Date <= context.Evaluator.AsOf && unit.Factors.Any(f => f.Name == "share:" + s.Class.FullName))
        .OrderBy(s => s.Date);

    private KeyFigure? Ownership()
    {
        var parts = evaluation.AllKnown("ownership").Where(f => f.Value is not null && IssuedParts.IsPart(evaluation, deal, f.Figure.Path.Argument)).OrderBy(f => f.Figure.Path.Argument == deal.Target.Name).ThenBy(f => f.Figure.Path.Argument != deal.Acquirer.Name).ToList();
        if (parts.Count < 2 && offer.Classes.All(c => c.Tracks.Length > 0) && offer.Classes.FirstOrDefault() is { } tracking)
            return _row.Worded("Ownership", "n/a", $"{Naming.Of(tracking)} shares track {tracking.Tracks}: they are no part of the whole company", []);
        if (parts.Count < 2) return offer.HasShares ? NotKnown("Ownership", "ownership", deal.Target.Name) : null;
        Prose remark = [new Bar([.. parts.Select(p => new BarPart(IssuedParts.Name(p.Figure.Path.Argument), p.Value!.Value))])];
        if ((evaluation.Known("new-shares.all") ?? evaluation.Known("new-shares")) is { } issued) remark += Prose.Of($" · {FigureRun.Of(issued, Wording.Hedged(issued))} new shares");
        // In whole percent where the parts so shown are still one whole.
        int places = parts.Sum(p => Runtime.Rounding.ToPlaces(p.Value!.Value * 100m, 0)) == 100m ? 0 : 1;
        string value = string.Join(" / ", parts.Select(p => FigureText.Places(p.Value!.Value * 100m, places)));
        return _row.Of("Ownership", parts[^1], remark) with { Value = value };
    }

    private FigureValue? Price() => evaluation.Known("acquirer-price");

    private KeyFigure? PriceBasis()
    {
        if (Price() is not { } price) return null;
        string basis = price.Figure.Fact is { } fact ? Prices.Basis(fact) : "follows from the other figures";
        Prose conflict = context.ConflictOver(price.Figure.Fact) is > 0 and var number ? KeyRow.Differ(number) : Prose.Empty;
        return _row.Of("Price basis", price, Prose.Join("; ", [basis, conflict]));
    }

    private KeyFigure? Premium()
    {
        var premiums = evaluation.AllKnown("premium").ToList();
        if (premiums.Find(p => p.Figure.Path.Argument == "last-round") is { } round && premiums.Count == 1)
        {
            Prose valuation = evaluation.Known("base-value", "last-round") is { } before ? Prose.Of($" ({FigureRun.Of(before)}{On(before)})") : "";
            return _row.Worded("Premium", "n/a", Prose.Of($"no market price; {FigureRun.Of(round)} on the last valuation{valuation}"), Cited("last-round", "base-value"))
                with { Path = round.Figure.Path.ToString() };
        }
        if (premiums.Count == 0) return null;
        var whole = premiums.FindAll(p => !p.Figure.Path.Argument.Contains(", ", StringComparison.Ordinal));
        var first = whole.Find(p => p.Figure.Path.Argument.StartsWith("un", StringComparison.Ordinal)) ?? whole.Concat(premiums).First();
        var others = premiums.Where(p => p != first).Select(p => Prose.Of($"{FigureRun.Of(p)} on {Base(p)}"));
        return _row.Of("Premium", first, Prose.Join(" · ", others.Prepend(AsAnnounced(first)).Prepend("on " + Base(first)).Where(p => !p.IsEmpty)));
    }

    /// <summary>
    /// Seen from a later day the offer is worth what the acquirer's shares are worth then, over the same price before; what was announced stands beside it.
    /// </summary>
    private Prose AsAnnounced(FigureValue premium)
    {
        if (context.Evaluator.FindView(deal.Name, "announced") is not { } announced || announced.Date >= evaluation.Model.View.Date) return Prose.Empty;
        return context.Evaluator.Value(premium.Figure.Path, announced, context.Options.Case) is { Value: not null } then && FigureText.Of(then) != FigureText.Of(premium)
            ? Prose.Of($"{FigureRun.Of(then, announced)} at the announcement") : Prose.Empty;
    }

    /// <summary>the undisturbed price of 2022-01-14 ($65.39)</summary>
    private Prose Base(FigureValue premium)
    {
        string name = premium.Figure.Path.Argument;
        if (name.Split(", ") is [var of, var option]) return $"{Wording.PriceNamed(of)} for {option} alone";
        var price = evaluation.Known("base-price", name);
        return Prose.Of($"{Wording.PriceNamed(name)}{(price is null ? Prose.Empty : Prose.Of($"{On(price)} ({FigureRun.Of(price)})"))}");
    }

    private static string On(FigureValue figure) => figure.Figure.AsOf is { } day ? " of " + Wording.Of(day) : "";

    private ImmutableArray<Citation> Cited(string name, string measure) => evaluation.Find(measure, name)?.Figure.Citations ?? [];

    /// <summary>−2.1 % in 2027 · +1.3 % in 2028; synergies of $70m would break even.</summary>
    private KeyFigure? Accretion()
    {
        var years = evaluation.AllKnown("accretion.percent").Where(f => f.Figure.Path.Argument.Length > 0).OrderBy(f => f.Figure.Path.Argument, StringComparer.Ordinal).ToList();
        // Years that were over when the deal was agreed say little of what it does.
        if (evaluation.Known("accretion.percent") is { Figure.Formula: Reference { Path.Argument: var agreed } }) years.RemoveAll(y => string.CompareOrdinal(y.Figure.Path.Argument, agreed) < 0);
        var first = years.FirstOrDefault() ?? evaluation.Known("accretion.percent");
        if (first is null || first.Value is null)
            return evaluation.AllKnown("accretion").FirstOrDefault(f => f.Value is not null) is { } amount ? _row.Of("Earnings per share", amount, Prose.Join("; ", ["of a loss no percentage can be taken", Breakeven(amount)])) : null;
        string year = first.Figure.Path.Argument;
        var rest = years.Skip(1).Where(y => y.Value is not null).Take(3).Select(y => Prose.Of($"{FigureRun.Of(y)} in {y.Figure.Path.Argument}"));
        return _row.Of(first.Value < 0m ? "Dilution" : "Accretion", first, Prose.Join("; ", [Prose.Join(" · ", rest.Prepend(year.Length > 0 ? "in " + year : "of earnings per share")), Breakeven(first)]));
    }

    private Prose Breakeven(FigureValue first) => evaluation.Known("synergies.breakeven", first.Figure.Path.Argument) is { Value: > 0m } needed ? Prose.Of($"breaks even at synergies of {FigureRun.Of(needed)}") : Prose.Empty;

    /// <summary>Under common control there is none to be had; otherwise only a stated or derived figure is shown.</summary>
    private KeyFigure? Goodwill()
    {
        var accounting = context.World.FactsOf(deal.Name, "accounting").LastOrDefault();
        if (accounting?.Used.Words == "common control")
        {
            int conflict = context.ConflictOver(accounting);
            Prose remark = conflict == 0 ? "common control: book values are carried over" : ["common control — ", .. KeyRow.Differ(conflict)];
            var row = _row.Worded("Goodwill", "none", remark, accounting.Used.Citations);
            return conflict == 0 ? row : row with { Citations = Prose.Join(" ≠ ", accounting.Claims.OrderBy(c => c != accounting.Used).Select(c => context.Bibliography.Cite(c.Citations, "Accounting"))) };
        }
        return evaluation.Known("goodwill") is { } goodwill ? _row.Of(goodwill, _row.Origin(goodwill)) : null;
    }

    /// <summary>Only where it is another number than the deal's value.</summary>
    private KeyFigure? Enterprise() => evaluation.Known("ev") is { } ev && (evaluation.Known("value") ?? evaluation.Known("equity")) is { } value && value.Value != ev.Value
        ? _row.Of(ev, Prose.Join("; ", [_row.Origin(ev), Bridge(ev) is { IsEmpty: false } bridge ? bridge + Others(ev) : ""]))
        : null;

    /// <summary>$74.8bn equity − $7.2bn net cash; nothing where that is not what somebody states.</summary>
    private Prose Bridge(FigureValue value) => evaluation.Known("net-debt") is { Value: { } debt } net && evaluation.Known("equity") is { Value: { } worth } equity && ((value.Figure.Formula is not null && evaluation.Known("special-dividend.total") is null) || Gives(worth + debt, value))
        ? Prose.Of($"{FigureRun.Of(equity)} equity {(debt < 0m ? "−" : "+")} {FigureRun.Of(net with { Value = Math.Abs(debt) })} net {(debt < 0m ? "cash" : "debt")}")
        : "";

    /// <summary>What stands between equity and enterprise value besides net debt.</summary>
    private string Others(FigureValue ev) => evaluation.Known("net-debt")?.Value is { } debt && evaluation.Known("equity")?.Value is { } equity && ev is { Value: { } value, Figure.Formula: not null } && value != equity + debt
        ? ", with the other claims on it" : "";

    /// <summary>The relation of a leverage that counts the acquirer's own debt and earnings.</summary>
    private const string CombinedRelation = "leverage of both";

    /// <summary>5.0x: $400m of debt on $80m.</summary>
    private KeyFigure? Leverage() => evaluation.Known("leverage") is { } leverage && evaluation.Known("total-debt") is { } debt
        ? _row.Of(leverage, Prose.Join("; ", [_row.Origin(leverage), leverage.Figure.Relation == CombinedRelation ? $"{FigureText.Of(debt)} that both owe over the year's EBITDA of both" : $"{FigureText.Of(debt)} of debt over the year's EBITDA"]))
        : null;

    /// <summary>11.1 %: 1.69x of $400m.</summary>
    private KeyFigure? Return() => evaluation.Known("irr") is { } rate && evaluation.Known("moic") is { } multiple
        ? _row.Of(rate, Prose.Join("; ", [_row.Origin(rate), $"{FigureText.Of(multiple)} the equity put in{(evaluation.Known("invested") is { } invested ? $", {FigureText.Of(invested)}" : "")}"]))
        : null;

    private KeyFigure? Combined() => evaluation.Known("combined") is { } combined
        ? _row.Of(combined, Prose.Join("; ", [_row.Origin(combined), evaluation.Known("acquirer-value") is { } own ? Prose.Of($"with {Naming.Possessive(deal.Acquirer.Name)} {FigureRun.Of(own)}; not the deal's value") : "not the deal's value"]))
        : null;

    private KeyFigure? OwnStake() => deal.Portion is null && deal.Subjects.Select(s => evaluation.Known("owned", s.Name)).FirstOrDefault(o => o is not null) is { } owned
        ? _row.Of("Own stake", owned, $"{Naming.Possessive(owned.Figure.Path.Argument)} own {deal.Target.Name} shares are cancelled, not exchanged{(owned.Figure.Note.Length > 0 ? "; " + owned.Figure.Note : "")}")
        : null;
}
