using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using static DealLang.Reports.Tests.Worlds.HandMade;

namespace DealLang.Reports.Tests.Worlds;

/// <summary>A takeover paid in shares: sources in three scripts, a split afterwards, two conflicts, a stake that drops out.</summary>
internal static class StockDeal
{
    private const string Text = """
        currency USD
        as of    2026-11-22
        source agency   2026-02-03 wire    "Orbit übernimmt Lumen"  lang de
        source paper    2026-01-30 news    "أوربت تخطط للاندماج"  lang ar
        source daily    2026-02-04 news    "עסקת המיליארדים"  lang he
        source court    2026-05-20 filing  "Prospectus"

        company Orbit "Orbit Launch Corp."
          class    A
          price    A $526.59 board on 2026-02-02   [agency "526,59 USD je Anteilsschein"]
          value    $1tn as of 2026-02-02           [agency "mit einer Billion Dollar"]
          revenue  2025 $15bn..$16bn               [daily "15 עד 16 מיליארד דולר"]
        company Lumen "Lumen AI Inc."
          class    common
          value    $230bn as of 2025               [paper "عند تقييم بلغ 230 مليار دولار"]
          burn     about $1bn per month            [daily "מיליארד דולר בחודש"]
          holder   Orbit worth $2bn at deal price  [paper "2 مليار دولار"]
          holder   Volta worth $2bn at deal price  [paper]
        company Volta

        acquisition orbit-lumen: Orbit acquires Lumen
          rumoured   2026-01-30                    [paper]
          announced  2026-02-02
          closed     2026-02-02                    [agency]
          pays       0.1433 Orbit.A per Lumen.common [agency "0,1433 Orbit-Aktien"]
          value      $250bn                        [agency "mit 250 Milliarden Dollar"]
          per-share  $75.46                        [agency "75,46 Dollar pro Aktie"]
          combined   more than $1tn                [paper]
          combined   $1.25tn                       [daily "1.25 טריליון"]
          accounting common control                [court "entities under common control"]  prefer because "it is the prospectus"
          accounting business combination          [daily]
          related party yes                        [agency]
        2026-05-15 split Orbit.A 5 for 1           [court]
        figure burn-share = Lumen.burn * 12 months / Orbit.profit(2025)
        expect orbit-lumen.ownership(Lumen) = 20% ± 0.5%  [daily "כ-20%"]
        allow P05 because "both had it from the memo"
        """;

    public static WorldEvaluator Evaluator { get; } = new(World());

    public static ImmutableArray<Diagnostic> Warnings { get; } =
        [Diagnostic.Create(new DiagnosticDescriptor("P01", Severity.Warning, "Unsourced", "No source says so.", "…", "Cite one.", "…", "…"), new HandMade(Text, "deals/orbit.deal").At("announced  2026-02-02"))];

    private static World World()
    {
        var file = new HandMade(Text, "deals/orbit.deal");
        var agency = file.Source("agency", "2026-02-03", "wire", "Orbit übernimmt Lumen", "de");
        var paper = file.Source("paper", "2026-01-30", "news", "أوربت تخطط للاندماج", "ar");
        var daily = file.Source("daily", "2026-02-04", "news", "עסקת המיליארדים", "he");
        var court = file.Source("court", "2026-05-20", "filing", "Prospectus", "");
        var orbit = file.Company("Orbit", "Orbit Launch Corp.", ("A", null));
        var lumen = file.Company("Lumen", "Lumen AI Inc.", ("common", null));
        var volta = file.Company("Volta", "Volta");
        Unit ours = Unit.Shares("Orbit.A"), theirs = Unit.Shares("Lumen.common");
        const decimal Bn = 1_000_000_000m;

        var deal = new Deal("orbit-lumen", DealKind.Acquisition, "acquires", file.At("acquisition orbit-lumen"))
        {
            Subjects = [orbit],
            Objects = [lumen],
            Milestones =
            [
                file.Milestone(Status.Rumoured, "2026-01-30", file.Cite(paper, "")),
                file.Milestone(Status.Announced, "2026-02-02"),
                file.Milestone(Status.Closed, "2026-02-02", file.Cite(agency, "")),
            ],
            Legs =
            [
                new Leg(orbit, null, "pays", AssetKind.Shares, file.At("pays       0.1433 Orbit.A per Lumen.common"))
                {
                    Amount = Exact(0.1433m, ours / theirs),
                    Gives = orbit.Classes[0],
                    Per = lumen.Classes[0],
                    Citations = [file.Cite(agency, "0,1433 Orbit-Aktien")],
                    Written = "pays 0.1433 Orbit.A per Lumen.common",
                },
            ],
        };
        var control = file.Claim("orbit-lumen", "accounting", "", null, null, "accounting common control", file.Cite(court, "entities under common control")) with
            { Words = "common control", PreferBecause = "it is the prospectus" };
        var purchase = file.Claim("orbit-lumen", "accounting", "", null, null, "accounting business combination", file.Cite(daily, "")) with { Words = "business combination" };
        var floor = file.Claim("orbit-lumen", "combined", "", null, new Quantity(1000m * Bn, Dollars, Shape.Floor) { Width = 5m * Bn }, "combined   more than $1tn", file.Cite(paper, ""));
        var combined = file.Claim("orbit-lumen", "combined", "", null, Seen(1250m * Bn, Dollars, 5m * Bn), "combined   $1.25tn", file.Cite(daily, "1.25 טריליון"));
        var board = file.Claim("Orbit", "price", "Orbit.A", "2026-02-02", Seen(526.59m, Dollars / ours, 0.005m), "price    A $526.59", file.Cite(agency, "526,59 USD je Anteilsschein"));
        var stake = file.Claim("Lumen", "holder", "Orbit", null, Seen(2m * Bn, Dollars, 0.01m * Bn), "holder   Orbit worth", file.Cite(paper, "2 مليار دولار"));
        var other = file.Claim("Lumen", "holder", "Volta", null, Seen(2m * Bn, Dollars, 0.01m * Bn), "holder   Volta worth", file.Cite(paper, ""));
        var related = file.Claim("orbit-lumen", "related-party", "", null, null, "related party yes", file.Cite(agency, "")) with { Words = "yes" };

        return new World
        {
            Title = "Orbit acquires Lumen",
            AsOf = new DateOnly(2026, 11, 22),
            LatestDate = new DateOnly(2026, 5, 20),
            Parties = [orbit, lumen, volta],
            Sources = [agency, paper, daily, court],
            Deals = [deal],
            Splits = [new Split(orbit.Classes[0], new DateOnly(2026, 5, 15), 5m, 1m, [file.Cite(court, "")], file.At("2026-05-15 split"))],
            Facts =
            [
                HandMade.Fact(board with { Reading = new Reading("board") }, Agreement.Single),
                file.Fact("Orbit", "value", "", "2026-02-02", Seen(1000m * Bn, Dollars, 5m * Bn), "value    $1tn", file.Cite(agency, "mit einer Billion Dollar")),
                file.Fact("Orbit", "revenue", "2025", "2025", new Quantity(null, Dollars, Shape.Range) { Low = 15m * Bn, High = 16m * Bn }, "revenue  2025", file.Cite(daily, "15 עד 16 מיליארד דולר")),
                file.Fact("Lumen", "value", "", "2025", Seen(230m * Bn, Dollars, 0.5m * Bn), "value    $230bn", file.Cite(paper, "عند تقييم بلغ 230 مليار دولار")),
                file.Fact("Lumen", "burn", "", null, Seen(Bn, Dollars / Unit.Month, 0.005m * Bn, Shape.About), "burn     about", file.Cite(daily, "מיליארד דולר בחודש")),
                HandMade.Fact(stake with { Modifiers = ["at deal price"] }, Agreement.Single),
                HandMade.Fact(other with { Modifiers = ["at deal price"] }, Agreement.Single),
                file.Fact("orbit-lumen", "value", "", null, Seen(250m * Bn, Dollars, 0.5m * Bn), "value      $250bn", file.Cite(agency, "mit 250 Milliarden Dollar")),
                file.Fact("orbit-lumen", "per-share", "", null, Seen(75.46m, Dollars / theirs, 0.005m), "per-share  $75.46", file.Cite(agency, "75,46 Dollar pro Aktie")),
                HandMade.Fact(combined, Agreement.Agree, floor),
                HandMade.Fact(control, Agreement.Preferred, purchase),
                HandMade.Fact(related, Agreement.Single),
            ],
            Figures =
            [
                new NamedFigure("burn-share", (Expression)new FigurePath("Lumen", "burn") * new Number(12m) { Unit = Unit.Month } / new FigurePath("Orbit", "profit", "2025"), null, Unit.One, file.At("figure burn-share"))
                    { Written = "Lumen.burn * 12 months / Orbit.profit(2025)" },
            ],
            Expectations =
            [
                new Expectation(new FigurePath("orbit-lumen", "ownership", "Lumen"), Comparison.Equal, new Quantity(0.2m, Unit.One, Shape.Stated) { Low = 0.195m, High = 0.205m }, file.At("expect orbit-lumen"))
                    { Written = "orbit-lumen.ownership(Lumen) = 20% ± 0.5%", Citations = [file.Cite(daily, "כ-20%")] },
            ],
            Waivers = [new Waiver("P05", "", "both had it from the memo", file.At("allow P05"))],
        };
    }
}
