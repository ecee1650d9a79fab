using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>Who holds what of a company before and after a round: by holder and by class, fully diluted and of the shares issued; what converts, and into how much.</summary>
internal sealed class CapTableSection
{
    public const string Title = "Cap table";

    private static readonly ImmutableArray<string> s_tabled =
        ["shares", "owned", "shares.before", "shares.after", "ownership", "ownership.before", "ownership.converted", "class-shares", "class-shares.before"];

    /// <summary>The measures that the section shows; those of a row of its tables stand nowhere else.</summary>
    public static readonly ImmutableArray<string> Measures =
    [
        "company-shares", "fdso", "pool", "pool-adds", "pool.percent", "capitalisation", "pre-shares", "post-shares", "options", "warrants", "rsus", "psus", "strike", "conversion-price", "conversion-price.before", "as-converted", "safe", "convertible",
        "interest", "accrued", "owed", "cap", "discount", "granted", "conversion-shares", .. s_tabled,
    ];

    private static readonly ImmutableArray<Column> s_holders =
        [new("Holder"), new("Before", ColumnKind.Number), new("Part before", ColumnKind.Figure), new("After", ColumnKind.Number), new("Part after", ColumnKind.Figure), new("Of shares issued", ColumnKind.Figure)];

    private static readonly ImmutableArray<Column> s_offering = [new("Holder"), new("Before", ColumnKind.Number), new("Part before", ColumnKind.Figure), new("After", ColumnKind.Number), new("Part after", ColumnKind.Figure)];

    private static readonly ImmutableArray<Column> s_classes = [new("Class"), new("Before", ColumnKind.Number), new("After", ColumnKind.Number)];

    private static readonly ImmutableArray<Column> s_converting =
        [new("Converts"), new("Owed", ColumnKind.Figure), new("Terms"), new("Cap is divided by", ColumnKind.Number), new("Price", ColumnKind.Figure), new("Shares", ColumnKind.Number), new("Part on conversion", ColumnKind.Figure)];

    private readonly ReportContext _context;
    private readonly Deal _deal;
    private readonly Evaluation _evaluation;

    public CapTableSection(ReportContext context, Deal deal, Evaluation evaluation) => (_context, _deal, _evaluation) = (context, deal, evaluation);

    /// <summary>Figures that the tables do not show.</summary>
    public static ImmutableArray<FigureValue> Others(ImmutableArray<FigureValue> figures) => [.. figures.Where(f => f.Figure.Path is not { Measure: "discount", Argument: "last close" or "ex rights" } && !s_tabled.Contains(f.Figure.Path.Measure))];

    public IEnumerable<Block?> Blocks()
    {
        var holders = _evaluation.Figures.Where(f => f.Figure.Path.Measure == "shares.after").Select(f => f.Figure.Path.Argument).ToList();
        if (holders.Count > 0 && _evaluation.Find("shares-after", "") is { Value: not null })
        {
            yield return Tables.Of(s_offering, holders.Select(h => ImmutableArray.Create<Cell>(Name(h), Count(_evaluation.Find("shares.before", h) is null ? "owned" : "shares.before", h), Part("ownership.before", h), Count("shares.after", h), Part("ownership", h)))
                .Append(["Shares outstanding", Count("company-shares", ""), "", Count("shares-after", ""), ""]), "By holder");
            yield break;
        }
        if (holders.Count == 0 || _evaluation.Find("post-shares", "") is not { Value: not null }) yield break;
        yield return Drawn(holders);
        yield return Tables.Of(s_holders, holders.Where(IsThere).Select(Row).Append(Total()), "By holder");
        yield return Tables.Of(s_classes, _evaluation.Figures.Where(f => f.Figure.Path.Measure == "class-shares").Select(f => f.Figure.Path.Argument)
            .Select(c => ImmutableArray.Create<Cell>(NameOf(c), Count("class-shares.before", c), Count("class-shares", c)))
            .Concat(_evaluation.Find("post-shares", "basic") is null ? [] : new[] { ImmutableArray.Create<Cell>("Issued", Count("company-shares", ""), Count("post-shares", "basic")) }), "By class");
        yield return Tables.Of(s_converting, Converting().Select(Conversion), "What converts");
        yield return new Paragraph(Definition());
    }

    /// <summary>A bar for each holder after the round; who comes with it in another colour, what is not issued hatched.</summary>
    private Picture? Drawn(List<string> holders)
    {
        var bars = holders.Select(h => (Holder: h, Count: _evaluation.Find("shares.after", h), Part: _evaluation.Known("ownership", h))).Where(h => h.Count?.Value is > 0m && h.Part is not null)
            .Select(h => new Composition(Name(h.Holder).Text.Plain, [new Charts.Part("", h.Count!.Value!.Value, FigureText.Of(h.Count), Colour(h.Holder), h.Holder is "pool" or "options" or "warrants" || Grant(h.Holder) is not null ? Certainty.Announced : Certainty.Closed)],
                $"{FigureText.Of(h.Count)} · {FigureText.Of(h.Part!)}")).Take(12).ToImmutableArray();
        return bars.Length < 2 ? null : new Picture("cap-table", new BarChart("Who holds what after the round", string.Join("; ", bars.Select(b => $"{b.Label}: {b.Shown}")), bars, IsWhole: false));
    }

    private Role Colour(string holder) => holder is "pool" or "options" or "warrants" || Grant(holder) is not null ? Role.Warrant
        : _evaluation.Find("shares.before", holder) is { Value: > 0m } ? Role.Equity
        : Role.Purchase;

    /// <summary>A protected class of which no round was cheaper converts into nothing more.</summary>
    private bool IsThere(string holder) => !holder.EndsWith(OnConversion, StringComparison.Ordinal) || _evaluation.Find("shares.after", holder) is not { Value: 0m };

    private const string OnConversion = ", on conversion";

    private ImmutableArray<Cell> Row(string holder) =>
        [Name(holder), Count("shares.before", holder), Part("ownership.before", holder), Count("shares.after", holder), Part("ownership", holder), Part("ownership", holder + ", basic")];

    private ImmutableArray<Cell> Total() => ["Fully diluted", Count("fdso", _deal.Objects[0].Name), "", Count("post-shares", ""), "", ""];

    private ImmutableArray<Cell> Conversion(Fact security)
    {
        string name = security.Key.Argument;
        return [Name(name), Part("owed", name) is { Text.IsEmpty: false } owed ? owed : Part(security.Key.Measure, name), Wording(security), Divisor(security), Part("price", name), Count("shares", name), Part("ownership.converted", name)];
    }

    private IEnumerable<Fact> Converting() => _context.FactsOf(_deal.Objects[0].Name).Where(f => f.Key.Measure is "safe" or "convertible" && _evaluation.Find("shares", f.Key.Argument) is not null);

    private static string Wording(Fact security)
    {
        var words = new List<string>();
        if (security.Used.Second is { } cap) words.Add("cap " + FigureText.Of(cap, "cap"));
        words.AddRange(security.Used.Modifiers);
        if (security.Used.Amounts.GetValueOrDefault("discount") is { } discount) words.Add("discount " + FigureText.Of(discount, "discount"));
        return string.Join(", ", words);
    }

    private Cell Divisor(Fact security)
    {
        if (security.Used.Second is null) return "";
        var said = security.Used.Modifiers;
        return Count("capitalisation", said.Contains("post-money") ? "" : said.Contains("over outstanding") ? "outstanding" : said.Contains("over diluted") ? "diluted" : "pre-money");
    }

    /// <summary>What is counted, so that nobody compares one count with another.</summary>
    private string Definition()
    {
        if (_evaluation.Find("post-shares", "basic") is null) return "Fully diluted, as the count before the round is stated; how many of those shares are issued is not said.";
        var counted = new List<string>();
        if (Has("options") || Has("warrants") || Has("granted")) counted.Add("Options and warrants count as if all were exercised, by no treasury stock method.");
        if (Has("rsus") || Has("psus")) counted.Add("Units count in full.");
        if (Has("pool-adds")) counted.Add("The pool that is not yet granted counts, after the round with what it grows by.");
        else if (Has("pool")) counted.Add("The pool that is not yet granted counts.");
        string diluted = string.Join(" ", counted.Prepend(counted.Count == 0 ? "Nothing is told that would dilute the shares issued." : "Fully diluted counts more than the shares issued."));
        string[] bases =
        [
            Has("capitalisation", "") ? "A post-money cap is divided by all shares with everything that converts, before the pool grows." : "",
            Has("capitalisation", "pre-money") ? "A pre-money cap is divided by all shares with the pool and what it grows by, without what converts." : "",
            Has("capitalisation", "outstanding") ? "A cap over outstanding is divided by the shares issued alone." : "",
            Has("capitalisation", "diluted") ? "A cap over diluted is divided by shares, options, warrants and units, without the unissued pool." : "",
        ];
        var weights = _deal.Objects[0].Classes.Where(c => _evaluation.Find("class-shares", c.FullName) is not null && c.Equivalent is { Number: not 1m })
            .Select(c => $"A share of {NameOf(c.FullName)} counts as {FigureText.InFull(c.Equivalent!.Number, Unit.One)} shares of {NameOf($"{c.Party.Name}.{c.Equivalent.Class}")}.");
        return string.Join(" ", bases.Concat(weights).Where((b, i) => b.Length > 0 && (i > 0 || Converting().Any(c => c.Used.Modifiers.Contains("post-money")))).Prepend(diluted));
    }

    private bool Has(string measure, string? argument = null) => _evaluation.Figures.Any(f => f.Figure.Path.Measure == measure && (argument is null || f.Figure.Path.Argument == argument));

    private Cell Name(string holder) => holder switch
    {
        "pool" => "Pool, unissued",
        "options" or "warrants" => Numbers.Measures.LabelOf(holder),
        _ when _context.FactsOf(_deal.Objects[0].Name).FirstOrDefault(f => f.Key.Measure is "safe" or "convertible" && f.Key.Argument == holder) is { } security =>
            (security.Key.Measure == "safe" ? "SAFE " : "note ") + holder,
        _ when holder.EndsWith(", others", StringComparison.Ordinal) => $"other holders of {NameOf(holder[..^8])}",
        _ when holder.EndsWith(OnConversion, StringComparison.Ordinal) => $"{NameOf(holder[..^OnConversion.Length])}, more on conversion",
        _ when Grant(holder) is { } leg => $"{(leg.Asset == AssetKind.Options ? "options" : "warrants")} of {(leg.To ?? _context.World.Deal(holder)!.Objects[0]).Name}",
        _ when holder == _deal.Objects[0].Name + ".holders" => "all holders",
        _ when holder.EndsWith(".holders", StringComparison.Ordinal) => $"{Naming.Possessive(holder[..^8])} holders",
        _ => NameOf(holder),
    };

    private Leg? Grant(string name) => _evaluation.Find("granted", name) is null ? null : _context.World.Deal(name)?.Legs.FirstOrDefault(l => l.Asset is AssetKind.Warrants or AssetKind.Options);

    /// <summary>A class of shares is called a class here, also where the company has no other.</summary>
    private string NameOf(string fullName) => _context.NameOfClass(fullName) is var name && name != fullName && !name.Contains(' ', StringComparison.Ordinal) ? fullName.Replace('.', ' ') : name;

    /// <summary>Shares to the last one: a cap table is counted, not estimated.</summary>
    private Cell Count(string measure, string argument) => _evaluation.Find(measure, argument) is { Value: { } count } figure
        ? new Cell(FigureText.Places(count, 0)) { Path = figure.Figure.Path.ToString() } : "";

    private Cell Part(string measure, string argument) => _evaluation.Find(measure, argument) is { Value: not null } figure ? FigureTable.Shown(figure) : "";
}
