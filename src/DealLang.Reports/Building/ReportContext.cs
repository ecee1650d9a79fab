using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Webs;

namespace DealLang.Reports.Building;

/// <summary>What every part of one report reads: the world, its figures in the report's case, and the footnotes so far.</summary>
internal sealed class ReportContext
{
    public ReportContext(WorldEvaluator evaluator, ImmutableArray<Diagnostic> diagnostics, ReportOptions options)
    {
        (World, Evaluator, Diagnostics, Options) = (evaluator.World, evaluator, diagnostics, options);
        Expectations = evaluator.Expectations(WorldEvaluator.BaseCase);
        foreach (var shareClass in World.Parties.SelectMany(p => p.Classes)) _classes.TryAdd(shareClass.FullName, Naming.Of(shareClass));
        _facts = World.Facts.ToLookup(f => f.Key.Owner, StringComparer.Ordinal);
        Conflicts = [.. World.Facts.Where(f => f.Agreement is Agreement.Corrected or Agreement.Preferred or Agreement.Conflict)];
        Figures = new FigureIndex(this);
        for (int i = 0; i < Conflicts.Length; i++) _conflicts[Conflicts[i]] = i + 1;
    }

    private readonly ILookup<string, Fact> _facts;
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<Fact, int> _conflicts = new(ReferenceEqualityComparer.Instance);

    public World World { get; }
    public WorldEvaluator Evaluator { get; }

    /// <summary>The files, without which a figure that supposes other values cannot be read; null when there are none.</summary>
    public DealCompilation? Compilation { get; init; }

    public ReportOptions Options { get; }
    public ImmutableArray<Diagnostic> Diagnostics { get; }
    /// <summary>Of the base case where they name no other, whatever case is shown.</summary>
    public ImmutableArray<ExpectationResult> Expectations { get; }
    public Bibliography Bibliography { get; } = new();

    /// <summary>What answers for the numbers of the report.</summary>
    public FigureIndex Figures { get; }

    /// <summary>The facts that sources tell differently, in the order of the files; the report numbers them from 1.</summary>
    public ImmutableArray<Fact> Conflicts { get; }

    /// <summary>The day of the report; nothing when neither the files nor the reader name any.</summary>
    public string Today => Evaluator.AsOf == DateOnly.MaxValue ? "" : "as of " + Wording.Day(Evaluator.AsOf);

    public View ViewOf(Deal deal) =>
        (Options.View is { } view ? Evaluator.FindView(deal.Name, view) : null) ?? Evaluator.DefaultView(deal);

    public Evaluation Of(Deal deal) => Evaluator.Evaluate(deal, ViewOf(deal), Options.Case);

    public Evaluation Of(Party party) => Evaluator.Evaluate(party, Evaluator.Now, Options.Case);

    public Evaluation Of(Web web) => Evaluator.Evaluate(web, Evaluator.Now, Options.Case);

    public Ledger Ledger => Evaluator.Ledger(Evaluator.Now, Options.Case);

    /// <summary>All that is said of one owner, in the order of the files.</summary>
    public IEnumerable<Fact> FactsOf(string owner) => _facts[owner];

    /// <summary>The number of the conflict over a fact, or 0.</summary>
    public int ConflictOver(Fact? fact) => fact is null ? 0 : _conflicts.GetValueOrDefault(fact);

    /// <summary>A class as sentences name it, by its full name.</summary>
    public string NameOfClass(string fullName) => _classes.GetValueOrDefault(fullName, fullName);
}
