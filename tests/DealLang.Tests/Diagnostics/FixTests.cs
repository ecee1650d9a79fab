using DealLang.Diagnostics;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Diagnostics;

/// <summary>A fix that is offered cures what it is offered for, and reads as what it writes.</summary>
public class FixTests
{
    public static TheoryData<string> Files => [.. Repository.Deals("tests/Corpus/Rules"), .. Repository.Deals("tests/Corpus/Syntax")];

    [Theory, MemberData(nameof(Files))]
    public void Each_fix_makes_its_finding_vanish(string path)
    {
        string text = Repository.Read(path);
        var found = Compile.Text(text).GetDiagnostics();
        Assert.Empty(found.Where(d => d.Fix is not null && Remains(d)).Select(d => $"{d.Location} {d.Fix!.Title} leaves {d.Code} {d.Message}"));

        bool Remains(Diagnostic mended) => Compile.Text(Binding.Compile.Apply(text, mended.Fix!)).GetDiagnostics()
            .Any(d => d.Code == mended.Code && d.Message == mended.Message && Before(mended.Fix!, d.Location.Span.Start) == mended.Location.Span.Start);
    }

    /// <summary>Where a place of the mended text was before.</summary>
    private static int Before(Fix fix, int place)
    {
        foreach (var edit in fix.Edits.OrderBy(e => e.Location.Span.Start).Where(e => e.Location.Span.Start + e.NewText.Length <= place))
            place += edit.Location.Span.Length - edit.NewText.Length;
        return place;
    }

    /// <summary>A figure mistyped where it stands, in every digit of every deal: what the message offers ties again.</summary>
    [Theory, ClassData(typeof(DealFiles))]
    public void The_fix_of_a_broken_tie_ties(string path)
    {
        string text = Repository.Read(path);
        int cured = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || !IsFigure(text, at)) continue;
            string slipped = $"{text[..at]}{(char)('0' + ((text[at] - '0' + 4) % 10))}{text[(at + 1)..]}";
            foreach (var broken in Compile.Text(slipped).GetDiagnostics().Where(d => d.Code[0] == 'T' && d.Fix is not null).Take(1))
            {
                var after = Compile.Text(Binding.Compile.Apply(slipped, broken.Fix!)).GetDiagnostics();
                Assert.DoesNotContain(after, d => d.Code == broken.Code && d.Figure == broken.Figure && d.Location.Start.Line == broken.Location.Start.Line);
                cured++;
            }
        }
        Assert.True(cured > 0);
    }

    /// <summary>A digit of an amount that a line under a deal's or a company's header states, not of a date, a name or a quotation.</summary>
    private static bool IsFigure(string text, int at)
    {
        int start = text.LastIndexOf('\n', at) + 1;
        string line = text[start..];
        line = line[..line.IndexOf('\n', StringComparison.Ordinal)];
        int end = line.IndexOfAny(['[', '"', '#']);
        int date = line.IndexOf("20", StringComparison.Ordinal);
        return line.StartsWith("  ", StringComparison.Ordinal) && (end < 0 || at - start < end) && !(date >= 0 && at - start >= date && line.Length > date + 4 && line[date + 4] == '-');
    }

    [Theory]
    [InlineData("company A\n  cash $50M as of 2026-01-31\n", "Write $50m")]
    [InlineData("compnay SpaceX\n", "Write company")]
    [InlineData("company SpaceX;\n", "Delete ;")]
    [InlineData("assume launch $5bn-7.5bn\n", "Write $5bn..$7.5bn")]
    [InlineData("source wire 5 October 2025 wire \"Deal agreed\"\n", "Write 2025-10-05")]
    [InlineData("title \"A tour\ncompany A\n", "Add \"")]
    [InlineData("company Space\u200FX\n", "Delete the character")]
    [InlineData("company A\n  cash 250m as of 2026-01-31\n", "Write $250m")]
    [InlineData("allow T16 because \"agreed\"\n", "Delete allow T16 because \"agreed\"")]
    public void The_title_says_what_will_stand_there(string text, string title) =>
        Assert.Contains(title, Compile.Text(text).GetDiagnostics().Select(d => d.Fix?.Title));
}
