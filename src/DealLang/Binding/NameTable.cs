using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>
/// All declared names, by their full spelling: a file imported as <c>x</c> declares its names with the prefix <c>x.</c> and looks its own names up with it.
/// </summary>
internal sealed class NameTable(Imports imports)
{
    /// <summary>Aliases within aliases go no deeper.</summary>
    public const int MostNames = 6;

    public Dictionary<string, Party> Parties { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Deal> Deals { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Unit> Units { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Cases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Web> Webs { get; } = new(StringComparer.Ordinal);

    /// <summary>Series and flows.</summary>
    public HashSet<string> Series { get; } = new(StringComparer.Ordinal);

    /// <summary>Days on which no payments are made, by the names that the files give them.</summary>
    public Dictionary<string, List<DateOnly>> Holidays { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of <c>figure</c> and <c>assume</c> lines.</summary>
    public HashSet<string> Figures { get; } = new(StringComparer.Ordinal);

    /// <summary>Events, which the <c>when</c> that names them declares.</summary>
    public HashSet<string> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>A case by its full name; null for one that nobody declares.</summary>
    public string? FindCase(string written, BlockSyntax block) => Full(written, block) is var full && Cases.Contains(full) ? full : BuiltInCases.All.Contains(written) ? written : null;

    public string Full(string written, BlockSyntax block) => imports.NamesOf(block.Tree).Full(written);

    /// <summary>The name of an imported file here.</summary>
    public bool IsAlias(string name, BlockSyntax block) => imports.NamesOf(block.Tree).Aliases.ContainsKey(name);

    public Party? FindParty(string written, BlockSyntax block) => Parties.GetValueOrDefault(Full(written, block));

    public Deal? FindDeal(string written, BlockSyntax block) => Deals.GetValueOrDefault(Full(written, block));

    public Web? FindWeb(string written, BlockSyntax block) => Webs.GetValueOrDefault(Full(written, block));

    public Source? FindSource(string written, BlockSyntax block) => Sources.GetValueOrDefault(Full(written, block));

    /// <summary>A unit of the file's own, in singular or plural.</summary>
    public Unit? FindUnit(string written, BlockSyntax block) =>
        Units.TryGetValue(Full(written, block), out var unit) ? unit
        : written.EndsWith('s') ? Units.GetValueOrDefault(Full(written[..^1], block)) : null;

    /// <summary>A party by its name or its role in the deal at hand.</summary>
    public Party? FindParty(PathSyntax path, ValueContext context) => Split(path, context) is (var party, _, null, var used) && used == path.Names.Length ? party : null;

    /// <summary>A class by its full name, or bare in its own company's block or where only one party of the deal has it.</summary>
    public ShareClass? FindClass(PathSyntax path, ValueContext context)
    {
        if (path.Arguments.Length > 0) return null;
        if (Split(path, context) is (_, { } shareClass, _, var used) && used == path.Names.Length) return shareClass;
        if (path.Names.Length != 1) return null;
        string name = path.Names[0].ToString();
        if (context.Owner?.Class(name) is { } own) return own;
        if (context.Deal is not { } deal) return null;
        var found = deal.Subjects.Concat(deal.Objects).Distinct().Select(p => p.Class(name)).OfType<ShareClass>().Take(2).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>The longest start of a path that names a party, a party's class or a deal, and how many of its names that takes.</summary>
    public (Party? Party, ShareClass? Class, Deal? Deal, int Used) Split(PathSyntax path, ValueContext context)
    {
        string name = "";
        for (int i = 0; i < Math.Min(path.Names.Length, MostNames); i++)
        {
            name = i == 0 ? path.Names[0].ToString() : $"{name}.{path.Names[i]}";
            var party = FindParty(name, context.Block) ?? (i == 0 ? Role(name, context.Deal) : null);
            if (party is not null)
                return i + 1 < path.Names.Length && party.Class(path.Names[i + 1].ToString()) is { } shareClass ? (party, shareClass, null, i + 2) : (party, null, null, i + 1);
            if (FindDeal(name, context.Block) is { } deal) return (null, null, deal, i + 1);
        }
        return default;
    }

    private static Party? Role(string name, Deal? deal) => (name, deal) switch
    {
        (_, null) => null,
        ("Acquirer", _) => deal.Acquirer,
        ("Target", _) => deal.Target,
        _ => null,
    };

    public IEnumerable<string> Owners => Parties.Keys.Concat(Deals.Keys);

    public IEnumerable<string> Classes => Parties.Values.SelectMany(p => p.Classes).Select(c => c.FullName);

    /// <summary>What a number may count here, for suggestions.</summary>
    public IEnumerable<string> UnitsAndClasses(ValueContext context) =>
        (context.Owner?.Classes.Select(c => c.Name) ?? []).Concat(context.Rights).Concat(Classes).Concat(Units.Keys).Concat(Vocabulary.Units.All.Select(u => u.Name));
}
