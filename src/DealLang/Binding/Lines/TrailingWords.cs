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

    private static readonly FrozenSet<string> s_funding = Set("committed", "funded", "plug", "provided by", "secured by", "ltv", "oid", "rate", "margin", "pik", "floor", "sweep", "maturity", "amortisation",
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
        // Existing shares that are bought of a holder at a price of their own.
        { Asset: AssetKind.Cash, Per: null, To: { } seller, For.Party: var company } when seller != company && leg.From != company => word == "at",
        _ => false,
    };

    /// <summary>Times, conditions and readings behind a leg that no relation of it reads: what runs is told of, never left out.</summary>
    public static void CheckTimes(BindingSession session, BlockSyntax block, ImmutableArray<SuffixSyntax> suffixes, TrailingParts read, string about, Func<TrailingParts, string>? instead = null)
    {
        foreach (var suffix in suffixes)
        {
            if ((PartOf(suffix) & ~read) is var idle and not TrailingParts.None)
                session.Report(Rules.Meaningless.Here, block.LocationOf(suffix), $"\"{block.Line.TextOf(suffix)}\"", about, instead?.Invoke(idle) ?? Leave);
        }
    }

    /// <summary>The same behind what a line states.</summary>
    public static void CheckTimes(BindingSession session, BlockSyntax block, FactLineSyntax line, TermScope scope)
    {
        if (line.Suffixes.IsEmpty) return;
        var term = line.OwnTerm is null ? Terms.Find(line.Term, scope) : null;
        if (term is null && line.OwnTerm is null) return;
        CheckTimes(session, block, line.Suffixes, term is null ? TrailingParts.None : Read(term, line), line.Term, idle => Instead(term, scope, idle));
    }

    private static TrailingParts Read(Term term, FactLineSyntax line) => (term.IsRounded ? term.Reads | TrailingParts.Rounded : term.Reads) & ~Idle(term, line);

    /// <summary>A premium that names its base does not name it twice; shares are counted, and only their worth is by a price; what does not lose its worth has no time to do so.</summary>
    private static TrailingParts Idle(Term term, FactLineSyntax line) => term switch
    {
        { Subject: TermSubject.PriceBase } when line.Subject is not null => TrailingParts.Reading,
        { Name: "holder" } when line.Asset?.Worth is null => TrailingParts.Reading,
        { Name: "collateral" } when !Says(line, "linear") => TrailingParts.Over,
        { Name: "amortisation" } when !Says(line, "interest only") && !Says(line, "capitalising") => TrailingParts.Until,
        _ => TrailingParts.None,
    };

    private static bool Says(FactLineSyntax line, string word) => line.Suffixes.Any(s => s is ModifierSyntax { Key: var key } && key == word);

    private const string Leave = "Leave it out, or put it into a note";

    /// <summary>How what somebody wants to say with it is said.</summary>
    private static string Instead(Term? term, TermScope scope, TrailingParts idle) => (term, idle) switch
    {
        (_, TrailingParts.Rounded) => $"Documents round {string.Join(", ", Terms.All.Where(t => t.IsRounded).Select(t => t.Name))} and the ratio under a leg",
        ({ Name: "termination fee" or "reverse termination fee" }, _) when (idle & TrailingParts.Times) != 0 => "A fee that is owed on some days alone is a sentence: Beta pays $75m to Alpha when terminated before 2026-06-30",
        ({ Name: "collateral" }, TrailingParts.Over) => "What loses its worth by the year says so: worth $16bn, linear over 6 years",
        ({ Name: "amortisation", Value: ValueKind.Money }, TrailingParts.Until) => "A loan is paid back by its maturity, or over a time: amortisation linear over 6 years",
        ({ Value: ValueKind.MoneyPerYear, Scope: TermScope.Acquisition }, _) when (idle & TrailingParts.Times) != 0 => $"Say it year by year: {term.Name} 2028 $100m",
        (null or { Timing: Timing.Flow }, _) when (idle & TrailingParts.Times) != 0 => "A figure is of the period that stands behind its term, as in revenue 2028 $12bn",
        (not null, _) when (idle & TrailingParts.Times) != 0 && term.Reads.HasFlag(TrailingParts.Starting) => $"Say what holds from then on in a line of its own: {term.Example} starting 2028-07-01",
        (not null, _) when (idle & TrailingParts.Times) != 0 => scope == TermScope.Party ? "It holds from its day until a later line says otherwise: write that line with its day, as of 2028-06-30" : Leave,
        _ => Leave,
    };

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
