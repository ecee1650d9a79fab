using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building;

/// <summary>How a figure came to be, in a few words, and who says so.</summary>
internal sealed class Provenance(ReportContext context)
{
    /// <summary>stated for 2026-02-02, board value · agreed: pays … · = ratio × price(SpaceX.A)</summary>
    public Prose How(FigureValue value)
    {
        var figure = value.Figure;
        string restated = figure.Restated != 1m ? Wording.Restated(figure.Restated) : "";
        Prose origin = figure switch
        {
            { Contributions.IsEmpty: false, Formula: not Reference } => Counts(figure),
            { Formula: { } formula } => Prose.Of($"= {FormulaText.Names(formula, figure.Path.Owner)}{(figure.Origin == Origin.Solved ? " (solved)" : "")}"),
            { Origin: Origin.Assumed } => "assumed",
            { Leg: { } leg } => "agreed: " + Naming.Written(leg),
            { Fact: { } fact } => Stated(fact),
            _ => "stated",
        };
        return Prose.Join(" · ", [origin, FigureText.Counted(value, context.Options.Case), restated, Note(figure)]);
    }

    private const int MostContracts = 6;

    /// <summary>The contracts that a figure over several counts; <c>explain</c> tells what each adds.</summary>
    private static Prose Counts(ModelFigure figure)
    {
        var names = figure.Contributions.Where(c => c.IsCounted).Select(c => c.Contract).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "nothing" : $"from {string.Join(", ", names.Take(MostContracts))}{(names.Count > MostContracts ? " " + Wording.RowsLeftOut(names.Count - MostContracts) : "")}";
    }

    /// <summary>What a reader is told besides; nothing that the reading of a price says already.</summary>
    public static string Note(ModelFigure figure) => figure.Note == figure.Fact?.Used.Reading.ToString() ? "" : figure.Note;

    /// <summary>The formula with what each input comes to: 0.1433x × $526.59.</summary>
    public static Prose Numbers(FigureValue value, Evaluation evaluation) => value.Figure.Formula is not { } formula ? Prose.Empty
        : FormulaText.Numbers(formula, r => evaluation.Find(r.Path) is { } input ? FigureRun.Of(input) : FormulaText.Name(r, value.Figure.Path.Owner));

    /// <summary>Who says what is stated; for what is derived, who says what it is derived from, when they are few.</summary>
    public Prose Who(FigureValue value, Evaluation evaluation) => Cite(value.Figure.Formula is null ? [value.Figure] : Leaves(value.Figure, evaluation), Few);

    public Prose Who(FigureValue value) => Cite([value.Figure], int.MaxValue);

    private const int Few = 3;

    private Prose Cite(IReadOnlyCollection<ModelFigure> figures, int most)
    {
        var sources = figures.SelectMany(f => f.Citations).Select(c => c.Source).Distinct(ReferenceEqualityComparer.Instance);
        return sources.Count() > most ? Prose.Empty
            : figures.Aggregate(Prose.Empty, (done, f) => done + context.Bibliography.Cite(f.Citations, Naming.Label(f.Path))).Merged();
    }

    /// <summary>The stated figures that a figure comes from, each once.</summary>
    private static List<ModelFigure> Leaves(ModelFigure figure, Evaluation evaluation)
    {
        var leaves = new List<ModelFigure>();
        var seen = new HashSet<FigurePath>();
        Add(figure);
        return leaves;

        void Add(ModelFigure at)
        {
            if (!seen.Add(at.Path)) return;
            if (at.Formula is not { } formula) leaves.Add(at);
            else foreach (var reference in formula.References())
            {
                if (evaluation.Model.Find(reference.Path) is { } input) Add(input);
            }
        }
    }

    private static string Stated(Fact fact)
    {
        string on = fact.Key.Valid is { } valid && !fact.Key.Argument.Contains(valid.Written, StringComparison.Ordinal) ? " for " + valid.Written : "";
        string reading = fact.Used.Reading == Reading.None ? "" : ", " + Wording.Reading(fact.Used.Reading);
        return "stated" + on + reading;
    }
}
