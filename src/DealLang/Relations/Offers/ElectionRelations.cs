using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Holders choose what their shares are turned into. Where every option has a pool, the pools decide what is paid in all, whatever is
/// chosen; the choices decide who receives it. Where an option is only limited, or not at all, the choices decide both.
/// </summary>
internal sealed class ElectionRelations
{
    private const string Silent = "silent";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Offer _offer;
    private readonly Election _election;
    private readonly Reference _exchanged;
    private readonly List<Package> _packages = [];
    private readonly Dictionary<string, Reference> _allotted = [];

    public ElectionRelations(DealTerms terms, Offer offer, Election election, PriceAdjustments adjustments, Reference exchanged)
    {
        (_terms, _form, _offer, _election, _exchanged) = (terms, terms.Form, offer, election, exchanged);
        _limit = offer.AcquirerClass is { } paidIn ? IssuanceLimit.Of(terms, paidIn, offer.TargetClass) : null;
        foreach (var option in election.Options)
        {
            _packages.Add(new Package(terms, option.Name, given => RatioName(offer, option, given), [.. offer.Common, .. option.Legs], offer.TargetClass, offer, _limit));
            _allotted[option.Name] = _form.Input("allotted", Unit.One, option.Name);
        }
        _adjustments = adjustments;
    }

    private readonly PriceAdjustments _adjustments;
    private readonly IssuanceLimit? _limit;
    private bool _arePooled;

    public IReadOnlyList<Package> Packages => _packages;
    public bool HasCash => _packages.Exists(p => p.Cash is not null);
    public bool HasShares => _packages.Exists(p => p.Main is not null);

    /// <summary>What a share receives as a mean over all shares, in all, in cash, in shares, and those shares' worth.</summary>
    public Expression Value => Mean(p => p.Value)!;
    public Expression? Cash => Mean(p => p.Cash);
    public Expression? Ratio => Mean(p => p.Main?.Ratio);
    public Expression? Stock => Mean(p => p.Main?.Worth);

    /// <summary>The same of a class beside the one that most is paid in.</summary>
    public Expression? RatioIn(ShareClass given) => Mean(p => p.In(given)?.Ratio);
    public Expression? WorthIn(ShareClass given) => Mean(p => p.In(given)?.Worth);

    /// <param name="price">The acquirer's price.</param>
    /// <param name="acquirerShares">The acquirer's shares, of which a limit on new ones is a part; null where none are given.</param>
    public void Relate(Reference price, Reference? acquirerShares)
    {
        var restated = FixedValue.Restated(_terms);
        bool isFixedValue = _packages.Exists(p => p.Legs.Any(l => l is { Asset: AssetKind.Shares, IsByWorth: true }));
        foreach (var package in _packages) package.Relate(price, _adjustments, isFixedValue ? restated : null);
        if (_limit is not null && acquirerShares is not null && Agreed() is { } agreed) _limit.RelateKept(agreed, acquirerShares, price, _exchanged, null);
        _arePooled = RelatePools();
        if (!_arePooled || IsDecided) RelateChoices(_arePooled);
        else if (_election.Options.Length == 1) _form.Relate("allotted", "T27", _allotted[_election.Options[0].Name], 1m);
    }

    /// <summary>What every option is worth, where that is the same: the mean, whatever is chosen. Null where the choices are told, or pools decide.</summary>
    public Expression? Alike => _arePooled || IsDecided || _packages.Count < 2 || Functions.Alike.Apply([.. _packages.Select(p => _form.Worked(p.Value))]) is null ? null : Functions.Alike.Call([.. _packages.Select(p => (Expression)p.Value)]);

    /// <summary>Shares of all classes for one target share before a limit, as a mean over all options.</summary>
    private Expression? Agreed() => _offer.FurtherClasses.Where(_offer.Joins).Aggregate(Mean(p => p.Main?.Agreed), (sum, other) =>
        Mean(p => p.In(other)?.Agreed) is { } further ? sum.Plus(further * _offer.InMainClass(other)) : sum);

    /// <summary>The choices are known, or supposed.</summary>
    private bool IsDecided => Told.Any() || IsSupposed(null);

    private IEnumerable<Fact> Told => _terms.Reading.InForce(_terms.Deal.Name, "elected", _terms.Announced).Select(f => f.Fact);

    private bool IsSupposed(string? option) => _terms.Reading.Assignments.All.Any(a => a.Figure.Owner == _terms.Deal.Name && a.Figure.Measure == "elected" && (option is null || a.Figure.Argument == option));

    /// <returns>Whether the pools alone decide what is paid.</returns>
    private bool RelatePools()
    {
        var pooled = _election.Options.Where(o => o.Pool is not null).ToList();
        foreach (var option in _election.Options) RelateMost(option);
        var open = _election.Options.Where(o => o.Pool is null).ToList();
        // What says nothing of itself takes what the pools leave; what is limited takes what is chosen.
        if (pooled.Count == 0 || open.Count > 1 || open.Exists(o => o.IsUnlimited || o.Limit is not null)) return false;
        var pools = _election.Options.Select(o => _form.Input("pool", Unit.One, o.Name)).ToList();
        _form.Relate("pools", "T27", pools.Skip(1).Aggregate<Reference, Expression>(pools[0], (sum, pool) => sum + pool), 1m);
        foreach (var option in _election.Options) _form.Relate("allotted", "T27", _allotted[option.Name], _form.Input("pool", Unit.One, option.Name));
        return true;
    }

    private void RelateMost(ElectionOption option)
    {
        if (option.Pool is { } pool) Relate("pool", pool);
        if (option.Limit is { } limit) Relate("limit", limit);

        void Relate(string measure, Quantity amount)
        {
            var part = _form.Input(measure, Unit.One, option.Name);
            if (amount.Unit.IsOne)
            {
                _terms.Give(part, amount, option.Legs[0]);
                return;
            }
            var total = _form.Input(measure + ".total", amount.Unit, option.Name);
            _terms.Give(total, amount, option.Legs[0]);
            // What a mix has drawn on may be used up.
            bool isDrawnOn = !option.IsMix && _election.Options.Any(o => o.IsMix);
            _form.Relate(measure, "T27", part, isDrawnOn ? Expression.Max(0m, Part(option, total, amount.Unit)) : Part(option, total, amount.Unit));
        }
    }

    /// <summary>
    /// A number of target shares is a part of them. Money, or shares that are given, is for all who receive any: a mix draws on it first, and
    /// what it leaves is for the option itself.
    /// </summary>
    private Expression Part(ElectionOption option, Reference total, Unit unit)
    {
        var package = PackageOf(option);
        if (unit == package.Target) return total / _exchanged;
        bool isMoney = unit.Currency is not null;
        // Before a limit on new shares, which looks at what is chosen.
        var each = isMoney ? package.Cash ?? package.Value : package.Main?.Agreed;
        if (each is null) return total / _exchanged;
        Expression left = total / _exchanged;
        foreach (var mix in _election.Options.Where(o => o != option && o.IsMix && !option.IsMix))
        {
            if ((isMoney ? PackageOf(mix).Cash : PackageOf(mix).Main?.Agreed) is { } drawn) left -= Chosen(mix.Name) * drawn;
        }
        return left / each;
    }

    private void RelateChoices(bool arePooled)
    {
        var all = _election.Options.Select(o => Choice(o.Name)).Append(Choice(Silent)).ToList();
        _form.Relate("elections", "T28", all.Skip(1).Aggregate<Reference, Expression>(all[0], (sum, part) => sum + part), 1m);
        var options = _election.Options.Select(o => new ProratedOption(o.Name, Elected(o.Name), Most(o, arePooled), !(o.IsMix && o.Pool is null && o.Limit is null && !arePooled))).ToList();
        var proration = new Proration(_form, options, Elected(Silent), _election.Silent);
        proration.Relate();
        if (arePooled) return;
        foreach (var option in options) _form.Relate("allotted", "T28", _allotted[option.Name], proration.Allotted(option));
    }

    private Expression? Most(ElectionOption option, bool arePooled) => option.Pool is not null || arePooled ? _form.Input("pool", Unit.One, option.Name)
        : option.Limit is not null ? _form.Input("limit", Unit.One, option.Name)
        : TakesWhatIsLeft(option) ? Expression.Max(0m, _election.Options.Where(o => o != option).Aggregate((Expression)1m, (left, o) => left - (o.Pool is null ? Chosen(o.Name) : _form.Input("pool", Unit.One, o.Name))))
        : null;

    /// <summary>Beside pools, which are filled whatever is chosen, and mixes for whoever wants them: the one option that says nothing of itself.</summary>
    private bool TakesWhatIsLeft(ElectionOption option) => IsOpen(option) && !option.IsMix && !option.IsUnlimited && _election.Options.Any(o => o.Pool is not null)
        && _election.Options.All(o => o == option || o.Pool is not null || (IsOpen(o) && o.IsMix));

    private static bool IsOpen(ElectionOption option) => option.Pool is null && option.Limit is null;

    /// <summary>The part whose holders chose an option, and of those who chose nothing where it is theirs.</summary>
    private Expression Chosen(string option)
    {
        Expression chosen = Elected(option);
        return option == _election.Silent ? chosen + Expression.Max(0m, Elected(Silent)) : chosen;
    }

    /// <summary>The part that was chosen, perhaps told as a number of shares.</summary>
    private Reference Choice(string option)
    {
        var part = Elected(option);
        var told = Told.FirstOrDefault(f => f.Key.Argument == option);
        if (told is null)
        {
            if (option != Silent && Told.FirstOrDefault() is { } other && !IsSupposed(option)) _form.Give(NobodyChose(part, other));
            return part;
        }
        _form.Consumed.Add(told);
        if (told.Quantity is { Unit.ShareClass: not null } count)
        {
            var shares = _form.Input("elected-shares", _packages[0].Target, option);
            _terms.Give(shares, told, count);
            _form.Relate("elected", "T28", part, shares / _exchanged);
        }
        else if (told.Quantity is { } quantity) _terms.Give(part, told, quantity);
        return part;
    }

    /// <summary>An option that the result does not name was chosen by nobody.</summary>
    private static ModelFigure NobodyChose(Reference part, Fact other) => new(part.Path, Unit.One, Origin.Stated)
    {
        Quantity = new Quantity(0m, Unit.One, Shape.Stated), Location = other.Used.Location, Citations = other.Used.Citations, Note = "not named among what was chosen",
    };

    private Reference Elected(string option) => _form.Input("elected", Unit.One, option);

    /// <summary>An option's own name where several pay in a class; the class's where it is not the one that most is paid in.</summary>
    private string RatioName(Offer offer, ElectionOption option, ShareClass given)
    {
        bool isOnly = offer.Common.All(l => l.Gives != given) && _election.Options.Count(o => o.Legs.Any(l => l.Gives == given)) == 1;
        return (isOnly, given == offer.AcquirerClass) switch
        {
            (true, true) => "",
            (true, false) => given.FullName,
            (false, true) => option.Name,
            _ => $"{option.Name}, {given.FullName}",
        };
    }

    private Package PackageOf(ElectionOption option) => _packages.First(p => p.Name == option.Name);

    private Expression? Mean(Func<Package, Reference?> of) => _packages.Where(p => of(p) is not null)
        .Select(p => (Expression)(_allotted[p.Name] * of(p)!)).Aggregate((Expression?)null, (sum, part) => sum is null ? part : sum + part);
}
