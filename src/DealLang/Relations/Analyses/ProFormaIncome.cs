using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Net income of two companies together, by year: NI_A + NI_T + (synergies − amortisation − interest − expenses)(1 − t). A component that nobody
/// mentions is none; a rate or a tax that one needs and nobody states is unknown.
/// </summary>
internal sealed class ProFormaIncome
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly PeriodFigures _income;
    private readonly Synergies _synergies;
    private readonly Amortisation _amortisation;
    private readonly Expression? _interest;

    /// <param name="cash">The cash paid; null when none is.</param>
    public ProFormaIncome(DealTerms terms, PeriodFigures income, Synergies synergies, Reference? cash)
    {
        (_terms, _form, _income, _synergies) = (terms, terms.Form, income, synergies);
        _amortisation = new Amortisation(terms);
        _interest = FinancingCost.Of(terms, cash);
    }

    /// <summary>A side's income of a year is stated, or the file speaks of what only earnings per share need.</summary>
    public static bool IsAsked(DealTerms terms)
    {
        var income = new PeriodFigures(terms, "net-income");
        return income.IsOfAYear(terms.Deal.Acquirer) || income.IsOfAYear(terms.Deal.Target)
            || terms.States("interest") || terms.States("accretion") || terms.States("accretion.percent");
    }

    /// <summary>What is left of a dollar after tax.</summary>
    public Expression Kept => 1m - _form.Input("tax", Unit.One);

    /// <summary>The years that both companies state; one without a name where they name none.</summary>
    public IReadOnlyList<string> Periods => [.. _income.Common(_terms.Deal.Acquirer, _terms.Deal.Target).DefaultIfEmpty("")];

    /// <summary>The first of them that ends after the agreement, where one does: what is charged once and names no year is charged then.</summary>
    public string First => Periods.FirstOrDefault(p => !(PeriodFigures.YearOf(p) < _terms.Announced?.Year)) ?? Periods[0];

    public Reference Of(Party party, string period) => _income.Of(party, period);

    public Reference Relate(string period)
    {
        var (ours, theirs) = (Of(_terms.Deal.Acquirer, period), Of(_terms.Deal.Target, period));
        // Of a company that is acquired in part, that part of the income is the acquirer's.
        var both = _terms.Deal.Portion is null ? ours + theirs : ours + (theirs * PartialTender.Part(_terms));
        if (Adjustments(period) is { } adjustments)
        {
            var beforeTax = _form.Figure("adjustments", _form.Money, period);
            _form.Relate("adjustments before tax", "T30", beforeTax, adjustments);
            both += beforeTax * Kept;
        }
        var income = _form.Figure("net-income.pro-forma", _form.Money, period);
        _form.Relate("pro-forma net income", "T30", income, both);
        return income;
    }

    /// <summary>What of the synergies counts in a period; a figure of its own where it is a part of what is stated.</summary>
    private Reference? Counted(string period)
    {
        if (_synergies.In(period) is not { } counts || counts is Reference) return _synergies.In(period) as Reference;
        var counted = _form.Figure("synergies.counted", _form.Money, period);
        _form.Relate("synergies that count", "T30", counted, counts);
        return counted;
    }

    private Expression? Adjustments(string period)
    {
        Expression? sum = Counted(period);
        // What others own of the target bears its part of the amortisation.
        if (_amortisation.In(period) is { } amortisation) sum = sum.Less(_terms.Deal.Portion is null ? amortisation : amortisation * PartialTender.Part(_terms));
        if (_interest is not null) sum = sum.Less(_interest);
        foreach (var charge in OneOffCharges.In(_terms, period, isFirst: period == First)) sum = sum.Less(charge);
        return sum;
    }
}
