using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>case NAME</c> and the assignments under it.</summary>
internal static class CaseLines
{
    public static void Bind(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is CaseLineSyntax line) Bind(session, block, line);
        }
    }

    private static void Bind(BindingSession session, BlockSyntax block, CaseLineSyntax line)
    {
        if (!line.Filter.IsEmpty) session.Report(Rules.NotYet.Form, block.Location, $"the filter of case {line.Name}");
        var assignments = ImmutableDictionary.CreateBuilder<FigurePath, Quantity>();
        foreach (var child in block.Children)
        {
            if (child.Content is not AssignmentLineSyntax assignment) continue;
            var context = new ValueContext(child) { IsContractual = true };
            if (new PathBinder(session, context).Bind(assignment.Path) is not { } path || new ValueBinder(session, context).BindFigure(assignment.Value) is not { } bound) continue;
            if (bound.Quantity is not { } quantity)
            {
                session.Report(Rules.NotYet.Form, child.Location, $"a formula in case {line.Name}");
                continue;
            }
            var (unit, _) = session.Units.Of(path);
            if (unit is not null && bound.Unit is not null && unit != bound.Unit)
            {
                if (!bound.IsBare && !IsPerShare(unit, bound.Unit))
                {
                    session.Report(Rules.Units.Mismatch, child.LocationOf(assignment.Value), UnitWords.Of(unit), UnitWords.Of(bound.Unit), "an assignment");
                    continue;
                }
                quantity = quantity with { Unit = unit };
            }
            assignments[path] = quantity;
        }
        session.Cases.Add(new UserCase(session.Names.Full(line.Name.ToString(), block), assignments.ToImmutable(), block.Location));
    }

    private static bool IsPerShare(Unit figure, Unit written) =>
        (written / figure).Factors is [var (name, power)] && power == 1 && name.StartsWith("share:", StringComparison.Ordinal);
}
