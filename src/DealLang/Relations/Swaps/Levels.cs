using System.Globalization;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Prices of the underlying, fixings of the rate and dividends, on the days of a swap's periods. What lies ahead of the view is not known.</summary>
internal sealed class Levels(DealTerms terms, bool manyNames)
{
    /// <summary>Over a weekend and holidays nothing is traded; after a longer silence the last price is another period's, and none of this one is known (K46).</summary>
    public const int Near = 7;

    private readonly HashSet<FigurePath> _related = [];
    private readonly Dictionary<DateOnly, DateOnly> _rolled = [];

    /// <summary>Where payments move off holidays, prices are taken and rates are set on the day to which they move (2002 ISDA Equity Definitions, 6.6: a valuation date is a scheduled trading day).</summary>
    public void RollTo(IEnumerable<SchedulePeriod> periods)
    {
        foreach (var period in periods) _rolled[period.To] = period.Pays;
    }

    /// <summary>The day on which the price of the end of a period is taken.</summary>
    public DateOnly DayOf(DateOnly end) => _rolled.GetValueOrDefault(end, end);

    /// <summary>What the underlying costs at the start and at the end of a period.</summary>
    public (Reference From, Reference To) Of(Leg leg, SchedulePeriod period, int i) =>
        (i == 1 ? Initial(leg, period.From) : At(leg.Return!, DayOf(period.From), i - 1), At(leg.Return!, DayOf(period.To), i));

    /// <summary>What it costs on a day within a period, on which the swap was changed.</summary>
    public Reference On(ReturnTerms of, DateOnly day)
    {
        var level = terms.Form.Input("level", PriceUnit(of), manyNames ? $"{of.Underlying}, {CalendarDate.Spell(day)}" : CalendarDate.Spell(day));
        GiveLevel(level, of, day);
        return level;
    }

    public Reference Initial(Leg leg) => terms.Form.Input("level", PriceUnit(leg.Return!), Label(leg.Return!, 0));

    /// <summary>The rate of a period: that of its start, or of its end where it is set in arrears.</summary>
    public Reference Fixing(RateTerms rate, SchedulePeriod period, int i)
    {
        var fixing = terms.Form.Input("fixing", Unit.One, Number(i));
        Give(fixing, terms.Reading.World.FactsOf("", rate.Index), DayOf(rate.IsSetInArrears ? period.To : period.From));
        return fixing;
    }

    /// <summary>The rate of a part of a period, in which interest is added to interest.</summary>
    public Reference FixingOn(RateTerms rate, DateOnly from, DateOnly to, int i, int part)
    {
        var fixing = terms.Form.Input("fixing", Unit.One, $"{Number(i)}, part {Number(part)}");
        // What accrues beyond the day of the view is not known.
        if (to <= terms.Reading.Day || rate.Compounding is { Months: > 0 }) Give(fixing, terms.Reading.World.FactsOf("", rate.Index), rate.Compounding is { Unit: CycleUnit.Day } ? rate.IsSetInArrears ? to : from : DayOf(rate.IsSetInArrears ? to : from));
        return fixing;
    }

    /// <summary>A rate that the schedule does not fix: it has to be stated.</summary>
    public Reference Unfixed(int i) => terms.Form.Input("compounded-rate.stated", Unit.One, Number(i));

    /// <summary>The days after one and before another for which a rate was published.</summary>
    public IEnumerable<DateOnly> Published(string index, DateOnly after, DateOnly before) => terms.Reading.World.FactsOf("", index)
        .Where(f => f.Quantity is not null && f.Key.Valid is { } day && day.First > after && day.First < before && day.First <= terms.Reading.Day).Select(f => f.Key.Valid!.Value.First).Distinct().Order();

    /// <summary>Dividends of a share that went ex in a period, times the part that is passed on; null where none did.</summary>
    /// <param name="part">Which part of the period, from 0: the first is named after the period alone.</param>
    public Expression? Dividends(Leg leg, ShareClass shareClass, SchedulePeriod period, int i, int part)
    {
        var paid = terms.Reading.World.FactsOf(shareClass.Party.Name, "dividend")
            .Where(f => f.Quantity is not null && f.Key.Argument is var of && (of.Length == 0 || of == shareClass.FullName))
            .Where(f => f.Key.Valid is { } day && day.First > DayOf(period.From) && day.First <= DayOf(period.To) && day.First <= terms.Reading.Day).ToList();
        Expression? sum = null, passed = null;
        bool isPart = terms.States(new FigurePath(terms.Form.Owner, "dividends")), isAmended = false;
        string label = part == 0 ? Label(leg.Return!, i) : $"{Label(leg.Return!, i)}, from {CalendarDate.Spell(period.From)}";
        for (int n = 0; n < paid.Count; n++)
        {
            var dividend = terms.Form.Input("dividend", PriceUnit(leg.Return!), paid.Count == 1 ? label : $"{label}, {Number(n + 1)}");
            terms.Give(dividend, paid[n], Counted(paid[n].Quantity!, leg.Return!), on: paid[n].Key.Valid!.Value.First);
            sum = sum is null ? dividend : sum + dividend;
            if (!isPart) continue;
            var share = Passed(paid[n].Key.Valid!.Value.First);
            isAmended |= share.Path.Argument.Length > 0;
            passed = passed is null ? dividend * share : passed + (dividend * share);
        }
        return sum is null || !isPart ? sum : isAmended ? passed : sum * terms.Form.Input("dividends", Unit.One);
    }

    /// <summary>The part of a dividend that is passed on: that of the day on which it went ex. One that an amendment has changed since is named after its last day.</summary>
    private Reference Passed(DateOnly exDay)
    {
        var now = terms.Form.Input("dividends", Unit.One);
        if (terms.Reading.Assignments.Of(now.Path) is not null || In(terms.Reading.At(exDay)) is not { } then || then == In(terms.Reading)) return now;
        var last = terms.Reading.World.FactsOf(terms.Deal.Name, "dividends").Where(f => f.Quantity is not null && f.Key.Valid is { } valid && valid.First > exDay).Min(f => f.Key.Valid!.Value.First).AddDays(-1);
        var earlier = terms.Form.Input("dividends", Unit.One, CalendarDate.Spell(last));
        if (!terms.Form.Given.ContainsKey(earlier.Path)) terms.Give(earlier, then, then.Quantity!);
        return earlier;

        Fact? In(FactReading reading) => reading.InForce(terms.Deal.Name, "dividends", terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null);
    }

    /// <summary>A number for one thing alone, after the thing's name for several.</summary>
    public string Label(ReturnTerms terms, int i) => manyNames ? $"{terms.Underlying}, {Number(i)}" : Number(i);

    /// <param name="until">What was said before an amendment is named after its last day.</param>
    public string Name(ReturnTerms terms, string until) => !manyNames ? until : until.Length == 0 ? terms.Underlying : $"{terms.Underlying}, {until}";

    /// <summary>Shares of a class; units of an index are plain numbers of money for a point.</summary>
    public Unit CountUnit(ReturnTerms of) => of.Class is { } held ? Unit.Shares(held.FullName) : terms.Form.Money / PriceUnit(of);

    public void RelateOnce(string name, Reference figure, Expression formula)
    {
        if (_related.Add(figure.Path)) terms.Form.Relate(name, "T18", figure, formula);
    }

    private Reference Initial(Leg leg, DateOnly start)
    {
        var initial = Initial(leg);
        if (leg.Return!.Initial is { } stated)
        {
            if (!terms.Form.Given.ContainsKey(initial.Path)) terms.Give(initial, stated, leg, start);
        }
        else GiveLevel(initial, leg.Return, start);
        return initial;
    }

    private Reference At(ReturnTerms of, DateOnly day, int i)
    {
        var level = terms.Form.Input("level", PriceUnit(of), Label(of, i));
        GiveLevel(level, of, day);
        return level;
    }

    private void GiveLevel(Reference level, ReturnTerms of, DateOnly day)
    {
        if (of.Class is { } held)
        {
            var price = day <= terms.Reading.Day ? new ClassPrices(terms.Reading.World, held, terms.Deal.Name).At(day) : null;
            if (price is not null && IsNear(price, day) && !terms.Form.Given.ContainsKey(level.Path)) terms.Give(level, price, AsPublished(price.Quantity!), on: day);
        }
        else Give(level, Stated(of).Where(f => IsNear(f, day)), day);
    }

    /// <summary>The last price of the underlying that is stated by a day, however old; null where none is.</summary>
    public static Fact? LastBy(World world, Deal deal, ReturnTerms of, DateOnly day) => of.Class is { } held ? new ClassPrices(world, held, deal.Name).At(day) : Last(Stated(world, of), day);

    public static bool IsNear(Fact price, DateOnly day) => price.Key.Valid is { } valid && day.DayNumber - valid.First.DayNumber <= Near;

    private static Fact? Last(IEnumerable<Fact> facts, DateOnly day) => facts.Where(f => f.Quantity is not null && f.Key.Valid is { } valid && valid.First <= day).MaxBy(f => f.Key.Valid!.Value.First);

    private void Give(Reference figure, IEnumerable<Fact> facts, DateOnly day)
    {
        if (day > terms.Reading.Day || terms.Form.Given.ContainsKey(figure.Path)) return;
        if (Last(facts, day) is { } last) terms.Give(figure, last, AsPublished(last.Quantity!), on: day);
    }

    /// <summary>A swap is settled at the fixing as it was published, to its last digit: what a contract counts, it counts exactly.</summary>
    private static Quantity AsPublished(Quantity fixing) => fixing.Shape == Shape.Stated ? fixing with { Width = 0m } : fixing;

    /// <summary>A dividend for a share of the class, in the money that it was paid in.</summary>
    private Quantity Counted(Quantity dividend, ReturnTerms of) => AsPublished(dividend) is var published && published.Unit.Factors.Any(f => f.Power > 0 && Unit.IsCurrency(f.Name) && Unit.Money(f.Name) != terms.Form.Money)
        ? published : published with { Unit = PriceUnit(of) };

    private IEnumerable<Fact> Stated(ReturnTerms of) => Stated(terms.Reading.World, of);

    private static IEnumerable<Fact> Stated(World world, ReturnTerms of) =>
        world.Party(of.Levels) is { Kind: PartyKind.Index } ? world.FactsOf(of.Levels, "level") : world.FactsOf("", of.Levels);

    private Unit PriceUnit(ReturnTerms of) =>
        of.Class is { } held ? terms.Form.Money / Unit.Shares(held.FullName) : Stated(of).Select(f => f.Quantity?.Unit).FirstOrDefault(u => u is not null) ?? Unit.One;

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}
