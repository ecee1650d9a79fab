using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>PATH = VALUE</c> in a case, an argument or a table: another value in the place of what is stated or derived.</summary>
internal sealed class AssignmentBinder(BindingSession session)
{
    /// <summary>Terms whose units the deal's own names for the two sides share.</summary>
    private static readonly Dictionary<string, string> s_sides = new(StringComparer.Ordinal)
    {
        ["acquirer-price"] = "price", ["target-price"] = "price", ["acquirer-shares"] = "shares", ["target-shares"] = "shares", ["acquirer-value"] = "value", ["target-value"] = "value",
    };

    /// <summary>A line of a case: it stands in the place of the whole line that states the figure.</summary>
    public Assignment? BindLine(BlockSyntax block, AssignmentLineSyntax line)
    {
        var values = new ValueContext(block) { IsContractual = true };
        if (Figure(line.Path, values) is not { } figure) return null;
        var owner = OwnerOf(figure);
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, owner);
        if (Bind(figure, line.Value, owner.Values(block, suffixes.Citations) with { IsContractual = true }) is not { } assignment) return null;
        return assignment with
        {
            IsWholeLine = true,
            Line = assignment.Line with
            {
                Citations = suffixes.Citations,
                Modifiers = [.. suffixes.Modifiers.Where(m => m.Values.IsEmpty).Select(m => m.Key)],
                Second = FactLines.Second(suffixes, new ValueBinder(session, values), assignment.Line.Quantity?.Unit.ShareClass),
            },
        };
    }

    /// <summary>The figure in whose place a value is put.</summary>
    public FigurePath? Figure(PathSyntax path, ValueContext values) => Named(path, values) is { } figure ? Place(figure, path, values) : null;

    /// <summary>The figure that a path names; in an acquisition the price is that of the acquirer's shares.</summary>
    public FigurePath? Named(PathSyntax path, ValueContext values) => new PathBinder(session, values).Bind(path) is { } figure ? Canonical(figure) : null;

    /// <summary>The line behind a named figure.</summary>
    public FigurePath? Place(FigurePath named, SyntaxNode written, ValueContext values) => StatedLines.Of(session, named, values.Block.LocationOf(written));

    /// <param name="values">Where the value stands; a path without an owner is the context's deal's.</param>
    public Assignment? Bind(FigurePath figure, ValueSyntax value, ValueContext values)
    {
        if (new ValueBinder(session, values).BindFigure(value) is not { } bound) return null;
        var line = new Claim(new FactKey(figure.Owner, figure.Measure, figure.Argument, null), null, "", values.Block.LocationOf(value));
        if (bound.Quantity is { } quantity) return Fitted(figure, bound, quantity, value, values.Block) is { } fitted ? new Assignment(figure, line with { Quantity = fitted }) : null;
        return Fits(figure, bound, value, values.Block) ? new Assignment(figure, line) { Formula = bound.Formula } : null;
    }

    /// <summary>Where a value for the figure is written as if its owner's block were around it.</summary>
    public ValueContext Inside(FigurePath figure, ValueContext values) =>
        values with { Owner = session.Names.Parties.GetValueOrDefault(figure.Owner), Deal = session.Names.Deals.GetValueOrDefault(figure.Owner), IsContractual = true };

    /// <summary><c>fox.ratio(price = $100)</c>: what is supposed of the same owner.</summary>
    public Assignments Supposed(PathSyntax path, FigurePath figure, ValueContext values)
    {
        if (path.Arguments.IsEmpty) return Assignments.None;
        var supposed = new List<Assignment>();
        foreach (var argument in path.Arguments)
        {
            if (argument.Value is not { } value || Assumed(argument, figure, values) is not { } assumed) continue;
            if (Bind(assumed, value, Inside(assumed, values)) is { } assignment)
                supposed.Add(assignment with { Line = assignment.Line with { Words = values.Block.Line.TextOf(argument) } });
        }
        return Assignments.From(supposed);
    }

    private FigurePath? Assumed(ArgumentSyntax argument, FigurePath figure, ValueContext values)
    {
        if (argument.Supposed is { } path) return Figure(path, values);
        if (argument.Name is not { } name) return null;
        var assumed = Canonical(new FigurePath(figure.Owner, name.ToString(), ""));
        session.References.Add(new NamedPath(assumed, values.Block.LocationOf(name)));
        return StatedLines.Of(session, assumed, values.Block.LocationOf(name));
    }

    private FigurePath Canonical(FigurePath figure) =>
        figure is { Measure: "price", Argument: "" } && session.Names.Deals.GetValueOrDefault(figure.Owner) is { Kind: DealKind.Acquisition } ? figure with { Measure = "acquirer-price" } : figure;

    private BlockContext OwnerOf(FigurePath figure) => new(TermScope.None)
    {
        Deal = session.Names.Deals.GetValueOrDefault(figure.Owner),
        Party = session.Names.Parties.GetValueOrDefault(figure.Owner),
    };

    private Quantity? Fitted(FigurePath figure, BoundValue bound, Quantity quantity, ValueSyntax value, BlockSyntax block)
    {
        var (unit, meaning) = session.Units.Of(figure);
        if (unit is not null && bound.Unit is not null && (unit == bound.Unit || bound.IsBare || IsPerShare(unit, bound.Unit))) return quantity with { Unit = unit, Meaning = meaning };
        if (unit is not null) return Fits(figure, bound, value, block) ? quantity with { Unit = unit, Meaning = meaning } : null;
        if (Terms.OfMeasure(s_sides.GetValueOrDefault(figure.Measure, figure.Measure)) is not { } term) return quantity;
        var owner = OwnerOf(figure);
        var shareClass = session.Names.Parties.Values.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == figure.Argument);
        // Of which class a side's price, count or ratio is, its form knows.
        if (term.Value == ValueKind.Ratio && bound.IsBare) return quantity;
        return term.Value is ValueKind.MoneyPerShare or ValueKind.Shares && (bound.IsBare || quantity.Unit.Currency is not null) ? OfKind(term, bound, quantity, value, block)
            : new MeasureUnits(session, owner).Check(term, bound, shareClass ?? owner.PerShare, block, value) is { } fitted ? fitted with { Meaning = term.Meaning } : null;
    }

    private Quantity? OfKind(Term term, BoundValue bound, Quantity quantity, ValueSyntax value, BlockSyntax block)
    {
        if (term.Value == ValueKind.Shares ? bound.IsBare : quantity.Unit.Currency is not null) return quantity;
        session.Report(Rules.Units.Mismatch, block.LocationOf(value), term.Value == ValueKind.Shares ? "a number of shares" : "money for a share", UnitWords.Of(quantity.Unit), "an assignment");
        return null;
    }

    private bool Fits(FigurePath figure, BoundValue bound, ValueSyntax value, BlockSyntax block)
    {
        var (unit, _) = session.Units.Of(figure);
        if (unit is null || bound.Unit is null || unit == bound.Unit || IsPerShare(unit, bound.Unit)) return true;
        session.Report(Rules.Units.Mismatch, block.LocationOf(value), UnitWords.Of(unit), UnitWords.Of(bound.Unit), "an assignment");
        return false;
    }

    private static bool IsPerShare(Unit figure, Unit written) =>
        (written / figure).Factors is [var (name, power)] && power == 1 && name.StartsWith("share:", StringComparison.Ordinal);
}
