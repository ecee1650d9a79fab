namespace DealLang.Cli.Tests.Verbs;

/// <summary>Small deals for the verbs to work on.</summary>
internal static class Texts
{
    public const string Clean = """
        source note 2026-01-15 release "Alpha to acquire Beta"
        company Alpha
          class common
          price common $50.00 close on 2026-01-14 [note]
        company Beta
          class common
          shares 20m common as of 2026-01-14 [note]
        acquisition ab: Alpha acquires Beta [note]
          announced 2026-01-15
          signed 2026-01-15
          pays 0.4 Alpha.common per Beta.common
        expect ab.per-share = $20.00

        """;

    /// <summary>A warning: the count of shares is not cited.</summary>
    public static string Uncited { get; } = Clean.Replace("as of 2026-01-14 [note]", "as of 2026-01-14", StringComparison.Ordinal);

    /// <summary>An error: a day that does not exist.</summary>
    public static string Wrong { get; } = Clean.Replace("2026-01-14 [note]\ncompany", "2026-02-30 [note]\ncompany", StringComparison.Ordinal);

    /// <summary>An expect line that fails.</summary>
    public static string Unexpected { get; } = Clean.Replace("= $20.00", "= $21.00", StringComparison.Ordinal);
}
