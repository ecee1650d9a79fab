using System.Text;
using DealLang.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Tests.Syntax;

/// <summary>Texts for properties: arbitrary ones, ones that look like deals, and the tour with slips in it.</summary>
internal static class Texts
{
    public static readonly string Tour = Repository.Read("tests/Corpus/Syntax/sample.deal");

    private static readonly string[] Pieces =
    [
        .. Lexicon.All.Select(e => e.Name), "SpaceX", "A.common", "x.ratio(y)", "$5bn", "160m", "20%", "0.1433", "2026-02-02", "2026-Q1", "2026", "\"", "\"text\"", "[web-he", "]",
        "(", ")", ",", ":", "=", ">=", "..", "±", "-", "+", "*", "/", "#", "##", "\n", "\n  ", "\n    ", "\n\t", "\r\n", "\r", " ", "\u00A0", "“", "”", "−", "–", "\u202E",
        "שלום", "万亿", "а", "\uD800", "\uDC00", "𝒜", "{", ";", "1,25", "1,428,000", "10/05/2025", "5 October 2025", "FY2028(Oracle)", "ACT/360",
    ];

    /// <summary>Words of the language in any order, most of them with spaces between.</summary>
    public static Gen<string> WordSalad => Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Join(' ', pieces));

    public static Gen<string> Arbitrary => Gen.OneOf(
        ArbMap.Default.ArbFor<string>().Generator.Select(s => s ?? ""),
        Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(c => new string(c)),
        ArbMap.Default.ArbFor<byte[]>().Generator.Select(b => Encoding.UTF8.GetString(b ?? [])),
        WordSalad);

    /// <summary>The tour with a few characters dropped, doubled, exchanged or put in.</summary>
    public static Gen<string> Mutated => Gen.Choose(1, 12).SelectMany(count => Mutations(count)).Select(m => m.Aggregate(Tour, Apply));

    public static Gen<string> Any => Gen.OneOf(Arbitrary, Mutated);

    private static Gen<(int At, int How, string Piece)[]> Mutations(int count) =>
        Gen.Choose(0, Tour.Length - 2).Zip(Gen.Choose(0, 3)).Zip(Gen.Elements(Pieces)).Select(t => (t.Item1.Item1, t.Item1.Item2, t.Item2)).ArrayOf(count);

    private static string Apply(string text, (int At, int How, string Piece) m)
    {
        if (text.Length < 2) return text + m.Piece;
        int at = Math.Min(m.At, text.Length - 2);
        return m.How switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, m.Piece),
            2 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at],
        };
    }
}
