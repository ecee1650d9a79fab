using System.Collections.Immutable;
using System.Globalization;
using DealLang.Checks;
using DealLang.Evaluating;
using DealLang.Runtime;

namespace DealLang.Tests.Relations;

/// <summary>A wrong digit in a stated figure is found exactly when it is worth more than the written digits leave open.</summary>
public class DigitChanges
{
    private static readonly Dictionary<string, WorldSketch> s_sketches = new() { ["all stock"] = Sketches.AllStock, ["cash"] = Sketches.Cash, ["mixed"] = Sketches.Mixed, ["round"] = Sketches.Round, ["offering"] = Sketches.Offering };

    public static TheoryData<string> Names => [.. s_sketches.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Found_when_it_matters(string name)
    {
        var plain = Laws.Untied(s_sketches[name]);
        var evaluation = plain.Evaluate();
        int wrong = 0;
        foreach (var derived in evaluation.Figures.Where(f => f.Figure.Formula is not null && f.Value is { } value && Math.Abs(value) > 1e-6m))
        {
            // A deal's own net debt stands for itself: the company's accounts are of another day.
            if (derived.Figure.Path.Measure == "net-debt") continue;
            decimal ratioWidth = Laws.RatioWidth(plain, derived.Figure.Path);
            var (digits, unit) = Written(derived.Value!.Value);
            foreach (string changed in Changes(digits))
            {
                decimal stated = decimal.Parse(changed, CultureInfo.InvariantCulture) * unit;
                decimal own = Math.Min(unit / 2m, Math.Abs(stated) * 0.005m);
                decimal off = Math.Abs(stated - derived.Value.Value) / (own + derived.Width + ratioWidth);
                // At the very edge of the tolerance either answer is right.
                if (off is > 0.5m and < 2m) continue;
                var found = Check(plain, derived, stated);
                Assert.True(found.Any(d => IsNamed(d, derived)) == off >= 2m, $"{derived.Figure.Path} {derived.Value} stated {stated}: {off} tolerances off; {string.Join("; ", found.Select(d => d.Message))}");
                if (off >= 2m) wrong++;
            }
        }
        Assert.True(wrong > 10);
    }

    private static bool IsNamed(DealLang.Diagnostics.Diagnostic diagnostic, FigureValue figure) =>
        diagnostic.Code[0] == 'T' && (diagnostic.Figure == figure.Figure.Path.ToString() || diagnostic.Related.Any(r => r.Location.Text.Contains(figure.Figure.Path.Measure, StringComparison.Ordinal)));

    private static ImmutableArray<DealLang.Diagnostics.Diagnostic> Check(WorldSketch plain, FigureValue figure, decimal stated)
    {
        var path = figure.Figure.Path;
        var statement = new Statement(path.Owner, path.Measure, path.Argument, stated.ToString(CultureInfo.InvariantCulture), figure.Figure.Unit.ToString()) { Digits = 4 };
        return [.. TieChecks.Run(plain.With(statement).Evaluator)];
    }

    private static (string Digits, decimal Unit) Written(decimal value)
    {
        decimal unit = Rounding.PowerOfTen(Rounding.Magnitude(value) - 3);
        return (Rounding.ToPlaces(value / unit, 0).ToString("0", CultureInfo.InvariantCulture), unit);
    }

    private static IEnumerable<string> Changes(string digits)
    {
        yield return digits;
        for (int at = digits[0] == '-' ? 1 : 0; at < digits.Length; at++)
        {
            foreach (int step in new[] { 1, 3, 9 })
            {
                char digit = (char)('0' + ((digits[at] - '0' + step) % 10));
                if (digit != '0' || at > (digits[0] == '-' ? 1 : 0)) yield return digits[..at] + digit + digits[(at + 1)..];
            }
        }
    }
}
