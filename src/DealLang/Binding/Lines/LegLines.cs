using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Leg lines → legs: who gives what to whom, in all or for each share of a class. One item is one leg.</summary>
internal sealed class LegLines(BindingSession session, BlockContext context)
{
    public IEnumerable<Leg> Bind(BlockSyntax block, LegLineSyntax line)
    {
        if (OfAnotherForm(line) is var (what, instead))
        {
            new Unread(session, context).Report(block, what, context.Deal!.Name, instead);
            return [];
        }
        if (line.Asset is not { } asset)
        {
            session.ReportMissingValue(block, line.Verb.ToString(), "pays $95 per Activision.common");
            return [];
        }
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        var values = context.Values(block, suffixes.Citations) with { IsContractual = true };
        var sides = new LegSides(session, values);
        if (sides.Of(line.Subjects) is not { } from || sides.Of(line.To) is not { } to) return [];
        if (line.Right is null && context.Deal is { } deal)
            TrailingWords.CheckTimes(session, block, line.Suffixes, LegParts.Read(deal.Verb, line.Verb.ToString()), $"what is {(line.Verb.ToString() == "gives" ? "given" : "paid")} here");
        var bound = Bind(block, line, line.Right, line.Verb.ToString(), asset, suffixes, values, from.Together ?? Payer, to.Together);
        TrailingWords.Check(session, block, suffixes, bound, (line.Subjects?.Parties.Length ?? 0) > 1 || (line.To?.Parties.Length ?? 0) > 1, TrailingWords.None);
        return LegSides.Divided(bound, from, to, isForEach: asset.Per is not null, each: suffixes.Modifier("each") is not null, spoken: block.Line.Text[block.Line.Tokens[line.Verb.Index].Start..block.Line.Tokens[line.Tokens.End - 1].End]);
    }

    /// <summary>What a row gives for a share whose holder chooses it.</summary>
    public IEnumerable<Leg> Bind(BlockSyntax block, RowLineSyntax row, AssetSyntax asset, LineSuffixes suffixes)
    {
        var legs = Bind(block, row, null, "pays", asset, suffixes, context.Values(block, suffixes.Citations) with { IsContractual = true }, Payer, null);
        TrailingWords.Check(session, block, suffixes, legs, several: false, TrailingWords.OfOption);
        return legs;
    }

    /// <summary>What a header grants: <c>AMD grants OpenAI 160m AMD.common warrants</c>; what refines it stands under the header.</summary>
    public IEnumerable<Leg> BindGrant(BlockSyntax block, LineSyntax line, SentenceSyntax sentence, LineSuffixes suffixes)
    {
        if (sentence.Product is not { } granted)
        {
            session.ReportMissingValue(block, sentence.Verb.ToString(), "AMD grants OpenAI 160m AMD.common warrants");
            return [];
        }
        var asset = new AssetSyntax(granted.Tokens, [new ItemSyntax(granted.Tokens, ReturnKind.None, granted, null)], null, null);
        var values = context.Values(block, suffixes.Citations) with { IsContractual = true };
        if (new LegSides(session, values).Of(sentence.Objects) is not { } to) return [];
        return Bind(block, line, null, "grants", asset, suffixes, values, context.Deal!.Subjects[0], to.Together ?? context.Deal.Objects[0])
            .Select(leg => leg with { Receivers = to.Parts.IsEmpty ? [] : [.. to.Parties.Zip(to.Parts, (party, part) => new LegPart(party, part.Value ?? 0m))] });
    }

    private List<Leg> Bind(BlockSyntax block, LineSyntax line, SyntaxToken? right, string verb, AssetSyntax asset, LineSuffixes suffixes, ValueContext values, Party from, Party? to)
    {
        var legs = new List<Leg>();
        var given = new GivenAssets(session, values, suffixes);
        var returns = new ReturnLegs(session, values, suffixes);
        if (!given.TryWorth(asset, out var worth)) return legs;
        var refinements = line is DealLineSyntax or EdgeLineSyntax ? new Refinements(null, null) : Refinements.Read(session, block, context);
        var measured = new EarnOutLines(session, context);
        var tranches = new TrancheLines(session, context).Bind(block);
        var warrant = new WarrantLines(session, context);
        var when = Conditions.All([suffixes.When, refinements.When]);
        var otherwise = (suffixes.Otherwise ?? refinements.Otherwise) is { } instead ? new ValueBinder(session, values).BindFigure(instead)?.Quantity : null;
        var terms = new LegTermLines(session, context).Bind(block, suffixes);
        if (PurchaseLines.IsPurchase(context)) new PurchaseLines(session, context).BindUnder(block, suffixes.Name);
        foreach (var item in asset.Items.DefaultIfEmpty())
        {
            if (item is not null && context.Deal!.Kind == DealKind.EquitySwap && returns.Of(item) is { } paid)
            {
                if (paid.IsRight) legs.Add(new Leg(from, to, verb, AssetKind.Cash, block.Location)
                {
                    Return = paid.Return,
                    Rate = paid.Rate,
                    Name = suffixes.Name,
                    Force = suffixes.Force ?? OfDeal() ?? Force.Firm,
                    Citations = suffixes.Citations,
                    Since = context.Date,
                    Written = block.Line.TextOf(line),
                });
                continue;
            }
            if (given.Bind(item, asset.Per) is not { } thing) continue;
            if (context.Deal!.Kind == DealKind.Acquisition && thing is { Kind: AssetKind.Cash, Amount: { } rate } && rate.Unit.Factors.Any(f => f is { Name: "month" or "day", Power: -1 }))
            {
                session.Report(Rules.Meaningless.Here, block.LocationOf(item!), $"\"{block.Line.TextOf(item!)}\"", "what is paid for a company", "State each payment with its day: pays $500m on 2027-06-30 name first");
                continue;
            }
            var earnOut = measured.WithRate(measured.Bind(block, suffixes), thing.Formula, block, from);
            var over = suffixes.Over is { } length ? new ValueBinder(session, values).Bind(length)?.Quantity : null;
            (thing, over) = ForSoMany(thing, over);
            thing = AtAgreedPrice(thing, worth, terms);
            legs.Add(new Leg(from, to, verb, thing.Kind, block.Location)
            {
                Amount = right is { } of ? OfEach(thing.Amount, of) : thing.Amount,
                Formula = earnOut is { Rate: not null } ? null : thing.Formula,
                EarnOut = earnOut,
                Tranches = [.. tranches.Select(t => t.In(thing.Amount?.Unit))],
                Strike = warrant.Strike(block, thing.Class),
                Expires = warrant.Expires(block),
                OfRight = right?.ToString() ?? "",
                Worth = worth?.Quantity,
                WorthFormula = worth is { Quantity: null } ? worth.Formula : null,
                Gives = thing.Class,
                Product = thing.Product,
                Per = thing.Per ?? worth?.Per,
                For = thing.For ?? (to is not null && thing.Kind == AssetKind.Cash ? Bought(line, values) : null),
                Name = suffixes.Name,
                Force = suffixes.Force ?? OfDeal() ?? (when is null && earnOut is null && right is null ? Force.Firm : Force.Conditional),
                SaysForce = suffixes.Force is not null,
                Citations = suffixes.Citations,
                Date = suffixes.Date ?? (context.IsAmendment ? null : context.Date),
                Since = context.Date,
                SplitBasis = suffixes.SplitBasis,
                When = when,
                Otherwise = otherwise,
                Over = over,
                Starting = suffixes.Starting,
                CountedIn = suffixes.SameAs.Length > 0 ? suffixes.SameAs : suffixes.PartOf,
                Period = suffixes.Period is { } period ? DateBinder.Bind(session, period, block, context.Deal) : Runs.Of(suffixes.Starting, over, suffixes.Until),
                Until = suffixes.Until,
                Terms = terms,
                Written = line is DealLineSyntax header ? $"{header.Sentence.Verb} {(header.Sentence.Objects is { } receivers ? block.Line.TextOf(receivers) : context.Deal!.Target)} {block.Line.TextOf(item!)} {(thing.Kind switch { AssetKind.Options => "options", AssetKind.Warrants => "warrants", _ => "" })}".TrimEnd() : block.Line.TextOf(line),
            });
        }
        return legs;
    }

    /// <summary>What money buys, told behind whom it goes to: <c>pays $80m to Staff for Acme.common</c>.</summary>
    private ShareClass? Bought(LineSyntax line, ValueContext values) =>
        line is LegLineSyntax leg && leg.Suffixes.OfType<ValueSuffixSyntax>().FirstOrDefault(s => s.Role == ValueRole.For)?.Value is PathSyntax what ? session.Names.FindClass(what, values) : null;

    /// <summary>What is given for so many shares of the other side is given per so many: <c>pays 3 A.common for 10 T.common</c>.</summary>
    private (GivenAsset Given, Quantity? Over) ForSoMany(GivenAsset given, Quantity? over)
    {
        if (over is not { Unit.ShareClass: { } name } || given is not { Per: null, Amount: { } amount } || context.Deal is not { Kind: DealKind.Acquisition } deal) return (given, over);
        var per = deal.Objects.Concat(deal.Subjects).SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == name);
        return per is null || QuantityArithmetic.Divide(amount, over) is not { } each ? (given, over) : (given with { Amount = each, Per = per }, null);
    }

    /// <summary>Shares of a worth in all at a price that the line agrees are a number of shares, whatever they cost later: <c>pays A.common worth $875m at $10.00</c>.</summary>
    private GivenAsset AtAgreedPrice(GivenAsset given, BoundValue? worth, Symbols.LegTerms terms) =>
        context.Deal is { Kind: DealKind.Acquisition } && given is { Kind: AssetKind.Shares, Amount: null, Per: null, Class: { } shareClass } && worth is { Per: null, Quantity: { } money } && terms.At is { Value: > 0m } price
            && QuantityArithmetic.Divide(money, price with { Unit = price.Unit.Currency is null ? price.Unit : price.Unit / Unit.Shares(shareClass.FullName) }) is { } count && count.Unit.ShareClass == shareClass.FullName
            ? given with { Amount = count } : given;

    /// <summary>Money for each one of a right.</summary>
    private static Quantity? OfEach(Quantity? amount, SyntaxToken right) =>
        amount is { Unit.Currency: not null } ? amount with { Unit = amount.Unit / Unit.Base(right.ToString()) } : amount;

    /// <summary>
    /// <c>termination fee $2.27bn</c>: what the target pays the acquirer, or the party that the line names pays the other side, when the deal is
    /// terminated; of a reverse termination fee the unnamed payer is the acquirer. It is a leg like any other.
    /// </summary>
    public IEnumerable<Leg> BindTerminationFee(BlockSyntax block, FactLineSyntax line, Party unnamed)
    {
        var deal = context.Deal!;
        if (FeeOf(block, line, unnamed) is not var (payer, thing, suffixes)) return [];
        Condition ends = new StatusTest(Status.Terminated, new DateWindow(null, null), "terminated", block.Location);
        bool isSaid = suffixes.When?.Tests.Any(t => t is StatusTest { Status: Status.Terminated }) == true;
        return
        [
            Fee(block, line, payer, deal.IsSubject(payer) ? deal.Target : deal.Together, thing, suffixes) with
            {
                Force = suffixes.Force ?? Force.Conditional,
                When = isSaid ? suffixes.When : Conditions.All([ends, suffixes.When]),
            },
        ];
    }

    /// <summary><c>fee $20m</c>: what the acquirer, or the party that the line names, pays its advisers.</summary>
    public IEnumerable<Leg> BindFee(BlockSyntax block, FactLineSyntax line)
    {
        if (FeeOf(block, line, context.Deal!.Together) is not var (payer, thing, suffixes)) return [];
        var advisers = new Party(payer.Name + ".advisers", PartyKind.Group, $"advisers of {payer.Printed}", payer.Location);
        return [Fee(block, line, payer, advisers, thing, suffixes) with { Force = suffixes.Force ?? (suffixes.When is null ? Force.Firm : Force.Conditional), When = suffixes.When, Name = suffixes.Name.Length > 0 ? suffixes.Name : payer.Name }];
    }

    /// <summary>Who pays how much; null where the line lacks one of them, which has been reported.</summary>
    private (Party Payer, GivenAsset Amount, LineSuffixes Suffixes)? FeeOf(BlockSyntax block, FactLineSyntax line, Party unnamed)
    {
        if (line.Asset is not { } asset)
        {
            session.ReportMissingValue(block, line.Term, line.Term + " $20m");
            return null;
        }
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        var values = context.Values(block, suffixes.Citations) with { IsContractual = true };
        TrailingWords.Check(session, block, suffixes, TrailingWords.None, line.Term);
        var payer = line.Subject is null ? unnamed : session.Names.FindParty(line.Subject, values);
        if (payer is null) session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(line.Subject!), line.Subject!.Dotted, session.Names.Parties.Keys);
        return payer is null || new GivenAssets(session, values, suffixes).Bind(asset.Items.FirstOrDefault(), asset.Per) is not { } thing ? null : (payer, thing, suffixes);
    }

    private Leg Fee(BlockSyntax block, FactLineSyntax line, Party from, Party to, GivenAsset thing, LineSuffixes suffixes) => new(from, to, "pays", AssetKind.Cash, block.Location)
    {
        Amount = thing.Amount,
        Formula = thing.Formula,
        Name = suffixes.Name,
        SaysForce = suffixes.Force is not null,
        Citations = suffixes.Citations,
        Since = context.Date,
        Written = block.Line.TextOf(line),
    };

    /// <summary>A letter of intent binds none of its legs until a paper is signed.</summary>
    private Force? OfDeal()
    {
        var last = context.Deal!.Milestones.LastOrDefault(m => m.Force is not null || m.Status is Status.Signed or Status.Closed);
        return last?.Force;
    }

    private (string What, string Instead)? OfAnotherForm(LegLineSyntax line) =>
        Verbs.Find(line.Verb.ToString()) is not { } verb || !IsOfForm(verb) ? ($"A leg that {line.Verb}", $"It is a deal of its own: commitment NAME: A {line.Verb} …")
        : context.Deal!.Kind != DealKind.EquitySwap && line.Asset?.Items.Any(i => i.Returns != ReturnKind.None) == true ? ("A return", "It is paid in a swap: equity swap NAME: A swaps with B")
        : null;

    /// <summary>What makes a form of its own is a leg of that form alone.</summary>
    private bool IsOfForm(Verb verb) => verb.Name is not ("lends" or "guarantees" or "leases") || verb.Name == context.Deal!.Verb;

    /// <summary>The header's subject; where there are several, all of them together.</summary>
    private Party Payer => context.Deal!.Into ?? context.Deal.Together;
}
