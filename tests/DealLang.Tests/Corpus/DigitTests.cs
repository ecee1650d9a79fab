using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Syntax;

namespace DealLang.Tests.Corpus;

/// <summary>
/// Change a digit of a figure that others imply: it is named by a T code exactly when the change is more than the written precision of what
/// implies it explains.
/// </summary>
public class DigitTests
{
    private static readonly int[] s_steps = [1, 5, 9];

    [Theory, ClassData(typeof(DealFiles))]
    public void A_changed_digit_is_found_when_it_matters(string path)
    {
        string text = Repository.Read(path);
        var whole = Compile.Text(text);
        var tied = StatedLine.Of(whole)
            .Select(stated => (Stated: stated, Tie: stated.In(whole).Ties.FirstOrDefault(t => IsStatedAlone(t.Tie, stated.Path))))
            .Where(pair => pair.Tie is not null)
            .ToList();
        Assert.NotEmpty(tied);
        foreach (var (stated, tie) in tied)
        {
            foreach (var (changed, by) in Changes(whole.Trees[0], stated)) Examine(changed, stated, tie!, by);
        }
    }

    private static bool IsStatedAlone(Tie tie, FigurePath subject) =>
        tie.Subject == subject && tie.Left is Reference left && left.Path == subject && !tie.Right.References().Any(r => r.Path == subject);

    private static void Examine(string changed, StatedLine stated, TieResult tie, decimal by)
    {
        var compilation = Compile.Text(changed);
        var evaluation = stated.In(compilation);
        decimal value = evaluation.Find(stated.Path)!.Value!.Value;
        var again = evaluation.Ties.FirstOrDefault(t => t.Tie.Subject == stated.Path && t.Tie.Relation == tie.Tie.Relation);
        Assert.True(again is not null, $"{stated}: {value} is no longer held against {tie.Tie.Relation}");
        decimal width = again!.Width;
        bool exceeds = Math.Abs(tie.Left + by - tie.Right) > width;
        bool named = compilation.GetDiagnostics().Any(d => d.Code[0] == 'T' && d.Figure == stated.Path.ToString());
        Assert.True(named == exceeds, $"{stated}: {value} for {tie.Right} ± {width} is {(named ? "" : "not ")}named");
    }

    /// <summary>The file with one digit of the figure replaced by the next, the fifth after it and the one before, and by how much that changes the figure.</summary>
    private static IEnumerable<(string Text, decimal By)> Changes(DealSyntaxTree tree, StatedLine stated)
    {
        var block = tree.Lines.First(b => tree.Text.LineIndexOf(b.Start) == stated.Line);
        var number = block.Line.Tokens.First(t => t.Kind == TokenKind.Number);
        string digits = number.Text.ToString();
        decimal written = decimal.Parse(digits.Replace("_", ""), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        decimal unit = stated.Figure.Quantity!.Value!.Value / written;
        for (int i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i])) continue;
            foreach (int step in s_steps)
            {
                char digit = (char)('0' + ((digits[i] - '0' + step) % 10));
                string other = $"{digits[..i]}{digit}{digits[(i + 1)..]}";
                decimal value = decimal.Parse(other.Replace("_", ""), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                string text = tree.Text.Text;
                int at = block.Start + number.Start + i;
                yield return ($"{text[..at]}{digit}{text[(at + 1)..]}", (value - written) * unit);
            }
        }
    }
}
