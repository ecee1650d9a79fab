using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Binding;

/// <summary><c>2031-05-01 exit Co $500m</c>: the day on which a company is sold, and what all its holders receive.</summary>
internal sealed class ExitLines(BindingSession session)
{
    /// <returns>False for what is no company.</returns>
    public bool Bind(BlockSyntax block, ExitLineSyntax line)
    {
        var (party, _, deal, used) = session.Names.Split(line.Path, new ValueContext(block));
        if (deal is not null || (party is not null && used < line.Path.Names.Length)) return false;
        if (party is null)
        {
            session.ReportUnknown(Diagnostics.Descriptors.Names.Unknown, block.LocationOf(line.Path), line.Path.Dotted, session.Names.Parties.Keys);
            return true;
        }
        var context = new BlockContext(TermScope.Party) { Party = party };
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        var term = Terms.Find("exit", TermScope.Party)!;
        if (DateBinder.Bind(session, line.Date, block, null) is not { } date || new ValueBinder(session, context.Values(block, suffixes.Citations)).BindFigure(line.Value) is not { } bound) return true;
        if (new MeasureUnits(session, context).Check(term, bound, null, block, line.Value) is { } quantity)
            session.Claims.Add(new Claim(new FactKey(party.Name, term.Measure, "", date), quantity with { Meaning = term.Meaning }, "", block.Location) { Citations = suffixes.Citations });
        return true;
    }
}
