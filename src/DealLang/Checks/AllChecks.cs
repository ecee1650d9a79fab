using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;

namespace DealLang.Checks;

/// <summary>One rule, or a family of them: what it finds in a compilation.</summary>
internal delegate IEnumerable<Diagnostic> Check(DealCompilation compilation);

/// <summary>Every check, in one list; a new family is one line here.</summary>
internal static class AllChecks
{
    private static readonly ImmutableArray<Check> s_checks =
    [
        compilation => compilation.Trees.SelectMany(t => t.Diagnostics),
        compilation => compilation.Bound.Diagnostics,
        LifecycleChecks.Run,
        DateChecks.Run,
        SourceChecks.Run,
        ScaleWordChecks.Run,
        SplitBasisChecks.Run,
        ValuationChecks.Run,
        ClassPriceChecks.Run,
        MeasureChecks.Run,
        TieChecks.Run,
        CurrencyChecks.Run,
        KindChecks.Run,
        AnalysisChecks.Run,
        AwardChecks.Run,
        EarnOutChecks.Run,
        TerminationFeeChecks.Run,
        SupersededChecks.Run,
        EquitySwapChecks.Run,
        SwapPriceChecks.Run,
        FundingChecks.Run,
        ElectionChecks.Run,
        OfferChecks.Run,
        ReturnChecks.Run,
        TrancheChecks.Run,
        PurchaseChecks.Run,
        PreferenceChecks.Run,
        RoundChecks.Run,
        WebChecks.Run,
        LoanChecks.Run,
        ExpectationChecks.Run,
    ];

    /// <summary>An expectation of a figure that is not there fails; the reader is told of the name alone.</summary>
    private static List<Diagnostic> WithoutFollowOns(List<Diagnostic> found)
    {
        var unknown = found.Where(d => d.Descriptor == Names.UnknownMeasure).ToList();
        return unknown.Count == 0 ? found : found.FindAll(d => d.Descriptor != Expectations.NotMet
            || !unknown.Any(u => u.Location.Source == d.Location.Source && d.Location.Span.Contains(u.Location.Span.Start)));
    }

    /// <summary>Each finding once, sorted by file, position and code, without those that the files waive.</summary>
    public static ImmutableArray<Diagnostic> Run(DealCompilation compilation)
    {
        var found = WithoutFollowOns(s_checks.SelectMany(check => check(compilation)).ToList());
        var waivers = compilation.World.Waivers;
        var standing = found.Where(d => !waivers.Any(w => w.Covers(d)));
        var idle = waivers.Where(w => !found.Any(w.Covers)).Select(w => Diagnostic.Create(Names.IdleWaiver, w.Location, w.Code) with
        {
            Fix = Fix.Replace(w.Location, ""),
        });
        var sorted = standing.Concat(idle).Order(Comparer<Diagnostic>.Create(InOrder)).ToList();
        return [.. sorted.Where((d, i) => i == 0 || InOrder(sorted[i - 1], d) != 0)];
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
