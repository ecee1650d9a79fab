using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>What the verb's direct object is.</summary>
public enum VerbObject { None, Party, AmountOrNone, Product, PartyThenProduct }

/// <summary>A verb of deal headers, of legs, or of both.</summary>
/// <param name="Plural">The form after several subjects.</param>
/// <param name="Kind">The kind of deal whose header it makes; empty for a verb of legs alone.</param>
public sealed record Verb(string Name, string Plural, string Kind, bool InLegs, VerbObject Object, string Preposition, string Hover, string Example) : Entry(Name, Hover, Example)
{
    public bool Supported { get; init; }
}

public static class Verbs
{
    public static ImmutableArray<Verb> All { get; } =
    [
        new("acquires", "acquire", "acquisition", false, VerbObject.Party, "", "Takes over a company, or a part of it.", "acquisition activision: Microsoft acquires Activision") { Supported = true },
        new("merges", "merge", "acquisition", false, VerbObject.None, "with", "Two companies become one.", "acquisition moe: A merges with B into C") { Supported = true },
        new("swaps", "swap", "equity swap", false, VerbObject.None, "with", "Shares for shares, for purchases, or a return for a rate.", "equity swap xai-x: xAI swaps with X") { Supported = true },
        new("invests", "invest", "commitment", false, VerbObject.AmountOrNone, "in", "Buys new shares of a company.", "commitment sb: SoftBank invests in OpenAI") { Supported = true },
        new("buys", "buy", "commitment", true, VerbObject.Product, "from", "Commits to purchases of a product or a capacity.", "commitment cloud: OpenAI buys \"cloud\" from Oracle") { Supported = true },
        new("lends", "lend", "commitment", true, VerbObject.AmountOrNone, "to", "Lends money.", "commitment loan: Bank lends to CoreWeave") { Supported = true },
        new("guarantees", "guarantee", "commitment", true, VerbObject.Party, "", "Pays if another does not.", "commitment backstop: Nvidia guarantees CoreWeave") { Supported = true },
        new("grants", "grant", "commitment", true, VerbObject.PartyThenProduct, "to", "Gives warrants or options.", "commitment w: AMD grants OpenAI 160m AMD.common warrants") { Supported = true },
        new("leases", "lease", "commitment", true, VerbObject.Product, "from", "Rents an asset.", "commitment hall: OpenAI leases \"data centre\" from Vantage") { Supported = true },
        new("pays", "pay", "", true, VerbObject.None, "to", "Gives cash, or shares as payment.", "pays $95 per Activision.common") { Supported = true },
        new("gives", "give", "", true, VerbObject.None, "to", "Gives shares, warrants or another asset.", "X gives 100% of X.common") { Supported = true },
    ];

    private static readonly Dictionary<string, Verb> ByForm = Forms();

    private static Dictionary<string, Verb> Forms()
    {
        var forms = new Dictionary<string, Verb>(StringComparer.Ordinal);
        foreach (var verb in All)
        {
            forms.Add(verb.Name, verb);
            forms.Add(verb.Plural, verb);
        }
        return forms;
    }

    /// <summary>The verb of either form: acquires, acquire.</summary>
    public static Verb? Find(string form) => ByForm.GetValueOrDefault(form);
}
