using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What a deal's figures look like: each picture where its figures are known, above the table that holds them.</summary>
internal sealed class DealPictures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly Role[] s_holders = [Role.Equity, Role.Purchase, Role.Warrant, Role.Debt, Role.Guarantee];

    private static readonly string[] s_borrowed = ["loan", "debt", "bridge", "revolver", "note", "bond", "credit", "facility", "mezzanine"];

    private Certainty Certainty => Certainties.Of(context.Evaluator.Status(deal)?.Status);

    /// <summary>By the title of the section that it opens.</summary>
    public Picture? For(string section) => section switch
    {
        "Ownership" => Ownership(),
        "Valuation and premium" or "Valuation" => Bridge(),
        "Sources and uses" => SourcesAndUses(),
        DealSections.Others when deal.Kind != DealKind.Acquisition => SourcesAndUses(),
        _ => null,
    };

    /// <summary>The parts of the combined company; the votes beside them where they differ.</summary>
    public Picture? Ownership()
    {
        Composition[] bars = [.. new[] { Parts("Ownership", "ownership"), Parts("Votes", "votes") }.OfType<Composition>()];
        if (bars.Length == 0) return null;
        return new Picture("ownership", new BarChart("Who owns the combined company", string.Join("; ", bars.Select(b => $"{b.Label}: {string.Join(", ", b.Parts.Select(p => $"{p.Label} {p.Shown}"))}")), [.. bars], IsWhole: true));
    }

    private Composition? Parts(string label, string measure)
    {
        var known = evaluation.AllKnown(measure).Where(f => f.Value is > 0m && IssuedParts.IsPart(evaluation, deal, f.Figure.Path.Argument))
            .OrderBy(f => f.Figure.Path.Argument == deal.Target.Name).ThenBy(f => f.Figure.Path.Argument != deal.Acquirer.Name).ThenByDescending(f => f.Value).ToList();
        return known.Count < 2 || known.Sum(f => f.Value) is not (> 0.99m and < 1.01m) ? null
            : new Composition(label, [.. known.Select((f, i) => new Part(IssuedParts.Name(f.Figure.Path.Argument), f.Value!.Value, FigureText.Of(f), s_holders[Math.Min(i, s_holders.Length - 1)], Certainty))]);
    }

    /// <summary>Two columns as high as each other; of one side alone, that.</summary>
    public Picture? SourcesAndUses()
    {
        Composition[] sides = [.. new[] { Side("Sources", "funding"), Side("Uses", "uses") }.OfType<Composition>()];
        if (sides.Length == 0 || sides.All(s => s.Parts.Length < 2)) return null;
        return new Picture("sources-and-uses", new ColumnChart("Sources and uses", string.Join("; ", sides.Select(s => $"{s.Label} {s.Shown}: {string.Join(", ", s.Parts.Select(p => $"{p.Label} {p.Shown}"))}")), [.. sides]));
    }

    private Composition? Side(string label, string measure)
    {
        var funding = new FundingRows(context, evaluation);
        var rows = (measure == "funding" ? funding.Sources.Select(funding.Brought) : funding.Uses).Where(f => f.Value is > 0m).ToList();
        string whole = evaluation.Known(measure) is { } total ? FigureText.Of(total) : "";
        return rows.Count == 0 ? null : new Composition(label, [.. rows.Select(f => new Part(NameOf(f, measure), f.Value!.Value, FigureText.Of(f), RoleOf(measure, f.Figure.Path.Argument), Certainty))], whole);
    }

    private static string NameOf(FigureValue row, string measure) => row.Figure.Path.Measure == measure || row.Figure.Path.Measure == "funding.funded" ? row.Figure.Path.Argument
        : row.Figure.Path.Measure == "oid.amount" ? $"discount on {row.Figure.Path.Argument}" : Naming.InSentence(Naming.Label(row.Figure.Path));

    /// <summary>Money that must be paid back is debt by its usual names.</summary>
    private static Role RoleOf(string measure, string row) => measure == "uses" ? Role.Purchase
        : s_borrowed.Any(w => row.Contains(w, StringComparison.OrdinalIgnoreCase)) ? Role.Debt : Role.Equity;

    /// <summary>From equity value to enterprise value, by the items that are known; else by net debt in one step.</summary>
    public Picture? Bridge()
    {
        if (evaluation.Known("equity") is not { Value: { } equity } from || evaluation.Known("ev") is not { Value: { } ev } to) return null;
        var items = new[] { (Of: "debt", Sign: 1m), (Of: "preferred", Sign: 1m), (Of: "nci", Sign: 1m), (Of: "cash", Sign: -1m), (Of: "affiliates", Sign: -1m) }
            .Select(i => (Figure: evaluation.Known(i.Of), i.Sign)).Where(i => i.Figure?.Value is not null and not 0m)
            .Select(i => Signed(i.Figure!, i.Sign)).ToList();
        if (Math.Abs(equity + items.Sum(i => i.Value) - ev) > 0.005m * Math.Abs(ev))
            items = evaluation.Known("net-debt") is { Value: { } net } debt && Math.Abs(equity + net - ev) <= 0.005m * Math.Abs(ev) && net != 0m ? [Signed(debt, 1m)] : [];
        if (items.Count == 0) return null;
        ImmutableArray<Step> steps = [Total(from), .. items, Total(to)];
        return new Picture("ev-bridge", new WaterfallChart("From equity value to enterprise value", string.Join(", ", steps.Select(s => $"{s.Label} {s.Shown}")), steps));
    }

    private static Step Total(FigureValue figure) => new(Naming.Label(figure.Figure.Path), figure.Value!.Value, FigureText.Of(figure), IsTotal: true);

    private static Step Signed(FigureValue figure, decimal sign)
    {
        decimal value = sign * figure.Value!.Value;
        string shown = FigureText.Of(figure with { Value = Math.Abs(value) });
        int mark = shown.Length - shown.TrimStart('~', '≤', '≥', ' ').Length;
        return new Step(Naming.Label(figure.Figure.Path), value, shown.Insert(mark, value < 0m ? "−" : "+"), Role: value < 0m ? Role.Warrant : Role.Debt);
    }
}
