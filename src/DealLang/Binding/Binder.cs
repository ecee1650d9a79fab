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
    public ImmutableArray<NamedPath> References { get; init; } = [];

    /// <summary>What the lines of each part of the world say; null for a part of which something was reported.</summary>
    public ImmutableArray<BoundPart?> Parts { get; init; } = [];
}

/// <summary>Trees → world, in passes over one session. Any trees give a world.</summary>
internal static class Binder
{
    /// <param name="found">What was found wrong before.</param>
    /// <param name="earlier">The same files before an edit, bound: what no edit has to do with is taken over. Null for none.</param>
    public static Bound Bind(ImmutableArray<DealSyntaxTree> trees, Imports imports, IEnumerable<Diagnostic> found, DealCompilation? earlier = null)
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
        SeriesLines.Bind(session);
        session.Parts = Partition.Of(session, [.. session.Names.Deals.Values], [.. session.Names.Parties.Values]);

        var kept = KeptParts.TakeOver(session, earlier);
        var (claims, references, diagnostics) = (session.Claims.Count, session.References.Count, session.Diagnostics.Count);
        var blocks = new Blocks(session);
        blocks.BindMilestones();
        blocks.BindLines();
        EventLines.Bind(session);
        CircularFigures.Break(session);
        var parts = KeptParts.Sort(session, kept, claims, references, diagnostics);
        var facts = Reconciliation.Facts(session);
        var figures = new FigureLines(session);
        FlowLines.Bind(session);
        figures.Bind();
        ExpectLines.Bind(session);
        CaseLines.Bind(session);
        TableLines.Bind(session);
        WaiverLines.Bind(session);
        return new Bound(Worlds.Make(session, facts), session.Names, session.Diagnostics.ToImmutable()) { References = [.. session.References], Parts = parts };
    }
}
