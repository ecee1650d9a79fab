using System.Text.RegularExpressions;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Language;

/// <summary>
/// The language reference and the blocks on it. A plain block is a whole file; a fragment is written for the
/// sources and companies of the page's first block.
/// </summary>
internal static partial class ReferencePage
{
    public const string Path = "grammar/README.md";

    public static string Text { get; } = Repository.Read(Path);

    /// <summary>Each block by the line on which it begins, ready to compile.</summary>
    public static IReadOnlyDictionary<int, ReferenceBlock> Blocks { get; } = Read();

    /// <summary>Whether a code span of the page begins with the word, or holds it after others.</summary>
    public static bool Mentions(string word) => Regex.IsMatch(s_code.Value, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])");

    /// <summary>Holds a generated part of the page, between two marks, to what generates it.</summary>
    public static void Verify(string part, string generated)
    {
        string begin = $"<!-- {part}: generated -->\n", end = $"<!-- {part}: end -->";
        int from = Text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, to = Text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"{Path} has no part \"{part}\"");
        if (Snapshot.IsAccepting) File.WriteAllText(Repository.At(Path), Text[..from] + generated + Text[to..]);
        else Assert.Equal(generated, Text[from..to]);
    }

    private static readonly Lazy<string> s_code = new(() => string.Join(" | ", [.. CodeSpan().Matches(Text).Select(m => $" {m.Groups["code"].Value} "), .. Blocks.Values.Select(b => b.Text)]));

    private static Dictionary<int, ReferenceBlock> Read()
    {
        var matches = Block().Matches(Text);
        string first = matches[0].Groups["text"].Value;
        string prelude = first[..first.IndexOf("\nacquisition ", StringComparison.Ordinal)] + "\n\n";
        return matches.ToDictionary(
            m => Text[..m.Index].Count(c => c == '\n') + 1,
            m => new ReferenceBlock((m.Groups["kind"].Length > 0 ? prelude : "") + m.Groups["text"].Value));
    }

    [GeneratedRegex(@"^```deal(?<kind> fragment)?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex CodeSpan();
}

internal sealed record ReferenceBlock(string Text);

internal sealed class ReferenceBlocks : TheoryData<int>
{
    public ReferenceBlocks() => AddRange([.. ReferencePage.Blocks.Keys]);
}
