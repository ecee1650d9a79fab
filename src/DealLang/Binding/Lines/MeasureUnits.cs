using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Holds a term's figure to the unit that the vocabulary gives the term.</summary>
internal sealed class MeasureUnits(BindingSession session, BlockContext context)
{
    private static readonly string[] s_granted = ["options", "rsus", "psus", "pool", "pool adds"];

    /// <param name="shareClass">The class that the line is about, where it is about one.</param>
    /// <returns>The figure in the measure's unit; null when it is in another, which has been reported.</returns>
    public Quantity? Check(Term term, BoundValue bound, ShareClass? shareClass, BlockSyntax block, SyntaxNode node)
    {
        if (bound.Quantity is not { } quantity) return null;
        if (bound.Unit is null) return quantity with { Unit = Default(term.Value, shareClass) };
        return term.Value switch
        {
            ValueKind.Money => Money(term, bound, quantity, block, node),
            ValueKind.MoneyPerShare => PerShare(term, bound, quantity, shareClass, block, node),
            ValueKind.MoneyPerYear => MoneyPerYear(term, bound, quantity, block, node),
            ValueKind.MoneyPerTime when quantity.Unit.Currency is not null => Reject(Rules.Units.Missing, block, node, "money for a month or a year", " per month"),
            ValueKind.MoneyPerTime => quantity.Unit * Unit.Month is { Currency: not null } or { IsOne: true } ? quantity : Wrong(term, bound, block, node),
            // A holding is shares, a part or a worth; a bare number can only be shares.
            ValueKind.Any when bound.IsBare && term.Name == "holder" => Shares(term, bound, quantity, shareClass, block, node),
            ValueKind.Any when term.Name == "greenshoe" && quantity.Unit.ShareClass is null => bound.IsBare ? Reject(Rules.Units.Missing, block, node, "a percentage", "%") : quantity.Unit.IsOne ? quantity : Wrong(term with { Value = ValueKind.Percent }, bound, block, node),
            ValueKind.Shares => Shares(term, bound, quantity, shareClass, block, node),
            ValueKind.Ratio => Ratio(term, bound, quantity, block, node),
            ValueKind.Rate when (quantity.Unit * Unit.Month).IsOne => AmountOfAYear.Of(quantity, Unit.One),
            ValueKind.Percent or ValueKind.Rate when bound.IsBare && quantity.Value != 0m => Reject(Rules.Units.Missing, block, node, "a percentage", "%"),
            ValueKind.Percent or ValueKind.Rate or ValueKind.Multiple or ValueKind.Number => quantity.Unit.IsOne ? quantity : Wrong(term, bound, block, node),
            ValueKind.Power when bound.IsBare => Reject(Rules.Units.Missing, block, node, "power", " GW"),
            ValueKind.Energy when bound.IsBare => Reject(Rules.Units.Missing, block, node, "energy", " GWh"),
            ValueKind.Duration when bound.IsBare => Reject(Rules.Units.Missing, block, node, "a length of time", " months"),
            ValueKind.Power => quantity.Unit == Unit.Power ? quantity : Wrong(term, bound, block, node),
            ValueKind.Energy => quantity.Unit == Unit.Energy ? quantity : Wrong(term, bound, block, node),
            ValueKind.Duration => quantity.Unit == Unit.Month || quantity.Unit == Unit.Day ? quantity : Wrong(term, bound, block, node),
            _ => quantity,
        };
    }

    /// <summary>Whether a formula's unit, where it is known, is one that the term takes; else it is reported.</summary>
    public bool Fits(Term term, BoundValue formula, BlockSyntax block, SyntaxNode node)
    {
        var wanted = term.Value is ValueKind.MoneyPerShare or ValueKind.Shares or ValueKind.Ratio or ValueKind.Any ? null : Default(term.Value, null);
        if (formula.Unit is not { } unit || wanted is null || unit == wanted || (wanted.Currency is not null && unit.Currency is not null)) return true;
        Wrong(term with { Supported = true }, formula, block, node);
        return false;
    }

    private Quantity? Money(Term term, BoundValue bound, Quantity quantity, BlockSyntax block, SyntaxNode node)
    {
        if (quantity.Unit.Currency is not null) return quantity;
        if (bound.Per is not null && (quantity.Unit * Unit.Shares(bound.Per.FullName)).Currency is not null) return quantity;
        if ((quantity.Unit * Unit.Month).Currency is not null && term.Timing != Timing.Level) return quantity;
        if (bound.IsPercent && !bound.HasBase)
        {
            session.Report(Rules.Units.PercentOfWhat, block.LocationOf(node), block.Line.TextOf(node), term.Name, context.Deal is { } deal ? deal.Name + ".equity" : "$10bn");
            return null;
        }
        return bound.IsBare ? Reject(Rules.Units.Missing, block, node, "money", "") : Wrong(term, bound, block, node);
    }

    /// <summary>A year's amount, from whatever span of time it is written for.</summary>
    private Quantity? MoneyPerYear(Term term, BoundValue bound, Quantity quantity, BlockSyntax block, SyntaxNode node) =>
        (quantity.Unit * Unit.Month).Currency is { } currency ? AmountOfAYear.Of(quantity, Unit.Money(currency)) : Money(term, bound, quantity, block, node);

    private Quantity? PerShare(Term term, BoundValue bound, Quantity quantity, ShareClass? shareClass, BlockSyntax block, SyntaxNode node)
    {
        if (quantity.Unit.Currency is not null && shareClass is not null) return quantity with { Unit = quantity.Unit / Unit.Shares(shareClass.FullName) };
        if (quantity.Unit.Currency is not null) return quantity;
        if (bound.Per is not null && (quantity.Unit * Unit.Shares(bound.Per.FullName)).Currency is not null) return quantity;
        if (term.Timing == Timing.Contract && IsPerTime(quantity.Unit)) return quantity;
        // A fee that ticks may also be a rate on what is paid.
        if (term.Name == "ticking fee" && (quantity.Unit * Unit.Month).IsOne) return AmountOfAYear.Of(quantity, Unit.One);
        return bound.IsBare ? Reject(Rules.Units.Missing, block, node, "money for a share", "") : Wrong(term, bound, block, node);
    }

    /// <summary>So much for a day or a month: a fee that ticks.</summary>
    private static bool IsPerTime(Unit unit) => (unit * Unit.Day).Currency is not null || (unit * Unit.Month).Currency is not null;

    private Quantity? Shares(Term term, BoundValue bound, Quantity quantity, ShareClass? shareClass, BlockSyntax block, SyntaxNode node)
    {
        if (quantity.Unit.ShareClass is not null) return quantity;
        if (!bound.IsBare) return Wrong(term, bound, block, node);
        if (shareClass is not null) return quantity with { Unit = Unit.Shares(shareClass.FullName) };
        var owner = context.Counted(term);
        var classes = owner?.Classes ?? [];
        // What employees are granted or may be is of common shares, unless the line says otherwise.
        if (s_granted.Contains(term.Name) && classes.FirstOrDefault(c => c.Name == "common") is { } common) return quantity with { Unit = Unit.Shares(common.FullName) };
        session.Report(Rules.Names.WhichClass, block.LocationOf(node), owner?.Name ?? context.Owner,
            classes.IsEmpty ? "no classes of shares" : $"{classes.Length} classes", classes.IsEmpty ? "declare one with class" : string.Join(" or ", classes.Select(c => c.Name)));
        return null;
    }

    private Quantity? Ratio(Term term, BoundValue bound, Quantity quantity, BlockSyntax block, SyntaxNode node)
    {
        if (bound.Class is not null && bound.Per is not null && quantity.Unit == Unit.Shares(bound.Class.FullName) / Unit.Shares(bound.Per.FullName)) return quantity;
        // The target's price over the acquirer's: where each has one class there is no doubt of the direction.
        if (bound.IsMoneyOverMoney && context.Deal is { Subjects.IsEmpty: false, Objects.IsEmpty: false, Acquirer.Classes: [var paidIn], Target.Classes: [var paidFor] })
            return quantity with { Unit = Unit.Shares(paidIn.FullName) / Unit.Shares(paidFor.FullName) };
        if (!quantity.Unit.IsOne && bound.Per is null && bound.Class is null) return Wrong(term, bound, block, node);
        string given = Sole(context.Deal?.Acquirer), received = Sole(context.Deal?.Target);
        string number = block.Line.TextOf(node).Split(' ')[0].TrimEnd('x');
        session.ReportWithFix(Rules.Units.RatioDirection, block.LocationOf(node), block.Line.TextOf(node), $"{number} {given} per {received}");
        return null;
    }

    private static string Sole(Party? party) => party?.Classes is [var first, ..] ? first.FullName : (party?.Name ?? "A") + ".common";

    private Unit Default(ValueKind kind, ShareClass? shareClass) => kind switch
    {
        ValueKind.Money or ValueKind.MoneyPerYear => Unit.Money(session.Settings.Currency),
        ValueKind.MoneyPerTime => Unit.Money(session.Settings.Currency) / Unit.Month,
        ValueKind.MoneyPerShare when shareClass is not null => Unit.Money(session.Settings.Currency) / Unit.Shares(shareClass.FullName),
        ValueKind.MoneyPerShare => Unit.Money(session.Settings.Currency),
        ValueKind.Shares when shareClass is not null => Unit.Shares(shareClass.FullName),
        ValueKind.Power => Unit.Power,
        ValueKind.Energy => Unit.Energy,
        ValueKind.Duration => Unit.Month,
        _ => Unit.One,
    };

    /// <summary>A unit is lacking: a suffix is what comes after the figure, none means the file's currency before it.</summary>
    private Quantity? Reject(Diagnostics.DiagnosticDescriptor descriptor, BlockSyntax block, SyntaxNode node, string wanted, string suffix)
    {
        string written = block.Line.TextOf(node);
        string currency = session.Settings.Currency == "USD" ? "$" : session.Settings.Currency + " ";
        session.ReportWithFix(descriptor, block.LocationOf(node), written, wanted, suffix.Length > 0 ? written + suffix : Prefixed(written, currency));
        return null;
    }

    /// <summary>The currency goes before the number, after a hedge or a sign: about $5bn.</summary>
    private static string Prefixed(string written, string currency)
    {
        int digit = written.AsSpan().IndexOfAnyInRange('0', '9');
        return digit < 0 ? written : written[..digit] + currency + written[digit..];
    }

    private Quantity? Wrong(Term term, BoundValue bound, BlockSyntax block, SyntaxNode node)
    {
        // What nothing is computed from yet has forms that the vocabulary does not tell apart: a fee for each unit, a multiple of a measure.
        if (term is { Supported: false, Value: not (ValueKind.Power or ValueKind.Energy) }) return bound.Quantity;
        session.Report(Rules.Units.WrongUnit, block.LocationOf(node), block.Line.TextOf(node), UnitWords.Of(bound.Unit ?? Unit.One), term.Name, Wanted(term.Value), $"Write it as in: {term.Example}");
        return null;
    }

    private static string Wanted(ValueKind kind) => kind switch
    {
        ValueKind.Money => "money",
        ValueKind.MoneyPerShare => "money for a share",
        ValueKind.MoneyPerTime => "money for a month or a year",
        ValueKind.MoneyPerYear => "money for a year",
        ValueKind.Shares => "a number of shares",
        ValueKind.Ratio => "shares for a share",
        ValueKind.Percent or ValueKind.Rate => "a percentage",
        ValueKind.Multiple => "a multiple",
        ValueKind.Power => "power (MW, GW)",
        ValueKind.Energy => "energy (MWh, GWh)",
        ValueKind.Duration => "a length of time",
        _ => "a plain number",
    };
}
