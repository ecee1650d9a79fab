using DealLang.Binding;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Editing.Names;

/// <summary>The names that a line declares and uses, each resolved where it stands.</summary>
internal sealed class NameReader(Bound bound)
{
    private readonly NameTable _names = bound.Names;

    public IEnumerable<NameUse> Read(BlockSyntax block)
    {
        if (block.Content is EmptyLineSyntax or ErrorLineSyntax) return [];
        var context = ContextOf(block);
        return OfLine(block, context).Concat(LabelReader.OfLine(block, context)).Concat(block.Content.DescendantsAndSelf().SelectMany(n => OfNode(n, block, context)));
    }

    private ValueContext ContextOf(BlockSyntax block)
    {
        var root = block;
        while (root.Parent is { } parent) root = parent;
        return root.Content switch
        {
            PartyLineSyntax line => new ValueContext(block) { Owner = _names.FindParty(line.Name.ToString(), root) },
            DealLineSyntax line => new ValueContext(block) { Deal = _names.FindDeal(line.Name.ToString(), root) },
            DatedDealLineSyntax line => new ValueContext(block) { Deal = _names.FindDeal(line.Deal.ToString(), root) },
            AmendLineSyntax line => new ValueContext(block) { Deal = _names.FindDeal(line.Deal.ToString(), root) },
            _ => new ValueContext(block),
        };
    }

    /// <summary>Names that stand in a line's own places.</summary>
    private IEnumerable<NameUse> OfLine(BlockSyntax block, ValueContext context) => block.Content switch
    {
        PartyLineSyntax line => [Declared(NameKind.Party, line.Name, block)],
        DealLineSyntax line => [Declared(NameKind.Deal, line.Name, block)],
        SourceLineSyntax line => [Declared(NameKind.Source, line.Name, block), .. line.Keys.Where(k => k.Key.Text is "via" or "corrects" && k.Word is not null).Select(k => Used(NameKind.Source, k.Word!, block))],
        UnitLineSyntax line => [Declared(NameKind.Unit, line.Name, block)],
        SeriesLineSyntax line => [Declared(NameKind.Series, line.Name, block)],
        FlowsLineSyntax line => [Declared(NameKind.Series, line.Name, block)],
        WebLineSyntax line => [Declared(NameKind.Web, line.Name, block)],
        EdgeLineSyntax { Name: { } name } => [Declared(NameKind.Deal, name, block)],
        ImportLineSyntax { Alias: { } alias } => [Alias(alias, block, isDeclaration: true)],
        HolidaysLineSyntax line => [Declared(NameKind.Calendar, line.Name, block)],
        AssumeLineSyntax line => [Declared(NameKind.Figure, line.Name, block)],
        FigureLineSyntax line => [Declared(NameKind.Figure, line.Name, block)],
        CaseLineSyntax line => [Declared(NameKind.Case, line.Name, block)],
        DatedDealLineSyntax line => [Used(NameKind.Deal, line.Deal, block)],
        AmendLineSyntax line => [Used(NameKind.Deal, line.Deal, block)],
        SupersedeLineSyntax line => [Used(NameKind.Deal, line.Old, block), Used(NameKind.Deal, line.Successor, block)],
        MetLineSyntax line => [Used(NameKind.Event, line.Name, block)],
        FactLineSyntax { Term: "class", Subject: { Names: [var name] } } when context.Owner is { } owner =>
            [new NameUse(NameKind.Class, $"{owner.Name}.{name}", block.LocationOf(name), true)],
        _ => [],
    };

    private IEnumerable<NameUse> OfNode(SyntaxNode node, BlockSyntax block, ValueContext context) => node switch
    {
        CitationSyntax citation => [Used(NameKind.Source, citation.Source, block)],
        CaseSuffixSyntax suffix => [Used(NameKind.Case, suffix.Name, block)],
        ViewSyntax { InCase: { } name } => [Used(NameKind.Case, name, block)],
        TestSyntax { Operator: null, Subject: { Names: [var name], Arguments: [] } } when name.Text is not "terminated" => [new NameUse(NameKind.Event, Full(name, block), block.LocationOf(name), true)],
        QuantitySyntax { Unit: { } unit } when _names.FindUnit(unit.ToString(), block) is not null => [UsedUnit(unit, block)],
        NameSyntax { Aliases: [var first, ..] } => AliasOf(first, block) is { } alias ? [alias] : [],
        PathSyntax path => OfPath(path, block, context),
        ArgumentSyntax { Value: null } argument => argument.Words.Where(w => _names.FindParty(w.ToString(), block) is not null).Select(w => Used(NameKind.Party, w, block)),
        _ => [],
    };

    private IEnumerable<NameUse> OfPath(PathSyntax path, BlockSyntax block, ValueContext context)
    {
        if (block.Content is FactLineSyntax { Term: "class" } line && line.Subject == path) yield break;
        if (path.Names.Length == 1 && path == ProductOf(block.Content)) yield break;
        if (path.Names.Length > 1 && AliasOf(path.Names[0], block) is { } alias) yield return alias;
        var (party, shareClass, deal, used) = _names.Split(path, context);
        if (deal is not null) yield return new NameUse(NameKind.Deal, deal.Name, block.LocationOf(path.Names[used - 1]), false);
        foreach (var label in LabelReader.OfArguments(path, deal, party, block, context)) yield return label;
        if (deal is not null) yield break;
        if (party is not null)
        {
            int last = shareClass is null ? used - 1 : used - 2;
            if (party.Name.EndsWith(path.Names[last].ToString(), StringComparison.Ordinal)) yield return OfParty(party, path.Names[last], block);
            if (shareClass is not null) yield return new NameUse(NameKind.Class, shareClass.FullName, block.LocationOf(path.Names[used - 1]), false);
            foreach (var name in OfArguments(path, party, block)) yield return name;
        }
        else if (path.Names.Length > 1)
        {
            if (Behind(path, block) is { } name) yield return name;
        }
        else if (Bare(path.Names[0], path, block, context) is { } name) yield return name;
        else foreach (var label in LabelReader.Used(path.Names[0], block, context)) yield return label;
    }

    /// <summary>What is bought is no name, though a deal may be called so: <c>commitment gas: Buyer buys gas from Seller</c>.</summary>
    private static ValueSyntax? ProductOf(LineSyntax line) => line switch
    {
        DealLineSyntax deal => deal.Sentence.Product,
        EdgeLineSyntax edge => edge.Sentence.Product,
        _ => null,
    };

    /// <summary>What a file was imported as, before a name of that file. An alias is known in its own file alone.</summary>
    private NameUse? AliasOf(SyntaxToken first, BlockSyntax block) => _names.IsAlias(first.ToString(), block) ? Alias(first, block, isDeclaration: false) : null;

    private static NameUse Alias(SyntaxToken alias, BlockSyntax block, bool isDeclaration) => new(NameKind.Alias, $"{block.Tree.Text.Path}.{alias}", block.LocationOf(alias), isDeclaration);

    /// <summary>A party that no line declares is declared where its first deal names it.</summary>
    private static NameUse OfParty(Party party, SyntaxToken name, BlockSyntax block)
    {
        var place = block.LocationOf(name);
        return new NameUse(NameKind.Party, party.Name, place, party.IsImplied && party.Location.Source == place.Source && party.Location.Span.Contains(place.Span.Start));
    }

    /// <summary>The classes of a path's own party: <c>SpaceX.price(A)</c>. Full names are paths of their own.</summary>
    private IEnumerable<NameUse> OfArguments(PathSyntax path, Party party, BlockSyntax block)
    {
        foreach (var argument in path.Arguments)
        {
            if (argument.Value is PathSyntax { Names: [var name] } && party.Class(name.ToString()) is { } shareClass && _names.FindParty(name.ToString(), block) is null)
                yield return new NameUse(NameKind.Class, shareClass.FullName, block.LocationOf(name), false);
        }
    }

    private NameUse? Bare(SyntaxToken name, PathSyntax path, BlockSyntax block, ValueContext context)
    {
        string full = Full(name, block);
        if (_names.Figures.Contains(full)) return Used(NameKind.Figure, name, block);
        if (_names.FindClass(path, context) is { } shareClass) return new NameUse(NameKind.Class, shareClass.FullName, block.LocationOf(name), false);
        if (_names.Series.Contains(full)) return Used(NameKind.Series, name, block);
        if (_names.FindUnit(name.ToString(), block) is not null) return UsedUnit(name, block);
        if (_names.Holidays.ContainsKey(full)) return Used(NameKind.Calendar, name, block);
        return _names.Cases.Contains(full) ? Used(NameKind.Case, name, block) : null;
    }

    /// <summary>A figure, a series, a web or a case of an imported file, and a web before its measure.</summary>
    private NameUse? Behind(PathSyntax path, BlockSyntax block)
    {
        string written = path.Names[0].ToString();
        for (int i = 0; i < path.Names.Length; i++)
        {
            if (i > 0) written = $"{written}.{path.Names[i]}";
            string full = _names.Full(written, block);
            NameKind? kind = _names.Webs.ContainsKey(full) ? NameKind.Web : _names.Figures.Contains(full) ? NameKind.Figure : _names.Series.Contains(full) ? NameKind.Series
                : _names.Cases.Contains(full) ? NameKind.Case : _names.Units.ContainsKey(full) ? NameKind.Unit : null;
            if (kind is { } known) return new NameUse(known, full, block.LocationOf(path.Names[i]), false);
        }
        return null;
    }

    private NameUse UsedUnit(SyntaxToken token, BlockSyntax block)
    {
        string full = Full(token, block);
        return new NameUse(NameKind.Unit, _names.Units.ContainsKey(full) ? full : full[..^1], block.LocationOf(token), false);
    }

    private NameUse Declared(NameKind kind, SyntaxToken name, BlockSyntax block) => new(kind, Full(name, block), block.LocationOf(name), true);

    private NameUse Used(NameKind kind, SyntaxToken name, BlockSyntax block) => new(kind, Full(name, block), block.LocationOf(name), false);

    /// <summary>The name itself, without the alias before it.</summary>
    private NameUse Used(NameKind kind, NameSyntax name, BlockSyntax block) => new(kind, _names.Full(name.ToString(), block), block.LocationOf(name.Own), false);

    private string Full(SyntaxToken name, BlockSyntax block) => _names.Full(name.ToString(), block);
}
