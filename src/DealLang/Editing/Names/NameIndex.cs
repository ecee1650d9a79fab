using System.Collections.Immutable;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Editing.Names;

/// <summary>Every name of a world, by what it names. In the order of files and lines.</summary>
internal sealed class NameIndex(ImmutableArray<DealSyntaxTree> trees, NameReader reader)
{
    private ILookup<(NameKind, string), NameUse>? _uses;

    /// <summary>Each place once, although a file that is imported twice is read twice.</summary>
    private ILookup<(NameKind, string), NameUse> Uses =>
        _uses ??= trees.SelectMany(t => t.Lines).SelectMany(reader.Read).OrderBy(u => u.Kind == NameKind.Label).DistinctBy(u => (u.Kind, u.Name, u.Location.Path, u.Location.Span)).ToLookup(u => (u.Kind, u.Name));

    /// <summary>The name that a caret is in or touches; reads one line only.</summary>
    public NameUse? At(DealSyntaxTree tree, int position)
    {
        var caret = new Caret(tree, position);
        return caret.Block is { } block && caret.TokenSpan is { } span ? reader.Read(block).Where(u => u.Location.Span == span && IsName(u)).OrderBy(u => u.Kind == NameKind.Label).FirstOrDefault() : null;
    }

    /// <summary>An argument is a label only where something of its deal is called so: a party or a year is none.</summary>
    public bool IsName(NameUse use) => use.Kind != NameKind.Label || use.IsDeclaration || Uses[(use.Kind, use.Name)].Any(u => u.IsDeclaration);

    public IEnumerable<NameUse> Of(NameUse name) => Uses[(name.Kind, name.Name)];

    public IEnumerable<NameUse> Of(NameKind kind, string name) => Uses[(kind, name)];

    /// <summary>Where each name is declared first.</summary>
    public IEnumerable<NameUse> Declarations => Uses.Where(g => g.Key.Item1 != NameKind.Label).Select(g => g.FirstOrDefault(u => u.IsDeclaration)).OfType<NameUse>();

    public IEnumerable<NameUse> In(SourceText text) => Uses.SelectMany(g => g.Any(IsName) ? g.AsEnumerable() : []).Where(u => u.Location.Source == text);
}
