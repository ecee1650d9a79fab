using System.Globalization;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>periods</c> and the words after it → how often amounts fall due, and on which days.</summary>
internal sealed class PaymentLines(BindingSession session, BlockSyntax block)
{
    private static readonly Dictionary<string, Cycle> s_cycles = new(StringComparer.Ordinal)
    {
        ["daily"] = new Cycle(1, CycleUnit.Day),
        ["weekly"] = new Cycle(1, CycleUnit.Week),
        ["monthly"] = Cycle.Monthly,
        ["quarterly"] = Cycle.Quarterly,
        ["semiannual"] = new Cycle(1, CycleUnit.HalfYear),
        ["yearly"] = Cycle.Yearly,
    };

    private static readonly Dictionary<string, CycleUnit> s_spans = new(StringComparer.Ordinal)
    {
        ["day"] = CycleUnit.Day,
        ["days"] = CycleUnit.Day,
        ["week"] = CycleUnit.Week,
        ["weeks"] = CycleUnit.Week,
        ["month"] = CycleUnit.Month,
        ["months"] = CycleUnit.Month,
        ["year"] = CycleUnit.Year,
        ["years"] = CycleUnit.Year,
    };

    private static readonly Dictionary<string, Stub> s_stubs = new(StringComparer.Ordinal)
    {
        ["short first stub"] = Stub.ShortFirst,
        ["long first stub"] = Stub.LongFirst,
        ["short last stub"] = Stub.ShortLast,
        ["long last stub"] = Stub.LongLast,
    };

    private static readonly Dictionary<string, DayShift> s_shifts = new(StringComparer.Ordinal)
    {
        ["following"] = DayShift.Following,
        ["modified following"] = DayShift.ModifiedFollowing,
        ["preceding"] = DayShift.Preceding,
        ["modified preceding"] = DayShift.ModifiedPreceding,
    };

    private static readonly Dictionary<string, BusinessCalendar> s_calendars = new(StringComparer.Ordinal)
    {
        ["US"] = BusinessCalendar.UnitedStates,
        ["TARGET"] = BusinessCalendar.Target,
        ["weekdays"] = BusinessCalendar.Weekdays,
    };

    /// <summary>The calendars that every file knows.</summary>
    public static IEnumerable<string> Calendars => s_calendars.Keys;

    /// <summary>How often a word says, in months; null for any other word.</summary>
    public static Cycle? CycleOf(string word) => s_cycles.TryGetValue(word, out var cycle) && cycle.Months > 0 ? cycle : null;

    /// <returns>Null when the line does not say how often, which has been reported.</returns>
    public PaymentTerms? Bind(FactLineSyntax line, Deal deal)
    {
        var words = line.Suffixes.OfType<ModifierSyntax>().ToList();
        if (HowOften(words) is not { } cycle)
        {
            session.ReportMissingValue(block, "periods", "periods quarterly, days 30/360");
            return null;
        }
        return Of(words, new PaymentTerms(cycle, block.Location));
    }

    /// <summary>What words behind another line say of the periods, over what has been said before; null while nothing has.</summary>
    public PaymentTerms? Over(PaymentTerms? before, IEnumerable<ModifierSyntax> said)
    {
        var words = said.ToList();
        bool says = words.Exists(w => w.Key == "every" || s_cycles.ContainsKey(w.Key) || s_stubs.ContainsKey(w.Key) || s_shifts.ContainsKey(w.Key) || w.Key is "days" or "calendar" or "end of month");
        return !says ? before : Of(words, before ?? new PaymentTerms(Cycle.Yearly, block.Location));
    }

    private PaymentTerms Of(List<ModifierSyntax> words, PaymentTerms before)
    {
        var shift = Last(words, s_shifts);
        return before with
        {
            Cycle = HowOften(words) ?? before.Cycle,
            Days = words.Select(DaysOf).LastOrDefault(d => d is not null) ?? before.Days,
            Stub = Last(words, s_stubs) ?? before.Stub,
            MonthEnds = Has(words, "end of month") ? MonthEnds.EndOfMonth : before.MonthEnds,
            Convention = shift is { } found ? new BusinessDayConvention(found, Has(words, "adjusted")) : before.Convention,
            Calendar = Calendar(words) ?? (shift is null ? before.Calendar : BusinessCalendar.Weekdays),
        };
    }

    private Cycle? HowOften(List<ModifierSyntax> words) => words.LastOrDefault(w => w.Key == "every") is { } every ? Every(every) : Last(words, s_cycles);

    /// <summary><c>every 2 weeks</c>; anything but whole days, weeks, months or years is reported.</summary>
    private Cycle? Every(ModifierSyntax word)
    {
        if (word is { Values: [QuantitySyntax { Unit: { } unit, Currency: null, Scale: null, Minus: null } span] } && s_spans.TryGetValue(unit.ToString(), out var counted)
            && int.TryParse(span.Number.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= 1_200) return new Cycle(count, counted);
        session.Report(Rules.Names.WrongList, block.LocationOf(word), block.Line.TextOf(word), "is no length of a period", "whole days, weeks, months or years, as in periods every 2 weeks");
        return null;
    }

    public static DayCount? DaysOf(ModifierSyntax word) =>
        word is { Key: "days", Values: [DayCountSyntax count] } ? DayCounts.Find(count.Token.ToString())?.Count : null;

    /// <summary>Several calendars are open only where all of them are.</summary>
    private BusinessCalendar? Calendar(List<ModifierSyntax> words)
    {
        BusinessCalendar? all = null;
        foreach (var word in words.Where(w => w.Key == "calendar"))
        {
            if (word is not { Values: [var value] }) continue;
            string name = block.Line.TextOf(value);
            if (Named(name) is { } calendar) all = all is null ? calendar : all.And(calendar);
            else session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(value), name, s_calendars.Keys.Concat(session.Names.Holidays.Keys));
        }
        return all;
    }

    private BusinessCalendar? Named(string name) => s_calendars.TryGetValue(name, out var calendar) ? calendar
        : session.Names.Holidays.TryGetValue(session.Names.Full(name, block), out var days) ? BusinessCalendar.Of(name, days) : null;

    private static bool Has(List<ModifierSyntax> words, string key) => words.Exists(w => w.Key == key);

    private static T? Last<T>(List<ModifierSyntax> words, Dictionary<string, T> known) where T : struct =>
        words.LastOrDefault(w => known.ContainsKey(w.Key)) is { } word ? known[word.Key] : null;
}
