using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Synergies before tax: each line a stream, of every year or of the one that it names, at full size or at the part that a phase leaves.
/// Their present value is what remains after tax and the cost to achieve them, at the end of each named year; a terminal growth carries the
/// last year on for ever: S(1 + g)/(r − g).
/// </summary>
internal sealed class Synergies
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly List<Stream> _streams;

    /// <summary>One line: what it is called, the year that it is of, the full amount, what of it counts.</summary>
    private sealed record Stream(string Label, string Period, Reference Full, Expression Counted);

    public Synergies(DealTerms terms)
    {
        (_terms, _form) = (terms, terms.Form);
        _streams = [.. terms.Stated("synergies").Select(Read)];
    }

    public bool Any => _streams.Count > 0;

    /// <summary>What counts in a period; null when nobody speaks of any.</summary>
    public Expression? In(string period)
    {
        Expression? sum = null;
        foreach (var stream in _streams.GroupBy(s => s.Label, StringComparer.Ordinal))
        {
            if ((stream.FirstOrDefault(s => s.Period == period) ?? stream.FirstOrDefault(s => s.Period.Length == 0)) is { } counted) sum = sum.Plus(counted.Counted);
        }
        return sum;
    }

    /// <summary>The full amount a year, once everything is in place: that of the last year of each stream. Null without synergies.</summary>
    public Reference? RunRate()
    {
        if (!Any) return null;
        var last = _streams.GroupBy(s => s.Label, StringComparer.Ordinal).Select(g => g.OrderBy(s => s.Period.Length == 0).ThenBy(s => s.Period, StringComparer.Ordinal).Last(s => s.Period.Length == 0 || g.All(o => o.Period.Length > 0))).ToList();
        if (last is [var only]) return only.Full;
        var total = _form.Figure("synergies.run-rate", _form.Money);
        _form.Relate("run-rate synergies", "T30", total, last.Select(s => (Expression)s.Full).Aggregate((sum, next) => sum + next));
        return total;
    }

    /// <returns>The present value; null where no rate is stated.</returns>
    public Reference? RelatePresentValue()
    {
        if (!Any || !_terms.States("discount-rate")) return null;
        var rate = _form.Input("discount-rate", Unit.One);
        var kept = 1m - _form.Input("tax", Unit.One);
        var years = Years();
        Expression? sum = null;
        for (int i = 0; i < years.Count; i++)
        {
            if (Net(years[i]) is { } net) sum = sum.Plus(net * kept / Functions.Power.Call(1m + rate, (decimal)(i + 1)));
        }
        if (years.Count == 0 || _terms.States("terminal-growth"))
        {
            var growth = _form.Input("terminal-growth", Unit.One);
            var last = In(years.Count == 0 ? "" : years[^1])!;
            // A stream without years begins at its full size a year from now; a dated one grows from its last year.
            var forEver = years.Count == 0 ? last * kept / (rate - growth)
                : last * kept * (1m + growth) / (rate - growth) / Functions.Power.Call(1m + rate, (decimal)years.Count);
            sum = sum.Plus(forEver);
        }
        var value = _form.Figure("synergies.present-value", _form.Money);
        _form.Relate("present value of the synergies", "T30", value, sum!);
        return value;
    }

    private Expression? Net(string year)
    {
        var gain = In(year);
        return _terms.Stated("cost-to-achieve").Find(f => PeriodFigures.Label(f.Key.Argument) == year) is { } cost ? gain.Less(_terms.Read(cost, _form.Money)) : gain;
    }

    /// <summary>The named years of synergies and costs without a gap between them.</summary>
    private List<string> Years()
    {
        var named = _streams.Select(s => s.Period).Concat(_terms.Stated("cost-to-achieve").Select(f => f.Key.Argument)).Select(PeriodFigures.YearOf).OfType<int>().ToList();
        return named.Count == 0 ? [] : [.. Enumerable.Range(named.Min(), named.Max() - named.Min() + 1).Select(y => y.ToString(CultureInfo.InvariantCulture))];
    }

    private Stream Read(Fact fact)
    {
        string[] parts = fact.Key.Argument.Split(", ");
        string period = IsPeriod(parts[^1]) ? PeriodFigures.Label(parts[^1]) : "";
        string label = period.Length == 0 ? fact.Key.Argument : parts.Length > 1 ? parts[0] : "";
        var full = _terms.Read(fact, _form.Money);
        return new Stream(label, period, full, fact.Used.Amounts.ContainsKey("phase") ? full * _terms.Read(fact, "phase", Unit.One) : full);
    }

    private static bool IsPeriod(string words) => words.Length > 0 && (char.IsAsciiDigit(words[0]) || PeriodFigures.YearOf(words) is not null);
}
