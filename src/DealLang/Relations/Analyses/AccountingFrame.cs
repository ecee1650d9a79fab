using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>How the acquirer accounts for what it buys, as the file says; a business combination (ASC 805, IFRS 3) where it says nothing.</summary>
internal readonly record struct AccountingFrame(string Words)
{
    public static AccountingFrame Of(DealTerms terms) => Of(terms.Reading.World, terms.Deal);

    public static AccountingFrame Of(World world, Deal deal) => new(world.FactsOf(deal.Name, "accounting").Select(f => f.Used.Words).LastOrDefault() ?? "");

    /// <summary>Whether the file says anything.</summary>
    public bool IsStated => Words.Length > 0;

    /// <summary>Assets that are no business: what is paid is spread over them, and there is no goodwill (ASC 805-50-30).</summary>
    public bool IsAssetAcquisition => Says("asset acquisition");

    /// <summary>Book values are carried over: nothing is written up, and there is no goodwill (ASC 805-50-30-5).</summary>
    public bool IsCommonControl => Says("common control");

    public bool IsEquityMethod => Says("equity method");

    private bool Says(string frame) => Words.Contains(frame, StringComparison.Ordinal);
}
