using System.Collections.Immutable;
using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Lines of a loan, a guarantee or a lease with a form of their own: rates, ways of paying back, what stands behind the debt.</summary>
internal sealed class LoanLines(BindingSession session, BlockContext context)
{
    private readonly FactLines _facts = new(session, context);

    /// <returns>False for a line that says nothing of its own here.</returns>
    public bool Bind(BlockSyntax block, FactLineSyntax line)
    {
        if (context.Deal?.Verb is not ("lends" or "guarantees" or "leases") || line.OwnTerm is not null) return false;
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        switch (line.Term)
        {
            case "rate" or "coupon" or "margin" or "spread":
                BindRate(block, line, suffixes);
                return true;
            case "amortisation":
                BindAmortisation(block, line, suffixes);
                return true;
            case "periods":
                context.Deal.Payments = Periods(block, context.Deal, suffixes);
                return true;
            case "collateral":
                BindCollateral(block, line, suffixes);
                return true;
            case "covenant":
                BindCovenant(block, line, suffixes);
                return true;
            case "utilisation fee":
                BindUtilisationFee(block, line, suffixes);
                return true;
            case "clean price" or "dirty price" or "yield" when suffixes.Date is not null:
            case "draws" or "repays" or "called":
                BindDated(block, line, suffixes, line.Term);
                return true;
            case "prepayment" when context.Deal.Verb == "lends":
                BindDated(block, line, suffixes, "repays");
                return true;
            case "prepayment fee":
                BindPrepaymentFee(block, line, suffixes);
                return true;
            case "redemption price":
                BindRedemptionPrice(block, line, suffixes);
                return true;
            case "make-whole":
                BindMakeWhole(block, line, suffixes);
                return true;
            case "fee" when context.Deal.Verb == "lends":
                ReportUnnamedFee(block, line);
                return true;
            case "fee" when context.Deal.Verb == "guarantees":
                return BindGuaranteeFee(block, line, suffixes);
            case "for":
                BindCovered(block, line, suffixes);
                return true;
            default:
                return false;
        }
    }

    private void BindRate(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        string measure = line.Term is "margin" or "spread" ? "margin" : "rate";
        if (Value(line) is not { } written)
        {
            session.ReportMissingValue(block, line.Term, Terms.Find(line.Term)!.Example);
            return;
        }
        var binder = Binder(block, suffixes);
        if (binder.BindFigure(written) is not { } bound) return;
        if (measure == "margin" && suffixes.When is { } condition)
        {
            BindStep(block, line, written, bound, suffixes, condition);
            return;
        }
        var claim = Claim(block, measure, "", suffixes) with { Words = block.Line.TextOf(written), Modifiers = [.. suffixes.Modifiers.Where(m => m.Values.IsEmpty).Select(m => m.Key)], Starting = suffixes.Starting };
        if (suffixes.Starting is { } from) claim = claim with { Key = claim.Key with { Argument = (bound.Quantity is null || measure == "margin" ? TermSteps.From : "") + from.Written } };
        context.Deal!.Payments = Periods(block, context.Deal, suffixes);
        BindLimit(block, binder, suffixes, "floor");
        BindLimit(block, binder, suffixes, "cap");
        if (bound.Quantity is { } quantity)
        {
            if (Percentage(block, written, bound, line.Term) is { } rate) session.Claims.Add(claim with { Quantity = rate with { Unit = quantity.Unit.IsOne || IsYearly(quantity) ? Unit.One : quantity.Unit } });
        }
        else if (measure == "rate" && bound.Formula is { } formula && FloatingRate.Of(formula) is not null) session.Claims.Add(claim with { Formula = formula });
        else session.Report(Rules.Units.WrongUnit, block.LocationOf(written), block.Line.TextOf(written), UnitWords.Of(bound.Unit ?? Unit.One), line.Term, "a percentage, or a reference rate and a margin", "Write it as in: rate SOFR + 650bp");
    }

    /// <summary><c>margin 275bp when leverage &lt;= 3.0x</c>: a step of a pricing grid, under the name of what it tests and its limit.</summary>
    private void BindStep(BlockSyntax block, FactLineSyntax line, ValueSyntax written, BoundValue bound, LineSuffixes suffixes, Condition condition)
    {
        var deal = context.Deal!;
        if (condition is not FigureTest { Each: false, Figure: { Argument: "" } figure, Value: { Value: not null, Unit.IsOne: true } limit } test
            || !(figure.Owner == deal.Name || deal.Objects.Any(o => o.Name == figure.Owner)) || !MarginGrid.Measures.Contains(figure.Measure) || test.Comparison is not (Comparison.LessOrEqual or Comparison.Less or Comparison.GreaterOrEqual or Comparison.Greater))
        {
            session.ReportUnknown(Rules.Names.Unknown, condition.Location, condition.Written, MarginGrid.Measures);
            return;
        }
        if (Percentage(block, written, bound, line.Term) is not { } margin) return;
        session.Claims.Add(Claim(block, "margin.step", condition.Written, suffixes) with { Quantity = margin with { Unit = Unit.One }, Second = limit, When = condition });
    }

    /// <summary><c>utilisation fee 25bp when utilisation &gt;= 50%</c>: a step, under the part of the loan from which it counts.</summary>
    private void BindUtilisationFee(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        if (Value(line) is not { } written)
        {
            session.ReportMissingValue(block, line.Term, Terms.Find(line.Term)!.Example);
            return;
        }
        var condition = suffixes.When;
        if (IsOfUtilisation(condition) && Binder(block, suffixes).BindFigure(written) is { } bound && Percentage(block, written, bound, line.Term) is { } fee)
            session.Claims.Add(Claim(block, UtilisationFee.Measure, condition?.Written ?? "", suffixes) with { Quantity = fee, When = condition });
    }

    /// <summary>What a word of the loan may wait for: how much of it is drawn. Anything else has been reported.</summary>
    private bool IsOfUtilisation(Condition? condition)
    {
        if (condition is null or FigureTest { Each: false, Figure: { Measure: UtilisationFee.Tested, Argument: "" }, Value: { Value: not null, Unit.IsOne: true }, Comparison: Comparison.GreaterOrEqual or Comparison.Greater }) return true;
        session.ReportUnknown(Rules.Names.Unknown, condition.Location, condition.Written, [UtilisationFee.Tested + " >= 50%"]);
        return false;
    }

    private void BindLimit(BlockSyntax block, ValueBinder binder, LineSuffixes suffixes, string key)
    {
        if (suffixes.Modifier(key) is { Values: [var value, ..] } && binder.BindFigure(value) is { } bound && Percentage(block, value, bound, key) is { } limit)
            session.Claims.Add(Claim(block, key, "", suffixes) with { Quantity = limit });
    }

    /// <summary>A plain percentage; a number without a unit is told to say which.</summary>
    private Quantity? Percentage(BlockSyntax block, ValueSyntax written, BoundValue bound, string term)
    {
        if (bound is { IsBare: true, IsPercent: false, Quantity.Value: not 0m })
        {
            session.ReportWithFix(Rules.Units.Missing, block.LocationOf(written), block.Line.TextOf(written), "a percentage", block.Line.TextOf(written) + "%");
            return null;
        }
        if (bound.Quantity is { } quantity && (quantity.Unit.IsOne || bound.Unit is null)) return quantity with { Unit = Unit.One };
        if (bound.Quantity is { } yearly && IsYearly(yearly)) return AmountOfAYear.Of(yearly, Unit.One);
        session.Report(Rules.Units.WrongUnit, block.LocationOf(written), block.Line.TextOf(written), UnitWords.Of(bound.Unit ?? Unit.One), term, "a percentage", "Write it as in: rate 8%");
        return null;
    }

    /// <summary>8% per year, which is what a rate is.</summary>
    private static bool IsYearly(Quantity rate) => (rate.Unit * Unit.Month).IsOne;

    /// <summary><c>linear quarterly, days ACT/360</c>, <c>annuity monthly over 30 years</c>, <c>1% per year</c>, <c>$5m quarterly</c>.</summary>
    private void BindAmortisation(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        var deal = context.Deal!;
        deal.Payments = Periods(block, deal, suffixes);
        var cover = suffixes.Modifier(Sculpted);
        string[] words = [.. suffixes.Modifiers.Where(m => m.Values.IsEmpty || m == cover).Select(m => m.Key)];
        // Interest alone until a day is another way of saying from when principal comes back.
        bool isInterestOnly = words.Contains(InterestOnly);
        var binder = Binder(block, suffixes);
        var amounts = Rounding(line);
        if (cover is { Values: [var least, ..] } && binder.BindFigure(least) is { Quantity: { Unit.IsOne: true } number }) amounts = amounts.Add(Sculpted, number);
        var claim = Claim(block, "amortisation", "", suffixes) with
        {
            Words = block.Line.TextOf(line)[line.Term.Length..].Trim(),
            Modifiers = [.. words.Where(w => w != InterestOnly)],
            Over = suffixes.Over is { } over ? binder.Bind(over)?.Quantity : null,
            Until = isInterestOnly ? null : suffixes.Until,
            Starting = isInterestOnly ? suffixes.Until : suffixes.Starting,
            Amounts = amounts,
        };
        // A further line takes over from its day on; alone, a day says when principal begins to come back.
        if (suffixes.Starting is { } from && !context.IsAmendment && session.Claims.Any(c => c.Key.Owner == claim.Key.Owner && c.Key.Measure == claim.Key.Measure))
            claim = claim with { Key = claim.Key with { Argument = TermSteps.From + from.Written } };
        if (Value(line) is { } written)
        {
            if (binder.BindFigure(written) is not { Quantity: { } quantity } bound) return;
            if (bound is { IsBare: true, IsPercent: false })
                session.ReportWithFix(Rules.Units.Missing, block.LocationOf(written), block.Line.TextOf(written), "a percentage or money", block.Line.TextOf(written) + "%");
            else session.Claims.Add(claim with { Quantity = quantity, Words = "" });
        }
        else if (words.Length == 0) session.ReportMissingValue(block, line.Term, "amortisation linear quarterly");
        else session.Claims.Add(claim);
    }

    /// <summary>How often and on which days; ACT/ACT alone is that of bonds (ICMA rule 251) where money is lent.</summary>
    private PaymentTerms? Periods(BlockSyntax block, Deal deal, LineSuffixes suffixes)
    {
        var said = new PaymentLines(session, block).Over(deal.Payments, suffixes.Modifiers);
        bool isOfBonds = deal.Verb == "lends" && suffixes.Modifiers.Any(m => m is { Key: "days", Values: [DayCountSyntax { Token: var count }] } && count.ToString() == "ACT/ACT");
        return isOfBonds ? said! with { Days = Runtime.DayCount.ActualActualIcma } : said;
    }

    private const string Sculpted = "sculpted", InterestOnly = "interest only";

    private static ImmutableDictionary<string, Quantity> Rounding(FactLineSyntax line) =>
        line.Suffixes.OfType<RoundedSuffixSyntax>().FirstOrDefault() is { } rounded
            ? ImmutableDictionary<string, Quantity>.Empty.Add("rounded", new Quantity(int.TryParse(rounded.Places?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int places) ? places : 0m, Unit.One, Shape.Stated))
            : ImmutableDictionary<string, Quantity>.Empty;

    /// <summary><c>collateral "chips" worth $16bn, haircut 25%</c>; <c>collateral 20m Alpha.common, haircut 50%</c>.</summary>
    private void BindCollateral(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        if (line.Asset is not { } asset)
        {
            session.ReportMissingValue(block, line.Term, Terms.Find(line.Term)!.Example);
            return;
        }
        var binder = Binder(block, suffixes);
        string label = "";
        Quantity? count = null, worth = asset.Worth is { } value ? binder.BindFigure(value)?.Quantity : null;
        if (asset.Worth is not null && worth is null) return;
        if (asset.Items is [{ Value: StringSyntax text }, ..]) label = text.Content;
        else if (asset.Items is [var item, ..])
        {
            if (binder.Bind(item.Value) is not { } bound) return;
            (label, count) = (bound.Class?.FullName ?? (bound.Product.Length > 0 ? bound.Product : block.Line.TextOf(item)), bound.Class is null && bound.Quantity is { Unit.Currency: not null } ? null : bound.Quantity);
            if (bound.Class is null && bound.Quantity is { Unit.Currency: not null } money) (label, worth) = ("", worth ?? money);
        }
        var claim = Claim(block, "collateral", label, suffixes) with
        {
            Words = block.Line.TextOf(line)[line.Term.Length..].Trim(),
            Modifiers = [.. suffixes.Modifiers.Where(m => m.Values.IsEmpty).Select(m => m.Key)],
            Over = suffixes.Over is { } over ? binder.Bind(over)?.Quantity : null,
        };
        session.Claims.Add(claim with { Quantity = worth is null ? null : worth with { Meaning = Meaning.MarketValue }, Second = count });
        if (suffixes.Modifier("haircut") is { Values: [var written, ..] } && binder.BindFigure(written) is { } part && Percentage(block, written, part, "haircut") is { } haircut)
            session.Claims.Add(Claim(block, "haircut", label, suffixes) with { Quantity = haircut });
    }

    /// <summary><c>covenant dscr >= 1.2x</c>: the limit, under the name of what it tests.</summary>
    private void BindCovenant(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        if (line.Subject is not { } tested || suffixes.Modifiers.FirstOrDefault(m => m.Values.Length == 1) is not { } test) return;
        string measure = tested.Dotted;
        if (!Covenant.Measures.Contains(measure))
        {
            session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(tested), measure, Covenant.Measures);
            return;
        }
        if (!IsOfUtilisation(suffixes.When) || Binder(block, suffixes).BindFigure(test.Values[0]) is not { Quantity: { } limit }) return;
        session.Claims.Add(Claim(block, "covenant", measure, suffixes) with { Quantity = limit, Words = test.Key, When = suffixes.When });
    }

    /// <summary><c>prepayment fee 2% until 2028-01-02</c>: a step, under its last day.</summary>
    private void BindPrepaymentFee(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        if (Value(line) is not { } written) session.ReportMissingValue(block, line.Term, Terms.Find(line.Term)!.Example);
        else if (Binder(block, suffixes).BindFigure(written) is { } bound && Percentage(block, written, bound, line.Term) is { } fee)
            session.Claims.Add(Claim(block, PrepaymentFees.Measure, suffixes.Until?.Written ?? "", suffixes) with { Quantity = fee, Until = suffixes.Until });
    }

    /// <summary><c>redemption price 102.25% starting 2028-01-02</c>: a step, under its first day.</summary>
    private void BindRedemptionPrice(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        if (Value(line) is not { } written) session.ReportMissingValue(block, line.Term, Terms.Find(line.Term)!.Example);
        else if (Binder(block, suffixes).BindFigure(written) is { } bound && Percentage(block, written, bound, line.Term) is { } price)
            session.Claims.Add(Claim(block, Redemption.Price, suffixes.Starting is { } from ? TermSteps.From + from.Written : "at the start", suffixes) with { Quantity = price, Starting = suffixes.Starting });
    }

    /// <summary><c>make-whole Treasury + 50bp</c>, <c>… until 2028-01-02</c>.</summary>
    private void BindMakeWhole(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        if (Value(line) is not { } written) session.ReportMissingValue(block, line.Term, Terms.Find(line.Term)!.Example);
        else if (Binder(block, suffixes).BindFigure(written) is { Formula: { } formula } && FloatingRate.Of(formula) is not null)
            session.Claims.Add(Claim(block, Redemption.MakeWhole, "", suffixes) with { Formula = formula, Words = block.Line.TextOf(written), Until = suffixes.Until });
        else session.Report(Rules.Units.WrongUnit, block.LocationOf(written), block.Line.TextOf(written), "no yield with a spread", line.Term, "a series of yields and a spread", "Write it as in: make-whole Treasury + 50bp");
    }

    /// <summary>B16: a fee of a loan is one that is paid at the start, on what is not drawn, each year, or at the end.</summary>
    private void ReportUnnamedFee(BlockSyntax block, FactLineSyntax line)
    {
        var word = block.Location with { Span = new Text.TextSpan(block.Location.Span.Start, line.Term.Length) };
        session.Report(Diagnostic.Create(Rules.Meaningless.Here, word, "A fee alone", context.Deal!.Name, "Say which it is: upfront fee, undrawn fee, agency fee, prepayment fee or exit fee") with { Fix = Fix.Replace(word, "upfront fee") });
    }

    /// <summary><c>fee 1% per year</c> says the same as <c>guarantee fee 1%</c>; false for money.</summary>
    private bool BindGuaranteeFee(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        if (Value(line) is not { } written || Binder(block, suffixes).BindFigure(written) is not { Quantity: { } fee } || !(fee.Unit.IsOne || IsYearly(fee))) return false;
        var claim = Claim(block, "guarantee-fee", "", suffixes) with { Quantity = fee.Unit.IsOne ? fee : AmountOfAYear.Of(fee, Unit.One), Starting = suffixes.Starting };
        session.Claims.Add(LaterWords.Of(session, claim));
        return true;
    }

    /// <summary>A draw or a repayment, by its day; without one it is of the day on which the loan begins.</summary>
    private void BindDated(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes, string term)
    {
        var before = session.Claims.Count;
        _facts.BindTerm(block, line, Terms.Find(term, TermScope.Commitment)!);
        for (int i = before; i < session.Claims.Count; i++)
            session.Claims[i] = session.Claims[i] with
            {
                Key = session.Claims[i].Key with { Argument = (suffixes.Date ?? context.Date)?.Written ?? "", Valid = context.Date },
                Date = suffixes.Date ?? context.Date,
            };
    }

    /// <summary><c>for unsold "capacity"</c>, <c>for "rent"</c>, <c>for gpu-loan</c>: in words, with the deal where it is one.</summary>
    private void BindCovered(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        string words = block.Line.TextOf(line)[line.Term.Length..].Trim();
        var written = line.Asset?.Items is [{ Value: var value }, ..] ? value : null;
        // For 80% of a loan.
        var part = written is QuantitySyntax { Of: PathSyntax } some ? Binder(block, suffixes).Bind(new QuantitySyntax(some.Tokens, some.Minus, some.Currency, some.Number, some.Scale, some.Unit, null, null))?.Quantity : null;
        string label = (written is QuantitySyntax { Of: PathSyntax whole } ? whole : written) is PathSyntax path && session.Names.Split(path, context.Values(block, [])).Deal is { } covered ? covered.Name : "";
        if (words.Length == 0) session.ReportMissingValue(block, line.Term, Terms.Find(line.Term)!.Example);
        else session.Claims.Add(Claim(block, "for", label, suffixes) with { Words = words.Replace("\"", "", StringComparison.Ordinal), Quantity = part is { Unit.IsOne: true } ? part : null });
    }

    private static ValueSyntax? Value(FactLineSyntax line) => line.Asset is { Items: [var item, ..] } ? item.Value : null;

    private ValueBinder Binder(BlockSyntax block, LineSuffixes suffixes) => new(session, context.Values(block, suffixes.Citations) with { IsContractual = true });

    private Claim Claim(BlockSyntax block, string measure, string argument, LineSuffixes suffixes) =>
        new(new FactKey(context.Owner, measure, argument, suffixes.Date ?? context.Date), null, "", block.Location)
        {
            Citations = suffixes.Citations,
            PreferBecause = suffixes.PreferBecause,
            InCase = suffixes.InCase,
        };
}
