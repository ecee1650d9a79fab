using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Relations.Exits;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// What a cheaper round does to the price at which an older class converts. Full ratchet: the price of the round. Weighted average (NVCA
/// model certificate of incorporation, 4.4.4): CP1 × (A + B) ÷ (A + C), where A is the shares before — broad-based with options and what
/// converts, narrow-based those outstanding alone —, B what the money would have bought at CP1, C the new shares.
/// </summary>
internal sealed class AntiDilution
{
    private readonly Capitalisation _before;
    private readonly ShareClass _class;
    private readonly Reference _old;
    private readonly Reference _held;
    private readonly Reference _converted;
    private readonly bool _isNarrow;
    private readonly bool _isRatchet;
    private readonly Expression? _all;

    /// <summary>What a share of it converts into before the round, where an earlier one has moved its price; null for one.</summary>
    private readonly Expression? _ratio;

    /// <param name="all">The shares that a broad average counts, where they are not those of a round's cap table.</param>
    private AntiDilution(DealTerms terms, Capitalisation before, ShareClass protectedClass, Fact fact, Deal? statedIn, Expression? all = null)
    {
        (_before, _class, _all) = (before, protectedClass, all);
        var (form, name) = (terms.Form, protectedClass.FullName);
        var unit = form.Money / before.Unit;
        _old = form.Input("conversion-price.before", unit, name);
        _held = form.Input("shares", Unit.Shares(name), name);
        form.Consumed.Add(fact);
        if (before.Earlier.ConversionPrice(protectedClass, fact, statedIn, unit) is { } left)
        {
            form.Relate("conversion price that an earlier round left", "T18", _old, left.Price);
            _ratio = left.First / _old;
        }
        else if (fact.Used.Second is { } at) terms.GiveOnce(_old, fact, at with { Unit = unit });
        else if (RoundPriceOf(terms, protectedClass, statedIn) is { } sold) GiveSold(terms, sold);
        else if (statedIn is not null && before.Earlier.PriceOf(statedIn, unit) is { } price) form.Relate("price of the round that sold the class", "T18", _old, price);
        else IsPriced = false;
        _converted = form.Figure("as-converted", before.Unit, name);
        _isNarrow = fact.Used.Modifiers.Contains("narrow-based");
        _isRatchet = fact.Used.Modifiers.Contains("full ratchet") || IsOfOfferings(fact);
    }

    /// <summary>What a share of the class was sold at, by the shares that it converts into.</summary>
    private void GiveSold(DealTerms terms, Fact sold)
    {
        var counted = _class.Party.Class(_before.Unit.ShareClass![(_class.Party.Name.Length + 1)..])!;
        if (ClassWeight.ByLines(_class, counted) == 1m) terms.GiveOnce(_old, sold, sold.Quantity! with { Unit = terms.Form.UnitOf(_old.Path)! });
        else
        {
            var price = terms.Form.Input("round-price", terms.Form.Money / Unit.Shares(_class.FullName), _class.FullName);
            terms.GiveOnce(price, sold, sold.Quantity! with { Unit = terms.Form.UnitOf(price.Path)! });
            terms.Form.Relate("price of the round that sold the class", "T18", _old, ClassWeight.Price(price, _class, counted));
        }
    }

    /// <summary>Every class that is protected against the round.</summary>
    public static List<AntiDilution> Of(DealTerms terms, Capitalisation before) => [.. Protected(terms, before).Select(p => new AntiDilution(terms, before, p.Class, p.Fact, p.Round))];

    /// <summary>Every class that is protected against an offering.</summary>
    /// <param name="all">All shares before it, with what may become shares.</param>
    public static List<AntiDilution> OfOffering(DealTerms terms, Capitalisation before, Expression all) =>
        [.. Protected(terms, before, isOffering: true).Select(p => new AntiDilution(terms, before, p.Class, p.Fact, p.Round, all))];

    public ShareClass Class => _class;

    /// <summary>Something says at which price it has converted so far.</summary>
    public bool IsPriced { get; } = true;

    /// <summary>The shares of the class itself.</summary>
    public Reference Shares => _held;

    /// <summary>It is held against the price of an offering alone (an IPO ratchet).</summary>
    private static bool IsOfOfferings(Fact protection) => protection.Used.Modifiers.Contains("ipo ratchet");

    /// <summary>The pre-money value is divided by what protected classes convert into: <c>pre $32m, with anti-dilution</c>.</summary>
    public static bool IsInside(DealTerms terms) => terms.Reading.InForce(terms.Deal.Name, "pre", terms.Announced).Any(f => f.Fact.Used.Modifiers.Contains("with anti-dilution"));

    /// <summary>What it converts into on top of the shares that there are.</summary>
    public Expression Added => _converted - Held;

    /// <summary>As <see cref="Runtime.PricedRound"/> takes it.</summary>
    public IEnumerable<Expression> Arguments => [Held, _old, (decimal)(_isRatchet ? Runtime.CapBasis.FullRatchet : Runtime.CapBasis.WeightedAverage), Counted];

    /// <summary>The shares that the average counts.</summary>
    private Expression Counted => _isNarrow ? _before.Outstanding : _all is not null ? _all : _before.Pool is { } pool ? _before.Diluted - pool : _before.Diluted;

    /// <summary>As it converts before the round.</summary>
    private Expression Held => _ratio is null ? _before.InUnit(_held, _class) : _before.InUnit(_held, _class) * _ratio;

    /// <summary>What it converts into on top of its shares since earlier rounds moved its price, holder by holder; none where none has.</summary>
    public List<CapTableLine> Carried => _ratio is null ? [] : Shared(Held - _before.InUnit(_held, _class), isOld: true);

    /// <summary>Each holder of the class has its part of what the class converts into.</summary>
    private List<CapTableLine> Shared(Expression added, bool isOld)
    {
        List<CapTableLine> held = [.. _before.Lines.Where(l => l.Class == _class.FullName)];
        if (held.Count == 0) return [Line(_class.FullName, added)];
        var all = held.Skip(1).Aggregate(held[0].After, (sum, line) => sum + line.After);
        return held.ConvertAll(l => Line(l.Name, held.Count == 1 ? added : added * l.After / all));

        CapTableLine Line(string name, Expression shares) => isOld ? CapTableLine.Unchanged(name, "", shares) : new CapTableLine(name, "", null, shares);
    }

    /// <returns>Rows of the cap table for what the class converts into on top of the shares that it has.</returns>
    public List<CapTableLine> Relate(DealTerms terms, Expression price, Reference amount, Expression newShares)
    {
        var form = terms.Form;
        Expression average = _old * (Counted + (amount / _old)) / (Counted + newShares);
        Expression adjusted = _isRatchet ? Expression.Min(_old, price) : new Choice(_old, false, price, average, _old);
        var conversion = form.Figure("conversion-price", form.UnitOf(_old.Path)!, _class.FullName);
        form.Relate("conversion price after the round", "T18", conversion, adjusted);
        form.Relate("shares as converted", "T21", _converted, Held * _old / conversion);
        return Shared(Added, isOld: false);
    }

    /// <summary>The company's own lines, then those of earlier rounds on the class that each sold.</summary>
    private static IEnumerable<(ShareClass Class, Fact Fact, Deal? Round)> Protected(DealTerms terms, Capitalisation before, bool isOffering = false)
    {
        var company = terms.Deal.Objects[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in terms.Reading.InForce(company.Name, "anti-dilution").Select(f => f.Fact))
        {
            if ((isOffering || !IsOfOfferings(fact)) && Find(company, fact.Key.Argument) is { } named && before.Counts(named) && seen.Add(named.FullName)) yield return (named, fact, null);
        }
        foreach (var round in CompanyRound.Of(company, terms.Reading.World, terms.Reading.Day).Where(r => r.Deal != terms.Deal && !(r.Date >= terms.Announced)))
        {
            if (round.Facts(terms.Reading, "anti-dilution").FirstOrDefault(f => isOffering || !IsOfOfferings(f)) is { } fact && Find(company, round.Class) is { } sold && before.Counts(sold) && seen.Add(sold.FullName)) yield return (sold, fact, round.Deal);
        }
    }

    /// <summary>What protects one class: the company's line on it, else that of the round that sold it.</summary>
    public static Fact? ProtectionOf(FactReading reading, Party company, ShareClass shareClass, Deal? soldIn) =>
        reading.InForce(company.Name, "anti-dilution").Select(f => f.Fact).FirstOrDefault(f => f.Key.Argument == shareClass.FullName && !IsOfOfferings(f))
            ?? (soldIn is null ? null : reading.World.FactsOf(soldIn.Name, "anti-dilution").FirstOrDefault(f => !IsOfOfferings(f)));

    private static ShareClass? Find(Party company, string fullName) => company.Classes.FirstOrDefault(c => c.FullName == fullName);

    /// <summary>What a share of the class was sold at, as the round's block or the company's says.</summary>
    private static Fact? RoundPriceOf(DealTerms terms, ShareClass sold, Deal? round)
    {
        var world = terms.Reading.World;
        var own = round is null ? ImmutableArray<Fact>.Empty : [.. world.FactsOf(round.Name, "round-price").Where(f => f.Quantity is not null)];
        return own.FirstOrDefault() ?? world.FactsOf(sold.Party.Name, "price").Concat(world.Deals.Where(d => d != terms.Deal && d.Objects.Contains(sold.Party)).SelectMany(d => world.FactsOf(d.Name, "price")))
            .Where(f => f.Quantity is not null && f.Used.Reading.Basis == "round" && ClassPrices.IsOf(f, sold) && !(ClassPrices.Since(f, terms.Reading.Day) > terms.Reading.Day))
            .OrderBy(f => ClassPrices.Since(f, terms.Reading.Day)).LastOrDefault();
    }
}
