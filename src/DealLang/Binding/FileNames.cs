using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Binding;

/// <summary>
/// How one file spells names. Its own begin with a prefix, which is empty for the files given; a name behind an alias is one of the file that the
/// alias stands for, whichever other aliases that file goes by; a file imported without one shares its names.
/// </summary>
internal sealed class FileNames(DealSyntaxTree? tree)
{
    private HashSet<string>? _declared;

    /// <summary>Point included; one for each file, however often it is imported.</summary>
    public string Prefix { get; set; } = "";

    public Dictionary<string, FileNames> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Files imported without an alias.</summary>
    public List<FileNames> Shared { get; } = [];

    /// <summary>The name by which all of the world knows what this file calls so.</summary>
    public string Full(string written)
    {
        int dot = Aliases.Count == 0 ? -1 : written.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && Aliases.TryGetValue(written[..dot], out var aliased)) return aliased.Full(written[(dot + 1)..]);
        foreach (var shared in Shared)
        {
            if (shared.Prefix != Prefix && shared.Declares(written)) return shared.Full(written);
        }
        return Prefix + written;
    }

    /// <summary>Whether the file, or one whose names it shares, declares a name at the margin.</summary>
    public bool Declares(string name) => (_declared ??= Declared()).Contains(name) || Shared.Exists(s => s.Declares(name));

    private HashSet<string> Declared()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in tree?.Roots ?? [])
        {
            if (NameOf(block.Content) is { } name) names.Add(name.ToString());
            if (block.Content is not WebLineSyntax) continue;
            foreach (var child in block.Children)
            {
                if (child.Content is EdgeLineSyntax { Name: { } edge }) names.Add(edge.ToString());
            }
        }
        return names;
    }

    private static SyntaxToken? NameOf(LineSyntax line) => line switch
    {
        PartyLineSyntax party => party.Name,
        DealLineSyntax deal => deal.Name,
        WebLineSyntax web => web.Name,
        SourceLineSyntax source => source.Name,
        UnitLineSyntax unit => unit.Name,
        SeriesLineSyntax series => series.Name,
        FlowsLineSyntax flows => flows.Name,
        HolidaysLineSyntax holidays => holidays.Name,
        FigureLineSyntax figure => figure.Name,
        AssumeLineSyntax assumed => assumed.Name,
        CaseLineSyntax assignments => assignments.Name,
        _ => null,
    };
}
