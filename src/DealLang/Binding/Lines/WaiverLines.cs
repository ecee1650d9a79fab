using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Binding;

/// <summary><c>allow CODE [PATH] because "…"</c>: for the declaration that it names, the one that it stands in, or its file.</summary>
internal static class WaiverLines
{
    public static void Bind(BindingSession session)
    {
        foreach (var block in session.Trees.SelectMany(t => t.Lines))
        {
            if (block.Content is not AllowLineSyntax line) continue;
            string path = line.Path is null ? "" : session.Names.Full(block.Line.TextOf(line.Path), block);
            session.Waivers.Add(new Waiver(line.Code.ToString(), path, line.Reason.Content, block.Location) { Scope = Scope(session, block, line) });
        }
    }

    private static ImmutableArray<Location> Scope(BindingSession session, BlockSyntax block, AllowLineSyntax line)
    {
        if (line.Path is { } path)
        {
            var (party, _, deal, used) = session.Names.Split(path, new ValueContext(block));
            // A path to one figure is matched by the figure; a name alone is all of its blocks.
            if (used != path.Names.Length || path.Arguments.Length > 0) return [];
            return [.. session.Roots.Where(r => Declares(session, r, deal?.Name ?? party!.Name)).Select(Whole)];
        }
        return block.Parent is { } parent ? [Whole(parent)] : [new Location(block.Tree.Text, new TextSpan(0, block.Tree.Text.Length + 1))];
    }

    private static bool Declares(BindingSession session, BlockSyntax block, string name) => block.Content switch
    {
        PartyLineSyntax line => session.Names.Full(line.Name.ToString(), block) == name,
        DealLineSyntax line => session.Names.Full(line.Name.ToString(), block) == name,
        DatedDealLineSyntax line => session.Names.Full(line.Deal.ToString(), block) == name,
        _ => false,
    };

    private static Location Whole(BlockSyntax block)
    {
        var last = block;
        while (last.Children is [.., var child]) last = child;
        return new Location(block.Tree.Text, TextSpan.FromBounds(block.Start, last.Start + last.Line.Text.Length));
    }
}
