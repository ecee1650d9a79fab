using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Behind a dot the classes and figures of a party or a deal, with what they come to; inside the parentheses of a figure its arguments.</summary>
internal static class Members
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText) return [];
        if (place.Last.Kind == TokenKind.Dot && Owner(place, place.Count - 1) is { } path) return Of(place, path.Owner, path.Behind);
        if (place.Last.Kind == TokenKind.OpenParen && place.Last.IsGlued && Owner(place, place.Count - 1) is { } figure) return Arguments(place, figure.Owner, figure.Behind);
        return [];
    }

    /// <summary>The names before a token, dots between: the longest start of them that is a party or a deal, and what is left.</summary>
    private static (string Owner, string Behind)? Owner(CompletionPlace place, int end)
    {
        int first = end - 1;
        while (first >= 2 && place.Before[first - 1].Kind == TokenKind.Dot && place.Before[first - 2].Kind == TokenKind.Word) first -= 2;
        if (first < 0 || place.Before[first].Kind != TokenKind.Word) return null;
        string name = place.Prefix[place.Before[first].Start..place.Before[end - 1].End];
        var owners = place.World.World.Deals.Select(d => d.Name).Concat(place.World.World.Parties.Select(p => p.Name));
        string? owner = owners.Where(o => name == o || name.StartsWith(o + ".", StringComparison.Ordinal)).MaxBy(o => o.Length);
        return owner is null ? null : (owner, name.Length == owner.Length ? "" : name[(owner.Length + 1)..] + ".");
    }

    private static IEnumerable<CompletionItem> Of(CompletionPlace place, string owner, string rest)
    {
        var party = place.World.World.Party(owner);
        var classes = rest.Length == 0 ? party?.Classes ?? [] : [];
        var figures = Figures(place, owner).Where(f => f.Path.Measure.StartsWith(rest, StringComparison.Ordinal)).GroupBy(f => f.Path.Measure[rest.Length..]);
        return classes.Select(c => new CompletionItem(c.Name, CompletionKind.ShareClass, $"class of {c.Party.Printed}"))
            .Concat(figures.Select(g => Item(place, g.Key, [.. g])))
            .Concat(rest.Length == 0 && party is not null ? [new CompletionItem("holders", CompletionKind.Party, $"all who hold shares of {party.Printed}") { Rank = 2 }] : []);
    }

    private static CompletionItem Item(CompletionPlace place, string label, List<Figure> figures)
    {
        var only = figures.Find(f => f.Path.Argument.Length == 0) ?? figures[0];
        string hover = Terms.OfMeasure(only.Path.Measure)?.Hover ?? place.World.Wording.Label(only.Path);
        string shown = only.Value is { } value && (figures.Count == 1 || only.Path.Argument.Length == 0) ? place.World.Wording.Value(place.World.World, value) : figures.Count > 1 ? "by " + string.Join(", ", figures.Select(f => f.Path.Argument).Where(a => a.Length > 0).Take(3)) : "not known";
        return new CompletionItem(label, CompletionKind.Figure, shown, hover) { Rank = only.Value is null ? 1 : 0 };
    }

    /// <summary>The arguments that the owner's figures have; where it has no such figure, whom and what it could be of.</summary>
    private static IEnumerable<CompletionItem> Arguments(CompletionPlace place, string owner, string rest)
    {
        var known = Figures(place, owner).Where(f => f.Path.Measure + "." == rest && f.Path.Argument.Length > 0)
            .Select(f => new CompletionItem(f.Path.Argument, CompletionKind.Figure, f.Value is null ? "not known" : place.World.Wording.Value(place.World.World, f.Value))).ToList();
        return known.Count > 0 ? known : Names.Parties(place).Concat(Names.Classes(place, 1));
    }

    private sealed record Figure(FigurePath Path, FigureValue? Value);

    private static IEnumerable<Figure> Figures(CompletionPlace place, string owner)
    {
        var evaluator = place.World.Evaluator;
        var evaluation = place.World.World.Deal(owner) is { } deal ? evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase)
            : place.World.World.Party(owner) is { } party ? evaluator.Evaluate(party, evaluator.Now, WorldEvaluator.BaseCase) : null;
        return evaluation is null ? [] : evaluation.Figures.Select(f => new Figure(f.Figure.Path, f)).Concat(evaluation.Model.Unknown.Select(u => new Figure(u.Path, null)));
    }
}
