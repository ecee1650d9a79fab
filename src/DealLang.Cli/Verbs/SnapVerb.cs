using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Cli.Snapshots;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>Reports held to those that somebody read and accepted, which lie beside the files.</summary>
internal sealed class SnapVerb : Verb
{
    private static readonly TextOptions s_layout = new(Width: 100, Color: false, Hints: false);

    public override string Name => "snap";
    public override string Words => "[FILE|DIR]...";
    public override string Summary => "holds reports to those that were read and accepted";
    public override string Details => "The accepted report of acme.deal is acme.report.verified.txt beside it. One that differs is left as acme.report.received.txt, "
        + "the difference is shown, and the exit code is 3. Where the variable CI is set nothing is written.";
    public override Option[] Options => [Arguments.Options.Accept, .. ReportText.Options, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal snap", "every report of the current folder and below"),
        ("deal snap acme.deal --accept", "the report is right as it is now"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        bool accept = invocation.Has(Arguments.Options.Accept);
        if (invocation.Words.Contains("-"))
            return DealTool.Refuse(this, new Refusal("a snapshot lies beside a file, so it needs one."), here);
        if (invocation.Formats.Count > 1)
            return DealTool.Refuse(this, new Refusal("one format at a time is held to what was accepted."), here);
        if (invocation.Format == WorkbookFile.Format)
            return DealTool.Refuse(this, new Refusal("a workbook cannot be read as a difference; its figures are those of json and csv."), here);
        if (accept && here.IsUnattended)
            return DealTool.Refuse(this, new Refusal("CI is set, and nothing is accepted where nobody reads it."), here);
        var worst = ExitCode.Ok;
        foreach (var world in CompiledWorld.Of(invocation.Words, Reach.Everything, here))
        {
            if (ReportText.NoSuchCase(world, invocation) is { } refusal)
                return DealTool.Refuse(this, refusal, here);
            string report = ReportText.Of(world, invocation.Format, invocation, s_layout);
            var snapshot = new Snapshot(world.Files.Name + ".report", ReportText.Ending(invocation.Format));
            if ((accept ? Accept(snapshot, report, here) : Hold(snapshot, report, here)) is var ended and not ExitCode.Ok)
                worst = ended;
        }
        return worst;
    }

    private static ExitCode Accept(Snapshot snapshot, string report, Surroundings here)
    {
        bool same = snapshot.Accept(report, here.Files) == SnapshotOutcome.Same;
        here.Out.WriteLine($"{snapshot.VerifiedPath}: {(same ? "as it was" : "accepted")}");
        return ExitCode.Ok;
    }

    private static ExitCode Hold(Snapshot snapshot, string report, Surroundings here)
    {
        var (outcome, difference) = snapshot.Hold(report, here.Files, write: !here.IsUnattended);
        switch (outcome)
        {
            case SnapshotOutcome.Same:
                here.Out.WriteLine($"{snapshot.VerifiedPath}: the same");
                return ExitCode.Ok;
            case SnapshotOutcome.Missing:
                here.Error.WriteLine($"{snapshot.VerifiedPath} does not exist: nobody has accepted this report yet. Read it, then `deal snap --accept`.");
                return ExitCode.Differs;
            default:
                here.Error.WriteLine($"{snapshot.VerifiedPath} differs:");
                here.Error.Write(difference);
                here.Error.WriteLine("If the new report is right, `deal snap --accept`.");
                return ExitCode.Differs;
        }
    }
}
