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
                var before = evaluation.Known("fdso", side);
                if ((evaluation.Known("new-shares", side) ?? before) is { } after)
                    yield return Row($"{Naming.Possessive(side)} holders", before is null ? "" : Shares(before), OfBothClasses(after), Part(side), "");
            }
            yield break;
        }
        if (evaluation.Known("fdso", deal.Acquirer.Name) is { } old)
            yield return Row($"{Naming.Possessive(deal.Acquirer.Name)} holders", Shares(old), Shares(Remaining(deal.Acquirer.Name) ?? old), Part(deal.Acquirer.Name), Without(deal.Acquirer.Name));
        var holdings = evaluation.All("owned").ToList();
        string behind = ", " + deal.Acquirer.Name;
        foreach (var owned in holdings.Where(o => o.Figure.Path.Argument.EndsWith(behind, StringComparison.Ordinal)))
        {
            string holder = owned.Figure.Path.Argument[..^behind.Length];
            yield return Row("of which " + holder, Shares(owned), Shares(Remaining(holder) ?? owned), holdings.Exists(o => o.Figure.Path.Argument == holder) ? "" : Part(holder), owned.Figure.Note);
        }
        holdings.RemoveAll(o => o.Figure.Path.Argument.EndsWith(behind, StringComparison.Ordinal));
        yield return Row($"{Naming.Possessive(deal.Target.Name)} holders", Before() is { } all ? Shares(all) : "", Shares(Remaining(deal.Target.Name) ?? issued), Part(deal.Target.Name), Without(deal.Target.Name));
        foreach (var other in evaluation.All("new-shares").Where(n => n.Figure.Path.Argument.Length > 0 && n.Figure.Unit.ShareClass == n.Figure.Path.Argument))
            yield return Row("", "", Shares(other), "", Joins(other) ? "counted with the shares above" : "beside the part");
        foreach (var owned in holdings.Where(o => !IsTold(o, holdings)))
        {
            string holder = owned.Figure.Path.Argument;
            var before = OfAnotherClass(owned, holdings) ?? owned;
            bool own = deal.Portion is null && deal.Subjects.Any(s => s.Name == holder);
            var received = evaluation.Known("receives", holder);
            bool both = evaluation.Known("owned", holder + behind) is not null;
            if (own) yield return Row(holder, Shares(before), TableNumber.Zero, "", Prose.Join("; ", ["own stake, cancelled", owned.Figure.Note]));
            else yield return Row("of which " + holder, Shares(before), (Remaining(holder) ?? received) is { } after ? Shares(after) : "", Part(holder), Prose.Join("; ", [owned.Figure.Note, Without(holder), both ? "with what it had of " + deal.Acquirer.Name : ""]));
        }
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in evaluation.AllKnown("issued"))
        {
            // Shares of several classes are one part of the whole.
            string to = other.Figure.Path.Argument.Split(", ")[0];
            yield return Row(to, "", Shares(other), told.Add(to) ? Part(IssuedParts.Of(evaluation, to)) : "", "issued beside the offer");
        }
        foreach (var unknown in evaluation.Model.Unknown.Where(u => u.Path.Measure == "owned"))
        {
            string holder = unknown.Path.Argument;
            Cell worth = evaluation.Known("worth", holder) is { } stated ? FigureTable.Shown(stated) : FigureText.Unknown;
            yield return Row("of which " + holder, worth, FigureText.Unknown, "", "in how many shares is not known");
        }
    }

    /// <summary>What a holder has of one class alone, where the class that is acquired counts it as its own.</summary>
    private static FigureValue? OfAnotherClass(FigureValue counted, List<FigureValue> holdings) =>
        counted.Figure.Fact is null && holdings.FindAll(o => o.Figure.Path.Argument.StartsWith(counted.Figure.Path.Argument + ", ", StringComparison.Ordinal)) is [var only] ? only : null;

    private static bool IsTold(FigureValue owned, List<FigureValue> holdings) => holdings.Exists(o => OfAnotherClass(o, holdings) == owned);

    private string Without(string whose) => Remaining(whose) is null ? "" : "without what is given back";

    private FigureValue? Remaining(string whose) => evaluation.Known("remaining", whose);

    /// <summary>Where single holders, groups or classes have terms of their own, those that are exchanged at the others' are not all.</summary>
    private FigureValue? Before() => evaluation.AllKnown("elected-shares").Any() || evaluation.AllKnown("target-shares").Any(f => f.Figure.Path.Argument.Length > 0) || evaluation.All("owned").Any(o => evaluation.Known("ratio", o.Figure.Path.Argument) is not null || evaluation.Known("per-share", o.Figure.Path.Argument) is not null)
        ? evaluation.Known("fdso", deal.Target.Name) : evaluation.Known("exchanged");

    /// <summary>A further class of the acquirer's, unless it tracks one business alone.</summary>
    private bool Joins(FigureValue count) => deal.Acquirer.Classes.Any(c => c.FullName == count.Figure.Path.Argument && c.IsPartOfTheWhole);

    private static ImmutableArray<Cell> Row(string holder, Cell before, Cell after, Cell part, Prose remark) => [holder, before, after, part, remark];

    /// <summary>Where several classes are given, a side's shares are of all of them.</summary>
    private Cell OfBothClasses(FigureValue count) => deal.Legs.Select(l => l.Gives).Where(c => c?.Party == (deal.Into ?? deal.Acquirer)).Distinct().Count() < 2 ? Shares(count)
        : new(Prose.Of($"{FigureRun.Of(count)} {(deal.Into ?? deal.Acquirer).Name} shares")) { Path = count.Figure.Path.ToString() };

    private Cell Shares(FigureValue count) => new(Naming.Shares(context, count)) { Path = count.Figure.Path.ToString() };

    private Cell Part(string side) => evaluation.Known("ownership", side) is { } part ? FigureTable.Shown(part) : "";

    /// <summary>Which shares are counted, so that nobody compares a diluted part with a basic one.</summary>
    private string Basis()
    {
        var dilutive = evaluation.Figures.Where(f => f.Figure.Path.Measure is "options" or "warrants" or "rsus").ToList();
        return dilutive.Count == 0
            ? "New shares over old and new together. No options or units are stated for either side, so basic and diluted shares are the same here."
            : "New shares over old and new together, diluted on both sides by the treasury stock method.";
    }
}
