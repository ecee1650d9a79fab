using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Written paths → the figures that they name, in one canonical spelling.</summary>
internal sealed class PathBinder(BindingSession session, ValueContext context)
{
    /// <returns>Null when the path names no figure, which has been reported.</returns>
    public FigurePath? Bind(PathSyntax path)
    {
        var figure = Resolve(path);
        if (figure is null) return null;
        session.References.Add(new NamedPath(figure, context.Block.LocationOf(path)));
        FiscalYears.Check(session, context, path, figure);
        return figure;
    }

    private FigurePath? Resolve(PathSyntax path)
    {
        var (party, shareClass, deal, used) = session.Names.Split(path, context);
        string measure = path.DottedFrom(used);
        if (used == 0 && WebOf(path) is { } web)
        {
            if (path.Names.Length > web.Used) return new FigurePath(web.Name, path.DottedFrom(web.Used), Argument(path, measure, null, null));
            session.Report(Rules.Names.NoMeasure, context.Block.LocationOf(path), path.Dotted);
            return null;
        }
        if (used == 0) return Unowned(path, measure);
        string owner = deal?.Name ?? party!.Name;
        if (measure.Length == 0)
        {
            session.Report(Rules.Names.NoMeasure, context.Block.LocationOf(path), path.Dotted);
            return null;
        }
        if (measure.Contains('-', StringComparison.Ordinal) && !Measures.Contains(measure) && measure.Replace('-', ' ') is var quoted && session.Claims.Any(c => c.Key.Owner == owner && c.Key.Measure == quoted))
            measure = quoted; // a metric of the file's own, "net operating income": in a path its words are joined by hyphens, as those of the language are
        return new FigurePath(owner, measure, shareClass?.FullName ?? Argument(path, measure, party, deal));
    }

    private sealed record Start(string Name, int Used);

    /// <summary>The web that a path begins with, one of the files' or that of all deals, and how many of its names that takes.</summary>
    private Start? WebOf(PathSyntax path)
    {
        if (StartOf(path, session.Names.Webs.ContainsKey) is { } web) return web;
        string first = path.Names[0].ToString();
        return first == Web.OfAll && path.Names.Length > 1 && !session.Names.Figures.Contains(session.Names.Full(first, context.Block)) ? new Start(first, 1) : null;
    }

    /// <summary>The shortest start of a path that is known by its full name.</summary>
    private Start? StartOf(PathSyntax path, Func<string, bool> isKnown)
    {
        string name = "";
        for (int i = 0; i < Math.Min(path.Names.Length, NameTable.MostNames); i++)
        {
            name = i == 0 ? path.Names[0].ToString() : $"{name}.{path.Names[i]}";
            if (session.Names.Full(name, context.Block) is var full && isKnown(full)) return new Start(full, i + 1);
        }
        return null;
    }

    /// <summary>A bare name: a figure of the file's own, or inside a deal one of the deal's.</summary>
    private FigurePath? Unowned(PathSyntax path, string measure)
    {
        if (StartOf(path, n => session.Names.Figures.Contains(n) || session.Names.Series.Contains(n)) is { } own && own.Used == path.Names.Length)
            return new FigurePath("", own.Name, Argument(path, measure, null, null));
        string first = path.Names[0].ToString();
        if ((Terms.OfMeasure(first) is not null || Measures.Contains(first)) && (context.Deal?.Name ?? context.Owner?.Name) is { } owner)
            return new FigurePath(owner, measure, Argument(path, measure, context.Owner, context.Deal));
        bool isImported = path.Names.Length > 1 && session.Names.IsAlias(first, context.Block);
        session.ReportUnknown(Rules.Names.Unknown, isImported ? context.Block.LocationOf(path) : context.Block.LocationOf(path.Names[0]), isImported ? path.Dotted : first, session.Names.Owners.Concat(session.Names.Figures));
        return null;
    }

    private string Argument(PathSyntax path, string measure, Party? party, Deal? deal)
    {
        if (path.Arguments.Any(IsPart)) return string.Join(", ", path.Arguments.Where(IsPart).Select(a => Spell(a, measure, party, deal)));
        // A company with one class: its price is that class's.
        return party?.Classes is [var only] && Terms.OfMeasure(measure) is { Subject: TermSubject.ShareClass } ? only.FullName : "";
    }

    /// <summary>Not what is supposed of the world.</summary>
    private static bool IsPart(ArgumentSyntax argument) => argument is { Name: null, Supposed: null };

    private string Spell(ArgumentSyntax argument, string measure, Party? party, Deal? deal)
    {
        if (argument.Value is PathSyntax path)
        {
            var inside = context with { Owner = party ?? context.Owner, Deal = deal ?? context.Deal };
            // Co.A is a class of Co; a bare A is a party before it is a class.
            if (path.Names.Length > 1 && session.Names.FindClass(path, inside) is { } full) return full.FullName;
            if (session.Names.FindParty(path, inside) is { } found) return found.Name;
            if (session.Names.FindClass(path, inside) is { } shareClass) return shareClass.FullName;
        }
        string written = argument.Value is not null && argument.Words.IsEmpty ? context.Block.Line.TextOf(argument.Value) : FiscalYears.Numbered(context.Block.Line.TextOf(argument));
        return party is not null && written is ['F', 'Y', _, _, _, _] && written.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0 && Terms.OfMeasure(measure) is not null ? $"{written}({party.Name})" : written;
    }
}
