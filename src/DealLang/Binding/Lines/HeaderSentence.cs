using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// What a header says beyond who does what with whom. An amount counts as in a sentence of a web, unless lines under the header say how it is
/// made up: then it is what they are held against. Terms that the header cannot carry are sent to their lines.
/// </summary>
internal sealed class HeaderSentence(BindingSession session, BlockSyntax block, BlockContext context)
{
    /// <summary>Lines that say how much is bought.</summary>
    private static readonly HashSet<string> s_bought = ["quantity", "schedule", "fee", "price", "rent", "total"];

    private Deal Deal => context.Deal!;

    public void Bind(DealLineSyntax line)
    {
        if (Deal.Verb == "grants") return;
        CheckParts(line.Sentence.Subjects);
        bool isUsed = Deal.Verb switch
        {
            "invests" when line.Sentence.Quantity is { } put => BindMoney(line, put, "raise", block.Children.Any(c => c.Content is LegLineSyntax or TrancheLineSyntax)),
            "buys" or "leases" when line.Sentence.Product is { } product and not (PathSyntax or StringSyntax) => BindBought(line, product),
            _ => false,
        };
        var unused = line.Suffixes.Where(s => s is not CitationSyntax).ToList();
        if (isUsed) RoundValuation.Bind(session, block, context, Suffixes(line));
        if (isUsed || unused.Count == 0) return;
        string said = block.Line.Text[block.Line.Tokens[unused[0].Tokens.First].Start..block.Line.Tokens[unused[^1].Tokens.End - 1].End];
        session.Report(Rules.Meaningless.Here, block.LocationOf(unused[0]), $"\"{said}\" behind the header", Deal.Name, $"Say it in a line of its own: {Example()}");
    }

    /// <summary>Who pays which part is said where the money is; in a header nothing would follow from it.</summary>
    private void CheckParts(PartiesSyntax subjects)
    {
        if (subjects.Parties.FirstOrDefault(p => !p.Arguments.IsEmpty) is not { } path) return;
        session.Report(Rules.Meaningless.Here, block.LocationOf(path), $"\"{block.Line.TextOf(path)}\" in the header", Deal.Name, Deal.Verb == "guarantees"
            ? "Give each guarantor a guarantee of its own, with its part in `for`: for 60% of LOAN" : $"Say the parts where the money is: {block.Line.TextOf(subjects)} {(Deal.Verb == "lends" ? "lend" : "pay")} $40m");
    }

    private bool BindBought(DealLineSyntax line, ValueSyntax product)
    {
        var suffixes = Suffixes(line);
        if (Values(suffixes).Bind(product)?.Quantity is not { } amount) return true;
        if ((amount.Unit.Currency ?? (amount.Unit * Unit.Month).Currency) is not null)
            return BindMoney(line, product, "total", block.Children.Any(c => c.Content is LegLineSyntax || TermOf(c) is { } term && s_bought.Contains(term)));
        // What is paid for each share says nothing of how many.
        bool isCounted = block.Children.Any(c => TermOf(c) is "quantity" or "schedule") || Deal.Legs.Any(l => l.Asset is AssetKind.Product or AssetKind.Shares && !Deal.IsSubject(l.From));
        if (isCounted && block.Children.Any(c => c.Content is LegLineSyntax { Asset: not { Per: not null } } || TermOf(c) is "quantity" or "schedule")) return AgreesWithLines(line, amount);
        session.Claims.Add(PurchaseClaim.With(Spanned(PurchaseClaim.Of(context, block, suffixes, ""), suffixes), "quantity", amount));
        return true;
    }

    /// <param name="hasLines">Whether lines under the header say how the amount is made up.</param>
    private bool BindMoney(DealLineSyntax line, ValueSyntax written, string measure, bool hasLines)
    {
        var suffixes = Suffixes(line);
        if (!hasLines) new EdgeLines(session, block, context).BindAmount(line.Sentence, null, suffixes);
        else if (Values(suffixes).BindFigure(written)?.Quantity is { Unit.Currency: not null } amount)
            session.Claims.Add(Spanned(new Claim(new FactKey(Deal.Name, measure, "", context.Date), amount, "", block.LocationOf(written)) { Citations = suffixes.Citations }, suffixes));
        else return false;
        return true;
    }

    /// <summary>Several quantities add up, so that one in the header would count twice.</summary>
    private bool AgreesWithLines(DealLineSyntax line, Quantity amount)
    {
        var stated = session.Claims.Where(c => c.Key.Owner == Deal.Name && c.Key.Measure is "quantity" or "quantity.per-year").Select(c => c.Quantity)
            .Concat(Deal.Legs.Where(l => l.Product.Length > 0).Select(l => l.Amount)).OfType<Quantity>().Where(q => q.Unit == amount.Unit).ToList();
        if (stated.Count == 0 || stated.Exists(q => q.Value == amount.Value) || stated.Sum(q => q.Value ?? 0m) == amount.Value) return true;
        session.Report(Rules.Meaningless.Here, block.LocationOf(line.Sentence.Product!), $"\"{block.Line.TextOf(line.Sentence.Product!)}\" in the header", Deal.Name, "The lines under it say how much is bought; write the same, or the product alone");
        return true;
    }

    private Claim Spanned(Claim claim, LineSuffixes suffixes) => claim with
    {
        Over = suffixes.Over is { } over ? Values(suffixes).Bind(over)?.Quantity : null,
        Starting = suffixes.Starting,
        Until = suffixes.Until,
        Force = suffixes.Force,
    };

    private string Example() => Deal.Verb switch
    {
        "acquires" or "merges" => "pays $2.5bn, value $2.5bn, stake 20%, expected close 2027",
        "invests" => "pays $100m in 2027, stake 20%",
        "lends" => "maturity 2031-01-12, rate 8%",
        "leases" => "rent $10m per year over 10 years starting 2027",
        "guarantees" => "ends 2031-01-12",
        "swaps" => "ends 2031-01-12",
        _ => "total $300m over 5 years starting 2027",
    };

    private static string? TermOf(BlockSyntax child) => child.Content switch { FactLineSyntax { OwnTerm: null } fact => fact.Term, ListLineSyntax list => list.Term, _ => null };

    private LineSuffixes Suffixes(DealLineSyntax line) => LineSuffixes.Bind(session, block, line.Suffixes, context);

    private ValueBinder Values(LineSuffixes suffixes) => new(session, context.Values(block, suffixes.Citations) with { IsContractual = true });
}
