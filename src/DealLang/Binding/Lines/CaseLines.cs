using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

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
        var binder = new AssignmentBinder(session);
        var assignments = block.Children.Select(child => child.Content is AssignmentLineSyntax assignment ? binder.BindLine(child, assignment) : null).OfType<Assignment>();
        session.Cases.Add(new UserCase(session.Names.Full(line.Name.ToString(), block), Assignments.From(assignments), block.Location)
        {
            Filter = CaseFilters.Bind(session, block, line),
        });
    }
}
