namespace DealLang.Cli.Verbs;

internal static class VerbTable
{
    /// <summary>In the order of the help.</summary>
    public static readonly Verb[] All = [new NewVerb()];
}
