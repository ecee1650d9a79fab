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
        if (figure is not null) session.References.Add((figure, context.Block.LocationOf(path)));
        return figure;
    }

    private FigurePath? Resolve(PathSyntax path)
    {
        var (party, shareClass, deal, used) = session.Names.Split(path, context);
        string measure = string.Join('.', path.Names.Skip(used).Select(n => n.ToString()));
        if (used == 0 && WebOf(path) is { } web)
        {
            if (path.Names.Length > 1) return new FigurePath(web, string.Join('.', path.Names.Skip(1).Select(n => n.ToString())), Argument(path, measure, null, null));
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
        return new FigurePath(owner, measure, shareClass?.FullName ?? Argument(path, measure, party, deal));
    }

    /// <summary>The web that a path begins with: one of the files', or that of all deals.</summary>
    private string? WebOf(PathSyntax path)
    {
        string first = path.Names[0].ToString();
        if (session.Names.FindWeb(first, context.Block) is { } web) return web.Name;
        return first == Web.OfAll && path.Names.Length > 1 && !session.Names.Figures.Contains(session.Names.Full(first, context.Block)) ? first : null;
    }

    /// <summary>A bare name: a figure of the file's own, or inside a deal one of the deal's.</summary>
    private FigurePath? Unowned(PathSyntax path, string measure)
    {
        string first = path.Names[0].ToString();
        if (path.Names.Length == 1 && session.Names.Full(first, context.Block) is var full && (session.Names.Figures.Contains(full) || session.Names.Series.Contains(full)))
            return new FigurePath("", session.Names.Full(first, context.Block), Argument(path, measure, null, null));
        if ((Terms.OfMeasure(first) is not null || Measures.Contains(first)) && (context.Deal?.Name ?? context.Owner?.Name) is { } owner)
            return new FigurePath(owner, measure, Argument(path, measure, context.Owner, context.Deal));
        session.ReportUnknown(Rules.Names.Unknown, context.Block.LocationOf(path.Names[0]), first, session.Names.Owners.Concat(session.Names.Figures));
        return null;
    }

    private string Argument(PathSyntax path, string measure, Party? party, Deal? deal)
    {
        if (path.Arguments.Any(IsPart)) return string.Join(", ", path.Arguments.Where(IsPart).Select(a => Spell(a, party, deal)));
        // A company with one class: its price is that class's.
        return party?.Classes is [var only] && Terms.OfMeasure(measure) is { Subject: TermSubject.ShareClass } ? only.FullName : "";
    }

    /// <summary>Not what is supposed of the world.</summary>
    private static bool IsPart(ArgumentSyntax argument) => argument is { Name: null, Supposed: null };

    private string Spell(ArgumentSyntax argument, Party? party, Deal? deal)
    {
        if (argument.Value is PathSyntax path)
        {
            var inside = context with { Owner = party ?? context.Owner, Deal = deal ?? context.Deal };
            // Co.A is a class of Co; a bare A is a party before it is a class.
            if (path.Names.Length > 1 && session.Names.FindClass(path, inside) is { } full) return full.FullName;
            if (session.Names.FindParty(path, inside) is { } found) return found.Name;
            if (session.Names.FindClass(path, inside) is { } shareClass) return shareClass.FullName;
        }
        return argument.Value is not null && argument.Words.IsEmpty ? context.Block.Line.TextOf(argument.Value) : context.Block.Line.TextOf(argument);
    }
}
