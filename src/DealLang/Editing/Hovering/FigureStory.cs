using System.Globalization;
using System.Text;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Editing.Hovering;

/// <summary>A figure in a few lines: value, formula, claims with their sources, splits since.</summary>
internal static class FigureStory
{
    public static string Of(EditedWorld world, FigureValue value)
    {
        var figure = value.Figure;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"**{world.Wording.Label(figure.Path)}** `{figure.Path}` = **{world.Wording.Value(world.World, value)}** · {Origin(value)}");
        if (figure.Formula is { } formula) text.Append("\n\n= ").Append(world.Wording.Formula(formula, figure.Path.Owner));
        else if (value.Value is null && Missing(world, figure.Path) is { Length: > 0 } missing) text.Append("\n\nWhat would have to be stated: ").Append(missing).Append('.');
        if (figure.Restated != 1m) text.Append(CultureInfo.InvariantCulture, $"\n\nStated before {Splits(world, figure)}; restated with the factor {figure.Restated:0.####}.");
        foreach (var claim in figure.Fact?.Claims ?? []) text.Append("\n- ").Append(Told(world, claim, figure.Fact!));
        if (figure.Fact is null)
        {
            foreach (var citation in figure.Citations) text.Append("\n- ").Append(Cited(citation));
        }
        if (figure.Note.Length > 0) text.Append("\n\n").Append(figure.Note);
        return text.ToString();
    }

    private static string Origin(FigureValue value) => value.Value is null && value.Low is null && value.High is null ? "not known" : value.Figure.Origin.ToString().ToLowerInvariant();

    private static string Missing(EditedWorld world, FigurePath path)
    {
        var model = world.World.Deal(path.Owner) is { } deal ? world.Evaluator.Evaluate(deal, world.Evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Model : null;
        return string.Join(", ", model?.Unknown.FirstOrDefault(u => u.Path == path)?.Missing.Select(p => $"`{p}`") ?? []);
    }

    private static string Splits(EditedWorld world, ModelFigure figure) => string.Join(", ", world.World.Splits
        .Where(s => figure.Unit.Factors.Any(f => f.Name == "share:" + s.Class.FullName))
        .Select(s => string.Create(CultureInfo.InvariantCulture, $"the {s.New:0.##}:{s.Old:0.##} split of {s.Date:yyyy-MM-dd}")));

    private static string Told(EditedWorld world, Claim claim, Fact fact)
    {
        string said = claim.Quantity is { } quantity ? world.Wording.Stated(quantity, claim.Key.Measure) : claim.Words;
        string used = fact.Claims.Length > 1 && claim == fact.Used ? " (used)" : fact.Agreement == Agreement.Conflict ? " (in conflict)" : "";
        string day = claim.Key.Valid is { } valid ? $", {valid.Written}" : "";
        return said + used + day + string.Concat(claim.Citations.Select(c => " — " + Cited(c)));
    }

    private static string Cited(Citation citation)
    {
        string quote = citation.Quote.Length > 0 ? $" “{Isolate(citation.Quote)}”" : "";
        string place = citation.Locator.Length > 0 ? $", {citation.Locator}" : "";
        return $"{citation.Source.Name}, {citation.Source.Kind} {citation.Source.Date.Written}{place}{quote}";
    }

    /// <summary>A quote keeps its own direction inside the line.</summary>
    private static string Isolate(string quote) => quote.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') >= 0 ? $"\u2068{quote}\u2069" : quote;
}
