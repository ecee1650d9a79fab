using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>What a unit costs in a period.</summary>
/// <param name="Owed">What of it is owed for what is not taken; null where all of it is.</param>
internal sealed record PeriodPrice(Expression All, Expression? Owed);

/// <summary>
/// What a quantity costs: so much for each unit, or for each unit each year (a capacity), and perhaps a fixed amount a year besides. A fee and a price that
/// both stand there both count, each as its own line says it.
/// </summary>
internal sealed class UnitPrice
{
    private readonly DealTerms _terms;
    private readonly List<PriceTerm> _parts;
    private readonly List<PriceTerm> _once;
    private readonly List<TermSteps> _fixed;
    private readonly Escalation? _escalation;
    private readonly Indexation? _indexation;

    private UnitPrice(DealTerms terms, List<PriceTerm> parts, List<TermSteps> yearly, Escalation? escalation, Indexation? indexation)
    {
        (_terms, _fixed, _escalation, _indexation) = (terms, yearly, escalation, indexation);
        // Beside a price of time, one of the unit alone is paid once for what is added.
        _once = parts.Exists(p => p.IsOfTime) ? parts.FindAll(p => !p.IsOfTime) : [];
        _parts = parts.FindAll(p => !_once.Contains(p));
    }

    /// <summary>The price of a unit as stated; null where one is reckoned by a formula, and for a fixed amount a year alone.</summary>
    public Expression? Each => _parts.Exists(p => p.Each is null) ? null : Sum(_parts.Select(p => (Expression)p.Each!));

    /// <summary>For each unit each year: the quantity is there all year, and not spread over it.</summary>
    public bool IsOfTime => _parts.Exists(p => p.IsOfTime);

    /// <summary>Null where nothing is said of a price, and where a total does not tell it either.</summary>
    /// <param name="isLevel">Rows say what is there, not what is delivered: a total tells no price of it.</param>
    public static UnitPrice? Of(DealTerms terms, PurchaseLine line, Unit unit, bool isLevel)
    {
        var parts = new List<PriceTerm>();
        var yearly = new List<TermSteps>();
        foreach (string measure in (ReadOnlySpan<string>)["fee", "price"])
        {
            if (PriceTerm.Of(terms, line, measure, unit) is { } part) parts.Add(part);
            if (line.Own(measure + ".per-year") is { Quantity: { } amount } flat && amount.Unit == terms.Money) yearly.Add(TermSteps.Of(terms, flat, line.Runs.Start));
        }
        if (parts.Count + yearly.Count == 0 && PriceTerm.OfShares(terms, line, unit) is { } each) parts.Add(each);
        if (!isLevel && parts.Count + yearly.Count == 0 && (terms.Stated("total").Count > 0 || terms.Form.IsGiven(terms.Form.Input("total", terms.Money))))
            parts.Add(PriceTerm.FromTotal(terms, line, unit));
        if (parts.Count + yearly.Count == 0) return null;
        // What an escalator raises is what the contract fixes: a market price beside it goes its own way.
        var escalation = Escalation.Of(terms, line);
        foreach (var part in parts) (part.IsAlone, part.Escalation) = (parts.Count == 1, part.IsFormula && parts.Count > 1 ? null : escalation);
        foreach (var part in parts) part.IsBesideMoving = parts.Exists(p => p != part && p.Moves);
        return new UnitPrice(terms, parts, yearly, escalation, yearly.Count > 0 ? Indexation.Of(terms, line.Own("fee.indexed") ?? line.Own("price.indexed")) : null);
    }

    /// <summary>What the whole costs; where price or capacity differ from period to period, what the periods come to.</summary>
    public Expression? Value(Reference whole, Reference? years, bool isEven, PurchaseLine line)
    {
        if (_parts.Exists(p => p.IsFormula && (!p.IsKnown || line.Instalments.IsEmpty))) return null;
        if ((_parts.Exists(p => p.Moves) || (_fixed.Count > 0 && (_escalation is not null || _indexation is { Note.Length: 0 } || _fixed.Exists(f => f.IsStepped))) || (IsOfTime && !isEven)) && !line.Instalments.IsEmpty)
        {
            var sum = line.Instalments.Select(i => Due(i.Full!, i.Price!, i.Months, i.Fixed)).Aggregate((all, next) => all + next);
            if (OnceFor(whole) is { } first) sum += first;
            if (line.IsAlone || line.Label.Length == 0) return sum;
            var total = _terms.Form.Figure("total", _terms.Money, line.Label);
            _terms.Form.Relate("total of a line", "T03", total, sum);
            return total;
        }
        if ((IsOfTime || _fixed.Count > 0) && years is null) return null;
        var value = Each is not { } each ? null : IsOfTime ? whole * each * years! : whole * each;
        foreach (var flat in _fixed) value = value.Plus(flat.All[^1].Figure! * years!);
        return OnceFor(whole) is { } once ? value.Plus(once) : value;
    }

    /// <summary>What is paid once for what is added to a capacity; null where nothing is.</summary>
    public Expression? OnceFor(Expression added) => Sum(_once.Where(p => p.Each is not null).Select(p => added * p.Each!));

    public Expression? PerYear(Reference? yearly)
    {
        if (_parts.Exists(p => p.IsFormula) || (_parts.Count > 0 && yearly is null)) return null;
        Expression? sum = Each is { } each ? yearly! * each : null;
        foreach (var flat in _fixed) sum = sum.Plus(flat.All[^1].Figure!);
        return sum;
    }

    /// <summary>The price of a unit in a period, and what of it is owed whether the unit is taken or not.</summary>
    public PeriodPrice In(DeliveryPeriod period, ContractTerm term, PurchaseLine line, Ramp ramp)
    {
        string only = line.Own(TakeOrPay.Of)?.Used.Words ?? "";
        Expression? all = null, owed = null;
        foreach (var part in _parts)
        {
            var price = part.In(period, term, line, ramp);
            all = all.Plus(price);
            if (only.Length == 0 || part.Measure == only) owed = owed.Plus(price);
        }
        return owed is null || only.Length == 0 ? new PeriodPrice(all ?? 0m, null) : new PeriodPrice(all!, owed);
    }

    /// <summary>What a period brings of the fixed amounts a year, each as it was told and has risen since.</summary>
    public List<Expression> Fixed(DeliveryPeriod period, decimal months, ContractTerm term, Ramp ramp)
    {
        if (_fixed.Count == 0) return [];
        var (rise, index) = (_escalation?.In(period, term, ramp), _indexation?.Of(period, term, ramp));
        var risen = rise is not null && index is not null ? rise * index : rise ?? index;
        var found = new List<Expression>();
        foreach (var flat in _fixed)
        {
            if (!flat.IsStepped) found.Add(risen is null ? Ramp.For(flat.All[0].Figure!, months) : Ramp.For(flat.All[0].Figure!, months) * risen);
            else foreach (var part in term.PartsOf(period, _escalation?.From, [.. flat.Changes]))
            {
                var (since, amount) = (flat.Since(part.From), Ramp.For(flat.At(part.From).Figure!, part.Months));
                if (_indexation?.Since(since, period, part, term) is { } level) amount *= level;
                found.Add(_escalation?.Since(since, part, term) is { } up ? amount * up : amount);
            }
        }
        return found;
    }

    /// <summary>What falls due of a quantity at a price.</summary>
    /// <param name="besides">What fixed amounts a year bring in the period.</param>
    public Expression Due(Reference quantity, Expression price, decimal months, List<Expression> besides)
    {
        Expression? due = _parts.Count == 0 ? null : IsOfTime ? Ramp.For(quantity * price, months) : quantity * price;
        foreach (var flat in besides) due = due.Plus(flat);
        return due!;
    }

    /// <summary>What a reader of the total is told.</summary>
    public string Note => string.Join("; ", _parts.Select(p => p.Note).Where(n => n.Length > 0).Distinct());

    private static Expression? Sum(IEnumerable<Expression> parts)
    {
        Expression? sum = null;
        foreach (var part in parts) sum = sum.Plus(part);
        return sum;
    }
}
