namespace DealLang.Reports.Languages;

/// <summary>The plural category of a whole number, by the rules of the Unicode CLDR (cardinals).</summary>
internal static class PluralCategory
{
    public static string Of(string language, decimal number) => language switch
    {
        _ when number != decimal.Truncate(number) => "other",
        "zh" => "other",
        "ar" => number switch
        {
            0m => "zero",
            1m => "one",
            2m => "two",
            _ => (number % 100m) switch { >= 3m and <= 10m => "few", >= 11m => "many", _ => "other" },
        },
        "he" => number switch { 1m => "one", 2m => "two", _ => "other" },
        _ => number == 1m ? "one" : "other",
    };
}
