using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A swap of returns: who pays which return against what, and what the periods came to so far.</summary>
internal sealed class ReturnSwapFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private const int Most = 6;

    private static readonly string[] Shown = ["net", "notional", "number"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal) => deal.Legs.Any(leg => leg.Return is not null);

    public Prose Sentence()
    {
        // A basket is a leg for each of its classes, and one line.
        var promises = Naming.List(deal.Legs.Where(leg => leg.Return is not null || leg.Rate is not null).Select(Promise).Distinct().Select(p => (Prose)p));
        return evaluation.Known("net") is { Value: { } net } total
            ? Prose.Of($"{promises}. In all {Payer(net)} pays {FigureRun.Of(total, FigureText.Of(Math.Abs(net), total.Figure.Unit, FigureStyle.Money, total.Width))} net.")
            : Prose.Of($"{promises}.");
    }

    public IEnumerable<KeyFigure> Rows() => Shown.SelectMany(measure => evaluation.AllKnown(measure))
        .OrderBy(f => f.Figure.Path.Argument.Length > 0)
        .Take(Most)
        .Select(f => _row.Of(f, Prose.Join("; ", [_row.Origin(f), f.Figure.Formula is null ? f.Figure.Note : Provenance.Numbers(f, evaluation)])));

    /// <summary>Who pays a net amount: a negative one turns the leg of equity round.</summary>
    private string Payer(decimal net)
    {
        var equity = deal.Legs.First(leg => leg.Return is not null).From;
        return net >= 0m ? equity.Name : deal.Subjects.Concat(deal.Objects).First(p => p != equity).Name;
    }

    private static string Promise(Leg leg)
    {
        string written = Naming.Written(leg);
        return written.StartsWith(leg.From.Name, StringComparison.Ordinal) ? written : $"{leg.From.Name} {written}";
    }
}
