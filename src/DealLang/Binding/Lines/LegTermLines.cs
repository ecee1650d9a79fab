using System.Collections.Immutable;
using System.Globalization;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>The lines under a leg, or a row of an election, that say how its amount is reckoned.</summary>
internal sealed class LegTermLines(BindingSession session, BlockContext context)
{
    private static readonly string[] s_terms = ["ratio", "priced", "collar", "less"];

    public static bool Reads(FactLineSyntax line) => s_terms.Contains(line.Term);

    /// <summary><c>priced Alpha.common vwap 10 days to 3 days before closed</c>.</summary>
    public static bool IsPrice(BlockSyntax block) => block.Content is FactLineSyntax { Term: "priced", OwnTerm: null };

    public LegTerms Bind(BlockSyntax leg, LineSuffixes suffixes)
    {
        var terms = suffixes.Modifier("at") is { Values: [var price, ..] } ? LegTerms.None with { At = Money(leg, price) } : LegTerms.None;
        foreach (var child in leg.Children)
        {
            if (child.Content is not FactLineSyntax { OwnTerm: null } line) continue;
            terms = line.Term switch
            {
                "ratio" => terms with { Rounding = Rounding(child, line) },
                "priced" => terms with { Priced = Priced(child, line) },
                "collar" => WithBand(terms, CollarOf(child, line)),
                "less" => new Deductions(session, context).Bind(child, line) is { } less ? terms with { Less = terms.Less.Add(less) } : terms,
                _ => terms,
            };
        }
        return terms;
    }

    /// <summary>Of two bands the one that moves the terms is the collar, and a side may walk away outside the other.</summary>
    private static LegTerms WithBand(LegTerms terms, Collar? band) =>
        terms.Collar is not { } first || band is null ? terms with { Collar = band ?? terms.Collar }
        : first.Outside == CollarOutside.Walk ? terms with { Collar = band, Beside = first }
        : terms with { Beside = band };

    /// <summary>Lines of which one alone can hold: each kind once, of bands one that moves the terms and one to walk away from.</summary>
    public static string? KindOf(FactLineSyntax line) => line.Term switch
    {
        "ratio" or "priced" => line.Term,
        "collar" => line.Suffixes.Any(s => s is ModifierSyntax { Key: "outside walk" }) && !(line.Asset is { Items: [{ Value: var band }, ..] } && IndexOf(band) is not null) ? "outside walk" : line.Term,
        _ => EarnOutLines.Reads(line) ? line.Term : null,
    };

    private RoundedTo? Rounding(BlockSyntax block, FactLineSyntax line)
    {
        if (line.Suffixes.OfType<RoundedSuffixSyntax>().FirstOrDefault() is not { } rounded)
        {
            session.ReportMissingValue(block, line.Term, "ratio rounded 4 places");
            return null;
        }
        return RoundingOf(rounded);
    }

    /// <summary>Without places to the whole; without a direction to the nearest.</summary>
    public static RoundedTo RoundingOf(RoundedSuffixSyntax rounded)
    {
        int places = rounded.Places is { } written && int.TryParse(written.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0;
        var direction = rounded.Direction?.ToString() switch { "up" => RoundingDirection.Up, "down" => RoundingDirection.Down, _ => RoundingDirection.Nearest };
        return new RoundedTo(places, direction);
    }

    public Pricing? Priced(BlockSyntax block, FactLineSyntax line)
    {
        var values = context.Values(block, []);
        if (line.Subject is not { } path)
        {
            session.ReportMissingValue(block, line.Term, "priced Disney.common vwap 15 days to 3 days before closed");
            return null;
        }
        if (session.Names.FindClass(path, values) is not { } priced)
        {
            session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(path), path.Dotted, session.Names.Classes);
            return null;
        }
        var window = line.Suffixes.OfType<WindowSuffixSyntax>().FirstOrDefault();
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        return new Pricing(priced, suffixes.Reading, window?.End is { } end ? block.Line.TextOf(end) : "", block.Location);
    }

    /// <summary>Both ends are prices of a share that is given; one end alone is written with a hedge: at least $18, up to $22.</summary>
    private Collar? CollarOf(BlockSyntax block, FactLineSyntax line)
    {
        if (line.Asset is not { Items: [{ Value: var value }, ..] })
        {
            session.ReportMissingValue(block, line.Term, "collar $93.53..$114.32, outside ratio fixed");
            return null;
        }
        var binder = new ValueBinder(session, context.Values(block, []) with { IsContractual = true });
        var outside = OutsideOf(line);
        if (IndexOf(value) is { } index) return IndexOf(block, index, value, binder) is { } moving ? new Collar(null, null, outside, block.Location) { Of = moving } : null;
        if (value is RangeSyntax range && IsBackwards(range, binder))
        {
            session.ReportExchanged(Rules.Elections.CollarBackwards, block.LocationOf(range), block.LocationOf(range.Low), block.LocationOf(range.High));
            return null;
        }
        if (binder.BindFigure(value)?.Quantity is not { } band) return null;
        if (band.Unit.Currency is null)
        {
            session.Report(Rules.Units.WrongUnit, block.LocationOf(value), block.Line.TextOf(value), UnitWords.Of(band.Unit), line.Term, "the price of a share", "Write it as in: collar $93.53..$114.32");
            return null;
        }
        var (floor, cap) = Ends(band);
        return new Collar(floor, cap, outside, block.Location)
        {
            Behind = line.Suffixes.OfType<ModifierSyntax>().FirstOrDefault(m => m.Key == "behind") is { } behind ? Behind(block, behind, binder) : null,
        };
    }

    private static (decimal? Floor, decimal? Cap) Ends(Quantity band) => band.Shape switch
    {
        Shape.Range => (band.Low, band.High),
        Shape.Floor => (band.Value, null),
        Shape.Cap => (null, band.Value),
        _ => (band.Value, band.Value),
    };

    private static CollarOutside? OutsideOf(FactLineSyntax line)
    {
        var outside = line.Suffixes.OfType<ModifierSyntax>().Select(m => m.Key).ToList();
        return outside.Contains("outside walk") ? CollarOutside.Walk
            : outside.Contains("outside value fixed") ? CollarOutside.ValueFixed
            : outside.Contains("outside ratio fixed") ? CollarOutside.RatioFixed : null;
    }

    /// <summary>What a band of parts is of: 85%..115% of KRX, at least 85% of KRX.</summary>
    private static PathSyntax? IndexOf(ValueSyntax band) => band switch
    {
        QuantitySyntax { Of: PathSyntax path } => path,
        HedgedSyntax hedged => IndexOf(hedged.Value),
        RangeSyntax range => IndexOf(range.High),
        _ => null,
    };

    private OfIndex? IndexOf(BlockSyntax block, PathSyntax path, ValueSyntax band, ValueBinder binder)
    {
        if (NameOfIndex(block, path) is not { } name) return null;
        var (low, high) = band switch
        {
            RangeSyntax range => (Part(range.Low), Part(range.High)),
            HedgedSyntax { Hedge: Hedge.AtLeast or Hedge.MoreThan or Hedge.Over } floor => (Part(floor.Value), null),
            HedgedSyntax cap => ((decimal?)null, Part(cap.Value)),
            _ => (null, null),
        };
        if (low is null && high is null || low > high)
        {
            session.ReportMissingValue(block, "collar", "collar 85%..115% of KRX, outside value fixed");
            return null;
        }
        return new OfIndex(name, low, high);

        decimal? Part(ValueSyntax value) => binder.BindFigure(value is QuantitySyntax { Of: not null } q ? new QuantitySyntax(q.Tokens, q.Minus, q.Currency, q.Number, q.Scale, q.Unit, q.Counted, null) : value)?.Quantity?.Value;
    }

    private string? NameOfIndex(BlockSyntax block, PathSyntax path)
    {
        string name = session.Names.Full(path.Dotted, block);
        if (session.Names.Series.Contains(name) || session.Names.FindParty(path, context.Values(block, [])) is { Kind: PartyKind.Index }) return name;
        session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(path), path.Dotted, session.Names.Series.Concat(session.Names.Parties.Values.Where(p => p.Kind == PartyKind.Index).Select(p => p.Name)));
        return null;
    }

    /// <summary>15% behind KRX: an index, or a series of its levels.</summary>
    private BehindIndex? Behind(BlockSyntax block, ModifierSyntax behind, ValueBinder binder)
    {
        if (behind.Values is not [var part, PathSyntax { Arguments: [] } path] || binder.BindFigure(part) is not { IsPercent: true, Quantity.Value: { } by })
        {
            session.ReportMissingValue(block, "behind", "collar at least $40.00, outside walk, 15% behind KRX");
            return null;
        }
        return NameOfIndex(block, path) is { } name ? new BehindIndex(name, by) : null;
    }

    private static bool IsBackwards(RangeSyntax range, ValueBinder binder) =>
        binder.BindFigure(range.Low)?.Quantity is { Value: { } low } first && binder.BindFigure(range.High)?.Quantity is { Value: { } high } second
            && first.Unit == second.Unit && low > high;

    private Quantity? Money(BlockSyntax block, ValueSyntax value) =>
        new ValueBinder(session, context.Values(block, []) with { IsContractual = true }).BindFigure(value)?.Quantity is { Unit.Currency: not null } price ? price : null;
}
