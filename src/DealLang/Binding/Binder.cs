using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Binding;

/// <summary>What binding comes to: the world, and what was found wrong on the way.</summary>
internal sealed record Bound(World World, NameTable Names, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The paths that figures, expectations and cases name, each with its place.</summary>
    public ImmutableArray<(FigurePath Figure, Location Place)> References { get; init; } = [];
}

/// <summary>Trees → world, in passes over one session. Any trees give a world.</summary>
internal static class Binder
{
    /// <param name="found">What was found wrong before.</param>
    public static Bound Bind(ImmutableArray<DealSyntaxTree> trees, Imports imports, IEnumerable<Diagnostic> found)
    {
        var session = new BindingSession(trees, imports);
        session.Diagnostics.AddRange(found);
        SettingLines.Read(session);
        UnitDeclarations.Declare(session);
        PartyDeclarations.Declare(session);
        SourceDeclarations.Declare(session);
        DealDeclarations.Declare(session);
        OtherNames.Declare(session);
        SplitLines.Bind(session);
        EventLines.Declare(session);

        var blocks = new Blocks(session);
        blocks.BindMilestones();
        SeriesLines.Bind(session);
        blocks.BindLines();
        EventLines.Bind(session);
        CircularFigures.Break(session);
        var facts = Reconciliation.Facts(session);
        var figures = new FigureLines(session);
        FlowLines.Bind(session);
        figures.Bind();
        ExpectLines.Bind(session);
        CaseLines.Bind(session);
        TableLines.Bind(session);
        WaiverLines.Bind(session);
        return new Bound(Worlds.Make(session, facts), session.Names, session.Diagnostics.ToImmutable()) { References = [.. session.References] };
    }
}
