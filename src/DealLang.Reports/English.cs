using System.Globalization;
using DealLang.Reports.Documents;
using Humanizer;

namespace DealLang.Reports;

/// <summary>English grammar, all of it Humanizer's and asked for here alone: plurals, lists, days in words.</summary>
internal static partial class English
{
    /// <summary>1 party, 2 further parties: a number in digits, its noun as the number wants it.</summary>
    public static string Count(int number, string noun) => $"{number.ToString(CultureInfo.InvariantCulture)} {Of(number, noun)}";

    /// <summary>The noun as the number wants it.</summary>
    public static string Of(decimal number, string noun) => number == 1m ? noun : Plural(noun);

    /// <summary>parties, further parties. A noun of our own is looked up; any other is asked for, which is slow the first time.</summary>
    public static string Plural(string noun) => s_plurals.TryGetValue(noun, out string? plural) ? plural : Asked(noun);

    /// <summary>What Humanizer answers: a hundred rules, each a compiled regular expression, a tenth of a second to make.</summary>
    public static string Asked(string noun) => noun.Pluralize();

    /// <summary>2 February 2026. Humanizer takes no culture for a day, so that of the thread is set aside meanwhile, whatever the language of the machine.</summary>
    public static string Day(DateOnly day)
    {
#pragma warning disable RS0030 // The culture of the thread is put aside here, and nothing is written in it.
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
            return day.ToOrdinalWords();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
#pragma warning restore RS0030
    }

    /// <summary>A, B and C, whatever the language of the machine.</summary>
    public static string List(IReadOnlyCollection<string> names) =>
        names.Count < 2 ? string.Concat(names) : Configurator.CollectionFormatters.ResolveForCulture(CultureInfo.InvariantCulture).Humanize(names, "and");

    /// <summary>A, B and C, with what answers in them.</summary>
    public static Prose List(IReadOnlyList<Prose> names)
    {
        if (names.Count < 2) return Prose.Join("", names);
        string[] between = List([.. Enumerable.Repeat(Place, names.Count)]).Split(Place);
        return Prose.Join("", names.SelectMany((name, i) => (Prose[])[name, between[i + 1]]));
    }

    /// <summary>Where a name goes: a sign that no name is.</summary>
    private const string Place = "\uE000";
}
