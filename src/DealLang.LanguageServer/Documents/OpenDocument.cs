using DealLang.LanguageServer.Protocol;
using DealLang.Syntax;

namespace DealLang.LanguageServer.Documents;

/// <summary>A document that the editor has open, at one version.</summary>
/// <param name="Uri">As the editor writes it.</param>
internal sealed record OpenDocument(string Uri, int? Version, DealSyntaxTree Tree)
{
    /// <summary>The changes one after the other; only the lines that they touch are read again.</summary>
    public OpenDocument With(int? version, IEnumerable<ContentChange> changes)
    {
        var tree = Tree;
        foreach (var change in changes)
        {
            tree = change.Range is { } range
                ? tree.WithChange(tree.Text.SpanOf(range), change.Text)
                : DealSyntaxTree.Parse(change.Text, tree.Text.Path);
        }
        return this with { Version = version ?? Version, Tree = tree };
    }
}
