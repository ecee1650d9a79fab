using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A deal at a view, as its form reads it.</summary>
internal sealed class DealTerms(Deal deal, Form form)
{
    public Deal Deal => deal;
    public Form Form => form;
    public FactReading Reading => form.Reading;
    public Unit Money => form.Money;

    /// <summary>The day that undated terms speak of.</summary>
    public DateOnly? Announced { get; } = DealDates.Announcement(deal);

    /// <summary>The last day of a contract that was ended while it ran, seen from the day of the view; null where none has.</summary>
    public DateOnly? Ended { get; } = DealDates.RanUntil(form.Reading.World, deal, form.Reading.Day);

    /// <summary>
    /// The legs that hold on the day of the view; of a commitment with what their conditions have made of them. What is due where the deal ends before it is
    /// done is none of what is given in it: <see cref="TerminationFees"/>.
    /// </summary>
    public IEnumerable<Leg> Legs => _legs ??= [.. DealDates.Legs(deal, Reading.Day).Where(leg => !leg.IsTerminationFee && Reading.World.Filter?.Counts(leg) != false)
        .Select(leg => deal.Kind == DealKind.Commitment && leg.When is { } when ? Settled(leg, OutcomeOf(when), when) : leg).Select(leg => leg.Tranches.IsEmpty ? leg : PartsCalled.Of(this, leg))];

    private ImmutableArray<Leg>? _legs;

    /// <summary>What it waits for is met: its amount, due on that day; has failed: what is given otherwise; is open: counted in full, and at most that.</summary>
    private Leg Settled(Leg leg, Outcome outcome, Condition when) => leg.Formula is not null && outcome == Outcome.Failed ? leg with { Formula = null, Amount = leg.Otherwise ?? new Quantity(0m, Unit.One, Shape.Stated) } : leg.Amount is not { Shape: Shape.Stated or Shape.About } amount ? leg : outcome switch
    {
        Outcome.Met => Due(leg, when),
        Outcome.Failed => leg with { Amount = leg.Otherwise ?? amount with { Value = 0m, Low = null, High = null, Width = 0m } },
        _ => leg with { Amount = amount with { Shape = Shape.Cap, Base = amount.Value, Low = leg.Otherwise?.Value ?? 0m } },
    };

    private Leg Due(Leg leg, Condition when) => leg with
    {
        Force = leg.SaysForce || leg.Force == Force.Nonbinding ? leg.Force : Force.Firm,
        Date = leg.Date ?? (leg is { Period: null, Over: null } && MetOn(when) is { } day ? DateInterval.Day(day) : null),
    };

    public DateOnly Agreed(Leg leg) => DealDates.Agreed(deal, leg);

    /// <summary>How a condition of the deal stands on the day of the view.</summary>
    public Outcome OutcomeOf(Condition condition) => new ConditionReading(deal, Reading).Of(condition);

    /// <summary>The day on which all that a condition asks for had happened; null while it has not.</summary>
    public DateOnly? MetOn(Condition condition) => OutcomeOf(condition) == Outcome.Met ? new ConditionReading(deal, Reading).MetOn(condition) : null;

    /// <summary>Gives a figure the amount of a leg: contractual, on the share basis of the day it was agreed.</summary>
    /// <param name="on">The day whose exchange rate counts, of an amount in another currency that is fixed on one; null for that of the view.</param>
    public void Give(Reference figure, Quantity amount, Leg leg, DateOnly? on = null)
    {
        var unit = form.UnitOf(figure.Path)!;
        if (Dimensions.Fit(amount, unit) is not { } fitted)
        {
            if (ExchangeRates.Foreign(form, figure.Path, amount.Unit, leg.Location, on) is { } foreign) Give(foreign, amount, leg);
            else form.Unfit.Add(figure.Path);
            return;
        }
        decimal factor = Restatement.Factor(Reading.World, unit, leg.SplitBasis ?? Agreed(leg), Reading.Day);
        form.Give(new ModelFigure(figure.Path, unit, Origin.Stated)
        {
            Quantity = fitted.Times(factor),
            Leg = leg,
            AsOf = leg.Date,
            Location = leg.Location,
            Citations = leg.Citations,
            Restated = factor,
        });
    }

    /// <summary>
    /// What legs say in terms of other figures: equations, which stand behind those of the form, since what they read may be declared by any of them.
    /// </summary>
    public IReadOnlyList<AgreedFormula> AgreedFormulas => _agreed;

    private readonly List<AgreedFormula> _agreed = [];

    /// <summary>Gives a figure what a leg says: its amount or worth, or the formula that it follows from.</summary>
    /// <param name="amount">What the amount counts as beside other legs; the leg's own when not given.</param>
    public void Agree(Reference figure, Leg leg, Quantity? amount = null)
    {
        if ((leg.Formula ?? leg.WorthFormula) is { } formula) _agreed.Add(new AgreedFormula(figure, leg, formula));
        else Give(figure, amount ?? LegSum.Amount(leg), leg);
    }

    /// <summary>Gives a figure a quantity of the header.</summary>
    public void Give(Reference figure, Quantity quantity, Text.Location location) =>
        form.Give(new ModelFigure(figure.Path, form.UnitOf(figure.Path)!, Origin.Stated) { Quantity = quantity, Location = location });

    /// <summary>A party's diluted shares of a class, from what it and the deal's block say of its shares.</summary>
    /// <param name="apart">Classes with a price of their own, by name.</param>
    public DilutedShares Diluted(ShareClass shareClass, Reference basic, Reference diluted, bool isNew = false, IReadOnlyDictionary<string, Expression>? apart = null)
    {
        return new DilutedShares(form, shareClass, basic, diluted, [.. DilutedShares.Measures.SelectMany(m => ShareFacts(shareClass.Party, m))],
            (figure, fact, quantity) => Give(figure, fact, quantity), OutcomeOf, c => Weight(c, shareClass), isNew, deal.Kind == DealKind.Acquisition || deal.Verb == "invests" ? (name, counts) => IssuedSince(shareClass.Party, name, counts) : null, apart,
            deal.Kind == DealKind.Acquisition ? PromisedShares.Of(Reading, shareClass.Party, deal) : null);
    }

    /// <summary>Whether anything is granted in shares of a class.</summary>
    public bool HasAwards(ShareClass shareClass) => s_granted.Any(m => ShareFacts(shareClass.Party, m).Any(f => f.Quantity is { Unit.ShareClass: { } name } && name == shareClass.FullName))
        || PromisedShares.Of(Reading, shareClass.Party, deal).Grants.Any(g => g.Class == shareClass);

    private static readonly string[] s_granted = ["options", "warrants", "rsus", "psus"];

    /// <summary>How many shares of one class of a company a share of another counts as; what the deal itself gives for shares of a class says what these are worth,
    /// and where two companies merge each is exchanged as another unless a line says more.</summary>
    public Expression Weight(ShareClass of, ShareClass counted) => ClassWeight.Stated(of, counted) is null && (deal.IsMergerOfEquals || Legs.Any(leg => leg.Per == of))
        ? new Number(1m) { Unit = Unit.Shares(counted.FullName) / Unit.Shares(of.FullName) }
        : ClassWeight.Of(of, counted, Reading, deal.Name, c => c == counted && deal.Subjects.Contains(c.Party) ? form.Input("acquirer-price", form.Money / Unit.Shares(c.FullName)) : FurtherClass.GivenPrice(this, c));

    /// <summary>What other deals have issued of a class since a company's own lines counted it; what the deal's block counts is the deal's.</summary>
    private Expression? IssuedSince(Party company, string shareClass, IReadOnlyList<Fact> counts)
    {
        if (counts.Any(f => f.Key.Owner == deal.Name) || company.Classes.FirstOrDefault(c => c.FullName == shareClass) is not { } of) return null;
        return new Rounds.EarlierRounds(Reading, company, deal).Issued(of, counts).Aggregate(default(Expression), (sum, issued) => sum.Plus(issued.Shares));
    }

    /// <summary>Gives a figure what a fact of a party says, where the deal says nothing itself.</summary>
    /// <param name="on">The day whose exchange rate counts, of a price in another currency that is fixed on one; null for that of the view.</param>
    public bool Give(Reference figure, Fact fact, Quantity quantity, string note = "", DateOnly? on = null)
    {
        if (fact.Key.Owner != deal.Name && States(figure.Path)) return true;
        if (Reading.Parameter(figure.Path, form.UnitOf(figure.Path)!, fact, quantity, StatedFigures.Basis(fact, Undated(fact))) is { } parameter)
        {
            form.Give(parameter with { Note = note, IsSuperseded = IsSuperseded(figure.Path.Measure, fact) });
            return true;
        }
        if (ExchangeRates.Foreign(form, figure.Path, quantity.Unit, fact.Used.Location, on) is { } foreign) return Give(foreign, fact, quantity, note);
        form.Unfit.Add(figure.Path);
        return false;
    }

    /// <summary>Whether the deal's own block, or the case, puts a number to a figure at this view.</summary>
    public bool States(FigurePath path) => Reading.Assignments.Of(path) is not null
        || Reading.InForce(deal.Name, path.Measure, Announced).Any(f => f.Fact.Key.Argument == path.Argument && f.Fact.Quantity is not null && !IsOutdated(f.Fact, f.Since));

    /// <summary>The facts of one measure in force, of a party and of the deal's own block, where they concern the party's shares.</summary>
    public IEnumerable<Fact> ShareFacts(Party party, string measure)
    {
        var own = Reading.InForce(deal.Name, measure, Announced).Where(f => IsAbout(f.Fact, party)).Select(f => f.Fact).ToList();
        form.Consumed.UnionWith(own);
        return own.Concat(Reading.InForce(party.Name, measure).Select(f => f.Fact).Where(f => !own.Exists(o => o.Key.Argument == f.Key.Argument && IsDiluted(o) == IsDiluted(f))));

        // A diluted count stands beside the basic one that it is made of.
        static bool IsDiluted(Fact count) => count.Used.Modifiers.Contains("diluted");
    }

    /// <summary>Set by a form whose figures follow a market: whether something since has re-marked a fact.</summary>
    public Func<Fact, DateOnly, bool> IsOutdated { get; set; } = (_, _) => false;

    /// <summary>Set by a form whose figures follow a market: whether what is stated since has more to say of a figure than a fact has.</summary>
    public Func<string, Fact, bool> IsSuperseded { get; set; } = (_, _) => false;

    /// <summary>Set by the form of an acquisition: what stands between the target's equity and its enterprise value.</summary>
    public TargetClaims? Claims { get; set; }

    private DateOnly? Undated(Fact fact) => fact.Key.Owner == deal.Name ? Announced : null;

    private static bool IsAbout(Fact fact, Party party) => fact.Quantity is { } quantity
        && (quantity.Unit.ShareClass ?? fact.Key.Argument).StartsWith(party.Name + ".", StringComparison.Ordinal);
}
