using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>All words that begin an indented line and say what it states. A name may stand in several rows, one for each place.</summary>
public static class Terms
{
    public static ImmutableArray<Term> All { get; } =
        [.. PartyTerms.All, .. DealTerms.All, .. AcquisitionTerms.All, .. EquitySwapTerms.All, .. CommitmentTerms.All, .. CreditTerms.All, .. VehicleTerms.All, .. LegTerms.All];

    private static readonly Dictionary<string, Term[]> ByName = All.GroupBy(t => t.Name).ToDictionary(g => g.Key, g => g.ToArray());
    private static readonly Dictionary<string, Term> ByMeasure = All.DistinctBy(t => t.Measure).ToDictionary(t => t.Measure);

    /// <summary>The first row of that name, or null.</summary>
    public static Term? Find(string name) => ByName.TryGetValue(name, out var rows) ? rows[0] : null;

    /// <summary>The row of that name for a place, or null when the term does not belong there.</summary>
    public static Term? Find(string name, TermScope scope) =>
        ByName.TryGetValue(name, out var rows) ? In(rows, scope) : null;

    private static Term? In(Term[] rows, TermScope scope)
    {
        foreach (var row in rows)
        {
            if ((row.Scope & scope) != 0) return row;
        }
        return null;
    }

    public static Term? OfMeasure(string measure) => ByMeasure.GetValueOrDefault(measure);

    /// <summary>The row of that measure for a place, else that of any other.</summary>
    public static Term? OfMeasure(string measure, TermScope scope) => All.FirstOrDefault(t => t.Measure == measure && (t.Scope & scope) != 0) ?? OfMeasure(measure);

    public static IEnumerable<Term> In(TermScope scope) => All.Where(t => (t.Scope & scope) != 0);
}
