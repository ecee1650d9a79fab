using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// What falls due by fiscal year and thereafter, and how much of what is still to come within a year, in one to three, three to five, and later
/// (SEC Regulation S-K, former item 303(a)(5), by which such contracts are still disclosed).
/// </summary>
internal sealed class ObligationSchedule(DealTerms terms, List<PurchaseLine> lines)
{
    public const string Undated = "not dated";

    /// <summary>Windows of years from the day of the view, as paths name them.</summary>
    public static readonly ImmutableArray<(string Name, int From, int To)> Windows =
        [("within 1 year", 0, 1), ("1..3 years", 1, 3), ("3..5 years", 3, 5), ("after 5 years", 5, 1_000)];

    private readonly Form _form = terms.Form;

    public void Relate()
    {
        var priced = lines.Where(l => l.Value is not null || !l.Instalments.IsEmpty).Where(l => l is not QuantityLine { IsPriced: false }).ToList();
        Relate("announced", [.. priced.Where(l => l.Force == Force.Nonbinding)]);
        var binding = priced.Where(l => l.Force != Force.Nonbinding).ToList();
        Relate("obligations", binding);
        if (binding.Exists(l => l.Force == Force.Conditional) && binding.Exists(l => l.Force == Force.Firm))
        {
            Relate("obligations.firm", [.. binding.Where(l => l.Force == Force.Firm)]);
            Relate("obligations.conditional", [.. binding.Where(l => l.Force == Force.Conditional)]);
        }
        RelateWindows(binding);
        new CancellationNotice(terms, this).Relate(binding);
    }

    private void Relate(string measure, List<PurchaseLine> due)
    {
        var byPeriod = new Dictionary<string, (DeliveryPeriod Period, Expression Sum)>(StringComparer.Ordinal);
        foreach (var line in due)
        {
            foreach (var instalment in line.Instalments) Add(instalment.Period, InstalmentOf(measure, line, instalment));
            if (line.Thereafter is { } rest) Add(new DeliveryPeriod(DeliveryCalendar.Thereafter, "", DateOnly.MaxValue, DateOnly.MaxValue), rest);
        }
        foreach (var (period, sum) in byPeriod.Values.OrderBy(p => p.Period.From))
        {
            var whole = Of(measure, period.Label);
            if (sum != whole) _form.Relate("what falls due", "T10", whole, sum);
        }
        foreach (var year in byPeriod.Values.OrderBy(p => p.Period.From).GroupBy(p => p.Period.Year).Where(y => y.Key.Length > 0 && y.Any(p => p.Period.Label != y.Key)))
            _form.Relate("what falls due in a year", "T10", Of(measure, year.Key), year.Select(p => (Expression)Of(measure, p.Period.Label)).Aggregate((sum, part) => sum + part));
        // Of a contract that was ended nothing is left to fall due some day.
        if (terms.Ended is null && due.Where(l => l.IsUndated).Select(l => l.Value).OfType<Expression>().ToList() is { Count: > 0 } undated)
            _form.Relate("what falls due on no day that is known", "T10", Of(measure, Undated), undated.Aggregate((sum, next) => sum + next));

        void Add(DeliveryPeriod period, Expression amount) =>
            byPeriod[period.Label] = byPeriod.TryGetValue(period.Label, out var found) ? (found.Period, found.Sum + amount) : (period, amount);
    }

    /// <summary>Of several lines each has its own part of a period.</summary>
    private Reference InstalmentOf(string measure, PurchaseLine line, Instalment instalment)
    {
        var part = Of(measure is "announced" ? measure : "obligations", line.DueName(instalment.Period));
        if (_related.Add(part.Path)) _form.Relate("what falls due of a line", "T10", part, instalment.Amount);
        return part;
    }

    private readonly HashSet<FigurePath> _related = [];

    private void RelateWindows(List<PurchaseLine> due)
    {
        var day = terms.Reading.Day;
        if (day.Year >= 9_000 || due.TrueForAll(l => l.Instalments.IsEmpty && l.Thereafter is null)) return;
        Expression? all = null;
        foreach (var (name, from, to) in Windows)
        {
            var (first, last) = (day.AddDays(1).AddYears(from), to > 900 ? DateOnly.MaxValue : day.AddDays(1).AddYears(to));
            var sum = Within(due, first, last);
            foreach (var ahead in Prepaid().Where(p => p.Day >= first && p.Day < last)) sum = sum.Plus(ahead.Amount);
            if (sum is null) continue;
            _form.Relate("what falls due within a time", "T10", Of("obligations", name), sum);
            all = all.Plus(Of("obligations", name));
        }
        foreach (var rest in due.Select(l => l.Thereafter).OfType<Expression>()) all = all.Plus(rest);
        if (terms.Ended is null && due.Exists(l => l.IsUndated && l.Value is not null)) all = all.Plus(Of("obligations", Undated));
        if (terms.Ended is not null) all ??= new Number(0m) { Unit = terms.Money };
        if (all is not null) _form.Relate("what is still to fall due", "T10", Of("obligations", ""), all);
    }

    /// <summary>Of a period that lies inside whole the sum of all lines, of any other each line's own part.</summary>
    public Expression? Within(List<PurchaseLine> due, DateOnly first, DateOnly last)
    {
        Expression? sum = null;
        foreach (var period in due.SelectMany(l => l.Instalments.Select(i => (Line: l, Instalment: i))).GroupBy(p => p.Instalment.Period.Label, StringComparer.Ordinal))
        {
            var parts = period.Select(p => (p.Line, p.Instalment, Part: p.Instalment.Day is { } on ? (Units: on >= first && on < last ? 1 : 0, Of: 1) : p.Line.Within(p.Instalment.Period, first, last))).ToList();
            if (parts.TrueForAll(p => p.Part.Units == p.Part.Of)) sum = sum.Plus(Of("obligations", period.Key));
            else foreach (var (line, instalment, part) in parts.Where(p => p.Part.Units > 0))
            {
                Expression amount = Of("obligations", line.DueName(instalment.Period));
                sum = sum.Plus(part.Units == part.Of ? amount : amount * new Number(part.Units) / new Number(part.Of));
            }
            // What is set off against money paid ahead is paid no more.
            if (parts.Find(p => p.Part.Units > 0) is { Line: not null, Part: var within } && period.Key != DeliveryCalendar.Thereafter && Prepaid().Count > 0)
            {
                Expression used = _form.Figure("prepayment.used", terms.Money, period.Key);
                sum = sum.Less(within.Units == within.Of ? used : used * new Number(within.Units) / new Number(within.Of));
            }
        }
        return sum;
    }

    private List<(Expression Amount, DateOnly? Day)> Prepaid() => _prepaid ??=
        [.. terms.Stated("prepayment").Select(f => ((Expression)terms.Read(f, terms.Money), (f.Used.Date ?? DealDates.Latest(terms.Deal, terms.Reading.Day)?.Date)?.First))];

    private List<(Expression Amount, DateOnly? Day)>? _prepaid;

    private Reference Of(string measure, string argument) => _form.Figure(measure, terms.Money, argument);
}
