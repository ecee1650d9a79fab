using DealLang.Symbols;

namespace DealLang.Tests.Relations;

/// <summary>The deals that the tests are about.</summary>
internal static class Sketches
{
    /// <summary>SpaceX acquires xAI for shares; public terms of 2026-02-02.</summary>
    public static WorldSketch AllStock { get; } = new()
    {
        Parties = [("SpaceX", ["A", "B"]), ("xAI", ["common"]), ("Tesla", ["common"])],
        Deals = [("spacex-xai", "acquires", ["SpaceX"], ["xAI"])],
        Milestones = [("spacex-xai", Status.Rumoured, "2026-01-30"), ("spacex-xai", Status.Announced, "2026-02-02"), ("spacex-xai", Status.Closed, "2026-02-02")],
        Statements =
        [
            new("spacex-xai", "pays", "", "0.1433", "share:SpaceX.A/share:xAI.common"),
            new("SpaceX", "price", "SpaceX.A", "526.59", "USD/share:SpaceX.A", "2026-02-02") { Basis = "board" },
            new("SpaceX", "value", "", "1tn", "USD", "2026-02-02"),
            new("xAI", "value", "", "230bn", "USD", "2025"),
            new("spacex-xai", "per-share", "", "75.46", "USD/share:xAI.common"),
            new("spacex-xai", "value", "", "250bn", "USD"),
        ],
    };

    public static Statement OwnStake { get; } = new("xAI", "holder", "SpaceX", "2bn", "USD") { Basis = "at deal price" };

    /// <summary>A cash deal with options, net cash and a market price.</summary>
    public static WorldSketch Cash { get; } = new()
    {
        Parties = [("Buyer", ["common"]), ("Maker", ["common"])],
        Deals = [("buy", "acquires", ["Buyer"], ["Maker"])],
        Milestones = [("buy", Status.Signed, "2024-03-04")],
        Statements =
        [
            new("buy", "pays", "", "50", "USD/share:Maker.common"),
            new("Maker", "shares", "Maker.common", "100m", "share:Maker.common", "2024-01-31"),
            new("Maker", "options", "Maker.common", "10m", "share:Maker.common", "2024-01-31") { Second = "40", SecondUnit = "USD/share:Maker.common" },
            new("Maker", "price", "Maker.common", "40", "USD/share:Maker.common", "2024-03-01") { Basis = "close" },
            new("Maker", "debt", "", "900m", "USD", "2023-12-31"),
            new("Maker", "cash", "", "1_100m".Replace("_", "", StringComparison.Ordinal), "USD", "2023-12-31"),
        ],
    };

    /// <summary>Cash and shares for each share, both companies listed, everything counted.</summary>
    public static WorldSketch Mixed { get; } = new()
    {
        Parties = [("Alpha", ["common"]), ("Beta", ["common"])],
        Deals = [("mix", "acquires", ["Alpha"], ["Beta"])],
        Milestones = [("mix", Status.Announced, "2025-06-02")],
        Statements =
        [
            new("mix", "pays", "", "20", "USD/share:Beta.common"),
            new("mix", "pays", "", "0.5012", "share:Alpha.common/share:Beta.common"),
            new("Alpha", "price", "Alpha.common", "61.25", "USD/share:Alpha.common", "2025-05-30") { Basis = "close" },
            new("Alpha", "shares", "Alpha.common", "400.2m", "share:Alpha.common", "2025-05-30"),
            new("Beta", "shares", "Beta.common", "151.3m", "share:Beta.common", "2025-05-30"),
            new("Beta", "price", "Beta.common", "38.10", "USD/share:Beta.common", "2025-05-30") { Basis = "close" },
            new("Beta", "net-debt", "", "812m", "USD", "2025-03-31"),
            new("mix", "per-share", "", "50.70", "USD/share:Beta.common"),
            new("mix", "equity", "", "7.67bn", "USD"),
            new("mix", "value", "", "8.48bn", "USD"),
            new("mix", "premium", "close", "33.1%", "1"),
            new("mix", "ownership", "Beta", "15.9%", "1"),
            new("mix", "new-shares", "", "75.8m", "share:Alpha.common"),
        ],
    };

    /// <summary>An offering of new shares to the public.</summary>
    public static WorldSketch Offering { get; } = new()
    {
        Parties = [("Public", []), ("Acme", ["A"])],
        Deals = [("ipo", "invests", ["Public"], ["Acme"])],
        Milestones = [("ipo", Status.Signed, "2026-06-10")],
        Statements =
        [
            new("ipo", "offers", "Acme.A", "555.6m", "share:Acme.A") { Second = "135", SecondUnit = "USD/share:Acme.A", Modifier = "primary" },
            new("ipo", "market-value", "", "1.765tn", "USD"),
        ],
    };

    /// <summary>Several investors at a pre-money valuation.</summary>
    public static WorldSketch Round { get; } = new()
    {
        Parties = [("SoftBank", ["common"]), ("Syndicate", ["common"]), ("OpenAI", ["common"])],
        Deals = [("sb", "invests", ["SoftBank", "Syndicate"], ["OpenAI"])],
        Milestones = [("sb", Status.Signed, "2025-03-31")],
        Statements =
        [
            new("sb", "pays", "", "30bn", "USD") { From = "SoftBank", Name = "softbank" },
            new("sb", "pays", "", "10bn", "USD") { From = "Syndicate", Name = "syndicate" },
            new("sb", "pre", "", "260bn", "USD"),
            new("sb", "post", "", "300bn", "USD"),
            new("sb", "stake", "SoftBank", "10%", "1"),
        ],
    };
}
