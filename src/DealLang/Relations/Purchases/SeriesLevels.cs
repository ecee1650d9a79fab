using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// The levels of a series as the periods of a contract read them: the last that is not after a day, and as far as nothing later is published the
/// last one that is known; where the file assumes the level itself (<c>assume Henry $3.50 per MMBtu</c>), that.
/// </summary>
internal sealed class SeriesLevels
{
    private readonly DealTerms _terms;
    private readonly List<Fact> _levels;

    public SeriesLevels(DealTerms terms, string name)
    {
        (_terms, Name) = (terms, name);
        _levels = [.. terms.Reading.World.FactsOf("", name).Where(f => f.Quantity is not null && f.Key.Valid is { } day && day.First <= terms.Reading.Day)];
    }

    public string Name { get; }

    /// <summary>A level is stated by the day of the view, or assumed.</summary>
    public bool IsKnown => _levels.Count > 0 || Assumption is not null;

    public bool IsStated => _levels.Count > 0;

    /// <summary>What a reader is told of what lies ahead of the last level; empty where an assumption says more.</summary>
    public string Held => IsStated && Assumption is null ? $"at the last level of {Name} that is known" : "";

    /// <summary>What a level is counted in; null where nothing says it.</summary>
    public Unit? Unit => _levels.FirstOrDefault()?.Quantity!.Unit ?? Assumed?.Unit ?? _terms.Reading.World.FactsOf("", Name).FirstOrDefault(f => f.Quantity is not null)?.Quantity!.Unit;

    /// <summary>An assumption of the file's own under that name.</summary>
    public NamedFigure? Assumption => _terms.Reading.World.Figures.FirstOrDefault(f => f.Name == Name && f.Assumed is not null);

    private Quantity? Assumed => Assumption is { } named ? _terms.Reading.Assignments.Of(named.Path)?.Line.Quantity ?? named.Assumed : null;

    /// <summary>The last level not after a day, or the first that there is.</summary>
    /// <param name="measure">What the level is to its reader: the base of an index, its level in a period.</param>
    public Reference At(DateOnly day, string measure)
    {
        var level = _levels.Where(f => f.Key.Valid!.Value.First <= day).MaxBy(f => f.Key.Valid!.Value.First) ?? _levels.MinBy(f => f.Key.Valid!.Value.First)!;
        var figure = _terms.Form.Input(measure, level.Quantity!.Unit, measure is "index" or "reference-rate" ? $"{Name}, {level.Key.Valid!.Value.Written}" : Name);
        if (!_terms.Form.IsGiven(figure)) _terms.Give(figure, level, level.Quantity!, ReferenceEquals(level, _levels.MaxBy(f => f.Key.Valid!.Value.First)) ? "the last level that is known" : "");
        return figure;
    }

    /// <summary>The level that a period is priced at; null where none is known.</summary>
    public Reference? Of(DateOnly day, string measure = "index") => IsStated ? At(day, measure) : Assumed is { } level ? Given(level, measure) : null;

    private Reference Given(Quantity level, string measure)
    {
        var figure = _terms.Form.Input(measure, level.Unit, Name);
        if (!_terms.Form.IsGiven(figure)) _terms.Form.Give(new ModelFigure(figure.Path, level.Unit, Origin.Assumed) { Quantity = level, Assumed = Assumption!.Path, Location = Assumption.Location, Citations = Assumption.Citations });
        return figure;
    }
}
