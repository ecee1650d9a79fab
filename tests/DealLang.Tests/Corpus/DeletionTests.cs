using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Tests.Corpus;

/// <summary>
/// Take a stated figure out of a file: what is worked out in its place is what was stated, or a ? that says what to state, and once that is
/// stated the figure is there.
/// </summary>
public class DeletionTests
{
    [Theory, ClassData(typeof(DealFiles))]
    public void A_deleted_figure_is_derived_or_asked_for(string path)
    {
        string text = Repository.Read(path);
        var whole = Compile.Text(text);
        var stated = StatedLine.Of(whole).ToList();
        Assert.NotEmpty(stated);
        Assert.All(stated, figure => Examine(text, whole, figure));
    }

    private static void Examine(string text, DealCompilation whole, StatedLine stated)
    {
        string rest = Without(text, stated.Line);
        var evaluation = stated.In(Compile.Text(rest));
        if (evaluation.Find(stated.Path) is { Value: { } derived } found)
        {
            if (IsEarlier(found.Figure, stated.Figure)) return;
            Agrees(stated, derived, found.Width);
            return;
        }
        var unknown = evaluation.Model.Unknown.FirstOrDefault(u => u.Path == stated.Path);
        Assert.True(unknown is { Missing.IsEmpty: false }, $"{stated} is neither derived nor asked for");
        var asked = stated.In(whole);
        string restated = rest + string.Concat(unknown!.Missing.Select(m => Line(asked, m)));
        var again = stated.In(Compile.Text(restated)).Find(stated.Path);
        Assert.True(again?.Value is not null, $"{stated} is still unknown after\n{restated[rest.Length..]}");
        Agrees(stated, again!.Value!.Value, again.Width);
    }

    /// <summary>A price or a count of an earlier day, which holds again where the later one is not stated.</summary>
    private static bool IsEarlier(ModelFigure found, ModelFigure stated) =>
        found.Origin == Origin.Stated && found.AsOf is { } earlier && stated.AsOf is { } later && earlier.IsBefore(later);

    private static void Agrees(StatedLine stated, decimal derived, decimal width)
    {
        decimal value = stated.Figure.Quantity!.Value ?? derived;
        decimal allowed = stated.Figure.Quantity.Width + width;
        Assert.True(Math.Abs(derived - value) <= allowed, $"{stated}: {derived} for {value} ± {allowed}");
    }

    private static string Without(string text, int line) =>
        string.Join('\n', text.Split('\n').Where((_, i) => i != line)) + "\n";

    /// <summary>A figure stated at the margin, as the whole file has it.</summary>
    private static string Line(Evaluation whole, FigurePath path)
    {
        var figure = whole.Find(path);
        Assert.True(figure?.Value is not null, $"{path} is asked for and the whole file does not have it");
        return $"{path} {Written(figure!.Value!.Value, figure.Figure.Unit, Terms.OfMeasure(path.Measure)?.Value is ValueKind.Percent or ValueKind.Rate)}\n";
    }

    private static string Written(decimal value, Unit unit, bool isPercentage)
    {
        if (isPercentage) return (value * 100m).ToString("0.############", CultureInfo.InvariantCulture) + "%";
        string number = value.ToString("0.############", CultureInfo.InvariantCulture);
        string above = "", below = "";
        foreach (var (name, power) in unit.Factors)
        {
            string word = name.StartsWith("share:", StringComparison.Ordinal) ? name["share:".Length..] : name;
            if (power > 0) above = word;
            else below = $" per {word}";
        }
        return Unit.IsCurrency(above) ? $"{above} {number}{below}" : $"{number} {above}{below}".TrimEnd();
    }
}
