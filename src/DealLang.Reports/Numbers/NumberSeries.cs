using DealLang.Evaluating;
using DealLang.Values;

namespace DealLang.Reports.Numbers;

/// <summary>
/// Numbers that are read together, the years of a row or a column that adds up: as many places behind the point as the one that supports fewest, and
/// whole units of the scale where any supports them. 16.2 … 22.0, not 22.04; 800 + 11 + 10 + 10 = 831, not 830.
/// </summary>
internal sealed class NumberSeries
{
    /// <summary>A number that would lose these keeps its own places: 0.52 beside 1,234.</summary>
    private readonly int _fewestDigits = 3;

    private readonly Scale _scale;
    private readonly int? _places;
    private readonly int _shown;

    public NumberSeries(IEnumerable<FigureValue?> figures, Scale scale)
    {
        _scale = scale;
        var counted = new List<FigureValue>();
        foreach (var figure in figures)
            if (figure is not null && IsCounted(figure)) counted.Add(figure);
        if (counted.Count < 2) return;
        int fewest = int.MaxValue, most = int.MinValue;
        foreach (var figure in counted)
        {
            int places = PlacesOf(figure);
            (fewest, most) = (Math.Min(fewest, places), Math.Max(most, places));
        }
        if (most < 0) return;
        if (counted.Exists(f => f.Mark == Mark.About)) _fewestDigits = SignificantDigits.Fewest;
        _places = Math.Max(fewest, 0);
        foreach (var figure in counted)
            if (IsTogether(figure)) _shown = Math.Max(_shown, Written(Rounded(figure)));
    }

    public string Shown(FigureValue figure)
    {
        if (_places is null || !IsCounted(figure) || !IsTogether(figure)) return TableNumber.Shown(figure, _scale);
        decimal rounded = Rounded(figure);
        return Marks.Before(figure.Mark) + TableNumber.Signed(rounded, FigureText.Places(Math.Abs(rounded), _shown));
    }

    private static bool IsCounted(FigureValue figure) => figure.Mark is Mark.Exact or Mark.About or Mark.AtMost or Mark.AtLeast && FigureText.Shown(figure) is { } value && value != 0m
        && !FigureText.IsVague(figure) && WrittenDigits.Of(figure) is not { IsAgreed: true };

    /// <summary>The places behind the point, in units of the scale, that the figure supports; negative where it is good to tens only.</summary>
    private int PlacesOf(FigureValue figure)
    {
        decimal value = FigureText.Shown(figure)!.Value;
        int digits = Math.Min(SignificantDigits.Supported(value, figure.Width, figure.Mark == Mark.About), SignificantDigits.Most);
        int places = digits - 1 - SignificantDigits.Exponent(value / _scale.Factor);
        return _scale == Scale.One ? Math.Min(Math.Max(places, -SignificantDigits.Exponent(value)), Math.Abs(value) < 1000m ? 2 : 0) : places;
    }

    private bool IsTogether(FigureValue figure) =>
        PlacesOf(figure) <= _places || SignificantDigits.Exponent(FigureText.Shown(figure)!.Value / _scale.Factor) + 1 + _places >= _fewestDigits;

    private decimal Rounded(FigureValue figure) => SignificantDigits.RoundAt(FigureText.Shown(figure)!.Value / _scale.Factor, _places!.Value);

    /// <summary>Digits behind the point, closing zeros left out.</summary>
    private static int Written(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}
