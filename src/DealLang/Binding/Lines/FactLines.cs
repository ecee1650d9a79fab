using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Fact lines → claims: what the line is about, since when, how much, and who says so.</summary>
internal sealed class FactLines(BindingSession session, BlockContext context)
{
    private readonly MeasureUnits _units = new(session, context);

    public void Bind(BlockSyntax block, FactLineSyntax line)
    {
        if (line.OwnTerm is { } own)
        {
            BindOwnMetric(block, line, own.Content);
            return;
        }
        if (Terms.Find(line.Term, context.Scope) is not { } term)
        {
            string? word = Places.WordFor(line.Term, context.Scope);
            session.Report(Diagnostics.Diagnostic.Create(Rules.Names.Misplaced, block.Location, line.Term, context.Owner, Places.Of(line.Term) + (word is null ? "" : $"; here it is called {word}")) with
            {
                Fix = word is null ? null : Diagnostics.Fix.Replace(block.LocationOf(block.Line.Tokens[0]), word),
            });
            return;
        }
        if (context.Deal is { } of && VerbTerms.IsForeign(term.Name, of.Verb, line.Asset is not null))
        {
            session.Report(Diagnostics.Diagnostic.Create(Rules.Meaningless.Idle, block.Location, term.Name, of.Name, of.Verb) with { Figure = $"{of.Name}.{term.Measure}" });
            return;
        }
        switch (term)
        {
            case { Name: "class" or "note" or "fiscal year ends" }:
                return;
            case { Name: "periods" } when context.Deal is { } deal:
                deal.Payments = new PaymentLines(session, block).Bind(line, deal) ?? deal.Payments;
                return;
            default:
                BindTerm(block, line, term);
                return;
        }
    }

    public void BindTerm(BlockSyntax block, FactLineSyntax line, Term term)
    {
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        if (term.IsSpread) suffixes.Spread(session, block, context.Deal);
        var values = context.Values(block, suffixes.Citations) with { IsContractual = term.Timing == Timing.Contract };
        if (Subject(block, line, term, values) is not { } subject) return;
        var key = new FactKey(context.Owner, term.Measure, Argument(BaseOf(term, suffixes, subject.Argument), line.Period ?? suffixes.Period, block), suffixes.Date ?? context.Date);
        var claim = Claim(key, block, suffixes);
        if (term.Timing == Timing.Flow || IsOfTheAcquirer(term)) FiscalYears.Check(session, block, line.Period ?? suffixes.Period, context.Party ?? (IsOfTheAcquirer(term) ? context.Deal?.Acquirer : context.Deal?.Target));
        switch (term.Value)
        {
            case ValueKind.Date:
                BindDate(block, line, term, claim, suffixes);
                break;
            case ValueKind.Names:
                BindNames(block, line, term, claim);
                break;
            case ValueKind.None:
                BindModifiers(block, term, claim, suffixes, values);
                break;
            case ValueKind.Words or ValueKind.Text or ValueKind.Path:
                BindWords(block, line, term, claim, suffixes);
                break;
            case ValueKind.Party:
                BindParties(block, line, term, claim, values);
                break;
            case ValueKind.Pairs:
                BindPairs(block, term, claim, suffixes, values);
                break;
            default:
                BindFigure(block, line, term, claim, suffixes, values, subject.Class);
                break;
        }
    }

    private void BindFigure(BlockSyntax block, FactLineSyntax line, Term term, Claim claim, LineSuffixes suffixes, ValueContext values, ShareClass? shareClass)
    {
        var written = line.Asset switch { { Items: [{ Value: StringSyntax }, var item, ..] } => item.Value, { Items: [var item, ..] } => item.Value, { Worth: { } worth } => worth, _ => null };
        bool isRounded = BindRounding(block, line, term, claim);
        if (written is null)
        {
            if (!isRounded) session.ReportMissingValue(block, term.Name, term.Example);
            return;
        }
        var binder = new ValueBinder(session, values with { PerShare = shareClass ?? values.PerShare });
        if (binder.Bind(line.Asset!, written) is not { } bound) return;
        if (bound.Multiple is { } multiple && term.Meaning == Meaning.DealValue)
        {
            session.Claims.Add(claim with { Key = claim.Key with { Measure = "multiple", Argument = FiscalYears.Numbered(multiple.Measure) }, Quantity = multiple.Times });
            return;
        }
        if (bound.Quantity is null && context.Deal is { } deal)
        {
            if (_units.Fits(term, bound, block, written))
                session.Claims.Add(claim with { Formula = bound.Formula, Words = block.Line.TextOf(written) });
            return;
        }
        if (bound.Quantity is null)
        {
            session.Report(Rules.Meaningless.FormulaForFact, block.LocationOf(written), block.Line.TextOf(written), context.Owner, $"{context.Owner}-{term.Measure}");
            return;
        }
        bool isRight = context.Rights.Contains(claim.Key.Argument);
        var about = shareClass ?? bound.Class ?? (isRight ? null : SoleClass(term, bound));
        if (_units.Check(term, bound, about, block, written) is not { } quantity) return;
        quantity = FurtherAmounts.Of(session, block, line, written, quantity, range => binder.Bind(range) is { } both ? _units.Check(term, both, about, block, range) : null);
        if (isRight && quantity.Unit.Currency is not null) quantity = quantity with { Unit = quantity.Unit / Unit.Base(claim.Key.Argument) };
        if (suffixes.Base is { } baseValue) quantity = quantity with { Base = binder.Bind(baseValue)?.Quantity?.Value };
        string argument = claim.Key.Argument.Length == 0 && term.Subject == TermSubject.ShareClass ? about?.FullName ?? ""
            : claim.Key.Argument.Length > 0 ? claim.Key.Argument : Label(block, line, suffixes);
        var second = Second(suffixes, new ValueBinder(session, values with { IsContractual = true }), quantity.Unit.ShareClass);
        string measure = MeasureOf(term, quantity, line.Asset!);
        if (term.Name == "ownership" && suffixes.Modifier("basic") is not null) argument += ", basic";
        // Lots of one strike are two where only the one may be exercised yet.
        if (IsAward(term)) argument = Award(suffixes, second, argument) + (suffixes.Name.Length == 0 && suffixes.Modifier("unvested") is not null ? ", unvested" : "");
        else if (term.Name is "holder" or "rollover") argument = Holding(claim.Key with { Argument = argument }, quantity);
        else if (term.IsByClass && argument.Length == 0 && quantity.Unit.ShareClass is { } counted && session.Names.Parties.Values.Any(p => p.Classes.Length > 1 && p.Classes.Any(c => c.FullName == counted))) argument = counted;
        else if (term.Name == "offers") argument = Offered(block, line, suffixes, claim.Key.Argument);
        if (term.AddsUp) argument = Another(measure, argument, suffixes);
        session.Claims.Add(LaterWords.Of(session, claim with
        {
            Key = claim.Key with { Argument = argument, Measure = bound.IsPercent && term.PercentMeasure is { } percent ? percent : measure },
            Quantity = quantity with { Meaning = term.Meaning },
            Second = second ?? (line.Asset is { Items.IsEmpty: false, Worth: { } besides } ? binder.Bind(besides)?.Quantity : null),
            Modifiers = line.Asset!.Items.IsEmpty && term.Value == ValueKind.Any ? claim.Modifiers.Add("worth") : claim.Modifiers,
            Amounts = Amounts(term, suffixes, binder),
            Over = suffixes.Over is { } over ? binder.Bind(over)?.Quantity : null,
            Starting = suffixes.Starting,
            Until = suffixes.Until ?? LastDay(block, suffixes),
            IsMonthly = term.Name == "rent" && PurchaseLines.IsByTheMonth(block, line.Asset!),
        }));
    }

    /// <summary>New shares are the company's to offer; existing ones are a holder's, by name where one is named.</summary>
    private string Offered(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes, string seller)
    {
        bool isOwn = context.Deal?.Objects.Any(o => o.Name == seller) == true, isSecondary = suffixes.Modifier("secondary") is not null;
        if (seller.Length == 0) return isSecondary ? "secondary" : "";
        if (isOwn ? isSecondary : suffixes.Modifier("primary") is not null)
            session.Report(Rules.Meaningless.Here, block.LocationOf(line.Subject!), isOwn ? "\"secondary\"" : "\"primary\"", $"what {seller} offers", isOwn ? "A company offers new shares" : "New shares are the company's to offer; a holder's are secondary");
        return isOwn ? "" : Another("offers", seller, suffixes);
    }

    /// <summary>A further line of the same subject and of the same source adds to the one before.</summary>
    private string Another(string measure, string subject, LineSuffixes suffixes)
    {
        if (context.IsAmendment || context.Date is not null) return subject;
        int before = session.Claims.Count(c => c.Key.Owner == context.Owner && c.Key.Measure == measure && IsOf(c.Key.Argument) && c.InCase.Length == 0 && c.Citations.Select(s => s.Source).SequenceEqual(suffixes.Citations.Select(s => s.Source)));
        if (before == 0 || suffixes.InCase.Length > 0) return subject;
        string number = (before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return subject.Length == 0 ? number : $"{subject}, {number}";

        bool IsOf(string argument) => subject.Length == 0 ? argument.Length == 0 || argument.All(char.IsAsciiDigit) : argument.Split(", ")[0] == subject;
    }

    /// <summary>When a note is due, or a right lapses.</summary>
    private DateInterval? LastDay(BlockSyntax block, LineSuffixes suffixes) =>
        (suffixes.Modifier("maturity") ?? suffixes.Modifier("expires")) is { Values: [DateSyntax due, ..] } ? DateBinder.Bind(session, due, block, context.Deal) : null;

    /// <returns>Whether the line says how something is rounded.</returns>
    private bool BindRounding(BlockSyntax block, FactLineSyntax line, Term term, Claim claim)
    {
        RoundedSuffixSyntax? rounded = null;
        foreach (var suffix in line.Suffixes) rounded ??= suffix as RoundedSuffixSyntax;
        if (rounded is null) return false;
        if (term.IsRounded) session.Claims.Add(claim with
        {
            Key = claim.Key with { Measure = term.RoundingMeasure },
            Words = block.Line.TextOf(rounded),
            Rounding = LegTermLines.RoundingOf(rounded),
        });
        return true;
    }

    /// <summary>What a share receives is told as the offer for it; its worth, whatever a share is turned into, as the value that is fixed.</summary>
    private static string MeasureOf(Term term, Quantity quantity, AssetSyntax asset) => term.Name == "greenshoe" && quantity.Unit.ShareClass is not null ? "greenshoe-shares" :
        term.Name != "consideration" || quantity.Unit.Currency is not null || quantity.Unit.IsOne ? term.Measure : asset.Worth is null ? "per-share" : "fixed-value";

    /// <summary>The class that a count or a price is of where the line names none: the only one that there is.</summary>
    private ShareClass? SoleClass(Term term, BoundValue bound) =>
        term.Value is ValueKind.Shares or ValueKind.MoneyPerShare || (bound.IsBare && term.Name == "holder") ? context.Counted(term)?.Classes is [var only] ? only : null : null;

    private static bool IsAward(Term term) => term.Name is "options" or "warrants" or "rsus";

    /// <summary>Awards of one company stand side by side: by their name, else by class and strike.</summary>
    private static string Award(LineSuffixes suffixes, Quantity? strike, string shareClass) =>
        suffixes.Name.Length > 0 ? suffixes.Name
        : strike?.Value is { } price ? $"{shareClass}, {price.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : shareClass;

    /// <summary>A holder of several classes has a line for each: from the second on, the class tells them apart.</summary>
    private string Holding(FactKey key, Quantity quantity)
    {
        if (quantity.Unit.ShareClass is not { } held) return key.Argument;
        var others = session.ClaimsOn(key).Select(c => c.Quantity?.Unit.ShareClass).OfType<string>();
        return others.Any(other => other != held) ? $"{key.Argument}, {held}" : key.Argument;
    }

    /// <summary>The second amount of a line: a strike, a price, the part that is funded.</summary>
    internal static Quantity? Second(LineSuffixes suffixes, ValueBinder binder, string? shareClass)
    {
        foreach (string key in (ReadOnlySpan<string>)["strike", "at", "funded", "cap"])
        {
            if (suffixes.Modifier(key) is not { Values: [var value, ..] } || binder.Bind(value)?.Quantity is not { } quantity) continue;
            return key is "strike" or "at" && shareClass is not null && quantity.Unit.Currency is not null ? quantity with { Unit = quantity.Unit / Unit.Shares(shareClass) } : quantity;
        }
        return null;
    }

    /// <summary>What a line without a subject or a period is told from its like by: a quoted name, what a rate is on, the twelve months it is of.</summary>
    private static string Label(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes) =>
        line.Asset is { Items: [{ Value: StringSyntax name }, ..] } ? name.Content
        : suffixes.Modifier("on") is { Values: [var on, ..] } ? block.Line.TextOf(on)
        : suffixes.Modifiers.Select(m => m.Key).FirstOrDefault(m => m is "ltm" or "ntm" or "contracted" or "active" or "facility" or "it load") ?? "";

    private static ImmutableDictionary<string, Quantity> Amounts(Term term, LineSuffixes suffixes, ValueBinder binder)
    {
        var amounts = ImmutableDictionary<string, Quantity>.Empty;
        foreach (var modifier in suffixes.Modifiers)
        {
            bool isAmount = (term.Supported && modifier is { Key: "phase" or "interest" or "dividend" or "discount" or "releases" }) || modifier is { Key: "on", Values: [QuantitySyntax, ..] };
            if (isAmount && modifier.Values is [var value, ..] && binder.Bind(value)?.Quantity is { } quantity) amounts = amounts.SetItem(modifier.Key, quantity);
        }
        return amounts;
    }

    /// <summary>NAME value, NAME value: one figure each.</summary>
    private void BindPairs(BlockSyntax block, Term term, Claim claim, LineSuffixes suffixes, ValueContext values)
    {
        var binder = new ValueBinder(session, values);
        foreach (var pair in suffixes.Modifiers.Where(m => m.Values.Length > 0))
        {
            if (!term.Modifiers.IsEmpty && !term.Modifiers.Contains(pair.Key))
                session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(pair), pair.Key, term.Modifiers);
            else if (binder.BindFigure(pair.Values[0])?.Quantity is { } quantity)
                session.Claims.Add(claim with { Key = claim.Key with { Argument = pair.Key }, Quantity = quantity with { Meaning = term.Meaning }, Modifiers = [] });
        }
    }

    private void BindDate(BlockSyntax block, FactLineSyntax line, Term term, Claim claim, LineSuffixes suffixes)
    {
        var own = line.Period ?? line.Asset?.Items.Select(i => i.Value).OfType<DateSyntax>().FirstOrDefault();
        var date = own ?? line.Suffixes.OfType<DateSuffixSyntax>().FirstOrDefault(s => s.Role is DateRole.On or DateRole.By)?.Date; // expected close by 2026-12-31
        if (date is not null)
        {
            if (DateBinder.Bind(session, date, block, context.Deal) is { } days)
            {
                session.Claims.Add(claim with { Key = claim.Key with { Argument = "", Valid = own is null ? context.Date : claim.Key.Valid }, Date = days, Words = block.Line.TextOf(date) });
                BindExitPrice(block, claim with { Key = claim.Key with { Argument = "" } }, suffixes);
            }
        }
        else if (line.Asset is { Items: [{ Value: UndisclosedSyntax }, ..] }) session.Claims.Add(claim with { Words = "undisclosed" });
        else if (line.Asset is { Items: [{ Value: QuantitySyntax { Unit: { } unit } span }] } && CalendarDate.IsStep(unit.ToString()))
            session.ReportWithFix(Rules.Names.MissingValue, block.LocationOf(span), term.Name, $"{block.Line.TextOf(span)} after {Beginning()}");
        else session.ReportMissingValue(block, term.Name, term.Example);
    }

    /// <summary>The step from which a span of time is counted that says none: the last that the deal has.</summary>
    private string Beginning() => context.Deal?.Milestones.LastOrDefault(m => m.Date is not null)?.Word ?? "signed";

    /// <summary>exit … at 10x ebitda, at 10x ebitda 2029, at $1.3bn.</summary>
    private void BindExitPrice(BlockSyntax block, Claim claim, LineSuffixes suffixes)
    {
        if (suffixes.Modifier("at") is not { Values: [var price, ..] } || new ValueBinder(session, context.Values(block, suffixes.Citations) with { IsContractual = true }).BindFigure(price) is not { } bound) return;
        if (bound.Multiple is { } multiple) session.Claims.Add(claim with { Key = claim.Key with { Measure = "exit.multiple" }, Quantity = multiple.Times, Words = multiple.Measure });
        else if (bound.Quantity is { Unit.Currency: not null } value) session.Claims.Add(claim with { Key = claim.Key with { Measure = "exit.ev" }, Quantity = value });
        else session.Report(Rules.Units.WrongUnit, block.LocationOf(price), block.Line.TextOf(price), UnitWords.Of(bound.Unit ?? Unit.One), "exit", "a multiple of a measure, or money", "Write it as in: exit 2030-01-01 at 10x ebitda");
    }

    /// <summary>Instruments by their names; whether there are such is asked when all is known.</summary>
    private void BindNames(BlockSyntax block, FactLineSyntax line, Term term, Claim claim)
    {
        var names = line.Asset?.Items.Select(i => block.Line.TextOf(i)).ToList() ?? [];
        if (names.Count == 0) session.ReportMissingValue(block, term.Name, term.Example);
        else session.Claims.Add(claim with { Words = string.Join(", ", names) });
    }

    /// <summary>A line whose modifiers say all: anti-dilution A broad-based at $2.00.</summary>
    private void BindModifiers(BlockSyntax block, Term term, Claim claim, LineSuffixes suffixes, ValueContext values)
    {
        if (claim.Modifiers.IsEmpty) session.ReportMissingValue(block, term.Name, term.Example);
        else session.Claims.Add(claim with { Words = string.Join(", ", claim.Modifiers), Second = Second(suffixes, new ValueBinder(session, values with { IsContractual = true }), null) });
    }

    private void BindWords(BlockSyntax block, FactLineSyntax line, Term term, Claim claim, LineSuffixes suffixes)
    {
        var parts = new List<string>();
        if (line.Asset is { } asset)
        {
            foreach (var item in asset.Items)
            {
                if (term.Value == ValueKind.Path && item.Value is PathSyntax path && session.Names.Split(path, context.Values(block, [])).Used == 0)
                {
                    session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(path), path.Dotted, session.Names.Deals.Keys);
                    return;
                }
                var named = item.Value is PathSyntax link && term.Value == ValueKind.Path ? session.Names.FindDeal(link.Dotted, block) : null;
                if (context.Deal is { } deal && named is not null) Link(deal, term, named);
                parts.Add(named?.Name ?? (item.Value is StringSyntax text ? text.Content : block.Line.TextOf(item)));
            }
        }
        if (line.Subject is { } subject && term.Subject == TermSubject.None) parts.Insert(0, subject.Dotted);
        parts.AddRange(suffixes.Modifiers.Select(m => m.Key));
        if (parts.Count == 0) session.ReportMissingValue(block, term.Name, term.Example);
        else session.Claims.Add(claim with { Words = string.Join(", ", parts), Modifiers = [] });
    }

    private static void Link(Deal deal, Term term, Deal other)
    {
        if (term.Name == "part of") deal.PartOf = other.Name;
        else if (term.Name == "same as") deal.SameAs = other.Name;
    }

    private void BindParties(BlockSyntax block, FactLineSyntax line, Term term, Claim claim, ValueContext values)
    {
        var paths = (line.Asset?.Items.Select(i => i.Value).OfType<PathSyntax>() ?? []).Prepend(line.Subject).OfType<PathSyntax>().ToList();
        if (line.Asset is { Items: [{ Value: UndisclosedSyntax }, ..] }) session.Claims.Add(claim with { Words = "undisclosed" });
        else if (paths.Count == 0) session.ReportMissingValue(block, term.Name, term.Example);
        var parties = paths.Select(p => Party(p, values)).OfType<Party>().Select(p => p.Name).ToList();
        if (parties.Count == paths.Count && parties.Count > 0) session.Claims.Add(claim with { Words = string.Join(", ", parties) });
    }

    /// <summary>A metric of the author's own, in quotes: any unit, and its period or nothing as argument.</summary>
    private void BindOwnMetric(BlockSyntax block, FactLineSyntax line, string metric)
    {
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        var binder = new ValueBinder(session, context.Values(block, suffixes.Citations));
        if (line.Asset is not { } asset)
        {
            session.ReportMissingValue(block, metric, $"\"{metric}\" 2025 3_000");
            return;
        }
        if (binder.Bind(asset)?.Quantity is not { } quantity) return;
        var key = new FactKey(context.Owner, metric, Argument("", line.Period ?? suffixes.Period, block), suffixes.Date ?? context.Date);
        session.Claims.Add(Claim(key, block, suffixes) with { Quantity = quantity });
    }

    private sealed record SubjectOf(string Argument, ShareClass? Class);

    private SubjectOf? Subject(BlockSyntax block, FactLineSyntax line, Term term, ValueContext values)
    {
        if (line.Subject is not { } path || term.Subject == TermSubject.None || term.Value == ValueKind.Party) return new SubjectOf("", null);
        switch (term.Subject)
        {
            case TermSubject.ShareClass:
                if (session.Names.FindClass(path, values) is { } shareClass) return new SubjectOf(shareClass.FullName, shareClass);
                if (context.Rights.Contains(path.Dotted)) return new SubjectOf(path.Dotted, null);
                if (session.Names.FindParty(path, values) is { Classes: [var only] }) return new SubjectOf(only.FullName, only);
                session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(path), path.Dotted, (context.Party?.Classes.Select(c => c.Name) ?? []).Concat(session.Names.Classes));
                return null;
            case TermSubject.Party:
                return Party(path, values) is { } party ? new SubjectOf(party.Name, null) : null;
            default:
                return new SubjectOf(block.Line.TextOf(path), null);
        }
    }

    private Party? Party(PathSyntax path, ValueContext values)
    {
        if (session.Names.FindParty(path, values) is { } party) return party;
        session.ReportUnknown(Rules.Names.Unknown, values.Block.LocationOf(path), path.Dotted, session.Names.Parties.Keys);
        return null;
    }

    /// <summary>Years of what changes the acquirer's earnings are the acquirer's.</summary>
    private static bool IsOfTheAcquirer(Term term) => term.Name is "synergies" or "cost to achieve" or "expenses" or "accretion";

    private string Argument(string subject, DateSyntax? period, BlockSyntax block)
    {
        if (period is null) return subject;
        // A bare fiscal year is the party's own.
        string written = block.Line.TextOf(period) + (period is { Form: DateForm.FiscalYear, Party: null } && (context.Party ?? context.Deal?.Subjects.FirstOrDefault()) is { } party ? $"({party.Name})" : "");
        return subject.Length == 0 ? written : $"{subject}, {written}";
    }

    /// <summary>A price before that has no name is called by how it was read.</summary>
    private static string BaseOf(Term term, LineSuffixes suffixes, string named) => term.Subject == TermSubject.PriceBase && named.Length == 0 ? suffixes.Reading.InPaths : named;

    private static Claim Claim(FactKey key, BlockSyntax block, LineSuffixes suffixes) => new(key, null, "", block.Location)
    {
        Citations = suffixes.Citations,
        Reading = suffixes.Reading,
        Name = suffixes.Name,
        PreferBecause = suffixes.PreferBecause,
        InCase = suffixes.InCase,
        SplitBasis = suffixes.SplitBasis,
        When = suffixes.When,
        CountedIn = suffixes.SameAs.Length > 0 ? suffixes.SameAs : suffixes.PartOf,
        Modifiers = [.. suffixes.Modifiers.Where(m => m.Values.IsEmpty).Select(m => m.Key)],
    };
}
