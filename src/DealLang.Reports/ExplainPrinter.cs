using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Explaining;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Reports;

/// <param name="Found">Whether there is such a figure or rule; the text says so either way.</param>
public sealed record Explanation(bool Found, string Text);

/// <summary>Why a figure is what it is, down to the lines and quotes it rests on; or what a rule's code means.</summary>
public static class ExplainPrinter
{
    /// <param name="query">A path such as <c>spacex-xai.ownership(xAI) at closed in high</c> or <c>ownership:xAI</c>, or a rule's code.</param>
    /// <param name="compilation">The files, without which nothing can be supposed: <c>fox.ratio(price = $100)</c>.</param>
    public static Explanation Print(WorldEvaluator evaluator, string query, TextOptions? options = null, ReportOptions? report = null, DealCompilation? compilation = null)
    {
        if (DiagnosticCatalog.Find(query.Trim()) is { } rule) return new Explanation(true, Print(rule, options));
        var page = new TreePage(options ?? new TextOptions());
        var asked = FigureQuery.Read(query, evaluator);
        string supposed = "";
        if (query.Contains('=', StringComparison.Ordinal) && compilation?.Read(query) is { } supposing)
            (evaluator, supposed, asked) = (evaluator.With(supposing.WhatIf), supposing.Supposing, new FigureQuery(evaluator.Canonical(supposing.Path), supposing.View, supposing.Case));
        string caseName = asked.Case.Length > 0 ? asked.Case : report?.Case ?? WorldEvaluator.BaseCase;
        if (!Cases(evaluator).Contains(caseName, StringComparer.Ordinal))
            return NotFound(page, $"There is no case {caseName}.", Spelling.Nearest(caseName, Cases(evaluator)));
        if (View(evaluator, asked, report) is not { } view)
            return NotFound(page, $"{asked.Path.Owner} has not reached {asked.View} by {Wording.Day(evaluator.AsOf)}.", null);
        if (evaluator.Value(asked.Path, view, caseName) is not { } value)
        {
            // A name that a file spells with an alias.
            if (compilation?.Read(query) is { } spelled && evaluator.Canonical(spelled.Path) is var full && full != asked.Path && evaluator.Value(full, spelled.View, caseName) is not null)
                return Print(evaluator, full.ToString(), options, report);
            if (view != evaluator.Now && evaluator.Value(asked.Path, evaluator.Now, caseName)?.Value is not null)
                return NotFound(page, $"There is no figure {asked.Path}: it is seen from {Wording.Day(view.Date)}, and known by {Wording.Day(evaluator.AsOf)}.", $"{asked.Path} at {Wording.Day(evaluator.AsOf)}");
            return NotFound(page, $"There is no figure {asked.Path}.", FigureQuery.Nearest(asked.Path, evaluator));
        }
        new FigureExplanation(evaluator.World, new FigureCards(evaluator, caseName), page).Write(value, view, supposed);
        return new Explanation(true, page.ToString());
    }

    /// <summary>A rule's page: what it means, how to fix it, a wrong example and the right one.</summary>
    public static string Print(DiagnosticDescriptor rule, TextOptions? options = null)
    {
        var page = new TreePage(options ?? new TextOptions());
        page.Write([new Words($"{rule.Code} · {rule.Title}", Tone.Strong), $" · {Wording.Of(rule.Severity)}"]);
        page.Blank();
        page.Write(rule.Explanation);
        foreach (var (title, text) in new[] { ("How to fix it", rule.HowToFix), ("Wrong", rule.Wrong), ("Right", rule.Right) })
        {
            if (text.Length == 0) continue;
            page.Blank();
            page.Write([new Words(title, Tone.Strong)]);
            if (title == "How to fix it") page.Write("  ", "  ", text);
            else page.Sample(text.ReplaceLineEndings("\n").TrimEnd('\n'), "    ");
        }
        return page.ToString();
    }

    /// <summary>The known figure that a path was probably meant for.</summary>
    public static string? Nearest(string path, WorldEvaluator evaluator) => FigureQuery.Nearest(FigureQuery.Read(path, evaluator).Path, evaluator);

    private static IEnumerable<string> Cases(WorldEvaluator evaluator) => [.. BuiltInCases.All, .. evaluator.World.Cases.Select(c => c.Name)];

    private static View? View(WorldEvaluator evaluator, FigureQuery asked, ReportOptions? report) =>
        evaluator.FindView(asked.Path.Owner, asked.View.Length > 0 ? asked.View : report?.View ?? "") ?? (asked.View.Length > 0 ? null : evaluator.FindView(asked.Path.Owner, ""));

    private static Explanation NotFound(TreePage page, string what, string? nearest)
    {
        page.Write(what + (nearest is null ? "" : $" Did you mean {nearest}?"));
        return new Explanation(false, page.ToString());
    }
}
