using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Binding;

/// <summary>What binding comes to: the world, and what was found wrong on the way.</summary>
public sealed record Bound(World World, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Trees → world, in passes over one session. Any trees give a world.</summary>
public static class Binder
{
    public static Bound Bind(ImmutableArray<DealSyntaxTree> trees)
    {
        var session = new BindingSession(trees);
        PartyDeclarations.Declare(session);
        SourceDeclarations.Declare(session);
        return new Bound(session.ToWorld(), session.Diagnostics.ToImmutable());
    }
}
