using DealLang.Symbols;

namespace DealLang.Relations.Exits;

/// <summary>What preferred shares receive before common shares, as a company's block or the round's says.</summary>
/// <param name="Round">The round that says so; null for the company's own block.</param>
internal sealed record Preference(Fact Fact, string Class, CompanyRound? Round)
{
    private bool Has(string modifier) => Fact.Used.Modifiers.Contains(modifier);

    /// <summary>Participates unless it says that it does not; what says neither does not.</summary>
    public bool Participates => Has("participating");

    /// <summary>Of a participating preference: so many times the investment, with the preference in it where <see cref="IsTotal"/>.</summary>
    public bool IsCapped => Participates && Fact.Used.Second is not null;

    public bool IsTotal => Has("total");
    public bool IsSenior => Has("senior");
}
