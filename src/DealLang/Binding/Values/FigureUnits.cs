using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Binding;

/// <summary>The unit and meaning that a figure has: its stated one, else the one that its measure always has.</summary>
internal sealed class FigureUnits(BindingSession session)
{
    /// <summary>Units of the file's own figures as they are bound.</summary>
    public Func<string, Unit?> OfNamedFigure { get; set; } = _ => null;

    public (Unit? Unit, Meaning Meaning) Of(FigurePath path)
    {
        if (path is { Owner.Length: 0, Argument.Length: > 0 } && session.Flows.TryGetValue(path.Measure, out var flows)) return (flows.Unit, Meaning.None);
        if (path.Owner.Length == 0 && session.Names.Figures.Contains(path.Measure)) return (OfNamedFigure(path.Measure), Meaning.None);
        if (session.FirstFigureOn(path) is { } quantity) return (quantity.Unit, quantity.Meaning);
        if (path.Measure == "quantity" && session.Names.Deals.GetValueOrDefault(path.Owner) is { } deal
            && deal.Legs.FirstOrDefault(l => l.Asset == AssetKind.Product && l.Amount is not null)?.Amount is { } bought) return (bought.Unit, Meaning.None);
        return Terms.OfMeasure(path.Measure, ScopeOf(path.Owner)) is { } term ? (OfMeasure(term, path), term.Meaning) : (null, Meaning.None);
    }

    private TermScope ScopeOf(string owner) => session.Names.Deals.TryGetValue(owner, out var deal) ? BlockContext.ScopeOf(deal.Kind) : TermScope.Party;

    /// <summary>The money of a figure that nobody states; null where the file has several, and only its deal knows which.</summary>
    private Unit? Money => session.Settings.Currencies.Distinct().Skip(1).Any() ? null : Unit.Money(session.Settings.Currency);

    /// <summary>Null where the vocabulary does not decide: a holding may be shares, a part or a worth.</summary>
    private Unit? OfMeasure(Term term, FigurePath path) => term.Value switch
    {
        ValueKind.Money or ValueKind.MoneyPerYear => Money,
        ValueKind.MoneyPerTime when Money is { } money => money / Unit.Month,
        ValueKind.Percent or ValueKind.Rate or ValueKind.Multiple or ValueKind.Number => Unit.One,
        ValueKind.Power => Unit.Power,
        ValueKind.Energy => Unit.Energy,
        ValueKind.Date => Unit.Date,
        ValueKind.MoneyPerShare when Money is { } money && session.Names.Classes.Contains(path.Argument) => money / Unit.Shares(path.Argument),
        ValueKind.Shares when session.Names.Classes.Contains(path.Argument) => Unit.Shares(path.Argument),
        _ => null,
    };
}
