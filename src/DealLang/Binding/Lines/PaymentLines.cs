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
        ["monthly"] = Cycle.Monthly,
        ["quarterly"] = Cycle.Quarterly,
        ["semiannual"] = new Cycle(1, CycleUnit.HalfYear),
        ["yearly"] = Cycle.Yearly,
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

    /// <summary>How often a word says; null for any other word.</summary>
    public static Cycle? CycleOf(string word) => s_cycles.TryGetValue(word, out var cycle) ? cycle : null;

    /// <returns>Null when the line does not say how often, which has been reported.</returns>
    public PaymentTerms? Bind(FactLineSyntax line)
    {
        var words = line.Suffixes.OfType<ModifierSyntax>().ToList();
        if (Last(words, s_cycles) is not { } cycle)
        {
            session.ReportMissingValue(block, "periods", "periods quarterly, days 30/360");
            return null;
        }
        var shift = Last(words, s_shifts);
        return new PaymentTerms(cycle, block.Location)
        {
            Days = words.Select(DaysOf).LastOrDefault(d => d is not null),
            Stub = Last(words, s_stubs) ?? Stub.ShortLast,
            MonthEnds = Has(words, "end of month") ? MonthEnds.EndOfMonth : MonthEnds.Clip,
            Convention = shift is { } found ? new BusinessDayConvention(found, Has(words, "adjusted")) : BusinessDayConvention.None,
            Calendar = Calendar(words) ?? (shift is null ? BusinessCalendar.None : BusinessCalendar.Weekdays),
        };
    }

    public static DayCount? DaysOf(ModifierSyntax word) =>
        word is { Key: "days", Values: [DayCountSyntax count] } ? DayCounts.Find(count.Token.ToString())?.Count : null;

    private BusinessCalendar? Calendar(List<ModifierSyntax> words)
    {
        if (words.LastOrDefault(w => w.Key == "calendar") is not { Values: [var value] }) return null;
        string name = block.Line.TextOf(value);
        if (s_calendars.TryGetValue(name, out var calendar)) return calendar;
        session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(value), name, s_calendars.Keys);
        return null;
    }

    private static bool Has(List<ModifierSyntax> words, string key) => words.Exists(w => w.Key == key);

    private static T? Last<T>(List<ModifierSyntax> words, Dictionary<string, T> known) where T : struct =>
        words.LastOrDefault(w => known.ContainsKey(w.Key)) is { } word ? known[word.Key] : null;
}
