using System.Globalization;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Tests.Relations;

/// <summary>Quantities from the way they are written: 526.59, 250bn, about 1bn, up to 100bn base 10bn, 15bn..16bn, undisclosed.</summary>
internal static class Written
{
    private static readonly (string Suffix, decimal Factor)[] s_scales = [("tn", 1e12m), ("bn", 1e9m), ("m", 1e6m), ("k", 1e3m), ("%", 0.01m)];

    public static Quantity Read(string text, Unit unit, bool isContract)
    {
        if (text == "undisclosed") return Quantity.Undisclosed(unit);
        if (text.Split("..") is [var from, var to])
            return new Quantity(null, unit, Shape.Range) { Low = Number(from).Value, High = Number(to).Value };
        if (text.StartsWith("about ", StringComparison.Ordinal))
            return Number(text[6..]) is var about ? new Quantity(about.Value, unit, Shape.About) { Width = about.LastDigit, Digits = about.Digits } : null!;
        if (text.StartsWith("more than ", StringComparison.Ordinal)) return new Quantity(Number(text[10..]).Value, unit, Shape.Floor);
        if (text.StartsWith("up to ", StringComparison.Ordinal))
        {
            string[] parts = text[6..].Split(" base ");
            return new Quantity(Number(parts[0]).Value, unit, Shape.Cap) { Base = parts.Length > 1 ? Number(parts[1]).Value : null };
        }
        var (value, lastDigit, digits) = Number(text);
        decimal width = isContract ? 0m : Math.Min(lastDigit / 2m, Math.Abs(value) * 0.005m);
        return new Quantity(value, unit, Shape.Stated) { Width = width, Digits = digits };
    }

    private static (decimal Value, decimal LastDigit, int Digits) Number(string text)
    {
        decimal factor = 1m;
        foreach (var (suffix, by) in s_scales)
        {
            if (!text.EndsWith(suffix, StringComparison.Ordinal)) continue;
            (factor, text) = (by, text[..^suffix.Length]);
            break;
        }
        decimal number = decimal.Parse(text, CultureInfo.InvariantCulture);
        int places = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        int digits = Math.Max(1, text.Replace(".", "", StringComparison.Ordinal).TrimStart('-', '0').Length);
        return (number * factor, Rounding.PowerOfTen(-places) * factor, digits);
    }
}
