using System.Globalization;
using System.Text.RegularExpressions;
using DealLang.Diagnostics;
using DealLang.Runtime;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Checks;

/// <summary>A stated figure where it stands in the text, to be written anew with as many digits.</summary>
internal static partial class WrittenFigure
{
    private const int MorePlaces = 6;
    private const decimal WidestShare = 0.004m;
    private const decimal Negligible = 0.000_001m;

    /// <summary>Null when the line does not hold the figure's digits exactly once.</summary>
    /// <param name="width">How far off the corrected figure may be; places are added where rounding to those written would go further.</param>
    /// <param name="isReported">Somebody rounded it: the figure written anew has a width of its own, up to half a percent.</param>
    public static Fix? Correct(Location line, decimal stated, decimal corrected, decimal width, bool isReported)
    {
        if (stated == 0m || Math.Sign(stated) != Math.Sign(corrected)) return null;
        var found = Numbers().Matches(Cited(line.Text)).Where(m => IsSame(m.Groups[1].Value, stated)).ToList();
        if (found is not [var match] || WrittenNumber.Read(match.Groups[1].Value) is not { } written) return null;
        var (scale, word) = ScaleOf(match.Groups[2].Value, written.Value * (corrected / stated));
        decimal exact = written.Value * (corrected / stated) / scale;
        decimal allowed = Math.Max(Math.Abs(width * written.Value / stated / scale), exact * (isReported ? WidestShare : Negligible));
        int places = scale == 1m ? Places(written) : 0;
        for (int most = places + MorePlaces; places < most && Math.Abs(Rounding.ToPlaces(exact, places) - exact) > allowed;) places++;
        decimal number = Rounding.ToPlaces(exact, places);
        if ((number == written.Value && scale == 1m) || number == 0m) return null;
        var replaced = word.Length > 0 ? match : match.Groups[1];
        string unit = match.Groups[2].Length > 0 ? "" : UnitAfter(line.Text, match.Index + match.Length);
        return Fix.Replace(new Location(line.Source, new TextSpan(line.Span.Start + replaced.Index, replaced.Length + unit.Length)), Spell(number, places, match.Groups[1].Value) + word + unit);
    }

    /// <summary>A unit that stands apart is written with its number, so that the fix says what it means: 6 GW.</summary>
    private static string UnitAfter(string text, int end)
    {
        int last = end + 1;
        while (last < text.Length && char.IsLetter(text[last])) last++;
        return end < text.Length && text[end] == ' ' && last > end + 1 && Vocabulary.Units.Find(text[(end + 1)..last]) is not null ? text[end..last] : "";
    }

    /// <summary>Puts a hedge before the figure; null when the line does not hold its digits exactly once.</summary>
    public static Fix? Hedge(Location line, decimal stated, string hedge = "about ")
    {
        var found = Numbers().Matches(Cited(line.Text)).Where(m => IsSame(m.Groups[1].Value, stated)).ToList();
        if (found is not [var match]) return null;
        int start = line.Text.LastIndexOfAny([' ', '\t'], match.Index) + 1;
        return Fix.Replace(new Location(line.Source, new TextSpan(line.Span.Start + start, match.Index + match.Length - start)), hedge + line.Text[start..(match.Index + match.Length)]);
    }

    /// <summary>Another scale word where the number would not go with the one that stands there: $2.5bn and not $2500m.</summary>
    private static (decimal Factor, string Word) ScaleOf(string written, decimal number)
    {
        if (number is >= 1m and < 1000m || Scales.Find(written) is not { } scale) return (1m, "");
        return Scales.All.LastOrDefault(s => s.Spelling == ScaleSpelling.Canonical && number * scale.Factor / s.Factor is >= 1m and < 1000m) is { } better && better.Factor != scale.Factor
            ? (better.Factor / scale.Factor, better.Name) : (1m, "");
    }

    /// <summary>The line up to its citation: a figure in a quote is somebody else's.</summary>
    private static string Cited(string text) => text.IndexOf('[', StringComparison.Ordinal) is var bracket and >= 0 ? text[..bracket] : text;

    /// <summary>Whether the digits are those of the figure, whatever scale word or percent sign stands behind them.</summary>
    private static bool IsSame(string digits, decimal stated)
    {
        if (WrittenNumber.Read(digits) is not { Value: > 0m } written) return false;
        decimal scale = Math.Abs(stated) / written.Value;
        return scale == Rounding.PowerOfTen(Rounding.Magnitude(scale));
    }

    private static int Places(WrittenNumber written) => -Rounding.Magnitude(written.LastDigit);

    private static string Spell(decimal number, int places, string like)
    {
        string separator = like.Contains('_', StringComparison.Ordinal) ? "_" : like.Contains(',', StringComparison.Ordinal) ? "," : "";
        string text = number.ToString((separator.Length > 0 ? "#,0." : "0.") + new string('0', places), CultureInfo.InvariantCulture);
        return separator == "_" ? text.Replace(',', '_') : text;
    }

    [GeneratedRegex(@"(?<![\w.])(\d[\d_,]*(?:\.\d+)?)(\p{L}*)")]
    private static partial Regex Numbers();
}
