using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>unit MMBtu of energy</c>: a base unit of its own; the dimension is for readers.</summary>
internal static class UnitDeclarations
{
    public static void Declare(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is not UnitLineSyntax line) continue;
            string name = session.Names.Full(line.Name.ToString(), block);
            var place = block.LocationOf(line.Name);
            if (Units.Find(name) is not null || Currencies.Find(name) is not null)
                session.Report(Rules.Names.Duplicate, place, name, "a unit of the vocabulary");
            else if (!session.Names.Units.TryAdd(name, Unit.Base(name)))
                session.Report(Rules.Names.Duplicate, place, name, "declared as a unit");
        }
    }
}
