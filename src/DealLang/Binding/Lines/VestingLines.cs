using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>vesting 4 years monthly, cliff 1 year</c> → how a grant vests. How often has no default but the month.</summary>
internal sealed class VestingLines(BindingSession session, BlockContext context)
{
    public void Bind(BlockSyntax block, FactLineSyntax line)
    {
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        var binder = new ValueBinder(session, context.Values(block, suffixes.Citations) with { IsContractual = true });
        // "over 4 years" is how long, and no more than four.
        var written = line.Asset is { Items: [{ Value: HedgedSyntax { Hedge: Hedge.Over, Value: var length } }, ..] } ? length : line.Asset is { Items: [var item, ..] } ? item.Value : suffixes.Over;
        if (written is null)
        {
            session.ReportMissingValue(block, line.Term, Terms.Find(line.Term)!.Example);
            return;
        }
        var cycle = suffixes.Modifiers.Select(m => PaymentLines.CycleOf(m.Key)).FirstOrDefault(c => c is not null) ?? Cycle.Monthly;
        int? cliff = suffixes.Modifier("cliff") is { Values: [var value, ..] } ? Months(block, binder, value) : 0;
        if (Months(block, binder, written) is { } months && cliff is { } before) context.Deal!.Vesting = new Vesting(months, cycle, before, suffixes.Starting?.First, block.Location) { IsAccelerated = suffixes.Modifier("accelerated") is not null };
    }

    /// <summary>Whole months; anything else is reported.</summary>
    private int? Months(BlockSyntax block, ValueBinder binder, ValueSyntax written)
    {
        if (binder.BindFigure(written) is not { } bound) return null;
        if (bound.Quantity is { Value: { } value } quantity && quantity.Unit == Unit.Month && value is > 0m and <= 1_200m && value == decimal.Truncate(value)) return (int)value;
        session.Report(Rules.Units.WrongUnit, block.LocationOf(written), block.Line.TextOf(written), UnitWords.Of(bound.Unit ?? Unit.One), "vesting", "whole months or years", "Write it as in: vesting 4 years monthly, cliff 1 year");
        return null;
    }
}
