using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Terms beside those of all others: of one holder, of another class of the target, of a group that chose something else.</summary>
/// <param name="Count">The target shares that they are for, of their own class.</param>
internal sealed record SidePackage(string Name, Package Package, Reference Count)
{
    /// <summary>Turns a share of another class into one of the class that is acquired; null where it is that class.</summary>
    public Expression? Weight { get; init; }

    /// <summary>The other class that the terms are for; null for those of a holder or a group.</summary>
    public ShareClass? Class { get; init; }

    /// <summary>Whose terms they are; empty for those of a class or a group.</summary>
    public string Holder { get; init; } = "";

    /// <summary>The group that has chosen them for these of its shares; empty for those of a holder or a class.</summary>
    public string Chooser { get; init; } = "";

    /// <summary>The class of the shares that they are for.</summary>
    public required ShareClass Of { get; init; }

    /// <summary>Terms of single holders for shares of this class.</summary>
    public IReadOnlyList<SidePackage> Inner { get; init; } = [];

    /// <summary>They are for shares of a class that has terms of its own, and is counted with all of them.</summary>
    public bool IsInner { get; init; }

    /// <summary>The shares that these terms are for, without those of its holders that have others.</summary>
    public Expression Paid => Inner.Aggregate((Expression)Count, (rest, inner) => rest - inner.Count);

    /// <summary>Its shares without what is granted in them; null for terms of a holder or a group.</summary>
    public Reference? Basic { get; init; }

    /// <summary>Shares of another class with what is granted in them, at what such a share receives.</summary>
    public void RelateCount(DealTerms terms, DilutedShares diluted)
    {
        if (Class is null || Basic is null || Count == Basic) return;
        if (diluted.Granted(Class.FullName, Package.Value) is { } granted) terms.Form.Relate("diluted shares", "T21", Count, Basic + granted);
        else terms.Form.Relate("diluted shares", "T21", Count, (Expression)Basic);
    }

    /// <summary>The shares that something is paid for: without those that the acquirer has, those that are excluded and those that are left in.</summary>
    public Expression Exchanged { get; init; } = Count;

    /// <summary>The shares as the class that is acquired counts them.</summary>
    public Expression Shares => Weight is null ? Count : Count * Weight;
}

internal static class SidePackages
{
    public static List<SidePackage> Of(DealTerms terms, Offer offer)
    {
        var packages = new List<SidePackage>();
        foreach (var (holder, of, legs) in offer.ToHolders) packages.Add(OfHolder(terms, offer, holder, of, legs));
        var chosen = terms.Deal.Elections.Where(e => e.Chooser is not null && (e.Since?.First ?? DateOnly.MinValue) <= terms.Reading.Day)
            .SelectMany(e => e.Options.Select(o => OfGroup(terms, offer, e.Chooser!, o))).OfType<SidePackage>().ToList();
        foreach (var (other, legs) in offer.ForClasses) packages.Add(OfClass(terms, offer, other, legs, [.. packages.Concat(chosen).Where(p => p.IsInner && p.Of == other)]));
        packages.AddRange(chosen);
        return packages;
    }

    private static Func<ShareClass, string> RatioName(Offer offer, string name) => given => given == offer.AcquirerClass ? name : $"{name}, {given.FullName}";

    private static SidePackage OfHolder(DealTerms terms, Offer offer, Party holder, ShareClass of, IReadOnlyList<Leg> legs)
    {
        string name = of == offer.TargetClass ? holder.Name : $"{holder.Name}, {of.FullName}";
        return new(name, new Package(terms, name, RatioName(offer, name), legs, of, offer), Holdings.Of(terms, of, offer.TargetClass, holder.Name))
        {
            Holder = holder.Name,
            Of = of,
            IsInner = offer.ForClasses.Any(c => c.Class == of),
            Weight = of == offer.TargetClass ? null : terms.Weight(of, offer.TargetClass),
        };
    }

    /// <summary>Shares of another class, counted as shares of the class that is acquired.</summary>
    private static SidePackage OfClass(DealTerms terms, Offer offer, ShareClass other, IReadOnlyList<Leg> legs, List<SidePackage> inner)
    {
        var unit = Unit.Shares(other.FullName);
        var package = new Package(terms, other.FullName, RatioName(offer, other.FullName), legs, other, offer);
        var basic = terms.Form.Input("target-shares", unit, other.FullName);
        var count = terms.HasAwards(other) ? terms.Form.Figure("fdso", unit, other.FullName) : basic;
        Expression all = count;
        foreach (var (fact, _) in terms.Reading.InForce(other.Party.Name, "holder"))
        {
            if (fact.Quantity?.Unit.ShareClass != other.FullName || !terms.Deal.Subjects.Any(s => s.Name == Holdings.HolderOf(fact))) continue;
            all -= Holdings.Counted(terms, other, Holdings.HolderOf(fact));
        }
        foreach (var own in inner) all -= own.Count;
        return new(other.FullName, package, count)
        {
            Class = other,
            Of = other,
            Inner = inner,
            Basic = basic,
            Weight = terms.Weight(other, offer.TargetClass),
            Exchanged = terms.Deal.Portion is null ? NotExchanged.Without(terms, other, package.Value, all, rest: null) : all,
        };
    }

    /// <summary>Until anybody says that the group has chosen, it receives what all others do.</summary>
    private static SidePackage? OfGroup(DealTerms terms, Offer offer, Party group, ElectionOption option)
    {
        string name = $"{group.Name}, {option.Name}";
        var told = terms.Reading.InForce(terms.Deal.Name, "elected", terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Key.Argument == name && f.Quantity is not null);
        var of = option.Legs.Select(l => l.Per).FirstOrDefault(c => c?.Party == terms.Deal.Target) ?? offer.TargetClass;
        var unit = Unit.Shares(of.FullName);
        if (told?.Quantity is null || (told.Quantity.Unit.ShareClass is not null && told.Quantity.Unit != unit)) return null;
        terms.Form.Consumed.Add(told);
        var shares = terms.Form.Input("elected-shares", unit, name);
        if (told.Quantity.Unit.ShareClass is not null) terms.Give(shares, told, told.Quantity with { Unit = unit });
        else
        {
            var part = terms.Form.Input("elected", Unit.One, name);
            terms.Give(part, told, told.Quantity);
            terms.Form.Relate("elected", "T28", shares, part * Holdings.Of(terms, of, offer.TargetClass, group.Name));
        }
        return new(name, new Package(terms, name, RatioName(offer, name), option.Legs, of, offer), shares)
        {
            Chooser = group.Name,
            Of = of,
            IsInner = offer.ForClasses.Any(c => c.Class == of),
            Weight = of == offer.TargetClass ? null : terms.Weight(of, offer.TargetClass),
        };
    }
}
