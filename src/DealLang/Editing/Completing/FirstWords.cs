using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>What may begin a line, as its parent line decides.</summary>
internal static class FirstWords
{
    /// <summary>The header of a grant is its leg: what refines a right stands under it.</summary>
    private static readonly ImmutableArray<Term> s_ofGrants = [.. Vocabulary.LegTerms.All.Where(t => t.Name is "strike" or "expires")];

    private static readonly string[] InBlocks = ["may choose", "tranche", "right", "remove"];

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (!place.IsFirst || place.IsInText) return [];
        return place.Context switch
        {
            LineContext.Margin => AtMargin(place),
            LineContext.Block => InOtherWords(place, [.. InBlock(place)]),
            LineContext.Rows => Rows(place),
            LineContext.Table => JoiningWords.All.Where(j => j.Name is "rows" or "cols" or "show").Select(j => Words.Line(j)),
            LineContext.Web => Names.Parties(place),
            LineContext.Entries => KnownDates.All(place),
            LineContext.Tests or LineContext.Assignments => Formulas.Operands(place).Concat(Names.Series(place, 2)),
            _ => [],
        };
    }

    /// <summary>A file begins with its settings and its sources, each once; then come parties, deals and what is expected of them.</summary>
    private static IEnumerable<CompletionItem> AtMargin(CompletionPlace place)
    {
        bool isBegun = place.World.World.Parties.Length > 0;
        var said = place.Tree.Roots.Select(r => r.Content).OfType<SettingLineSyntax>().Select(s => s.Setting).ToHashSet();
        return Settings.All.Where(s => !isBegun && !said.Contains(s.Name) && s.Name is "title" or "currency" or "as of").Select(s => Words.Line(s, 0))
            .Concat(Kinds.All.Select(k => Words.Line(k, k.Name == "source" && !isBegun ? 0 : k.Kind == DeclarationKind.Other ? 2 : 1)))
            .Concat(Settings.All.Select(s => Words.Line(s, said.Contains(s.Name) ? 5 : 3)))
            .Concat(DatedWords.All.Select(d => Words.Line(d, 3)))
            .Concat(Names.Parties(place, 4))
            .Concat(Names.Deals(place, 4)).Concat(KnownDates.All(place).Select(d => d with { Rank = 5 }));
    }

    /// <summary>Besides, what is begun in words of a release or a term sheet: it is written in the language's own.</summary>
    private static IEnumerable<CompletionItem> InOtherWords(CompletionPlace place, List<CompletionItem> offered)
    {
        string begun = place.Tree.Text.Text.Substring(place.Replaced.Start, place.Replaced.Length);
        return begun.Length == 0 ? offered : offered.Concat(Synonyms.All
            .Where(s => s.Place == SynonymPlace.Begin && s.Written.StartsWith(begun, StringComparison.Ordinal))
            .SelectMany(s => offered.Where(i => i.Label == s.Meant).Take(1).Select(i => i with { Label = s.Written, Detail = $"written {s.Meant}", Rank = Math.Max(i.Rank, 2) })));
    }

    /// <summary>In a deal without a step its steps; then what is given, the terms of its form, the steps that may come next, and the rest.</summary>
    private static IEnumerable<CompletionItem> InBlock(CompletionPlace place)
    {
        var (form, said, elsewhere) = (FormOf(place.Deal), TermsUnder(place.Parent!, place.Replaced.Start), TermsOfTheLike(place));
        var terms = Terms.In(place.Scope).Concat(place.Deal is { Verb: "grants" } ? s_ofGrants : []).Distinct().Select(t => Words.Line(t, RankOf(t))).Select(i => Terms.Find(i.Label, place.Scope) is { IsList: true } list ? Words.Of(list, i.Rank) : i);
        if (place.Parent!.Content is PartyLineSyntax) return terms;
        var refining = JoiningWords.All.Where(j => InBlocks.Contains(j.Name)).Select(j => Words.Line(j, 4)).Concat(SuffixWords.All.Where(s => s.Name == "when").Select(s => Words.Of(s, 2)));
        if (place.Parent.Content is not (DealLineSyntax or DatedDealLineSyntax or AmendLineSyntax)) return terms.Concat(refining);
        return Steps(place).Concat(Verbs.All.Where(v => v.InLegs).Select(v => v.Kind.Length == 0 ? Words.Line(v, 0) : Words.Of(v, 4)))
            .Concat(terms).Concat(refining).Concat(Names.Parties(place, 3)).Append(new CompletionItem("holders", CompletionKind.Party, "all who hold shares of the target") { Rank = 3 });

        // What is said once and has been said comes late; what others of the kind say comes before what nobody says.
        int RankOf(Term term) => !term.Supported ? 6
            : said.Contains(term.Name) && term is { Subject: TermSubject.None, Timing: Timing.Contract or Timing.Observation } ? 5
            : form.Contains(term) ? elsewhere.Contains(term.Name) ? 1 : 2
            : elsewhere.Contains(term.Name) ? 2 : 3;
    }

    /// <param name="caret">Of the line that is being written nothing counts as written.</param>
    private static HashSet<string> TermsUnder(BlockSyntax block, int caret) =>
        [.. block.Children.Where(c => caret < c.Start || caret > c.Start + c.Line.Text.Length).Select(c => TermOf(c.Content)).OfType<string>()];

    /// <summary>What the other deals of the verb state, or the other parties of the kind.</summary>
    private static HashSet<string> TermsOfTheLike(CompletionPlace place) =>
        [.. place.World.Trees.SelectMany(t => t.Roots).Where(r => r != place.Parent && IsLike(r.Content, place.Parent!.Content)).SelectMany(r => TermsUnder(r, -1))];

    private static bool IsLike(LineSyntax one, LineSyntax other) => (one, other) switch
    {
        (DealLineSyntax a, DealLineSyntax b) => a.Kind == b.Kind && a.Sentence.Verb.Text.SequenceEqual(b.Sentence.Verb.Text),
        (PartyLineSyntax a, PartyLineSyntax b) => a.Kind.Text.SequenceEqual(b.Kind.Text),
        _ => false,
    };

    private static string? TermOf(LineSyntax line) => line switch
    {
        FactLineSyntax fact => fact.Term,
        ListLineSyntax list => list.Term,
        _ => null,
    };

    /// <summary>What has not happened yet comes before what has.</summary>
    private static IEnumerable<CompletionItem> Steps(CompletionPlace place)
    {
        var last = place.Deal is { Milestones: [.., var milestone] } ? milestone.Status : (Status?)null;
        return Statuses.All.Select(s => Words.Line(s, last is null ? 0 : s.Status > last && s.Status <= Status.Closed ? 1 : 5));
    }

    /// <summary>The terms that deals of a verb have of their own.</summary>
    private static ImmutableArray<Term> FormOf(Deal? deal) => deal?.Verb switch
    {
        null => [],
        "acquires" or "merges" => AcquisitionTerms.All,
        "swaps" => EquitySwapTerms.All,
        "lends" or "guarantees" => CreditTerms.All,
        "buys" or "leases" => PurchaseTerms.All,
        "grants" => s_ofGrants,
        _ => CommitmentTerms.All,
    };

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
