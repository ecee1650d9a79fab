using System.Collections.Immutable;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>The model of the file's own figures: each after those that it reads; a circle leaves its members unknown.</summary>
internal static class OwnFigures
{
    /// <param name="unitOf">The unit of what a formula reads of others.</param>
    public static Model Of(World world, FactReading reading, bool withFormulas, Func<Reference, Unit?> unitOf, bool ofFilesAlone = false)
    {
        var named = new Dictionary<FigurePath, NamedFigure>();
        foreach (var figure in withFormulas ? world.Figures : []) named.TryAdd(figure.Path, figure);

        if (ofFilesAlone)
        {
            // What reads a deal or a party, near or far, is left out.
            for (bool removed = true; removed;)
            {
                removed = false;
                foreach (var (path, figure) in named.ToList())
                {
                    if (Assumed(path, figure) is null && figure.Formula?.References().All(r => r.Path.Owner.Length == 0 && (named.ContainsKey(r.Path) || world.FactsOf("", r.Path.Measure).Any())) == false) removed |= named.Remove(path);
                }
            }
        }

        var placed = new Dictionary<FigurePath, bool>();
        var order = ImmutableArray.CreateBuilder<ModelFigure>();
        var units = new Dictionary<FigurePath, Unit>();
        var circular = ImmutableArray.CreateBuilder<UnknownFigure>();
        foreach (var (fact, _) in reading.Latest(world.FactsOf(""), undated: null)) Series(fact);
        foreach (var path in named.Keys) Place(path);
        return new Model("", reading.View) { Figures = order.ToImmutable(), Unknown = circular.ToImmutable() };

        void Series(Fact fact)
        {
            var path = new FigurePath("", fact.Key.Measure);
            if (!named.ContainsKey(path) && fact.Quantity is { } quantity && reading.Parameter(path, quantity.Unit, fact, StatedFigures.Basis(fact, null)) is { } value)
            {
                order.Add(value);
                units[path] = value.Unit;
            }
        }

        // False while the figure waits for those that it reads, true once it stands.
        bool Place(FigurePath path)
        {
            if (placed.TryGetValue(path, out bool stands)) return stands;
            placed[path] = false;
            var figure = named[path];
            bool free = (Assumed(path, figure) is not null ? [] : figure.Formula?.References() ?? [])
                .Where(r => named.ContainsKey(r.Path)).All(r => Place(r.Path));
            placed[path] = free;
            var unit = figure.Unit ?? (free && figure.Formula is { } formula ? Dimensions.Of(formula, Read) : null) ?? Unit.One;
            if (free && Model(path, figure, unit) is { } model)
            {
                order.Add(model);
                units[path] = unit;
            }
            else circular.Add(new UnknownFigure(path, unit, [path]));
            return free;
        }

        Unit? Read(Reference reference) => units.GetValueOrDefault(reference.Path) ?? (reference is { IsPlain: true, Path.Owner.Length: 0 } ? null : unitOf(reference));

        Quantity? Assumed(FigurePath path, NamedFigure figure) => reading.Assignments.Of(path)?.Line.Quantity ?? figure.Assumed;

        ModelFigure? Model(FigurePath path, NamedFigure figure, Unit unit)
        {
            var placedAt = new ModelFigure(path, unit, Origin.Derived) { Location = figure.Location, Citations = figure.Citations };
            if (Assumed(path, figure) is { } quantity) return placedAt with { Origin = figure.Argument.Length > 0 && reading.Assignments.Of(path) is null ? Origin.Stated : Origin.Assumed, Quantity = quantity };
            return figure.Formula is { } formula ? placedAt with { Formula = formula, Relation = figure.Name } : null;
        }
    }
}
