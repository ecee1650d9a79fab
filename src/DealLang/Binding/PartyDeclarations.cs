using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Binding;

/// <summary><c>company</c>, <c>fund</c>, <c>person</c> …: a party declared twice is one party whose facts add.</summary>
internal static class PartyDeclarations
{
    public static void Declare(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is not PartyLineSyntax line) continue;
            string name = line.Name.ToString();
            if (session.Parties.ContainsKey(name)) continue;
            session.Parties.Add(name, new Party(name, KindOf(line.Kind.ToString()), line.Printed?.Content, block.LocationOf(line.Name)));
        }
    }

    private static PartyKind KindOf(string word) => Enum.TryParse(word, ignoreCase: true, out PartyKind kind) ? kind : PartyKind.Company;
}
