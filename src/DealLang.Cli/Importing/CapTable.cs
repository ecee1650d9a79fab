namespace DealLang.Cli.Importing;

/// <summary>Shares of a class that one holder has.</summary>
internal sealed record Holding(string Holder, bool IsPerson, string Class, decimal Shares);

/// <summary>A class of shares.</summary>
/// <param name="Votes">A share; null where nothing is said.</param>
/// <param name="Invested">What was paid in for it, as money is written; empty where nothing is said.</param>
/// <param name="Preference">What it receives first, as a line says it; empty where nothing is said.</param>
internal sealed record ImportedClass(string Name, decimal? Votes = null, string Invested = "", string Preference = "");

/// <summary>Options or warrants at one strike.</summary>
/// <param name="Kind">options, warrants or rsus.</param>
/// <param name="Strike">As money is written; empty where nothing is said.</param>
internal sealed record Award(string Kind, decimal Number, string Strike);

/// <summary>A SAFE or a note.</summary>
/// <param name="Kind">safe or convertible.</param>
/// <param name="Terms">What stands behind its amount: cap $4m post-money, discount 20%.</param>
internal sealed record Instrument(string Kind, string Holder, string Amount, string Terms, string Since);

/// <summary>A row that says what no line of the language can say; never lost in silence.</summary>
internal sealed record Unread(string Where, string Why, string Row);

/// <summary>A company's securities as a file tells them.</summary>
internal sealed class CapTable(string company)
{
    public string Company { get; set; } = company;

    /// <summary>The last day that the file speaks of; null when it names none.</summary>
    public string? Day { get; set; }
    public List<ImportedClass> Classes { get; } = [];
    public List<Holding> Holdings { get; } = [];
    public List<Award> Awards { get; } = [];
    public List<Instrument> Instruments { get; } = [];
    public decimal Pool { get; set; }
    public List<Unread> Unread { get; } = [];

    public void See(string day)
    {
        if (day.Length == 10 && string.CompareOrdinal(day, Day) > 0) Day = day;
    }
}
