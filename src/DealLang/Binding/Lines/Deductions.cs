using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// <c>less dividend $2.00</c> for each share, <c>less $27m spread over shares</c> for all of them, <c>less spin-off 0.25 Spun.common per Beta.common</c> in shares.
/// </summary>
internal sealed class Deductions(BindingSession session, BlockContext context)
{
    public Deduction? Bind(BlockSyntax block, FactLineSyntax line)
    {
        if (line.Asset is not { } asset)
        {
            session.ReportMissingValue(block, line.Term, "less dividend $2.00");
            return null;
        }
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        if (new ValueBinder(session, context.Values(block, suffixes.Citations) with { IsContractual = true }).Bind(asset) is not { Quantity: { } amount } bound) return null;
        bool isSpread = suffixes.Modifier("spread over shares") is not null;
        var perShare = bound.Per ?? context.Deal?.Target.Classes.FirstOrDefault();
        if (bound.Unit is null) amount = amount with { Unit = Unit.Money(session.Settings.Currency) };
        if (amount.Unit.Currency is not null && !isSpread && perShare is not null) amount = amount with { Unit = amount.Unit / Unit.Shares(perShare.FullName) };
        bool isForAShare = amount.Unit.Factors.Any(f => f.Power == 1 && Unit.IsCurrency(f.Name)) || (bound.Class is { } given && perShare is not null && amount.Unit == Unit.Shares(given.FullName) / Unit.Shares(perShare.FullName));
        if (isSpread ? amount.Unit.Currency is null : !isForAShare)
        {
            session.Report(Rules.Units.WrongUnit, block.LocationOf(asset), block.Line.TextOf(asset), UnitWords.Of(amount.Unit), line.Term, isSpread ? "money" : "money or shares for a share", "Write it as in: less dividend $2.00");
            return null;
        }
        return new Deduction(line.Subject?.Dotted ?? "", amount, block.Location) { Citations = suffixes.Citations };
    }
}
