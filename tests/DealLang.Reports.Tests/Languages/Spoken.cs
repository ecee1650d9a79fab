using System.Globalization;
using System.Text.RegularExpressions;
using DealLang.Reports.Languages;

namespace DealLang.Reports.Tests.Languages;

/// <summary>Reads the numbers of a text back, in units of one: what a reader of the language understands.</summary>
internal static class Spoken
{
    /// <summary>The numbers that a text shows, each with its scale, in ascending order.</summary>
    public static List<decimal> Numbers(string text, string tag)
    {
        var file = tag == "en" ? null : Language.Find(tag)!.File;
        string group = file?["group"] ?? ",", point = file?["decimal"] ?? ".";
        var scales = new List<(string Word, decimal Factor)>();
        if (file is null) scales.AddRange([("bn", 1e9m), ("tn", 1e12m), ("m", 1e6m), ("k", 1e3m)]);
        else scales.AddRange([(file["tn"], 1e12m), (file["bn"], tag == "zh" ? 1e8m : 1e9m), (file["m"], 1e6m), (file["k"], 1e3m), (file["myriad"], 1e4m)]);
        var words = scales.Where(s => s.Word.Length > 0).OrderByDescending(s => s.Word.Length).ToList();
        string pattern = $@"(?<![A-Za-z_\d])(?<digits>\d+(?:{Regex.Escape(group)}\d{{3}})*(?:{Regex.Escape(point)}\d+)?)[\u00A0 ]?(?<scale>{string.Join('|', words.Select(w => Regex.Escape(w.Word)))})?(?!\d)";
        return [.. Regex.Matches(text, pattern).Select(m =>
            decimal.Parse(m.Groups["digits"].Value.Replace(group, "", StringComparison.Ordinal).Replace(point, ".", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            * (words.Find(w => w.Word == m.Groups["scale"].Value) is { Word: not null } scale ? scale.Factor : 1m)).Order()];
    }
}
