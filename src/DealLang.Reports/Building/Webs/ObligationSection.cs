using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>What one party owes under several contracts, by year and by how soon, and whether it can pay.</summary>
internal sealed class ObligationSection(ReportContext context, Party party)
{
    private static readonly ImmutableArray<string> s_certainties = ["firm", "conditional", "announced", "rumoured"];
    private static readonly ImmutableArray<string> s_coverage = ["inflow", "forecast", "available", "coverage", "gap", "due-to-revenue"];
    private static readonly ImmutableArray<string> s_terms = ["within 1 year", "1..3 years", "3..5 years", "after 5 years"];
    private static readonly ImmutableArray<string> s_totals = ["commitments.total", "commitments.past", "commitments.outstanding", "commitments.capacity", "guaranteed", "undrawn", "funding.conditional", "funding.announced", "inflow.conditional", "runway.funded", "gap.total", "first-uncovered"];

    /// <summary>Whether a company's figure belongs here and not among what is said of it.</summary>
    public static bool Shows(string measure) => measure is "obligations" or "obligations.ahead" or "counted" or "cash.unstated" or "maturities" || s_totals.Contains(measure) || s_coverage.Contains(measure);

    private readonly Evaluation _evaluation = context.Of(party);

    /// <summary>Whether there are several contracts to tell of, or a claim on what they come to.</summary>
    public bool IsWorth => Contracts.Where(o => o.Counts || o.Purpose != Lowering.Purpose.Acquisition).Select(o => o.Contract).Distinct().Count() > 1 || context.FactsOf(party.Name).Any(f => f.Key.Measure.StartsWith("commitments", StringComparison.Ordinal));

    /// <summary>In all; less than nothing where that is not known.</summary>
    public decimal Owed => _evaluation.Known("commitments.total") is { } total ? FigureText.Shown(total) ?? -1m : -1m;

    private List<Obligation> Contracts => [.. context.Ledger.OwedBy(party).Where(o => o.Payee != party && o.IsCash), .. context.Ledger.OwedTo(party).Where(o => !o.IsCash && o.Unit == Values.Unit.Power)];

    public Section? Of()
    {
        var owed = Contracts;
        return Tables.Section($"What {party.Name} owes", Weight.Detail,
        [
            FigureTable.Of(context, Totals()),
            Drawn(),
            Deals.CapacityRamp.Of(owed.Where(o => !o.IsCash)),
            ByTime([.. Years().Select(y => (y, y)), .. Named("thereafter"), .. Named("not dated")], "By fiscal year", s_coverage),
            ByTime([.. s_terms.SelectMany(Named)], $"By how soon it falls due, from {Wording.Day(context.Evaluator.AsOf)}", []),
            Maturities(),
            new WebCases(context).Of(party),
            Notes(),
            .. ContractTable.Of(context, owed),
            Tables.List(ClaimTies.Of(_evaluation)),
        ]);
    }

    /// <summary>Each whole, then its parts where there are several.</summary>
    private List<FigureValue> Totals() => [.. s_totals.SelectMany(Totals)];

    private IEnumerable<FigureValue> Totals(string measure)
    {
        var all = _evaluation.All(measure).ToList();
        var parts = all.FindAll(f => f.Figure.Path.Argument.Length > 0);
        // A part that is the whole says nothing of it: one kind of certainty, one purpose.
        foreach (bool isSure in (ReadOnlySpan<bool>)[true, false])
        {
            if (parts.FindAll(f => s_certainties.Contains(f.Figure.Path.Argument) == isSure) is [var only]) parts.Remove(only);
        }
        return all.Except(parts).Where(f => f.Figure.Path.Argument.Length == 0).Concat(parts);
    }

    private IEnumerable<string> Years() => _evaluation.Figures.Where(f => f.Figure.Path.Measure is "obligations" or "available" or "inflow" && IsYear(f.Figure.Path.Argument)).Select(f => f.Figure.Path.Argument).Distinct().Order(StringComparer.Ordinal);

    private static bool IsYear(string argument) => argument.Length > 0 && (char.IsAsciiDigit(argument[0]) && argument.Length == 4 || argument.StartsWith("FY", StringComparison.Ordinal) && !argument.Contains(',', StringComparison.Ordinal));

    private IEnumerable<(string Label, string Argument)> Named(string slot) => _evaluation.Figures.Any(f => f.Figure.Path is { Measure: "obligations" } path && path.Argument == slot) ? [(slot, slot)] : [];

    private Table? ByTime((string Label, string Argument)[] rows, string caption, ImmutableArray<string> besides)
    {
        var certainties = s_certainties.Where(c => rows.Any(r => Obligation($"{r.Argument}, {c}") is not null)).ToList();
        string owed = certainties is [var only] ? $"Owed, {only}" : "Owed";
        if (certainties.Count == 1) certainties.Clear();
        var others = besides.Where(m => rows.Any(r => _evaluation.Known(m, r.Argument) is not null)).ToList();
        ImmutableArray<Column> columns =
        [
            new(""),
            .. certainties.Select(c => new Column(char.ToUpperInvariant(c[0]) + c[1..], ColumnKind.Figure)),
            new(owed, ColumnKind.Figure),
            .. others.Select(m => new Column(Numbers.Measures.LabelOf(m), ColumnKind.Figure)),
        ];
        return Tables.Of(columns, rows.Select(r => ImmutableArray.Create<Cell>(
        [
            r.Label,
            .. certainties.Select(c => Shown(Obligation($"{r.Argument}, {c}"))),
            Shown(Obligation(r.Argument)),
            .. others.Select(m => Shown(_evaluation.Known(m, r.Argument))),
        ])), caption);
    }

    /// <summary>When its loans come due: what is drawn, and what may still be drawn of lines that end in the year.</summary>
    private Table? Maturities()
    {
        var years = _evaluation.All("maturities").Select(f => f.Figure.Path.Argument.Split(", ")[0]).Where(a => a is not ("" or "undrawn")).Distinct().Order(StringComparer.Ordinal).ToList();
        if (years.Count < 2) return null;
        bool isOpen = _evaluation.Known("maturities", "undrawn") is not null;
        ImmutableArray<Column> columns = isOpen ? [new(""), new("Falls due", ColumnKind.Figure), new("Lines that end, not drawn", ColumnKind.Figure)] : [new(""), new("Falls due", ColumnKind.Figure)];
        return Tables.Of(columns, years.Select(y => (Row: y, Year: y)).Append(("in all", "")).Select(y => ImmutableArray.Create<Cell>(
            [y.Item1, Shown(_evaluation.Known("maturities", y.Item2)), .. isOpen ? [Shown(_evaluation.Known("maturities", y.Item2.Length > 0 ? y.Item2 + ", undrawn" : "undrawn"))] : Array.Empty<Cell>()])), "Loans that come due");
    }

    /// <summary>Year by year, filled by how sure it is, with the revenue that is stated or hoped for over it.</summary>
    private Picture? Drawn()
    {
        var years = Years().Where(y => Obligation(y)?.Value is not null).Take(12).ToList();
        if (years.Count < 2) return null;
        var columns = years.Select(y => new Composition(y, Parts(y), FigureText.Of(Obligation(y)!))).ToImmutableArray();
        var revenue = years.ConvertAll(y => _evaluation.Known("revenue", y) ?? _evaluation.Known("forecast", y));
        bool isDrawn = revenue.Count(r => r?.Value is not null) > 1;
        return new Picture("obligations", new ColumnChart("Obligations by year", string.Join(", ", columns.Select(c => $"{c.Label} {c.Shown}")), columns) 
        {
            Line = isDrawn ? [.. revenue.Select(r => r?.Value)] : [],
            LineShown = isDrawn ? [.. revenue.Select(r => r?.Value is null ? "" : FigureText.Of(r))] : [],
            LineLabel = isDrawn ? "revenue" : "",
        });
    }

    /// <summary>Apart by how sure they are, where they are told apart; else the year as sure as the least sure of what is owed.</summary>
    private ImmutableArray<Part> Parts(string year)
    {
        ImmutableArray<Part> parts = [.. s_certainties.Select((c, i) => (Name: c, Figure: Obligation($"{year}, {c}"), Sure: (Charts.Certainty)i)).Where(c => c.Figure?.Value is > 0m)
            .Select(c => new Part(c.Name, c.Figure!.Value!.Value, FigureText.Of(c.Figure), Role.Purchase, c.Sure))];
        if (!parts.IsEmpty || Obligation(year) is not { Value: { } whole } all) return parts;
        var least = context.Ledger.OwedBy(party).Where(o => o.Counts).Select(o => o.Certainty).DefaultIfEmpty(DealLang.Webs.Certainty.Firm).Max();
        return [new Part(Wording.Of(least), whole, FigureText.Of(all), Role.Purchase, Deals.Certainties.Of(least))];
    }

    private FigureValue? Obligation(string argument) => _evaluation.Known("obligations", argument);

    private static Cell Shown(FigureValue? figure) => figure is null ? "" : FigureTable.Shown(figure);

    private Paragraph? Notes()
    {
        var notes = _evaluation.Figures.Where(f => f.Figure.Path.Measure is "commitments.total" or "coverage").Select(f => f.Figure.Note).Where(n => n.Length > 0).Distinct().ToList();
        return notes.Count == 0 ? null : new Paragraph(string.Join("; ", notes) + ".");
    }
}
