using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A measure of a company by period (net income 2026, EBITDA of the last twelve months), as a deal reads it: in the deal's model it is
/// measure(PARTY, PERIOD), and the target's where it names no party. What the company says without a period holds for any.
/// </summary>
internal sealed class PeriodFigures(DealTerms terms, string measure)
{
    private readonly Dictionary<string, List<Fact>> _facts = new(StringComparer.Ordinal);

    public bool IsStated(Party party) => Facts(party).Count > 0;

    /// <summary>The periods that a company states.</summary>
    public IEnumerable<string> Periods(Party party) => Facts(party).Select(Period).Select(Label).Distinct(StringComparer.Ordinal);

    /// <summary>A whole year is stated, or no period at all; a quarter alone says little of a year.</summary>
    public bool IsOfAYear(Party party) => Facts(party).Exists(f => IsYear(Period(f)));

    /// <summary>Twelve months: a year, the last or the next twelve, or no period at all.</summary>
    public static bool IsYear(string period) => period is "" or "ltm" or "ntm" || YearOf(period) is not null;

    /// <summary>
    /// The periods that the companies have in common, in order. Years agree by their number, though one of them ends earlier; while only
    /// one company states any, its own.
    /// </summary>
    public IReadOnlyList<string> Common(params Party[] parties)
    {
        var stated = parties.Where(IsStated).ToList();
        if (stated.Count == 0) return [];
        var named = stated.Select(p => Facts(p).Select(f => Label(Period(f))).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal)).ToList();
        var common = named.Where(n => n.Count > 0).Aggregate(default(HashSet<string>), (all, next) => all is null ? next : [.. all.Intersect(next, StringComparer.Ordinal)]);
        return common is null ? [""] : [.. common.Order(StringComparer.Ordinal)];
    }

    /// <summary>A company's figure of a period, given where the company states it.</summary>
    public Reference Of(Party party, string period)
    {
        var facts = Facts(party);
        var fact = facts.Find(f => Period(f) == period) ?? facts.Find(f => Label(Period(f)) == period) ?? facts.Find(f => Period(f).Length == 0);
        var figure = terms.Form.Input(measure, terms.Money, Argument(party, fact is not null && Period(fact).Length == 0 ? "" : fact is null ? period : Period(fact)));
        if (fact is null) return figure;
        if (fact.Key.Owner == terms.Deal.Name) terms.Form.Consumed.Add(fact);
        terms.GiveOnce(figure, fact, fact.Quantity!, Closing(party, Period(fact)));
        return figure;
    }

    private string Argument(Party party, string period) => party == terms.Deal.Target && !terms.Deal.IsMergerOfEquals ? period : period.Length == 0 ? party.Name : $"{party.Name}, {period}";

    /// <summary>2025 of 2025 and of FY2025(Oracle); other periods stand for themselves.</summary>
    public static string Label(string period) => YearOf(period) is { } year ? year.ToString(CultureInfo.InvariantCulture) : period;

    /// <summary>The year of 2025 and FY2025(Oracle); null for other periods.</summary>
    public static int? YearOf(string period)
    {
        string year = period.StartsWith("FY", StringComparison.Ordinal) ? period[2..].Split('(')[0] : period;
        return year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private static string Closing(Party party, string period) => period.StartsWith("FY", StringComparison.Ordinal) ? $"{party.Name}'s fiscal year" : "";

    /// <summary>The company's own facts; a target's may stand in the deal's block.</summary>
    private List<Fact> Facts(Party party)
    {
        if (_facts.TryGetValue(party.Name, out var known)) return known;
        var own = terms.Reading.InForce(party.Name, measure).Select(f => f.Fact);
        var ofDeal = terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(f => f.Fact).Where(f => OwnerOf(f) == party.Name);
        return _facts[party.Name] = [.. ofDeal.Concat(own).DistinctBy(Period).Where(f => f.Quantity is not null)];
    }

    /// <summary>A figure of the deal's is the target's where it names no company.</summary>
    private string OwnerOf(Fact fact) =>
        terms.Deal.Subjects.Concat(terms.Deal.Objects).FirstOrDefault(p => fact.Key.Argument == p.Name || fact.Key.Argument.StartsWith(p.Name + ", ", StringComparison.Ordinal))?.Name
            ?? terms.Deal.Target.Name;

    private string Period(Fact fact)
    {
        string owner = OwnerOf(fact);
        return fact.Key.Owner != terms.Deal.Name || !fact.Key.Argument.StartsWith(owner, StringComparison.Ordinal) ? fact.Key.Argument
            : fact.Key.Argument == owner ? "" : fact.Key.Argument[(owner.Length + 2)..];
    }
}
