using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>What a reviewer would write beside a figure that does not tie: the arithmetic, how far off, what probably happened.</summary>
internal sealed class BrokenTie
{
    private const int MostRelated = 6;

    private readonly World _world;
    private readonly Evaluation _evaluation;
    private readonly TieResult _result;
    private readonly Arithmetic _arithmetic;
    private readonly ImmutableArray<NeededValue> _behind;

    public BrokenTie(WorldEvaluator evaluator, Evaluation evaluation, TieResult result)
    {
        (_world, _evaluation, _result, _arithmetic) = (evaluator.World, evaluation, result, new Arithmetic(evaluation));
        _behind = [.. new TieSolver(evaluation, result, evaluator.Outside(evaluation)).Solve()];
    }

    private Tie Tie => _result.Tie;

    /// <summary>Null when the figure stands nowhere in a file: a value that a case assumes.</summary>
    public Diagnostic? Describe() =>
        Tie.Claim is not null ? DescribeClaim(Tie.Claim) : Blamed() is { } subject ? Describe(subject) : null;

    /// <summary>
    /// What the relation is about; where that is a fact of a company, and what somebody says of the deal is among what it was reckoned from, that: results are
    /// claimed, what goes into them is counted.
    /// </summary>
    private NeededValue? Blamed()
    {
        if (_behind.FirstOrDefault(b => b.Figure.Path == Tie.Subject) is not { } subject) return null;
        if (!IsOfACompany(subject.Figure) || Tie.Code == Ties.SourcesAndUses.Code) return subject;
        return _behind.FirstOrDefault(b => b.Figure.Fact is { } fact && fact.Claims.Any(c => c.IsAtMargin))
            ?? _behind.FirstOrDefault(b => b.Figure is { Fact.Key.Owner: var owner, Location: not null } && owner == _evaluation.Model.Owner && s_results.Contains(b.Figure.Path.Measure))
            ?? subject;
    }

    /// <summary>Figures of a deal that nobody counts: they are reckoned from others.</summary>
    private static readonly HashSet<string> s_results = ["accretion", "accretion.percent", "ownership", "votes", "combined", "goodwill", "premium", "leverage", "stake"];

    private bool IsOfACompany(ModelFigure figure) => figure.Fact is { } fact && fact.Key.Owner != _evaluation.Model.Owner && fact.Key.Owner.Length > 0;

    private Diagnostic? Describe(NeededValue subject)
    {
        if (PlaceOf(subject.Figure) is not { } place) return null;
        if (Tie.Code == Ties.SourcesAndUses.Code) return DescribeBalance(subject, place);
        var suspicion = OtherReadings.AcrossASplit(_world, _behind) ?? TieSuspicions.Find(_evaluation, _result, subject, _behind);
        int digits = FigureWords.DigitsToTell(subject.Stated, subject.Needed, subject.Figure.Unit, subject.Figure.Path.Measure);
        string needed = FigureWords.Of(subject.Needed, subject.Figure, digits);
        decimal tolerance = subject.Width + subject.Own;
        bool isCredible = suspicion.Words.Length > 0 || IsOfThatSize(subject);
        var fix = suspicion.Fix ?? (isCredible ? Correction(suspicion.Figure ?? subject.Figure, suspicion.Likely ?? subject.Needed) : null);
        string advice = suspicion.Words.Length > 0 ? suspicion.Words : isCredible ? $"{fix?.Title ?? "Write " + needed}, or correct a figure that it follows from." : "One of the figures behind is another one than is meant.";
        return Diagnostic.Create(suspicion.Descriptor ?? Ties.Of(Tie.Code), place, subject.Figure.Path.ToString(), Working(subject, needed),
            FigureWords.Of(subject.Stated, subject.Figure, digits), FigureWords.Width(tolerance, subject.Figure.Unit, subject.Figure.Path.Measure), advice) with
        {
            Figure = subject.Figure.Path.ToString(),
            Fix = fix,
            Related = Related(subject.Figure),
        };
    }

    /// <summary>Nobody who states a figure means nothing, or ten times as much: then another figure is wrong. A difference may be of any size.</summary>
    private bool IsOfThatSize(NeededValue subject) =>
        subject.Stated == 0m || (subject.Needed != 0m && Isolation.Solve(Tie.Left, Tie.Right, subject.Figure.Path) is Binary { Operation: Operation.Subtract }) || (subject.Needed != 0m && Math.Abs(subject.Needed) < 10m * Math.Abs(subject.Stated) && Math.Abs(subject.Stated) < 10m * Math.Abs(subject.Needed));

    /// <summary>A row is missing, or one is wrong: which, the arithmetic cannot tell.</summary>
    private Diagnostic DescribeBalance(NeededValue subject, Location place) =>
        Diagnostic.Create(Ties.SourcesAndUses, place, _evaluation.Model.Owner, Side(Tie.Left, _result.Left, _result.Right, subject),
            Side(Tie.Right, _result.Right, _result.Left, subject), FigureWords.Of(_result.Difference, subject.Figure)) with
        {
            Figure = Tie.Subject.ToString(),
            Related = Related(subject.Figure),
        };

    /// <summary>0.1433 × $526.59 = $75.46; where the subject stands further up, both sides as they are.</summary>
    private string Working(NeededValue subject, string needed) =>
        Isolation.Solve(Tie.Left, Tie.Right, subject.Figure.Path) is { } formula
            ? _arithmetic.Of(formula) is var working && working != needed ? $"{working} = {needed}" : needed
            : $"{Tie.Relation}: {Side(Tie.Left, _result.Left, _result.Right, subject)} against {Side(Tie.Right, _result.Right, _result.Left, subject)}";

    private string Side(Expression side, decimal value, decimal other, NeededValue subject)
    {
        var unit = Dimensions.Of(side, r => _evaluation.Find(r.Path)?.Figure.Unit) ?? subject.Figure.Unit;
        string measure = side is Reference reference ? reference.Path.Measure : "";
        string number = FigureWords.Of(value, unit, measure, FigureWords.DigitsToTell(value, other, unit, measure));
        return _arithmetic.Of(side) is var working && working != number ? $"{working} = {number}" : number;
    }

    private Diagnostic? DescribeClaim(ModelFigure claim)
    {
        if (PlaceOf(claim) is not { } place || _evaluation.Find(claim.Path) is not { } figure) return null;
        string stated = FigureWords.Of(claim.IsSuperseded ? claim.Quantity!.Value!.Value : _result.Right, claim);
        string bound = Tie.Comparison switch
        {
            _ when claim.IsSuperseded => stated,
            Comparison.LessOrEqual => "at most " + stated,
            Comparison.GreaterOrEqual => "at least " + stated,
            _ => stated,
        };
        string found = FigureWords.Of(_result.Left, claim, FigureWords.DigitsToTell(_result.Left, _result.Right, claim.Unit, claim.Path.Measure));
        return Diagnostic.Create(Ties.Of(Tie.Code), place, claim.Path.ToString(),
            figure.Figure.Formula is { } formula ? $"{_arithmetic.Of(formula)} = {found}" : $"{found} is stated too", bound,
            FigureWords.Width(_result.Width, claim.Unit, claim.Path.Measure), claim.IsSuperseded ? "Correct the figure stated since, or state the count of its day." : $"Correct one of the two, or write {found}.") with
        {
            Figure = claim.Path.ToString(),
            Fix = !claim.IsSuperseded && claim.Quantity?.Value is { } value ? WrittenFigure.Correct(place, value / claim.Restated, _result.Left / claim.Restated, 0m, isReported: true) : null,
            Related = Related(claim),
        };
    }

    private ImmutableArray<RelatedLocation> Related(ModelFigure subject) =>
    [
        .. _behind.Where(b => b.Figure.Path != subject.Path || !ReferenceEquals(b.Figure.Fact, subject.Fact))
            .Select(b => (Place: PlaceOf(b.Figure), b))
            .Where(p => p.Place is not null)
            .Select(p => new RelatedLocation(p.Place!, $"{p.b.Figure.Path.Measure} {FigureWords.Of(p.b.Stated, p.b.Figure)}"))
            .Take(MostRelated),
    ];

    private Fix? Correction(ModelFigure figure, decimal likely)
    {
        if (PlaceOf(figure) is not { } line || _behind.FirstOrDefault(b => b.Figure.Path == figure.Path) is not { } behind) return null;
        return WrittenFigure.Correct(line, behind.Stated / figure.Restated, likely / figure.Restated, behind.Width / figure.Restated, isReported: behind.Own > 0m);
    }

    private static Location? PlaceOf(ModelFigure figure) => figure.Location;
}
