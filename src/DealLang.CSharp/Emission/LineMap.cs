using DealLang.Text;

namespace DealLang.CSharp.Emission;

/// <summary>The name by which emitted code calls a .deal file.</summary>
internal static class LineMap
{
    /// <summary>
    /// A relative path as it is, of an absolute one its last part: the same bytes come out on every machine. Null for what a #line
    /// directive cannot hold.
    /// </summary>
    public static string? FileOf(Location place)
    {
        string path = place.Path;
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..")) path = path[(path.LastIndexOf('/') + 1)..];
        return path.Length == 0 || path.Any(c => c == '"' || char.IsControl(c) || c is '\u2028' or '\u2029') ? null : path;
    }
}
