using System.Collections.Immutable;
using System.Globalization;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>web NAME</c>: a web, and a deal for each of its sentences. One without a name is called after the web and its place in it.</summary>
internal static class WebDeclarations
{
    public static void Declare(BindingSession session, BlockSyntax block, WebLineSyntax line)
    {
        string name = session.Names.Full(line.Name.ToString(), block);
        var place = block.LocationOf(line.Name);
        string? taken = session.Names.Parties.ContainsKey(name) ? "a party" : session.Names.Deals.ContainsKey(name) ? "a deal" : session.Names.Webs.ContainsKey(name) ? "declared as a web" : null;
        if (taken is not null) session.Report(Rules.Names.Duplicate, place, name, taken);
        var deals = ImmutableArray.CreateBuilder<string>();
        int number = 0;
        foreach (var child in block.Children)
        {
            if (child.Content is not EdgeLineSyntax edge) continue;
            number++;
            if (Verbs.Find(edge.Sentence.Verb.ToString()) is { Kind: not "commitment" } verb)
            {
                session.Report(Rules.Names.Misplaced, child.LocationOf(edge.Sentence), verb.Name, "a web", $"a header of its own ({verb.Kind} NAME: …)");
                continue;
            }
            string full = edge.Name is { } token ? session.Names.Full(token.ToString(), child) : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            if (DealDeclarations.Declare(session, child, full, child.LocationOf(edge), edge.Sentence, DealKind.Commitment, name) is { } deal) deals.Add(deal.Name);
        }
        if (taken is null) session.Names.Webs.Add(name, new Web(name, deals.ToImmutable(), CitationBinder.Bind(session, block, line.Suffixes), place));
    }
}
