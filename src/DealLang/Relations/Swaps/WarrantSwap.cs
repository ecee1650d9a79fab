using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Warrants against purchases: what the exercise costs, what the warrants are worth at the market and at the hurdle of their last part, how
/// far they dilute; and how much is bought, and how much of that binds.
/// </summary>
internal sealed class WarrantSwap(DealTerms terms, Leg leg)
{
    private const string ToCustomer = "payable to a customer: reduces revenue (ASC 606-10-32-25)";

    private readonly Form _form = terms.Form;
    private readonly ShareClass _class = leg.Gives!;
    private readonly Unit _shares = Unit.Shares(leg.Gives!.FullName);

    /// <summary>Whoever receives the warrants buys from whoever gives them, in this deal or in another.</summary>
    private bool IsToCustomer => terms.Legs.Any(l => l.Verb is "buys" or "buy" && l.From != leg.From)
        || terms.Reading.World.Deals.Any(d => d.Verb == "buys" && d.Subjects.Any(p => p.Name == Holder || terms.Deal.Objects.Contains(p)) && d.Objects.Any(p => p.Name == leg.From.Name));

    private string Holder => (leg.To ?? terms.Deal.Subjects.Concat(terms.Deal.Objects).First(p => p != leg.From)).Name;

    private Unit Price => _form.Money / _shares;

    /// <summary>The company grants rights to new shares of its own; else somebody else does, to shares that exist, and nobody is diluted.</summary>
    private bool IsOwn => _class.Party == leg.From;

    /// <summary>Where the shares come from.</summary>
    private string Account => IsOwn ? _class.FullName + ".unissued" : leg.From.Name;

    public static void Relate(DealTerms terms, List<Leg> legs)
    {
        foreach (var leg in legs.Where(leg => leg.Asset is AssetKind.Warrants or AssetKind.Options && leg.Gives is not null)) new WarrantSwap(terms, leg).Relate();
        foreach (var leg in legs.Where(leg => leg.Asset == AssetKind.Product && leg.Amount is not null)) RelatePurchase(terms, leg);
        foreach (var paid in legs.Where(leg => leg.Asset == AssetKind.Cash).GroupBy(leg => leg.From))
        {
            LegSum.Of(terms, "cash", terms.Form.Input("cash", terms.Form.Money, paid.Key.Name), [.. paid]);
            SwapCash.Move(terms, [.. paid], terms.Deal.Subjects.Concat(terms.Deal.Objects).First(p => p != paid.Key).Name);
        }
    }

    private void Relate()
    {
        var warrants = _form.Input(leg.Asset == AssetKind.Options ? "options" : "warrants", _shares, leg.Name);
        var strike = _form.Input("strike", Price, leg.Name);
        if (leg.Amount is { } amount) terms.Give(warrants, amount, leg);
        if (IsToCustomer && _form.Given.TryGetValue(warrants.Path, out var given)) _form.Given[warrants.Path] = given with { Note = ToCustomer };
        if (leg.Strike is { } written) terms.Give(strike, written, leg);
        _form.Relate("cost of the exercise", "T18", _form.Figure("exercise-cost", _form.Money, leg.Name), warrants * strike);
        RelateValue(warrants, strike);
        if (IsOwn) RelateDilution(warrants, strike);
        Tranches.Relate(terms, leg, warrants);
        VestingPath.Relate(terms, warrants, leg.Name);
        foreach (var (holder, part) in Held(warrants))
            new Settlement(terms).Add("warrants", Account, holder, (leg.Asset == AssetKind.Options ? "options on " : "warrants on ") + _shares, _shares, part, leg);
        AddExercise(warrants);
    }

    /// <summary>Once they are exercised: the strike to the company, its shares to the holder.</summary>
    private void AddExercise(Reference warrants)
    {
        var status = DealDates.Stage(terms.Deal, terms.Reading.Day)?.Status ?? Status.Planned;
        string named = leg.Name.Length > 0 ? $"-{leg.Name}" : "";
        if (DealDates.IsDead(terms.Deal, terms.Reading.Day)) return;
        foreach (var (holder, part) in Held(_form.Figure("exercise-cost", _form.Money, leg.Name)))
            _form.Transfers.Add(new TransferRule("strike" + named + Of(holder), null, "exercised", holder, leg.From.Name, "cash", _form.Money, part, status, Force.Conditional, leg.Location) { Purpose = Purpose.Grant });
        foreach (var (holder, part) in Held(warrants))
            _form.Transfers.Add(new TransferRule("shares" + named + Of(holder), null, "exercised", Account, holder, _shares.ToString(), _shares, part, status, Force.Conditional, leg.Location) { Purpose = Purpose.Grant });

        string Of(string holder) => leg.Receivers.Length > 1 ? "-" + holder : "";
    }

    /// <summary>The part of each that receives them, where several say so; else all of it, to all of them together.</summary>
    private IEnumerable<(string Holder, Expression Part)> Held(Reference whole) =>
        leg.Receivers.Length > 1 ? leg.Receivers.Select(r => (r.Party.Name, (Expression)(whole * r.Part))) : [(Holder, whole)];

    /// <summary>Intrinsic value: what the shares cost in the market less what the exercise costs, never less than nothing.</summary>
    private void RelateValue(Reference warrants, Reference strike)
    {
        var price = _form.Input("price", Price, leg.Name);
        if (new ClassPrices(terms.Reading.World, _class, terms.Deal.Name).At(terms.Reading.Day) is { } quoted) terms.Give(price, quoted, quoted.Quantity!);
        _form.Relate("intrinsic value", "T18", _form.Figure("intrinsic-value", _form.Money, leg.Name), warrants * Expression.Max(0m, price - strike));
        if (Hurdle() is not { } last) return;
        var hurdle = _form.Input("hurdle", Price, leg.Name);
        terms.Give(hurdle, last.Value, leg);
        _form.Relate("value at the last hurdle", "T18", _form.Figure("value-at-hurdle", _form.Money, leg.Name), warrants * (hurdle - strike));
    }

    /// <summary>Of the shares outstanding, of those and the new ones, and by the treasury stock method at the market price.</summary>
    private void RelateDilution(Reference warrants, Reference strike)
    {
        var outstanding = _form.Input("shares", _shares, _class.Party.Name);
        terms.Diluted(_class, outstanding, _form.Figure("fdso", _shares, _class.Party.Name));
        foreach (var (holder, part) in Held(warrants))
        {
            Share("stake", holder, part, outstanding);
            var after = _form.Figure("stake.after", Unit.One, holder);
            _form.Relate(new Relation("stake once issued", "T07", after, part / (outstanding + warrants)) { Routes = part == warrants ? [new Route(outstanding.Path, (warrants / after) - warrants)] : [] });
        }
        var price = _form.Input("price", Price, leg.Name);
        _form.Relate("shares added by the treasury stock method", "T21", _form.Figure("incremental-shares", _shares, leg.Name),
            Expression.Max(0m, warrants - (warrants * strike / price)));

        void Share(string measure, string of, Expression part, Expression whole) => _form.Relate("stake", "T07", _form.Figure(measure, Unit.One, of), part / whole);
    }

    /// <summary>The highest price of the class that a part waits for.</summary>
    private FigureTest? Hurdle() => leg.Tranches.SelectMany(t => t.When?.Tests ?? []).OfType<FigureTest>()
        .Where(t => t.Value.Value is not null && (t.Figure.Argument == _class.FullName || t.Figure.Owner == _class.Party.Name) && t.Figure.Measure == "price")
        .MaxBy(t => t.Value.Value);

    /// <summary>How much is bought in all, and how much of it binds: all of it, or the parts that say so.</summary>
    private static void RelatePurchase(DealTerms terms, Leg leg)
    {
        var unit = leg.Amount!.Unit;
        var quantity = terms.Form.Input("quantity", unit, leg.Name);
        terms.Give(quantity, leg.Amount, leg);
        Tranches.Relate(terms, leg, quantity);
        if (leg.Tranches.Any(t => t.Force == Force.Firm && t.Amount is not null))
        {
            var firm = leg.Tranches.Where(t => t.Force == Force.Firm && t.Amount is not null).Select(t => (Expression)Tranches.Of(terms, leg, t, unit)).Aggregate((a, b) => a + b);
            terms.Form.Relate("what binds", "T03", terms.Form.Figure("quantity", unit, leg.Name.Length > 0 ? leg.Name + ", firm" : "firm"), firm);
        }
        string product = leg.Product.Length > 0 ? leg.Product : unit.ToString();
        string seller = (leg.To ?? terms.Deal.Subjects.Concat(terms.Deal.Objects).First(p => p != leg.From)).Name;
        new Settlement(terms).Add("delivery", seller + ".output", leg.From.Name, product, unit, quantity, leg);
    }
}
