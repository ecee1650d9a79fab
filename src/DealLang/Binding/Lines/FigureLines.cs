using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>figure</c> and <c>assume</c>: bound when first asked for, so that their order in the file is free and a circle is seen.</summary>
internal sealed class FigureLines
{
    private readonly BindingSession _session;
    private readonly Dictionary<string, BlockSyntax> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit?> _units = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    public FigureLines(BindingSession session)
    {
        _session = session;
        foreach (var block in session.Roots)
        {
            if (NameOf(block) is { } name) _lines.TryAdd(session.Names.Full(name.ToString(), block), block);
        }
        session.Units.OfNamedFigure = UnitOf;
    }

    public void Bind()
    {
        foreach (string name in _lines.Keys) UnitOf(name);
    }

    private static SyntaxToken? NameOf(BlockSyntax block) => block.Content switch
    {
        FigureLineSyntax line => line.Name,
        AssumeLineSyntax line => line.Name,
        _ => null,
    };

    private Unit? UnitOf(string name)
    {
        if (_units.TryGetValue(name, out var unit) || !_lines.TryGetValue(name, out var block)) return unit;
        if (_open.Contains(name))
        {
            var circle = _open.SkipWhile(n => n != name).Append(name);
            _session.Report(Rules.Names.Circle, block.LocationOf(NameOf(block)!.Value), name, string.Join(" → ", circle));
            return null;
        }
        _open.Add(name);
        var figure = block.Content is FigureLineSyntax formula ? Bind(name, block, formula) : Assume(name, block, (AssumeLineSyntax)block.Content);
        _open.RemoveAt(_open.Count - 1);
        // A circle closes at its first figure: what was found on the way round stands.
        _units.TryAdd(name, figure?.Unit);
        if (figure is not null) _session.Figures.Add(figure);
        return _units[name];
    }

    private NamedFigure? Bind(string name, BlockSyntax block, FigureLineSyntax line)
    {
        int before = _session.Diagnostics.Count;
        var citations = CitationBinder.Bind(_session, block, line.Suffixes);
        var bound = new ValueBinder(_session, new ValueContext(block) { Citations = citations }).BindFigure(line.Value);
        bool circular = _session.Diagnostics.Skip(before).Any(d => d.Code == Rules.Names.Circle.Code);
        if (bound is null || circular) return null;
        return new NamedFigure(name, bound.Formula, bound.Quantity, bound.Unit, block.Location)
        {
            Citations = citations,
            Written = block.Line.TextOf(line.Value),
        };
    }

    private NamedFigure? Assume(string name, BlockSyntax block, AssumeLineSyntax line)
    {
        var citations = CitationBinder.Bind(_session, block, line.Suffixes);
        var binder = new ValueBinder(_session, new ValueContext(block) { Citations = citations, IsContractual = true });
        if (binder.BindFigure(line.Value) is not { } bound) return null;
        if (bound.Quantity is not { } quantity)
        {
            _session.Report(Rules.Units.NotAFigure, block.LocationOf(line.Value), block.Line.TextOf(line.Value));
            return null;
        }
        if (line.Range is { } written && binder.Bind(written)?.Quantity is { } range) quantity = FurtherAmounts.Around(quantity, range);
        return new NamedFigure(name, null, quantity, quantity.Unit, block.Location)
        {
            Citations = citations,
            Written = block.Line.TextOf(line),
        };
    }
}
