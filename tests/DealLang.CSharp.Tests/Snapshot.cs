using System.Runtime.CompilerServices;
using System.Text;

namespace DealLang.CSharp.Tests;

/// <summary>
/// A text held against a committed one: <c>NAME.verified.txt</c>, and <c>NAME.received.txt</c> where they differ. Nothing is written when
/// the environment says CI.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string name, string received, [CallerFilePath] string testFile = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        string verified = Path.Combine(folder, name + ".verified.txt");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == received) return;
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            File.WriteAllText(Path.Combine(folder, name + ".received.txt"), received, new UTF8Encoding(false));
        Assert.Equal(expected, received);
    }
}
