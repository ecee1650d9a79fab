using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>How several parties divide one leg between them.</summary>
public static class PartsOfALeg
{
    private static string Deal(string parties) => $$"""
        source release 2026-01-12 release "Two funds to acquire Beta"
        fund North
        fund South
        company Beta [release]
          class common

        acquisition deal: North and South acquire Beta [release]
          signed 2026-01-12
          pays $25.00 per Beta.common
          {{parties}} pay $100m to Beta when terminated
        """;

    public static readonly DiagnosticDescriptor NotTheWhole = new("K23", Severity.Error,
        "Parts of one line that do not make the whole",
        "The parts of this line come to {0}{1}. Give every party its part, 100 % in all, or none of them one: then they give it together.",
        "Several parties on one line share it by parts behind their names, each give all of it when the line ends in \"each\", or give it together, and the line says nothing of how.",
        "Correct the parts, or leave them out.",
        Deal("North(60%) and South(30%)"),
        Deal("North(60%) and South(40%)"))
    {
        Cure = Cure.Judgement,
        Judgement = "Whose part is wrong.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NotTheWhole];
}
