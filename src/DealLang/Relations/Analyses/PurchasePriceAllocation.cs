using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is paid, spread over what is bought (ASC 805, IFRS 3): goodwill = consideration at fair value, contingent consideration and shares that
/// holders leave in included, + non-controlling interests, those in companies of the target too, + a prior stake − identifiable net assets, these being book net assets − old goodwill + write-ups − deferred
/// tax on them, with old deferred taxes taken out. Less than nothing is a bargain gain. Under common control book values are carried over and
/// there is none; the assets of an asset acquisition take up the excess; of an investment under the equity method it is that part's excess.
/// </summary>
internal sealed class PurchasePriceAllocation
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly AccountingFrame _accounting;
    private readonly string _note;
    private bool _isAtOffer;

    private PurchasePriceAllocation(DealTerms terms, string note = "")
    {
        (_terms, _form) = (terms, terms.Form);
        _accounting = AccountingFrame.Of(terms);
        _note = note.Length > 0 || _accounting.IsStated ? note : "taken to be a business combination";
    }

    /// <param name="consideration">What the holders receive for the shares that are acquired, at the closing and on fixed days after it.</param>
    /// <param name="equity">All of the target's equity at the offer.</param>
    /// <param name="prior">What the acquirer holds already, at the offer; null when it holds nothing.</param>
    /// <param name="note">What is assumed of the accounting; empty for what the file leaves open.</param>
    public static void Relate(DealTerms terms, Expression consideration, Reference equity, Expression? prior, string note = "")
    {
        var allocation = new PurchasePriceAllocation(terms, note);
        if (terms.States("book") || terms.States("write-up")) allocation.RelateGoodwill(consideration, equity, prior);
        if (terms.States("carrying-amount")) allocation.RelateGain(prior);
    }

    /// <summary>What was held before is brought to fair value when control is obtained (ASC 805-10-25-10, IFRS 3.42).</summary>
    private void RelateGain(Expression? prior)
    {
        if (_accounting.IsCommonControl || _accounting.IsAssetAcquisition || Stake(prior) is not { } stake) return;
        _form.Relate("gain on the prior stake", "T31", _form.Figure("remeasurement-gain", _form.Money), stake - _form.Input("carrying-amount", _form.Money));
    }

    /// <summary>What is not acquired belongs to others where the target is consolidated: as a rule above half.</summary>
    private bool IsEquityMethod => _accounting.IsEquityMethod
        || (!_accounting.IsStated && _terms.Deal.Portion is { Value: <= 0.5m } && PriorStake is null);

    private Fact? PriorStake => _terms.Stated("prior-stake").FirstOrDefault();

    private void RelateGoodwill(Expression consideration, Reference equity, Expression? prior)
    {
        if (_accounting.IsCommonControl) return;
        var identifiable = _form.Figure("identifiable-net-assets", _form.Money);
        _form.Relate("identifiable net assets", "T31", identifiable, Identifiable());
        var paid = consideration;
        if (_terms.Stated("contingent-consideration").FirstOrDefault() is { } contingent) paid += _terms.Read(contingent, _form.Money);
        if (IsEquityMethod) Goodwill(paid - (identifiable * PartialTender.Part(_terms)));
        else
        {
            if (Stake(prior) is { } stake) paid += stake;
            if (_terms.Deal.Portion is null) paid = NotExchanged.LeftIn(_terms).Aggregate(paid, (sum, value) => sum + value);
            if (Others(consideration, equity, prior) is { } others) paid += others;
            Goodwill(paid - identifiable);
        }
    }

    private void Goodwill(Expression excess)
    {
        if (_accounting.IsAssetAcquisition)
        {
            _form.Relate("excess spread over the assets", "T31", _form.Figure("excess", _form.Money), excess);
            return;
        }
        var goodwill = _form.Figure("goodwill", _form.Money);
        _form.Relate(new Relation("goodwill", "T31", goodwill, excess) { Note = _note });
        _form.Relate("bargain gain", "T31", _form.Figure("bargain-gain", _form.Money), Expression.Max(0m, 0m - goodwill));
    }

    private Expression Identifiable()
    {
        Expression assets = Book("net assets")!;
        if (Book("goodwill") is { } goodwill) assets -= goodwill;
        if (Book("deferred tax liabilities") is { } owed) assets += owed;
        if (Book("deferred tax assets") is { } due) assets -= due;
        if (WriteUps.Sum(_terms) is not { } sum) return assets;
        var writeUps = _form.Figure("write-ups", _form.Money);
        _form.Relate("write-ups", "T31", writeUps, sum);
        if (_accounting.IsAssetAcquisition) return assets + writeUps;
        var deferred = _form.Figure("deferred-tax", _form.Money);
        _form.Relate("deferred tax on the write-ups", "T31", deferred, writeUps * _form.Input("tax", Unit.One));
        return assets + writeUps - deferred;
    }

    /// <summary>Net assets are asked for; of the others silence is nothing.</summary>
    private Reference? Book(string item)
    {
        if (_terms.Stated("book").Find(f => f.Key.Argument == item) is { } fact) return _terms.Read(fact, _form.Money);
        return item == "net assets" ? _form.Input("book", _form.Money, item) : null;
    }

    /// <summary>A prior stake at fair value: as stated, else at the offer.</summary>
    private Reference? Stake(Expression? atOffer)
    {
        var stake = _form.Input("prior-stake", _form.Money);
        if (PriorStake is { } stated) return _terms.Read(stated, _form.Money);
        if (atOffer is null || _isAtOffer) return atOffer is null ? null : stake;
        _isAtOffer = true;
        _form.Relate("prior stake at the offer", "T31", stake, atOffer);
        return stake;
    }

    /// <summary>Non-controlling interests at fair value: as stated, else what is left of the equity at the offer, and what others own of the target's companies.</summary>
    private Reference? Others(Expression consideration, Reference equity, Expression? prior)
    {
        if (_terms.Stated("non-controlling-interests").FirstOrDefault() is { } stated) return _terms.Read(stated, _form.Money);
        var ofTheTarget = EnterpriseBridge.Stated(_terms, _terms.Deal.Target, "non-controlling-interests");
        if (_terms.Deal.Portion is null) return ofTheTarget;
        var others = _form.Input("non-controlling-interests", _form.Money);
        Expression rest = equity - consideration;
        if (PriorStake is not null || prior is not null) rest -= _form.Input("prior-stake", _form.Money);
        _form.Relate("non-controlling interests at the offer", "T31", others, ofTheTarget is null ? rest : rest + ofTheTarget);
        return others;
    }
}
