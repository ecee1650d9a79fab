using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// An offer that is made to the holders themselves, for cash or in exchange for shares: what they tender is taken first, and the rest, at the same price, in
/// a second step. Parts are of the target's outstanding shares, those that the acquirer had counted in (Rule 14d-10; DGCL 251(h), 253).
/// </summary>
internal sealed class TenderOffer
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Unit _shares;
    private readonly Reference _all;
    private readonly Reference _exchanged;
    private readonly Reference _tendered;
    private readonly ShareClass _target;
    private readonly IReadOnlyList<SidePackage> _sides;
    private readonly Dictionary<string, Reference> _byClass = [];

    private TenderOffer(DealTerms terms, ShareClass target, Reference exchanged, IReadOnlyList<SidePackage> sides)
    {
        (_target, _sides) = (target, sides);
        (_terms, _form, _exchanged, _shares) = (terms, terms.Form, exchanged, Unit.Shares(target.FullName));
        _all = _form.Input("target-shares", _shares);
        _tendered = _form.Input("tendered-shares", _shares);
    }

    /// <summary>The day on which holders' shares were taken.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Null where nothing is put to the holders themselves.</summary>
    public static TenderOffer? Of(DealTerms terms, ShareClass target, Reference exchanged, IReadOnlyList<SidePackage> sides) =>
        terms.Reading.World.FactsOf(terms.Deal.Name).Any(f => f.Key.Measure is "offer-expires" or "minimum-tender" or "tendered" or "tendered-shares") ? new TenderOffer(terms, target, exchanged, sides) : null;

    /// <param name="own">What the acquirer had before.</param>
    public void Relate(IReadOnlyList<Expression> own, Reference? cash, ShareConsideration? paid)
    {
        Expression held = own.Aggregate((Expression)_tendered, (sum, owned) => sum + owned);
        _form.Relate("shares tendered", "T25", _form.Input("tendered", Unit.One), _tendered / _all);
        if (ReadResults()) RelateSteps(cash, paid);
        _form.Relate("held after the offer", "T25", _form.Figure("held-after", Unit.One), held / _all);
        if (_terms.Stated("minimum-tender") is not [var least, ..]) return;
        if (least.Quantity!.Unit.ShareClass is not null)
            _form.Relate("least to be held", "T25", _form.Figure("minimum-held", Unit.One), own.Aggregate(_terms.ReadShares(least, _target), (sum, owned) => sum + owned) / _all);
        else _form.Relate("least to be held", "T25", _form.Figure("minimum-held", Unit.One), _terms.Read(least, Unit.One));
    }

    /// <summary>A number, a part, or both, which tell how many shares there are.</summary>
    private bool ReadResults()
    {
        var parts = _terms.Stated("tendered");
        var counts = _terms.Stated("tendered-shares");
        foreach (var part in parts) _terms.Read(part, Unit.One);
        foreach (var count in counts)
        {
            _form.Consumed.Add(count);
            if (count.Key.Argument.Length == 0) _terms.Give(_tendered, count, count.Quantity! with { Unit = _shares });
            else _terms.Give(OfClass(count.Key.Argument), count, count.Quantity!);
        }
        RelateClasses();
        if (counts.Concat(parts).FirstOrDefault() is not { } told) return false;
        Day = told.Key.Valid?.Last ?? _terms.Reading.InForce(_terms.Deal.Name, "offer-expires", _terms.Announced).Select(f => f.Fact.Used.Date?.Last).FirstOrDefault();
        return true;
    }

    /// <summary>Both steps at one price: each its part of what is paid in all.</summary>
    private void RelateSteps(Reference? cash, ShareConsideration? paid)
    {
        if (cash is not null) Split(cash, "cash", p => p.Cash);
        if (paid is null) return;
        Split(paid.Consideration, "stock", p => p.Main?.Worth);
        Split(paid.NewShares, "new-shares", p => p.Main?.Ratio);
        foreach (var other in paid.Further) Split(other.NewShares, other.Class.FullName, p => p.In(other.Class)?.Ratio);

        void Split(Reference whole, string name, Func<Package, Reference?> each)
        {
            var unit = _form.UnitOf(whole.Path)!;
            var (first, second) = (_form.Figure("first-step", unit, name), _form.Figure("second-step", unit, name));
            _form.Relate("paid for what was tendered", "T18", first, First(whole, each));
            _form.Relate("paid for the rest", "T18", second, whole - first);
        }
    }

    /// <summary>Told by class: what was tendered in all is the sum, each class as what it counts for.</summary>
    private void RelateClasses()
    {
        if (_byClass.Count == 0) return;
        foreach (var side in _sides.Where(s => s.Class is not null)) OfClass(side.Class!.FullName);
        // Shares told as what depositary shares stand for are the same shares.
        if (!_byClass.Keys.All(IsOfTarget)) OfClass(_target.FullName);
        var all = _byClass.Aggregate(default(Expression), (sum, of) =>
            of.Key == _target.FullName ? sum.Plus(of.Value) : ClassOf(of.Key) is { } shareClass ? sum.Plus(of.Value * _terms.Weight(shareClass, _target)) : sum);
        _form.Relate("shares tendered of all classes", "T25", _tendered, all!);
    }

    private bool IsOfTarget(string name) => ClassOf(name) is { } of && of != _target && ClassWeight.Stated(of, _target) is not null && (of.IsDepositary || _target.IsDepositary);

    private ShareClass? ClassOf(string name) => _target.Party.Classes.FirstOrDefault(c => c.FullName == name);

    private Reference OfClass(string name)
    {
        if (_byClass.TryGetValue(name, out var known)) return known;
        return _byClass[name] = _form.Input("tendered-shares", Unit.Shares(name), name);
    }

    /// <summary>The part of a payment that goes for what was tendered: of a class of which that is told by itself what its shares receive, of all others the same part.</summary>
    /// <param name="each">What is paid of it for one share under terms of their own.</param>
    public Expression First(Reference whole, Func<Package, Reference?> each)
    {
        var told = _sides.Where(IsTold).ToList();
        Expression rest = told.Aggregate((Expression)whole, (sum, side) => each(side.Package) is { } part ? sum - (part * side.Exchanged) : sum);
        Expression first = rest * Others(told) / OthersExchanged;
        return told.Aggregate(first, (sum, side) => each(side.Package) is { } part ? sum + (part * _byClass[side.Class!.FullName]) : sum);
    }

    /// <summary>The target's shares that were tendered, of the class that the offer is about and of others without terms of their own.</summary>
    public Expression FirstOfMain => OthersExchanged is Reference ? Others([.. _sides.Where(IsTold)]) : _exchanged * Others([.. _sides.Where(IsTold)]) / OthersExchanged;

    /// <summary>The same of those with terms of their own.</summary>
    public Expression FirstOf(SidePackage side) => IsTold(side) ? _byClass[side.Class!.FullName] : side.Exchanged * Others([.. _sides.Where(IsTold)]) / OthersExchanged;

    private bool IsTold(SidePackage side) => side.Class is not null && _byClass.ContainsKey(side.Class.FullName);

    private Expression Others(List<SidePackage> told) => told.Aggregate((Expression)_tendered, (rest, side) => rest - (_byClass[side.Class!.FullName] * side.Weight!));

    private Expression OthersExchanged => _sides.Where(s => !IsTold(s)).Aggregate((Expression)_exchanged, (sum, side) => sum + (side.Weight is { } weight ? side.Exchanged * weight : side.Exchanged));
}
