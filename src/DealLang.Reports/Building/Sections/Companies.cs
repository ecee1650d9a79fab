using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building.Webs;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Sections;

/// <summary>What is said of each party, dated, and what follows from it.</summary>
internal sealed class Companies(ReportContext context)
{
    private static readonly ImmutableArray<Column> Columns =
        [new("Figure"), new("For"), new("Value", ColumnKind.Figure), new("Remark"), new("Source")];

    public Section? Section() => Tables.Section("Companies", Weight.Detail, context.World.Parties.Select(Table));

    private Table? Table(Party party)
    {
        var stated = context.FactsOf(party.Name).Select(f => Stated(party, f));
        var derived = context.Of(party).Figures.Where(f => f.Figure.Formula is not null && f.IsKnown() && !ObligationSection.Shows(f.Figure.Path.Measure) && !IsInWaterfall(f.Figure.Path)).Select(Derived);
        string name = party.Printed == party.Name ? party.Name : $"{party.Name} — {party.Printed}";
        return Tables.Of(Columns, [.. Classes(party), .. stated, .. derived, .. Consolidation(party)], name);
    }

    /// <summary>What the waterfall shows of the classes; what its holders receive stands here.</summary>
    private bool IsInWaterfall(FigurePath path) => Deals.WaterfallTable.Measures.Contains(path.Measure) && path.Measure is not "exit" && context.World.Party(path.Argument) is null;

    /// <summary>V (tracks VMware, 1 vote each)</summary>
    private static Prose Described(ShareClass shareClass)
    {
        string[] said =
        [
            .. shareClass.Tracks.Length > 0 ? [$"tracks {shareClass.Tracks}"] : Array.Empty<string>(),
            .. shareClass.IsWarrants ? ["warrants"] : Array.Empty<string>(),
            .. shareClass.Votes is { } votes ? [$"{FigureText.Of(votes, Unit.Vote, FigureStyle.Quantity)} each"] : Array.Empty<string>(),
        ];
        Prose name = [new Words(shareClass.Name) { Path = shareClass.FullName }];
        return said.Length == 0 ? name : name + $" ({string.Join(", ", said)})";
    }

    /// <summary>Classes are worth a line where votes differ or there are several.</summary>
    private static IEnumerable<ImmutableArray<Cell>> Classes(Party party)
    {
        if (party.Classes.Length < 2 && party.Classes.All(c => c.Votes is null)) yield break;
        yield return ["Classes", "", "", Naming.List(party.Classes.Select(Described)), ""];
    }

    /// <summary>In whose accounts a vehicle is: what nobody says is said to be so.</summary>
    private IEnumerable<ImmutableArray<Cell>> Consolidation(Party party)
    {
        if (party.Kind == PartyKind.Vehicle && !context.FactsOf(party.Name).Any(f => f.Key.Measure == "consolidated-by")) yield return ["Consolidated by", "", "", "not stated", ""];
    }

    private ImmutableArray<Cell> Stated(Party party, Fact fact)
    {
        string argument = Naming.Argument(new FigurePath(party.Name, fact.Key.Measure, fact.Key.Argument));
        string period = argument.Length > 0 && char.IsAsciiDigit(argument[0]) ? argument : "";
        string label = Naming.Label(fact.Key.Measure == "value" ? "valuation" : fact.Key.Measure, period.Length > 0 ? "" : argument);
        string value = fact.Quantity is { } quantity ? FigureText.Of(quantity, fact.Key.Measure) : fact.Used.Date?.Written ?? fact.Used.Words;
        return
        [
            label,
            period.Length > 0 ? period : fact.Key.Valid?.Written ?? "",
            new Cell(value) { Path = IsInForce(party, fact) ? fact.Key.Path : fact.Quantity is null ? "" : Dated(fact) },
            Prose.Join("; ", [Remarks(fact), context.ConflictOver(fact) is > 0 and var number ? Deals.KeyRow.Differ(number) : Prose.Empty]),
            context.Bibliography.Cite(fact.Used.Citations, label + (period.Length > 0 ? " " + period : "")),
        ];
    }

    /// <summary>A statement of another day than the figure in force answers for itself.</summary>
    private string Dated(Fact fact)
    {
        string argument = string.Join(", ", new[] { fact.Key.Argument, fact.Key.Valid?.Written ?? "claimed" }.Where(a => a.Length > 0));
        return context.Figures.Name(FigureTable.Stated(new ModelFigure(new FigurePath(fact.Key.Owner, fact.Key.Measure, argument), fact.Quantity!.Unit, Origin.Stated)
        {
            Fact = fact, Quantity = fact.Quantity, AsOf = fact.Key.Valid, Citations = fact.Used.Citations,
        }), context.Evaluator.Now);
    }

    /// <summary>Of several dated facts of one figure, the one that the figure has today.</summary>
    private bool IsInForce(Party party, Fact fact) => context.Of(party).Find(fact.Key.Measure, fact.Key.Argument) is { Figure: { Restated: 1m } figure } && ReferenceEquals(figure.Fact, fact);

    private static string Remarks(Fact fact) => string.Join(", ", new[]
    {
        fact.Used.Reading == Reading.None ? "" : Wording.Reading(fact.Used.Reading),
        fact.Used.Name,
        fact.Quantity?.Base is { } likely && fact.Quantity.Shape != Shape.Stated ? "base " + FigureText.Of(likely, fact.Quantity.Unit, FigureStyles.Of(fact.Quantity.Unit, fact.Key.Measure)) : "",
        fact.Used.Second is { } second ? (fact.Key.Measure is "options" or "warrants" ? "strike " : fact.Key.Measure == "preference" ? "cap " : "") + FigureText.Of(second, "") : "",
        fact.Used.InCase.Length > 0 ? $"only in case {fact.Used.InCase}" : "",
    }.Concat(fact.Used.Modifiers).Where(s => s is not ("" or "worth")).Distinct());

    private ImmutableArray<Cell> Derived(FigureValue figure) =>
    [
        Naming.Label(figure.Figure.Path),
        figure.Figure.AsOf?.Written ?? "",
        FigureTable.Shown(figure),
        Prose.Of($"= {FormulaText.Names(figure.Figure.Formula!, figure.Figure.Path.Owner)}"),
        "",
    ];
}
