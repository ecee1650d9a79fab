using System.Collections.Frozen;
using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// The words of the vocabulary that may stand behind a leg, a row, a part or a step: each kind of them counts some, and of any other the reader is told that it
/// says nothing there. Facts are held to the words of their terms by the grammar.
/// </summary>
internal static class TrailingWords
{
    public static readonly FrozenSet<string> OfOption = Set("pool", "limit", "cap");
    public static readonly FrozenSet<string> OfPart = Set("at");
    public static readonly FrozenSet<string> OfPricedPart = Set("at", "pre-money", "post-money");
    public static readonly FrozenSet<string> None = Set();

    private static readonly FrozenSet<string> s_funding = Set("committed", "funded", "plug", "provided by", "secured by", "ltv", "oid", "rate", "margin", "floor", "sweep", "maturity", "amortisation",
        "bullet", "linear", "annuity", "on opening balance", "on average balance", "on closing balance");

    private static readonly FrozenSet<string> s_uses = Set("plug", "paid to");
    private static readonly FrozenSet<string> s_equity = Set("committed", "funded", "plug", "provided by");

    private static readonly FrozenSet<string> s_return = Set("at", "notional constant", "notional reset");

    private static readonly FrozenSet<string> s_rate = Set("notional constant", "notional reset", "set in advance", "set in arrears", "compounded daily", "compounded monthly", "compounded quarterly", "days");

    /// <summary>A row that has an amount is no plug; on which balance interest runs is said of a rate; equity has no terms of debt.</summary>
    public static void CheckRow(BindingSession session, BlockSyntax block, RowLineSyntax row, LineSuffixes suffixes, string list)
    {
        var counted = list switch { "funding" => IsCommonEquity(row.Label.ToString()) ? s_equity : s_funding, "uses" => s_uses, _ => None };
        bool hasRate = suffixes.Modifier("rate") is not null || suffixes.Modifier("margin") is not null;
        Check(session, block, suffixes.Modifiers.Where(m => !counted.Contains(m.Key) || (m.Key == "plug" && row.Asset is not null) || (!hasRate && m.Key.EndsWith(" balance", StringComparison.Ordinal))),
            $"the row {row.Label.ToString()} of {list}");
    }

    /// <summary>Preferred equity is paid as debt is.</summary>
    private static bool IsCommonEquity(string label) => FundingLabels.Of(label) is FundingKind.Equity or FundingKind.Rollover && !label.Contains("preferred", StringComparison.OrdinalIgnoreCase);

    public static void Check(BindingSession session, BlockSyntax block, LineSuffixes suffixes, FrozenSet<string> counted, string about) =>
        Check(session, block, suffixes.Modifiers.Where(m => !counted.Contains(m.Key)), about);

    /// <param name="legs">What the line says.</param>
    /// <param name="several">Whether several parties stand on the line, who may give so much each.</param>
    public static void Check(BindingSession session, BlockSyntax block, LineSuffixes suffixes, IReadOnlyCollection<Leg> legs, bool several, FrozenSet<string> besides)
    {
        if (suffixes.Modifiers.IsEmpty || legs.Count == 0) return;
        Check(session, block, suffixes.Modifiers.Where(m => !besides.Contains(m.Key) && !(m.Key == "each" && several) && !legs.Any(leg => Counts(leg, m.Key))), $"what is {(legs.All(l => l.Verb == "gives") ? "given" : "paid")} here");
    }

    private static bool Counts(Leg leg, string word) => leg switch
    {
        { Return: not null } => s_return.Contains(word),
        { Rate: not null } => s_rate.Contains(word),
        { EarnOut: not null, Per: null } => word == "above",
        { Asset: AssetKind.Warrants } => word == "warrants",
        { Asset: AssetKind.Options } => word == "options",
        { Asset: AssetKind.Shares, Worth: not null, Amount: not null, Terms.At: not null } => word == "at",
        { Asset: AssetKind.Shares, IsByWorth: true, Per: not null } => word == "at",
        _ => false,
    };

    /// <summary>Times, conditions and readings behind a leg or a term that no relation of it reads: what runs is told of, never left out.</summary>
    public static void CheckTimes(BindingSession session, BlockSyntax block, ImmutableArray<SuffixSyntax> suffixes, TrailingParts idle, string about)
    {
        if (idle == TrailingParts.None) return;
        foreach (var suffix in suffixes)
        {
            if ((PartOf(suffix) & idle) == 0) continue;
            session.Report(Rules.Meaningless.Here, block.LocationOf(suffix), $"\"{block.Line.TextOf(suffix)}\"", about, "Leave it out, or put it into a note");
        }
    }

    private static TrailingParts PartOf(SuffixSyntax suffix) => suffix switch
    {
        DateSuffixSyntax { Role: DateRole.Until } => TrailingParts.Until,
        DateSuffixSyntax { Role: DateRole.By } => TrailingParts.By,
        DateSuffixSyntax { Role: DateRole.Starting } => TrailingParts.Starting,
        ValueSuffixSyntax { Role: ValueRole.Over } => TrailingParts.Over,
        ValueSuffixSyntax { Role: ValueRole.For, Value: QuantitySyntax { Unit: not null } } => TrailingParts.For, // for JV.common is what is given for it
        WhenSuffixSyntax => TrailingParts.When,
        BindingSuffixSyntax => TrailingParts.Binding,
        WindowSuffixSyntax => TrailingParts.Reading,
        RoundedSuffixSyntax => TrailingParts.Rounded,
        _ => TrailingParts.None,
    };

    private static void Check(BindingSession session, BlockSyntax block, IEnumerable<ModifierSyntax> idle, string about)
    {
        foreach (var word in idle)
        {
            string written = block.Line.TextOf(word);
            string example = Modifiers.Find(word.Key)?.Example ?? "";
            session.Report(Rules.Meaningless.Here, block.LocationOf(word), $"\"{written}\"", about, example.Length > 0 ? $"It counts where it stands as in: {example}. Leave it out here, or put it into a note" : "Leave it out, or put it into a note");
        }
    }

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words) => words.ToArray().ToFrozenSet(StringComparer.Ordinal);
}
