using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>series NAME</c>: index levels, rates, fixings and exchange rates are dated facts of the file's own, and exact: who publishes them says what they are.</summary>
internal static class SeriesLines
{
    public static void Bind(BindingSession session)
    {
        var units = session.SeriesUnits;
        foreach (var block in session.Roots)
        {
            if (block.Content is SeriesLineSyntax line) Bind(session, block, line, units);
        }
    }

    private static void Bind(BindingSession session, BlockSyntax block, SeriesLineSyntax line, Dictionary<string, Unit> units)
    {
        string name = session.Names.Full(line.Name.ToString(), block);
        var header = LineSuffixes.Bind(session, block, line.Suffixes, new BlockContext(Vocabulary.TermScope.None));
        var entries = block.Children.Where(child => child.Content is EntryLineSyntax).Select(child => (Block: child, Entry: (EntryLineSyntax)child.Content)).ToList();
        if (line.Title is { Content: { Length: > 0 } title }) session.SeriesTitles[name] = title;
        if (line is { Date: { } date, Value: { } value }) Add(block, date, value, header);
        else if (line.File is { } file) AddFile(file);
        else if (entries.Count == 0) session.ReportMissingValue(block, "series", $"series {name} 2026-01-02 3.0%");
        foreach (var (child, entry) in entries)
            Add(child, entry.Date, entry.Value, LineSuffixes.Bind(session, child, entry.Suffixes, new BlockContext(Vocabulary.TermScope.None) { Citations = header.Citations }));

        void AddFile(StringSyntax file)
        {
            foreach (var value in SeriesFile.Read(session, block, file))
            {
                if (units.TryAdd(name, value.Value.Unit) || units[name] == value.Value.Unit)
                    session.Claims.Add(new Claim(new FactKey("", name, "", value.Day), value.Value, "", value.Location) { Citations = header.Citations, PreferBecause = header.PreferBecause });
                else session.Report(Rules.Units.Mismatch, value.Location, UnitWords.Of(units[name]), UnitWords.Of(value.Value.Unit), $"series {name}");
            }
        }

        void Add(BlockSyntax at, DateSyntax day, ValueSyntax written, LineSuffixes suffixes)
        {
            if (DateBinder.Bind(session, day, at, null) is not { } valid || new ValueBinder(session, new ValueContext(at) { IsContractual = true }).Bind(written) is not { } bound) return;
            if (bound.Quantity is not { } quantity)
            {
                session.Report(Rules.Units.NotAFigure, at.LocationOf(written), at.Line.TextOf(written));
                return;
            }
            if (!units.TryAdd(name, quantity.Unit) && units[name] != quantity.Unit)
            {
                session.Report(Rules.Units.Mismatch, at.LocationOf(written), UnitWords.Of(units[name]), UnitWords.Of(quantity.Unit), $"series {name}");
                return;
            }
            if (written is PerSyntax per && quantity.Value is { } price && new ValueBinder(session, new ValueContext(at) { IsContractual = true }).BindFigure(per.Value)?.Quantity?.Value is { } amount && amount != 0m)
                session.SeriesScales.TryAdd(name, price / amount);
            session.Claims.Add(new Claim(new FactKey("", name, "", valid), quantity, "", at.Location)
            {
                Citations = suffixes.Citations,
                PreferBecause = suffixes.PreferBecause,
                InCase = suffixes.InCase,
            });
        }
    }
}
