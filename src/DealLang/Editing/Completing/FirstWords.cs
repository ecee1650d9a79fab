using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>What may begin a line, as its parent line decides.</summary>
internal static class FirstWords
{
    private static readonly string[] InBlocks = ["may choose", "tranche", "right", "remove"];

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (!place.IsFirst || place.IsInText) return [];
        return place.Context switch
        {
            LineContext.Margin => AtMargin(place),
            LineContext.Block => InBlock(place),
            LineContext.Rows => Rows(place),
            LineContext.Table => JoiningWords.All.Where(j => j.Name is "rows" or "cols" or "show").Select(j => Words.Line(j)),
            LineContext.Web => Names.Parties(place),
            LineContext.Entries => KnownDates.All(place),
            LineContext.Tests or LineContext.Assignments => Formulas.Operands(place).Concat(Names.Series(place, 2)),
            _ => [],
        };
    }

    private static IEnumerable<CompletionItem> AtMargin(CompletionPlace place) =>
        Kinds.All.Select(k => Words.Line(k, k.Kind == DeclarationKind.Other ? 1 : 0))
            .Concat(Settings.All.Select(s => Words.Line(s, 2)))
            .Concat(DatedWords.All.Select(d => Words.Line(d, 2)))
            .Concat(Names.Parties(place, 3))
            .Concat(Names.Deals(place, 3)).Concat(KnownDates.All(place).Select(d => d with { Rank = 4 }));

    private static IEnumerable<CompletionItem> InBlock(CompletionPlace place)
    {
        var terms = Terms.In(place.Scope).Select(t => t.IsList ? Words.Of(t, t.Supported ? 1 : 4) : Words.Line(t, t.Supported ? 1 : 4));
        if (place.Parent!.Content is PartyLineSyntax) return terms;
        var refining = JoiningWords.All.Where(j => InBlocks.Contains(j.Name)).Select(j => Words.Line(j, 3)).Concat(SuffixWords.All.Where(s => s.Name == "when").Select(s => Words.Of(s, 2)));
        if (place.Parent.Content is not (DealLineSyntax or DatedDealLineSyntax or AmendLineSyntax)) return terms.Concat(refining);
        return Statuses.All.Select(s => Words.Line(s, 0))
            .Concat(Verbs.All.Where(v => v.InLegs).Select(v => v.Kind.Length == 0 ? Words.Line(v, 0) : Words.Of(v, 2)))
            .Concat(terms).Concat(refining).Concat(Names.Parties(place, 2)).Append(new CompletionItem("holders", CompletionKind.Party, "all who hold shares of the target") { Rank = 3 });
    }

    /// <summary>The options of a choice, or the labels that rows of the same list have elsewhere.</summary>
    private static IEnumerable<CompletionItem> Rows(CompletionPlace place)
    {
        var chosen = place.Parent!.Content is OptionLineSyntax option ? option.Options.Select(o => o.ToString()).Append("silent") : LabelsLike(place);
        return chosen.Distinct().Select(label => new CompletionItem(label, CompletionKind.Term, "row")).Append(Words.Line(JoiningWords.All.First(j => j.Name == "remove"), 2));
    }

    private static IEnumerable<string> LabelsLike(CompletionPlace place) => place.Parent!.Content is ListLineSyntax list
        ? place.World.Trees.SelectMany(t => t.Lines).Where(b => b.Content is RowLineSyntax && b.Parent?.Content is ListLineSyntax other && other.Term == list.Term)
            .Select(b => ((RowLineSyntax)b.Content).Label.ToString())
        : [];
}
