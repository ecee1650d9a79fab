using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Values;
using static DealLang.Spreadsheets.FigureCells;

namespace DealLang.Spreadsheets;

/// <summary>
/// The sheets: inputs and calculation first, since all others point at them. Inputs have a value for each of the cases low, base and high, and
/// one cell chooses among them. A figure that only the engine can find (a root, another view) is a value for each case, and says so.
/// </summary>
internal sealed class WorkbookBuilder(ReportContext context, Document document)
{
    private const string Selector = "case_selected";
    private static readonly string[] s_cases = ["low", "base", "high"];

    private readonly ExcelNames _names = new();
    private readonly List<(string Name, string Address)> _defined = [];
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly Sheet _inputs = Named(document, "Inputs", ("Path", 42), ("Figure", 32), ("Value", 20), ("Unit", 22), ("Low", 20), ("Base", 20), ("High", 20), ("Mark", 7), ("As of", 14), ("Origin", 10), ("Source", 16), ("Quote", 60), ("File", 30), ("Line", 7));
    private readonly Sheet _calc = Named(document, "Calc", ("Path", 42), ("Figure", 32), ("Value", 20), ("Unit", 22), ("Formula", 60), ("Note", 40), ("Residual", 14));

    /// <summary>The case shown, where it is one that the inputs can choose.</summary>
    private int Shown => Array.IndexOf(s_cases, context.Options.Case) + 1;

    public Workbook Build()
    {
        _names.Take(Selector);
        _inputs.Add("Case", Shown > 0 ? "1 low, 2 base, 3 high" : $"case {context.Options.Case}; it cannot be chosen here", Shown > 0 ? Number(Shown, "0", Look.Input) : SheetCell.Empty);
        _defined.Add((Selector, _inputs.Address(2, 2)));
        var evaluations = Evaluations().ToList();
        var periods = new PeriodSheet(Named, evaluations);
        foreach (var evaluation in evaluations)
        {
            foreach (var figure in evaluation.Figures.Where(f => f.Figure.Formula is null)) AddInput(figure, figure.Figure.Path.ToString(), c => At(evaluation, c).Find(figure.Figure.Path)?.Value);
            foreach (var figure in evaluation.Figures.Where(f => f.Figure.Formula is not null)) AddCalculated(evaluation, figure, periods);
        }
        Sheet?[] sheets =
        [
            Cover(), Summary(), _inputs, _calc, periods.Of(Across), new FundingSheet(context, Named, Across).Of(evaluations), new OwnershipSheet(Named, Across).Of(evaluations), new ObligationSheet(Named, Across).Of(evaluations), Transfers(), Cases(),
            new SensitivitySheet(context, Named, Cell).Of(), new CheckSheet(context, Named, Cell).Of(), Sources(), new ChangeSheet(context, Named).Of(),
        ];
        return new Workbook(document.Title, [.. sheets.OfType<Sheet>().Where(s => s.Rows.Count > 0)], _defined, document.Language.IsRightToLeft);
    }

    private Sheet Named(string name, params (string Title, double Width)[] columns) => Named(document, name, columns);

    private static Sheet Named(Document document, string name, params (string Title, double Width)[] columns) => new(document.Say(name), document.Say, columns);

    private IEnumerable<Evaluation> Evaluations() =>
        [.. context.World.Deals.Select(context.Of), .. context.World.Parties.Select(context.Of), .. context.Evaluator.ShownWebs(context.Options.Case).Select(context.Of), context.Evaluator.EvaluateFigures(context.Options.Case)];

    private Evaluation At(Evaluation evaluation, string caseName) => evaluation.Model switch
    {
        { Deal: { } deal } => context.Evaluator.Evaluate(deal, evaluation.Model.View, caseName),
        { Party: { } party } => context.Evaluator.Evaluate(party, evaluation.Model.View, caseName),
        { Owner.Length: > 0 } web => context.Evaluator.Evaluate(web.Owner, web.View, caseName)!,
        _ => context.Evaluator.EvaluateFigures(caseName),
    };

    private void AddInput(FigureValue value, string path, Func<string, decimal?> at)
    {
        var figure = value.Figure;
        var place = figure.Fact?.Used.Location ?? figure.Leg?.Location ?? figure.Location;
        int row = _inputs.Next;
        SheetCell active = Shown == 0 ? Figure(value, Look.Input) : Chosen(value, row);
        _inputs.Add(SheetCell.Quoted(path), Naming.Label(figure.Path), active, SheetCell.Quoted(figure.Unit.ToString()),
            Case(0), Case(1), Case(2), Marks.Plain(value.Mark), figure.AsOf?.Written ?? "", figure.Origin.ToString().ToLowerInvariant(),
            SheetCell.Quoted(string.Join("; ", figure.Citations.Select(c => c.Source.Name).Distinct())), SheetCell.Quoted(string.Join(" / ", figure.Citations.Select(c => c.Quote).Where(q => q.Length > 0))),
            SheetCell.Quoted(place?.Path ?? ""), place is null ? SheetCell.Empty : Number(place.Start.Line, "0", Look.Plain));
        Define(path, _inputs, row);

        SheetCell Case(int number) => Shown == 0 ? SheetCell.Empty : Figure(value with { Value = at(s_cases[number]) }, Look.Input);
    }

    private static SheetCell Chosen(FigureValue value, int row)
    {
        string at = row.ToString(CultureInfo.InvariantCulture);
        return Figure(value, Look.Formula) with { Formula = $"CHOOSE({Selector},E{at},F{at},G{at})" };
    }

    /// <summary>A live formula where the spreadsheet can say it; else the engine's value, and the residual that must vanish.</summary>
    private void AddCalculated(Evaluation evaluation, FigureValue value, PeriodSheet periods)
    {
        var figure = value.Figure;
        string path = figure.Path.ToString();
        string shown = "= " + FormulaText.Names(figure.Formula!, figure.Path.Owner).Plain;
        if (value.Value is not null && periods.Add(value, r => Cell(r, evaluation)) is { } address)
        {
            string name = Define(path, address);
            _calc.Add(SheetCell.Quoted(path), Naming.Label(figure.Path), Figure(value, Look.Across) with { Formula = name }, SheetCell.Quoted(figure.Unit.ToString()), SheetCell.Quoted(shown), figure.Note);
            return;
        }
        if (value.Value is not null && ExcelFormula.Of(figure.Formula!, r => Cell(r, evaluation)) is { } formula)
        {
            int row = _calc.Add(SheetCell.Quoted(path), Naming.Label(figure.Path), Figure(value, Look.Formula) with { Formula = formula }, SheetCell.Quoted(figure.Unit.ToString()), SheetCell.Quoted(shown), figure.Note);
            Define(path, _calc, row);
            return;
        }
        decimal?[] values = [.. s_cases.Select(c => At(evaluation, c).Find(figure.Path)?.Value)];
        var cell = Figure(value, Look.Solved);
        if (value.Value is not null && Shown > 0 && values.All(v => v is not null)) cell = cell with { Formula = $"CHOOSE({Selector},{string.Join(",", values.Select(v => Serial(v!.Value, figure.Unit)))})" };
        int at = _calc.Next;
        Define(path, _calc, at);
        string? residual = figure.Formula is Root root && value.Value is not null ? ExcelFormula.Of(root.Residual, r => Cell(r, evaluation)) : null;
        _calc.Add(SheetCell.Quoted(path), Naming.Label(figure.Path), cell, SheetCell.Quoted(figure.Unit.ToString()), SheetCell.Quoted(shown), string.Join("; ", new[] { value.Value is null ? "not known" : "found by the engine", figure.Note }.Where(n => n.Length > 0)),
            residual is null ? SheetCell.Empty : Number(0m, "0.00", Look.Formula) with { Formula = residual });
    }

    /// <summary>The name of what a formula refers to. What another view or case gives stands among the inputs as a value.</summary>
    private string? Cell(Reference reference, Evaluation evaluation)
    {
        string key = FormulaText.Name(reference, owner: null);
        if (_cells.TryGetValue(key, out string? known)) return known;
        if (reference.IsPlain && reference.Path.Owner == evaluation.Model.Owner) return null;
        var value = context.Evaluator.Value(reference, context.Options.Case);
        if (value.Value is null) return null;
        AddInput(value with { Figure = value.Figure with { Path = reference.Path, Formula = null } }, key, c => context.Evaluator.Value(reference, c).Value);
        return _cells[key];
    }

    private void Define(string path, Sheet sheet, int row) => Define(path, sheet.Address(2, row));

    private string Define(string path, string address)
    {
        if (_cells.TryGetValue(path, out string? known)) return known;
        string name = _names.Take(path);
        _defined.Add((name, address));
        return _cells[path] = name;
    }

    private Sheet Cover()
    {
        var headline = document.Blocks.OfType<Headline>().FirstOrDefault();
        var sheet = Named("Cover", ("", 100));
        sheet.Wraps = true;
        sheet.Add(SheetCell.Quoted(headline?.Title ?? document.Title) with { Look = Look.Title });
        foreach (var fact in headline?.Facts ?? []) sheet.Add(SheetCell.Quoted(fact.Plain));
        if (document.Blocks.OfType<Paragraph>().FirstOrDefault() is { } verdict) sheet.Add(SheetCell.Quoted(verdict.Text.Plain));
        sheet.Add(SheetCell.Empty);
        sheet.Add(new SheetCell("Blue: an input, as the file states it.", false, Look.Input));
        sheet.Add("Black: a formula.");
        sheet.Add(new SheetCell("Green: taken from another sheet.", false, Look.Across));
        sheet.Add(new SheetCell("On a tint: found by the engine, as a root or at another date; a value for each case, no formula.", false, Look.Solved));
        sheet.Add("The case is chosen in cell C2 of Inputs. Names are the paths of the file, with . and _ for what a name may not hold.");
        return sheet;
    }

    private Sheet Summary()
    {
        var sheet = Named("Summary", ("Figure", 28), ("Value", 20), ("Unit", 22), ("As shown", 24), ("Remark", 90), ("Sources", 16));
        sheet.Wraps = true;
        bool areSeveral = document.Blocks.OfType<KeyFigures>().Skip(1).Any();
        Headline? deal = null;
        foreach (var block in document.Blocks)
        {
            deal = block as Headline ?? deal;
            if (block is not KeyFigures figures) continue;
            if (areSeveral && deal is not null) sheet.Add(SheetCell.Quoted(deal.Title) with { Look = Look.Group });
            foreach (var row in figures.Rows) sheet.Add(Summed(row));
        }
        return sheet;
    }

    /// <summary>What says n/a on the first screen has no number here either, though a figure answers for it.</summary>
    private SheetCell[] Summed(KeyFigure row)
    {
        var value = row.Value.Any(char.IsAsciiDigit) ? Across(row.Path) : SheetCell.Empty;
        string unit = value.IsNumber ? context.Figures.Find(row.Path)?.Value.Figure.Unit.ToString() ?? "" : "";
        return
        [
            SheetCell.Quoted(row.Label), value, SheetCell.Quoted(unit), SheetCell.Quoted(row.Value), SheetCell.Quoted(row.Remark.Plain.Trim(' ', '\u00A0', '·')),
            string.Concat(row.Citations.Runs.OfType<Cite>().SelectMany(c => c.Numbers).Select(n => $"[{n.ToString(CultureInfo.InvariantCulture)}]")),
        ];
    }

    private Sheet Transfers()
    {
        var sheet = Named("Transfers", ("Deal", 24), ("Id", 20), ("Date", 14), ("When", 30), ("From", 26), ("To", 26), ("Amount", 22), ("Unit", 22), ("Status", 12), ("Binding", 12));
        foreach (var deal in context.World.Deals)
        {
            var evaluation = context.Of(deal);
            foreach (var transfer in evaluation.Transfers)
            {
                var amount = transfer.Amount is { } known ? Number(known, NumberFormats.Of(FigureStyles.Of(transfer.Rule.Unit, ""), known), Look.Solved) : Unknown;
                if (transfer.Amount is not null && ExcelFormula.Of(transfer.Rule.Amount, r => Cell(r, evaluation)) is { } formula) amount = amount with { Formula = formula, Look = Look.Across };
                sheet.Add(deal.Name, transfer.Rule.Id, transfer.Rule.Date?.Written ?? "", transfer.Rule.When, transfer.Rule.From, transfer.Rule.To, amount, transfer.Rule.Unit.ToString(),
                    transfer.Rule.Status.ToString().ToLowerInvariant(), transfer.Rule.Force.ToString().ToLowerInvariant());
            }
        }
        return sheet;
    }

    /// <summary>The figures that are not the same in every case, the file's own cases too, as the engine finds them.</summary>
    private Sheet Cases()
    {
        string[] cases = [.. s_cases, .. context.World.Cases.Select(c => c.Name)];
        var sheet = Named("Cases", [("Path", 42), ("Figure", 32), ("Unit", 22), .. cases.Select(c => (c, 20.0))]);
        foreach (var deal in context.World.Deals)
        {
            var all = cases.Select(c => context.Evaluator.Evaluate(deal, context.ViewOf(deal), c)).ToArray();
            foreach (var figure in all[1].Figures)
            {
                FigureValue[] values = [.. all.Select(e => e.Find(figure.Figure.Path) ?? figure with { Value = null })];
                if (values.Any(v => v.Value != values[0].Value))
                    sheet.Add([figure.Figure.Path.ToString(), Naming.Label(figure.Figure.Path), figure.Figure.Unit.ToString(), .. values.Select(v => Figure(v, Look.Solved))]);
            }
        }
        return sheet;
    }

    private Sheet Sources()
    {
        var sheet = Named("Sources", ("Name", 20), ("Title", 70), ("Kind", 12), ("Date", 20), ("Language", 10), ("Address", 70));
        sheet.Wraps = true;
        foreach (var source in context.World.Sources)
            sheet.Add(SheetCell.Quoted(source.Name), SheetCell.Quoted(source.Title), source.Kind, source.Date.Written, source.Language, SheetCell.Quoted(source.Url.Length > 0 ? source.Url : source.File));
        return sheet;
    }

    /// <summary>A figure of another sheet by its name.</summary>
    private SheetCell Across(string path)
    {
        if (!_cells.TryGetValue(path, out string? name)) return SheetCell.Empty;
        var value = context.Figures.Find(path)?.Value;
        return value?.Value is null ? Unknown : Figure(value, Look.Across) with { Formula = name };
    }
}
