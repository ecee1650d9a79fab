using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>B invests $10bn in A at $100bn post-money</c>: what a sentence says of the valuation is what a line <c>post $100bn</c> says.</summary>
internal static class RoundValuation
{
    public static void Bind(BindingSession session, BlockSyntax block, BlockContext context, LineSuffixes suffixes)
    {
        if (context.Deal is not { } deal) return;
        if (deal.Verb != "invests" || suffixes.Modifier("at") is not { Values: [var written, ..] } at)
        {
            TrailingWords.Check(session, block, suffixes, TrailingWords.None, deal.Name);
            return;
        }
        TrailingWords.Check(session, block, suffixes, TrailingWords.OfPricedPart, deal.Name);
        if ((suffixes.Modifier("pre-money") ?? suffixes.Modifier("post-money"))?.Key is not { } reading)
        {
            string said = block.Line.TextOf(at);
            session.Report(Rules.Meaningless.Here, block.LocationOf(at), $"\"{said}\"", deal.Name, $"Say whether the valuation is before or after the money: {said} post-money");
            return;
        }
        var values = context.Values(block, suffixes.Citations) with { IsContractual = true };
        if (new ValueBinder(session, values).BindFigure(written)?.Quantity is not { Unit.Currency: not null } valuation) return;
        string measure = reading == "pre-money" ? "pre" : "post";
        if (session.Claims.Exists(c => c.Key.Owner == deal.Name && c.Key.Measure == measure && c.Quantity?.Value == valuation.Value)) return;
        session.Claims.Add(new Claim(new FactKey(deal.Name, measure, "", context.Date), valuation, "", block.LocationOf(at)) { Citations = suffixes.Citations });
    }
}
