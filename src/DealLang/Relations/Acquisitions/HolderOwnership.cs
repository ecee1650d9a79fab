using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a named holder of either side has of the combined company: the shares that it receives and those of the acquirer that it had,
/// over old and new together. Who sells the whole target receives what is given for it, and has the target's part.
/// </summary>
internal static class HolderOwnership
{
    /// <param name="receivers">What the target's holders receive in shares.</param>
    /// <param name="undecided">The target's holders of whom nobody says what they have chosen, and so not what they have.</param>
    public static void Relate(DealTerms terms, ShareConsideration shares, IReadOnlyDictionary<string, Expression> receivers, IReadOnlyCollection<string> undecided)
    {
        if (!shares.Class.IsPartOfTheWhole) return;
        var form = terms.Form;
        var has = new Dictionary<string, Expression>(receivers, StringComparer.Ordinal);
        var holdings = Holdings.Relate(terms, shares.Class, shares.Diluted, shares.Price, of: shares.Class.Party.Name);
        foreach (var (holder, owned) in holdings)
        {
            if (holder == terms.Deal.Target.Name) continue;
            has[holder] = has.TryGetValue(holder, out var received) ? received + owned : owned;
        }
        RelateVotes(terms, shares, receivers, [.. holdings.Where(h => h.Holder != terms.Deal.Target.Name && !undecided.Contains(h.Holder))]);
        foreach (var member in terms.Deal.Seller?.Members ?? []) RelateMember(terms, shares, member.Name, has);
        if (terms.Deal.Seller is { } seller && !receivers.ContainsKey(seller.Name) && !terms.Deal.IsSide(seller.Name)) RelateSeller(terms, shares, seller.Name, has);
        foreach (string to in shares.Others.Where(o => o.Part != o.To).Select(o => o.To).Distinct(StringComparer.Ordinal))
        {
            var issued = OtherIssues.To(shares.Others, to)!;
            has[to] = has.TryGetValue(to, out var owned) ? owned + issued : issued;
        }
        foreach (string holder in has.Keys.Except(undecided, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            form.Relate("ownership of a holder", "T22", form.Figure("ownership", Unit.One, holder), Redemptions.Left(terms, shares.Class, holder, has[holder], shares.GivenBack) / shares.Combined);
    }

    /// <summary>Votes of the acquirer's own holders whose lines say which class they have.</summary>
    private static void RelateVotes(DealTerms terms, ShareConsideration shares, IReadOnlyDictionary<string, Expression> receivers, List<OwnedShares> holdings)
    {
        if (!Votes.Differ(shares.Class.Party) || shares.GivenBack.Count > 0) return;
        foreach (var lines in holdings.GroupBy(h => h.Holder, StringComparer.Ordinal))
        {
            if (lines.Any(h => h.Class is null) || OtherIssues.To(shares.Others, lines.Key) is not null) continue;
            var votes = lines.Aggregate(default(Expression), (sum, h) => sum.Plus(Counted(h) * Votes.Each(h.Class!)))!;
            if (receivers.TryGetValue(lines.Key, out var received)) votes += received * Votes.Each(shares.Class);
            Votes.RelateHolder(terms, shares, lines.Key, votes);
        }

        Expression Counted(OwnedShares holding) => holding.Class == shares.Class ? holding.Owned
            : terms.Weight(holding.Class!, shares.Class) is Number { Value: 1m } ? holding.Owned * new Number(1m) { Unit = Unit.Shares(holding.Class!.FullName) / shares.Unit } : holding.Owned / terms.Weight(holding.Class!, shares.Class);
    }

    /// <summary>One of several sellers has what is given to it by name.</summary>
    private static void RelateMember(DealTerms terms, ShareConsideration shares, string member, Dictionary<string, Expression> has)
    {
        var received = terms.Form.Figure("receives", shares.Unit, member);
        if (LegSum.Of(terms, "receives", received, [.. terms.Legs.Where(l => l is { Asset: Symbols.AssetKind.Shares, Per: null, Amount: not null, IsContingent: false } && l.Gives == shares.Class && l.To?.Name == member)]) is not { } sum) return;
        if (sum != received) terms.Form.Relate("shares received", "T03", received, sum);
        has[member] = has.TryGetValue(member, out var owned) ? received + owned : received;
    }

    private static void RelateSeller(DealTerms terms, ShareConsideration shares, string seller, Dictionary<string, Expression> has)
    {
        if (has.TryGetValue(seller, out var owned)) has[seller] = shares.Issued + owned;
        else if (shares.GivenBack.Count == 0) terms.Form.Relate("ownership of the seller", "T22", terms.Form.Figure("ownership", Unit.One, seller), terms.Form.Figure("ownership", Unit.One, terms.Deal.Target.Name));
        else has[seller] = shares.Issued;
    }
}
