using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Rates and indices that contracts name without defining them; a series of the same name gives them values.</summary>
public sealed record ReferenceRate(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

public static class ReferenceRates
{
    public static ImmutableArray<ReferenceRate> All { get; } =
    [
        new("SOFR", "Secured Overnight Financing Rate, US dollars.", "rate SOFR + 650bp"),
        new("SONIA", "Sterling Overnight Index Average.", "rate SONIA + 200bp"),
        new("ESTR", "Euro short-term rate.", "rate ESTR + 150bp"),
        new("EURIBOR", "Euro Interbank Offered Rate.", "rate EURIBOR + 300bp"),
        new("LIBOR", "London Interbank Offered Rate; ended in 2023.", "pays LIBOR, set in advance"),
        new("TONA", "Tokyo Overnight Average Rate.", "rate TONA + 80bp"),
        new("SARON", "Swiss Average Rate Overnight.", "rate SARON + 120bp"),
        new("CORRA", "Canadian Overnight Repo Rate Average.", "rate CORRA + 200bp"),
        new("CPI", "Consumer price index.", "fee $2.25 per MMBtu, 34% indexed CPI"),
    ];

    private static readonly Dictionary<string, ReferenceRate> s_byName = All.ToDictionary(r => r.Name);

    public static ReferenceRate? Find(string name) => s_byName.GetValueOrDefault(name);
}
