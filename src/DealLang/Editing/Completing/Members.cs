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
        if (Opened(place) is not (>= 0 and var open) || Owner(place, open) is not { } figure) return [];
        return place.Last.Kind is TokenKind.OpenParen or TokenKind.Comma or TokenKind.Word ? Arguments(place, figure.Owner, figure.Behind, open) : [];
    }

    /// <summary>The parenthesis that is open at a place and belongs to a path; -1 for none.</summary>
    private static int Opened(CompletionPlace place)
    {
        int depth = 0;
        for (int i = place.Count - 1; i >= 0; i--)
        {
            if (place.Before[i].Kind == TokenKind.CloseParen) depth++;
            else if (place.Before[i].Kind == TokenKind.OpenParen && depth-- == 0) return place.Before[i].IsGlued ? i : -1;
        }
        return -1;
    }

    /// <summary>The names before a token, dots between: the longest start of them that has figures, and what is left. A bare figure is the deal's at hand.</summary>
    private static (string Owner, string Behind)? Owner(CompletionPlace place, int end)
    {
        int first = end - 1;
        while (first >= 2 && place.Before[first - 1].Kind == TokenKind.Dot && place.Before[first - 2].Kind == TokenKind.Word) first -= 2;
        if (first < 0 || place.Before[first].Kind != TokenKind.Word) return null;
        string name = place.Prefix[place.Before[first].Start..place.Before[end - 1].End];
        var world = place.World.World;
        var owners = world.Deals.Select(d => d.Name).Concat(world.Parties.Select(p => p.Name)).Concat(world.Parties.SelectMany(p => p.Classes).Select(c => c.FullName))
            .Concat(world.Webs.Select(w => w.Name)).Append(Web.OfAll);
        string? owner = owners.Where(o => name == o || name.StartsWith(o + ".", StringComparison.Ordinal)).MaxBy(o => o.Length);
        if (owner is null) return Vocabulary.Functions.Find(name) is null && place.Deal is { } deal ? (deal.Name, name + ".") : null;
        return (owner, name.Length == owner.Length ? "" : name[(owner.Length + 1)..] + ".");
    }

    private static IEnumerable<CompletionItem> Of(CompletionPlace place, string owner, string rest)
    {
        var world = place.World.World;
        var party = world.Party(owner);
        var classes = rest.Length == 0 ? party?.Classes ?? [] : [];
        var figures = Figures(place, owner).Where(f => f.Path.Measure.StartsWith(rest, StringComparison.Ordinal)).GroupBy(f => f.Path.Measure[rest.Length..]);
        return classes.Select(c => new CompletionItem(c.Name, CompletionKind.ShareClass, $"class of {c.Party.Printed}"))
            .Concat(figures.Select(g => Item(place, g.Key, [.. g])))
            .Concat(rest.Length == 0 && party is not null ? [new CompletionItem("holders", CompletionKind.Party, $"all who hold shares of {party.Printed}") { Rank = 2 }] : [])
            .Concat(Elsewhere(place, owner, party).Where(m => m.StartsWith(rest, StringComparison.Ordinal)).Select(m => new CompletionItem(m[rest.Length..], CompletionKind.Figure, "", Terms.OfMeasure(m)?.Hover ?? "") { Rank = 3 }));
    }

    /// <summary>
    /// Figures that the owner has none of yet, and that a case may give it or a web asks it for: of a party what its block may state, of a deal the
    /// names that other lines of the files use.
    /// </summary>
    private static IEnumerable<string> Elsewhere(CompletionPlace place, string owner, Party? party)
    {
        var world = place.World.World;
        if (owner == Web.OfAll || world.Webs.Any(w => w.Name == owner)) return WebMeasures.All.Append("votes");
        if (party is not null) return Terms.In(TermScope.Party).Where(t => t.Value is not (ValueKind.None or ValueKind.Text or ValueKind.Rows)).Select(t => t.Measure).Concat(WebMeasures.All).Concat(CompanyFigures);
        return world.Deals.Any(d => d.Name == owner) ? Terms.In(Binding.BlockContext.ScopeOf(world.Deal(owner)!.Kind)).Where(t => t.Value is not (ValueKind.None or ValueKind.Text)).Select(t => t.Measure).Concat(Measures.Derived) : ["price"];
    }

    /// <summary>What deals make of a company: how much of a product it has bought, what it has built; and the second amounts of its lines.</summary>
    private static readonly string[] CompanyFigures = ["bought", "delivered", "deployed", "shares", "fdso", "market-cap", "strike", "conversion-price"];

    private static CompletionItem Item(CompletionPlace place, string label, List<Figure> figures)
    {
        var only = figures.Find(f => f.Path.Argument.Length == 0) ?? figures[0];
        string hover = Terms.OfMeasure(only.Path.Measure)?.Hover ?? place.World.Wording.Label(only.Path);
        string shown = only.Value is { } value && (figures.Count == 1 || only.Path.Argument.Length == 0) ? place.World.Wording.Value(place.World.World, value) : figures.Count > 1 ? "by " + string.Join(", ", figures.Select(f => f.Path.Argument).Where(a => a.Length > 0).Take(3)) : "not known";
        return new CompletionItem(label, CompletionKind.Figure, shown, hover) { Rank = only.Value is null ? 1 : 0 };
    }

    /// <summary>The arguments that the owner's figures have at that place; then whom and what they could be of.</summary>
    private static IEnumerable<CompletionItem> Arguments(CompletionPlace place, string owner, string rest, int open)
    {
        int index = Enumerable.Range(open, place.Count - open).Count(i => place.Before[i].Kind == TokenKind.Comma);
        var known = Figures(place, owner).Where(f => f.Path.Measure + "." == rest && f.Path.Argument.Length > 0).ToList();
        var whole = index > 0 ? [] : known.Select(f => new CompletionItem(f.Path.Argument, CompletionKind.Figure, f.Value is null ? "not known" : place.World.Wording.Value(place.World.World, f.Value)));
        var parts = known.Select(f => f.Path.Argument.Split(", ")).Where(p => p.Length > index).Select(p => p[index]).Distinct().Select(p => new CompletionItem(p, CompletionKind.Figure));
        int rank = known.Count > 0 ? 1 : 0;
        return whole.Concat(parts).Concat(Names.Parties(place, rank)).Concat(Names.Classes(place, rank + 1)).Concat(Bare(place, owner)).Concat(Names.Labels(place, owner, rank + 2))
            .Concat(ArgumentWords.All.Where(w => place.Reads(w.Name.Split(' ')[0])).Select(w => new CompletionItem(w.Name, CompletionKind.Keyword, w.Hover) { Rank = 4 }))
            .Concat(Names.Figures(place, 4)).Concat(KnownDates.All(place).Select(d => d with { Rank = 5 }));
    }

    /// <summary>The classes of a path's own company need no more than their names.</summary>
    private static IEnumerable<CompletionItem> Bare(CompletionPlace place, string owner) =>
        place.World.World.Party(owner)?.Classes.Select(c => new CompletionItem(c.Name, CompletionKind.ShareClass, $"class of {c.Party.Printed}") { Rank = 1 }) ?? [];

    private sealed record Figure(FigurePath Path, FigureValue? Value);

    private static IEnumerable<Figure> Figures(CompletionPlace place, string owner)
    {
        var evaluator = place.World.Evaluator;
        var evaluation = place.World.World.Deal(owner) is { } deal ? evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase)
            : place.World.World.Party(owner) is { } party ? evaluator.Evaluate(party, evaluator.Now, WorldEvaluator.BaseCase) : null;
        return evaluation is null ? [] : evaluation.Figures.Select(f => new Figure(f.Figure.Path, f)).Concat(evaluation.Model.Unknown.Select(u => new Figure(u.Path, null)));
    }
}
