using System.Text;

namespace DealLang.Tests;

/// <summary>
/// A text held to what a person once read and accepted: <c>NAME.verified.EXT</c>. A difference fails and leaves <c>NAME.received.EXT</c>;
/// with the variable DEAL_ACCEPT=1 what is received is accepted. Under CI nothing is written.
/// </summary>
internal static class Snapshot
{
    /// <param name="name">The path from the repository's root, without .verified.EXT.</param>
    public static void Verify(string name, string received, string extension = "txt")
    {
        string verifiedPath = Repository.At($"{name}.verified.{extension}");
        string receivedPath = Repository.At($"{name}.received.{extension}");
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            if (File.Exists(receivedPath))
                File.Delete(receivedPath);
            return;
        }
        if (IsSet("CI"))
            Assert.Equal(verified ?? "", received);
        File.WriteAllText(IsAccepting ? verifiedPath : receivedPath, received, new UTF8Encoding(false));
        if (!IsAccepting)
            Assert.Equal(verified ?? "", received);
    }

    public static bool IsAccepting => IsSet("DEAL_ACCEPT") && !IsSet("CI");

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
