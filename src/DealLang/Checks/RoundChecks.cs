using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>K: SAFEs, notes, and the rounds that turn them into shares.</summary>
internal static class RoundChecks
{
    private const decimal MostOverAllotted = 0.15m;

    /// <summary>Of an offering that says no number nothing is too much.</summary>
    private const decimal UntoldOffer = 1_000_000_000_000_000m;

    private static readonly string[] s_bases = ["post-money", "pre-money", "over outstanding", "over diluted"];

    /// <summary>What gives the shares of a round a price.</summary>
    private static readonly string[] s_priced = ["pre", "post", "round-price"];

    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        var instruments = world.Facts.Where(f => f.Key.Measure is "safe" or "convertible" && world.Party(f.Key.Owner) is not null).ToList();
        var rounds = world.Deals.Where(d => d.Verb == "invests" && !d.Objects.IsEmpty).ToList();
        var shoes = world.Facts.Where(f => f is { Key.Measure: "greenshoe", Quantity.Value: > MostOverAllotted }).Select(f => Created(RoundKinds.LargeGreenshoe, f, f.Key.Owner, Percent(f.Quantity!.Value!.Value)));
        shoes = shoes.Concat(world.Facts.Where(f => f.Key.Measure == "greenshoe-shares" && f.Quantity?.Value is not null && !world.FactsOf(f.Key.Owner, "greenshoe").Any()).Select(f => (Shoe: f, Part: f.Quantity!.Value!.Value / Offered(world, f)))
            .Where(s => s.Part > MostOverAllotted * 1.001m).Select(s => Created(RoundKinds.LargeGreenshoe, s.Shoe, s.Shoe.Key.Owner, Percent(s.Part))));
        shoes = shoes.Concat(world.Facts.Where(f => f.Key.Measure == "greenshoe-exercised").SelectMany(f => Beyond(world, f)));
        if (instruments.Count == 0 && !rounds.Exists(r => world.FactsOf(r.Name, "converts").Any())) return shoes;
        return shoes.Concat(instruments.SelectMany(Terms)).Concat(rounds.SelectMany(r => Conversions(world, r, [.. instruments.Where(i => i.Key.Owner == r.Objects[0].Name)])));
    }

    /// <summary>What was taken, held against the option as it is written.</summary>
    private static IEnumerable<Diagnostic> Beyond(World world, Fact taken)
    {
        string deal = taken.Key.Owner;
        decimal? most = world.FactsOf(deal, "greenshoe-shares").Select(f => f.Quantity?.Value).FirstOrDefault() ?? world.FactsOf(deal, "greenshoe").Select(f => f.Quantity?.Value).FirstOrDefault() * Offered(world, taken);
        if (taken.Quantity?.Value is { } shares && most is { } option && shares > option * 1.001m) yield return Created(RoundKinds.TakenBeyond, taken, deal, Whole(shares), Whole(option));

        static string Whole(decimal count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
    }

    /// <summary>All shares that lines of the same deal offer; without one nothing is too much.</summary>
    private static decimal Offered(World world, Fact shoe)
    {
        decimal offered = world.FactsOf(shoe.Key.Owner, "offers").Sum(f => f.Quantity?.Value ?? 0m);
        return offered > 0m ? offered : UntoldOffer;
    }

    private static IEnumerable<Diagnostic> Terms(Fact instrument)
    {
        var used = instrument.Used;
        string name = $"The {(instrument.Key.Measure == "safe" ? "SAFE" : "note")} {instrument.Key.Argument}";
        bool hasTerms = used.Second is not null || used.Amounts.ContainsKey("discount") || used.Modifiers.Contains("mfn");
        if (!hasTerms && instrument.Key.Measure == "safe")
            yield return Created(RoundKinds.NoConversionTerms, instrument, name, "has no cap, no discount and no most-favoured-nation clause", "Without one nobody can say into how many shares it converts: write it, as in cap $4m post-money.");
        else if (used.Second is not null && !used.Modifiers.Any(s_bases.Contains))
            yield return Created(RoundKinds.NoConversionTerms, instrument, name, "does not say which shares its cap is divided by", "Write post-money or pre-money behind the cap, or over outstanding.");
        if (used.Amounts.TryGetValue("interest", out var rate) && instrument.Key.Valid is null)
            yield return Created(RoundKinds.InterestSinceWhen, instrument, instrument.Key.Argument, Percent(rate.Value ?? 0m) + " interest");
    }

    private static IEnumerable<Diagnostic> Conversions(World world, Deal round, List<Fact> instruments)
    {
        var stated = world.FactsOf(round.Name, "converts").ToList();
        string company = round.Objects[0].Name;
        foreach (var converts in stated)
        {
            foreach (string name in converts.Used.Words.Split(", ").Where(n => n != "all" && !instruments.Exists(i => i.Key.Argument == n)))
            {
                string near = Spelling.Nearest(name, instruments.Select(i => i.Key.Argument)) is { } found ? $". Did you mean {found}?" : ".";
                yield return Created(RoundKinds.UnknownInstrument, converts, round.Name, name, company, near);
            }
            if (Promised(converts, instruments) is ({ } sum, { } parts) && sum >= 1m) yield return Created(RoundKinds.WholeCompany, converts, round.Name, Percent(sum), parts);
        }
        foreach (var note in instruments.Where(i => stated.Exists(c => c.Used.Words == "all" || c.Used.Words.Split(", ").Contains(i.Key.Argument))))
        {
            if (note.Used.Until is { } due && (DealDates.Closing(round)?.Date ?? null) is { } closing && due.Last < closing.First)
                yield return Created(RoundKinds.MaturedNote, note, note.Key.Argument, due.Written, round.Name, closing.Written);
        }
        var open = instruments.Where(i => IsBefore(i, round)).Select(i => i.Key.Argument).Distinct().ToList();
        bool isPriced = round.Legs.Any(l => l.For?.Party.Name == company) && s_priced.Any(m => world.FactsOf(round.Name, m).Any());
        if (stated.Count == 0 && open.Count > 0 && isPriced && !world.Deals.Any(d => d != round && world.FactsOf(d.Name, "converts").Any()))
        {
            yield return Diagnostic.Create(RoundKinds.NotConverted, round.Location, round.Name, company,
                open.Count == 1 ? $"the instrument {open[0]}" : $"{open.Count.ToString(CultureInfo.InvariantCulture)} instruments ({string.Join(", ", open)})", string.Join(", ", open));
        }
    }

    /// <summary>What the post-money SAFEs come to together, and how.</summary>
    private static (decimal? Sum, string? Parts) Promised(Fact converts, List<Fact> instruments)
    {
        decimal sum = 0m;
        var parts = new List<string>();
        foreach (var i in instruments.Where(i => i.Used.Modifiers.Contains("post-money") && (converts.Used.Words == "all" || converts.Used.Words.Split(", ").Contains(i.Key.Argument))))
        {
            if (i.Quantity?.Value is not { } amount || i.Used.Second?.Value is not { } cap || cap <= 0m) continue;
            sum += amount / cap;
            parts.Add($"{i.Key.Argument} {Percent(amount / cap)}");
        }
        return (sum, string.Join(", ", parts));
    }

    private static bool IsBefore(Fact instrument, Deal round) =>
        instrument.Key.Valid is not { } issued || DealDates.Announcement(round) is not { } day || issued.First <= day;

    private static Diagnostic Created(DiagnosticDescriptor descriptor, Fact fact, params string[] arguments) =>
        Diagnostic.Create(descriptor, fact.Used.Location, arguments) with { Figure = fact.Key.Path };

    private static string Percent(decimal part) => (part * 100m).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
