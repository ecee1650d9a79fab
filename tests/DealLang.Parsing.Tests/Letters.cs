namespace DealLang.Parsing.Tests;

/// <summary>The parsers that most laws are stated with.</summary>
internal static class Letters
{
    public static readonly Parser<char, char> A = Token('a');
    public static readonly Parser<char, char> B = Token('b');
    public static readonly Parser<char, char> C = Token('c');
    public static readonly Parser<char, char> Comma = Token(',');

    /// <summary>Consumes a before it refuses anything but b.</summary>
    public static readonly Parser<char, string> AB = A.Then(B, (a, b) => $"{a}{b}");

    /// <summary>Another parser with the same first letter.</summary>
    public static readonly Parser<char, string> AC = A.Then(C, (a, c) => $"{a}{c}");
}
