using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// A sentence of a web → what the lines of a commitment's block would say: who pays, how far it got, how much over which days. Lines may stand
/// under it like under any other header.
/// </summary>
internal sealed class EdgeLines(BindingSession session, BlockSyntax block, BlockContext context)
{
    private Deal Deal => context.Deal!;

    /// <summary>Of several nobody says who pays how much: they pay together.</summary>
    private Party Payer => Deal.Together;

    /// <summary>The steps that the sentence names; where it names none, it is reported by what it cites.</summary>
    public void BindMilestones(EdgeLineSyntax line)
    {
        foreach (var step in line.Suffixes.OfType<StatusSuffixSyntax>())
        {
            if (Statuses.Find(step.Status.ToString()) is not { } word || DateBinder.Bind(session, step.Date, block, null) is not { } date) continue;
            Add(new Milestone(word.Status, date, context.Citations, block.LocationOf(step)) { Word = word.Name });
        }
        bool says = Deal.Milestones.Length > 0 || block.Children.Any(c => c.Content is StatusLineSyntax);
        if (!says && context.Citations.Where(c => c.Source.Date.First > DateOnly.MinValue).MinBy(c => c.Source.Date.First) is { } cited)
            Add(new Milestone(Status.Reported, cited.Source.Date, context.Citations, cited.Location) { Word = "reported" });
    }

    public void Bind(EdgeLineSyntax line)
    {
        var suffixes = LineSuffixes.Bind(session, block, [.. line.Suffixes.Where(s => s is not StatusSuffixSyntax)], context);
        if (suffixes.PartOf.Length > 0 && suffixes.PartOf != Deal.Name) Deal.PartOf = suffixes.PartOf;
        if (suffixes.SameAs.Length > 0 && suffixes.SameAs != Deal.Name) Deal.SameAs = suffixes.SameAs;
        if (Deal.Verb == "grants")
        {
            Deal.Legs = Deal.Legs.AddRange(new LegLines(session, context).BindGrant(block, line, line.Sentence, suffixes));
            return;
        }
        RoundValuation.Bind(session, block, context, suffixes);
        if (Deal.Verb == "buys") CheckTimes(line, suffixes);
        BindAmount(line.Sentence, line.Value, suffixes);
    }

    /// <summary>What falls due falls due in one period: no last day alone, no length beside a period, no two ends.</summary>
    private void CheckTimes(EdgeLineSyntax line, LineSuffixes suffixes)
    {
        var read = TrailingParts.All & ~TrailingParts.By;
        if (suffixes.Period is not null) read &= ~TrailingParts.Times;
        else if (suffixes is { Over: not null, Starting: not null, Until: not null }) read &= ~TrailingParts.Until;
        TrailingWords.CheckTimes(session, block, line.Suffixes, read, "what is bought here",
            idle => idle == TrailingParts.By ? "Say when it falls due: in 2028, or on 2028-12-31" : "Say once when it falls due: in 2028, starting 2027 over 3 years, or starting 2027 until 2029");
    }

    /// <summary>How much the sentence says, and over which days.</summary>
    /// <param name="value">What stands behind the sentence: an amount, or <c>over 5 years</c>, which reads like one.</param>
    public void BindAmount(SentenceSyntax sentence, ValueSyntax? value, LineSuffixes suffixes)
    {
        var values = context.Values(block, suffixes.Citations) with { IsContractual = true };
        var binder = new ValueBinder(session, values);
        var span = SpanOf(value, binder);
        if (span is not null) value = null;
        if (sentence.Product is { } product and not (PathSyntax or StringSyntax) && binder.Bind(product) is { Quantity: { } quantity } counted) AddLeg(quantity, counted.Product, suffixes, binder, span);
        if ((value ?? sentence.Quantity) is not { } written)
        {
            if (Deal.Legs.IsEmpty) AddLeg(Quantity.Undisclosed(Unit.Money(session.Settings.Currency)), "", suffixes, binder, span);
            return;
        }
        if (binder.BindFigure(written) is not { } bound) return;
        if (bound.Quantity is not { } amount) AddLeg(Quantity.Undisclosed(Unit.Money(session.Settings.Currency)), "", suffixes, binder, span, bound.Formula);
        else if (suffixes.Base is not { } likely) AddLeg(amount, bound.Product, suffixes, binder, span);
        else AddLeg(amount with { Base = binder.Bind(likely)?.Quantity?.Value }, bound.Product, suffixes, binder, span);
    }

    private static Quantity? SpanOf(ValueSyntax? value, ValueBinder binder) =>
        value is HedgedSyntax { Hedge: Hedge.Over, Value: QuantitySyntax length } && binder.Bind(length)?.Quantity is { } span && span.Unit == Unit.Month ? span : null;

    /// <summary>Money is what the subject pays, anything else what it is paid for.</summary>
    private void AddLeg(Quantity amount, string product, LineSuffixes suffixes, ValueBinder binder, Quantity? span, Expression? formula = null)
    {
        bool isMoney = (amount.Unit.Currency ?? (amount.Unit * Unit.Month).Currency) is not null || (amount.Shape == Shape.Undisclosed && amount.Unit.IsOne);
        var over = suffixes.Over is { } length ? binder.Bind(length)?.Quantity : span;
        var period = suffixes.Period is { } said ? DateBinder.Bind(session, said, block, Deal) : Runs.Of(suffixes.Starting, over, suffixes.Until);
        var force = suffixes.Force ?? (suffixes.When is not null || Deal.Verb == "guarantees" ? Force.Conditional : Force.Firm);
        if (isMoney && Deal.Verb is "lends" or "guarantees")
        {
            if (suffixes.Force is not null || suffixes.When is not null) Binds(force);
            session.Claims.Add(new Claim(new FactKey(Deal.Name, "amount", "", suffixes.Date), formula is null ? amount with { Meaning = Meaning.Commitment } : null, "", block.Location)
            {
                Formula = formula,
                Citations = suffixes.Citations,
                Over = over,
                Starting = suffixes.Starting ?? period,
                Until = suffixes.Until ?? period,
            });
            return;
        }
        Deal.Legs = Deal.Legs.Add(new Leg(isMoney ? Payer : Deal.Objects[0], isMoney ? Deal.Objects[0] : Deal.Together, isMoney ? "pays" : "gives", isMoney ? AssetKind.Cash : AssetKind.Product, block.Location)
        {
            Amount = formula is null ? amount : null,
            Formula = formula,
            Product = isMoney ? "" : product,
            Force = force,
            SaysForce = suffixes.Force is not null,
            Citations = suffixes.Citations,
            Date = suffixes.Date,
            When = suffixes.When,
            Otherwise = suffixes.Otherwise is { } instead ? binder.BindFigure(instead)?.Quantity : null,
            Over = over,
            Starting = suffixes.Starting,
            Period = period,
            Written = Said(),
            IsOfSentence = true,
        });
    }

    /// <summary>What is no leg binds as far as the last step of its life does.</summary>
    private void Binds(Force force)
    {
        if (Deal.Milestones is [.., var last]) Deal.Milestones = Deal.Milestones.SetItem(Deal.Milestones.Length - 1, last with { Force = force });
    }

    /// <summary>What the subject does, in the sentence's words, without the citation.</summary>
    private string Said()
    {
        var (sentence, value, suffixes) = block.Content switch
        {
            EdgeLineSyntax edge => (edge.Sentence, edge.Value, edge.Suffixes),
            DealLineSyntax header => (header.Sentence, null, header.Suffixes),
            _ => throw new InvalidOperationException("Only headers and sentences of a web say who does what."),
        };
        int end = suffixes.Where(s => s is not CitationSyntax).Select(s => s.Tokens.End).Append((value ?? (SyntaxNode)sentence).Tokens.End).Max();
        return block.Line.Text[block.Line.Tokens[sentence.Verb.Index].Start..block.Line.Tokens[end - 1].End];
    }

    private void Add(Milestone milestone) => Deal.Milestones = Deal.Milestones.Add(milestone);
}
