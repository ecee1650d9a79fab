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

    private TenderOffer(DealTerms terms, ShareClass target, Reference exchanged)
    {
        (_terms, _form, _exchanged, _shares) = (terms, terms.Form, exchanged, Unit.Shares(target.FullName));
        _all = _form.Input("target-shares", _shares);
        _tendered = _form.Input("tendered-shares", _shares);
    }

    /// <summary>What is tendered; it is exchanged before the rest.</summary>
    public Reference Tendered => _tendered;

    /// <summary>The day on which holders' shares were taken.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Null where nothing is put to the holders themselves.</summary>
    public static TenderOffer? Of(DealTerms terms, ShareClass target, Reference exchanged) =>
        terms.Reading.World.FactsOf(terms.Deal.Name).Any(f => f.Key.Measure is "offer-expires" or "minimum-tender" or "tendered" or "tendered-shares") ? new TenderOffer(terms, target, exchanged) : null;

    /// <param name="own">What the acquirer had before.</param>
    public void Relate(IReadOnlyList<Reference> own, Reference? cash, ShareConsideration? paid)
    {
        Expression held = own.Aggregate((Expression)_tendered, (sum, owned) => sum + owned);
        _form.Relate("shares tendered", "T25", _form.Input("tendered", Unit.One), _tendered / _all);
        if (ReadResults()) RelateSteps(cash, paid);
        _form.Relate("held after the offer", "T25", _form.Figure("held-after", Unit.One), held / _all);
        if (_terms.Stated("minimum-tender") is not [var least, ..]) return;
        if (least.Quantity!.Unit.ShareClass is not null)
            _form.Relate("least to be held", "T25", _form.Figure("minimum-held", Unit.One), own.Aggregate((Expression)_terms.Read(least, _shares), (sum, owned) => sum + owned) / _all);
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
            _terms.Give(_tendered, count, count.Quantity! with { Unit = _shares });
        }
        if (counts.Concat(parts).FirstOrDefault() is not { } told) return false;
        Day = told.Key.Valid?.Last ?? _terms.Reading.InForce(_terms.Deal.Name, "offer-expires", _terms.Announced).Select(f => f.Fact.Used.Date?.Last).FirstOrDefault();
        return true;
    }

    /// <summary>Both steps at one price: each its part of what is paid in all.</summary>
    private void RelateSteps(Reference? cash, ShareConsideration? paid)
    {
        if (cash is not null) Split(cash, "cash");
        if (paid is null) return;
        Split(paid.Consideration, "stock");
        Split(paid.NewShares, "new-shares");
        foreach (var other in paid.Further) Split(other.NewShares, other.Class.FullName);

        void Split(Reference whole, string name)
        {
            var unit = _form.UnitOf(whole.Path)!;
            var (first, second) = (_form.Figure("first-step", unit, name), _form.Figure("second-step", unit, name));
            _form.Relate("paid for what was tendered", "T18", first, First(whole));
            _form.Relate("paid for the rest", "T18", second, whole - first);
        }
    }

    private Expression First(Reference whole) => whole * _tendered / _exchanged;
}
