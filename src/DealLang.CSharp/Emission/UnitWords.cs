using DealLang.Values;

namespace DealLang.CSharp.Emission;

/// <summary>A unit in words: <c>in USD per share of xAI.common</c>.</summary>
internal static class UnitWords
{
    private const string Share = "share:";

    public static string Of(Unit unit)
    {
        if (unit.IsOne) return "a plain number";
        string above = string.Join(" × ", unit.Factors.Where(f => f.Power > 0).Select(f => Word(f.Name, f.Power, "shares of ")));
        string below = string.Concat(unit.Factors.Where(f => f.Power < 0).Select(f => " per " + Word(f.Name, -f.Power, "share of ")));
        return $"in {(above.Length == 0 ? "units" : above)}{below}";
    }

    private static string Word(string name, int power, string shares)
    {
        string word = name.StartsWith(Share, StringComparison.Ordinal) ? shares + name[Share.Length..] : name;
        return power switch { 1 => word, 2 => word + "²", 3 => word + "³", _ => FormattableString.Invariant($"{word}^{power}") };
    }
}
