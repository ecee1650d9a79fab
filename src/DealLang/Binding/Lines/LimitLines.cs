using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>limit new-shares 19.9999% of A.shares at closed, excess in cash</c>: the most shares that are issued, as a number or as a part of those that there are.</summary>
internal sealed class LimitLines(BindingSession session, BlockContext context)
{
    private const string NewShares = "new-shares";

    public void Bind(BlockSyntax block, FactLineSyntax line)
    {
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        if (line.Asset is not { Items: [{ Value: var value }, ..] } || line.Subject is not { } subject)
        {
            session.ReportMissingValue(block, line.Term, "limit new-shares 19.9999% of Synopsys.shares at closed, excess in cash");
            return;
        }
        if (subject.Dotted != NewShares)
        {
            session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(subject), subject.Dotted, [NewShares]);
            return;
        }
        if (new ValueBinder(session, context.Values(block, suffixes.Citations) with { IsContractual = true }).BindFigure(value) is not { } bound) return;
        if (Part(bound) is not { } quantity)
        {
            session.Report(Rules.Units.WrongUnit, block.LocationOf(value), block.Line.TextOf(value), UnitWords.Of(bound.Unit ?? Unit.One), line.Term,
                $"a number of shares, or a part of {context.Deal!.Acquirer.Name}.shares", $"Write it as in: limit new-shares 19.9999% of {context.Deal.Acquirer.Name}.shares, excess in cash");
            return;
        }
        var key = new FactKey(context.Owner, line.Term, NewShares, suffixes.Date ?? context.Date);
        if (session.Claims.FirstOrDefault(c => c.Key == key && c.Location.Source == block.Location.Source) is { } other)
        {
            session.Report(Rules.LegKinds.SaidTwice, block.Location, block.Line.TextOf(line), other.Location.Text);
            return;
        }
        session.Claims.Add(new Claim(key, quantity, "", block.Location)
        {
            Citations = suffixes.Citations,
            Modifiers = [.. suffixes.Modifiers.Select(m => m.Key)],
            Priced = Priced(block),
        });
    }

    /// <summary>The price at which cash takes the place of shares; of several the first, the others are told.</summary>
    private Pricing? Priced(BlockSyntax block)
    {
        var lines = block.Children.Where(LegTermLines.IsPrice).ToList();
        foreach (var second in lines.Skip(1)) session.Report(Rules.LegKinds.SaidTwice, second.Location, second.Line.TextOf(second.Content), lines[0].Line.TextOf(lines[0].Content));
        return lines.Count == 0 ? null : new LegTermLines(session, context).Priced(lines[0], (FactLineSyntax)lines[0].Content);
    }

    /// <summary>A part of the acquirer's own shares as a plain number.</summary>
    private Quantity? Part(BoundValue bound) => bound switch
    {
        { Quantity: { Unit.ShareClass: not null } number } => number,
        { Formula: Binary { Operation: Operation.Multiply, Left: Number part, Right: Reference { Path: { Measure: "shares" } path } } }
            when context.Deal!.Subjects.Any(s => s.Name == path.Owner) => new Quantity(part.Value, Unit.One, Shape.Stated),
        _ => null,
    };
}
