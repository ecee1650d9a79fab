using DealLang.Lowering;
using DealLang.Relations.Exits;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A acquires T. The figures in the order in which a missing list asks for them, then the equations in the order in which routes are
/// preferred.
/// </summary>
internal sealed class AcquisitionRelations
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Offer _offer;
    private readonly Unit _targetShares;
    private readonly string _target;

    private readonly Reference _perShare;
    private readonly Reference _cashPerShare;
    private readonly Reference _basic;
    private readonly Reference _diluted;
    private readonly Reference _equity;
    private readonly Reference _value;
    private readonly Reference _netDebt;
    private readonly Reference _ev;
    private readonly Reference _exchanged;
    private readonly Reference _consideration;
    private readonly PriceAdjustments _adjustments;
    private readonly ElectionRelations? _election;
    private readonly List<SidePackage> _sides;
    private readonly Expression? _deferred;

    /// <summary>What each class has of a price for the whole, where some rank before others; null where all shares are alike.</summary>
    private readonly ExitWaterfall? _byClass;

    private AcquisitionRelations(DealTerms terms)
    {
        (_terms, _form, _offer) = (terms, terms.Form, new Offer(terms));
        _target = _offer.TargetClass.Party.Name;
        _targetShares = Unit.Shares(_offer.TargetClass.FullName);
        var price = _form.Money / _targetShares;

        _perShare = _form.Input("per-share", price);
        _cashPerShare = _offer.HasCash && _offer.Election is null ? _form.Input("per-share", price, "cash") : _perShare;
        _basic = _form.Input("target-shares", _targetShares);
        _netDebt = _form.Input("net-debt", _form.Money);
        _value = _form.Input("value", _form.Money);
        _diluted = _form.Figure("fdso", _targetShares, _target);
        _equity = _form.Figure("equity", _form.Money);
        _ev = _form.Figure("ev", _form.Money);
        _exchanged = _form.Figure("exchanged", _targetShares);
        _consideration = _form.Figure("consideration", _form.Money);
        _adjustments = new PriceAdjustments(terms, _offer.TargetClass, _exchanged, _offer.IsCashInAll);
        _sides = SidePackages.Of(terms, _offer);
        // Where what is paid is said in terms of the equity, that holds what is left for later.
        _deferred = IsInTermsOfEquity ? null : ContingentPayments.Deferred(terms, _offer);
        bool isOnePrice = terms.Deal.Portion is null && _offer.IsCashInAll && _sides.Count == 0 && !_adjustments.Change(_offer.CashInAll);
        _byClass = isOnePrice && ExitWaterfall.IsByClass(_form, terms.Deal.Target) ? Waterfall() : null;
        _election = _offer.Election is { } election ? new ElectionRelations(terms, _offer, election, _adjustments, _exchanged) : null;
    }

    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        new AcquisitionRelations(terms).Relate();
    }

    private void Relate()
    {
        _form.Consumed.UnionWith(_terms.Reading.World.FactsOf(_terms.Deal.Name, "price").Where(f => f.Key.Argument.Length > 0));
        var remarking = new Remarking(_terms, _offer.FurtherClasses.Prepend<ShareClass?>(_offer.AcquirerClass));
        (_terms.IsOutdated, _terms.IsSuperseded) = (remarking.IsOutdated, remarking.IsSuperseded);

        var shares = _offer.HasShares || _election is { HasShares: true } || _sides.Exists(s => s.Package.Main is not null) ? new ShareConsideration(_terms, _offer, _sides, _election) : null;
        if (shares is not null) shares.RelatePrice(_adjustments, _exchanged);
        else _election?.Relate(_perShare, null);
        foreach (var side in _sides) side.Package.Relate(shares?.Price ?? _perShare, _adjustments, null);
        RelateOffer(shares);
        var diluted = RelateTarget();
        var dividends = SpecialDividends.Of(_terms, _offer.TargetClass, _basic);
        RelateValue(diluted, dividends?.AfterNetDebt);
        shares?.RelateAcquirer();
        var holdings = Holdings.Relate(_terms, _offer.TargetClass, _diluted, _perShare, apart: [.. _sides.Where(s => s.Of != _offer.TargetClass).Select(s => s.Of)]);
        var held = holdings.Where(h => _terms.Deal.Subjects.Any(s => s.Name == h.Holder)).ToList();
        var own = held.Select(h => h.Owned).ToList();
        RelateExchange([.. held.Where(h => (h.Of is null || !Apart.Contains(h.Of)) && (_byClass is null || h.Class is null || h.Class == _offer.TargetClass)).Select(h => h.Owned)], diluted);
        shares?.RelateNewShares(_exchanged, _diluted, _target);
        shares?.RelateCombined(_equity);
        if (shares is not null) AwardRatio.Relate(_terms, shares.Ratio, HasCash ? Cash : null, shares.Unit, _targetShares, shares.Price);
        RelateConsideration(shares, held, Awards.Relate(_terms));
        NetOfCash.Relate(_terms, _consideration);
        ContingentPayments.Relate(_terms, _offer, _exchanged, _consideration, shares);
        Func<Fact?, Expression?> beside = price => _adjustments.Distributed(_election is null) is { } given ? given.With(dividends?.After(price)) : dividends?.After(price);
        Premiums.Relate(_terms, _offer.TargetClass, _perShare, _equity, beside);
        foreach (var option in _election?.Packages ?? []) Premiums.RelateOption(_terms, _offer.TargetClass, option.Name, option.Value, beside);
        var undecided = holdings.Where(h => _election is not null && TermsOf(h, holdings.FindAll(o => o.Holder == h.Holder)) is null).Select(h => h.Holder).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, Expression> receivers = _terms.Deal.Portion is null ? RelateReceipts(shares, holdings.FindAll(h => !undecided.Contains(h.Holder))) : [];
        if (_terms.Deal is { Portion: not null, Seller: { } seller }) RelateSale(seller, shares);
        if (shares is not null) HolderOwnership.Relate(_terms, shares, receivers, undecided);
        else IssuedBeside.Relate(_terms, _offer);
        if (_terms.Deal.Portion is null && _byClass is null) Waterfall();
        if (_byClass is null) RelateLoop(diluted, own);
        var paidIn = PaidIn.Relate(_terms, leg => leg.To is { } to && _terms.Deal.IsSubject(to) && !_terms.Deal.IsSubject(leg.From) && leg.From != _terms.Deal.Target);
        Analyses.Relate(_terms, _offer, diluted, shares, HasCash ? CashInAll : null, PaysCash ? Cash : null, held, _sides, paidIn, beside);
        var tender = _terms.Deal.Portion is null ? TenderOffer.Of(_terms, _offer.TargetClass, _exchanged, _sides) : null;
        if (_terms.Deal.Portion is not null) PartialTender.Relate(_terms, _offer.TargetClass, _exchanged, Whole, own);
        tender?.Relate(own, HasCash ? CashInAll : null, shares);
        AcquisitionTransfers.Add(_terms, _offer, _exchanged, HasCash ? CashInAll : null, shares, held, _sides, tender, _adjustments, _byClass, dividends);
    }

    private ExitWaterfall? Waterfall() => ExitWaterfall.Relate(_form, _terms.Deal.Target, (figure, fact, quantity) => _terms.Give(figure, fact, quantity), exit: _equity);

    /// <summary>Classes of the target that have terms of their own.</summary>
    private List<ShareClass> Apart => [.. _sides.Select(s => s.Class).OfType<ShareClass>()];

    private Reference CashInAll => _form.Figure("consideration", _form.Money, "cash");

    private bool HasCash => PaysCash || _sides.Exists(s => s.Package.Cash is not null);

    /// <summary>All but those with terms of their own receive cash.</summary>
    private bool PaysCash => _election?.HasCash ?? _offer.HasCash;

    /// <summary>Cash for one target share; where holders choose, as a mean over all of them.</summary>
    private Expression Cash => _election?.Cash ?? _cashPerShare;

    private void RelateOffer(ShareConsideration? shares)
    {
        if (_election is not null)
        {
            _form.Relate("offer", "T02", _perShare, _election.Value);
            if (_election.Alike is { } each) _form.RelateLast(new Relation("each option", "T02", _perShare, each) { Note = "each option is worth the same" });
            return;
        }
        if (PaysCash) RelateCash(shares);
        if (_byClass is not null) _form.Relate("offer by class", "T02", _perShare, _byClass.PerShareOf(_offer.TargetClass));
        Expression offer = (PaysCash, shares) switch
        {
            (true, { } paid) => _cashPerShare + paid.PerShareInAll,
            (false, { } paid) => paid.PerShareInAll,
            _ => _cashPerShare,
        };
        if (PaysCash || shares is not null) _form.Relate("offer", "T02", _perShare, offer);
    }

    private void RelateCash(ShareConsideration? shares)
    {
        bool changes = shares?.Substituted is not null || _adjustments.Change([.. _offer.CashPerShare, .. _offer.CashInAll]);
        var agreed = changes && _offer.CashPerShare.Count + _offer.CashInAll.Count > 0 ? _form.Input("per-share.agreed", _form.Money / _targetShares, "cash") : _cashPerShare;
        // Beside a lump sum what a leg pays for each share is a part of the cash for a share, not the whole.
        bool both = _offer.CashPerShare.Count > 0 && _offer.CashInAll.Count > 0;
        var each = both ? _form.Input("per-share", _form.Money / _targetShares, "cash for each") : agreed;
        var legs = LegSum.Of(_terms, "per-share", each, _offer.CashPerShare);
        bool isWhole = !changes && _offer.CashPerShare.Count == 0 && !_adjustments.TicksInAll;
        var lump = LegSum.Of(_terms, "consideration", isWhole ? CashInAll : _form.Figure("lump-sum", _form.Money, "cash"), _offer.CashInAll);
        var inAll = lump is not null && _adjustments.AddedInAll(lump) is { } added ? lump + added : lump;
        if (legs is not null && inAll is not null) _form.Relate("cash for a share", "T03", agreed, legs + (inAll / _exchanged));
        else if (legs is not null && legs != agreed) _form.Relate("cash for a share", "T03", agreed, legs);
        else if (inAll is not null && changes) _form.Relate("cash for a share", "T03", agreed, inAll / _exchanged);
        else if (inAll is not null && inAll != CashInAll) _form.Relate("cash in all", "T03", CashInAll, inAll);
        if (!changes) return;
        if (_offer.CashPerShare.Count + _offer.CashInAll.Count == 0 && shares?.Substituted is { } only)
        {
            _form.Relate("cash in the place of shares", "T02", _cashPerShare, only);
            return;
        }
        var net = _adjustments.Applied(agreed, [.. _offer.CashPerShare, .. _offer.CashInAll]);
        _form.Relate("cash after what is added and taken off", "T02", _cashPerShare, shares?.Substituted is { } substituted ? net + substituted : net);
    }

    private DilutedShares RelateTarget()
    {
        var diluted = _terms.Diluted(_offer.TargetClass, _basic, _diluted, apart: _sides.Where(s => s.Class is not null).ToDictionary(s => s.Class!.FullName, Expression (s) => s.Package.Value));
        foreach (var side in _sides) side.RelateCount(_terms, diluted);
        _form.Relate("diluted shares", "T21", _diluted, diluted.At(_perShare));
        var equity = new Relation("equity value", "T18", _equity, _sides.Aggregate(_perShare * Others(_diluted), (sum, side) => sum + (side.Package.Value * side.Paid)).With(DeferredForAll));
        // Where a part of the equity is paid, and the rest later, what a share receives at the closing is not all of it.
        if (IsPartOfEquity || _byClass is not null) return diluted;
        if (IsLessExact) _form.RelateLate(equity);
        else _form.Relate(equity);
        return diluted;
    }

    /// <summary>What is paid later, as if all of the target were bought.</summary>
    private Expression? DeferredForAll => _deferred is null || _terms.Deal.Portion is null ? _deferred : _deferred / _form.Input("portion", Unit.One);

    /// <summary>A rounded total says less of what a share receives than the terms do, where these fix its value or the total is hedged.</summary>
    private bool IsLessExact => _terms.Stated("equity").Any(f => f.Quantity?.Shape == Shape.About)
        || _offer.WorthPerShare.Count > 0 || _election?.Packages.Any(p => p.Legs.Any(l => l is { Asset: AssetKind.Shares, IsByWorth: true })) == true;

    /// <summary>The shares without those that have terms of their own.</summary>
    private Expression Others(Expression shares) => _sides.Where(s => !s.IsInner).Aggregate(shares, (rest, side) => rest - side.Shares);

    /// <summary>
    /// Deal value takes over the target's net debt; where nobody states any, it is the equity value, and says so. The value of a part is what
    /// is paid for it.
    /// </summary>
    /// <param name="paidOut">What the target pays its holders after its net debt was counted.</param>
    private void RelateValue(DilutedShares diluted, Expression? paidOut)
    {
        var bridge = new EnterpriseBridge(_terms, _terms.Deal.Target, diluted.Convertibles, _perShare);
        var claims = new TargetClaims(bridge.Debt(), bridge.Others());
        _terms.Claims = claims;
        bool bridged = NetDebt.Relate(_terms, _netDebt, _terms.Deal.Target, claims.Debt) || _terms.States(_ev.Path) || Multiples.GivesEnterpriseValue(_terms);
        if (!bridged && RelateNetDebtOfTheAnnouncement()) bridged = true;
        var taken = ((Expression)_netDebt).With(paidOut);
        Expression whole = claims.Others is { } others ? _equity + taken + others : _equity + taken;
        // The price is for the business as it was to be: what there is of working capital beyond that is paid for besides.
        _form.Relate("enterprise value", "T19", _ev, bridge.WorkingCapitalAdjustment() is { } adjustment ? whole - adjustment : whole);
        _form.Relate(_terms.Deal.Portion is not null ? new Relation("deal value", "T18", _value, ((Expression)_consideration).With(_deferred))
            : bridged ? new Relation("deal value", "T19", _value, _equity + taken)
            : new Relation("deal value", "T18", _value, _equity) { Note = "no net debt stated" });
    }

    /// <summary>
    /// A deal that has been marked anew still takes over the net debt that its announcement told of, as enterprise value less equity, where nobody has
    /// stated another since.
    /// </summary>
    private bool RelateNetDebtOfTheAnnouncement()
    {
        if (Outdated("ev") is not { } ev || Outdated("equity") is not { } equity) return false;
        _form.RelateLast(new Relation("net debt of the announcement", "T19", _netDebt, ev - equity) { Note = "as at the announcement" });
        return true;
    }

    private Reference? Outdated(string measure)
    {
        if (_terms.Reading.InForce(_terms.Deal.Name, measure, _terms.Announced).FirstOrDefault(f => f.Fact.Key.Argument.Length == 0 && f.Fact.Quantity is not null) is not var (fact, since)) return null;
        if (!_terms.IsOutdated(fact, since)) return null;
        var figure = _form.Input(measure, _form.Money, "announced");
        _terms.Give(figure, fact, fact.Quantity!);
        return figure;
    }

    /// <summary>What the acquirer owns already is not exchanged; of a part that is bought, nothing else is.</summary>
    private void RelateExchange(List<Expression> own, DilutedShares diluted)
    {
        if (_terms.Deal.Portion is { } portion)
        {
            var part = _form.Input("portion", Unit.One);
            _terms.Give(part, portion, _terms.Deal.Location);
            // No more is taken than was tendered, and no more than the offer is for.
            _form.Relate("shares acquired", "T21", _exchanged, PartialTender.IsTold(_terms) ? Expression.Min(part * Whole, _form.Input("tendered-shares", _targetShares)) : part * Whole);
        }
        else _form.Relate("shares exchanged", "T21", _exchanged, Others(NotExchanged.Without(_terms, _offer.TargetClass, _perShare, own.Aggregate(_byClass?.SharesOf(_offer.TargetClass) ?? OfHolders(diluted), (rest, owned) => rest - owned), Apart)));
    }

    /// <summary>What the part that is bought is a part of.</summary>
    private Reference Whole => PartialTender.Whole(_terms, _basic, _diluted);

    /// <summary>Where a row says what options and units receive, holders of shares alone are paid for each share.</summary>
    private Expression OfHolders(DilutedShares diluted)
    {
        Expression all = _diluted;
        if (Awards.AreStated(_terms) && diluted.GrantedInMain(_perShare) is { } granted) all -= granted;
        return all;
    }

    private void RelateConsideration(ShareConsideration? shares, List<OwnedShares> own, Reference? awards)
    {
        if (HasCash && _byClass is null) _form.Relate("consideration in cash", "T18", CashInAll, AllCash);
        shares?.RelateConsideration(_exchanged);
        Expression all = (HasCash, shares) switch
        {
            (true, { } paid) => CashInAll + paid.ConsiderationInAll,
            (false, { } paid) => paid.ConsiderationInAll,
            (true, null) => CashInAll,
            _ => _perShare * _exchanged,
        };
        _form.Relate("consideration", "T03", _consideration, awards is null ? all : all + awards);
        if (_offer.IsFixedTotal && _terms.Deal.Portion is not null && (Whole == _diluted || !IsCounted) && awards is null && !IsInTermsOfEquity)
        {
            _form.Relate(new Relation("equity value from the price of a part", "T18", _equity, (HasCash && shares is null ? CashInAll : (Expression)_consideration).With(_deferred) / _form.Input("portion", Unit.One))
            {
                Combines = ["equity value", "shares acquired", "consideration in shares", "consideration in cash"],
            });
        }
        if (_offer.IsFixedTotal && _terms.Deal.Portion is null && !IsInTermsOfEquity)
        {
            Expression forShares = awards is null ? _consideration : _consideration - awards;
            var whole = own.Aggregate(forShares, (sum, owned) => sum + (_byClass?.ProceedsOf(owned.Holder) ?? owned.At(_perShare, _sides))).With(_deferred);
            _form.Relate(new Relation("equity value from the consideration", "T18", _equity, whole)
            {
                // Where nobody counts the shares, nothing else ties what is paid to what it is said to be worth.
                Combines = IsCounted ? ["equity value", "shares exchanged", "consideration", "consideration in shares", "consideration in cash"] : [],
            });
        }
    }

    private bool IsCounted => _form.Given.ContainsKey(_basic.Path) || _form.Given.ContainsKey(_diluted.Path) || _terms.ShareFacts(_terms.Deal.Target, "shares").Any();

    /// <summary>What is paid is said by formula: the equity may be what it is reckoned from, with more to be paid later.</summary>
    private bool IsInTermsOfEquity => _offer.CashInAll.Concat(_offer.WorthInAll).Any(l => (l.Formula ?? l.WorthFormula)?.References().Any(r => r.Path == _equity.Path) == true);

    /// <summary>What is paid is said as the equity less something, or a part of it.</summary>
    private bool IsPartOfEquity => IsInTermsOfEquity && _offer.CashPerShare.Count + _offer.Ratio.Count + _offer.WorthPerShare.Count + _offer.SharesInAll.Count == 0
        && _offer.CashInAll.Concat(_offer.WorthInAll).Any(l => (l.Formula ?? l.WorthFormula) is not null and not Reference);

    private Expression AllCash => _sides.Where(s => s.Package.Cash is not null).Select(s => (Expression)(s.Package.Cash! * s.Exchanged))
        .Aggregate(PaysCash ? Cash * _exchanged : null, (Expression? sum, Expression part) => sum is null ? part : sum + part)!;

    /// <returns>What holders receive of the class that is given, and of others of its company as that class counts them.</returns>
    private Dictionary<string, Expression> RelateReceipts(ShareConsideration? shares, List<OwnedShares> holdings)
    {
        var receivers = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var of in holdings.Where(h => _terms.Deal.Subjects.All(s => s.Name != h.Holder)).GroupBy(h => h.Holder, StringComparer.Ordinal))
        {
            if (_byClass is not null)
            {
                _form.Relate("cash received", "T18", _form.Figure("receives", _form.Money, of.Key), _byClass.ProceedsOf(of.Key));
                continue;
            }
            Expression? given = null, paid = null;
            var further = new Dictionary<ShareClass, Expression>();
            foreach (var (side, owned) in of.SelectMany(h => Parts(h, [.. of])))
            {
                if (shares is not null && (side is null ? shares.Ratio : side.Package.Main?.Ratio) is { } ratio) given = given.Plus(ratio * owned);
                if ((side is null ? PaysCash ? Cash : null : side.Package.Cash) is { } each) paid = paid.Plus(each * owned);
                foreach (var other in shares?.Further.Where(f => _offer.Joins(f.Class)) ?? [])
                {
                    if ((side is null ? other.Ratio : side.Package.In(other.Class)?.Ratio) is { } and not Number { Value: 0m } and var number) further[other.Class] = further.GetValueOrDefault(other.Class).Plus(number * owned)!;
                }
            }
            if (given is not null)
            {
                FractionalShares.Relate(_terms, of.Key, given, shares!.Unit, shares.Price);
                receivers[of.Key] = _form.Figure("receives", shares.Unit, of.Key);
            }
            foreach (var (other, number) in further)
            {
                var received = _form.Figure("receives", Unit.Shares(other.FullName), $"{of.Key}, {other.FullName}");
                _form.Relate("shares received", "T21", received, number);
                receivers[of.Key] = receivers.GetValueOrDefault(of.Key).Plus(received * _offer.InMainClass(other))!;
            }
            if (paid is not null) _form.Relate("cash received", "T18", _form.Figure("receives", _form.Money, shares is null ? of.Key : of.Key + ", cash"), paid);
        }
        return receivers;
    }

    /// <summary>The terms that are agreed with the holder for these shares, else those of their class; null where they are those of all others.</summary>
    private SidePackage? TermsOf(OwnedShares holding, IReadOnlyList<OwnedShares> all)
    {
        var own = _sides.Find(s => s.Holder == holding.Holder && s.Of == (holding.Class ?? _offer.TargetClass));
        if (own is null && all.Count == 1) own = _sides.Find(s => s.Holder == holding.Holder);
        return own ?? (holding.Of is { } apart ? _sides.Find(s => s.Class == apart) : null);
    }

    /// <summary>A holding by the terms that its shares have: what its holder has chosen, and for the rest what was agreed with it or holds for its class.</summary>
    private IEnumerable<(SidePackage? Terms, Expression Owned)> Parts(OwnedShares holding, IReadOnlyList<OwnedShares> all)
    {
        var side = TermsOf(holding, all);
        Expression rest = Counted(holding, side);
        if (NotExchanged.Rolled(_terms, holding, _offer.TargetClass) is { } rolled) rest -= rolled;
        foreach (var chosen in _sides.Where(s => s.Chooser == holding.Holder && s.Of == (holding.Class ?? _offer.TargetClass)))
        {
            yield return (chosen, chosen.Count);
            rest -= chosen.Count;
        }
        yield return (side, rest);
    }

    private static Expression Counted(OwnedShares holding, SidePackage? side) => holding.Apart is { } apart && side?.Of == holding.Of ? apart : holding.Owned;

    /// <summary>Who sells a part receives what is paid for it; what other holders have, they keep.</summary>
    private void RelateSale(Party seller, ShareConsideration? shares)
    {
        if (HasCash) _form.Relate("cash received", "T18", _form.Figure("receives", _form.Money, shares is null ? seller.Name : seller.Name + ", cash"), CashInAll);
        if (shares is not null) _form.Relate("shares received", "T21", _form.Figure("receives", shares.Unit, seller.Name), shares.NewShares);
    }

    /// <summary>Between these every price of a share lies, in whatever currency.</summary>
    private const decimal LeastPrice = 0.000_1m, GreatestPrice = 1_000_000_000m;

    private Number Number(decimal price) => new(price) { Unit = _form.Money / _targetShares };

    /// <summary>A fixed value over shares whose number depends on the offer: solved, between no option counting and each counting in full.</summary>
    private void RelateLoop(DilutedShares diluted, List<Expression> own)
    {
        if (!diluted.HasOptions) return;
        _form.RelateLoop(_perShare, "offer", Number(LeastPrice), Number(GreatestPrice), diluted.At(_perShare));
        if (_sides.Count > 0) return;
        var (fewest, most) = diluted.Bounds;
        Add("offer from the equity value", _deferred is null ? _equity : _equity - DeferredForAll!, diluted.At(_perShare), fewest, most);
        if (!_offer.IsFixedTotal || own.Count == 0) return;
        Expression Less(Expression all) => own.Aggregate(all, (rest, owned) => rest - owned);
        Add("offer from the consideration", _consideration, Less(diluted.At(_perShare)), Less(fewest), Less(most));

        void Add(string name, Expression total, Expression count, Expression least, Expression greatest) =>
            _form.Relate(new Relation(name, "T18", total, _perShare * count)
            {
                Combines = ["diluted shares", "equity value", "consideration", "consideration in shares", "consideration in cash"],
                Routes = [new Route(_perShare.Path, new Root(_perShare.Path, (_perShare * count) - total, total / greatest, total / least))],
            });
    }
}
