using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>A row of <c>funding</c> or <c>uses</c> as it stands on the day of the view, with the terms that refine it.</summary>
internal sealed class FundingRow
{
    private static readonly string[] s_debtTerms = ["margin", "rate", "pik", "sweep", "amortisation", "maturity", "oid", "ltv"];

    private static readonly string[] s_yields = ["rate", "pik"];

    private const string Rollover = "rollover";

    private readonly DealTerms _terms;
    private readonly string _list;

    private FundingRow(DealTerms terms, string list, Fact fact)
    {
        (_terms, _list, Label) = (terms, list, fact.Key.Argument.Length > 0 ? fact.Key.Argument : list);
        Fact = fact;
        Amount = terms.Form.Input(list, terms.Money, fact.Key.Argument);
        Kind = FundingLabels.IsPreferred(Label) && s_yields.Any(t => Term(t) is not null) ? FundingKind.Preferred : list == Rollover ? FundingKind.Rollover : FundingLabels.Of(Label) is not FundingKind.Other and var said ? said
            : s_debtTerms.Any(t => Term(t) is not null) ? FundingKind.Debt : FundingKind.Other;
    }

    public string Label { get; }
    public Fact Fact { get; }
    public Reference Amount { get; }
    public FundingKind Kind { get; }

    public bool IsDebt => Kind is FundingKind.Debt or FundingKind.Revolver;

    /// <summary>Shares that holders leave in bring no money.</summary>
    public bool IsInKind => (_list == Rollover && Fact.Quantity is { Unit.Currency: null }) || TellsOf.Count > 0;

    /// <summary>What holders leave in by lines of their own, where the row is all of that once more.</summary>
    public IReadOnlyList<Reference> TellsOf { get; private set; } = [];

    /// <summary>The row that takes what is missing.</summary>
    public bool IsPlug => Fact.Quantity is null && Fact.Used.Formula is null;

    /// <summary>Once promised in a signed paper, a row stays so when its amount is changed.</summary>
    public bool IsCommitted => States("funding.committed")
        || _terms.Reading.World.FactsOf(_terms.Deal.Name, _list).Any(f => f.Key.Argument == Label && f.Used.Modifiers.Contains("committed") && _terms.Reading.Since(f, _terms.Announced) is not null);

    /// <summary>What is promised: the row's amount, unless it names another beside it.</summary>
    public Expression Committed => States("funding.committed") ? Of("funding.committed") : Amount;

    public bool IsFunded => States("funding.funded");
    public Reference Funded => Of("funding.funded");

    /// <summary>What the row brings at closing: a revolver what is drawn, any other all of it.</summary>
    public Expression Drawn => Kind == FundingKind.Revolver && IsFunded ? Funded : Amount;

    /// <summary>A term of the row in force, as the file states it.</summary>
    public Fact? Term(string measure) => _terms.Reading.InForce(_terms.Deal.Name, measure, _terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Key.Argument == Label);

    /// <summary>The rows in the order of the file; what earlier owners leave in is a source of funds, on whatever line it stands.</summary>
    public static List<FundingRow> Of(DealTerms terms, string list)
    {
        var rows = InForce(terms, list).Where(f => f.Key.Argument.Length > 0).Select(f => new FundingRow(terms, list, f)).ToList();
        if (list != "funding" || rows.Count == 0) return rows;
        var left = InForce(terms, Rollover).Select(f => new FundingRow(terms, Rollover, f)).ToList();
        if (left.Count > 0 && rows.Find(r => r.IsAllThatIsLeftIn(left)) is { } told) told.TellsOf = [.. left.Select(r => r.Amount)];
        else rows.AddRange(left);
        return rows;
    }

    /// <summary>A row that is called a rollover, of nobody else than those whose lines tell what they leave in.</summary>
    private bool IsAllThatIsLeftIn(List<FundingRow> left) => Kind == FundingKind.Rollover
        && Label.Split('-').All(word => word is "rollover" or "rolled" or "over" or "equity" or "shares" or "existing" or "holders" or "of" or "from" || left.Exists(r => r.Label.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Fact> InForce(DealTerms terms, string measure) => terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(r => r.Fact)
        .OrderBy(f => f.Claims[0].Location.Path, StringComparer.Ordinal).ThenBy(f => f.Claims[0].Location.Span.Start);

    /// <summary>The terms of rows that are no longer there are no figures.</summary>
    public static void ForgetTermsOfOthers(DealTerms terms, IEnumerable<FundingRow> rows)
    {
        var labels = rows.Select(r => r.Label).ToHashSet(StringComparer.Ordinal);
        foreach (string measure in s_debtTerms.Concat(["provided-by", "paid-to", "secured-by", "pledged-price", "floor", "funding.committed", "funding.funded"]))
            terms.Form.Consumed.UnionWith(terms.Reading.World.FactsOf(terms.Deal.Name, measure).Where(f => f.Key.Argument.Length > 0 && !labels.Contains(f.Key.Argument)));
    }

    private bool States(string measure) => Term(measure) is { Quantity: not null };

    private Reference Of(string measure) => _terms.Form.Input(measure, _terms.Money, Label);
}
