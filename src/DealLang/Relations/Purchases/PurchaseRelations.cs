using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// A buyer commits to purchases: what each line promises, what that is in money over its life and in a year, and what falls due in each period.
/// What does not bind is announced, and never an obligation.
/// </summary>
internal sealed class PurchaseRelations
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Reference _total;
    private readonly List<PurchaseLine> _lines;

    private PurchaseRelations(DealTerms terms)
    {
        (_terms, _form) = (terms, terms.Form);
        _total = _form.Input("total", terms.Money);
        _lines = Lines();
        if (_lines.Count(l => l is not QuantityLine { IsPriced: false }) > 1)
            foreach (var line in _lines) line.Called = line.Label.Length > 0 ? "" : line is QuantityLine ? "quantity" : "pays";
    }

    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        var relations = new PurchaseRelations(terms);
        relations.RelateWhole();
        relations.RelateSums();
        relations.RelatePrice();
        new ObligationSchedule(terms, relations._lines).Relate();
        CapacityRelations.Relate(terms, relations._total);
        CustomerConsideration.Relate(terms, relations._total);
        RoyaltyStream.Relate(terms, null);
        new PurchaseTransfers(terms, relations._lines, relations._total).Add();
    }

    private List<PurchaseLine> Lines()
    {
        var payments = _terms.Legs.Where(IsPayment).ToList();
        var products = _terms.Legs.Where(leg => leg.Amount is not null && (leg.Asset == AssetKind.Product || IsSold(leg))).ToList();
        var quantities = _terms.Stated("quantity.per-year").Concat(_terms.Stated("quantity")).DistinctBy(f => f.Key.Argument, StringComparer.Ordinal).ToList();
        bool hasRows = Schedule.Of(_terms, "") is not null && !quantities.Exists(q => q.Key.Argument.Length == 0) && !payments.Exists(p => p.Name.Length == 0) && !products.Exists(p => p.Name.Length == 0);
        var rows = hasRows ? Schedule.Of(_terms, "") : null;
        bool byTotal = payments.Count + products.Count + quantities.Count == 0;
        bool isAlone = payments.Count + products.Count + quantities.Count + (rows is null ? 0 : 1) <= 1;
        var calendar = Calendar([.. payments.Concat(products).Select(l => l.Starting?.First), .. quantities.Select(q => ContractTerm.Of(_terms, q, null).Start)]);
        var lines = new List<PurchaseLine>();
        foreach (var fact in quantities) lines.Add(new QuantityLine(_terms, fact.Key.Argument, fact.Quantity!.Unit, fact, null, calendar, isAlone));
        foreach (var leg in products) lines.Add(new QuantityLine(_terms, LabelOf(leg, products), CountOf(leg.Amount!), null, leg, calendar, isAlone));
        foreach (var leg in payments) lines.Add(new MoneyLine(_terms, LabelOf(leg, payments), leg, Paid(leg, payments, isAlone), calendar, isAlone));
        if (rows is not null && rows.Unit != _terms.Money)
        {
            var bought = new QuantityLine(_terms, "", rows.Unit, null, null, calendar, isAlone);
            lines.Add(bought);
            // Rows of a capacity do not say how the money that is stated is spread.
            if (bought is { IsLevel: true, IsPriced: false } && _terms.States("total")) lines.Add(new MoneyLine(_terms, "", null, _total, calendar, isAlone));
        }
        else if (byTotal && rows is null && PricedUnit() is { } unit) lines.Add(new QuantityLine(_terms, "", unit, null, null, calendar, isAlone));
        else if (rows is not null || byTotal) lines.Add(new MoneyLine(_terms, "", null, isAlone ? _total : _form.Input("pays", _terms.Money), calendar, isAlone));
        return lines;
    }

    /// <summary>What a price is of, where no quantity is stated: it follows from the price and the total.</summary>
    private Unit? PricedUnit()
    {
        var price = _terms.Stated("fee").Concat(_terms.Stated("price")).FirstOrDefault(f => f.Key.Argument.Length == 0 && f.Quantity!.Unit.Currency is null);
        if (price is null) return null;
        var unit = _terms.Money / price.Quantity!.Unit;
        return unit.IsOne || unit.Factors.Any(f => f.Power < 0) ? null : unit;
    }

    /// <summary>What a leg pays over its life: of one alone the total, of several a part with the leg's name.</summary>
    private Reference Paid(Leg leg, List<Leg> payments, bool isAlone)
    {
        var paid = isAlone ? _total : _form.Input("pays", _terms.Money, LabelOf(leg, payments));
        if (leg.Formula is not null || (leg.Amount is { } amount && (amount.Unit * Unit.Month).Currency is null)) _terms.Agree(paid, leg, LegSum.Beside(payments, leg));
        return paid;
    }

    private static string LabelOf(Leg leg, List<Leg> legs) =>
        leg.Name.Length > 0 ? leg.Name : legs.Count == 1 ? "" : (legs.IndexOf(leg) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a quantity counts, whether in all or each year.</summary>
    private static Unit CountOf(Quantity quantity) => quantity.Unit.Factors.Any(f => f is { Name: "month", Power: -1 }) ? quantity.Unit * Unit.Month : quantity.Unit;

    /// <param name="starts">The days from which lines run, as they say it.</param>
    private DeliveryCalendar Calendar(IEnumerable<DateOnly?> starts)
    {
        var world = _terms.Reading.World;
        var from = world.LatestDate ?? world.AsOf ?? _terms.Reading.Day;
        var horizon = world.Horizon ?? (from.Year < 9_980 ? from.AddYears(10) : from);
        return new DeliveryCalendar(_terms.Deal.Subjects[0].FiscalYearEnd, _terms.Deal.Payments?.Cycle ?? world.Periods, horizon, starts.Append(ContractTerm.Of(_terms, null, null).Start).Min());
    }

    private static readonly string[] s_prices = ["fee", "price", "fee.per-year", "price.per-year"];

    /// <summary>The total is the sum of the lines, where each of them has a price.</summary>
    private void RelateWhole()
    {
        // Money that is stated beside a quantity is what the quantity costs.
        var values = _lines.Where(l => l is not QuantityLine { IsPriced: false } || !_lines.Exists(m => m is MoneyLine)).Select(l => l.Value).ToList();
        if (values.Count == 0 || values.Exists(v => v is null)) return;
        var sum = values.Aggregate((all, next) => all! + next!)!;
        // What is stated in all is of the whole time, and periods that never came are in no sum.
        bool isOfAgreed = _terms.Ended is not null && _terms.States(_total.Path) && s_prices.Any(p => _terms.Stated(p).Count > 0);
        if (sum != _total && !isOfAgreed) _form.Relate(new Relation("total", "T03", _total, sum) { Note = string.Join("; ", _lines.OfType<QuantityLine>().Select(l => l.Note).Where(n => n.Length > 0).Distinct()) });
        if (_lines.TrueForAll(l => l.PerYear is not null)) RelateOnce("per-year", _terms.Money, _lines.Select(l => l.PerYear!));
    }

    /// <summary>Money for a quantity of which no line says what a unit costs: what it comes to. And of shares by how much their price is more than the market's.</summary>
    private void RelatePrice()
    {
        if (_lines.OfType<QuantityLine>().ToList() is not [{ IsLevel: false } bought] || bought.Counts == Unit.Power || bought.Counts.Currency is not null) return;
        bool isStated = bought.IsPriced && _terms.Stated("price").Exists(f => f.Quantity!.Unit == _terms.Money / bought.Counts);
        if (!isStated && (bought.IsPriced || !_lines.Exists(l => l is MoneyLine))) return;
        var price = _form.Input("price", _terms.Money / bought.Counts, bought.Label);
        if (!isStated) _form.Relate("price of a unit", "T10", price, _total / bought.Whole);
        if (bought.Counts.ShareClass is not { } name || _terms.Reading.World.Parties.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == name) is not { } shares) return;
        if (new ClassPrices(_terms.Reading.World, shares, _terms.Deal.Name).At(_terms.Announced ?? _terms.Reading.Day) is not { } market) return;
        var quoted = _form.Input("base-price", _terms.Money / bought.Counts, name);
        _terms.GiveOnce(quoted, market, market.Quantity!);
        _form.Relate("premium over the market", "T15", _form.Figure("premium", Unit.One, name), (price / quoted) - 1m);
    }

    /// <summary>Quantities of one unit add up.</summary>
    private void RelateSums()
    {
        var lines = _lines.OfType<QuantityLine>().ToList();
        if (lines.Count == 0 || lines.Count < _lines.Count(l => l is not MoneyLine) || lines.Exists(l => l.Counts != lines[0].Counts)) return;
        RelateOnce("quantity", lines[0].Counts, lines.Select(l => (Expression)l.Whole));
        if (lines.TrueForAll(l => l.Yearly is not null)) RelateOnce("quantity.per-year", lines[0].Counts, lines.Select(l => (Expression)l.Yearly!));
    }

    private void RelateOnce(string measure, Unit unit, IEnumerable<Expression> parts)
    {
        var whole = _form.Input(measure, unit);
        var all = parts.ToList();
        if (all.Exists(p => p == whole)) return;
        _form.Relate(measure == "per-year" ? "amount of a year" : "sum of the lines", "T03", whole, all.Aggregate((sum, part) => sum + part));
    }

    /// <summary>Shares that the seller has, and hands over for the money: none of its own, which it would give its customer.</summary>
    private bool IsSold(Leg leg) => leg is { Asset: AssetKind.Shares, Amount.Unit.ShareClass: not null, Gives: { } shares } && _terms.Deal.Objects.Contains(leg.From) && !_terms.Deal.Objects.Contains(shares.Party);

    private bool IsPayment(Leg leg) =>
        leg.Asset == AssetKind.Cash && leg.Per is null && _terms.Deal.IsSubject(leg.From) && (leg.To is null || _terms.Deal.Objects.Contains(leg.To)) && !RoyaltyStream.IsRoyalty(leg);
}
