using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Binding;

/// <summary>
/// What lines say, for the files after an edit: the same, at the places where the lines are now, and of the parties, classes and sources that are
/// declared now. Each record that has a place, or holds one that has, is copied here; a property holds the result to a binding of the new text.
/// </summary>
internal sealed class MovedSymbols(NameTable names, MovedPlaces places)
{
    private readonly Dictionary<Party, Party> _groups = [];

    /// <summary>Everything asked for so far could be moved.</summary>
    public bool AreComplete { get; private set; } = true;

    public Location Of(Location place)
    {
        if (places.Of(place) is { } moved) return moved;
        return Lost(place);
    }

    /// <summary>Something is not there any more.</summary>
    public void Lose() => AreComplete = false;

    public Claim Of(Claim claim) => claim with { Location = Of(claim.Location), Citations = Of(claim.Citations), When = Of(claim.When), Formula = Of(claim.Formula), Priced = Of(claim.Priced) };

    /// <summary>Gives a deal that has only been declared all that its lines say.</summary>
    public void Fill(Deal before, Deal now)
    {
        if (before.Subjects.Length > 1) _groups[before.Together] = now.Together;
        if (before.Seller is { Members.IsEmpty: false } seller && now.Seller is { } sellers) _groups[seller] = sellers;
        now.Milestones = Each(before.Milestones, m => m with { Citations = Of(m.Citations), Location = Of(m.Location) });
        now.Legs = Each(before.Legs, Of);
        now.Conditions = Each(before.Conditions, c => Of(c)!);
        now.Amendments = Each(before.Amendments, a => a with { Citations = Of(a.Citations), Location = Of(a.Location) });
        now.Elections = Each(before.Elections, Of);
        now.Payments = before.Payments is { } payments ? payments with { Location = Of(payments.Location) } : null;
        now.Vesting = before.Vesting is { } vesting ? vesting with { Location = Of(vesting.Location) } : null;
        now.Notes = Each(before.Notes, n => n with { Citations = Of(n.Citations) });
        (now.Told, now.SupersededBy, now.PartOf, now.SameAs) = (before.Told, before.SupersededBy, before.PartOf, before.SameAs);
    }

    /// <summary>Takes back what a deal has been given: its lines are to be bound.</summary>
    public static void Empty(Deal deal)
    {
        (deal.Milestones, deal.Legs, deal.Conditions, deal.Amendments, deal.Elections) = ([], [], [], [], []);
        (deal.Payments, deal.Vesting, deal.Told, deal.SupersededBy, deal.PartOf, deal.SameAs, deal.Notes) = (null, null, [], "", "", "", []);
    }

    private Leg Of(Leg leg) => leg with
    {
        From = Of(leg.From),
        To = leg.To is { } to ? Of(to) : null,
        Location = Of(leg.Location),
        Formula = Of(leg.Formula),
        WorthFormula = Of(leg.WorthFormula),
        EarnOut = leg.EarnOut is { } earnOut ? earnOut with { Location = Of(earnOut.Location) } : null,
        Receivers = Each(leg.Receivers, r => r with { Party = Of(r.Party) }),
        Gives = Of(leg.Gives),
        Per = Of(leg.Per),
        For = Of(leg.For),
        Tranches = Each(leg.Tranches, t => t with { When = Of(t.When), Location = Of(t.Location) }),
        Return = leg.Return is { } paid ? paid with { Class = Of(paid.Class) } : null,
        Citations = Of(leg.Citations),
        When = Of(leg.When),
        Terms = Of(leg.Terms),
    };

    private Collar? Of(Collar? band) => band is null ? null : band with { Location = Of(band.Location) };

    private Pricing? Of(Pricing? pricing) => pricing is null ? null : pricing with { Class = Of(pricing.Class)!, Location = Of(pricing.Location) };

    private LegTerms Of(LegTerms terms) => ReferenceEquals(terms, LegTerms.None) ? terms : terms with
    {
        Priced = Of(terms.Priced),
        Collar = Of(terms.Collar),
        Beside = Of(terms.Beside),
        Less = Each(terms.Less, d => d with { Location = Of(d.Location), Citations = Of(d.Citations) }),
    };

    private Election Of(Election election) => election with
    {
        Options = Each(election.Options, o => o with { Legs = Each(o.Legs, Of), Location = Of(o.Location) }),
        Location = Of(election.Location),
        Chooser = election.Chooser is { } chooser ? Of(chooser) : null,
        Citations = Of(election.Citations),
    };

    private Condition? Of(Condition? condition) => condition switch
    {
        null => null,
        FigureTest test => test with { Location = Of(test.Location), Against = Of(test.Against) },
        Together all => all with { Location = Of(all.Location), Parts = Each(all.Parts, c => Of(c)!) },
        _ => condition with { Location = Of(condition.Location) },
    };

    private ImmutableArray<Citation> Of(ImmutableArray<Citation> citations) => Each(citations, c => c with { Source = Of(c.Source), Location = Of(c.Location) });

    private Source Of(Source source) => names.Sources.GetValueOrDefault(source.Name) is { } now ? now : Lost(source);

    private ShareClass? Of(ShareClass? shareClass) =>
        shareClass is null ? null : names.Parties.GetValueOrDefault(shareClass.Party.Name)?.Class(shareClass.Name) is { } now ? now : Lost(shareClass);

    /// <summary>A party by its name; what stands for several, for holders or for advisers is made anew.</summary>
    private Party Of(Party party)
    {
        if (names.Parties.GetValueOrDefault(party.Name) is { } now) return now;
        if (_groups.TryGetValue(party, out var known)) return known;
        if (!party.Classes.IsEmpty) return Lost(party);
        return _groups[party] = new Party(party.Name, party.Kind, party.Printed, Of(party.Location)) { IsImplied = party.IsImplied, Members = Each(party.Members, Of), FiscalYearEnd = party.FiscalYearEnd };
    }

    /// <summary>A formula names figures and has no place, unless it asks what if.</summary>
    private Expression? Of(Expression? formula) => formula is null || formula.References().All(r => r.WhatIf.IsEmpty) ? formula : Lost(formula);

    private T Lost<T>(T symbol)
    {
        Lose();
        return symbol;
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> all, Func<T, T> move)
    {
        if (all.IsEmpty) return all;
        var moved = ImmutableArray.CreateBuilder<T>(all.Length);
        foreach (var one in all) moved.Add(move(one));
        return moved.MoveToImmutable();
    }
}
