using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>Who owns what before and after an acquisition paid in shares.</summary>
internal sealed class OwnershipTable(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly ImmutableArray<Column> Columns =
        [new("Holder"), new("Before", ColumnKind.Figure), new("After", ColumnKind.Figure), new("Part after", ColumnKind.Figure), new("Remark")];

    public IEnumerable<Block?> Blocks()
    {
        yield return Tables.Of(Columns, Rows());
        if (evaluation.Known("ownership", deal.Target.Name) is not null) yield return new Paragraph(Basis());
    }

    private IEnumerable<ImmutableArray<Cell>> Rows()
    {
        if (evaluation.Known("new-shares") is not { } issued) yield break;
        if (MergerFigures.Fits(deal))
        {
            foreach (string side in (string[])[deal.Acquirer.Name, deal.Target.Name])
            {
                if (evaluation.Known("fdso", side) is { } before && evaluation.Known("new-shares", side) is { } after)
                    yield return Row($"{Naming.Possessive(side)} holders", Shares(before), Shares(after), Part(side), "");
            }
            yield break;
        }
        if (evaluation.Known("fdso", deal.Acquirer.Name) is { } old)
            yield return Row($"{Naming.Possessive(deal.Acquirer.Name)} holders", Shares(old), Shares(old), Part(deal.Acquirer.Name), "");
        yield return Row($"{Naming.Possessive(deal.Target.Name)} holders", evaluation.Known("exchanged") is { } exchanged ? Shares(exchanged) : "", Shares(issued), Part(deal.Target.Name), "");
        foreach (var owned in evaluation.All("owned"))
        {
            string holder = owned.Figure.Path.Argument;
            bool own = deal.Portion is null && deal.Subjects.Any(s => s.Name == holder);
            var received = evaluation.Known("receives", holder);
            if (own) yield return Row(holder, Shares(owned), TableNumber.Zero, "", Prose.Join("; ", ["own stake, cancelled", owned.Figure.Note]));
            else yield return Row("of which " + holder, Shares(owned), received is null ? "" : Shares(received), received is null ? "" : Part(received), owned.Figure.Note);
        }
        foreach (var unknown in evaluation.Model.Unknown.Where(u => u.Path.Measure == "owned"))
        {
            string holder = unknown.Path.Argument;
            Cell worth = evaluation.Known("worth", holder) is { } stated ? FigureTable.Shown(stated) : FigureText.Unknown;
            yield return Row("of which " + holder, worth, FigureText.Unknown, "", "in how many shares is not known");
        }
    }

    private static ImmutableArray<Cell> Row(string holder, Cell before, Cell after, Cell part, Prose remark) => [holder, before, after, part, remark];

    private Cell Shares(FigureValue count) => new(Naming.Shares(context, count)) { Path = count.Figure.Path.ToString() };

    private Cell Part(string side) => evaluation.Known("ownership", side) is { } part ? FigureTable.Shown(part) : "";

    /// <summary>A holder's shares over old and new together.</summary>
    private Cell Part(FigureValue received)
    {
        string view = evaluation.Model.View.Name, owner = evaluation.Model.Owner;
        Expression Of(string measure, string argument = "") => new Reference(new FigurePath(owner, measure, argument), view);
        if (received.Figure.Unit.ShareClass is null || evaluation.Known("fdso", deal.Acquirer.Name) is null) return "";
        var part = context.Evaluator.Value(Of("receives", received.Figure.Path.Argument) / (Of("fdso", deal.Acquirer.Name) + Of("new-shares")), context.Options.Case);
        if (part.Value is not { } share) return "";
        var held = part with { Figure = part.Figure with { Path = new FigurePath(owner, "ownership", "of which " + received.Figure.Path.Argument) } };
        return new Cell(FigureText.Of(share, Values.Unit.One, FigureStyle.Percent, part.Width)) { Path = context.Figures.Name(held, evaluation.Model.View) };
    }

    /// <summary>Which shares are counted, so that nobody compares a diluted part with a basic one.</summary>
    private string Basis()
    {
        var dilutive = evaluation.Figures.Where(f => f.Figure.Path.Measure is "options" or "warrants" or "rsus").ToList();
        return dilutive.Count == 0
            ? "New shares over old and new together. No options or units are stated for either side, so basic and diluted shares are the same here."
            : "New shares over old and new together, diluted on both sides by the treasury stock method.";
    }
}
