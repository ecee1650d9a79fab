using System.Collections.Immutable;
using DealLang.Binding;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Checks;

/// <summary>One rule, or a family of them: what it finds in a compilation.</summary>
internal delegate IEnumerable<Diagnostic> Check(DealCompilation compilation);

/// <summary>The same of one deal, which reads nothing of deals that no line joins with it.</summary>
internal delegate IEnumerable<Diagnostic> DealCheck(WorldEvaluator evaluator, Deal deal);

/// <summary>Every check, in two lists; a new family is one line here.</summary>
internal static class AllChecks
{
    private static readonly ImmutableArray<Check> s_checks =
    [
        compilation => compilation.Trees.SelectMany(t => t.Diagnostics),
        compilation => compilation.Bound.Diagnostics,
        SourceChecks.Run,
        OlderSourceChecks.Run,
        ScaleWordChecks.Run,
        SplitBasisChecks.Run,
        ValuationChecks.Run,
        ClassPriceChecks.Run,
        MeasureChecks.Run,
        FormulaUnitChecks.Run,
        SupersededChecks.Run,
        EquitySwapChecks.Run,
        ReturnChecks.Run,
        PreferenceChecks.Run,
        RoundChecks.Run,
        WebChecks.Run,
        LinkChecks.Run,
        ClaimChecks.OfWebs,
        QuantityShapeChecks.Run,
        WhatIfChecks.Run,
        ExpectationChecks.Run,
    ];

    private static readonly ImmutableArray<DealCheck> s_ofDeals =
    [
        LifecycleChecks.Of,
        ClosingChecks.Of,
        IdleFigureChecks.Of,
        DateChecks.Of,
        CurrencyChecks.Of,
        KindChecks.Of,
        ClassChecks.Of,
        AnalysisChecks.Of,
        AwardChecks.Of,
        EarnOutChecks.Of,
        TerminationFeeChecks.Of,
        FundingChecks.Of,
        PurchaseUseChecks.Of,
        PartChecks.Of,
        CountChecks.Of,
        ElectionChecks.Of,
        OfferChecks.Of,
        ChoiceChecks.Of,
        LegChecks.Of,
        PremiumChecks.Of,
        TrancheChecks.Of,
        PurchaseChecks.Of,
        LoanChecks.Of,
        EndChecks.Of,
        ScheduleChecks.Of,
        SaleChecks.Of,
        QuantityShapeChecks.Of,
        SwapPriceChecks.Of,
    ];

    private static ImmutableArray<Diagnostic> Of(WorldEvaluator evaluator, WorldPart part) =>
    [
        .. TieChecks.Of(evaluator, part.Deals, part.Parties),
        .. part.Deals.SelectMany(deal => s_ofDeals.SelectMany(check => check(evaluator, deal))),
        .. part.Parties.SelectMany(party => PartChecks.Of(evaluator.World, party.Name).Concat(CountChecks.OfHolders(evaluator, party)).Concat(PurchaseChecks.Of(evaluator, party)).Concat(QuantityShapeChecks.Of(evaluator, party)).Concat(BurnChecks.Of(evaluator, party))),
    ];

    private static EarlierFindings? Between(DealCompilation earlier, DealCompilation now) =>
        SameParts.Between(earlier, now) is { } same ? new EarlierFindings(earlier.Findings, same, new MovedPlaces(earlier.Trees, now.Trees)) : null;

    /// <summary>What is found in each part of the world: side by side where there are several, and only in those that have changed.</summary>
    private static ImmutableArray<Diagnostic>[] OfParts(WorldEvaluator evaluator, ImmutableArray<WorldPart> parts, EarlierFindings? earlier)
    {
        var found = new ImmutableArray<Diagnostic>[parts.Length];
        if (parts.Length == 1) Look(0);
        else Parallel.For(0, parts.Length, Look);
        return found;

        void Look(int i) => found[i] = earlier?.Of(parts[i]) ?? Of(evaluator, parts[i]);
    }

    /// <summary>Each finding once, sorted by file, position and code, without those that the files waive.</summary>
    /// <param name="earlier">A checked compilation of the same files, one edit or a few ago.</param>
    public static Findings Run(DealCompilation compilation, DealCompilation? earlier)
    {
        var parts = compilation.World.Parts.All;
        var ofParts = OfParts(compilation.Evaluator(), parts, earlier is null ? null : Between(earlier, compilation));
        var found = FollowOns.Without(compilation, [.. s_checks.SelectMany(check => check(compilation)), .. ofParts.SelectMany(f => f)]);
        var waivers = compilation.World.Waivers;
        var standing = found.Where(d => !waivers.Any(w => w.Covers(d)));
        var idle = waivers.Where(w => !found.Any(w.Covers)).Select(w => Diagnostic.Create(Names.IdleWaiver, w.Location, w.Code) with
        {
            Fix = Fix.Replace(w.Location, ""),
        });
        var sorted = standing.Concat(idle).Order(Comparer<Diagnostic>.Create(InOrder)).ToList();
        return new Findings([.. sorted.Where((d, i) => i == 0 || InOrder(sorted[i - 1], d) != 0)], parts, ofParts);
    }

    /// <summary>By file, place, code and words; two findings that are equal in all of these are one.</summary>
    private static int InOrder(Diagnostic left, Diagnostic right)
    {
        int order = string.CompareOrdinal(left.Location.Path, right.Location.Path);
        if (order == 0) order = left.Location.Span.Start.CompareTo(right.Location.Span.Start);
        if (order == 0) order = string.CompareOrdinal(left.Code, right.Code);
        if (order == 0) order = string.CompareOrdinal(left.Message, right.Message);
        return order != 0 ? order : left.Location.Span.Length.CompareTo(right.Location.Span.Length);
    }
}
