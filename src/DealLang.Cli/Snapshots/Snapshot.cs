using DealLang.Cli.Files;

namespace DealLang.Cli.Snapshots;

internal enum SnapshotOutcome { Same, Accepted, Differs, Missing }

/// <summary>
/// A text that somebody has read and accepted, beside the file that it comes from: NAME.verified.EXT. What differs is left as
/// NAME.received.EXT to be looked at. The names and habits are those of Verify.
/// </summary>
internal sealed record Snapshot(string Name, string Extension)
{
    public string VerifiedPath => $"{Name}.verified.{Extension}";
    public string ReceivedPath => $"{Name}.received.{Extension}";

    /// <summary>Makes the text the accepted one.</summary>
    public SnapshotOutcome Accept(string received, IFiles files)
    {
        Forget(files);
        if (Verified(files) is { } verified && TextDifference.Between(verified, received).Length == 0)
            return SnapshotOutcome.Same;
        files.Write(VerifiedPath, received.ReplaceLineEndings("\n").TrimEnd('\n'));
        return SnapshotOutcome.Accepted;
    }

    /// <summary>Holds the text to the accepted one.</summary>
    /// <param name="write">Whether what differs is left to be looked at; a build machine writes nothing.</param>
    public (SnapshotOutcome Outcome, string Difference) Hold(string received, IFiles files, bool write)
    {
        string? verified = Verified(files);
        string difference = verified is null ? "" : TextDifference.Between(verified, received);
        if (verified is not null && difference.Length == 0)
        {
            if (write)
                Forget(files);
            return (SnapshotOutcome.Same, "");
        }
        if (write)
            files.Write(ReceivedPath, received.ReplaceLineEndings("\n").TrimEnd('\n'));
        return (verified is null ? SnapshotOutcome.Missing : SnapshotOutcome.Differs, difference);
    }

    private string? Verified(IFiles files) => files.KindOf(VerifiedPath) == PathKind.File ? files.Read(VerifiedPath) : null;

    private void Forget(IFiles files)
    {
        if (files.KindOf(ReceivedPath) == PathKind.File)
            files.Delete(ReceivedPath);
    }
}
