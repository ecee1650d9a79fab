using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Deals that state their figures in terms of each other's, all the way round: said, and the formulas of the circle are left out.</summary>
internal static class CircularFigures
{
    public static void Break(BindingSession session)
    {
        var reads = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var claim in session.Claims) Add(claim.Key.Owner, claim.Formula);
        foreach (var deal in session.Names.Deals.Values.Distinct())
        {
            foreach (var leg in deal.Legs) Add(deal.Name, leg.Formula ?? leg.WorthFormula);
        }
        if (reads.Count == 0) return;
        AddRounds(session, reads);
        foreach (var claim in session.Claims.ToList())
        {
            if (IsCircular(claim.Key.Owner, claim.Formula, $"{claim.Key.Owner}.{claim.Key.Measure}", claim.Location)) session.Claims[session.Claims.IndexOf(claim)] = claim with { Formula = null };
        }
        foreach (var deal in session.Names.Deals.Values.Distinct())
            deal.Legs = [.. deal.Legs.Select(leg => IsCircular(deal.Name, leg.Formula ?? leg.WorthFormula, deal.Name, leg.Location) ? leg with { Formula = null, WorthFormula = null } : leg)];

        void Add(string owner, Expression? formula)
        {
            foreach (string other in Others(owner, formula))
            {
                if (!reads.TryGetValue(owner, out var known)) reads.Add(owner, known = new SortedSet<string>(StringComparer.Ordinal));
                known.Add(other);
            }
        }

        bool IsCircular(string owner, Expression? formula, string figure, Location place)
        {
            foreach (string other in Others(owner, formula))
            {
                if (Way(other, owner, []) is not { } way) continue;
                session.Report(Rules.Names.Circle, place, figure, string.Join(" → ", way.Prepend(owner)));
                return true;
            }
            return false;
        }

        List<string>? Way(string from, string to, HashSet<string> seen)
        {
            if (from == to) return [to];
            if (!seen.Add(from) || !reads.TryGetValue(from, out var next)) return null;
            foreach (string other in next)
            {
                if (Way(other, to, seen) is { } way) return [from, .. way];
            }
            return null;
        }
    }

    /// <summary>A round begins with what the rounds of its company before it have left: it reads them, whatever it says.</summary>
    private static void AddRounds(BindingSession session, Dictionary<string, SortedSet<string>> reads)
    {
        var rounds = session.Names.Deals.Values.Distinct().Where(d => d.Verb is "invests" or "invest" && !d.Objects.IsEmpty).ToList();
        foreach (var later in rounds)
        {
            foreach (var earlier in rounds)
            {
                if (earlier.Objects[0] != later.Objects[0] || !(Relations.Exits.CompanyRound.ClosingOf(earlier) < Relations.Exits.CompanyRound.ClosingOf(later))) continue;
                if (!reads.TryGetValue(later.Name, out var known)) reads.Add(later.Name, known = new SortedSet<string>(StringComparer.Ordinal));
                known.Add(earlier.Name);
            }
        }
    }

    private static IEnumerable<string> Others(string owner, Expression? formula) =>
        formula?.References().Select(r => r.Path.Owner).Where(o => o.Length > 0 && o != owner) ?? [];
}
