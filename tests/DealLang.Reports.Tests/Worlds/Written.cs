using DealLang.Syntax;

namespace DealLang.Reports.Tests.Worlds;

/// <summary>Worlds from deal text.</summary>
internal static class Written
{
    public static DealCompilation Compile(string text, string path = "deals/sample.deal") => DealCompilation.Create([DealSyntaxTree.Parse(text.ReplaceLineEndings("\n"), path)]);

    public static string Report(string text, int width = 90)
    {
        var compilation = Compile(text);
        return TextPrinter.Print(ReportBuilder.Build(compilation, compilation.Evaluator()), new TextOptions(width));
    }

    /// <summary>A web in which money goes round, told by one source in another script.</summary>
    public const string Circle = """
        as of 2025-10-10
        source he 2025-10-08 news "רשת" lang he
        company OpenAI
          revenue 2026 $20bn
          revenue 2027 $40bn
        company Nvidia
        company Oracle
        web circular [he]
          g1: OpenAI buys chips from Nvidia about $13bn in 2026
          g2: Nvidia invests in OpenAI about $10bn in 2026
          g3: OpenAI buys cloud from Oracle $30bn in 2027
        OpenAI.commitments.total more than $40bn [he]
        """;

    public const string CashDeal = """
        currency USD
        as of    2023-10-20
        source release 2022-01-18 release "Harbor to acquire Pixel"
        source order   2023-10-13 filing  "Final order"

        company Harbor
          class common
        company Pixel "Pixel Games, Inc."
          class common
          price common $65.39 close on 2022-01-14 name undisturbed   [release]
          price common $71.20 vwap 30 days on 2022-01-14             [release]
          shares  779m common as of 2022-01-18                       [release]
          options 10m strike $40                                     [release]
          cash $10.8bn as of 2021-12-31                              [release]
          debt $3.6bn as of 2021-12-31                               [release]

        acquisition harbor-pixel: Harbor acquires Pixel
          announced 2022-01-18                                       [release]
          closed    2023-10-13                                       [order]
          pays      $95 per Pixel.common                             [release]
          accounting business combination                            [release]
          outside date 2023-10-18                                    [release]
          conditions "antitrust clearance; vote of the holders"      [release]
        """;

    public const string MixedDeal = """
        as of 2019-11-21
        source filing 2020-02-24 filing "Annual report"
        company Alpha
          class common
          shares 1.64bn common                                       [filing]
          price common $56.48 close on 2019-01-02                    [filing]
        company Beta
          class common
          shares 714.9m common                                       [filing]
        acquisition alpha-beta: Alpha acquires Beta                  [filing]
          announced 2019-01-03
          signed    2019-01-03
          pays      $50 per Beta.common
          pays      1 Alpha.common per Beta.common
        """;

    public const string Round = """
        as of 2025-12-31
        source news 2025-04-01 news "A round of $40bn"
        fund  Lead
        group Others
        company Model
          class common
        commitment lead-round: Lead, Others invest in Model               [news]
          signed  2025-03-31
          pre     $260bn
          Lead    pays $30bn
          Others  pays $10bn
        """;

    public const string PartiesOnly = """
        title "Two companies"
        as of 2026-02-03
        source column 2026-02-03 opinion "Cijfers" lang nl
        company Lumen
          class common
          revenue 2025-Q3 $107m                                      [column "107 miljoen"]
          burn about $1bn per month                                  [column]
          cash $18bn as of 2026-01                                   [column]
        company Orbit
          class A, 1 vote each
          class B, 10 votes each
          profit 2025 about $8bn                                     [column]
        figure years = Lumen.cash / (Lumen.burn * 12 months)
        """;

    public const string Broken = """
        compny Lumen
        acquisition x: Orbit aquires Lumen
          pays 0.5 per
        company Orbit
          revenue 2025 $12bn
        """;
}
