using System.Globalization;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>checks 18 ✓ 1 ⚠ 0 ✗</summary>
internal static class ChecksText
{
    public static Prose Of(CheckCounts checks) =>
    [
        "checks ",
        new Words($"{Count(checks.Passed)} ✓", checks.Passed > 0 ? Tone.Passing : Tone.Plain), " ",
        new Words($"{Count(checks.Warnings)} ⚠", checks.Warnings > 0 ? Tone.Warning : Tone.Plain), " ",
        new Words($"{Count(checks.Failed)} ✗", checks.Failed > 0 ? Tone.Failing : Tone.Plain),
    ];

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
