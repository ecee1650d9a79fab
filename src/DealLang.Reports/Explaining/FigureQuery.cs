using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Text;

namespace DealLang.Reports.Explaining;

/// <summary>A figure as a reader asks for it: <c>spacex-xai.ownership(xAI) at closed in high</c>; <c>ownership:xAI</c> for shells.</summary>
internal sealed record FigureQuery(FigurePath Path, string View, string Case)
{
    /// <summary>The owner may be left out when one deal, or one owner, has such a figure.</summary>
    public static FigureQuery Read(string written, WorldEvaluator evaluator)
    {
        var (rest, caseName) = Cut(written.Trim(), " in ");
        var (path, view) = Cut(rest, " at ");
        return new FigureQuery(Resolve(path.Trim(), evaluator), view, caseName);
    }

    public static FigurePath Resolve(string written, WorldEvaluator evaluator)
    {
        string argument = "";
        int open = written.IndexOf('(', StringComparison.Ordinal), colon = written.IndexOf(':', StringComparison.Ordinal);
        if (open > 0) (written, argument) = (written[..open], Inside(written[(open + 1)..].TrimEnd()));
        else if (colon > 0) (written, argument) = (written[..colon], written[(colon + 1)..]);
        var candidates = Owners(written, evaluator).Select(o => evaluator.Canonical(new FigurePath(o.Owner, o.Measure, OfItsOwner(argument.Trim(), o.Owner)))).ToList();
        return candidates.Find(c => Knows(evaluator, c)) ?? candidates[0];
    }

    private static string Inside(string argument) => argument.EndsWith(')') ? argument[..^1] : argument;

    /// <summary>A company's own fiscal year needs no name behind it: <c>Oracle.obligations(FY2028(Oracle))</c>.</summary>
    private static string OfItsOwner(string argument, string owner) =>
        argument.StartsWith("FY", StringComparison.Ordinal) && owner.Length > 0 ? argument.Replace($"({owner})", "", StringComparison.Ordinal) : argument;

    /// <summary>The nearest path that there is: of the same figure first, a calendar year being the fiscal one of the same number.</summary>
    public static string? Nearest(FigurePath path, WorldEvaluator evaluator)
    {
        if (path.Argument.Length == 4 && path.Argument.All(char.IsAsciiDigit) && path with { Argument = "FY" + path.Argument } is var fiscal && Knows(evaluator, fiscal)) return fiscal.ToString();
        var all = All(evaluator).Select(p => p.ToString()).Distinct().ToList();
        string same = path with { Argument = "" } + "(";
        if (Spelling.Nearest(path.ToString(), [.. all.Where(p => p.StartsWith(same, StringComparison.Ordinal))]) is { } sibling) return sibling;
        return Spelling.Nearest(path.ToString(), all) ?? all.Find(p => p.Contains(path.Measure, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Knows(WorldEvaluator evaluator, FigurePath path) => evaluator.Value(path, null, WorldEvaluator.BaseCase) is not null;

    /// <summary>The owner written, else every owner in turn: deals, the file itself, parties, webs.</summary>
    private static IEnumerable<(string Owner, string Measure)> Owners(string written, WorldEvaluator evaluator)
    {
        string[] owners = [.. evaluator.World.Deals.Select(d => d.Name), "", .. evaluator.World.Parties.Select(p => p.Name), .. evaluator.Webs.Select(w => w.Name)];
        foreach (string owner in owners.Where(o => o.Length > 0 && written.StartsWith(o + ".", StringComparison.Ordinal)).OrderByDescending(o => o.Length))
            yield return (owner, written[(owner.Length + 1)..]);
        foreach (string owner in owners) yield return (owner, written);
    }

    private static IEnumerable<FigurePath> All(WorldEvaluator evaluator)
    {
        var evaluations = evaluator.World.Deals.Select(d => evaluator.Evaluate(d, evaluator.DefaultView(d), WorldEvaluator.BaseCase))
            .Concat(evaluator.World.Parties.Select(p => evaluator.Evaluate(p, evaluator.Now, WorldEvaluator.BaseCase)))
            .Concat(evaluator.Webs.Select(w => evaluator.Evaluate(w, evaluator.Now, WorldEvaluator.BaseCase)))
            .Append(evaluator.EvaluateFigures(WorldEvaluator.BaseCase));
        return evaluations.SelectMany(e => e.Figures.Select(f => f.Figure.Path).Concat(e.Model.Unknown.Select(u => u.Path)));
    }

    private static (string Before, string After) Cut(string text, string word)
    {
        // Words inside the parentheses are the argument's: paid(stock, in cash).
        int at = text.LastIndexOf(word, StringComparison.Ordinal);
        return at < text.LastIndexOf(')') || at < 0 ? (text, "") : (text[..at], text[(at + word.Length)..].Trim());
    }
}
