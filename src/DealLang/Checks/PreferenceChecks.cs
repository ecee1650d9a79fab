using System.Collections.Immutable;
using DealLang.Text;
using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>L: what a preference needs, and what it cannot mean.</summary>
internal static class PreferenceChecks
{
    private static readonly string[] s_participation = ["participating", "non-participating"];

    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        var preferences = world.Facts.Where(f => f.Key.Measure == "preference").ToList();
        if (preferences.Count == 0) return [];
        var evaluator = compilation.Evaluator();
        return preferences.SelectMany(Wording).Concat(preferences.SelectMany(p => NothingInvested(world, evaluator, p))).Concat(Seniority(world, preferences));
    }

    private static IEnumerable<Diagnostic> Wording(Fact preference)
    {
        var (used, said) = (preference.Used, preference.Used.Modifiers.Where(s_participation.Contains).ToList());
        if (said.Count != 1)
            yield return Diagnostic.Create(Preferences.Participation, used.Location, Figure(preference), said.Count == 0 ? "does not say whether it participates" : "says that it participates and that it does not") with
            {
                Figure = preference.Key.Path,
                Fix = said.Count == 0 ? BehindMultiple(used.Location, " non-participating") : null,
            };
        if (used.Second?.Value is not { } cap || preference.Quantity?.Value is not { } multiple) yield break;
        if (said.Contains("non-participating"))
            yield return Diagnostic.Create(Preferences.CapWithoutParticipation, used.Location, Figure(preference), Times(cap)) with { Figure = preference.Key.Path };
        else if (used.Modifiers.Contains("total") && cap < multiple)
            yield return Diagnostic.Create(Preferences.CapBelowPreference, used.Location, Figure(preference), Times(cap), Times(multiple)) with { Figure = preference.Key.Path };
    }

    /// <summary>A multiple of nothing: no round sells the class, and nobody says what was paid in for it.</summary>
    private static IEnumerable<Diagnostic> NothingInvested(World world, WorldEvaluator evaluator, Fact preference)
    {
        string owner = preference.Key.Owner;
        var path = world.Party(owner) is not null ? new FigurePath(owner, "invested", preference.Key.Argument) : new FigurePath(owner, "amount");
        if (preference.Quantity is null || evaluator.Value(path, null, WorldEvaluator.BaseCase) is { } known && (known.Value ?? known.High ?? known.Low) is not null) yield break;
        string name = preference.Key.Argument.Length > 0 ? preference.Key.Argument : owner;
        yield return Diagnostic.Create(Preferences.NothingInvested, preference.Used.Location, name, world.Party(owner) is not null ? $"invested {name} $5m" : $"pays $5m for {name}") with { Figure = preference.Key.Path };
    }

    /// <summary>Several classes with preferences and not a word on who comes first.</summary>
    private static IEnumerable<Diagnostic> Seniority(World world, List<Fact> preferences)
    {
        foreach (var group in preferences.GroupBy(p => CompanyOf(world, p)))
        {
            if (group.Key is null || group.Select(p => (p.Key.Owner, p.Key.Argument)).Distinct().Count() < 2) continue;
            if (group.Any(p => p.Used.Modifiers.Any(m => m is "senior" or "pari passu"))) continue;
            yield return Diagnostic.Create(Preferences.SeniorityNotSaid, group.First().Used.Location, group.Key.Name, group.Count().ToString(CultureInfo.InvariantCulture)) with
            {
                Fix = SideBySide(group),
            };
        }
    }

    /// <summary>Says what is read: all are paid side by side.</summary>
    private static Fix? SideBySide(IEnumerable<Fact> preferences)
    {
        var edits = preferences.Select(p => new TextEdit(EndOf(p.Used.Location), ", pari passu")).ToImmutableArray();
        return new Fix("Write pari passu on each", edits);
    }

    private static Fix? BehindMultiple(Location line, string words)
    {
        int at = line.Text.IndexOf('x', Math.Max(0, line.Text.IndexOfAny(s_digits)));
        return at < 0 ? null : new Fix("Write" + words, [new TextEdit(line with { Span = new Text.TextSpan(line.Span.Start + at + 1, 0) }, words)]);
    }

    /// <summary>Behind a line's figures and words, before who says so.</summary>
    private static Location EndOf(Location line)
    {
        int bracket = line.Text.IndexOf('[', StringComparison.Ordinal);
        int end = (bracket < 0 ? line.Text : line.Text[..bracket]).TrimEnd().Length;
        return line with { Span = new Text.TextSpan(line.Span.Start + end, 0) };
    }

    private static readonly char[] s_digits = [.. "0123456789"];

    private static Party? CompanyOf(World world, Fact preference) => world.Party(preference.Key.Owner) ?? world.Deal(preference.Key.Owner)?.Objects.FirstOrDefault();

    private static string Figure(Fact preference) => preference.Key.Argument.Length > 0 ? preference.Key.Argument : preference.Key.Owner;

    private static string Times(decimal multiple) => multiple.ToString("0.##", CultureInfo.InvariantCulture) + "x";
}
