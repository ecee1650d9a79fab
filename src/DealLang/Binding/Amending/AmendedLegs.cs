using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Legs of an amendment take the place of those with the same key and keep what they do not mention; a new key adds.</summary>
internal sealed class AmendedLegs(BindingSession session, Deal deal, DateInterval date)
{
    /// <param name="suffixes">Of the line that the legs stand on: what it says itself is not kept from before.</param>
    public void Apply(BlockSyntax block, IEnumerable<Leg> legs)
    {
        var standing = InForce();
        foreach (var leg in legs)
        {
            var same = Matching(standing, leg);
            if (same.Count > 1)
            {
                session.Report(Rules.Changes.AmbiguousKey, block.Location, LegKey.Of(leg), Count(same), string.Join("; ", same.Select(Spelled)));
                continue;
            }
            if (same is [var before])
            {
                End(before);
                deal.Legs = deal.Legs.Add(Kept.From(before, leg));
            }
            else deal.Legs = deal.Legs.Add(leg);
        }
    }

    /// <summary>A line of an amendment that says the amount of a header, or of a web's sentence, anew: what the sentence says ends, and goes on with that amount. When it runs is kept where the line says nothing of it.</summary>
    /// <param name="first">Where the claims of the amendment begin.</param>
    public void ApplyToSentence(int first)
    {
        for (int i = session.Claims.Count - 1; i >= first; i--)
        {
            var claim = session.Claims[i];
            if (claim is not { Quantity: { } amount, IsRemoval: false, InCase.Length: 0, Key.Argument.Length: 0 } || claim.Key.Owner != deal.Name) continue;
            if (InForce().Find(l => (l.IsOfSentence || IsAllThatIsPutIn(l)) && l.Amount?.Unit == amount.Unit && Says(claim.Key.Measure, l)) is not { } said) continue;
            End(said);
            deal.Legs = deal.Legs.Add(Timed(said with { Amount = amount with { Meaning = said.Amount!.Meaning }, Formula = null, Since = date, Citations = claim.Citations, Force = claim.Force ?? said.Force, Location = claim.Location, Written = claim.Location.Text }, claim));
            session.Withdraw(i);
        }
    }

    /// <summary>What an investor pays is the amount of the round, where it is one line.</summary>
    private bool IsAllThatIsPutIn(Leg leg) => deal.Verb == "invests" && leg is { Asset: AssetKind.Cash, Tranches.IsEmpty: true, When: null, Per: null } && InForce().Count == 1;

    private static Leg Timed(Leg leg, Claim claim) => claim is { Over: null, Starting: null, Until: null } ? leg
        : leg with { Over = claim.Over, Starting = claim.Starting, Until = claim.Until, Period = Runs.Of(claim.Starting, claim.Over, claim.Until) };

    private static bool Says(string measure, Leg said) => said.Asset == AssetKind.Cash ? s_money.Contains(measure) : measure is "quantity";

    private static readonly HashSet<string> s_money = ["total", "amount", "raise", "rent"];

    public void Remove(Leg leg) => End(leg);

    public List<Leg> InForce() => [.. deal.Legs.Where(l => l.Ended is null || l.Ended > date.First)];

    private void End(Leg leg) => deal.Legs = deal.Legs.Replace(leg, leg with { Ended = date.First });

    /// <summary>Of several with one key those for the same class, to the same party, on the same condition.</summary>
    private static List<Leg> Matching(List<Leg> standing, Leg leg)
    {
        if (leg.Name.Length > 0 && standing.Exists(l => l.Name == leg.Name)) return standing.FindAll(l => l.Name == leg.Name && LegKey.Described(l) == LegKey.Described(leg));
        if (leg.Name.Length > 0) return [];
        var same = standing.FindAll(l => LegKey.Described(l) == LegKey.Described(leg) && !IsAnother(l, leg));
        same = Narrowed(same, l => l.Per == leg.Per);
        same = Narrowed(same, l => l.To == leg.To);
        // Of a basket each thing is a leg.
        same = Narrowed(same, l => l.Return?.Underlying == leg.Return?.Underlying);
        return Narrowed(same, l => l.When?.Written == leg.When?.Written);
    }

    private static List<Leg> Narrowed(List<Leg> legs, Predicate<Leg> test) => legs.Count > 1 && legs.FindAll(test) is { Count: > 0 } fitting ? fitting : legs;

    /// <summary>A fee is no offer: one for each share without a condition, the other in all and on one.</summary>
    private static bool IsAnother(Leg before, Leg leg) => before.Per != leg.Per && (before.When is null) != (leg.When is null) || IsForOneHolder(before, leg);

    /// <summary>What all receive for a share stays when one holder is given something else for it.</summary>
    private static bool IsForOneHolder(Leg before, Leg leg) => leg is { Per: not null, To: not null } && before.To is null;

    private static string Count(List<Leg> legs) => legs.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Spelled(Leg leg) => leg.Name.Length > 0 ? leg.Name : leg.When is null ? leg.Written : $"{leg.Written} when {leg.When}";
}
