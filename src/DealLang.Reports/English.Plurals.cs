namespace DealLang.Reports;

internal static partial class English
{
    /// <summary>The nouns that reports count, each as Humanizer forms its plural: a test asks it again.</summary>
    private static readonly Dictionary<string, string> s_plurals = new(StringComparer.Ordinal)
    {
        ["change"] = "changes",
        ["check"] = "checks",
        ["day"] = "days",
        ["deal"] = "deals",
        ["error"] = "errors",
        ["figure"] = "figures",
        ["further figure"] = "further figures",
        ["further party"] = "further parties",
        ["further statement"] = "further statements",
        ["loop"] = "loops",
        ["month"] = "months",
        ["new deal"] = "new deals",
        ["party"] = "parties",
        ["quarter"] = "quarters",
        ["value"] = "values",
        ["vote"] = "votes",
        ["warning"] = "warnings",
        ["world"] = "worlds",
        ["year"] = "years",
    };

    public static IReadOnlyDictionary<string, string> Plurals => s_plurals;
}
