using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Tests.Checks;

/// <summary>A file that is edited is checked in the parts that the edit has to do with, and the findings are those of a file checked afresh.</summary>
public class EarlierFindingsTests
{
    [Theory]
    [InlineData(1), InlineData(2)]
    public void Findings_after_edits_are_those_of_the_new_text(int seed) => Edit([DealSyntaxTree.Parse(World(), "world.deal")], new Random(seed), edits: 40);

    /// <summary>Amendments, splits, rounds, webs, elections: all files of the corpus as one world, where names clash and much is wrong.</summary>
    [Theory]
    [InlineData("Deals"), InlineData("Rounds"), InlineData("Webs"), InlineData("Offers")]
    public void In_a_world_of_many_files_too(string folder) =>
        Edit([.. Repository.Deals($"tests/Corpus/{folder}").Concat(Repository.Deals("examples")).Select(path => DealSyntaxTree.Parse(Repository.Read(path), path))], new Random(folder.Length), edits: 12);

    [Fact]
    public void What_an_edit_does_not_touch_is_not_checked_again()
    {
        var tree = DealSyntaxTree.Parse(World(), "world.deal");
        var before = DealCompilation.Create([tree], _ => null);
        var parts = before.Findings;
        var after = DealCompilation.Create([tree.WithChange(new TextSpan(tree.Text.Text.IndexOf("equity     about", StringComparison.Ordinal), 0), "\n\n")], _ => null, before);
        Assert.Equal(2 * Stories, parts.Parts.Length);
        var stated = parts.ByPart.Zip(after.Findings.ByPart).Where(p => !p.First.IsEmpty).ToList();
        Assert.Equal(2 * Stories, stated.Count);
        Assert.Equal((2 * Stories) - 1, stated.Count(p => p.First[0].Arguments == p.Second[0].Arguments)); // the same array: taken over
    }

    /// <summary>A part is what it would be alone.</summary>
    [Fact]
    public void Each_part_is_checked_as_if_it_were_the_world()
    {
        string[] alone = [.. Enumerable.Range(0, Stories).SelectMany(n => Said(DealCompilation.Create([DealSyntaxTree.Parse(Header + Story(n), "world.deal")])))];
        Assert.Equal(alone.Order(StringComparer.Ordinal), Said(DealCompilation.Create([DealSyntaxTree.Parse(World(), "world.deal")])).Order(StringComparer.Ordinal));

        static IEnumerable<string> Said(DealCompilation compilation) => compilation.GetDiagnostics().Select(d => $"{d.Code} {d.Message}");
    }

    private static void Edit(DealSyntaxTree[] trees, Random random, int edits)
    {
        var compilation = DealCompilation.Create(trees, _ => null);
        for (int i = 0; i < edits; i++)
        {
            int file = random.Next(trees.Length);
            trees[file] = Changed(trees[file], random);
            compilation = DealCompilation.Create(trees, _ => null, compilation);
            if (random.Next(4) == 0) continue; // the next keystroke comes before the checks
            Assert.Equal(Told(DealCompilation.Create(trees, _ => null)), Told(compilation));
        }
    }

    /// <summary>A letter typed or taken away, a digit changed, a line taken out, copied or moved elsewhere.</summary>
    private static DealSyntaxTree Changed(DealSyntaxTree tree, Random random)
    {
        string text = tree.Text.Text;
        int at = random.Next(text.Length), line = random.Next(tree.Text.LineCount - 1);
        var whole = TextSpan.FromBounds(tree.Text.LineStart(line), tree.Text.LineStart(line + 1));
        int digit = text.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9'], at);
        return random.Next(7) switch
        {
            0 => tree.WithChange(new TextSpan(at, 0), "x"),
            1 => tree.WithChange(new TextSpan(at, 1), ""),
            2 => tree.WithChange(new TextSpan(at, 0), "\n"),
            3 => tree.WithChange(whole, ""),
            4 => tree.WithChange(new TextSpan(tree.Text.LineStart(random.Next(tree.Text.LineCount)), 0), text.Substring(whole.Start, whole.Length)),
            _ => digit < 0 ? tree : tree.WithChange(new TextSpan(digit, 1), random.Next(1, 10).ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static string Told(DealCompilation compilation) => string.Join('\n', compilation.GetDiagnostics().Select(d =>
        $"{Place(d.Location)} {d.Code} {d.Message} {d.Figure} | {string.Join(", ", d.Related.Select(r => Place(r.Location) + r.Caption))} | {d.Fix?.Title} {string.Join(", ", (d.Fix?.Edits ?? []).Select(e => Place(e.Location) + e.NewText))}"));

    private static string Place(Location place) => $"{place.Path}{place.Span}";

    private const int Stories = 24;

    private const string Header = "currency USD\nas of 2026-06-30\nsource paper 2026-02-03 news \"All of them\"\n\n";

    private static string World() => Header + string.Concat(Enumerable.Range(0, Stories).Select(Story));

    /// <summary>Four companies that no other story speaks of, and what is wrong with their deals.</summary>
    private static string Story(int n) => string.Create(CultureInfo.InvariantCulture, $"""
        source filing{n} 2026-02-05 filing "Form {n}"

        company Buyer{n}
          class    A, 1 vote each
          shares   {300 + n}m A                as of 2026-01-31 [filing{n}]
          price    A $50.00 close             on 2026-02-02     [paper]
          cash     $2.4bn                     as of 2025-12-31
          revenue  2025 $8.1bn                                [filing{n}]
        company Target{n}
          class    common
          burn     about $30m per month
        company Maker{n}
        company Lab{n}

        ## The stock deal of story {n}.
        acquisition merger{n}: Buyer{n} acquires Target{n}
          announced  2026-02-02
          signed     2026-02-02                                [filing{n}]
          pays       0.5 Buyer{n}.A per Target{n}.common         [filing{n}]
          per-share  $2{n % 10}.00                               [paper]
          equity     about $5bn
          Target{n}  pays $900m to Buyer{n}  when terminated   name target-fee{n}

        acquisition tender{n}: Maker{n} acquires Lab{n} [paper]
          announced  2026-03-02
          pays       $95 per Lab{n}.common
          ev         $1.9bn
          net debt   $0.3bn
          shares     16.8m Lab{n}.common
          funding
            term-loan    $0.9bn committed
            equity       $1.0bn committed

        commitment cloud{n}: Lab{n} buys "compute" from Maker{n}
          reported   2026-01-10
          total      about $3bn over 5 years starting 2027
          capacity   1.5 GW
        commitment round{n}: Maker{n} invests in Lab{n} [paper]
          announced  2026-02-22, nonbinding
          pays       up to $1bn, base $100m
            tranche 1..10 $100m when deployed >= 1 GW each

        figure coverage{n} = (Target{n}.burn * 12 months) / Buyer{n}.revenue(2025)
        expect Lab{n}.obligations(2027) = {n} $m


        """);
}
