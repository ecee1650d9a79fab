using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// Awards and what converts are lines of one kind side by side, told apart by a name or by class and strike. A path that gives one another value
/// need not say more than it takes: nothing where there is one, else its name, its class, its strike, or what the reports call it.
/// </summary>
internal static class StatedLines
{
    private sealed record Line(string Measure, string Argument, string? Class, decimal? Second);

    /// <returns>The figure of the line that is meant; the path as it is where no line of the kind is said; null for several, which has been reported.</returns>
    public static FigurePath? Of(BindingSession session, FigurePath figure, Location place)
    {
        if (SecondAmounts.Lines(figure.Measure) is not { IsEmpty: false } measures || !session.Names.Parties.ContainsKey(figure.Owner)) return figure;
        List<Line> lines = [.. session.Claims.Where(c => c.Key.Owner == figure.Owner && measures.Contains(c.Key.Measure) && c.Quantity is not null)
            .Select(c => new Line(c.Key.Measure, c.Key.Argument, c.Quantity!.Unit.ShareClass, c.Second?.Value)).DistinctBy(l => (l.Measure, l.Argument))];
        var meant = lines.FindAll(l => l.Argument == figure.Argument);
        if (meant.Count == 0) meant = lines.FindAll(l => IsMeant(l, figure));
        if (meant.Count == 0) meant = AsReported(session, figure) is { } reported ? lines.FindAll(l => l.Argument == reported) : [];
        if (meant.Count == 0) return figure;
        if (meant.Count == 1) return figure with { Argument = meant[0].Argument };
        session.Report(Rules.Names.SeveralLines, place, figure.ToString(), meant.Count.ToString(CultureInfo.InvariantCulture),
            string.Join(", ", meant.Select(l => figure with { Argument = Shortest(l, meant) })));
        return null;
    }

    private static bool IsMeant(Line line, FigurePath figure) => figure.Argument.Length == 0 || line.Class == figure.Argument
        || (line.Second is { } second && decimal.TryParse(figure.Argument.TrimStart('$', '€', '£'), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal price) && price == second);

    /// <summary>A company's options and warrants are numbered in its figures, the first by the company's name alone; so are its units.</summary>
    private static string? AsReported(BindingSession session, FigurePath figure)
    {
        string[] numbered = figure.Measure is "rsus" or "psus" ? ["rsus", "psus"] : ["options", "warrants"];
        int number = figure.Argument == figure.Owner ? 1
            : figure.Argument.StartsWith($"{figure.Owner}, ", StringComparison.Ordinal) && int.TryParse(figure.Argument.AsSpan(figure.Owner.Length + 2), NumberStyles.None, CultureInfo.InvariantCulture, out int k) ? k : 0;
        return number == 0 ? null : numbered.SelectMany(measure => session.Claims.Where(c => c.Key.Owner == figure.Owner && c.Key.Measure == measure && c.Quantity is not null && c.When is null && !c.Modifiers.Contains("contingent"))
            .Select(c => c.Key.Argument).Distinct().Order(StringComparer.Ordinal)).ElementAtOrDefault(number - 1);
    }

    private static string Shortest(Line line, List<Line> among) =>
        line.Second is { } second && among.Count(l => l.Second == second) == 1 ? second.ToString(CultureInfo.InvariantCulture)
        : line.Class is { } name && among.Count(l => l.Class == name) == 1 ? name : line.Argument;
}
