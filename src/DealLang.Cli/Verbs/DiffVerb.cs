using System.Globalization;
using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Diagnostics;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>What two files, two revisions or two days say differently, and what follows from it.</summary>
internal sealed class DiffVerb : Verb
{
    public override string Name => "diff";
    public override string Words => "A [B] [FILE|DIR]";
    public override string Summary => "what changed between two files, git revisions or days, and what follows";
    public override string Details => "A and B are two files or folders, two days such as 2026-02-06, or two revisions that git knows; of one revision the other is the "
        + "files as they are. Order, layout and comments do not count. Ends with 3 when anything differs.";
    public override Option[] Options => [Arguments.Options.Page, Arguments.Options.Case, Arguments.Options.Output, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal diff draft.deal final.deal", "two files"),
        ("deal diff HEAD~1", "the current folder, against the commit before"),
        ("deal diff v1 v2 acme.deal", "a file, at two revisions"),
        ("deal diff 2026-01-30 2026-02-02 acme.deal", "what was known on two days"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        var words = invocation.Words;
        if (words.Count == 0) return Refuse("what is compared? Give two files, two days, or a revision.", here);
        if (words is [var from, var to, ..] && Day(from) is { } first && Day(to) is { } last)
            return Days(first, last, [.. words.Skip(2)], invocation, here);
        if (words.FirstOrDefault(w => LooksLikeDay(w) && !Worlds.IsThere(w, here.Files)) is { } day)
            return Refuse(Day(day) is null ? $"{day} is no day of the calendar." : "two days are compared; give both before the file or folder, as in deal diff 2026-01-30 2026-02-02 acme.deal.", here);
        var places = words.Where(IsPlace).ToList();
        var revisions = words.Where(w => !IsPlace(w)).ToList();
        if (revisions.Count == 0)
            return places is [var one, var other] ? Show(World(one, here), World(other, here), one, other, invocation, here)
                : Refuse("two files or folders are compared; give both.", here);
        if (revisions.Count > 2 || places.Count > 1) return Refuse("one or two revisions are compared, of one file or folder.", here);
        return Revisions(revisions, places is [var place] ? place : ".", invocation, here);

        // A word that can only be meant as a file is one, so that a slip in its name is said.
        bool IsPlace(string word) => Worlds.IsThere(word, here.Files) || word.EndsWith(".deal", StringComparison.Ordinal);
    }

    private ExitCode Days(DateOnly first, DateOnly last, IReadOnlyList<string> places, Invocation invocation, Surroundings here)
    {
        if (places.Count > 1) return Refuse("one file or folder is looked at on two days.", here);
        var world = World(places is [var place] ? place : ".", here);
        if (ReportText.NoSuchCase(world, invocation) is { } noCase) return DealTool.Refuse(this, noCase, here);
        return Write(DifferenceBuilder.Build(world.Compilation.Evaluator(first), world.Compilation.Evaluator(last), Spelled(first), Spelled(last), onDays: true, invocation.Case), [world], invocation, here);
    }

    private ExitCode Revisions(List<string> revisions, string place, Invocation invocation, Surroundings here)
    {
        var sides = new List<CompiledWorld>();
        foreach (string revision in revisions)
        {
            var files = new RevisionFiles(revision, here.Git);
            if (!files.Exists) return Refuse($"{revision} is no file here, and no revision that git knows{(here.Git(["rev-parse", "--git-dir"]) is null ? ": this folder is in no repository" : "")}.", here);
            if (files.KindOf(place) == PathKind.Nothing) return Refuse($"{revision} has no {place}.", here);
            sides.Add(World(place, here with { Files = files }));
        }
        if (sides.Count == 1) sides.Add(World(place, here));
        return Show(sides[0], sides[1], revisions[0], revisions.Count == 2 ? revisions[1] : place == "." ? "now" : place, invocation, here);
    }

    private static CompiledWorld World(string place, Surroundings here) => CompiledWorld.Of([place], Reach.Nearest, here).First();

    private ExitCode Show(CompiledWorld before, CompiledWorld after, string nameBefore, string nameAfter, Invocation invocation, Surroundings here) =>
        (ReportText.NoSuchCase(before, invocation) ?? ReportText.NoSuchCase(after, invocation)) is { } noCase ? DealTool.Refuse(this, noCase, here) : Write(DifferenceBuilder.Build(before.Compilation.Evaluator(), after.Compilation.Evaluator(), nameBefore, nameAfter, onDays: false, invocation.Case), [before, after], invocation, here);

    /// <summary>What is wrong with either side is told too: what rests on it may not be compared rightly. An expectation that fails is no such thing.</summary>
    private static ExitCode Write((Reports.Documents.Document Document, bool Differs) found, CompiledWorld[] sides, Invocation invocation, Surroundings here)
    {
        Results.Write(ReportText.Of(found.Document, invocation.Format, Layout.OfResults(invocation, here)), invocation, here);
        var errors = sides.SelectMany(s => s.Compilation.GetDiagnostics().Where(d => d.Severity == Severity.Error && d.Code != "E01"));
        if (Findings.Tell([.. errors.DistinctBy(d => $"{d.Location} {d.Message}")], invocation, here) is var ended and not ExitCode.Ok) return ended;
        return found.Differs ? ExitCode.Differs : ExitCode.Ok;
    }

    private ExitCode Refuse(string why, Surroundings here) => DealTool.Refuse(this, new Refusal(why), here);

    private static DateOnly? Day(string word) => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool LooksLikeDay(string word) => word.Length == 10 && word[4] == '-' && word[7] == '-' && word.Where((_, i) => i is not (4 or 7)).All(char.IsAsciiDigit);

    private static string Spelled(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
