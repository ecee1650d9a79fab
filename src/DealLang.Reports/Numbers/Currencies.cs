namespace DealLang.Reports.Numbers;

/// <summary>The signs that are unmistakable in English; other currencies keep their code.</summary>
internal static class Currencies
{
    public static string Sign(string code) => code switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        _ => code + Space.NoBreak,
    };
}

/// <summary>Spaces that keep a number and its unit on one line.</summary>
internal static class Space
{
    public const char NoBreak = '\u00A0';
}
