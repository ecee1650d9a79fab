namespace DealLang.Reports.Json;

internal static class JsonWord
{
    /// <summary>A member of an enumeration as paths are written: closed, firm, debt-service.</summary>
    public static string Of(Enum value) => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
