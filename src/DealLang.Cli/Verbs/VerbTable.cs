namespace DealLang.Cli.Verbs;

internal static class VerbTable
{
    /// <summary>In the order of the help.</summary>
    public static readonly Verb[] All =
    [
        new CheckVerb(), new ReportVerb(), new ExplainVerb(), new GraphVerb(), new DiffVerb(), new SolveVerb(), new TestVerb(), new SnapVerb(), new FmtVerb(), new BuildVerb(), new FixVerb(), new NewVerb(), new ImportVerb(),
        new WatchVerb(), new ServeVerb(), new LspVerb(), new CompletionVerb(),
    ];
}
