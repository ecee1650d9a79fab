using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Binding;

/// <summary>Tests after <c>when</c>: they are kept as written, and the bare names among them are events, declared by being named.</summary>
internal static class Conditions
{
    public static string Bind(BindingSession session, BlockSyntax block, TestListSyntax tests)
    {
        foreach (var test in tests.Tests)
        {
            if (test is { Operator: null, Subject: { Names: [var name], Arguments: [] } } && Vocabulary.Statuses.Find(name.ToString()) is null)
                session.Names.Events.Add(session.Names.Full(name.ToString(), block));
        }
        return block.Line.TextOf(tests);
    }
}
