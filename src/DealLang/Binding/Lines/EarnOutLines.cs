using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>The lines under a leg that say what a later payment is measured by; <c>12% of revenue above $500m</c> says two of them in the leg itself.</summary>
internal sealed class EarnOutLines(BindingSession session, BlockContext context)
{
    private static readonly string[] s_terms = ["metric", "period", "threshold", "cap", "floor"];

    public static bool Reads(FactLineSyntax line) => s_terms.Contains(line.Term);

    /// <returns>Null for a leg that nothing measures.</returns>
    public EarnOut? Bind(BlockSyntax leg, LineSuffixes suffixes)
    {
        EarnOut? found = null;
        foreach (var child in leg.Children)
        {
            if (child.Content is FactLineSyntax { OwnTerm: null } line && Reads(line)) found = Read(found ?? new EarnOut(leg.Location), child, line);
        }
        if (suffixes.Modifier("above") is { Values: [var from, ..] }) found = (found ?? new EarnOut(leg.Location)) with { Threshold = Amount(leg, from), Trigger = found?.Threshold };
        if (found is { Period: null } && suffixes.Period is { } period) found = found with { Period = DateBinder.Bind(session, period, leg, context.Deal) };
        return found;
    }

    /// <summary>The part of a metric that a leg pays: 12% of revenue is a number times a figure; of its payer, where a seller pays its buyer.</summary>
    public EarnOut? WithRate(EarnOut? earnOut, Expression? formula, BlockSyntax leg, Party payer) =>
        formula is Binary { Operation: Operation.Multiply, Left: Number rate, Right: Reference metric } && (earnOut is not null || IsStillToCome(metric.Path))
            ? (earnOut ?? new EarnOut(leg.Location)) with { Rate = rate.Value, Metric = earnOut?.Metric ?? Measured(metric.Path, payer), Period = earnOut?.Period ?? PeriodOf(metric.Path) }
            : earnOut;

    private EarnOut Read(EarnOut earnOut, BlockSyntax block, FactLineSyntax line)
    {
        var value = line.Asset?.Items.FirstOrDefault()?.Value ?? line.Period;
        switch (line.Term, value)
        {
            case ("metric", PathSyntax path):
                return new PathBinder(session, context.Values(block, [])).Bind(path) is { } figure ? earnOut with { Metric = Measured(figure), Period = earnOut.Period ?? PeriodOf(figure) } : earnOut;
            case ("period", DateSyntax date):
                return earnOut with { Period = DateBinder.Bind(session, date, block, context.Deal) };
            case ("cap", NoneSyntax):
                return earnOut with { IsUncapped = true };
            case ("threshold" or "cap" or "floor", { } amount) when Amount(block, amount) is { } bound:
                return line.Term switch
                {
                    "threshold" => earnOut with { Threshold = bound },
                    "cap" => earnOut with { Cap = bound },
                    _ => earnOut with { Floor = bound },
                };
            case (_, null):
                session.ReportMissingValue(block, line.Term, Vocabulary.Terms.Find(line.Term, Vocabulary.TermScope.Leg)!.Example);
                return earnOut;
            default:
                return earnOut;
        }
    }

    private Quantity? Amount(BlockSyntax block, ValueSyntax value) =>
        new ValueBinder(session, context.Values(block, []) with { IsContractual = true }).BindFigure(value)?.Quantity;

    /// <summary>A measure without an owner is the target's; a royalty on what is bought is on what its buyer sells.</summary>
    private FigurePath Measured(FigurePath path, Party? payer = null) => path with { Owner = path.Owner == context.Deal!.Name ? context.Deal.Verb == "buys" ? (payer is not null && context.Deal.Objects.Contains(payer) ? payer : context.Deal.Subjects[0]).Name : context.Deal.Target.Name : path.Owner, Argument = IsPeriod(path) ? "" : path.Argument };

    /// <summary>What a party earns, or a metric of the author's own, in a period that is not over at the signing; anything else is known now.</summary>
    private bool IsStillToCome(FigurePath path) =>
        context.Deal is { Kind: DealKind.Acquisition } deal && path.Owner != deal.Name && session.Names.Parties.ContainsKey(path.Owner) && Vocabulary.Terms.OfMeasure(path.Measure) is null or { Timing: Vocabulary.Timing.Flow }
        && !(PeriodOf(path) is { } period && DealDates.Announcement(deal) is { } announced && period.Last < announced);

    private static bool IsPeriod(FigurePath path) => Relations.Period.Of(path.Argument) is not null;

    private static DateInterval? PeriodOf(FigurePath path) =>
        Relations.Period.Of(path.Argument) is var (first, last) ? new DateInterval(first, last, path.Argument) : null;
}
