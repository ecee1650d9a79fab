using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Binding;

/// <summary>
/// Takes a world apart by the names that its lines mention, whatever they say of them: two blocks that mention one name, and all that such blocks
/// are joined with, are one part. So what a part comes to depends on its own lines, on the sources that they cite and on what holds for all.
/// Lines that only ask (expectations, tables, figures that no deal reads) join nothing.
/// </summary>
internal sealed class Partition
{
    /// <summary>Fewer owners are one part: they are checked in no time.</summary>
    private const int Many = 64;

    private readonly BindingSession _session;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BlockSyntax>> _sources = new(StringComparer.Ordinal);
    private readonly List<BlockSyntax> _joined = [];
    private readonly List<int> _roots = []; // of the joined blocks
    private readonly List<int> _above = []; // each name and each joined block → another of its part, at last the one that stands for it
    private readonly HashSet<int> _mentioned = [];
    private readonly Dictionary<SourceText, DealSyntaxTree> _trees = [];

    private Partition(BindingSession session)
    {
        _session = session;
        foreach (var tree in session.Trees) _trees.TryAdd(tree.Text, tree);
        var names = session.Names;
        foreach (string name in names.Owners.Concat(names.Webs.Keys).Concat(names.Series).Concat(names.Holidays.Keys).Concat(names.Cases).Concat(names.Events).Concat(names.Figures)) Add(name);
        foreach (string unit in names.Units.Keys) Add(unit, plural: true);
        JoinBlocks();
    }

    public static WorldParts Of(BindingSession session, ImmutableArray<Deal> deals, ImmutableArray<Party> parties) =>
        deals.Length + parties.Length >= Many && new Partition(session).Parts(deals, parties) is { } parts ? parts : WorldParts.Whole(deals, parties);

    /// <summary>Null when an owner stands in no block that was looked at.</summary>
    private WorldParts? Parts(ImmutableArray<Deal> deals, ImmutableArray<Party> parties)
    {
        var rootOf = _joined.Zip(_roots).ToDictionary(b => b.First, b => b.Second);
        foreach (var (name, place) in deals.Select(d => (d.Name, d.Location)).Concat(parties.Select(p => (p.Name, p.Location))))
        {
            if (RootAt(place) is not { } block || !rootOf.TryGetValue(block, out int root)) return null;
            Join(root, _names[Last(name)]);
        }
        var lines = new Dictionary<int, ImmutableArray<SyntaxLine>.Builder>();
        var roots = new Dictionary<int, ImmutableArray<BlockSyntax>.Builder>();
        foreach (var block in _joined)
        {
            int part = Find(rootOf[block]);
            if (!lines.TryGetValue(part, out var own))
            {
                lines[part] = own = ImmutableArray.CreateBuilder<SyntaxLine>();
                roots[part] = ImmutableArray.CreateBuilder<BlockSyntax>();
            }
            roots[part].Add(block);
            AddLines(block, own);
            foreach (var source in Cited(block)) AddLines(source, own);
        }
        var dealsOf = deals.ToLookup(d => Find(_names[Last(d.Name)]));
        var partiesOf = parties.ToLookup(p => Find(_names[Last(p.Name)]));
        var all = dealsOf.Select(g => g.Key).Concat(partiesOf.Select(g => g.Key)).Distinct()
            .Select(part => new WorldPart((dealsOf[part].FirstOrDefault()?.Name ?? partiesOf[part].First().Name), [.. dealsOf[part]], [.. partiesOf[part]], lines[part].ToImmutable()) { Roots = roots[part].ToImmutable() });
        var common = ImmutableArray.CreateBuilder<SyntaxLine>();
        foreach (var block in _joined.Where(b => !IsOfOwners(b))) AddLines(block, common);
        return new WorldParts(common.ToImmutable(), [.. all]);
    }

    private void JoinBlocks()
    {
        var figures = new List<BlockSyntax>();
        foreach (var block in _session.Roots)
        {
            switch (block.Content)
            {
                case EmptyLineSyntax or ErrorLineSyntax or ExpectLineSyntax or TableLineSyntax or AllowLineSyntax:
                    break;
                case SourceLineSyntax source:
                    string name = Last(source.Name.ToString());
                    if (!_sources.TryGetValue(name, out var known)) _sources[name] = known = [];
                    known.Add(block);
                    break;
                case FigureLineSyntax:
                    figures.Add(block);
                    break;
                default:
                    JoinMentioned(block);
                    break;
            }
        }
        while (figures.Find(f => _mentioned.Contains(_names.GetValueOrDefault(((FigureLineSyntax)f.Content).Name.ToString(), -1))) is { } read)
        {
            figures.Remove(read);
            JoinMentioned(read);
        }
    }

    /// <summary>What such a block says is of the owners that it names; any other holds for all.</summary>
    private static bool IsOfOwners(BlockSyntax block) => block.Content is PartyLineSyntax or DealLineSyntax or DatedDealLineSyntax or AmendLineSyntax
        or SupersedeLineSyntax or ExitLineSyntax or ClaimLineSyntax or WebLineSyntax or FigureLineSyntax or SplitLineSyntax or CaseLineSyntax { Filter.IsEmpty: true }
        // What a reader is told of the world as a whole changes none of its figures.
        or SettingLineSyntax { Setting: "title" or "language" };

    private void JoinMentioned(BlockSyntax root)
    {
        int own = _above.Count;
        _above.Add(own);
        _joined.Add(root);
        _roots.Add(own);
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        Join(root);

        void Join(BlockSyntax block)
        {
            foreach (var token in block.Line.Tokens)
            {
                if (token.Kind != TokenKind.Word || !names.TryGetValue(token.Text, out int name)) continue;
                _mentioned.Add(name);
                this.Join(own, name);
            }
            foreach (var child in block.Children) Join(child);
        }
    }

    private List<BlockSyntax> Cited(BlockSyntax root)
    {
        var cited = new List<BlockSyntax>();
        var sources = _sources.GetAlternateLookup<ReadOnlySpan<char>>();
        Look(root);
        return cited;

        void Look(BlockSyntax block)
        {
            foreach (var token in block.Line.Tokens)
            {
                if (token.Kind == TokenKind.Word && sources.TryGetValue(token.Text, out var found) && !cited.Contains(found[0])) cited.AddRange(found);
            }
            foreach (var child in block.Children) Look(child);
        }
    }

    /// <summary>The line at the margin that a place lies under.</summary>
    private BlockSyntax? RootAt(Location place) => _trees.GetValueOrDefault(place.Source)?.RootAt(place.Span.Start);

    private static void AddLines(BlockSyntax block, ImmutableArray<SyntaxLine>.Builder lines)
    {
        lines.Add(block.Line);
        foreach (var child in block.Children) AddLines(child, lines);
    }

    /// <summary>The name as its own file has it.</summary>
    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private void Add(string name, bool plural = false)
    {
        string last = Last(name);
        if (_names.TryAdd(last, _above.Count)) _above.Add(_above.Count);
        if (plural) _names.TryAdd(last + "s", _names[last]);
    }

    private void Join(int left, int right) => _above[Find(left)] = Find(right);

    private int Find(int node)
    {
        while (_above[node] != node) node = _above[node] = _above[_above[node]];
        return node;
    }
}
