using DealLang.Cli.Snapshots;

namespace DealLang.Cli.Tests.Snapshots;

public class SnapshotTests
{
    private static readonly Cli.Snapshots.Snapshot s_snapshot = new("deals/acme.report", "txt");
    private readonly MemoryFiles _files = new();

    [Fact]
    public void The_first_time_there_is_nothing_to_hold_it_to()
    {
        Assert.Equal((SnapshotOutcome.Missing, ""), s_snapshot.Hold("one\n", _files, write: true));
        Assert.Equal("one", _files["deals/acme.report.received.txt"]);
    }

    [Fact]
    public void Accepted_then_the_same_then_different_then_the_same_again()
    {
        Assert.Equal(SnapshotOutcome.Accepted, s_snapshot.Accept("one\n", _files));
        Assert.Equal("one", _files["deals/acme.report.verified.txt"]);
        Assert.Equal((SnapshotOutcome.Same, ""), s_snapshot.Hold("one\n", _files, write: true));
        Assert.Equal((SnapshotOutcome.Differs, "- one\n+ two\n"), s_snapshot.Hold("two\n", _files, write: true));
        Assert.Equal("two", _files["deals/acme.report.received.txt"]);
        Assert.Equal((SnapshotOutcome.Same, ""), s_snapshot.Hold("one\n", _files, write: true));
        Assert.Equal(["deals/acme.report.verified.txt"], _files.Paths);
    }

    [Fact]
    public void Accepting_removes_what_was_received_and_writes_only_what_changed()
    {
        s_snapshot.Hold("one\n", _files, write: true);
        Assert.Equal(SnapshotOutcome.Accepted, s_snapshot.Accept("one\n", _files));
        Assert.Equal(SnapshotOutcome.Same, s_snapshot.Accept("one\n", _files));
        Assert.Equal(["deals/acme.report.verified.txt"], _files.Paths);
        Assert.Equal(2, _files.Writes);
    }

    [Fact]
    public void A_build_machine_writes_nothing()
    {
        Assert.Equal(SnapshotOutcome.Missing, s_snapshot.Hold("one\n", _files, write: false).Outcome);
        _files["deals/acme.report.verified.txt"] = "one";
        _files["deals/acme.report.received.txt"] = "old";
        Assert.Equal(SnapshotOutcome.Differs, s_snapshot.Hold("two\n", _files, write: false).Outcome);
        Assert.Equal(SnapshotOutcome.Same, s_snapshot.Hold("one\n", _files, write: false).Outcome);
        Assert.Equal(0, _files.Writes);
        Assert.Equal("old", _files["deals/acme.report.received.txt"]);
    }
}
