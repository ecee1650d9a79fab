using System.Runtime.CompilerServices;
using DealLang.Tests;

namespace DealLang.Reports.Tests;

/// <summary>Snapshots that lie beside their test as <c>Class.Method.verified.txt</c>, without a closing line break.</summary>
internal static class Snapshots
{
    public static void Match(string text, string variant = "", string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string folder = Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/');
        Snapshot.Verify($"{folder}/{Path.GetFileNameWithoutExtension(file)}.{method}{(variant.Length > 0 ? "_" + variant : "")}", text.TrimEnd('\n'), extension);
    }
}
