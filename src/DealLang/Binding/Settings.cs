namespace DealLang.Binding;

/// <summary>The lines at the margin that hold for all: what is not written has its default.</summary>
internal sealed class Settings
{
    public string Title { get; set; } = "";
    public DateOnly? AsOf { get; set; }
    public DateOnly? Horizon { get; set; }
    public Runtime.Cycle? Periods { get; set; }
    public string Language { get; set; } = "";
    public List<string> Currencies { get; } = [];

    public bool HasCurrency => Currencies.Count > 0;

    /// <summary>What figures are in that do not say: the first declared, else US dollars.</summary>
    public string Currency => HasCurrency ? Currencies[0] : "USD";
}
