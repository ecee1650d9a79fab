using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>flows NAME</c>: amounts on days, or one a period. Each is a figure of the file's own, by its day or its number.</summary>
internal static class FlowLines
{
    public static void Bind(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is FlowsLineSyntax line) Bind(session, block, line);
        }
    }

    private static void Bind(BindingSession session, BlockSyntax block, FlowsLineSyntax line)
    {
        string name = session.Names.Full(line.Name.ToString(), block);
        var flows = ImmutableArray.CreateBuilder<(FigurePath, DateOnly?)>();
        Unit? unit = null;
        for (int i = 0; i < line.Periodic.Length; i++) Add(block, line.Periodic[i], i.ToString(CultureInfo.InvariantCulture), null, []);
        foreach (var child in block.Children)
        {
            if (child.Content is not EntryLineSyntax entry) continue;
            var citations = CitationBinder.Bind(session, child, entry.Suffixes);
            if (DateBinder.Bind(session, entry.Date, child, null) is not { } day) continue;
            if (day.IsDay) Add(child, entry.Value, Distinct(CalendarDate.Spell(day.First)), day.First, citations);
            else session.Report(Rules.Dates.NotADay, child.LocationOf(entry.Date), child.Line.TextOf(entry.Date), name);
        }
        session.Flows.TryAdd(name, new FlowSeries(name, unit ?? Unit.Money(session.Settings.Currency), flows.ToImmutable()));

        void Add(BlockSyntax at, ValueSyntax written, string argument, DateOnly? day, ImmutableArray<Citation> citations)
        {
            if (new ValueBinder(session, new ValueContext(at) { IsContractual = true, Citations = citations }).BindFigure(written) is not { } bound) return;
            if (bound.Unit is { } own && (unit ??= own) != own)
            {
                session.Report(Rules.Units.Mismatch, at.LocationOf(written), UnitWords.Of(unit), UnitWords.Of(own), $"the flows {name}");
                return;
            }
            var figure = new NamedFigure(name, bound.Formula, bound.Quantity, bound.Unit, at.LocationOf(written)) { Argument = argument, Citations = citations, Written = at.Line.TextOf(written) };
            session.Figures.Add(figure);
            flows.Add((figure.Path, day));
        }

        // Two flows on one day are told apart by their order.
        string Distinct(string day)
        {
            int before = flows.Count(f => f.Item1.Argument == day || f.Item1.Argument.StartsWith(day + ", ", StringComparison.Ordinal));
            return before == 0 ? day : string.Create(CultureInfo.InvariantCulture, $"{day}, {before + 1}");
        }
    }
}
