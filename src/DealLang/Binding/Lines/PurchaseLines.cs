using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// What a promise to buy says of its quantities, in the deal's own lines or under one of them: each a claim of its own, whose argument is the
/// name of the line that it refines. What stands at the header counts for every line that says nothing itself.
/// </summary>
internal sealed class PurchaseLines(BindingSession session, BlockContext context)
{
    private static readonly HashSet<string> s_terms = ["quantity", "fee", "price", "take-or-pay", "make-up", "carry-forward", "prepayment", "ramp", "cancellation", "escalator"];

    private static readonly string[] s_rent = ["rent.indexed"], s_prices = ["fee.indexed", "price.indexed"];

    /// <summary>Whether a line under a leg is one of these.</summary>
    public static bool Reads(LineSyntax line) => line is ListLineSyntax { Term: "schedule" } || (line is FactLineSyntax { OwnTerm: null } fact && s_terms.Contains(fact.Term));

    public static bool IsPurchase(BlockContext context) => context is { Scope: TermScope.Commitment, Deal.Verb: "buys" or "leases" };

    /// <summary>A line of the deal's block; false for what is none of a purchase's own.</summary>
    public bool Bind(BlockSyntax block, FactLineSyntax line)
    {
        if (line is { OwnTerm: null, Term: "rent" } && context is { Scope: TermScope.Commitment, Deal.Verb: "leases" }) return BindRentByUnit(block, line);
        if (!IsPurchase(context) || line.OwnTerm is not null || !s_terms.Contains(line.Term) || line is { Term: "price", Subject: not null }) return false;
        if (line.Term == "quantity") BindQuantity(block, line);
        else Refine(block, line, "");
        return true;
    }

    /// <summary>The lines under a leg or a quantity.</summary>
    /// <param name="label">The name of what they refine; empty where it has none.</param>
    public void BindUnder(BlockSyntax parent, string label)
    {
        foreach (var child in parent.Children)
        {
            if (child.Content is ListLineSyntax { Term: "schedule" }) new ScheduleRows(session, context).Bind(child, label);
            else if (child.Content is FactLineSyntax { OwnTerm: null } line && s_terms.Contains(line.Term) && line.Term != "quantity")
            {
                TrailingWords.CheckTimes(session, child, line, TermScope.Leg);
                Refine(child, line, label);
            }
        }
    }

    /// <summary><c>rent $130 per kW per month</c>; false for rent of the whole, and for what is none.</summary>
    private bool BindRentByUnit(BlockSyntax block, FactLineSyntax line)
    {
        var index = line.Suffixes.OfType<ModifierSyntax>().FirstOrDefault(m => m.Key == "indexed");
        if (line.Asset is not { } asset || (index is null && block.Line.TextOf(asset).Split(" per ").Length < 3)) return false;
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        if (index is not null) BindIndex(block, Values(block, suffixes), Claim(block, suffixes, ""), "rent", index);
        if (Bound(block, asset, suffixes)?.Quantity is not { } quantity) return false;
        var each = quantity.Unit * Unit.Month;
        if (each.Currency is not null || quantity.Unit.Currency is not null || !each.Factors.Any(f => f.Power == 1 && Unit.IsCurrency(f.Name)) || !quantity.Unit.Factors.Any(f => f is { Name: "month", Power: -1 })) return false;
        var binder = Values(block, suffixes);
        session.Claims.Add(LaterWords.Of(session, Claim(block, suffixes, "") with
        {
            Key = Claim(block, suffixes, "").Key with { Measure = Relations.LeaseRelations.ByUnit },
            Quantity = AmountOfAYear.Of(quantity, each),
            Modifiers = suffixes.Modifier("in advance") is null ? [] : ["in advance"],
            IsMonthly = IsByTheMonth(block, asset),
            Over = suffixes.Over is { } over ? binder.Bind(over)?.Quantity : null,
            Starting = suffixes.Starting,
            Until = suffixes.Until,
        }));
        return true;
    }

    /// <summary>Per month, and not per year: both are the same unit.</summary>
    public static bool IsByTheMonth(BlockSyntax block, SyntaxNode asset) => block.Line.TextOf(asset).TrimEnd() is var text && (text.EndsWith("per month", StringComparison.Ordinal) || text.EndsWith("a month", StringComparison.Ordinal));

    private void BindQuantity(BlockSyntax block, FactLineSyntax line)
    {
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        foreach (var child in block.Children.Where(c => !Reads(c.Content) && c.Content is not (EmptyLineSyntax or ErrorLineSyntax or FactLineSyntax { Term: "note" })))
            session.Report(Rules.Names.Misplaced, child.Location, child.Line.TextOf(child.Content), "a quantity", Places.Of((child.Content as FactLineSyntax)?.Term ?? ""));
        BindUnder(block, suffixes.Name);
        if (Figure(block, line, suffixes) is not { } quantity) return;
        var binder = Values(block, suffixes);
        var claim = Claim(block, suffixes, suffixes.Name) with
        {
            Over = suffixes.Over is { } over ? binder.Bind(over)?.Quantity : null,
            Starting = suffixes.Starting,
            Until = suffixes.Until,
            Force = suffixes.Force,
        };
        Add(claim, "quantity", quantity);
        foreach (string bound in (ReadOnlySpan<string>)["min", "max"])
        {
            if (suffixes.Modifier(bound) is { Values: [.., var value] } && binder.BindFigure(value)?.Quantity is { } end) Add(claim, bound, end);
        }
    }

    private void Refine(BlockSyntax block, FactLineSyntax line, string label)
    {
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        if (line.Term == "ramp" && line.Asset is { Items.Length: > 1 } parts)
        {
            BindSteps(block, parts, suffixes, label);
            return;
        }
        var binder = Values(block, suffixes);
        var claim = Claim(block, suffixes, label);
        if (suffixes.Modifier("indexed") is { } indexed) BindIndex(block, binder, claim, line.Term, indexed);
        if (line.Term is "escalator" or "price" or "fee") claim = claim with { Starting = suffixes.Starting };
        if (line is { Term: "escalator", Asset: { Items: [{ Value: PathSyntax path }] } } && binder.Bind(path) is { Formula: Reference { Path.Owner: "" } index })
        {
            // Escalator CPI: what the contract fixes rises with the index, all of it, from one year to the next.
            foreach (string measure in context.Deal!.Verb == "leases" ? s_rent : s_prices)
                session.Claims.Add(claim with { Key = claim.Key with { Measure = measure }, Quantity = new Quantity(1m, Unit.One, Shape.Stated), Words = index.Path.Measure, Modifiers = claim.Modifiers.Add(Relations.Purchases.Indexation.EachYear) });
            return;
        }
        if (line.Term == "take-or-pay" && line.Asset is { Items: [{ Value: var part }] } && BindPartOf(claim, part, binder)) return;
        if (line.Term == "prepayment") claim = claim with { Date = suffixes.Date, Key = claim.Key with { Valid = context.Date } };
        // Money ahead on another day is another payment.
        if (line.Term == "prepayment" && suffixes.Date is { } ahead && session.Claims.Exists(c => c.Key.Owner == claim.Key.Owner && c.Key.Measure == "prepayment" && c.Key.Argument == label && c.Date is { } before && before != ahead && c.Citations.SequenceEqual(claim.Citations)))
            claim = claim with { Key = claim.Key with { Argument = Joined(label, ahead.Written) } };
        if (line is { Term: "cancellation" or "price" or "fee", Asset: { } asset } && Bound(block, asset, suffixes) is { Quantity: null, Formula: { } formula })
        {
            session.Claims.Add(LaterWords.Of(session, claim with { Key = claim.Key with { Measure = line.Term }, Formula = formula, Words = block.Line.TextOf(asset) }));
        }
        else if (Figure(block, line, suffixes) is not { } quantity) return;
        // What it costs to leave is money, how long before it must be said a time: a contract may say both.
        else if (line.Term == "cancellation" && (quantity.Unit == Unit.Month || quantity.Unit == Unit.Day)) Add(claim, Relations.Purchases.CancellationNotice.Measure, quantity);
        else Add(line.Term == "ramp" && quantity.Unit.IsOne ? Claim(block, suffixes, Joined(label, "1")) : claim, line.Term, quantity);
    }

    /// <summary><c>take-or-pay fee</c>, <c>take-or-pay 90% of fee</c>: the fee is owed for what is not taken, and the price is not; false for a plain part.</summary>
    private bool BindPartOf(Claim claim, ValueSyntax written, ValueBinder binder)
    {
        var (of, part) = written switch
        {
            PathSyntax path => (path, new Quantity(1m, Unit.One, Shape.Stated)),
            QuantitySyntax { Of: PathSyntax whole } some => (whole, binder.Bind(new QuantitySyntax(some.Tokens, some.Minus, some.Currency, some.Number, some.Scale, some.Unit, null, null))?.Quantity),
            _ => (null, null),
        };
        if (of?.Dotted is not ("fee" or "price") || part is not { Unit.IsOne: true }) return false;
        Add(claim, "take-or-pay", part);
        session.Claims.Add(claim with { Key = claim.Key with { Measure = Relations.Purchases.TakeOrPay.Of }, Words = of.Dotted });
        return true;
    }

    /// <summary>ramp 25%, 50%, 75%: the parts of the first years.</summary>
    private void BindSteps(BlockSyntax block, AssetSyntax parts, LineSuffixes suffixes, string label)
    {
        var binder = Values(block, suffixes);
        for (int i = 0; i < parts.Items.Length; i++)
        {
            if (binder.BindFigure(parts.Items[i].Value)?.Quantity is not { } part) return;
            if (part.Unit.IsOne) Add(Claim(block, suffixes, Joined(label, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))), "ramp", part);
            else session.Report(Rules.Units.WrongUnit, block.LocationOf(parts.Items[i]), block.Line.TextOf(parts.Items[i]), UnitWords.Of(part.Unit), "ramp", "parts of the full quantity", "Write it as in: ramp 25%, 50%, 75%");
        }
    }

    /// <summary>34% indexed CPI; indexed CPI of all of it.</summary>
    private void BindIndex(BlockSyntax block, ValueBinder binder, Claim claim, string term, ModifierSyntax indexed)
    {
        if (binder.Bind(indexed.Values[^1]) is not { Formula: Reference { Path.Owner: "" } index })
        {
            session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(indexed.Values[^1]), block.Line.TextOf(indexed.Values[^1]), session.Names.Series.Concat(session.Names.Figures));
            return;
        }
        var part = indexed.Values.Length > 1 ? binder.BindFigure(indexed.Values[0])?.Quantity : new Quantity(1m, Unit.One, Shape.Stated);
        if (part is not null) session.Claims.Add(claim with { Key = claim.Key with { Measure = term + ".indexed" }, Quantity = part, Words = index.Path.Measure });
    }

    /// <summary>The amount of a line in its own unit, held to what the term takes; null when it is none, which has been reported.</summary>
    private Quantity? Figure(BlockSyntax block, FactLineSyntax line, LineSuffixes suffixes)
    {
        var term = Terms.Find(line.Term, TermScope.Leg) ?? Terms.Find(line.Term, TermScope.Commitment)!;
        if (line.Asset is not { Items: [{ Value: var value }, ..] } asset)
        {
            session.ReportMissingValue(block, line.Term, line.Term == "price" ? "price $2.50 per MWh" : term.Example);
            return null;
        }
        if (Bound(block, asset, suffixes) is not { } bound) return null;
        if (line.Term is "price" or "fee" && bound.Quantity is { Shape: not Shape.Undisclosed } price && !price.Unit.Factors.Any(f => f.Power == 1 && Unit.IsCurrency(f.Name)))
        {
            session.Report(Rules.Units.WrongUnit, block.LocationOf(value), block.Line.TextOf(asset), UnitWords.Of(bound.Unit ?? Unit.One), line.Term, "money for a unit, or for a year", $"Write it as in: {line.Term} $2.25 per MWh");
            return null;
        }
        if (line.Term is "take-or-pay" or "ramp" or "make-up" or "carry-forward" && bound.Quantity is null)
        {
            session.Report(Rules.Units.WrongUnit, block.LocationOf(value), block.Line.TextOf(asset), "a figure by its name", line.Term, "an amount", $"Write it as in: {term.Example}");
            return null;
        }
        return line.Term == "price" ? bound.Quantity : new MeasureUnits(session, context).Check(term, bound, null, block, value);
    }

    private BoundValue? Bound(BlockSyntax block, AssetSyntax asset, LineSuffixes suffixes) => Values(block, suffixes).Bind(asset);

    private ValueBinder Values(BlockSyntax block, LineSuffixes suffixes) => new(session, context.Values(block, suffixes.Citations) with { IsContractual = true });

    private Claim Claim(BlockSyntax block, LineSuffixes suffixes, string label) => PurchaseClaim.Of(context, block, suffixes, label);

    private void Add(Claim claim, string measure, Quantity quantity) => session.Claims.Add(LaterWords.Of(session, PurchaseClaim.With(claim, measure, quantity)));

    private static string Joined(string label, string argument) => label.Length == 0 ? argument : $"{label}, {argument}";
}
